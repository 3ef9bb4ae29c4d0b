import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDecimals } from '@siyana/kernel';
import pg from 'pg';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Run {
  status: string;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  errors: { row: number; column: string | null; code: string; message: string }[];
}
interface Page<T> {
  data: T[];
  nextCursor: string | null;
}

const DATA = join(__dirname, '../data/excavators');
const EXCAVATORS = readFileSync(join(DATA, 'work-orders.csv'));
const MAPPING = JSON.parse(readFileSync(join(DATA, 'mapping.json'), 'utf8')) as object;
const SMALL = {
  columns: { externalId: 'id', title: 'titre', reportedAt: 'date', otherCost: 'cout', assetCode: 'machine' },
  defaults: { type: 'inspection' },
  create: ['assets'],
};

describe('an import of work orders', () => {
  let siyana: Siyana;
  let admin: Client;
  beforeAll(async () => {
    siyana = await startSiyana();
    admin = await new Client(siyana.url).signUp('Mine');
  });
  afterAll(() => siyana.stop());

  const send = (
    client: Client,
    file: string | Uint8Array<ArrayBuffer>,
    mapping: object,
    query = '',
  ): Promise<Answer<Run>> => {
    const form = new FormData();
    form.append('mapping', JSON.stringify(mapping));
    form.append('file', new Blob([file]), 'orders.csv');
    return client.post<Run>(`/imports?type=work-orders${query}`, form, { 'accept-language': 'en' });
  };
  const all = async <T>(client: Client, path: string): Promise<T[]> => {
    const rows: T[] = [];
    let cursor: string | null = null;
    do {
      const page: Answer<Page<T>> = await client.get<Page<T>>(
        `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor ? `&cursor=${cursor}` : ''}`,
      );
      rows.push(...page.body.data);
      cursor = page.body.nextCursor;
    } while (cursor);
    return rows;
  };

  it('takes the real file of three excavators whole, twice, the second time without a change', async () => {
    const begun = performance.now();
    const first = await send(admin, new Uint8Array(EXCAVATORS), MAPPING);
    expect(first.body).toMatchObject({ status: 'succeeded', rows: 2160, created: 2160, rejected: 0 });
    expect(performance.now() - begun).toBeLessThan(20_000);
    const second = await send(admin, new Uint8Array(EXCAVATORS), MAPPING);
    expect(second.body).toMatchObject({ status: 'succeeded', created: 0, updated: 0, unchanged: 2160, rejected: 0 });
    const orders = await all<{ costs: { other: string }; reportedAt: string; dateOnly: string[]; externalId: string }>(
      admin,
      '/work-orders',
    );
    expect(orders).toHaveLength(2160);
    expect(addDecimals('0.00', ...orders.map(({ costs }) => costs.other))).toBe('7618967.71');
    expect(orders.filter(({ costs }) => costs.other.startsWith('-'))).toHaveLength(4);
    expect(orders.find(({ externalId }) => externalId === '0')).toMatchObject({
      reportedAt: '2004-07-01T00:00:00.000Z',
      dateOnly: ['reportedAt', 'completedAt'],
    });
    expect((await all<{ code: string }>(admin, '/assets')).map(({ code }) => code)).toEqual(['A', 'B', 'C']);
  }, 60_000);

  it.each([
    ['leak', 293],
    ['LEAK', 293],
    ['bucket', 192],
    ['crack', 50],
    ['l/h', 99],
  ])('finds %s in %d of them', async (word, count) => {
    expect(await all(admin, `/work-orders?q=${encodeURIComponent(word)}`)).toHaveLength(count);
  });

  it('names a broken row by row, column and reason, and leaves nothing of it, not even its asset', async () => {
    const other = await new Client(siyana.url).signUp('Lignes');
    const run = await send(
      other,
      'id,titre,date,cout,machine\n1,A,2024-01-02,10,Z1\n2,B,2024-13-45,5,Z2\n3,C,2024-01-02,abc,Z3\n',
      SMALL,
    );
    expect(run.body).toMatchObject({ status: 'succeeded', rows: 3, created: 1, rejected: 2 });
    expect(run.body.errors).toEqual([
      { row: 3, column: 'date', code: 'not_a_date', message: 'This is not a date: 2024-13-45.' },
      expect.objectContaining({ row: 4, column: 'cout', code: 'not_a_decimal' }),
    ]);
    expect((await all<{ code: string }>(other, '/assets')).map(({ code }) => code)).toEqual(['Z1']);
    expect(await all(other, '/work-orders')).toHaveLength(1);
  });

  it('refuses a mapping that names what the file or we do not have, before any row', async () => {
    const other = await new Client(siyana.url).signUp('Colonnes');
    const missing = await send(other, 'id,titre\n1,A\n', SMALL);
    expect([missing.status, missing.text.includes('column_missing')]).toEqual([422, true]);
    const unknown = await send(other, 'id,titre\n1,A\n', { ...SMALL, columns: { ...SMALL.columns, couleur: 'titre' } });
    expect([unknown.status, unknown.text.includes('/mapping/columns/couleur')]).toEqual([422, true]);
    expect(await all(other, '/work-orders')).toEqual([]);
  });

  it('does nothing in a dry run, and says what it would do', async () => {
    const other = await new Client(siyana.url).signUp('Essai');
    const run = await send(other, 'id,titre,date,cout,machine\n1,A,2024-01-02,10,Z1\n', SMALL, '&dryRun=true');
    expect(run.body).toMatchObject({ status: 'succeeded', created: 1 });
    expect(await all(other, '/work-orders')).toEqual([]);
    expect(await all(other, '/assets')).toEqual([]);
  });

  it('updates what it made itself, and leaves alone what was changed here', async () => {
    const other = await new Client(siyana.url).signUp('Modifié');
    const file = (title: string): string =>
      `id,titre,date,cout,machine\n1,${title},2024-01-02,10,Z1\n2,B,2024-01-02,5,Z1\n`;
    await send(other, file('A'), SMALL);
    expect((await send(other, file('A2'), SMALL)).body).toMatchObject({ updated: 1, unchanged: 1 });
    const [order] = await all<{ id: string; title: string; costs: { other: string } }>(
      other,
      '/work-orders?externalId=1',
    );
    expect(order).toMatchObject({ title: 'A2', costs: { other: '10.00' } });
    await other.call('PATCH', `/work-orders/${order!.id}`, { title: 'Ici' });
    const refused = await send(other, file('A3'), SMALL);
    expect(refused.body).toMatchObject({ updated: 0, unchanged: 1, rejected: 1 });
    expect(refused.body.errors[0]).toMatchObject({ row: 2, code: 'changed_here' });
    expect((await all<{ title: string }>(other, '/work-orders?externalId=1'))[0]!.title).toBe('Ici');
  });

  it('begins the stream of each order with how it came, in pages as anything else', async () => {
    const other = await new Client(siyana.url).signUp('Courant');
    await send(other, 'id,titre\n1,A\n', {
      columns: { externalId: 'id', title: 'titre' },
      defaults: { type: 'inspection' },
    });
    const [order] = await all<{ id: string; createdAt: string }>(other, '/work-orders?externalId=1');
    await other.call('PATCH', `/work-orders/${order!.id}`, { title: 'Ici' });
    const entries = await all<{ action: string; occurredAt: string; principal: string }>(
      other,
      `/work-orders/${order!.id}/activity`,
    );
    expect(entries.map(({ action }) => action).sort()).toEqual(['changed', 'imported']);
    expect(entries.find(({ action }) => action === 'imported')).toMatchObject({
      ...{ occurredAt: order!.createdAt, principal: entries[0]!.principal, changes: {}, comment: null },
    });
    const first = await other.get<Page<{ action: string }>>(`/work-orders/${order!.id}/activity?limit=1`);
    const second = await other.get<Page<{ action: string }>>(
      `/work-orders/${order!.id}/activity?limit=1&cursor=${first.body.nextCursor}`,
    );
    expect([...first.body.data, ...second.body.data].map(({ action }) => action).sort()).toEqual([
      'changed',
      'imported',
    ]);
    expect(second.body.nextCursor).toBeNull();

    // Earlier versions wrote it down with each order: such an entry is the one that is told.
    const id = crypto.randomUUID();
    const database = new pg.Client({ connectionString: siyana.databaseUrl });
    await database.connect();
    await database.query(
      `INSERT INTO work_order_activities (tenant_id, id, work_order_id, action, principal, occurred_at, changes)
       VALUES ($1, $2, $3, 'imported', 'system:import', $4, '{}')`,
      [other.workspaceId, id, order!.id, order!.createdAt],
    );
    await database.end();
    const told = await all<{ id: string; action: string }>(other, `/work-orders/${order!.id}/activity`);
    expect(told.filter(({ action }) => action === 'imported')).toEqual([expect.objectContaining({ id })]);
  });

  it('keeps nothing when told to abort and one row is bad', async () => {
    const other = await new Client(siyana.url).signUp('Tout ou rien');
    const run = await send(other, 'id,titre,date,cout,machine\n1,A,2024-01-02,10,Z1\n1,B,2024-01-02,1,Z1\n', {
      ...SMALL,
      onError: 'abort',
    });
    expect(run.body).toMatchObject({ status: 'failed', created: 0, rejected: 1 });
    expect(run.body.errors[0]).toMatchObject({ row: 3, code: 'duplicate_in_file' });
    expect(await all(other, '/work-orders')).toEqual([]);
    expect(await all(other, '/assets')).toEqual([]);
  });
});
