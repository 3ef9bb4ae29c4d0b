import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSettings } from '@siyana/config';
import pg from 'pg';
import { dropDatabase } from '../support/postgres';
import { testSecret } from '../support/siyana';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly read_only?: boolean;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const compose = parse(read('docker/compose.yaml')) as Compose;
/** One instruction a line, continuations joined. */
const dockerfile = read('docker/Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => ({ word: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1) }));
const all = (word: string): string[] => dockerfile.filter((line) => line.word === word).map(({ rest }) => rest);

const sources = ['apps', 'libs'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)src\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts') && !path.startsWith('web/'))
    .map((path) => read(join(top, path))),
);
/** Every variable that the program reads, as its sources name them. */
const settings = new Set([
  ...sources.flatMap(
    (text) => text.match(/(?<=['"`])(?:SIYANA_[A-Z0-9_]+|DATABASE_URL|HOST|PORT|NODE_ENV)(?=['"`])/g) ?? [],
  ),
  ...['APP', 'LOGIN', 'JOBS'].map((role) => `DATABASE_${role}_URL`),
]);
const entrypoint = read('docker/entrypoint.mjs');
const fromFiles = [.../FROM_FILES = \[([^\]]*)\]/.exec(entrypoint)![1]!.matchAll(/'(\w+)'/g)].map(([, name]) => name!);

const isKnown = (name: string): boolean =>
  settings.has(name) || (name.endsWith('_FILE') && fromFiles.includes(name.slice(0, -'_FILE'.length)));

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const own = { PATH: process.env['PATH'], TEMP: tmpdir(), ...env };
    execFile(process.execPath, ['docker/entrypoint.mjs', ...args], { cwd: ROOT, env: own }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr }),
    );
  });
}

describe('the image', () => {
  it('is made of files that are there, by versions that are named', () => {
    const copied = all('COPY').filter((rest) => !rest.startsWith('--from'));
    for (const path of copied.flatMap((rest) => rest.split(' ').slice(0, -1)))
      expect(existsSync(join(ROOT, path))).toBe(true);
    for (const from of all('FROM')) expect(from).toMatch(/^[\w/.]+:\d[\w.-]*( AS \w+)?$/);
    for (const { image } of Object.values(compose.services)) expect(image).toMatch(/^[\w/]+:\d[\w.-]*$/);
    const allowed = read('docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const path of copied.flatMap((rest) => rest.split(' ').slice(0, -1))) expect(allowed).toContain(path);
  });

  it('runs as nobody in particular, on the port that is the default', () => {
    const last = dockerfile.map(({ word }) => word).lastIndexOf('FROM');
    const final = dockerfile.slice(last);
    expect(final.filter(({ word }) => word === 'USER').map(({ rest }) => rest)).toEqual(['node']);
    expect(all('EXPOSE')).toEqual([String(readSettings({}).port)]);
    expect(final.some(({ word }) => word === 'HEALTHCHECK')).toBe(true);
    const folder = /SIYANA_HOME=(\S+)/.exec(all('ENV').join(' '))![1]!;
    expect(all('VOLUME')).toEqual([folder]);
    expect(all('RUN').join('\n')).toContain(`chown node:node ${folder}`);
  });

  it('sets only what the program reads, and no secret', () => {
    const set = all('ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('=')[0]!));
    expect(set.filter((name) => !isKnown(name))).toEqual([]);
    expect(all('ARG')).toEqual([]);
    expect(set.filter((name) => /SECRET|PASSWORD|KEY|URL/.test(name))).toEqual([]);
  });

  it('knows its commands and refuses others', async () => {
    expect(await run(['cli', '--help'])).toMatchObject({ code: 0, output: expect.stringContaining('doctor') });
    expect(await run(['nothing'])).toMatchObject({ code: 64, output: expect.stringContaining('unknown command') });
    expect(await run(['health'], { PORT: '1' })).toMatchObject({ code: 1 });
    for (const name of fromFiles.filter((each) => each !== 'DATABASE_PASSWORD')) expect(settings).toContain(name);
  });

  it('takes no secret twice, and none from an empty or absent file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siyana-docker-'));
    const file = join(folder, 'empty');
    writeFileSync(file, '\n');
    const refusals = [
      await run(['cli'], { SIYANA_SECRET: 'x', SIYANA_SECRET_FILE: file }),
      await run(['cli'], { SIYANA_SECRET_FILE: file }),
      await run(['cli'], { SIYANA_SECRET_FILE: join(folder, 'absent') }),
    ];
    rmSync(folder, { recursive: true });
    expect(refusals.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(refusals[0]!.output).toContain('both set');
  });
});

