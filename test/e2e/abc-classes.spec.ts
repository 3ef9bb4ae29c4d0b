import pg from 'pg';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Line {
  readonly sku: string;
  readonly rank: number;
  readonly issueValue: string;
  readonly cumulatedShare: string | null;
  readonly computedClass: string;
  readonly abcClass: string | null;
}

let siyana: Siyana;
let admin: Client & { readonly workspaceId: string };
let storeId: string;

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Filature');
  storeId = await made('/stores', { code: 'MAG', name: 'Magasin' });
});
afterAll(() => siyana.stop());

async function made(path: string, body: unknown): Promise<string> {
  const answer = await admin.post<{ id: string }>(path, body);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
  return answer.body.id;
}

/** A part of which so much was issued, at 1 each. */
async function used(sku: string, value: number, more: object = {}): Promise<string> {
  const partId = await made('/parts', { sku, name: sku, unit: 'kg', ...more });
  if (value === 0) return partId;
  await made('/stock/receipts', { storeId, lines: [{ partId, quantity: String(value + 1), unitCost: '1' }] });
  await made('/stock/issues', { storeId, lines: [{ partId, quantity: String(value) }] });
  return partId;
}

const lines = async (query = ''): Promise<Line[]> =>
  (await admin.get<{ data: Line[] }>(`/stock/abc-classes?limit=200${query}`)).body.data;

/** From the text of the rule, in whole numbers: by use, and by what those before have of the whole. */
function classesOf(uses: ReadonlyMap<string, bigint>, a: bigint, b: bigint): Map<string, string> {
  const whole = [...uses.values()].reduce((sum, value) => sum + value, 0n);
  const ranked = [...uses].sort(([skuA, x], [skuB, y]) => (x === y ? (skuA < skuB ? -1 : 1) : x > y ? -1 : 1));
  let before = 0n;
  return new Map(
    ranked.map(([sku, value]) => {
      const abc = value === 0n ? 'C' : before * 100n < whole * a ? 'A' : before * 100n < whole * b ? 'B' : 'C';
      before += value;
      return [sku, abc];
    }),
  );
}

describe('the classes of parts', () => {
  const uses = new Map<string, bigint>([
    ...[['R', 500n] as const, ['S', 250n] as const, ['T', 50n] as const, ['U', 100n] as const],
    ...[['V', 60n] as const, ['W', 30n] as const, ['X', 10n] as const, ['Y', 0n] as const],
  ]);

  it('go by the value that was issued over twelve months, less what came back', async () => {
    for (const [sku, value] of uses) await used(sku, Number(value), sku === 'Y' ? { abcClass: 'A' } : {});
    // T: twenty more, of which all twenty come back. Z: issued thirteen months ago alone.
    const [back] = (await admin.get<{ data: { id: string }[] }>('/parts?sku=T')).body.data;
    await made('/stock/receipts', { storeId, lines: [{ partId: back!.id, quantity: '20', unitCost: '1' }] });
    const issued = await admin.post<{ movements: { id: string }[] }>('/stock/issues', {
      ...{ storeId, lines: [{ partId: back!.id, quantity: '20' }] },
    });
    await made('/stock/returns', { lines: [{ movementId: issued.body.movements[0]!.id, quantity: '20' }] });
    const old = await used('Z', 900);
    const superuser = new pg.Client({ connectionString: siyana.databaseUrl });
    await superuser.connect();
    await superuser.query(
      `UPDATE stock_movements SET occurred_at = occurred_at - interval '397 days' WHERE tenant_id = $1 AND part_id = $2`,
      [admin.workspaceId, old],
    );
    await superuser.end();

    const all = new Map([...uses, ['Z', 0n] as const]);
    const shown = await lines();
    expect(new Map(shown.map(({ sku, computedClass }) => [sku, computedClass]))).toEqual(classesOf(all, 80n, 95n));
    expect(shown.slice(0, 4)).toMatchObject([
      { sku: 'R', rank: 1, issueValue: '500.00', cumulatedShare: '0.5000', computedClass: 'A', abcClass: null },
      { sku: 'S', rank: 2, cumulatedShare: '0.7500', computedClass: 'A' },
      { sku: 'U', rank: 3, cumulatedShare: '0.8500', computedClass: 'A' },
      { sku: 'V', rank: 4, cumulatedShare: '0.9100', computedClass: 'B' },
    ]);
    for (const [a, b] of [
      [50, 75],
      [49, 91],
      [100, 100],
    ] as const)
      expect(
        new Map((await lines(`&aPercent=${a}&bPercent=${b}`)).map(({ sku, computedClass }) => [sku, computedClass])),
      ).toEqual(classesOf(all, BigInt(a), BigInt(b)));
    const page = await admin.get<{ data: Line[]; nextCursor: string }>('/stock/abc-classes?limit=4');
    const next = await admin.get<{ data: Line[] }>(`/stock/abc-classes?limit=4&cursor=${page.body.nextCursor}`);
    expect([...page.body.data, ...next.body.data].map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are given to the parts at once, and counts go by them', async () => {
    const answer = await admin.post('/stock/abc-classes', {});
    expect(answer).toMatchObject({ status: 200, body: { a: 3, b: 2, c: 4, changed: 9 } });
    expect((await admin.post('/stock/abc-classes', {})).body).toMatchObject({ changed: 0 });
    const inClass = async (abc: string): Promise<string[]> =>
      (await admin.get<{ data: { sku: string }[] }>(`/parts?abcClass=${abc}`)).body.data.map(({ sku }) => sku);
    expect([await inClass('A'), await inClass('B'), await inClass('C')]).toEqual([
      ['R', 'S', 'U'],
      ['T', 'V'],
      ['W', 'X', 'Y', 'Z'],
    ]);
    const countId = await made('/stock/counts', { storeId, abcClass: 'B' });
    const { body } = await admin.get<{ data: { sku: string }[] }>(`/stock/counts/${countId}/lines`);
    expect(body.data.map(({ sku }) => sku)).toEqual(['T', 'V']);
  });

  it('are computed by those who see the whole workspace, with limits in their order', async () => {
    const siteId = await made('/locations', { code: 'L', name: 'Site' });
    const limited = await admin.addMember(admin.workspaceId, 'manager', { locationIds: [siteId] });
    expect((await limited.post('/stock/abc-classes', {})).status).toBe(403);
    expect((await limited.get<{ data: Line[] }>('/stock/abc-classes')).body.data[0]).toMatchObject({
      issueValue: '0.00',
      cumulatedShare: null,
      computedClass: 'C',
    });
    const turned = await admin.post('/stock/abc-classes', { aPercent: 90, bPercent: 80 });
    expect(turned).toMatchObject({ status: 422, body: { errors: [{ pointer: '/bPercent', code: 'too_small' }] } });
    expect((await admin.get('/stock/abc-classes?aPercent=90&bPercent=80')).status).toBe(400);
  });
});
