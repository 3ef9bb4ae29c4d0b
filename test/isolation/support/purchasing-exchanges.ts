import { newId } from '@siyana/kernel';
import { code, erasing, make, making, resource, text, type Body, type Exchange } from './exchange';
import { part, store } from './stock-exchanges';
import type { Ids, Side } from './world';

const supplier = (side: Side): Body => ({
  ...{ code: code(side), name: text(side), ice: '001561191000066', contactName: text(side), address: text(side) },
  ...{ city: text(side), paymentTerms: text(side), leadDays: 7, note: text(side) },
});

async function idOf(side: Side, path: string, body: Body): Promise<string> {
  return (await make(side, path, body))['id']!;
}

const price = async (side: Side): Promise<Body> => ({
  ...{ partId: await idOf(side, '/parts', part(side)), reference: text(side), price: '42.50', pack: '5', leadDays: 3 },
});

async function supplierPart(side: Side): Promise<Ids> {
  const id = await idOf(side, '/suppliers', supplier(side));
  return { id, supplierPartId: await idOf(side, `/suppliers/${id}/parts`, await price(side)) };
}

const order = async (side: Side): Promise<Body> => ({
  ...{ supplierId: await idOf(side, '/suppliers', supplier(side)), storeId: await idOf(side, '/stores', store(side)) },
  note: text(side),
  lines: [{ partId: await idOf(side, '/parts', part(side)), quantity: '4', unitPrice: '12.50' }],
});

/** An order that has gone to its supplier. */
export async function orderedParts(side: Side): Promise<{ id: string; lineId: string }> {
  const id = await idOf(side, '/purchase-orders', await order(side));
  for (const verb of ['approve', 'send']) await make(side, `/purchase-orders/${id}/${verb}`, {});
  const { body } = await side.admin.get<{ lines: { id: string }[] }>(`/purchase-orders/${id}`);
  return { id, lineId: body.lines[0]!.id };
}

/** A part below its reorder point that somebody sells. */
async function duePart(side: Side): Promise<string> {
  const partId = await idOf(side, '/parts', { ...part(side), reorderPoint: '5', maximum: '20' });
  const supplierId = await idOf(side, '/suppliers', supplier(side));
  await make(side, `/suppliers/${supplierId}/parts`, { partId, price: '3.20', pack: '1' });
  return partId;
}

const supplierIds: Exchange = { ids: making('/suppliers', supplier), erase: erasing('/suppliers') };
const requested: Exchange = { ids: async (side) => make(side, '/purchase-orders', await order(side)) };
const sent: Exchange = { ids: async (side) => ({ id: (await orderedParts(side)).id }) };
const reason = (side: Side): Body => ({ reason: text(side) });

/** By a storekeeper too: without a limit, where nothing is the standard one. */
async function approvable(side: Side): Promise<Ids> {
  await side.admin.call('PATCH', '/workspace', { purchasing: { approvalLimits: { storekeeper: null } } });
  return make(side, '/purchase-orders', await order(side));
}

async function approved(side: Side): Promise<Ids> {
  const id = await idOf(side, '/purchase-orders', await order(side));
  return make(side, `/purchase-orders/${id}/approve`, {});
}

let rates = 0;
/** Every rate is another one: they are unique in a workspace. */
const rate = (side: Side): Body => {
  rates += 1;
  return { rate: (20 + rates / 100).toFixed(2), name: text(side) };
};

/** How the operations of suppliers and purchase orders are called. */
export const PURCHASING_EXCHANGES: Readonly<Record<string, Exchange>> = {
  ...resource('/suppliers', supplier, ['name', 'address', 'note']),
  'POST /suppliers/{id}/archive': supplierIds,
  'POST /suppliers/{id}/restore': supplierIds,
  'GET /suppliers/{id}/parts': supplierIds,
  'POST /suppliers/{id}/parts': { ...supplierIds, body: price },
  'GET /suppliers/{id}/parts/{supplierPartId}': { ids: supplierPart },
  'PATCH /suppliers/{id}/parts/{supplierPartId}': { ids: supplierPart, body: (side) => ({ reference: text(side) }) },
  'DELETE /suppliers/{id}/parts/{supplierPartId}': { ids: supplierPart },
  'GET /parts/{id}/suppliers': { ids: making('/parts', part), erase: erasing('/parts') },
  'GET /parts/{id}/label.pdf': { ids: making('/parts', part), erase: erasing('/parts') },
  'POST /parts/labels': { body: async (side) => ({ partIds: [await idOf(side, '/parts', part(side))] }) },
  ...resource('/vat-rates', rate, ['name'], false),
  'GET /stock/reorder-suggestions': {},
  'GET /purchase-orders': {},
  'POST /purchase-orders': { body: order },
  'POST /purchase-orders/from-suggestions': {
    body: async (side) => ({
      ...{ storeId: await idOf(side, '/stores', store(side)), partIds: [await duePart(side)] },
    }),
  },
  'GET /purchase-orders/{id}': requested,
  'PATCH /purchase-orders/{id}': { ...requested, body: (side) => ({ note: text(side) }) },
  'POST /purchase-orders/{id}/approve': { ids: approvable },
  'POST /purchase-orders/{id}/send': { ids: approved, body: () => ({ language: 'ar' }) },
  'GET /purchase-orders/{id}/document.pdf': requested,
  'POST /purchase-orders/{id}/receive': {
    ids: async (side) => {
      const { id, lineId } = await orderedParts(side);
      lastLine.set(side.word, lineId);
      return { id };
    },
    body: async (side) => ({
      ...{ id: newId(), reference: text(side), storeId: await idOf(side, '/stores', store(side)) },
      lines: [{ lineId: lastLine.get(side.word) ?? (await orderedParts(side)).lineId, quantity: '1' }],
    }),
  },
  'POST /purchase-orders/{id}/close': { ...sent, body: reason },
  'POST /purchase-orders/{id}/cancel': { ...requested, body: reason },
};

/** A body is made after the ids of its path: the line of the order that it is sent to. */
const lastLine = new Map<string, string>();
