import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './embedded/binaries';
import { clusterMajor, makeCluster } from './embedded/cluster';
import { launch, runningPostmaster, type Launched, type Postmaster } from './embedded/postmaster';
import { canReach, serverUser, type ServerUser } from './embedded/server-user';

const POLL_MS = 10;
/** Long, because recovery after a crash reads all that was written since the last checkpoint. */
const READY_MS = 60_000;
const FAST_STOP_MS = 2_500;
const STOP_MS = 3_000;

export interface EmbeddedPostgresOptions {
  /** Made when absent. As root, a folder the account `postgres` or `nobody` can reach: see `reachableDataDir`. Not a mount point. */
  readonly dataDir: string;
  /** Of a server that is started here; a free one when absent. A server that runs already keeps its own. */
  readonly port?: number;
  /** Of the user `postgres`: set when the data folder is made, and needed to enter it afterwards. */
  readonly superuserPassword: string;
  /** False gives up safety against power cuts and crashes of the system, for tests. Default true. */
  readonly durable?: boolean;
  /** Where the native binaries lie, in place of the npm package. */
  readonly nativeDir?: string;
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Of the superuser, for the database `postgres`. */
  readonly url: string;
  readonly port: number;
  /** False when the server of this data folder was running already. */
  readonly startedHere: boolean;
  /** Stops the server, whoever started it: a fast shutdown, harsher after 2.5 s. Settles within 3 s. */
  stop(): Promise<void>;
}

/**
 * Makes the data folder when it is new, starts PostgreSQL on 127.0.0.1 without a socket file, or finds the server that a crashed
 * parent left behind, and waits until it answers. The server's log is `<dataDir>.log`. Throws an Error that says what to do when no
 * PostgreSQL can be found or started, the password does not fit, or the folder holds something else.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { superuserPassword: password, durable = true, log = () => undefined } = options;
  if (!/^[^\r\n\0]+$/.test(password)) throw new Error('The password of the superuser must be one line of text');
  const dataDir = realDataDir(options.dataDir);
  const user = serverUser(dataDir);
  if (!canReach(dirname(dataDir), user))
    throw new Error(`The account that runs PostgreSQL (uid ${user?.uid}) cannot enter ${dirname(dataDir)}`);
  const logFile = `${dataDir}.log`;
  const deadline = performance.now() + READY_MS;
  let launched: Launched | undefined;
  for (;;) {
    const running = runningPostmaster(dataDir);
    if (running?.ready && (await answers(running.port, password, durable))) {
      const startedHere = running.pid === launched?.child.pid;
      log(`PostgreSQL ${startedHere ? 'started' : 'was running already'} on port ${running.port}, data in ${dataDir}`);
      return handleOf(running, dataDir, password, startedHere);
    }
    if (launched && hasEnded(launched.child)) {
      const said = readFrom(logFile, launched.logFrom);
      if (!mayPass(said, options.port)) throw new Error(`PostgreSQL did not start: ${said.trim() || `see ${logFile}`}`);
      launched = undefined;
    }
    if (!running) launched ??= await prepareAndLaunch({ ...options, dataDir, durable }, logFile, user);
    if (performance.now() > deadline) {
      launched?.child.kill('SIGQUIT');
      throw new Error(`PostgreSQL does not answer after ${READY_MS / 1000} s: see ${logFile}`);
    }
    await delay(POLL_MS);
  }
}

async function prepareAndLaunch(
  options: EmbeddedPostgresOptions & { durable: boolean },
  logFile: string,
  user: ServerUser | undefined,
): Promise<Launched> {
  const { dataDir, durable, superuserPassword: password, nativeDir } = options;
  const major = clusterMajor(dataDir);
  const binaries = await findBinaries({ user, major, nativeDir });
  if (major === undefined) await makeCluster({ dataDir, binaries, user, password, durable });
  return launch({ dataDir, logFile, binaries, user, port: options.port ?? (await freePort()), durable });
}

/** The path that postgres itself would give, since the server is known by it in the list of processes. */
function realDataDir(dataDir: string): string {
  const path = resolve(dataDir);
  if (existsSync(path)) return realpathSync(path);
  mkdirSync(dirname(path), { recursive: true });
  return join(realpathSync(dirname(path)), basename(path));
}

const urlOf = (port: number, password: string): string =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** Whether the server lets us in; false while it starts or stops. Throws where waiting would not help. */
async function answers(port: number, password: string, durable: boolean): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password), connectionTimeoutMillis: 1_000 });
  // A connection that breaks also rejects the call in progress, which is where it is dealt with.
  client.on('error', () => undefined);
  let fsync: string | undefined;
  try {
    await client.connect();
    fsync = (await client.query<{ fsync: string }>('SHOW fsync')).rows[0]?.fsync;
  } catch (error) {
    if (String((error as pg.DatabaseError).code).startsWith('28'))
      throw new Error('The data folder was made with another password of the user postgres', { cause: error });
    return false;
  } finally {
    await client.end();
  }
  if (durable && fsync !== 'on')
    throw new Error('A server without fsync runs on this data folder already: stop it first');
  return true;
}

function handleOf(running: Postmaster, dataDir: string, password: string, startedHere: boolean): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  return {
    url: urlOf(running.port, password),
    port: running.port,
    startedHere,
    stop: () => (stopping ??= stopServer(running.pid, dataDir)),
  };
}

async function stopServer(pid: number, dataDir: string): Promise<void> {
  const begun = performance.now();
  for (const [signal, until] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', STOP_MS],
  ] as const) {
    if (runningPostmaster(dataDir)?.pid === pid) process.kill(pid, signal);
    while (runningPostmaster(dataDir)?.pid === pid && performance.now() - begun < until) await delay(POLL_MS);
  }
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** Reasons that go away: backends of a killed server finish, another process was first, a free port was taken meanwhile. */
function mayPass(said: string, port: number | undefined): boolean {
  if (/pre-existing shared memory block|lock file "postmaster\.pid"/.test(said)) return true;
  return port === undefined && /could not bind|could not create any TCP/.test(said);
}

function readFrom(logFile: string, start: number): string {
  return readFileSync(logFile).subarray(start).toString('utf8');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
