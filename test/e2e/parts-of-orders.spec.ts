import { newId } from '@siyana/kernel';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Order {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly costs: { parts: string; labour: string; total: string; pending: boolean };
}
interface Stock {
  readonly onHand: string;
  readonly reserved: string;
  readonly plannedLater: string;
  readonly available: string;
}
interface Document {
  readonly movements: readonly { readonly id: string }[];
}
interface Unposted {
  readonly id: string;
  readonly quantity: string;
  readonly status: string;
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };
let technician: Client & { memberId: string };
let keeper: Client;
let storeId: string;
let annexId: string;

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Atelier');
  technician = await admin.addMember(admin.workspaceId, 'technician', { hourlyRate: '60.00' });
  keeper = await admin.addMember(admin.workspaceId, 'storekeeper');
  storeId = await made('/stores', { code: 'MAG', name: 'Magasin central', reservationDays: 7 });
  annexId = await made('/stores', { code: 'ANX', name: 'Annexe' });
});
afterAll(async () => {
  const { body } = await admin.get('/stock/self-check');
  await siyana.stop();
  expect(body).toMatchObject({ ok: true, findings: [] });
});

async function made(path: string, body: unknown, client: Client = admin): Promise<string> {
  const answer = await client.post<{ id: string }>(path, body);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
  return answer.body.id;
}

const newPart = (): Promise<string> => made('/parts', { sku: `P-${newId()}`, name: 'Roulement', unit: 'pièce' });
const newOrder = (more: Record<string, unknown> = {}): Promise<string> =>
  made('/work-orders', { title: 'Pompe bruyante', type: 'inspection', ...more });
const receive = (partId: string, quantity: string, unitCost: string, store = storeId): Promise<string> =>
  made('/stock/receipts', { storeId: store, lines: [{ partId, quantity, unitCost }] }, keeper);
const issue = (partId: string, from: string): Promise<Answer<Document>> =>
  keeper.post<Document>('/stock/issues', { storeId: from, lines: [{ partId, quantity: '5' }] });
const transfer = (partId: string, fromStoreId: string, toStoreId: string): Promise<Answer<Document>> =>
  keeper.post<Document>('/stock/transfers', { fromStoreId, toStoreId, lines: [{ partId, quantity: '5' }] });
const firstLine = async (posted: Promise<Answer<Document>>): Promise<string> => (await posted).body.movements[0]!.id;
const complete = (id: string, body: unknown, client: Client = admin): Promise<Answer<Order>> =>
  client.post<Order>(`/work-orders/${id}/complete`, body, { 'idempotency-key': newId() });
const orderOf = async (id: string): Promise<Order> => (await admin.get<Order>(`/work-orders/${id}`)).body;

async function stockOf(partId: string): Promise<Stock> {
  const { body } = await admin.get<{ data: Stock[] }>(`/stock?partId=${partId}&storeId=${storeId}`);
  return body.data[0]!;
}

