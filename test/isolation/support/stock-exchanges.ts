import { newId } from '@siyana/kernel';
import { code, erasing, make, making, resource, text, type Body, type Exchange } from './exchange';
import type { Ids, Side } from './world';

export const part = (side: Side): Body => ({
  ...{ sku: code(side), name: text(side), description: text(side), unit: 'pièce', purchaseUnit: 'boîte' },
  ...{ purchaseFactor: '10', maximum: '20', criticality: 'A', abcClass: 'A' },
  ...{ manufacturer: text(side), manufacturerReference: text(side) },
});
export const store = (side: Side): Body => ({ code: code(side), name: text(side) });
const bin = (side: Side): Body => ({ code: code(side), name: text(side) });
const asset = (side: Side): Body => ({ code: code(side), name: text(side) });
const reason = (side: Side): Body => ({ reason: text(side) });
const order = (side: Side): Body => ({ title: text(side), type: 'inspection' });

/** A store in which ten of a part have been received. */
async function stocked(side: Side): Promise<{ storeId: string; partId: string; movementId: string }> {
  const [storeId, partId] = [await idOf(side, '/stores', store(side)), await idOf(side, '/parts', part(side))];
  const answer = await side.admin.post<{ movements: { id: string }[] }>('/stock/receipts', {
    ...{ storeId, reference: text(side), lines: [{ partId, quantity: '10', unitCost: '4.25' }] },
  });
  if (answer.status !== 201) throw new Error(`the receipt was refused: ${answer.text}`);
  return { storeId, partId, movementId: answer.body.movements[0]!.id };
}

async function idOf(side: Side, path: string, body: Body): Promise<string> {
  return (await make(side, path, body))['id']!;
}

const oneOf = async (side: Side, more: Body = {}): Promise<Body> => {
  const { storeId, partId } = await stocked(side);
  return { storeId, reference: text(side), reason: text(side), lines: [{ partId, quantity: '1' }], ...more };
};

/** An issue to an order that is nobody's yet. */
async function issued(side: Side): Promise<string> {
  const body = await oneOf(side, { workOrderId: await idOf(side, '/work-orders', order(side)) });
  const answer = await side.admin.post<{ movements: { id: string }[] }>('/stock/issues', body);
  if (answer.status !== 201) throw new Error(`the issue was refused: ${answer.text}`);
  return answer.body.movements[0]!.id;
}

const movement = async (side: Side): Promise<Ids> => ({ id: (await stocked(side)).movementId });

async function storeWithBin(side: Side): Promise<Ids> {
  const id = await idOf(side, '/stores', store(side));
  return { id, binId: await idOf(side, `/stores/${id}/bins`, bin(side)) };
}

async function assetWithPart(side: Side): Promise<Ids> {
  const id = await idOf(side, '/assets', asset(side));
  const line = { partId: await idOf(side, '/parts', part(side)), quantity: '2', note: text(side) };
  return { id, lineId: await idOf(side, `/assets/${id}/parts`, line) };
}

async function orderWithParts(side: Side): Promise<Ids> {
  const { storeId, partId } = await stocked(side);
  const id = await idOf(side, '/work-orders', { ...order(side), plannedParts: [{ partId, storeId, quantity: '1' }] });
  await make(side, `/work-orders/${id}/parts`, { partId, storeId, quantity: '1' });
  return { id };
}

interface Elsewhere {
  readonly partId: string;
  /** Where there is enough of it. */
  readonly storeId: string;
  /** Where there is none: whatever came there would fill what waits by itself. */
  readonly emptyId: string;
}

const elsewhere = new Map<Side, Promise<Elsewhere>>();

/** One part for each side, which lies in another store than the one that is asked for it. */
function stockedElsewhere(side: Side): Promise<Elsewhere> {
  const prepare = async (): Promise<Elsewhere> => {
    const { storeId, partId } = await stocked(side);
    await make(side, '/stock/receipts', { storeId, lines: [{ partId, quantity: '1000', unitCost: '4.25' }] });
    return { storeId, partId, emptyId: await idOf(side, '/stores', store(side)) };
  };
  const known = elsewhere.get(side) ?? prepare();
  elsewhere.set(side, known);
  return known;
}

/** A line that the stock did not have where it was asked for. */
async function unposted(side: Side): Promise<Ids> {
  const { partId, emptyId } = await stockedElsewhere(side);
  const workOrderId = await idOf(side, '/work-orders', order(side));
  const used = { partId, storeId: emptyId, quantity: '1', onShortage: 'record' };
  await make(side, `/work-orders/${workOrderId}/parts`, used);
  const { body } = await side.admin.get<{ data: { id: string }[] }>(`/stock/unposted?workOrderId=${workOrderId}`);
  return { id: body.data[0]!.id };
}

/** A count of one part, counted and moved on as said. */
const countAfter =
  (quantity?: string, ...verbs: readonly string[]): Exchange['ids'] =>
  async (side): Promise<Ids> => {
    const { storeId } = await stocked(side);
    const id = await idOf(side, '/stock/counts', { storeId, note: text(side) });
    const { body } = await side.admin.get<{ data: { id: string }[] }>(`/stock/counts/${id}/lines`);
    const lineId = body.data[0]!.id;
    if (quantity) await side.admin.call('PUT', `/stock/counts/${id}/lines/${lineId}`, { quantity });
    for (const verb of verbs) await make(side, `/stock/counts/${id}/${verb}`, undefined);
    return quantity ? { id } : { id, lineId };
  };

