import pg from 'pg';
import { newId } from '@siyana/kernel';
import { halfEven, units } from '../oracles/stock';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Line {
  readonly id: string;
  readonly partId: string;
  readonly countedQuantity: string | null;
  readonly expectedQuantity: string | null;
  readonly variance: string | null;
  readonly accuracy: string | null;
  readonly movementId: string | null;
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };
let keeper: Client;

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Inventaire');
  keeper = await admin.addMember(admin.workspaceId, 'storekeeper');
});
afterAll(() => siyana.stop());

async function made(path: string, body: unknown): Promise<string> {
  const answer = await admin.post<{ id: string }>(path, body);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
  return answer.body.id;
}

const newStore = (): Promise<string> => made('/stores', { code: newId().slice(-12), name: 'Magasin' });
const newPart = (abcClass?: string): Promise<string> =>
  made('/parts', { sku: `P-${newId()}`, name: 'Joint', unit: 'pièce', abcClass });
const receive = (storeId: string, partId: string, quantity: string, unitCost: string): Promise<string> =>
  made('/stock/receipts', { storeId, lines: [{ partId, quantity, unitCost }] });
const issue = (storeId: string, partId: string, quantity: string): Promise<string> =>
  made('/stock/issues', { storeId, lines: [{ partId, quantity }] });

async function linesOf(countId: string): Promise<Line[]> {
  return (await keeper.get<{ data: Line[] }>(`/stock/counts/${countId}/lines`)).body.data;
}

async function counted(countId: string, partId: string, quantity: string): Promise<Line> {
  const line = (await linesOf(countId)).find((each) => each.partId === partId)!;
  const answer = await keeper.call<Line>('PUT', `/stock/counts/${countId}/lines/${line.id}`, { quantity });
  expect(answer.status).toBe(200);
  return answer.body;
}

const verb = (countId: string, name: string, client: Client = admin): ReturnType<Client['post']> =>
  client.post(`/stock/counts/${countId}/${name}`);

describe('a count', () => {
  it('is blind, goes by class, and posts what differs after approval: counted less the snapshot and what moved since', async () => {
    const storeId = await newStore();
    const [a, other, b] = [await newPart('A'), await newPart('A'), await newPart('B')];
    for (const partId of [a, other, b]) await receive(storeId, partId, '10', '2');
    const id = await made('/stock/counts', { storeId, abcClass: 'A' });
    expect((await linesOf(id)).map(({ partId }) => partId).sort()).toEqual([a, other].sort());

    await issue(storeId, a, '3');
    const line = await counted(id, a, '6');
    expect(line).toMatchObject({ countedQuantity: '6', expectedQuantity: null, variance: null, accuracy: null });
    expect((await verb(id, 'submit')).body).toMatchObject({ code: 'count_incomplete', params: { missing: 1 } });
    await counted(id, other, '10');
    await issue(storeId, a, '1');
    expect((await verb(id, 'submit', keeper)).body).toMatchObject({
      status: 'submitted',
      exact: 1,
      accuracy: '0.5000',
    });
    expect((await linesOf(id)).find(({ partId }) => partId === a)).toMatchObject({
      ...{ countedQuantity: '6', expectedQuantity: '7', variance: '-1', accuracy: '0.8571', movementId: null },
    });
    expect((await verb(id, 'approve', keeper)).status).toBe(403);
    expect((await verb(id, 'approve')).body).toMatchObject({ status: 'approved' });
    const { body } = await admin.get(`/stock?storeId=${storeId}&partId=${a}`);
    expect(body).toMatchObject({ data: [{ onHand: '5', value: '10.00' }] });
    const { body: posted } = await admin.get(`/stock/movements?storeId=${storeId}&kind=count`);
    expect(posted).toMatchObject({ data: [{ partId: a, quantity: '-1', value: '-2.00' }] });
    expect((await verb(id, 'approve')).status).toBe(409);
    const { body: accuracy } = await admin.get(`/stock/accuracy?storeId=${storeId}`);
    expect(accuracy).toMatchObject({
      data: expect.arrayContaining([
        expect.objectContaining({ id: a, counts: 1, exact: 0, accuracy: '0.0000', variance: '1' }),
        expect.objectContaining({ id: other, exact: 1, accuracy: '1.0000' }),
      ]),
    });
  });

  it('values what is found at the average, or at what the last of it was worth', async () => {
    const storeId = await newStore();
    const [some, none] = [await newPart(), await newPart()];
    await receive(storeId, some, '3', '3.333333');
    await receive(storeId, none, '2', '7');
    await issue(storeId, none, '2');
    const id = await made('/stock/counts', { storeId });
    await counted(id, some, '4');
    await counted(id, none, '1');
    await verb(id, 'submit');
    await verb(id, 'approve');
    const { body } = await admin.get(`/stock/movements?storeId=${storeId}&kind=count`);
    expect(body).toMatchObject({
      data: expect.arrayContaining([
        expect.objectContaining({ partId: some, quantity: '1', value: '3.3333' }),
        expect.objectContaining({ partId: none, quantity: '1', value: '7.00' }),
      ]),
    });
  });

  it('fills the cost of what was fitted before the stock had it', async () => {
    const storeId = await newStore();
    const partId = await newPart();
    await receive(storeId, partId, '1', '4');
    await issue(storeId, partId, '1');
    const orderId = await made('/work-orders', { title: 'Pompe', type: 'inspection' });
    await admin.post(`/work-orders/${orderId}/complete`, {
      ...{ parts: [{ partId, storeId, quantity: '1' }], onShortage: 'record' },
    });
    const id = await made('/stock/counts', { storeId });
    await counted(id, partId, '2');
    await verb(id, 'submit');
    await verb(id, 'approve');
    const { body } = await admin.get(`/work-orders/${orderId}`);
    expect(body).toMatchObject({ costs: { parts: '4.00', pending: false } });
  });

  it('is counted again when the manager asks for it, and can be given up', async () => {
    const storeId = await newStore();
    const partId = await newPart();
    await receive(storeId, partId, '1', '4');
    const id = await made('/stock/counts', { storeId, partIds: [partId] });
    await counted(id, partId, '2');
    await verb(id, 'submit');
    expect((await verb(id, 'reopen')).body).toMatchObject({ status: 'open', exact: null });
    await counted(id, partId, '1');
    expect((await verb(id, 'cancel')).body).toMatchObject({ status: 'cancelled' });
    const line = (await linesOf(id))[0]!;
    const late = await keeper.call('PUT', `/stock/counts/${id}/lines/${line.id}`, { quantity: '1' });
    expect(late.status).toBe(409);
    const empty = await admin.post('/stock/counts', { storeId: await newStore() });
    expect(empty.body['errors']).toMatchObject([{ pointer: '/storeId', code: 'nothing_to_count' }]);
  });
});

