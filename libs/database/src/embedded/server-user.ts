import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';

/** The account that PostgreSQL runs as when this process is root, which initdb and postgres refuse to be. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Undefined when this process is not root: the server then runs as this process does. An existing data folder keeps the owner it
 * has, so that an account `postgres` that is installed later does not lock the data out. Throws when no account fits.
 */
export function serverUser(dataDir: string): ServerUser | undefined {
  if (process.geteuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const owner = existsSync(dataDir) ? statSync(dataDir).uid : undefined;
  const chosen =
    accounts.find(({ uid }) => uid === owner) ??
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody');
  if (!chosen) throw new Error('PostgreSQL refuses to run as root, and /etc/passwd has no account postgres or nobody');
  return { uid: chosen.uid, gid: chosen.gid };
}

/** Whether `user` may enter the folder (or run the file) and everything above it. The path must exist. Always true without a user. */
export function canReach(path: string, user: ServerUser | undefined): boolean {
  if (!user) return true;
  let at = realpathSync(path);
  for (;;) {
    const { uid, gid, mode } = statSync(at);
    const execute = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & execute)) return false;
    if (dirname(at) === at) return true;
    at = dirname(at);
  }
}

/** The temp folder, or /tmp where TMPDIR is closed to the server's user. */
export function sharedTempFolder(user: ServerUser | undefined): string {
  const folder = [tmpdir(), '/tmp'].find((candidate) => existsSync(candidate) && canReach(candidate, user));
  if (!folder) throw new Error(`The account that runs PostgreSQL (uid ${user?.uid}) can enter no temp folder`);
  return realpathSync(folder);
}

/** False when nothing is there. Throws when it is not a folder that only this user can write: whoever owns it chooses what we run. */
export function isOwnFolder(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return false;
  const ours = found.isDirectory() && found.uid === process.geteuid?.() && !(found.mode & 0o022);
  if (!ours)
    throw new Error(`${folder} is not a folder of this user alone: remove it, or set TMPDIR to another folder`);
  return true;
}
