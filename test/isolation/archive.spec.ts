import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { openPromise } from 'yauzl';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';
import { connect } from './support/database';
import { tellStory } from './support/story';
import { makeWorld, type World } from './support/world';

/** Reads a workspace by a way of its own: what stands here shares no code with the product. */
async function everyRow(database: pg.ClientBase, tenantId: string): Promise<Map<string, string[]>> {
  const { rows: tables } = await database.query<{ table_name: string }>(
    `SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const all = new Map<string, string[]>();
  for (const { table_name: table } of tables) {
    const { rows } = await database.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${pg.escapeIdentifier(table)} t WHERE tenant_id = $1`,
      [tenantId],
    );
    all.set(table, rows.map(({ row }) => row).sort());
  }
  return all;
}

/** Until the dispatcher has sealed everything: from then on nothing moves by itself. */
async function untilQuiet(database: pg.ClientBase): Promise<void> {
  for (const end = performance.now() + 20_000; ;) {
    const { rows } = await database.query<{ open: string }>(
      `SELECT (SELECT count(*) FROM events) - (SELECT count(*) FROM event_seals) AS open`,
    );
    if (Number(rows[0]!.open) === 0) return;
    if (performance.now() > end) throw new Error(`${rows[0]!.open} events are not sealed`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Path below the folder to digest. */
function everyFile(folder: string): Map<string, string> {
  const all = new Map<string, string>();
  const walk = (path: string): void => {
    for (const name of existsSync(path) ? readdirSync(path) : []) {
      const below = join(path, name);
      if (statSync(below).isDirectory()) walk(below);
      else all.set(below.slice(folder.length), createHash('sha256').update(readFileSync(below)).digest('hex'));
    }
  };
  walk(folder);
  return all;
}

const filesOf = ({ home }: Siyana, workspaceId: string): Map<string, string> =>
  everyFile(join(home, 'files', workspaceId));

async function entriesOf(path: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  zip.close();
  return entries;
}

const linesOf = (entry: Buffer | undefined): string[] =>
  (entry?.toString() ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .sort();

let world: World;
let other: Siyana;
let database: pg.Client;
let folder: string;
let archive: string;
let entries: Map<string, Buffer>;
let before: Map<string, string[]>;
/** Tables that the archive says it does not hold, with its reasons. */
let leftOut: Record<string, string>;
let manifestTables: { name: string; rows: number; sha256: string }[];

beforeAll(async () => {
  world = await makeWorld();
  other = await startSiyana();
  folder = mkdtempSync(join(tmpdir(), 'siyana-archive-'));
  archive = join(folder, 'ours.zip');
  for (const side of [world.ours, world.theirs]) expect(await tellStory(world.api, side)).toEqual([]);
  database = await connect(world.siyana.databaseUrl);
  await untilQuiet(database);
  await world.siyana.cli('workspace', 'export', world.ours.workspaceId, archive);
  before = await everyRow(database, world.ours.workspaceId);
  entries = await entriesOf(archive);
  ({ leftOut, tables: manifestTables } = JSON.parse(entries.get('manifest.json')!.toString()) as {
    leftOut: typeof leftOut;
    tables: typeof manifestTables;
  });
}, 120_000);
afterAll(async () => {
  await database.end();
  await other.stop();
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the archive of a workspace', () => {
  it('holds every row of every table, as the database has it, and says which tables it does not hold', () => {
    // What is left out is of the instance: the scheduler's and the log-in's ways to find a workspace, made anew elsewhere.
    expect(Object.keys(leftOut)).toEqual(expect.arrayContaining(['login_directory', 'wakeups']));
    expect(Object.keys(leftOut).filter((table) => /^(?:member|asset|work_|event|part|stock)/.test(table))).toEqual([]);
    for (const [table, rows] of before) {
      if (leftOut[table]) continue;
      expect({ table, rows: linesOf(entries.get(`tables/${table}.ndjson`)) }).toEqual({ table, rows });
    }
    for (const { name, rows, sha256 } of manifestTables) {
      const entry = entries.get(`tables/${name}.ndjson`)!;
      expect([name, rows]).toEqual([name, before.get(name)!.length]);
      expect(createHash('sha256').update(entry).digest('hex')).toBe(sha256);
    }
    // A story that fills next to nothing would prove next to nothing.
    expect([...before.values()].filter((rows) => rows.length > 0).length).toBeGreaterThan(25);
  });

  it('holds every file, byte for byte', () => {
    const files = [...filesOf(world.siyana, world.ours.workspaceId)];
    expect(files.length).toBeGreaterThan(0);
    const held = [...entries].filter(([name]) => name.startsWith('files/'));
    const digests = held.map(([, content]) => createHash('sha256').update(content).digest('hex'));
    expect(digests.sort()).toEqual(files.map(([, digest]) => digest).sort());
  });

  it('holds nothing of another workspace', () => {
    for (const [name, content] of entries) {
      expect({ name, theirs: content.includes(world.theirs.workspaceId) }).toEqual({ name, theirs: false });
      expect({ name, theirs: content.includes(world.theirs.word) }).toEqual({ name, theirs: false });
    }
  });

  it('is refused by the instance that it is of, and by any when one byte of it is another', async () => {
    await expect(world.siyana.cli('workspace', 'import', archive)).rejects.toThrow('is here already');
    const broken = Buffer.from(readFileSync(archive));
    // The first byte of the first file: behind its local header, whose lengths stand at 26 and 28. Files are stored as they are.
    const header = broken.indexOf('files/') - 30;
    const content = header + 30 + broken.readUInt16LE(header + 26) + broken.readUInt16LE(header + 28);
    broken[content] = broken[content]! ^ 1;
    writeFileSync(join(folder, 'broken.zip'), broken);
    await expect(other.cli('workspace', 'import', join(folder, 'broken.zip'))).rejects.toThrow(
      'is not what the manifest says',
    );
    const elsewhere = await connect(other.databaseUrl);
    const rows = [...(await everyRow(elsewhere, world.ours.workspaceId)).values()].flat();
    await elsewhere.end();
    expect(rows).toEqual([]);
    expect(filesOf(other, world.ours.workspaceId).size).toBe(0);
  }, 60_000);

  it('makes the same workspace in another instance, ids, files and logins included', async () => {
    const { admin, workspaceId } = world.ours;
    const email = (await admin.get<{ member: { email: string } }>('/me')).body.member.email;
    await other.cli('workspace', 'import', archive);
    const elsewhere = await connect(other.databaseUrl);
    const after = await everyRow(elsewhere, workspaceId);
    await elsewhere.end();
    // Readers of the other instance are told to begin again: one counter is new.
    const epochs = after.get('counters')!.filter((row) => row.includes('"epoch"'));
    expect(epochs).toHaveLength(1);
    after.set(
      'counters',
      after.get('counters')!.filter((row) => !epochs.includes(row)),
    );
    // A sandbox does not travel.
    expect([before.get('sandboxes')!.length, after.get('sandboxes')]).toEqual([1, []]);
    after.set('sandboxes', before.get('sandboxes')!);
    for (const [table, rows] of before)
      if (!leftOut[table]) expect({ table, rows: after.get(table) }).toEqual({ table, rows });
    expect(filesOf(other, workspaceId)).toEqual(filesOf(world.siyana, workspaceId));
    const login = await new Client(other.url).post<{ accessToken: string }>('/auth/login', {
      ...{ email, password: 'a long password' },
    });
    expect(login.status).toBe(200);
    const there = new Client(other.url, login.body.accessToken);
    const made = await there.post('/work-orders', { title: 'la suite', type: 'inspection' });
    expect(made.status).toBe(201);
  }, 60_000);
});

describe('erasing a workspace', () => {
  it('does nothing without the word that confirms it', async () => {
    const { workspaceId } = world.ours;
    await expect(world.siyana.cli('workspace', 'erase', workspaceId)).rejects.toThrow('--confirm');
    expect([...(await everyRow(database, workspaceId)).values()].flat().length).toBeGreaterThan(0);
  });

  it('leaves no row and no file of it, and every other workspace as it was', async () => {
    const { ours, theirs, siyana } = world;
    const theirRows = await everyRow(database, theirs.workspaceId);
    const theirFiles = filesOf(siyana, theirs.workspaceId);
    expect(theirFiles.size).toBeGreaterThan(0);
    await siyana.cli('workspace', 'erase', ours.workspaceId, '--confirm');
    for (const [table, rows] of await everyRow(database, ours.workspaceId))
      expect({ table, rows }).toEqual({ table, rows: [] });
    expect(filesOf(siyana, ours.workspaceId).size).toBe(0);
    expect(await everyRow(database, theirs.workspaceId)).toEqual(theirRows);
    expect(filesOf(siyana, theirs.workspaceId)).toEqual(theirFiles);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await ours.admin.get('/me')).status).toBe(401);
    expect((await theirs.admin.get('/me')).status).toBe(200);
    // After a cut it goes on: what is gone already is no mistake.
    await siyana.cli('workspace', 'erase', ours.workspaceId, '--confirm');
  }, 60_000);
});
