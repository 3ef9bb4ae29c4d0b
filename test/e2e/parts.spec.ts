import { newId } from '@siyana/kernel';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Movement {
  readonly id: string;
  readonly kind: string;
  readonly storeId: string;
  readonly partId: string;
  readonly seq: number;
  readonly quantity: string;
  readonly value: string;
  readonly priceVariance: string | null;
}
interface Document {
  readonly id: string;
  readonly movements: readonly Movement[];
}
interface Stock {
  readonly onHand: string;
  readonly reserved: string;
  readonly available: string;
  readonly averageCost: string | null;
  readonly value: string;
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };
let storeId: string;
let annexId: string;

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Magasin');
  storeId = await made('/stores', { code: 'MAG', name: 'Magasin central' });
  annexId = await made('/stores', { code: 'ANX', name: 'Annexe' });
});
afterAll(async () => {
  const { body } = await admin.get('/stock/self-check');
  await siyana.stop();
  expect(body).toMatchObject({ ok: true, findings: [] });
});

async function made(path: string, body: unknown): Promise<string> {
  const answer = await admin.post<{ id: string }>(path, body);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
  return answer.body.id;
}

const newPart = (more: Record<string, unknown> = {}): Promise<string> =>
  made('/parts', { sku: `P-${newId()}`, name: 'Roulement', unit: 'pièce', ...more });

async function posted(path: string, body: unknown): Promise<readonly Movement[]> {
  const answer = await admin.post<Document>(path, body);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
  return answer.body.movements;
}

const receive = (partId: string, quantity: string, unitCost: string): Promise<readonly Movement[]> =>
  posted('/stock/receipts', { storeId, lines: [{ partId, quantity, unitCost }] });
const issue = (partId: string, quantity: string): Promise<readonly Movement[]> =>
  posted('/stock/issues', { storeId, lines: [{ partId, quantity }] });

async function stockOf(partId: string, store = storeId): Promise<Stock | undefined> {
  const { body } = await admin.get<{ data: Stock[] }>(`/stock?partId=${partId}&storeId=${store}`);
  return body.data[0];
}

describe('the moving average', () => {
  it('takes an issue at value by quantity, half to even, and the last one with all that is left', async () => {
    const partId = await newPart();
    await receive(partId, '2', '10.0001');
    await receive(partId, '1', '10.0000');
    expect(await stockOf(partId)).toMatchObject({ onHand: '3', value: '30.0002', averageCost: '10.000067' });
    const [first] = await issue(partId, '1');
    expect(first).toMatchObject({ kind: 'issue', quantity: '-1', value: '-10.0001', seq: 3 });
    const [last] = await issue(partId, '2');
    expect(last).toMatchObject({ quantity: '-2', value: '-20.0001' });
    expect(await stockOf(partId)).toMatchObject({ onHand: '0', value: '0.00', averageCost: null });
  });

  it('rounds an exact half to the even neighbour', async () => {
    const partId = await newPart();
    // 4 at 0.0005 are worth 0.0005; one of them is 0.000125, so 0.0001; half of them is 0.00025, so 0.0002.
    await receive(partId, '4', '0.000125');
    expect((await issue(partId, '2'))[0]!.value).toBe('-0.0002');
    expect((await issue(partId, '2'))[0]!.value).toBe('-0.0003');
  });

  it('keeps what was issued at its cost when prices change', async () => {
    const partId = await newPart();
    await receive(partId, '10', '5');
    const [issued] = await issue(partId, '4');
    await receive(partId, '10', '500');
    const { body } = await admin.get<Movement>(`/stock/movements/${issued!.id}`);
    expect(body.value).toBe('-20.00');
  });

  it('gives issued parts back at the cost of their issue, the last of them with the rest', async () => {
    const partId = await newPart();
    await receive(partId, '3', '3.333333');
    const [issued] = await issue(partId, '3');
    expect(issued!.value).toBe('-10.00');
    await receive(partId, '1', '100');
    const back = async (quantity: string): Promise<string> =>
      (await posted('/stock/returns', { lines: [{ movementId: issued!.id, quantity }] }))[0]!.value;
    expect([await back('1'), await back('1'), await back('1')]).toEqual(['3.3333', '3.3334', '3.3333']);
    const more = await admin.post('/stock/returns', { lines: [{ movementId: issued!.id, quantity: '1' }] });
    expect(more).toMatchObject({ status: 409, body: { code: 'return_exceeds_issue', params: { outstanding: '0' } } });
    expect(await stockOf(partId)).toMatchObject({ onHand: '4', value: '110.00' });
  });

  it('carries the value along with a transfer', async () => {
    const partId = await newPart();
    await receive(partId, '3', '3.333333');
    const [out, into] = await posted('/stock/transfers', {
      ...{ fromStoreId: storeId, toStoreId: annexId, lines: [{ partId, quantity: '2' }] },
    });
    expect([out!.value, into!.value]).toEqual(['-6.6667', '6.6667']);
    expect(await stockOf(partId)).toMatchObject({ onHand: '1', value: '3.3333' });
    expect(await stockOf(partId, annexId)).toMatchObject({ onHand: '2', value: '6.6667' });
  });

  it('sends parts back to the supplier at the average, with the difference to their price as a variance', async () => {
    const partId = await newPart();
    const [dear] = await receive(partId, '10', '7');
    await receive(partId, '10', '5');
    const lines = await posted('/stock/supplier-returns', {
      ...{ storeId, lines: [{ partId, quantity: '4', movementId: dear!.id }] },
    });
    expect(lines).toMatchObject([
      { kind: 'return_to_supplier', quantity: '-4', value: '-24.00' },
      { kind: 'price_variance', quantity: '0', value: '0.00', priceVariance: '4.00' },
    ]);
    expect(await stockOf(partId)).toMatchObject({ onHand: '16', value: '96.00' });
    const rest = { storeId, lines: [{ partId, quantity: '7', movementId: dear!.id }] };
    expect(await admin.post('/stock/supplier-returns', rest)).toMatchObject({ status: 409 });
  });
});

