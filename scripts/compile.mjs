import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const require = createRequire(import.meta.url);

const dist = join(root, 'dist');
const stampFile = join(dist, '.built');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const web = join(dist, 'web');
const webStampFile = join(dist, '.built-web');
/** What the browser gets: the app itself, the client that it calls the api by, and the kernel's pure rules. */
const WEB_SOURCES = ['apps/web', 'libs/api-client/src', 'libs/kernel/src'];
const CONFIGS = ['nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/**
 * Compiles apps, libs and test code into dist when a source or a configuration has changed since the last time, in a child that has
 * ended when this resolves. Contents are compared, not times: a copy or a checkout changes times alone. Answers the compiler's exit
 * code, 0 when there was nothing to do.
 */
export async function build() {
  return (await buildProgram()) || (await buildWeb());
}

async function buildProgram() {
  const sources = sourcesOf();
  const stamp = { sources: hashOf(sources), configs: hashOf(CONFIGS) };
  const last = lastStamp();
  if (last?.sources === stamp.sources && last.configs === stamp.configs) return 0;
  process.stderr.write('building\n');
  const begun = performance.now();
  rmSync(stampFile, { force: true });
  // The incremental state knows nothing of nest-cli.json and of the plugin's version.
  if (last?.configs !== stamp.configs) rmSync(join(dist, 'tsconfig.build.tsbuildinfo'), { force: true });
  removeOrphans(new Set(sources));
  const code = await run([program('@nestjs/cli', 'nest'), 'build', 'api']);
  if (code !== 0) return code;
  writeFileSync(stampFile, JSON.stringify(stamp));
  process.stderr.write(`built in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  return 0;
}

/** Bundles the web app into dist/web, under the same terms. */
async function buildWeb() {
  const stamp = hashOf([...WEB_SOURCES.flatMap(filesBelow).filter(isWebSource).sort(), 'package-lock.json']);
  if (existsSync(join(web, 'index.html')) && readText(webStampFile) === stamp) return 0;
  process.stderr.write('building the web app\n');
  const begun = performance.now();
  rmSync(webStampFile, { force: true });
  const code = await run([program('vite'), 'build', '--config', join(root, 'apps/web/vite.config.mjs')]);
  if (code !== 0) return code;
  writeFileSync(webStampFile, stamp);
  process.stderr.write(`built the web app in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  return 0;
}

/** The same; ends the process with that code when it is not 0. */
export async function ensureBuilt() {
  const code = await build();
  if (code !== 0) process.exit(code);
}

/** Runs Node with these arguments from the root and answers its exit code; a signal that ends us ends it first. */
export function run(args, { onOutput, ...options } = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', onOutput);
  const forward = (signal) => {
    child.kill(signal);
    child.once('exit', () => process.exit(128 + constants.signals[signal]));
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const each of SIGNALS) process.off(each, forward);
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
}

/** The program that a direct dependency's package.json declares: run so, no shell stands between. */
export function program(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * npm hands SIGTERM to the shell that it runs us in, and dash dies of it without telling us. Our parent's number changes then, which
 * is taken as the signal that did not arrive.
 */
function endWithTheShell() {
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  timer.unref();
}

if (process.env.npm_lifecycle_event) endWithTheShell();

const sourcesOf = () => ['apps', 'libs', 'test'].flatMap(filesBelow).filter(isSource).sort();

/** The paths of a folder's files from the root, with `/`; none where there is no folder. */
function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    );
}

const isWebSource = (path) => !path.endsWith('.spec.ts');

const isSource = (path) =>
  // The web app is bundled; its sync engine is compiled too, for the proofs.
  (!path.startsWith('apps/web/') || path.startsWith('apps/web/src/sync/')) &&
  !path.includes('/node_modules/') &&
  !path.endsWith('.spec.ts') &&
  (path.startsWith('test/') ? path.endsWith('.ts') : /^[^/]+\/[^/]+\/src\/.*\.(ts|json)$/.test(path));

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function lastStamp() {
  const text = readText(stampFile);
  try {
    return text && JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Output of a source that is gone would still be found by whatever looks into a folder of dist. */
function removeOrphans(sources) {
  for (const top of ['apps', 'libs', 'test']) {
    if (!existsSync(join(dist, top))) continue;
    for (const entry of readdirSync(join(dist, top), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      const path = relative(dist, file).split(sep).join('/');
      const made = /^(.*)\.js(\.map)?$/.exec(path);
      if (entry.isFile() && made && !sources.has(`${made[1]}.ts`)) rmSync(file);
    }
  }
}
