import { accessSync, constants, existsSync, lstatSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Settings } from '@siyana/config';
import { toLocal, zoneTableVersion } from '@siyana/kernel';
import { fail, ok, warn, type Finding } from './doctor.findings';

type Said = Omit<Finding, 'name'>;

/** Morocco's permanent UTC+0 stands in the zone table from this release on; the product is shipped with the second. */
const MOROCCO_KNOWN_SINCE = '2026c';
const SHIPPED_ZONE_TABLE = '2026f';
const AFTER_THE_CHANGE = '2026-12-01T12:00:00.000Z';
const MEGABYTE = 1_048_576;

export function nodeVersion(): Said {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) return fail(`${process.version}: 20.19 or later is needed`);
  return [20, 22, 24].includes(major) ? ok(process.version) : warn(`${process.version}: 20.19, 22 and 24 were tried`);
}

export function stateFolder({ home }: Settings): Said {
  if (!existsSync(home)) return fail(`${home} is not there: it is made at the first start`);
  accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  return ok(home);
}

/** Where the embedded database's folder is a link, its disk counts too. */
export function diskSpace({ home, databaseUrl }: Settings): Said {
  const data = join(home, 'postgres');
  const folders = databaseUrl === undefined && existsSync(data) ? [home, realpathSync(data)] : [home];
  const free = Math.min(
    ...folders.map((folder) => {
      const { bavail, bsize } = statfsSync(folder);
      return Math.floor((bavail * bsize) / MEGABYTE);
    }),
  );
  const text = `${free} MB free`;
  return free < 256 ? fail(text) : free < 2_048 ? warn(text) : ok(text);
}

/** Its rights as they are now: loading it repairs them in silence. */
export function secretFile({ home }: Settings, env: NodeJS.ProcessEnv): Said {
  if (env['SIYANA_SECRET']) return ok('given by SIYANA_SECRET');
  const file = join(home, 'secret');
  if (!existsSync(file)) return fail(`no SIYANA_SECRET and no ${file}: it is made at the first start`);
  const mode = lstatSync(file).mode & 0o777;
  return mode & 0o077
    ? fail(`${file} has the rights ${mode.toString(8)}: others could read it; whoever loads it sets 600`)
    : ok(file);
}

export function filesFolder({ home, s3 }: Settings): Said {
  if (s3) return ok(`the bucket ${s3.bucket}; it was not asked`);
  const folder = join(home, 'files');
  if (!existsSync(folder)) {
    accessSync(home, constants.W_OK);
    return ok(`${folder} is made with the first file`);
  }
  if (!statSync(folder).isDirectory()) return fail(`${folder} is no folder`);
  accessSync(folder, constants.W_OK | constants.X_OK);
  return ok(folder);
}

export function zoneTable(): Said {
  const version = zoneTableVersion();
  const wrong = toLocal(new Date(AFTER_THE_CHANGE), 'Africa/Casablanca') !== AFTER_THE_CHANGE.slice(0, 16);
  if (version < MOROCCO_KNOWN_SINCE || wrong) return fail(`${version} does not know Morocco's time since 2026-09-20`);
  return version < SHIPPED_ZONE_TABLE ? warn(`${version}: the product came with ${SHIPPED_ZONE_TABLE}`) : ok(version);
}

/** The product never asks this table; programs beside it may. It is read by TZ, since Intl with a zone is not for product code. */
export function nodesZoneTable(env: NodeJS.ProcessEnv): Said {
  const before = env['TZ'];
  env['TZ'] = 'Africa/Casablanca';
  const offset = -new Date(AFTER_THE_CHANGE).getTimezoneOffset();
  if (before === undefined) delete env['TZ'];
  else env['TZ'] = before;
  const text = `${process.versions.tz ?? 'unknown'}, Casablanca at UTC${offset < 0 ? '' : '+'}${offset / 60}`;
  return offset === 0 ? ok(text) : warn(`${text}: it is out of date, and Siyana does not use it`);
}

/** Free, or Siyana's own answer. */
export async function port({ host, port: number }: Settings): Promise<Said> {
  if (number === 0) return ok('a free one is taken at the start');
  const asked = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  const answer = await fetch(`http://${asked}:${number}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    async (response) => ({ status: response.status, text: await response.text() }),
    () => undefined,
  );
  if (answer?.status === 200 && answer.text.includes('"wall5"')) return ok(`${number}: Siyana answers and is ready`);
  if (answer?.status === 503) return fail(`${number}: what answers there is not ready`);
  if (answer) return fail(`${number} is taken by something else`);
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(fail(`${number} can't be taken: ${error.message}`)));
    server.listen(number, host, () => server.close(() => resolve(ok(`${number} is free`))));
  });
}