describe('the currency of the stock', () => {
  it('stays once something has a value in it', async () => {
    const other = await new Client(siyana.url).signUp('Devise');
    const change = (currency: string): Promise<Answer> => other.call('PATCH', '/workspace', { currency });
    const { body: store } = await other.post<{ id: string }>('/stores', { code: 'S', name: 'S' });
    const { body: part } = await other.post<{ id: string }>('/parts', { sku: 'P', name: 'P', unit: 'kg' });
    expect((await change('EUR')).status).toBe(200);
    const lines = [{ partId: part.id, quantity: '1', unitCost: '1' }];
    expect((await other.post('/stock/receipts', { storeId: store.id, lines })).status).toBe(201);
    expect(await change('MAD')).toMatchObject({ status: 409, body: { code: 'currency_in_use' } });
  });
});

describe('a mistake', () => {
  it('is taken back by another movement, once', async () => {
    const partId = await newPart();
    const [wrong] = await receive(partId, '10', '7');
    await receive(partId, '10', '5');
    const lines = await posted(`/stock/movements/${wrong!.id}/reverse`, { reason: 'Mauvaise pièce' });
    expect(lines).toMatchObject([
      { kind: 'receipt', quantity: '-10', value: '-60.00' },
      { kind: 'price_variance', priceVariance: '10.00' },
    ]);
    expect(await stockOf(partId)).toMatchObject({ onHand: '10', value: '60.00' });
    const again = await admin.post(`/stock/movements/${wrong!.id}/reverse`, { reason: 'Encore' });
    expect(again).toMatchObject({ status: 409, body: { code: 'already_reversed' } });
  });

  it('in an issue comes back with its own value, less what was returned', async () => {
    const partId = await newPart();
    await receive(partId, '10', '3');
    const [issued] = await issue(partId, '5');
    await posted('/stock/returns', { lines: [{ movementId: issued!.id, quantity: '2' }] });
    await receive(partId, '10', '30');
    const lines = await posted(`/stock/movements/${issued!.id}/reverse`, { reason: 'Erreur' });
    expect(lines).toMatchObject([{ kind: 'issue', quantity: '3', value: '9.00' }]);
    const more = await admin.post('/stock/returns', { lines: [{ movementId: issued!.id, quantity: '1' }] });
    expect(more.status).toBe(409);
  });

  it('in a transfer is taken back on both sides', async () => {
    const partId = await newPart();
    await receive(partId, '10', '3');
    const [out] = await posted('/stock/transfers', {
      ...{ fromStoreId: storeId, toStoreId: annexId, lines: [{ partId, quantity: '4' }] },
    });
    await posted(`/stock/movements/${out!.id}/reverse`, { reason: 'Erreur' });
    expect(await stockOf(partId)).toMatchObject({ onHand: '10', value: '30.00' });
    expect(await stockOf(partId, annexId)).toMatchObject({ onHand: '0', value: '0.00' });
  });

  it('cannot take back what is no longer there', async () => {
    const partId = await newPart();
    const [receipt] = await receive(partId, '10', '3');
    await issue(partId, '4');
    const answer = await admin.post(`/stock/movements/${receipt!.id}/reverse`, { reason: 'Erreur' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'insufficient_stock', params: { onHand: '6' } } });
  });
});

