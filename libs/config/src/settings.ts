import { randomBytes, hkdfSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { accessSync, constants } from 'node:fs';

export interface Settings {
  /** The state folder: database, keys, files. */
  readonly home: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Where people reach this instance from outside, without a slash at the end; undefined: where it listens. */
  readonly publicUrl: string | undefined;
  /** The owner's address of a real PostgreSQL server; undefined means the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly demo: boolean;
  /** Whether `POST /workspaces` is open to anybody. Default: on the embedded database only. */
  readonly openSignUp: boolean;
  readonly prepared: boolean;
  /** Whether the api is a worker too. Default: yes; no where workers run on their own. */
  readonly worker: boolean;
  readonly poolSize: number;
  readonly clock: string | undefined;
  readonly production: boolean;
  readonly logLevel: string;
  /** One log line a request. Default: in production only, since a terminal is for people. */
  readonly requestLog: boolean;
  /** Where metrics are served; undefined: nowhere, and nothing is counted. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Tests only: a file that gets every distinct statement text. */
  readonly statementLog: string | undefined;
  /** Bytes of one attachment. */
  readonly fileLimit: number;
  /** An S3-compatible store for attachments; undefined: the state folder. */
  readonly s3: S3Address | undefined;
  /** Webhooks may go to this machine over plain http: tests and sandboxes, never production. */
  readonly webhookLoopback: boolean;
  /** Divides the waits between a webhook's attempts: drills only. */
  readonly webhookHurry: number;
  /** Of one workspace, unless the operator has agreed otherwise with it. */
  readonly limits: { readonly requestsPerMinute: number; readonly requestsInFlight: number };
  /** Milliseconds: for how long a process that is told to stop still takes connections, and after which it has ended, come what may. */
  readonly stop: { readonly noticeMs: number; readonly withinMs: number };
  /** Of this process, whoever asks: beyond it the answer is 503. */
  readonly process: { readonly inFlight: number; readonly loopDelayMs: number };
}

export interface S3Address {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export class SettingsError extends Error {}

/** Reads the environment once. Throws a SettingsError that names the variable and the reason. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const production = env['NODE_ENV'] === 'production';
  const clock = env['SIYANA_CLOCK'] || undefined;
  if (clock && production)
    throw new SettingsError('SIYANA_CLOCK is for tests and drills: it is refused when NODE_ENV=production');
  for (const name of ['SIYANA_WEBHOOK_LOOPBACK', 'SIYANA_WEBHOOK_HURRY'])
    if (env[name] && production)
      throw new SettingsError(`${name} is for tests and sandboxes: it is refused when NODE_ENV=production`);
  const databaseUrl = env['DATABASE_URL'] || undefined;
  return {
    home: resolve(env['SIYANA_HOME'] || defaultHome()),
    host: env['HOST'] || '127.0.0.1',
    port: integer(env, 'PORT', 3000, 0, 65535),
    publicUrl: address(env, 'SIYANA_PUBLIC_URL'),
    databaseUrl,
    demo: flag(env, 'SIYANA_DEMO', databaseUrl === undefined),
    openSignUp: flag(env, 'SIYANA_OPEN_SIGNUP', databaseUrl === undefined),
    prepared: flag(env, 'SIYANA_PREPARED', true),
    worker: flag(env, 'SIYANA_WORKER', true),
    poolSize: integer(env, 'SIYANA_POOL', 10, 2, 200),
    clock,
    production,
    logLevel: env['SIYANA_LOG'] || 'info',
    requestLog: flag(env, 'SIYANA_REQUEST_LOG', production),
    metrics: env['SIYANA_METRICS_PORT']
      ? {
          host: env['SIYANA_METRICS_HOST'] || '127.0.0.1',
          port: integer(env, 'SIYANA_METRICS_PORT', 0, 0, 65535),
        }
      : undefined,
    fileLimit: integer(env, 'SIYANA_FILE_MEGABYTES', 25, 1, 60) * 1_048_576,
    s3: s3Address(env),
    webhookLoopback: flag(env, 'SIYANA_WEBHOOK_LOOPBACK', false),
    webhookHurry: integer(env, 'SIYANA_WEBHOOK_HURRY', 1, 1, 10_000),
    limits: {
      requestsPerMinute: integer(env, 'SIYANA_REQUESTS_PER_MINUTE', 6_000, 1, 10_000_000),
      requestsInFlight: integer(env, 'SIYANA_REQUESTS_IN_FLIGHT', 100, 1, 100_000),
    },
    stop: {
      noticeMs: integer(env, 'SIYANA_STOP_NOTICE_MS', 500, 0, 60_000),
      withinMs: integer(env, 'SIYANA_STOP_WITHIN_MS', 2_800, 1_500, 600_000),
    },
    process: {
      inFlight: integer(env, 'SIYANA_PROCESS_IN_FLIGHT', 1_000, 1, 100_000),
      loopDelayMs: integer(env, 'SIYANA_LOOP_DELAY_MS', 1_000, 10, 600_000),
    },
    statementLog: production ? undefined : env['SIYANA_STATEMENT_LOG'] || undefined,
  };
}

/** An address of the web without query, as it stands before a path. */
function address(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
  if (!isPlain) throw new SettingsError(`${name} is an address such as https://gmao.example.ma, not "${value}"`);
  return url.href.replace(/\/+$/, '');
}

/** All of it or none: half an address is a mistake. */
function s3Address(env: NodeJS.ProcessEnv): S3Address | undefined {
  const endpoint = env['SIYANA_S3_ENDPOINT'];
  if (!endpoint) return undefined;
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new SettingsError(`${name} is needed with SIYANA_S3_ENDPOINT`);
    return value;
  };
  return {
    endpoint,
    bucket: needed('SIYANA_S3_BUCKET'),
    region: env['SIYANA_S3_REGION'] || 'us-east-1',
    accessKeyId: needed('SIYANA_S3_KEY_ID'),
    secretAccessKey: needed('SIYANA_S3_SECRET'),
  };
}

function flag(env: NodeJS.ProcessEnv, name: string, otherwise: boolean): boolean {
  const value = env[name];
  if (value === undefined || value === '') return otherwise;
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw new SettingsError(`${name} is 1 or 0, not "${value}"`);
}

function integer(env: NodeJS.ProcessEnv, name: string, otherwise: number, min: number, max: number): number {
  const value = env[name];
  if (value === undefined || value === '') return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max) {
    throw new SettingsError(`${name} is a whole number from ${min} to ${max}, not "${value}"`);
  }
  return number;
}