async function unpostedOf(workOrderId: string): Promise<Unposted[]> {
  return (await keeper.get<{ data: Unposted[] }>(`/stock/unposted?workOrderId=${workOrderId}`)).body.data;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('completing an order with parts', () => {
  it('issues them in the same call, at their average cost', async () => {
    const [one, two] = [await newPart(), await newPart()];
    await receive(one, '10', '12.50');
    await receive(two, '5', '3.3333');
    const id = await newOrder();
    const labour = [{ memberId: technician.memberId, startedAt: '2026-01-05T08:00:00Z', minutes: 30 }];
    const parts = [
      { partId: one, storeId, quantity: '2' },
      { partId: two, storeId, quantity: '3' },
    ];
    const { status, body } = await complete(id, { labour, parts });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 'completed', costs: { labour: '30.00', parts: '34.9999', total: '64.9999', pending: false } },
    });
    expect(await stockOf(one)).toMatchObject({ onHand: '8' });
    await receive(one, '10', '9999');
    expect((await orderOf(id)).costs.parts).toBe('34.9999');
    const { body: used } = await admin.get(`/work-orders/${id}/parts`);
    expect(used).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ partId: one, cost: '25.00' })]),
    });
  });

  it('with a part that is not there is refused, says what is there, and leaves order, labour and stock as they were', async () => {
    const [one, two] = [await newPart(), await newPart()];
    await receive(one, '10', '1');
    await receive(two, '1', '1');
    const id = await newOrder();
    const before = await orderOf(id);
    const labour = [{ memberId: technician.memberId, startedAt: '2026-01-05T08:00:00Z', minutes: 30 }];
    const parts = [
      { partId: one, storeId, quantity: '2' },
      { partId: two, storeId, quantity: '3' },
    ];
    expect(await complete(id, { labour, parts, note: 'x' })).toMatchObject({
      status: 409,
      body: {
        code: 'insufficient_stock',
        params: { partId: two, asked: '3', onHand: '1' },
        errors: [{ pointer: '/parts/1/quantity' }],
      },
    });
    expect(await orderOf(id)).toEqual(before);
    expect((await admin.get<{ data: unknown[] }>(`/work-orders/${id}/labour`)).body.data).toEqual([]);
    expect([(await stockOf(one)).onHand, (await stockOf(two)).onHand]).toEqual(['10', '1']);
    expect(await unpostedOf(id)).toEqual([]);
  });

  it('records what was fitted all the same: the rest waits, and the next receipt fills its cost once', async () => {
    const partId = await newPart();
    await receive(partId, '1', '10');
    const id = await newOrder();
    const parts = [{ partId, storeId, quantity: '3' }];
    const { body } = await complete(id, { parts, onShortage: 'record' });
    expect(body).toMatchObject({ status: 'completed', costs: { parts: '10.00', pending: true } });
    expect(await stockOf(partId)).toMatchObject({ onHand: '0' });
    expect(await unpostedOf(id)).toMatchObject([{ quantity: '2', status: 'open' }]);

    await receive(partId, '1', '40');
    expect((await orderOf(id)).costs).toMatchObject({ parts: '10.00', pending: true });
    await receive(partId, '4', '20');
    expect((await orderOf(id)).costs).toMatchObject({ parts: '58.00', pending: false });
    expect(await stockOf(partId)).toMatchObject({ onHand: '3' });
    await receive(partId, '10', '999');
    expect((await orderOf(id)).costs).toMatchObject({ parts: '58.00', pending: false });
    expect(await unpostedOf(id)).toEqual([]);
  });

  it('fills the cost once, however many receipts come at the same time', async () => {
    const partId = await newPart();
    const ids = await Promise.all(Array.from({ length: 6 }, () => newOrder()));
    for (const id of ids) await complete(id, { parts: [{ partId, storeId, quantity: '2' }], onShortage: 'record' });
    await Promise.all(Array.from({ length: 6 }, () => receive(partId, '3', '5')));
    const costs = await Promise.all(ids.map(async (id) => (await orderOf(id)).costs));
    expect(costs.map(({ parts, pending }) => [parts, pending])).toEqual(ids.map(() => ['10.00', false]));
    expect(await stockOf(partId)).toMatchObject({ onHand: '6' });
  }, 60_000);

  it.each<[string, (partId: string) => Promise<() => Promise<Answer<unknown>>>]>([
    [
      'a transfer',
      async (partId) => {
        await receive(partId, '5', '6', annexId);
        return () => transfer(partId, annexId, storeId);
      },
    ],
    [
      'a return to this store of what another gave out',
      async (partId) => {
        await receive(partId, '5', '6', annexId);
        const movementId = await firstLine(issue(partId, annexId));
        return () => keeper.post('/stock/returns', { storeId, lines: [{ movementId, quantity: '5' }] });
      },
    ],
    [
      'an issue that is taken back',
      async (partId) => {
        await receive(partId, '5', '6');
        const movementId = await firstLine(issue(partId, storeId));
        return () => keeper.post(`/stock/movements/${movementId}/reverse`, { reason: 'Erreur' });
      },
    ],
    [
      'a transfer that is taken back',
      async (partId) => {
        await receive(partId, '5', '6');
        const movementId = await firstLine(transfer(partId, storeId, annexId));
        return () => keeper.post(`/stock/movements/${movementId}/reverse`, { reason: 'Erreur' });
      },
    ],
    [
      'an adjustment',
      async (partId) => () => {
        const lines = [{ partId, quantity: '5', unitCost: '6' }];
        return keeper.post('/stock/adjustments', { storeId, reason: 'Retrouvées', lines });
      },
    ],
  ])('fills the cost of what waits, once, by %s', async (_how, prepare) => {
    const partId = await newPart();
    const bringIn = await prepare(partId);
    const id = await newOrder();
    await complete(id, { parts: [{ partId, storeId, quantity: '2' }], onShortage: 'record' });
    expect((await orderOf(id)).costs).toMatchObject({ parts: '0.00', pending: true });
    expect((await bringIn()).status).toBe(201);
    expect((await orderOf(id)).costs).toMatchObject({ parts: '12.00', pending: false });
    expect(await stockOf(partId)).toMatchObject({ onHand: '3' });
    await receive(partId, '1', '99');
    expect((await orderOf(id)).costs).toMatchObject({ parts: '12.00', pending: false });
    expect(await stockOf(partId)).toMatchObject({ onHand: '4' });
  });

  it('fills by transfers that come at the same time as receipts, each line once', async () => {
    const partId = await newPart();
    await receive(partId, '60', '5', annexId);
    const ids = await Promise.all(Array.from({ length: 8 }, () => newOrder()));
    for (const id of ids) await complete(id, { parts: [{ partId, storeId, quantity: '2' }], onShortage: 'record' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, async (_, n) =>
        n % 2 ? receive(partId, '5', '5') : (await transfer(partId, annexId, storeId)).status,
      ),
    );
    expect(answers.filter((answer) => typeof answer === 'number')).toEqual([201, 201, 201, 201]);
    const costs = await Promise.all(ids.map(async (id) => (await orderOf(id)).costs));
    expect(costs.map(({ parts, pending }) => [parts, pending])).toEqual(ids.map(() => ['10.00', false]));
    expect(await stockOf(partId)).toMatchObject({ onHand: '24' });
  }, 60_000);

  it('leaves the storekeeper to post a line from where it was taken, or to say that it was never fitted', async () => {
    const partId = await newPart();
    const id = await newOrder();
    await complete(id, { parts: [{ partId, storeId, quantity: '1' }], onShortage: 'record' });
    const [line] = await unpostedOf(id);
    expect(await keeper.post(`/stock/unposted/${line!.id}/post`, {})).toMatchObject({
      status: 409,
      body: { code: 'insufficient_stock', params: { onHand: '0' } },
    });
    await receive(partId, '1', '7', annexId);
    const posted = await keeper.post(`/stock/unposted/${line!.id}/post`, { storeId: annexId });
    expect(posted).toMatchObject({ status: 200, body: { status: 'posted', storeId: annexId } });
    expect((await keeper.post(`/stock/unposted/${line!.id}/post`, {})).body['code']).toBe('already_decided');
    expect((await orderOf(id)).costs).toMatchObject({ parts: '7.00', pending: false });

    const other = await newOrder();
    await complete(other, { parts: [{ partId, storeId, quantity: '1' }], onShortage: 'record' });
    const [wrong] = await unpostedOf(other);
    await keeper.post(`/stock/unposted/${wrong!.id}/dismiss`, { reason: 'Pas montée' });
    expect((await orderOf(other)).costs).toMatchObject({ parts: '0.00', pending: false });
    await receive(partId, '5', '1');
    expect((await orderOf(other)).costs.parts).toBe('0.00');
  });

  it('keeps what was booked when it is reopened, and adds to it', async () => {
    const partId = await newPart();
    await receive(partId, '5', '4');
    const id = await newOrder();
    await complete(id, { parts: [{ partId, storeId, quantity: '1' }] });
    await admin.post(`/work-orders/${id}/reopen`, { reason: 'Bruit revenu' });
    const { body } = await complete(id, { parts: [{ partId, storeId, quantity: '2' }] });
    expect(body.costs.parts).toBe('12.00');
  });

  it('is done once by two equal calls', async () => {
    const partId = await newPart();
    await receive(partId, '5', '4');
    const id = await newOrder();
    const key = { 'idempotency-key': newId() };
    const body = { parts: [{ partId, storeId, quantity: '2' }] };
    const first = await admin.post(`/work-orders/${id}/complete`, body, key);
    const second = await admin.post(`/work-orders/${id}/complete`, body, key);
    expect([first.status, second.text]).toEqual([200, first.text]);
    expect(await stockOf(partId)).toMatchObject({ onHand: '3' });
  });
});