describe('stock', () => {
  it('is never negative: the refusal says what is there, and nothing of the document is posted', async () => {
    const [one, two] = [await newPart(), await newPart()];
    await receive(one, '5', '1');
    await receive(two, '1', '1');
    const lines = [
      { partId: one, quantity: '5' },
      { partId: two, quantity: '2' },
    ];
    const answer = await admin.post('/stock/issues', { storeId, lines });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'insufficient_stock',
        params: { partId: two, asked: '2', onHand: '1' },
        errors: [{ pointer: '/lines/1/quantity', code: 'insufficient_stock' }],
      },
    });
    expect(await stockOf(one)).toMatchObject({ onHand: '5' });
  });

  it('adds up the lines of one part before it says yes', async () => {
    const partId = await newPart();
    await receive(partId, '3', '1');
    const lines = [
      { partId, quantity: '2' },
      { partId, quantity: '2' },
    ];
    expect((await admin.post('/stock/issues', { storeId, lines })).status).toBe(409);
    expect(await stockOf(partId)).toMatchObject({ onHand: '3' });
  });

  it('gives the last hundred pieces to a hundred of two hundred who ask at the same time', async () => {
    const partId = await newPart();
    await receive(partId, '100', '2.5');
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        admin.post('/stock/issues', { storeId, lines: [{ partId, quantity: '1' }] }, { 'idempotency-key': newId() }),
      ),
    );
    const by = (status: number): number => answers.filter((answer) => answer.status === status).length;
    expect([by(201), by(409), answers.length]).toEqual([100, 100, 200]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body['code'])).toEqual(
      Array.from({ length: 100 }, () => 'insufficient_stock'),
    );
    expect(await stockOf(partId)).toMatchObject({ onHand: '0', value: '0.00' });
  }, 60_000);

  it('survives transfers there and back at the same time', async () => {
    const [one, two] = [await newPart(), await newPart()];
    for (const partId of [one, two]) await receive(partId, '50', '2');
    const lines = [one, two].map((partId) => ({ partId, quantity: '1' }));
    const there = { fromStoreId: storeId, toStoreId: annexId, lines };
    await posted('/stock/transfers', there);
    const back = { fromStoreId: annexId, toStoreId: storeId, lines: [...lines].reverse() };
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => admin.post('/stock/transfers', index % 2 ? there : back)),
    );
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const [here, away] = [await stockOf(one), await stockOf(one, annexId)];
    expect(Number(here!.onHand) + Number(away!.onHand)).toBe(50);
  }, 60_000);

  it('posts a document of the caller’s own id once, and leaves the id free when it is refused', async () => {
    const partId = await newPart();
    const id = newId();
    const body = { id, storeId, lines: [{ partId, quantity: '2' }] };
    expect((await admin.post('/stock/issues', body)).body['code']).toBe('insufficient_stock');
    await receive(partId, '5', '1');
    const [first, second] = [await admin.post('/stock/issues', body), await admin.post('/stock/issues', body)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await stockOf(partId)).toMatchObject({ onHand: '3' });
  });

  it('is set right with a reason: what is found is worth the average, or what is said', async () => {
    const partId = await newPart();
    const adjust = (quantity: string, unitCost?: string): Promise<Answer> =>
      admin.post('/stock/adjustments', { storeId, reason: 'Écart', lines: [{ partId, quantity, unitCost }] });
    expect((await adjust('1')).body['errors']).toMatchObject([{ pointer: '/lines/0/unitCost', code: 'required' }]);
    await receive(partId, '2', '3');
    expect((await adjust('1')).status).toBe(201);
    expect((await adjust('1', '1')).status).toBe(201);
    expect((await adjust('-3')).status).toBe(201);
    expect(await stockOf(partId)).toMatchObject({ onHand: '1', value: '2.50' });
    expect((await adjust('-2')).body['code']).toBe('insufficient_stock');
  });
});

