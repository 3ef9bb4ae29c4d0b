import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issuedSecrets } from './client';
import { createDatabaseFromTemplate, dropDatabase } from './postgres';

export const TEMPLATE = 'siyana_template';
const ROOT = join(__dirname, __dirname.includes(join('dist', 'test')) ? '../../..' : '../..');

export interface Siyana {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** A superuser's address of its own database. */
  readonly databaseUrl: string;
  /** One JSON string a line: every distinct statement that the server has sent. */
  readonly statementLog: string;
  /** All that the server has written, to both of its streams. */
  readonly logFile: string;
  readonly process: ChildProcess;
  /** The state folder. */
  readonly home: string;
  /** The same instance in a new process, after this one has ended. */
  startAgain(): Promise<Siyana>;
  /** A worker of this instance in a process of its own, on a port of its own. */
  startWorker(env?: NodeJS.ProcessEnv): Promise<Worker>;
  /** Runs a command of the operator's on this instance; answers its output. */
  cli(...args: string[]): Promise<string>;
  /** Ends the server and drops its database. Throws when the log holds a secret that it has issued (P21). */
  stop(): Promise<void>;
}

export interface Worker {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Of this run alone: roles of all test databases share their passwords. */
export function testSecret(): string {
  return (process.env['TEST_SECRET'] ??= randomBytes(32).toString('base64url'));
}

/** Runs a compiled program of dist to its end; answers its output. Rejects when it fails. */
function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist', program), ...args], {
      env: { ...process.env, ...env },
      cwd: ROOT,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${program} ${args.join(' ')} ended with ${code}: ${output}`)),
    );
  });
}

/** Makes and migrates the template that every test database is cloned from. */
export async function makeTemplate(serverUrl: string): Promise<void> {
  const databaseUrl = await createDatabaseFromTemplate(serverUrl, 'template0', TEMPLATE);
  await runProgram('apps/cli/src/main.js', ['migrate'], { DATABASE_URL: databaseUrl, SIYANA_SECRET: testSecret() });
}

/** The real api from dist, in a process and a database of its own. */
export async function startSiyana(env: NodeJS.ProcessEnv = {}): Promise<Siyana> {
  const serverUrl = process.env['TEST_SERVER_URL'];
  if (!serverUrl) throw new Error('TEST_SERVER_URL is not set: the suites are run by Jest with its global setup');
  const name = `siyana_${randomBytes(6).toString('hex')}`;
  const databaseUrl = await createDatabaseFromTemplate(serverUrl, TEMPLATE, name);
  const home = mkdtempSync(join(tmpdir(), 'siyana-api-'));
  return run({ serverUrl, name, databaseUrl, home, env });
}

interface Place {
  readonly serverUrl: string;
  readonly name: string;
  readonly databaseUrl: string;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
}

async function run(place: Place): Promise<Siyana> {
  const { serverUrl, name, databaseUrl, home, env } = place;
  const statementLog = join(home, 'statements.jsonl');
  const logFile = join(home, 'log');
  const own = { DATABASE_URL: databaseUrl, SIYANA_SECRET: testSecret(), SIYANA_HOME: home };
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...own,
      SIYANA_OPEN_SIGNUP: '1',
      // The suites ask more of one workspace than people do; those that test the limits set them.
      SIYANA_REQUESTS_PER_MINUTE: '10000000',
      SIYANA_REQUESTS_IN_FLIGHT: '10000',
      SIYANA_LOOP_DELAY_MS: '600000',
      // Nobody has to be told that a test has ended.
      SIYANA_STOP_NOTICE_MS: '0',
      SIYANA_STATEMENT_LOG: statementLog,
      PORT: '0',
      ...env,
    },
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => appendFileSync(logFile, chunk));
  const url = await listening(child);
  return {
    url,
    databaseUrl,
    statementLog,
    logFile,
    process: child,
    home,
    startWorker: async (more = {}) => {
      const worker = spawn(process.execPath, [join(ROOT, 'dist/apps/worker/src/main.js')], {
        cwd: ROOT,
        env: { ...process.env, ...own, SIYANA_STATEMENT_LOG: statementLog, PORT: '0', ...env, ...more },
      });
      for (const stream of [worker.stdout, worker.stderr])
        stream.on('data', (chunk: Buffer) => appendFileSync(logFile, chunk));
      return { url: await listening(worker), process: worker, stop: () => ended(worker) };
    },
    cli: (...args) => runProgram('apps/cli/src/main.js', args, own),
    startAgain: () => run(place),
    stop: async () => {
      await ended(child);
      const log = readFileSync(logFile, 'utf8');
      await dropDatabase(serverUrl, name);
      rmSync(home, { recursive: true, force: true });
      for (const secret of issuedSecrets) if (log.includes(secret)) throw new Error('a secret stands in the log');
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /Siyana (?:worker )?on (http:\/\/\S+)/.exec(output)?.[1];
      if (url && /^ready$/m.test(output)) resolve(url);
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}: ${output}`)));
  });
}
