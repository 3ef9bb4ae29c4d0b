import { newId } from '@siyana/kernel';
import { Client, type Answer } from '../support/client';
import { readPdf } from '../support/pdf';
import { startSiyana, type Siyana } from '../support/siyana';

interface Line {
  id: string;
  partId: string;
  quantity: string;
  received: string;
  unit: string;
  unitPrice: string;
  vatRate: string;
  net: string;
}
interface Order {
  id: string;
  number: string;
  status: string;
  version: number;
  netTotal: string;
  vatTotal: string;
  grossTotal: string;
  lines: Line[];
  vat: { rate: string; base: string; amount: string }[];
  receipts: { id: string; reference: string; lines: { movementId: string; quantity: string }[] }[];
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };
let manager: Client;
let storekeeper: Client;
let storeId: string;
let supplierId: string;

const create = async (path: string, body: object, by: Client = admin): Promise<string> => {
  const { status, text, body: made } = await by.post<{ id: string }>(path, body);
  if (status !== 201) throw new Error(`${path}: ${text}`);
  return made.id;
};
let parts = 0;
const makePart = (extra: object = {}): Promise<string> => {
  parts += 1;
  return create('/parts', { sku: `P-${parts}`, name: `Pièce ${parts}`, unit: 'pièce', ...extra });
};
const ordered = (lines: object[], extra: object = {}): Promise<Answer<Order>> =>
  storekeeper.post<Order>('/purchase-orders', { supplierId, storeId, lines, ...extra });
const verb = (id: string, name: string, body: object = {}, by: Client = storekeeper): Promise<Answer<Order>> =>
  by.post<Order>(`/purchase-orders/${id}/${name}`, body);
async function sentOrder(lines: object[]): Promise<Order> {
  const { id } = (await ordered(lines)).body;
  expect((await verb(id, 'approve', {}, manager)).status).toBe(200);
  const { status, body } = await verb(id, 'send');
  expect(status).toBe(200);
  return body;
}
const onHand = async (partId: string): Promise<{ onHand: string; value: string } | undefined> =>
  (await admin.get<{ data: { onHand: string; value: string }[] }>(`/stock?partId=${partId}`)).body.data[0];
const purchasing = async (settings: object): Promise<void> => {
  expect((await admin.call('PATCH', '/workspace', { purchasing: settings })).status).toBe(200);
};

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Conserverie du Bouregreg');
  manager = await admin.addMember(admin.workspaceId, 'manager');
  storekeeper = await admin.addMember(admin.workspaceId, 'storekeeper');
  storeId = await create('/stores', { code: 'MAG', name: 'Magasin central' });
  supplierId = await create('/suppliers', { code: 'F-1', name: 'Roulements de l’Atlas', ice: '001561191000066' });
});
afterAll(() => siyana.stop());

