import type { Tx } from '@siyana/database';
import { addDecimals, newId } from '@siyana/kernel';
import { draftPart, negated, Part, StockBalance, StockMovement } from '@siyana/parts';
import type { WorkOrder } from '@siyana/work-orders';
import type { DemoOrder } from './history';
import { SPARES } from './shelf-parts';
import { STORES } from './spares';
import { shelfHistory, type DemoShelf, type DemoUse, type ShelfHistory } from './stock-history';

const YEAR_MS = 366 * 86_400_000;

interface MadeOrder {
  readonly order: DemoOrder;
  readonly row: WorkOrder;
}

/** What lies in the two stores for a year already; answers the shelves. */
export async function makeShelves(tx: Tx, now: Date): Promise<DemoShelf[]> {
  const since = new Date(now.getTime() - YEAR_MS).toISOString();
  const rows = await tx.query<{ id: string; code: string }>(`SELECT id, code FROM stores WHERE tenant_id = $1`);
  const storeOf = new Map(rows.map(({ id, code }) => [code, id]));
  const parts = SPARES.map((spare) => ({ spare, id: newId() }));
  tx.insert(
    Part,
    parts.map(({ id, spare: { sku, name, unit, criticality, abc, reorderPoint, maximum } }) =>
      draftPart(
        {
          id,
          sku,
          name,
          unit,
          criticality,
          abcClass: abc,
          reorderPoint: String(reorderPoint),
          maximum: String(maximum),
        },
        since,
      ),
    ),
  );
  return parts.flatMap(({ id, spare }) =>
    STORES.flatMap(({ code, location }, index) => {
      const firstQuantity = spare.first[index]!;
      const place = { storeId: storeOf.get(code)!, partId: id, spare, firstQuantity, site: location };
      return firstQuantity > 0 ? [place] : [];
    }),
  );
}

/** Half of the repairs took one or two parts of their machine's kind from their site's store. */
export function playStock(
  shelves: readonly DemoShelf[],
  orders: readonly MadeOrder[],
  siteOf: ReadonlyMap<string, string>,
  now: Date,
): ShelfHistory[] {
  const uses = new Map<DemoShelf, DemoUse[]>(shelves.map((shelf) => [shelf, []]));
  const repairs = orders.filter(({ order }) => order.failure !== null && order.completedAt !== null);
  for (const [index, { order, row }] of repairs.entries()) {
    if (index % 2) continue;
    const site = siteOf.get(row.locationId!);
    const fitting = shelves.filter(
      (shelf) => shelf.site === site && shelf.spare.category === order.asset.category && shelf.spare.maximum > 1,
    );
    if (fitting.length === 0) continue;
    for (const step of index % 3 ? [0] : [0, 3]) {
      const shelf = fitting[(index + step) % fitting.length]!;
      const quantity = 1 + ((index + step) % Math.min(3, shelf.spare.maximum - 1));
      uses.get(shelf)!.push({ workOrderId: row.id, shelf, quantity, at: order.completedAt! });
    }
  }
  const since = new Date(now.getTime() - YEAR_MS).toISOString();
  return shelves.map((shelf) => {
    const own = uses.get(shelf)!.sort((a, b) => (a.at < b.at ? -1 : 1));
    return shelfHistory(shelf, own, since, now.toISOString());
  });
}

/** What the orders' parts cost, by order. */
export function costsOf(histories: readonly ShelfHistory[]): Map<string, string> {
  const costs = new Map<string, string>();
  for (const { workOrderId, value } of histories.flatMap(({ movements }) => movements))
    if (workOrderId !== null) costs.set(workOrderId, addDecimals(costs.get(workOrderId) ?? '0', negated(value)));
  return costs;
}

/** The ledger and what it adds up to. The orders are written before. */
export function writeStock(tx: Tx, histories: readonly ShelfHistory[], principal: string): void {
  tx.insert(
    StockMovement,
    histories.flatMap(({ movements }) =>
      movements.map((line) => ({
        ...line,
        ...{ priceVariance: null, kitId: null, sourceId: null, reversesId: null, reason: null, principal },
      })),
    ),
  );
  tx.insert(
    StockBalance,
    histories.map(({ shelf: { storeId, partId }, movements, left, movedAt }) => ({
      ...{ id: newId(), storeId, partId, binId: null, quantity: left.quantity, value: left.value },
      ...{ lastSeq: movements.length, movedAt },
    })),
  );
}