describe('a part', () => {
  it('is received in its purchase unit by an exact factor, at the price of that unit', async () => {
    const partId = await newPart({ purchaseUnit: 'boîte', purchaseFactor: '12' });
    const line = { partId, quantity: '2', unitCost: '100', inPurchaseUnits: true };
    expect(await posted('/stock/receipts', { storeId, lines: [line] })).toMatchObject([
      { quantity: '24', value: '200.00' },
    ]);
    expect(await stockOf(partId)).toMatchObject({ onHand: '24', averageCost: '8.333333' });
    const metres = await newPart({ unit: 'm', purchaseUnit: 'pied', purchaseFactor: '0.304801' });
    const feet = { partId: metres, quantity: '0.5', unitCost: '1', inPurchaseUnits: true };
    const refused = await admin.post('/stock/receipts', { storeId, lines: [feet] });
    expect(refused.body['errors']).toMatchObject([{ pointer: '/lines/0/quantity', code: 'not_exact' }]);
    const none = { partId: await newPart(), quantity: '1', unitCost: '1', inPurchaseUnits: true };
    const without = await admin.post('/stock/receipts', { storeId, lines: [none] });
    expect(without.body['errors']).toMatchObject([{ code: 'no_purchase_unit' }]);
  });

  it('keeps its unit once something has moved', async () => {
    const partId = await newPart();
    expect((await admin.call('PATCH', `/parts/${partId}`, { unit: 'kg' })).status).toBe(200);
    await receive(partId, '1', '1');
    expect((await admin.call('PATCH', `/parts/${partId}`, { unit: 'm' })).body['code']).toBe('unit_in_use');
    expect((await admin.call('DELETE', `/parts/${partId}`)).body['code']).toBe('in_use');
    expect((await admin.post(`/parts/${partId}/archive`)).body['code']).toBe('stock_left');
    await issue(partId, '1');
    expect((await admin.post(`/parts/${partId}/archive`)).status).toBe(200);
    const line = { partId, quantity: '1', unitCost: '1' };
    const refused = await admin.post('/stock/receipts', { storeId, lines: [line] });
    expect(refused.body['errors']).toMatchObject([{ pointer: '/lines/0/partId', code: 'archived' }]);
  });

  it('that is a kit is issued as all of its components or not at all', async () => {
    const [kit, seal, bolt] = [await newPart(), await newPart(), await newPart()];
    const components = [
      { partId: seal, quantity: '1' },
      { partId: bolt, quantity: '4' },
    ];
    expect((await admin.call('PUT', `/parts/${kit}/components`, { components })).status).toBe(200);
    await receive(seal, '5', '10');
    await receive(bolt, '7', '1');
    expect((await admin.post('/stock/issues', { storeId, lines: [{ partId: kit, quantity: '2' }] })).status).toBe(409);
    expect(await stockOf(seal)).toMatchObject({ onHand: '5' });
    const lines = await issue(kit, '1');
    expect(lines.map(({ value }) => value).sort()).toEqual(['-10.00', '-4.00']);
    const received = { storeId, lines: [{ partId: kit, quantity: '1', unitCost: '1' }] };
    expect((await admin.post('/stock/receipts', received)).body['errors']).toMatchObject([{ code: 'is_a_kit' }]);
    const nested = await admin.call('PUT', `/parts/${await newPart()}/components`, {
      components: [{ partId: kit, quantity: '1' }],
    });
    expect(nested.body['errors']).toMatchObject([{ code: 'is_a_kit' }]);
  });

  it('says what can stand in for it and what it is fitted to', async () => {
    const [partId, other] = [await newPart(), await newPart()];
    const set = await admin.call<{ alternatives: { id: string }[] }>('PUT', `/parts/${partId}/alternatives`, {
      partIds: [other],
    });
    expect(set.body.alternatives).toMatchObject([{ id: other }]);
    const assetId = await made('/assets', { code: `A-${newId()}`, name: 'Pompe' });
    await made(`/assets/${assetId}/parts`, { partId, quantity: '2', note: 'palier' });
    const twice = await admin.post(`/assets/${assetId}/parts`, { partId, quantity: '1' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    const { body } = await admin.get(`/parts/${partId}/where-used`);
    expect(body).toMatchObject({ data: [{ assetId, quantity: '2', note: 'palier' }] });
  });

  it('keeps a SKU as it is written: E503A and E-503A are two parts', async () => {
    for (const sku of ['E503A', 'E-503A', '495000600.0']) await made('/parts', { sku, name: sku, unit: 'pièce' });
    const again = await admin.post('/parts', { sku: 'E503A', name: 'x', unit: 'pièce' });
    expect(again).toMatchObject({ status: 409, body: { code: 'duplicate' } });
  });

  it('lies in a bin of its store', async () => {
    const partId = await newPart();
    const binId = await made(`/stores/${storeId}/bins`, { code: 'A-03-2' });
    expect((await admin.call('PUT', `/stores/${storeId}/parts/${partId}`, { binId })).status).toBe(204);
    expect(await stockOf(partId)).toMatchObject({ onHand: '0', binCode: 'A-03-2' });
    const elsewhere = await admin.call('PUT', `/stores/${annexId}/parts/${partId}`, { binId });
    expect(elsewhere.body['errors']).toMatchObject([{ pointer: '/binId', code: 'not_found' }]);
  });
});