describe('a supplier', () => {
  it('has an ICE of 15 digits, whose check digits are only warned about', async () => {
    const short = await admin.post('/suppliers', { name: 'Court', ice: '00156119100006' });
    expect(short).toMatchObject({ status: 422, body: { errors: [{ pointer: '/ice', code: 'invalid_format' }] } });
    const right = await admin.post('/suppliers', { name: 'Juste', ice: '001561191000066' });
    expect(right).toMatchObject({ status: 201, body: { ice: '001561191000066', warnings: [] } });
    const doubtful = await admin.post('/suppliers', { name: 'Douteux', ice: '001561191000065' });
    expect(doubtful).toMatchObject({ status: 201, body: { warnings: ['ice_check_digits'] } });
  });

  it('sells a part under its own number, price and pack, and one supplier of a part is preferred', async () => {
    const partId = await makePart({ purchaseUnit: 'boîte', purchaseFactor: '12' });
    const other = await create('/suppliers', { name: 'Autre' });
    const row = { partId, reference: '6205 2RS', price: '120', pack: '5', leadDays: 3, preferred: true };
    const first = await admin.post<{ id: string }>(`/suppliers/${supplierId}/parts`, row);
    expect(first).toMatchObject({ status: 201, body: { price: '120.00', pack: '5', unit: 'boîte', preferred: true } });
    expect((await admin.post(`/suppliers/${other}/parts`, row)).status).toBe(201);
    const { body } = await admin.get<{ data: { supplierId: string; preferred: boolean }[] }>(
      `/parts/${partId}/suppliers`,
    );
    expect(body.data.map((each) => [each.supplierId, each.preferred])).toEqual([
      [supplierId, false],
      [other, true],
    ]);
    expect((await admin.post(`/suppliers/${supplierId}/parts`, row)).body).toMatchObject({ code: 'duplicate' });
  });

  it('of whom something was ordered is archived and not deleted, and gets no new orders', async () => {
    const id = await create('/suppliers', { name: 'Ancien' });
    const lines = [{ partId: await makePart(), quantity: '1', unitPrice: '1' }];
    await create('/purchase-orders', { supplierId: id, storeId, lines });
    expect((await admin.call('DELETE', `/suppliers/${id}`)).body).toMatchObject({ code: 'in_use' });
    expect((await admin.post(`/suppliers/${id}/archive`)).status).toBe(200);
    const refused = await admin.post('/purchase-orders', { supplierId: id, storeId, lines });
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/supplierId', code: 'archived' }] });
  });
});

