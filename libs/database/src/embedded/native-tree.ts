import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { canReach, isOwnFolder, sharedTempFolder, type ServerUser } from './server-user';

const run = promisify(execFile);

/**
 * Answers a folder with the same binaries that `user` can run: `nativeDir` itself, with the links that npm leaves out made, or else
 * a copy in the temp folder, one per version. Throws when that place belongs to somebody else.
 */
export async function usableTree(nativeDir: string, user: ServerUser | undefined): Promise<string> {
  const needed = ['bin/postgres', 'bin/initdb', 'lib', 'share'].map((name) => join(nativeDir, name));
  if (needed.every((path) => canReach(path, user)) && makeLinks(nativeDir)) return nativeDir;
  return copyOf(nativeDir, user);
}

/** npm packs no symbolic links: the package lists them for its install script, which npm may not run. False where it cannot. */
function makeLinks(nativeDir: string): boolean {
  const list = join(nativeDir, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((path) => join(nativeDir, relative('native', path))) as [string, string];
    if (existsSync(to)) continue;
    try {
      symlinkSync(relative(dirname(to), from), to);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

async function copyOf(nativeDir: string, user: ServerUser | undefined): Promise<string> {
  const name = `siyana-postgresql-${versionOf(nativeDir)}-${process.platform}-${process.arch}-${process.geteuid?.() ?? 0}`;
  const target = join(sharedTempFolder(user), name);
  if (isOwnFolder(target) && holdsAll(target, nativeDir)) return target;
  const stage = mkdtempSync(`${target}.`);
  try {
    await run('cp', ['-RP', `${nativeDir}/.`, stage]);
    makeLinks(stage);
    await run('chmod', ['-R', 'a+rX,go-w', stage]);
    return publish(stage, target, nativeDir);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** The rename decides between processes that copy at the same time; a copy that a cleaner of temp folders has thinned is replaced. */
function publish(stage: string, target: string, nativeDir: string): string {
  if (isOwnFolder(target)) {
    if (holdsAll(target, nativeDir)) return target;
    const aside = mkdtempSync(`${target}.`);
    renameSync(target, aside);
    rmSync(aside, { recursive: true, force: true });
  }
  try {
    renameSync(stage, target);
  } catch (error) {
    if (!(isOwnFolder(target) && holdsAll(target, nativeDir))) throw error;
  }
  return target;
}

function holdsAll(copy: string, nativeDir: string): boolean {
  const present = new Set(readdirSync(copy, { encoding: 'utf8', recursive: true }));
  return readdirSync(nativeDir, { encoding: 'utf8', recursive: true }).every((name) => present.has(name));
}

function versionOf(nativeDir: string): string {
  const manifest = join(dirname(nativeDir), 'package.json');
  if (existsSync(manifest)) {
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string };
    if (version && /^\d[\w.+-]*$/.test(version)) return version;
  }
  return createHash('sha256').update(realpathSync(nativeDir)).digest('hex').slice(0, 12);
}