describe('parts of an order', () => {
  it('are used while the work goes on, and come back at what they cost', async () => {
    const partId = await newPart();
    await receive(partId, '4', '2.50');
    const id = await newOrder({ assigneeIds: [technician.memberId] });
    const used = await technician.post<Order>(`/work-orders/${id}/parts`, { partId, storeId, quantity: '3' });
    expect(used).toMatchObject({ status: 201, body: { costs: { parts: '7.50' } } });
    await receive(partId, '4', '100');
    const back = await technician.post('/stock/returns', { workOrderId: id, lines: [{ partId, quantity: '2' }] });
    expect(back.status).toBe(201);
    expect((await orderOf(id)).costs.parts).toBe('2.50');
    const more = await technician.post('/stock/returns', { workOrderId: id, lines: [{ partId, quantity: '2' }] });
    expect(more).toMatchObject({ status: 409, body: { code: 'return_exceeds_issue', params: { outstanding: '1' } } });
  });

  it('are issued over the counter too, and taken back with the movement', async () => {
    const partId = await newPart();
    await receive(partId, '4', '2.50');
    const id = await newOrder();
    const issued = await keeper.post<{ movements: { id: string }[] }>('/stock/issues', {
      ...{ storeId, workOrderId: id, lines: [{ partId, quantity: '3' }] },
    });
    expect((await orderOf(id)).costs.parts).toBe('7.50');
    const movementId = issued.body.movements[0]!.id;
    await keeper.post(`/stock/movements/${movementId}/reverse`, { reason: 'Erreur' });
    expect((await orderOf(id)).costs.parts).toBe('0.00');
    expect(await stockOf(partId)).toMatchObject({ onHand: '4' });
    await admin.post(`/work-orders/${id}/cancel`, { reason: 'Doublon' });
    const late = { storeId, workOrderId: id, lines: [{ partId, quantity: '1' }] };
    expect(await keeper.post('/stock/issues', late)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('are issued by technicians to orders that are theirs to do, and to nothing else', async () => {
    const partId = await newPart();
    await receive(partId, '4', '2.50');
    const colleague = await admin.addMember(admin.workspaceId, 'technician');
    const [own, nobodys, others] = [
      await newOrder({ assigneeIds: [technician.memberId] }),
      await newOrder(),
      await newOrder({ assigneeIds: [colleague.memberId] }),
    ];
    const issue = (workOrderId?: string): Promise<Answer> =>
      technician.post('/stock/issues', { storeId, workOrderId, lines: [{ partId, quantity: '1' }] });
    expect([(await issue(own)).status, (await issue(nobodys)).status]).toEqual([201, 201]);
    expect((await issue(others)).body['errors']).toMatchObject([{ pointer: '/workOrderId', code: 'not_own_order' }]);
    expect((await issue()).body['errors']).toMatchObject([{ pointer: '/workOrderId', code: 'required' }]);
    const receipt = { storeId, lines: [{ partId, quantity: '1', unitCost: '1' }] };
    expect((await technician.post('/stock/receipts', receipt)).status).toBe(403);
  });
});

describe('planned parts', () => {
  it('are held softly until the reservation time, then for good; cancelling frees them', async () => {
    const partId = await newPart();
    await receive(partId, '10', '1');
    const plannedParts = [{ partId, storeId, quantity: '4' }];
    const later = await newOrder({ dueAt: inDays(30), plannedParts });
    expect(await stockOf(partId)).toMatchObject({ onHand: '10', reserved: '0', plannedLater: '4', available: '10' });
    await admin.call('PATCH', `/work-orders/${later}`, { dueAt: inDays(3) });
    expect(await stockOf(partId)).toMatchObject({ reserved: '4', plannedLater: '0', available: '6' });
    const soon = await newOrder({ plannedParts });
    expect(await stockOf(partId)).toMatchObject({ reserved: '8', available: '2' });
    await admin.post(`/work-orders/${later}/cancel`, { reason: 'Doublon' });
    expect(await stockOf(partId)).toMatchObject({ reserved: '4', available: '6' });
    const { body } = await admin.get(`/work-orders/${soon}/planned-parts`);
    expect(body).toMatchObject({ data: [{ partId, quantity: '4', used: '0', reservation: 'hard' }] });
  });

  it('become hard by the clock alone', async () => {
    const partId = await newPart();
    await receive(partId, '10', '1');
    await newOrder({ dueAt: inDays(30), plannedParts: [{ partId, storeId, quantity: '4' }] });
    await admin.call('PATCH', `/stores/${storeId}`, { reservationDays: 31 });
    expect(await stockOf(partId)).toMatchObject({ reserved: '4', plannedLater: '0' });
    await admin.call('PATCH', `/stores/${storeId}`, { reservationDays: 7 });
    expect(await stockOf(partId)).toMatchObject({ reserved: '0', plannedLater: '4' });
  });

  it('are consumed by the order’s own issues', async () => {
    const partId = await newPart();
    await receive(partId, '10', '1');
    const id = await newOrder({ plannedParts: [{ partId, storeId, quantity: '4' }] });
    await admin.post(`/work-orders/${id}/parts`, { partId, storeId, quantity: '3' });
    expect(await stockOf(partId)).toMatchObject({ onHand: '7', reserved: '1', available: '6' });
    await complete(id, { parts: [{ partId, storeId, quantity: '3' }] });
    expect(await stockOf(partId)).toMatchObject({ onHand: '4', reserved: '0', available: '4' });
  });

  it('are not handed over the counter to others, unless that is asked for', async () => {
    const partId = await newPart();
    await receive(partId, '5', '1');
    const id = await newOrder({ plannedParts: [{ partId, storeId, quantity: '4' }] });
    const lines = [{ partId, quantity: '2' }];
    expect(await keeper.post('/stock/issues', { storeId, lines })).toMatchObject({
      status: 409,
      body: { code: 'insufficient_stock', params: { onHand: '5', reserved: '4' } },
    });
    expect((await keeper.post('/stock/issues', { storeId, workOrderId: id, lines })).status).toBe(201);
    expect((await keeper.post('/stock/issues', { storeId, takeReserved: true, lines })).status).toBe(201);
  });

  it('name their store, or the one that has most; kits are planned as what they are made of', async () => {
    const [kit, seal, bolt] = [await newPart(), await newPart(), await newPart()];
    const components = [
      { partId: seal, quantity: '1' },
      { partId: bolt, quantity: '4' },
    ];
    await admin.call('PUT', `/parts/${kit}/components`, { components });
    await receive(seal, '1', '1', annexId);
    const id = await newOrder({ plannedParts: [{ partId: seal, quantity: '1' }] });
    const planned = async (): Promise<unknown> => (await admin.get(`/work-orders/${id}/planned-parts`)).body['data'];
    expect(await planned()).toMatchObject([{ partId: seal, storeId: annexId }]);
    await admin.call('PATCH', `/work-orders/${id}`, { plannedParts: [{ partId: kit, storeId, quantity: '2' }] });
    expect(await planned()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ partId: seal, quantity: '2' }),
        expect.objectContaining({ partId: bolt, quantity: '8' }),
      ]),
    );
    const twice = await admin.call('PATCH', `/work-orders/${id}`, {
      plannedParts: [
        { partId: bolt, storeId, quantity: '1' },
        { partId: bolt, storeId, quantity: '1' },
      ],
    });
    expect(twice.body['errors']).toMatchObject([{ pointer: '/plannedParts/1/partId', code: 'not_unique' }]);
  });
});