describe('a purchase order', () => {
  it('goes from request to closing, and only its deliveries enter the stock', async () => {
    const [bearing, grease] = [await makePart(), await makePart({ purchaseUnit: 'carton', purchaseFactor: '3' })];
    await admin.post(`/suppliers/${supplierId}/parts`, { partId: bearing, reference: 'R-77', price: '42.50' });
    const made = await ordered([
      { partId: bearing, quantity: '10' },
      { partId: grease, quantity: '2', unitPrice: '100', vatRate: '10' },
    ]);
    expect(made.status).toBe(201);
    const { id, number, lines } = made.body;
    expect(number).toMatch(/^PO-\d{6}$/);
    expect(made.body).toMatchObject({
      status: 'requested',
      netTotal: '625.00',
      vatTotal: '105.00',
      grossTotal: '730.00',
    });
    expect(made.body.vat).toEqual([
      { rate: '20', base: '425.00', amount: '85.00' },
      { rate: '10', base: '200.00', amount: '20.00' },
    ]);
    expect((await verb(id, 'approve', {}, manager)).body).toMatchObject({ status: 'approved' });
    expect((await verb(id, 'send', { language: 'ar' })).body).toMatchObject({ status: 'sent' });
    expect(await onHand(bearing)).toBeUndefined();

    const partly = await verb(id, 'receive', { reference: 'BL-1', lines: [{ lineId: lines[0]!.id, quantity: '4' }] });
    expect(partly.body).toMatchObject({ status: 'partially_received', lines: [{ received: '4' }, { received: '0' }] });
    expect(await onHand(bearing)).toMatchObject({ onHand: '4', value: '170.00' });
    const rest = await verb(id, 'receive', {
      reference: 'BL-2',
      lines: [
        { lineId: lines[0]!.id, quantity: '6', unitPrice: '40' },
        { lineId: lines[1]!.id, quantity: '2' },
      ],
    });
    expect(rest.body).toMatchObject({ status: 'received', receipts: [{ reference: 'BL-1' }, { reference: 'BL-2' }] });
    expect(await onHand(bearing)).toMatchObject({ onHand: '10', value: '410.00' });
    // Two cartons of three at 100: six pieces worth 200, without a cent lost in a price for one.
    expect(await onHand(grease)).toMatchObject({ onHand: '6', value: '200.00' });
    const { movementId } = rest.body.receipts[1]!.lines[0]!;
    expect((await admin.get(`/stock/movements/${movementId}`)).body).toMatchObject({
      ...{ kind: 'receipt', documentId: rest.body.receipts[1]!.id, reference: 'BL-2' },
    });
    expect((await verb(id, 'close')).body).toMatchObject({ status: 'closed' });
    expect((await admin.get('/stock/self-check')).body).toMatchObject({ ok: true });
  });

  it('waits again for what a delivery has not brought after all', async () => {
    const [bearing, grease] = [await makePart(), await makePart({ purchaseUnit: 'carton', purchaseFactor: '3' })];
    const order = await sentOrder([
      { partId: bearing, quantity: '10', unitPrice: '4' },
      { partId: grease, quantity: '2', unitPrice: '100' },
    ]);
    const { id, lines } = order;
    const [one, two] = [lines[0]!.id, lines[1]!.id];
    await verb(id, 'receive', { lines: [{ lineId: one, quantity: '4' }] });
    const all = await verb(id, 'receive', {
      lines: [
        { lineId: one, quantity: '6' },
        { lineId: two, quantity: '2' },
      ],
    });
    expect(all.body.status).toBe('received');
    const movementOf = (receipt: number, line: number): string => all.body.receipts[receipt]!.lines[line]!.movementId;
    const reverse = (movementId: string): Promise<Answer> =>
      storekeeper.post(`/stock/movements/${movementId}/reverse`, { reason: 'Autre commande' });
    const now = async (): Promise<Order> => (await admin.get<Order>(`/purchase-orders/${id}`)).body;

    // Half of the grease goes back to the supplier: that is no mistake in what came.
    const sentBack = [{ partId: grease, quantity: '3', movementId: movementOf(1, 1) }];
    expect((await storekeeper.post('/stock/supplier-returns', { storeId, lines: sentBack })).status).toBe(201);
    expect(await now()).toMatchObject({ status: 'received', lines: [{ received: '10' }, { received: '2' }] });

    const twice = await Promise.all([reverse(movementOf(1, 0)), reverse(movementOf(1, 0))]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    const waiting = await now();
    expect(waiting).toMatchObject({ status: 'partially_received', lines: [{ received: '4' }, { received: '2' }] });
    expect(waiting.version).toBe(all.body.version + 1);
    expect((await reverse(movementOf(1, 1))).status).toBe(201);
    expect(await now()).toMatchObject({ status: 'partially_received', lines: [{ received: '4' }, { received: '1' }] });
    await reverse(movementOf(0, 0));
    expect(await now()).toMatchObject({ lines: [{ received: '0' }, { received: '1' }] });

    const again = await verb(id, 'receive', {
      lines: [
        { lineId: one, quantity: '10' },
        { lineId: two, quantity: '1' },
      ],
    });
    expect(again.body).toMatchObject({ status: 'received', lines: [{ received: '10' }, { received: '2' }] });
    expect(await onHand(bearing)).toMatchObject({ onHand: '10', value: '40.00' });
  });

  it('is sent, and nothing more, when its only delivery is taken back; one that has ended stays so', async () => {
    const partId = await makePart();
    const line = { partId, quantity: '2', unitPrice: '5' };
    const receiveAll = async ({ id, lines }: Order): Promise<string> => {
      const { body } = await verb(id, 'receive', { lines: [{ lineId: lines[0]!.id, quantity: '2' }] });
      return body.receipts[0]!.lines[0]!.movementId;
    };
    const status = async ({ id }: Order): Promise<unknown> =>
      (await admin.get<Order & { receivedAt: string | null }>(`/purchase-orders/${id}`)).body;
    const [open, ended] = [await sentOrder([line]), await sentOrder([line])];
    const first = await receiveAll(open);
    await admin.post(`/stock/movements/${first}/reverse`, { reason: 'Erreur' });
    expect(await status(open)).toMatchObject({ status: 'sent', receivedAt: null, lines: [{ received: '0' }] });

    const second = await receiveAll(ended);
    await verb(ended.id, 'close');
    await admin.post(`/stock/movements/${second}/reverse`, { reason: 'Erreur' });
    expect(await status(ended)).toMatchObject({ status: 'closed', lines: [{ received: '0' }] });
  });

  it('moves only as the table says, and says what is allowed', async () => {
    const lines = [{ partId: await makePart(), quantity: '2', unitPrice: '5' }];
    const { id, lines: made } = (await ordered(lines)).body;
    const arrived = { lines: [{ lineId: made[0]!.id, quantity: '1' }] };
    for (const [name, body] of [
      ['send', {}],
      ['receive', arrived],
      ['close', { reason: 'x' }],
    ] as const) {
      const refused = await verb(id, name, body);
      expect(refused).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
      expect(refused.body).toMatchObject({ params: { from: 'requested', allowed: ['approved', 'cancelled'] } });
    }
    expect((await verb(id, 'approve', {}, manager)).status).toBe(200);
    const late = await storekeeper.call('PATCH', `/purchase-orders/${id}`, { lines });
    expect(late).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
    expect((await verb(id, 'send')).status).toBe(200);
    expect((await verb(id, 'receive', arrived)).status).toBe(200);
    expect((await verb(id, 'cancel', { reason: 'trop tard' })).status).toBe(409);
    expect((await verb(id, 'close')).body).toMatchObject({ errors: [{ pointer: '/reason', code: 'reason_required' }] });
    expect((await verb(id, 'close', { reason: 'reste abandonné' })).body).toMatchObject({ status: 'closed' });
    expect((await verb(id, 'receive', arrived)).status).toBe(409);
    const { id: other } = (await ordered(lines)).body;
    expect((await verb(other, 'cancel', { reason: 'doublon' })).body).toMatchObject({ status: 'cancelled' });
    expect((await verb(other, 'approve', {}, manager)).status).toBe(409);
  });

  it('is approved up to the limit of a role, VAT included, and not beyond', async () => {
    await purchasing({ approvalLimits: { storekeeper: '120.00', manager: '1000' } });
    const partId = await makePart();
    const [small, large, huge] = await Promise.all(
      ['100', '100.01', '900'].map(
        async (unitPrice) => (await ordered([{ partId, quantity: '1', unitPrice }])).body.id,
      ),
    );
    expect((await verb(small!, 'approve')).body).toMatchObject({ status: 'approved', grossTotal: '120.00' });
    const refused = await verb(large!, 'approve');
    expect(refused).toMatchObject({
      ...{ status: 403, body: { code: 'approval_limit', params: { total: '120.01', limit: '120.00' } } },
    });
    expect((await verb(large!, 'approve', {}, manager)).status).toBe(200);
    expect((await verb(huge!, 'approve', {}, manager)).status).toBe(403);
    const { body } = await admin.post<{ key: string }>('/api-keys', {
      ...{ name: 'ERP', scopes: ['purchase_orders:approve', 'purchase_orders:read'] },
    });
    expect((await verb(huge!, 'approve', {}, admin.as(body.key))).status).toBe(403);
    expect((await verb(huge!, 'approve', {}, admin)).status).toBe(200);
    await purchasing({});
    const { id } = (await ordered([{ partId, quantity: '1', unitPrice: '0.01' }])).body;
    expect((await verb(id, 'approve')).body).toMatchObject({ code: 'approval_limit' });
  });

  it('takes no more than was ordered, but for the tolerance', async () => {
    const partId = await makePart();
    const order = await sentOrder([{ partId, quantity: '10', unitPrice: '2' }]);
    const lineId = order.lines[0]!.id;
    const receive = (quantity: string): Promise<Answer<Order>> =>
      verb(order.id, 'receive', { lines: [{ lineId, quantity }] });
    const refused = await receive('10.5');
    expect(refused).toMatchObject({
      status: 422,
      body: {
        errors: [{ pointer: '/lines/0/quantity', code: 'over_receipt', message: expect.stringContaining('10') }],
      },
    });
    expect(await onHand(partId)).toBeUndefined();
    await purchasing({ overReceiptPercent: '5' });
    expect((await receive('6')).status).toBe(200);
    expect((await receive('4.500001')).status).toBe(422);
    expect((await receive('4.5')).body).toMatchObject({ status: 'received', lines: [{ received: '10.5' }] });
    expect((await onHand(partId))!.onHand).toBe('10.5');
    await purchasing({});
  });

  it('counts two lines of one delivery together', async () => {
    const order = await sentOrder([{ partId: await makePart(), quantity: '10', unitPrice: '2' }]);
    const line = { lineId: order.lines[0]!.id, quantity: '6' };
    const { status, body } = await verb(order.id, 'receive', { lines: [line, line] });
    expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ pointer: '/lines/1/quantity' }] } });
  });

  it('books a delivery once, however often and from wherever it is sent', async () => {
    const partId = await makePart();
    const order = await sentOrder([{ partId, quantity: '10', unitPrice: '2' }]);
    const lines = [{ lineId: order.lines[0]!.id, quantity: '3' }];
    const body = { id: newId(), reference: 'BL-9', lines };
    expect((await verb(order.id, 'receive', body)).status).toBe(200);
    const again = await verb(order.id, 'receive', body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await verb(order.id, 'receive', { ...body, reference: 'BL-10' })).body).toMatchObject({ code: 'id_taken' });
    const headers = { 'idempotency-key': 'quai-1' };
    const send = (): Promise<Answer> => storekeeper.post(`/purchase-orders/${order.id}/receive`, { lines }, headers);
    const [first, ...others] = await Promise.all([send(), send(), send()]);
    expect([200, 409]).toContain(first.status);
    for (const { status } of others) expect([200, 409]).toContain(status);
    expect((await send()).headers.get('idempotency-replayed')).toBe('true');
    expect((await onHand(partId))!.onHand).toBe('6');
  });

  it('lets ten deliveries at the same moment in as if they came one by one', async () => {
    const partId = await makePart();
    const order = await sentOrder([{ partId, quantity: '7', unitPrice: '1' }]);
    const line = { lineId: order.lines[0]!.id, quantity: '1' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => verb(order.id, 'receive', { lines: [line] })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
    expect(answers.filter(({ status }) => status === 409 || status === 422)).toHaveLength(3);
    expect((await onHand(partId))!.onHand).toBe('7');
  });

  it('is refused a delivery in a unit that the part has no more', async () => {
    const partId = await makePart({ purchaseUnit: 'boîte', purchaseFactor: '10' });
    const order = await sentOrder([{ partId, quantity: '2', unitPrice: '50' }]);
    await admin.call('PATCH', `/parts/${partId}`, { purchaseUnit: null, purchaseFactor: null });
    const refused = await verb(order.id, 'receive', { lines: [{ lineId: order.lines[0]!.id, quantity: '2' }] });
    expect(refused.body).toMatchObject({ code: 'unit_changed', params: { ordered: 'boîte', now: 'pièce' } });
  });

  it('bears rates of the workspace alone, and keeps the one that it was made with', async () => {
    const partId = await makePart();
    const asked = await ordered([{ partId, quantity: '1', unitPrice: '10', vatRate: '7' }]);
    expect(asked.body).toMatchObject({ errors: [{ pointer: '/lines/0/vatRate', code: 'not_found' }] });
    const seven = await create('/vat-rates', { rate: '7', name: 'Ancien taux réduit' });
    const { id } = (await ordered([{ partId, quantity: '1', unitPrice: '10', vatRate: '7' }])).body;
    expect((await admin.call('PATCH', `/vat-rates/${seven}`, { archived: true })).status).toBe(200);
    expect((await admin.get<Order>(`/purchase-orders/${id}`)).body).toMatchObject({ vatTotal: '0.70' });
    expect((await ordered([{ partId, quantity: '1', unitPrice: '10', vatRate: '7' }])).status).toBe(422);
  });

  it('is seen by those who see the store', async () => {
    const place = async (code: string): Promise<string> => create('/locations', { code, name: code });
    const [here, there] = [await place('SITE-A'), await place('SITE-B')];
    const near = await create('/stores', { code: 'MAG-A', name: 'A', locationId: here });
    const lines = [{ partId: await makePart(), quantity: '1', unitPrice: '1' }];
    const id = await create('/purchase-orders', { supplierId, storeId: near, lines });
    const [mine, theirs] = await Promise.all(
      [here, there].map((location) => admin.addMember(admin.workspaceId, 'storekeeper', { locationIds: [location] })),
    );
    const seenBy = async (client: Client): Promise<boolean> => {
      const { body } = await client.get<{ data: { id: string }[] }>('/purchase-orders?limit=200');
      const listed = body.data.some((each) => each.id === id);
      const read = (await client.get(`/purchase-orders/${id}`)).status === 200;
      expect((await client.get(`/purchase-orders/${id}/document.pdf`)).status).toBe(read ? 200 : 404);
      expect(listed).toBe(read);
      return read;
    };
    expect([await seenBy(mine!), await seenBy(theirs!)]).toEqual([true, false]);
    expect((await theirs!.post('/purchase-orders', { supplierId, storeId: near, lines })).body).toMatchObject({
      errors: [{ pointer: '/storeId', code: 'not_found' }],
    });
  });
});

