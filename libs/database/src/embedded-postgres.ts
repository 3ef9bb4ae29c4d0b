import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, realpathSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './embedded/binaries';
import { clusterMajor, makeCluster } from './embedded/cluster';
import { launch, runningPostmaster, type Postmaster } from './embedded/postmaster';
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
  const deadline = Date.now() + READY_MS;
  let started: Started | undefined;
  for (;;) {
    const running = runningPostmaster(dataDir);
    if (running && (await answers(running.port, password, durable))) {
      const startedHere = running.pid === started?.child.pid;
      log(`PostgreSQL ${startedHere ? 'started' : 'was running already'} on port ${running.port}, data in ${dataDir}`);
      return serverOf(running, dataDir, password, startedHere);
    }
    if (started && hasEnded(started.child)) {
      const said = readFrom(logFile, started.logFrom);
      if (!passes(said, options.port)) throw new Error(`PostgreSQL did not start: ${said.trim() || `see ${logFile}`}`);
      started = undefined;
    }
    if (!running && !started) started = await start({ ...options, durable, log }, dataDir, logFile, user);
    if (Date.now() > deadline) {
      started?.child.kill('SIGQUIT');
      throw new Error(`PostgreSQL does not answer after ${READY_MS / 1000} s: see ${logFile}`);
    }
    await delay(POLL_MS);
  }
}

interface Started {
  readonly child: ChildProcess;
  readonly logFrom: number;
}