describe('the value of the stock', () => {
  it('is read at any past moment', async () => {
    const storeId = await newStore();
    const [one, two] = [await newPart(), await newPart()];
    const at = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const moment = new Date().toISOString();
      await new Promise((resolve) => setTimeout(resolve, 5));
      return moment;
    };
    const before = await at();
    await receive(storeId, one, '10', '2');
    const first = await at();
    await receive(storeId, two, '1', '5.5');
    await issue(storeId, one, '4');
    const second = await at();
    await issue(storeId, one, '6');
    const valuation = async (moment: string): Promise<Record<string, unknown>> =>
      (await admin.get(`/stock/valuation?storeId=${storeId}&at=${moment}`)).body;
    expect(await valuation(before)).toMatchObject({ value: '0.00', data: [] });
    expect(await valuation(first)).toMatchObject({ value: '20.00', data: [{ partId: one, quantity: '10' }] });
    expect(await valuation(second)).toMatchObject({ value: '17.50', currency: 'MAD' });
    expect(await valuation(await at())).toMatchObject({
      value: '5.50',
      data: [{ partId: two, averageCost: '5.500000' }],
    });
  });

  it('gives stock turn and stock-outs with what they are made of', async () => {
    const storeId = await newStore();
    const partId = await newPart();
    const from = new Date(Date.now() - 1_000).toISOString();
    await receive(storeId, partId, '10', '2');
    await issue(storeId, partId, '4');
    expect((await admin.post('/stock/issues', { storeId, lines: [{ partId, quantity: '7' }] })).status).toBe(409);
    const figures = async (window: string): Promise<Record<string, unknown>> =>
      (await admin.get(`/stock/figures?storeId=${storeId}&${window}`)).body;
    // Far ahead, what was before no longer weighs: the mean is what is there now.
    expect(await figures(`from=${from}&to=2199-01-01T00:00:00Z`)).toMatchObject({
      ...{ issueValue: '8.00', meanStockValue: '12.00', stockTurn: '0.6667' },
      ...{ asked: 2, refused: 1, stockOutRate: '0.5000' },
    });
    expect(await figures('from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z')).toMatchObject({
      ...{ issueValue: '0.00', meanStockValue: '0.00', stockTurn: null, asked: 0, refused: 0, stockOutRate: null },
    });
    expect((await admin.get('/stock/figures?from=2020-01-01T00:00:00Z&to=2020-01-01T00:00:00Z')).status).toBe(400);
  });
});

