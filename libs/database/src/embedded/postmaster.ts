import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BARE_ENV, type Binaries } from './binaries';
import type { ServerUser } from './server-user';

const LARGEST_LOG = 10 * 1024 * 1024;

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** False until it has taken its port, on which another server may answer before. */
  readonly ready: boolean;
}

/** The live server of this data folder by its postmaster.pid; undefined when there is none, or the file outlived its server. */
export function runningPostmaster(dataDir: string): Postmaster | undefined {
  const lines = pidFileLines(dataDir);
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port || !isAlive(pid) || !commandOf(pid).includes(dataDir)) return undefined;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export interface Launch {
  readonly dataDir: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly port: number;
  readonly durable: boolean;
}

export interface Launched {
  readonly child: ChildProcess;
  /** The byte of the log file from which on this server writes. */
  readonly logFrom: number;
}

/** Starts the server in a session of its own, so that Ctrl-C reaches only this process, which can finish its work first. */
export function launch({ dataDir, logFile, binaries, user, port, durable }: Launch): {
  child: ChildProcess;
  logFrom: number;
} {
  yieldStalePid(dataDir);
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  try {
    const logFrom = fstatSync(log).size;
    const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : WITHOUT_SYNC), port });
    const args = ['-D', dataDir, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    const child = spawn(join(binaries.bin, 'postgres'), args, {
      ...user,
      cwd: '/',
      env: BARE_ENV,
      detached: true,
      stdio: ['ignore', log, log],
    });
    // A program that cannot be run shows as an ended child; without a listener it would end this process too.
    child.on('error', () => undefined);
    child.unref();
    return { child, logFrom };
  } finally {
    closeSync(log);
  }
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: 100,
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  wal_level: 'replica',
  password_encryption: 'scram-sha-256',
  jit: 'off',
};

const WITHOUT_SYNC = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * After a reboot the pid in the file may be some other process of the same account, and postgres would refuse to start. It takes its
 * parent's pid for its own, so the file gets ours; removing it would also remove the key by which postgres sees orphaned backends.
 */
function yieldStalePid(dataDir: string): void {
  const lines = pidFileLines(dataDir);
  const pid = Number(lines[0]);
  if (!pid || pid === process.pid || !isAlive(pid) || runningPostmaster(dataDir)) return;
  writeFileSync(join(dataDir, 'postmaster.pid'), [String(process.pid), ...lines.slice(1)].join('\n'));
}

function pidFileLines(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The arguments of a process; empty for one that is gone or waits to be reaped. */
function commandOf(pid: number): string[] {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(' ');
  } catch {
    return [];
  }
}