describe('a member who is limited to sites', () => {
  it('sees and uses the stores there alone', async () => {
    const siteId = await made('/locations', { code: 'S1', name: 'Site 1' });
    const there = await made('/stores', { code: 'S1', name: 'Magasin du site', locationId: siteId });
    const limited = await admin.addMember(admin.workspaceId, 'storekeeper', { locationIds: [siteId] });
    const partId = await newPart();
    for (const store of [there, storeId]) await receive(partId, '5', '1', store);
    const { body } = await limited.get<{ data: { storeId: string }[] }>(`/stock?partId=${partId}`);
    expect(body.data.map((row) => row.storeId)).toEqual([there]);
    const { body: moved } = await limited.get<{ data: { storeId: string }[] }>(`/stock/movements?partId=${partId}`);
    expect(moved.data.map((row) => row.storeId)).toEqual([there]);
    expect((await limited.get(`/stores/${storeId}`)).status).toBe(404);
    const lines = [{ partId, quantity: '1' }];
    expect((await limited.post('/stock/issues', { storeId: there, lines })).status).toBe(201);
    const elsewhere = await limited.post('/stock/issues', { storeId, lines });
    expect(elsewhere.body['errors']).toMatchObject([{ pointer: '/storeId', code: 'not_found' }]);
    const away = { fromStoreId: there, toStoreId: storeId, lines };
    expect((await limited.post('/stock/transfers', away)).body['errors']).toMatchObject([{ pointer: '/toStoreId' }]);
  });
});
