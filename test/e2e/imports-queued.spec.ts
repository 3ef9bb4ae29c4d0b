import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { connect } from '../isolation/support/database';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Run {
  id: string;
  status: string;
  dryRun: boolean;
  totalRows: number | null;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  failure: { code: string; message: string } | null;
  errors: { row: number; code: string }[];
  finishedAt: string | null;
}
type Admin = Client & { readonly workspaceId: string };

let siyana: Siyana;
let superuser: pg.Client;
beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WORKER: '0' });
  superuser = await connect(siyana.databaseUrl);
});
afterAll(async () => {
  await superuser.end();
  await siyana.stop();
});

const signUp = (name: string): Promise<Admin> => new Client(siyana.url).signUp(name);

async function queue(client: Client, type: string, rows: string, mapping?: object, query = ''): Promise<Run> {
  const form = new FormData();
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  form.append('file', new Blob([rows]), `${type}.csv`);
  const { status, body, text } = await client.post<Run>(`/imports?type=${type}&mode=queued${query}`, form, {
    'accept-language': 'en',
  });
  if (status !== 201) throw new Error(text);
  return body;
}

const read = async (client: Client, { id }: { id: string }): Promise<Run> =>
  (await client.get<Run>(`/imports/${id}`)).body;

async function until(client: Client, run: Run, holds: (run: Run) => boolean, seconds = 30): Promise<Run> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const now = await read(client, run);
    if (holds(now)) return now;
    if (performance.now() > end) throw new Error(`not in time: ${JSON.stringify(now)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const hasEnded = ({ finishedAt }: Run): boolean => finishedAt !== null;

async function withWorker<T>(work: () => Promise<T>): Promise<T> {
  const worker = await siyana.startWorker({ SIYANA_WORKER: '1' });
  try {
    return await work();
  } finally {
    await worker.stop();
  }
}

async function kill(worker: Awaited<ReturnType<Siyana['startWorker']>>): Promise<void> {
  const exit = new Promise((resolve) => worker.process.once('exit', resolve));
  worker.process.kill('SIGKILL');
  await exit;
}

async function countOf(table: string, { workspaceId }: Admin): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE tenant_id = $1`,
    [workspaceId],
  );
  return rows[0]!.count;
}

const filesOf = ({ workspaceId }: Admin): string[] => {
  try {
    return readdirSync(join(siyana.home, 'files', workspaceId), { recursive: true }).map(String);
  } catch {
    return [];
  }
};
const importFilesOf = (admin: Admin): string[] => filesOf(admin).filter((name) => name.endsWith('-import'));

/** Orders without any key, so that a row that is written twice is two orders. */
const ORDERS = { columns: { title: 'title', assetCode: 'machine' }, defaults: { type: 'inspection' } };
const orders = (count: number): string =>
  [
    'title,machine',
    ...Array.from({ length: count }, (_, index) => `Ronde ${index},${index % 100 === 99 ? 'NO' : ''}`),
  ].join('\n');