describe('the document for the supplier', () => {
  const pages = async (id: string, query = ''): Promise<ReturnType<typeof readPdf>> => {
    const response = await fetch(`${siyana.url}/api/v1/purchase-orders/${id}/document.pdf${query}`, {
      headers: { authorization: `Bearer ${storekeeper.token!}` },
    });
    expect(response.status).toBe(200);
    return readPdf(Buffer.from(await response.arrayBuffer()));
  };

  it('is written in each language, from the right in Arabic, and goes over to the next page', async () => {
    const partId = await makePart({ name: 'محمل كرات 6205' });
    const lines = Array.from({ length: 60 }, () => ({ partId, quantity: '1234.5', unitPrice: '42.5' }));
    const { id } = (await ordered(lines, { note: 'Livraison le matin' })).body;
    for (const language of ['fr', 'en', 'ar']) {
      const made = await pages(id, `?language=${language}`);
      expect(made.length).toBeGreaterThan(1);
      const arabic = made[0]!.texts.filter(({ font }) => font.startsWith('NotoNaskh'));
      expect(arabic.length).toBeGreaterThan(language === 'ar' ? 60 : 20);
    }
    // The widest column, the name, is the second: from the left in French, from the right in Arabic.
    const nameAt = async (language: string): Promise<number> => {
      const [page] = await pages(id, `?language=${language}`);
      const words = page!.texts.filter(({ font, size }) => font.startsWith('NotoNaskh') && size === 8.5);
      return words.map(({ x }) => x).sort((a, b) => a - b)[Math.floor(words.length / 2)]! / page!.width;
    };
    expect(await nameAt('fr')).toBeLessThan(0.5);
    expect(await nameAt('ar')).toBeGreaterThan(0.5);
  });

  it('stays as it was sent, whatever the supplier is called afterwards', async () => {
    const own = await create('/suppliers', { name: 'Premier nom', locale: 'fr' });
    const lines = [{ partId: await makePart(), quantity: '1', unitPrice: '1' }];
    const id = await create('/purchase-orders', { supplierId: own, storeId, lines });
    const draft = await pages(id);
    await verb(id, 'approve', {}, manager);
    await verb(id, 'send');
    const sent = await pages(id);
    // The draft says that it is one.
    expect(draft[0]!.texts.length).toBeGreaterThan(sent[0]!.texts.length - 1);
    expect(draft).not.toEqual(sent);
    await admin.call('PATCH', `/suppliers/${own}`, { name: 'Tout autre nom', city: 'Tanger', locale: 'ar' });
    expect(await pages(id)).toEqual(sent);
  });
});