describe('figures of a store with a history', () => {
  interface Moved {
    readonly kind: string;
    readonly quantity: string;
    readonly value: string;
    readonly occurredAt: string;
  }
  /** Ten-thousandths. */
  const worthOf = (amount: string): bigint => units(amount, 4);

  it('agree with sums over the ledger in whole numbers, for any moment and any window', async () => {
    const storeId = await newStore();
    const partId = await newPart();
    for (const [quantity, unitCost] of [
      ['1000', '100'],
      ['200', '50'],
      ['200', '40'],
    ] as const) {
      await receive(storeId, partId, quantity, unitCost);
      await issue(storeId, partId, '200');
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    const refused = await admin.post('/stock/issues', { storeId, lines: [{ partId, quantity: '5000' }] });
    expect(refused.status).toBe(409);
    const { body } = await admin.get<{ data: Moved[] }>(`/stock/movements?storeId=${storeId}&limit=200`);
    const moved = body.data.toReversed();
    expect(moved).toHaveLength(6);
    const times = moved.map(({ occurredAt }) => Date.parse(occurredAt));
    const valueAt = (ms: number): bigint =>
      moved.reduce((sum, { value }, index) => (times[index]! <= ms ? sum + worthOf(value) : sum), 0n);

    for (const ms of times.flatMap((time) => [time - 1, time, time + 7])) {
      const answer = await admin.get<{ value: string }>(
        `/stock/valuation?storeId=${storeId}&at=${new Date(ms).toISOString()}`,
      );
      expect([ms, worthOf(answer.body.value)]).toEqual([ms, valueAt(ms)]);
    }

    const [first, last] = [times[0]!, times[times.length - 1]!];
    for (const [from, to] of [
      [first - 20, last + 20],
      [first, times[3]! + 11],
      [times[2]! + 5, last + 40],
    ] as const) {
      // Millisecond by millisecond: what it was worth all the time.
      let area = 0n;
      for (let ms = from; ms < to; ms += 1) area += valueAt(ms);
      const mean = halfEven(area, BigInt(to - from));
      const inside = (ms: number): boolean => ms >= from && ms < to;
      const issued = moved.filter(({ kind }, index) => kind === 'issue' && inside(times[index]!));
      const worth = issued.reduce((sum, { value }) => sum - worthOf(value), 0n);
      const { body: figures } = await admin.get<Record<string, string>>(
        `/stock/figures?storeId=${storeId}&from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}`,
      );
      expect(worthOf(figures['meanStockValue']!)).toBe(mean);
      expect(worthOf(figures['issueValue']!)).toBe(worth);
      expect(Number(figures['stockTurn'])).toBeCloseTo(Number(worth) / Number(mean), 3);
      expect(figures).toMatchObject({ asked: issued.length + Number(figures['refused']) });
    }
  });
});

describe('the self-check', () => {
  it('reaches a workspace that is suspended and of which nobody is in the directory of logins', async () => {
    const other = await new Client(siyana.url).signUp('Fermée');
    const { body: store } = await other.post<{ id: string }>('/stores', { code: 'S', name: 'S' });
    const { body: part } = await other.post<{ id: string }>('/parts', { sku: 'P', name: 'P', unit: 'kg' });
    const lines = [{ partId: part.id, quantity: '3', unitCost: '2' }];
    expect((await other.post('/stock/receipts', { storeId: store.id, lines })).status).toBe(201);
    await siyana.cli('workspace', 'suspend', other.workspaceId, '--reason', 'Impayé');
    const superuser = new pg.Client({ connectionString: siyana.databaseUrl });
    await superuser.connect();
    const add = (many: number): Promise<unknown> =>
      superuser.query(`UPDATE stock_balances SET quantity = quantity + $2 WHERE tenant_id = $1`, [
        other.workspaceId,
        many,
      ]);
    const asked = [other.workspaceId];
    const { rows } = await superuser.query(
      `SELECT suspended_at IS NOT NULL AS suspended FROM workspaces WHERE tenant_id = $1`,
      asked,
    );
    expect(rows).toEqual([{ suspended: true }]);
    await superuser.query(`DELETE FROM login_directory WHERE tenant_id = $1`, [other.workspaceId]);
    await add(1);
    const said = await siyana.cli('stock', 'check').catch(String);
    await add(-1);
    await superuser.end();
    expect(said).toContain(`workspace ${other.workspaceId}: {"partId":"${part.id}"`);
    expect(said).toContain('1 workspaces do not add up');
  });

  it('proves each workspace by the operator’s command, and finds what was tampered with', async () => {
    expect(await siyana.cli('stock', 'check')).toContain('every balance is what its ledger adds up to');
    const superuser = new pg.Client({ connectionString: siyana.databaseUrl });
    await superuser.connect();
    const { rows } = await superuser.query<{ id: string; part_id: string }>(
      `UPDATE stock_balances SET quantity = quantity + 1, value = value + 1 WHERE tenant_id = $1 AND id = (
         SELECT id FROM stock_balances WHERE tenant_id = $1 AND quantity > 0 LIMIT 1) RETURNING id, part_id`,
      [admin.workspaceId],
    );
    await superuser.end();
    const { body } = await admin.get('/stock/self-check');
    expect(body).toMatchObject({ ok: false, findings: [{ partId: rows[0]!.part_id }] });
    await expect(siyana.cli('stock', 'check')).rejects.toThrow('1 workspaces do not add up');
  });
});