describe('the compose file', () => {
  const { api, postgres, worker } = compose.services as Readonly<Record<'api' | 'postgres' | 'worker', Service>>;
  const url = new URL(api.environment['DATABASE_URL']!);

  it('names what is there: files, volumes, secrets, settings, commands', () => {
    expect(existsSync(join(ROOT, 'docker', api.build!.context, api.build!.dockerfile))).toBe(true);
    expect(Object.keys(api.environment).filter((name) => !isKnown(name))).toEqual([]);
    for (const { volumes, secrets, environment } of [api, postgres]) {
      for (const name of secrets) expect(compose.secrets).toHaveProperty(name);
      for (const volume of volumes) expect(compose.volumes).toHaveProperty(volume.split(':')[0]!);
      const files = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
      expect(files.map(([, file]) => file.replace('/run/secrets/', '')).sort()).toEqual([...secrets].sort());
    }
    expect(api.volumes).toEqual([`state:${all('VOLUME')[0]!}`]);
    expect(api.healthcheck.test.slice(1)).toEqual(JSON.parse(all('HEALTHCHECK')[0]!.split(' CMD ')[1]!) as string[]);
    expect(api.depends_on!['postgres']!.condition).toBe('service_healthy');
    expect(api.read_only).toBe(true);
  });

  it('runs the worker on its own, like the api in all but ports and command', () => {
    const { build: _build, ports: _ports, environment, ...same } = api;
    const { SIYANA_WORKER: alone, ...shared } = environment;
    expect(alone).toBe('0');
    expect(worker).toEqual({ ...same, command: ['worker'], environment: shared });
    expect(/PROGRAMS = \{[^}]*worker: '\.\.\/(dist\/apps\/worker\/src\/main)\.js'/.exec(entrypoint)?.[1]).toBe(
      'dist/apps/worker/src/main',
    );
  });

  it('holds no secret and publishes the api to this machine alone', () => {
    expect(url.password).toBe('');
    for (const { environment } of [api, postgres])
      for (const [name, value] of Object.entries(environment))
        if (/SECRET|PASSWORD/.test(name)) expect(value).toMatch(/^\/run\/secrets\//);
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//);
    expect(read('docker/secrets/.gitignore')).toBe('*\n!.gitignore\n');
    expect(postgres.ports).toBeUndefined();
    expect(api.ports).toEqual([`127.0.0.1:3000:${all('EXPOSE')[0]!}`]);
    expect(postgres.image).toMatch(/^postgres:18-/);
    expect(postgres.volumes).toEqual(['database:/var/lib/postgresql']);
  });

  it("installs with the server's superuser, whose password comes as a file", async () => {
    expect(url.username).toBe(postgres.environment['POSTGRES_USER']);
    expect(url.pathname).toBe(`/${postgres.environment['POSTGRES_DB']!}`);
    expect(url.host).toBe('postgres:5432');
    const password = `${randomBytes(9).toString('base64')}%@:/`;
    const database = `siyana_${randomBytes(6).toString('hex')}`;
    const folder = mkdtempSync(join(tmpdir(), 'siyana-docker-'));
    const server = new pg.Client({ connectionString: process.env['TEST_SERVER_URL'] });
    await server.connect();
    try {
      // As the image's first start makes them.
      await server.query(`CREATE ROLE ${url.username} SUPERUSER LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
      await server.query(`CREATE DATABASE ${database} OWNER ${url.username}`);
      writeFileSync(join(folder, 'password'), `${password}\n`);
      writeFileSync(join(folder, 'secret'), testSecret());
      const here = new URL(url.href);
      here.host = new URL(process.env['TEST_SERVER_URL']!).host;
      here.pathname = `/${database}`;
      const env = {
        DATABASE_URL: here.href,
        DATABASE_PASSWORD_FILE: join(folder, 'password'),
        SIYANA_SECRET_FILE: join(folder, 'secret'),
        SIYANA_HOME: folder,
        PORT: '0',
        NODE_ENV: 'production',
      };
      expect(await run(['cli', 'migrate'], env)).toMatchObject({ code: 0, output: expect.stringContaining('ran ') });
      const doctor = await run(['cli', 'doctor', '--json'], env);
      const findings = JSON.parse(doctor.output) as { name: string; status: string }[];
      expect(findings.filter(({ status }) => status === 'fail')).toEqual([]);
      expect(findings).toContainEqual({ name: 'wall 5', status: 'ok', detail: 'on' });
    } finally {
      await dropDatabase(process.env['TEST_SERVER_URL']!, database);
      await server.query(`DROP ROLE IF EXISTS ${url.username}`);
      await server.end();
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});

describe('docs/operations.md', () => {
  const text = read('docs/operations.md');
  /** Name, default and reason of each row of a table that begins with a setting. */
  const rows = new Map(
    [...text.matchAll(/^\| `([A-Z0-9_]+)` +\| ([^|]*) \|/gm)].map(([, name, otherwise]) => [name!, otherwise!.trim()]),
  );

  it('names every setting that the program reads, and none that it does not', () => {
    expect([...settings].filter((name) => !rows.has(name)).sort()).toEqual([]);
    expect([...rows.keys()].filter((name) => !settings.has(name)).sort()).toEqual([]);
  });

  it('says the default and the bounds of every number as they are', () => {
    const numbers = [
      ...read('libs/config/src/settings.ts').matchAll(/integer\(env, '(\w+)', ([\d_]+), ([\d_]+), ([\d_]+)\)/g),
    ];
    expect(numbers.length).toBeGreaterThan(4);
    for (const [, name, ...bounds] of numbers) {
      const [otherwise, min, max] = bounds.map((each) => Number(each.replaceAll('_', '')));
      const shown = name === 'SIYANA_METRICS_PORT' ? 'none' : String(otherwise);
      expect([name, rows.get(name!)]).toEqual([name, `${shown}; ${min} to ${max}`]);
    }
  });

  it('names every metric of its own', () => {
    const names = [...read('libs/observability/src/metrics.ts').matchAll(/'(siyana_\w+)'/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(text).toContain(`\`${name}\``);
  });
});