const partIds: Exchange = { ids: making('/parts', part), erase: erasing('/parts') };
const storeIds: Exchange = { ids: making('/stores', store), erase: erasing('/stores') };
const assetIds: Exchange = { ids: making('/assets', asset), erase: erasing('/assets') };

/** How the operations of parts, stores and stock are called. */
export const STOCK_EXCHANGES: Readonly<Record<string, Exchange>> = {
  ...resource('/parts', part, ['name', 'description', 'manufacturer']),
  'PUT /parts/{id}/alternatives': {
    ...partIds,
    body: async (side) => ({ partIds: [await idOf(side, '/parts', part(side))] }),
  },
  'PUT /parts/{id}/components': {
    ...partIds,
    body: async (side) => ({ components: [{ partId: await idOf(side, '/parts', part(side)), quantity: '2' }] }),
  },
  'GET /parts/{id}/where-used': partIds,
  'POST /parts/{id}/archive': partIds,
  'POST /parts/{id}/restore': partIds,
  'GET /assets/{id}/parts': assetIds,
  'POST /assets/{id}/parts': {
    ...assetIds,
    body: async (side) => ({
      ...{ partId: await idOf(side, '/parts', part(side)), quantity: '2', note: text(side) },
    }),
  },
  'DELETE /assets/{id}/parts/{lineId}': { ids: assetWithPart },
  ...resource('/stores', store, ['name']),
  'POST /stores/{id}/archive': storeIds,
  'POST /stores/{id}/restore': storeIds,
  'GET /stores/{id}/bins': storeIds,
  'POST /stores/{id}/bins': { ...storeIds, body: bin },
  'GET /stores/{id}/bins/{binId}': { ids: storeWithBin },
  'PATCH /stores/{id}/bins/{binId}': { ids: storeWithBin, body: (side) => ({ name: text(side) }) },
  'DELETE /stores/{id}/bins/{binId}': { ids: storeWithBin },
  'PUT /stores/{id}/parts/{partId}': {
    ids: async (side) => ({
      ...{ id: await idOf(side, '/stores', store(side)), partId: await idOf(side, '/parts', part(side)) },
    }),
    body: () => ({ binId: null }),
  },
  'GET /stock': {},
  'GET /stock/movements': {},
  'GET /stock/movements/{id}': { ids: movement },
  'POST /stock/movements/{id}/reverse': { ids: movement, body: reason },
  'POST /stock/receipts': {
    body: async (side) => {
      const { storeId, partId } = await stocked(side);
      const lines = [{ partId, quantity: '2', unitCost: '42.50', inPurchaseUnits: true }];
      return { id: newId(), storeId, reference: text(side), lines };
    },
  },
  'POST /stock/issues': {
    body: async (side) => oneOf(side, { workOrderId: await idOf(side, '/work-orders', order(side)) }),
  },
  'POST /stock/returns': {
    body: async (side) => ({ reason: text(side), lines: [{ movementId: await issued(side), quantity: '1' }] }),
  },
  'POST /stock/transfers': {
    body: async (side) => {
      const { storeId, partId } = await stocked(side);
      const toStoreId = await idOf(side, '/stores', store(side));
      return { fromStoreId: storeId, toStoreId, reason: text(side), lines: [{ partId, quantity: '1' }] };
    },
  },
  'POST /stock/adjustments': { body: (side) => oneOf(side) },
  'POST /stock/scraps': { body: (side) => oneOf(side) },
  'POST /stock/supplier-returns': {
    body: async (side) => {
      const { storeId, partId, movementId } = await stocked(side);
      return { storeId, reference: text(side), lines: [{ partId, quantity: '1', movementId }] };
    },
  },
  'GET /stock/self-check': {},
  'GET /stock/valuation': {},
  'GET /stock/figures': { query: '?from=2026-01-01T00:00:00Z&to=2099-01-01T00:00:00Z' },
  'GET /stock/accuracy': {},
  'GET /stock/abc-classes': {},
  'POST /stock/abc-classes': { body: () => ({ aPercent: 70 }) },
  'GET /stock/counts': {},
  'POST /stock/counts': {
    body: async (side) => ({ storeId: (await stocked(side)).storeId, abcClass: 'A', note: text(side) }),
  },
  'GET /stock/counts/{id}': { ids: countAfter() },
  'GET /stock/counts/{id}/lines': { ids: countAfter() },
  'PUT /stock/counts/{id}/lines/{lineId}': { ids: countAfter(), body: () => ({ quantity: '9' }) },
  'POST /stock/counts/{id}/submit': { ids: countAfter('9') },
  'POST /stock/counts/{id}/reopen': { ids: countAfter('9', 'submit') },
  'POST /stock/counts/{id}/approve': { ids: countAfter('9', 'submit') },
  'POST /stock/counts/{id}/cancel': { ids: countAfter() },
  'GET /stock/unposted': {},
  'GET /stock/unposted/{id}': { ids: unposted },
  'POST /stock/unposted/{id}/post': {
    ids: unposted,
    body: async (side) => ({ storeId: (await stockedElsewhere(side)).storeId }),
  },
  'POST /stock/unposted/{id}/dismiss': { ids: unposted, body: reason },
  'GET /work-orders/{id}/parts': { ids: orderWithParts },
  'POST /work-orders/{id}/parts': {
    ids: making('/work-orders', order),
    body: async (side) => {
      const { storeId, partId } = await stocked(side);
      return { storeId, partId, quantity: '1' };
    },
  },
  'GET /work-orders/{id}/planned-parts': { ids: orderWithParts },
};
