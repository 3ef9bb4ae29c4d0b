import { execFile } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BARE_ENV, type Binaries } from './binaries';
import { isAlive } from './postmaster';
import type { ServerUser } from './server-user';

const run = promisify(execFile);

/** The major version that wrote the data folder; undefined when it is absent or empty. Throws when it holds something else. */
export function clusterMajor(dataDir: string): number | undefined {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return undefined;
  const version = join(dataDir, 'PG_VERSION');
  if (!existsSync(version) || !existsSync(join(dataDir, 'global', 'pg_control')))
    throw new Error(`${dataDir} is neither empty nor a data folder of PostgreSQL: nothing in it was touched`);
  return Number(readFileSync(version, 'utf8'));
}

interface NewCluster {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly password: string;
  readonly durable: boolean;
}

/**
 * Makes the data folder. initdb works in a folder beside it that is renamed at the end, so an interrupted one leaves nothing at
 * `dataDir` and the next start begins anew; of two processes that do this at once, the first to finish wins.
 * So `dataDir` must not itself be a mount point.
 */
export async function makeCluster({ dataDir, binaries, user, password, durable }: NewCluster): Promise<void> {
  removeAbandoned(dataDir);
  const stage = mkdtempSync(`${dataDir}.new-${process.pid}-`);
  try {
    const [data, passwordFile] = [join(stage, 'data'), join(stage, 'password')];
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [stage, data, passwordFile]) chownSync(path, user.uid, user.gid);
    const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C'];
    const args = [
      '-D',
      data,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ];
    const sync = durable ? [] : ['--no-sync'];
    await run(join(binaries.bin, 'initdb'), [...args, ...locale, '--no-instructions', ...sync], {
      ...user,
      cwd: '/',
      env: BARE_ENV,
    });
    publish(data, dataDir);
    if (durable) syncFolder(dirname(dataDir));
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function publish(data: string, dataDir: string): void {
  try {
    renameSync(data, dataDir);
  } catch (error) {
    if (clusterMajor(dataDir) === undefined) throw error;
  }
}

/** Without it a power cut can undo the rename, and with it hide all that was written since. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeAbandoned(dataDir: string): void {
  const prefix = `${basename(dataDir)}.new-`;
  for (const name of readdirSync(dirname(dataDir))) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    rmSync(join(dirname(dataDir), name), { recursive: true, force: true });
  }
}
