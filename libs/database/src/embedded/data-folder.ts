import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canReach, isOwnFolder, serverUser, sharedTempFolder, type ServerUser } from './server-user';

/**
 * The data folder that belongs to `home`, for `startEmbeddedPostgres`: `<home>/postgres`, unless this process is root and the
 * account that runs PostgreSQL cannot enter `home` (a project in /root, say). Then it is `/var/lib/siyana-<hash of home>/postgres`,
 * or the same below the temp folder where /var/lib cannot be written, and `<home>/postgres` becomes a link to it: so the choice
 * stays when rights change later, and who looks for the data finds them. Makes `home` and the folder above the data; throws rather
 * than answer an empty place while data lie out of reach.
 */
export function reachableDataDir(home: string): string {
  mkdirSync(home, { recursive: true });
  const own = join(realpathSync(home), 'postgres');
  const user = serverUser(own);
  const found = lstatSync(own, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) {
    const linked = readlinkSync(own);
    makeOpenFolder(dirname(linked), user);
    return linked;
  }
  if (canReach(home, user)) return own;
  if (found)
    throw new Error(`${own} holds data, but the account that runs PostgreSQL (uid ${user?.uid}) cannot enter it`);
  const elsewhere = join(openFolderFor(dirname(own), user), 'postgres');
  symlinkSync(elsewhere, own);
  return elsewhere;
}

function openFolderFor(home: string, user: ServerUser | undefined): string {
  const name = `siyana-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
  const lasting = join('/var/lib', name);
  try {
    makeOpenFolder(lasting, user);
    return lasting;
  } catch {
    const passing = join(sharedTempFolder(user), name);
    makeOpenFolder(passing, user);
    return passing;
  }
}

function makeOpenFolder(folder: string, user: ServerUser | undefined): void {
  if (!isOwnFolder(folder)) {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
  }
  if (!canReach(folder, user))
    throw new Error(`The account that runs PostgreSQL (uid ${user?.uid}) cannot enter ${folder}`);
}
