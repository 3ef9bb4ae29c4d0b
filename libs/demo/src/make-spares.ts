import type { INestApplicationContext } from '@nestjs/common';
import { PartsService, ReceiptsService, StoresService } from '@siyana/parts';
import {
  PurchaseDocumentsService,
  PurchaseOrdersService,
  PurchaseReceiptsService,
  SupplierPartsService,
  SuppliersService,
} from '@siyana/purchasing';
import { PARTS, PURCHASES, STORES, SUPPLIERS } from './spares';

type Ids = ReadonlyMap<string, string>;

/** Stores, parts with what lies there, suppliers with their prices, and orders at every stage: by the use cases, as people would. */
export async function makeSpares(app: INestApplicationContext, locations: Ids): Promise<void> {
  const stores = new Map<string, string>();
  for (const { code, name, location } of STORES)
    stores.set(code, (await app.get(StoresService).create({ code, name, locationId: locations.get(location)! })).id);
  const storeId = stores.get(STORES[0].code)!;
  const parts = await makeParts(app, storeId);
  const suppliers = await makeSuppliers(app, parts);
  for (const purchase of PURCHASES) {
    const lines = purchase.lines.map(([sku, quantity]) => ({ partId: parts.get(sku)!, quantity }));
    const supplierId = suppliers.get(purchase.supplier)!;
    const { id } = await app.get(PurchaseOrdersService).create({ supplierId, storeId, lines, note: purchase.note });
    await bringTo(app, id, purchase.state);
  }
}

async function makeParts(app: INestApplicationContext, storeId: string): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { sku, name, unit, purchase, levels, abcClass } of PARTS) {
    const [minimum, reorderPoint, maximum] = levels;
    const [purchaseUnit, purchaseFactor] = purchase ?? [null, null];
    const row = { sku, name, unit, purchaseUnit, purchaseFactor, minimum, reorderPoint, maximum, abcClass };
    ids.set(sku, (await app.get(PartsService).create(row)).id);
  }
  const lines = PARTS.flatMap(({ sku, stock }) =>
    stock ? [{ partId: ids.get(sku)!, quantity: stock[0], unitCost: stock[1] }] : [],
  );
  await app.get(ReceiptsService).create({ storeId, reference: 'Stock initial', lines });
  return ids;
}

async function makeSuppliers(app: INestApplicationContext, parts: Ids): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { sells, ...supplier } of SUPPLIERS) {
    const { id } = await app.get(SuppliersService).create(supplier);
    ids.set(supplier.code, id);
    for (const [sku, reference, price, pack] of sells)
      await app.get(SupplierPartsService).create(id, { partId: parts.get(sku)!, reference, price, pack });
  }
  return ids;
}

async function bringTo(app: INestApplicationContext, id: string, state: string): Promise<void> {
  const orders = app.get(PurchaseOrdersService);
  if (state === 'requested') return;
  if (state === 'cancelled') {
    await orders.cancel(id, 'Commandé deux fois', undefined);
    return;
  }
  await orders.approve(id, undefined);
  if (state === 'approved') return;
  const { lines } = await app.get(PurchaseDocumentsService).send(id, undefined, undefined);
  if (state === 'sent') return;
  const coming = state === 'partly' ? lines.slice(0, 1) : lines;
  await app.get(PurchaseReceiptsService).receive(
    id,
    {
      reference: `BL-${id.slice(-4).toUpperCase()}`,
      lines: coming.map(({ id: lineId, quantity }) => ({ lineId, quantity })),
    },
    undefined,
  );
  if (state === 'closed') await orders.close(id, null, undefined);
}