describe('an import that waits for a worker', () => {
  it('is answered at once, then carried to its end with its progress to be seen, and its file is gone', async () => {
    const admin = await signUp('File');
    const run = await queue(admin, 'locations', 'code,name\nA,Un\nB,\nC,Trois\n');
    expect(run).toMatchObject({ status: 'queued', totalRows: null, rows: 0, finishedAt: null });
    expect(importFilesOf(admin)).toHaveLength(1);
    await withWorker(async () => {
      const ended = await until(admin, run, hasEnded);
      expect(ended).toMatchObject({ status: 'succeeded', totalRows: 3, rows: 3, created: 2, rejected: 1 });
      expect(ended.errors).toMatchObject([{ row: 3, code: 'required' }]);
      for (let look = 0; look < 100 && importFilesOf(admin).length > 0; look += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(importFilesOf(admin)).toEqual([]);
    const { body } = await admin.get<{ data: { type: string }[] }>('/events?limit=200');
    expect(body.data.map(({ type }) => type).filter((type) => type.startsWith('import.'))).toEqual([
      ...['import.queued', 'import.finished'],
    ]);
  });

  it('goes on after its worker was killed, twice, and every row has come once', async () => {
    const admin = await signUp('Tué');
    const run = await queue(admin, 'work-orders', orders(8_000), ORDERS);
    let reached = 0;
    for (let kills = 0; kills < 2; kills += 1) {
      const worker = await siyana.startWorker({ SIYANA_WORKER: '1' });
      const seen = await until(admin, run, ({ rows }) => rows > reached);
      await kill(worker);
      expect(seen).toMatchObject({ status: 'running', totalRows: 8_000, finishedAt: null });
      ({ rows: reached } = await read(admin, run));
      expect(reached).toBeLessThan(8_000);
    }
    const ended = await withWorker(() => until(admin, run, hasEnded, 60));
    expect(ended).toMatchObject({ status: 'succeeded', rows: 8_000, created: 7_920, unchanged: 0, rejected: 80 });
    expect(await countOf('work_orders', admin)).toBe(7_920);
    expect(await countOf('import_rejects', admin)).toBe(80);
    expect(ended.errors.map(({ row }) => row)).toEqual(Array.from({ length: 80 }, (_, index) => 101 + index * 100));
  }, 120_000);

  it('is written once though its worker was away for longer than others wait for it', async () => {
    const admin = await signUp('Absent');
    const run = await queue(admin, 'work-orders', orders(6_000), ORDERS);
    const away = await siyana.startWorker({ SIYANA_WORKER: '1' });
    await until(admin, run, ({ rows }) => rows > 0);
    away.process.kill('SIGSTOP');
    await withWorker(async () => {
      await new Promise((resolve) => setTimeout(resolve, 8_000));
      away.process.kill('SIGCONT');
      const ended = await until(admin, run, hasEnded, 60);
      expect(ended).toMatchObject({ status: 'succeeded', rows: 6_000, created: 5_940, rejected: 60 });
    });
    await away.stop();
    expect(await countOf('work_orders', admin)).toBe(5_940);
  }, 90_000);

  it('knows behind a kill what stood in the file before it', async () => {
    const admin = await signUp('Doublon');
    const keys = Array.from({ length: 4_000 }, (_, index) => `P${index},Lieu ${index}`);
    const run = await queue(admin, 'locations', ['code,name', ...keys, 'P0,Encore', 'P3999,Encore'].join('\n'));
    const worker = await siyana.startWorker({ SIYANA_WORKER: '1' });
    await until(admin, run, ({ rows }) => rows > 0);
    await kill(worker);
    expect((await read(admin, run)).rows).toBeLessThan(4_000);
    const ended = await withWorker(() => until(admin, run, hasEnded, 60));
    expect(ended).toMatchObject({ status: 'succeeded', created: 4_000, updated: 0, rejected: 2 });
    expect(ended.errors.map(({ row, code }) => [row, code])).toEqual([
      [4_002, 'duplicate_in_file'],
      [4_003, 'duplicate_in_file'],
    ]);
  }, 90_000);

  it('is cancelled between two chunks; what it has written stays and is undone', async () => {
    const admin = await signUp('Annulé');
    const run = await queue(
      admin,
      'locations',
      ['code,name', ...Array.from({ length: 10_000 }, (_, index) => `P${index},Lieu ${index}`)].join('\n'),
    );
    await withWorker(async () => {
      await until(admin, run, ({ rows }) => rows > 0);
      const { status, body } = await admin.post<Run>(`/imports/${run.id}/cancel`, undefined, {
        'accept-language': 'en',
      });
      expect([status, body.status, body.failure?.code]).toEqual([200, 'failed', 'import_cancelled']);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const after = await read(admin, run);
      expect(after.created).toBe(body.created);
      expect(after.created).toBeLessThan(10_000);
      expect(await countOf('locations', admin)).toBe(body.created);
      expect(importFilesOf(admin)).toEqual([]);
      const again = await admin.post<Run>(`/imports/${run.id}/cancel`);
      expect([again.status, again.body.failure?.code]).toEqual([200, 'import_cancelled']);
      const undone = await admin.post<{ undone: number; kept: number }>(`/imports/${run.id}/undo`);
      expect(undone.body).toMatchObject({ undone: body.created, kept: 0 });
      expect(await countOf('locations', admin)).toBe(0);
    });
  }, 60_000);

  it('leaves nothing of all or nothing when its worker is killed, and all of it when the next has done it', async () => {
    const admin = await signUp('Tout');
    const run = await queue(admin, 'work-orders', orders(3_000).replaceAll('NO', ''), { ...ORDERS, onError: 'abort' });
    const worker = await siyana.startWorker({ SIYANA_WORKER: '1' });
    await until(admin, run, ({ totalRows }) => totalRows !== null);
    await kill(worker);
    if ((await read(admin, run)).status === 'running') expect(await countOf('work_orders', admin)).toBe(0);
    const ended = await withWorker(() => until(admin, run, hasEnded, 60));
    expect(ended).toMatchObject({ status: 'succeeded', rows: 3_000, created: 3_000 });
    expect(await countOf('work_orders', admin)).toBe(3_000);
  }, 90_000);

  it('lets a small file of another workspace pass while two others bring large ones', async () => {
    const [first, second, small] = [await signUp('Grand 1'), await signUp('Grand 2'), await signUp('Petit')];
    // More than one turn of a worker each, however fast it is.
    const big = orders(100_000);
    const large = [await queue(first, 'work-orders', big, ORDERS), await queue(second, 'work-orders', big, ORDERS)];
    await withWorker(async () => {
      await until(first, large[0]!, ({ rows }) => rows > 0);
      const run = await queue(small, 'locations', 'code,name\nA,Un\n');
      expect(await until(small, run, hasEnded, 20)).toMatchObject({ status: 'succeeded', created: 1 });
      expect([await read(first, large[0]!), await read(second, large[1]!)].map(hasEnded)).toEqual([false, false]);
      await first.post(`/imports/${large[0]!.id}/cancel`);
      await second.post(`/imports/${large[1]!.id}/cancel`);
    });
  }, 90_000);

  it('is done with what its sender may do then: a removed member and a revoked key may nothing', async () => {
    const admin = await signUp('Parti');
    const manager = await admin.addMember(admin.workspaceId, 'manager');
    const demoted = await admin.addMember(admin.workspaceId, 'manager');
    const key = await admin.post<{ id: string; key: string }>('/api-keys', {
      ...{ name: 'ERP', scopes: ['imports:write', 'imports:read', 'locations:write'] },
    });
    const file = 'code,name\nA,Un\n';
    const runs = [
      await queue(manager, 'locations', file),
      await queue(demoted, 'locations', file),
      await queue(admin.as(key.body.key), 'locations', file),
    ];
    expect((await admin.call('DELETE', `/members/${manager.memberId}`)).status).toBe(204);
    expect((await admin.call('PATCH', `/members/${demoted.memberId}`, { role: 'viewer' })).status).toBe(200);
    expect((await admin.call('DELETE', `/api-keys/${key.body.id}`)).status).toBe(204);
    await withWorker(async () => {
      for (const run of runs)
        expect(await until(admin, run, hasEnded)).toMatchObject({ status: 'failed', failure: { code: 'forbidden' } });
    });
    expect(await countOf('locations', admin)).toBe(0);
  }, 60_000);

  it('of a dry run goes on after a kill as well, and writes nothing', async () => {
    const admin = await signUp('À blanc');
    const rows = Array.from(
      { length: 6_000 },
      (_, index) => `P${index},Lieu ${index},${index > 0 ? `P${index - 1}` : ''}`,
    );
    const run = await queue(
      admin,
      'locations',
      ['code,name,parentCode', ...rows].join('\n'),
      undefined,
      '&dryRun=true',
    );
    const worker = await siyana.startWorker({ SIYANA_WORKER: '1' });
    await until(admin, run, ({ rows: seen }) => seen > 0);
    await kill(worker);
    const ended = await withWorker(() => until(admin, run, hasEnded, 60));
    expect(ended).toMatchObject({ status: 'succeeded', dryRun: true, rows: 6_000, created: 6_000, rejected: 0 });
    expect(await countOf('locations', admin)).toBe(0);
  }, 90_000);
});
