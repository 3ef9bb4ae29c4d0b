import { multiplyDecimals, newId, roundHalfEven } from '@siyana/kernel';
import { negated, priced, putIn, takeOut, worthOf, type Holding, type MovementKind } from '@siyana/parts';
import type { DemoSpare } from './shelf-parts';

/** A part in a store, with its life in the ledger. */
export interface DemoShelf {
  readonly storeId: string;
  readonly partId: string;
  readonly spare: DemoSpare;
  readonly firstQuantity: number;
  /** The code of the site whose store it is in. */
  readonly site: string;
}

/** Parts that an order has taken. */
export interface DemoUse {
  readonly workOrderId: string;
  readonly shelf: DemoShelf;
  readonly quantity: number;
  readonly at: string;
}

export interface DemoMovement {
  readonly id: string;
  readonly documentId: string;
  readonly line: number;
  readonly kind: MovementKind;
  readonly storeId: string;
  readonly partId: string;
  readonly seq: number;
  readonly quantity: string;
  readonly value: string;
  readonly documentQuantity: string | null;
  readonly documentUnit: string | null;
  readonly unitCost: string | null;
  readonly workOrderId: string | null;
  readonly reference: string | null;
  readonly occurredAt: string;
}

export interface ShelfHistory {
  readonly shelf: DemoShelf;
  readonly movements: readonly DemoMovement[];
  readonly left: Holding;
  readonly movedAt: string;
}

const DELIVERY_MS = 4 * 86_400_000;

/**
 * A year of one shelf: what was there at first, what orders took as long as there was enough, and a delivery up to the maximum, a little dearer
 * each time, some days after the stock fell to its reorder point (so what fell lately is still to be ordered).
 */
export function shelfHistory(shelf: DemoShelf, uses: readonly DemoUse[], from: string, now: string): ShelfHistory {
  const { storeId, partId, spare } = shelf;
  const movements: DemoMovement[] = [];
  let held: Holding = { quantity: '0', value: '0' };
  let deliveries = 0;
  let unitCost = spare.price;
  let due: string | null = null;
  const line = (kind: MovementKind, at: string, quantity: string, value: string, more: Partial<DemoMovement>): void => {
    movements.push({
      ...{ id: newId(Date.parse(at)), documentId: newId(Date.parse(at)), line: 1, kind, storeId, partId },
      ...{ seq: movements.length + 1, quantity, value, documentQuantity: null, documentUnit: null, unitCost: null },
      ...{ workOrderId: null, reference: null, occurredAt: at },
      ...more,
    });
  };
  const receive = (at: string, count: number, reference: string): void => {
    const [quantity, value] = [String(count), priced(String(count), unitCost)];
    held = putIn(held, quantity, value);
    line('receipt', at, quantity, value, { documentQuantity: quantity, documentUnit: spare.unit, unitCost, reference });
    deliveries += 1;
    unitCost = roundHalfEven(multiplyDecimals(unitCost, '1.015'), 2);
  };
  const deliver = (until: string): void => {
    if (due === null || due > until) return;
    receive(due, spare.maximum - Math.floor(Number(held.quantity)), `BL-${due.slice(0, 10)}`);
    due = null;
  };
  if (shelf.firstQuantity > 0) receive(from, shelf.firstQuantity, 'Stock initial');
  for (const { at, quantity, workOrderId } of uses) {
    deliver(at);
    if (Number(held.quantity) < quantity) continue;
    const value = worthOf(held, String(quantity));
    held = takeOut(held, String(quantity), value);
    line('issue', at, `-${quantity}`, negated(value), { workOrderId });
    if (Number(held.quantity) <= spare.reorderPoint)
      due ??= new Date(Date.parse(at) + DELIVERY_MS * (2 + (deliveries % 3))).toISOString();
  }
  deliver(now);
  return { shelf, movements, left: held, movedAt: movements.at(-1)?.occurredAt ?? from };
}