/** `~/.siyana`, or a folder of this user below the temp folder where the home folder can't be written. */
function defaultHome(): string {
  const home = homedir();
  try {
    accessSync(home, constants.W_OK);
    return join(home, '.siyana');
  } catch {
    return join(tmpdir(), `siyana-${process.getuid?.() ?? 'user'}`);
  }
}

/**
 * The instance's one secret: SIYANA_SECRET (32 bytes or more, base64url or hex text), or a file in the state folder
 * made at the first start. Every key of the instance is derived from it by HKDF-SHA-256 (RFC 5869), so that
 * several processes of one instance agree without sharing files.
 */
export class InstanceSecret {
  private constructor(private readonly root: Buffer) {}

  static load(home: string, env: NodeJS.ProcessEnv = process.env): InstanceSecret {
    const given = env['SIYANA_SECRET'];
    if (given !== undefined && given !== '') {
      if (given.length < 32) throw new SettingsError('SIYANA_SECRET needs at least 32 characters');
      return new InstanceSecret(Buffer.from(given, 'utf8'));
    }
    const file = join(home, 'secret');
    if (!existsSync(file)) {
      mkdirSync(home, { recursive: true });
      try {
        writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    chmodSync(file, 0o600);
    return new InstanceSecret(Buffer.from(readFileSync(file, 'utf8').trim(), 'utf8'));
  }

  /** `length` bytes that belong to this purpose alone. */
  derive(purpose: string, length = 32): Buffer {
    return Buffer.from(hkdfSync('sha256', this.root, 'siyana', purpose, length));
  }
}