describe('suggestions', () => {
  interface Suggestion {
    partId: string;
    available: string;
    onOrder: string;
    expectedDemand: string;
    quantity: string;
    unit: string;
    supplierId: string | null;
    net: string | null;
  }
  const suggested = async (partId: string): Promise<Suggestion | undefined> => {
    const { body } = await admin.get<{ data: Suggestion[] }>('/stock/reorder-suggestions?limit=200');
    return body.data.find((each) => each.partId === partId);
  };
  const stock = (partId: string, quantity: string): Promise<string> =>
    create('/stock/receipts', { storeId, lines: [{ partId, quantity, unitCost: '1' }] });

  it('come when available and on order fall to the reorder point, up to the maximum in whole packs', async () => {
    const partId = await makePart({ reorderPoint: '10', maximum: '50', purchaseUnit: 'boîte', purchaseFactor: '4' });
    await admin.post(`/suppliers/${supplierId}/parts`, { partId, price: '20', pack: '3', preferred: true });
    // Nothing there: 50 pieces are 12.5 boxes, in packs of three fifteen.
    expect(await suggested(partId)).toMatchObject({ available: '0', quantity: '15', unit: 'boîte', net: '300.00' });
    await stock(partId, '11');
    expect(await suggested(partId)).toBeUndefined();
    await admin.post('/stock/issues', { storeId, lines: [{ partId, quantity: '1' }] });
    // 40 pieces are ten boxes, in packs of three twelve.
    expect(await suggested(partId)).toMatchObject({ available: '10', onOrder: '0', quantity: '12' });
    const { id } = (await ordered([{ partId, quantity: '1' }])).body;
    expect(await suggested(partId)).toBeUndefined();
    await verb(id, 'cancel', { reason: 'essai' });
    expect(await suggested(partId)).toBeDefined();
  });

  it('count what orders plan: reserved when they are near, expected inside the horizon, nothing beyond it', async () => {
    const partId = await makePart({ reorderPoint: '5', maximum: '30' });
    await stock(partId, '20');
    const plan = async (days: number, quantity: string): Promise<string> =>
      create('/work-orders', {
        ...{ title: 'Révision', type: 'inspection', plannedParts: [{ partId, storeId, quantity }] },
        dueAt: new Date(Date.now() + days * 86_400_000).toISOString(),
      });
    await plan(3, '4');
    expect(await suggested(partId)).toBeUndefined();
    await plan(20, '12');
    // 20 there, 4 reserved, 12 expected: 4 ahead, so 26 are missing to 30.
    expect(await suggested(partId)).toMatchObject({ available: '16', expectedDemand: '12', quantity: '26' });
    const { body } = await admin.get<{ data: Suggestion[] }>('/stock/reorder-suggestions?limit=200&horizonDays=14');
    expect(body.data.some((each) => each.partId === partId)).toBe(false);
  });

  it('become one requested order for each supplier, once, however many ask at the same time', async () => {
    const other = await create('/suppliers', { name: 'Visserie du Nord' });
    const [a, b, c] = [
      await makePart({ reorderPoint: '5', maximum: '20' }),
      await makePart({ reorderPoint: '5', maximum: '20' }),
      await makePart({ reorderPoint: '5', maximum: '20' }),
    ];
    for (const [supplier, partId] of [
      [supplierId, a],
      [supplierId, b],
      [other, c],
    ] as const)
      await admin.post(`/suppliers/${supplier}/parts`, { partId, price: '2.50' });
    const partIds = [a, b, c];
    const ask = (): Promise<Answer<{ data: Order[] }>> =>
      storekeeper.post('/purchase-orders/from-suggestions', { storeId, partIds });
    const answers = await Promise.all([ask(), ask(), ask()]);
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    expect(made[0]!.body.data.map(({ lines }) => lines.map(({ quantity }) => quantity)).sort()).toEqual([
      ['20'],
      ['20', '20'],
    ]);
    for (const { status, body } of answers.filter(({ status: code }) => code !== 201))
      expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ code: 'not_suggested' }, {}, {}] } });
    expect(await suggested(a)).toBeUndefined();
  });

  it('name no supplier where nobody is known to sell the part, and then make no order', async () => {
    const partId = await makePart({ reorderPoint: '1' });
    expect(await suggested(partId)).toMatchObject({ supplierId: null, quantity: '1', net: null });
    const refused = await storekeeper.post('/purchase-orders/from-suggestions', { storeId, partIds: [partId] });
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/partIds/0', code: 'no_supplier' }] });
  });
});
