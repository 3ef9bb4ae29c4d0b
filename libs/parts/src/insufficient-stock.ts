import type { Tx } from '@siyana/database';
import { AppError, compareDecimals, newId } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { OpenStock, Place } from './open-stock';
import { StockRefusal } from './stock-shortage.entity';
import { quantityText, takeOut } from './stock.rules';

/** What is asked for, and where the body says so. */
export interface Asked extends Place {
  readonly sku: string;
  readonly quantity: string;
  readonly pointer: string;
}

/** What was asked for and is not there. */
interface Lacking extends Asked {
  readonly onHand: string;
  /** Held for others. */
  readonly reserved: string;
}

/** 409 with what is there: the first in `params`, each in `errors`. What was noted of the refusal stays. */
export class InsufficientStock extends AppError {
  constructor(readonly lacking: readonly Lacking[]) {
    const [first] = lacking;
    const there = ({ onHand, reserved }: Lacking): { onHand: string; reserved: string } => ({
      ...{ onHand: quantityText(onHand), reserved: quantityText(reserved) },
    });
    super(
      'conflict',
      'insufficient_stock',
      {
        ...{ partId: first!.partId, storeId: first!.storeId, sku: first!.sku },
        ...{ asked: quantityText(first!.quantity), ...there(first!) },
      },
      lacking.map((line) => ({ pointer: line.pointer, code: 'insufficient_stock', params: there(line) })),
      true,
    );
  }
}

export const NOBODY: ReadonlyMap<string, string> = new Map();
export const placeKey = ({ storeId, partId }: Place): string => `${storeId} ${partId}`;

/** Refuses when not all of it is there and free of others' reservations (by `placeKey`); lines of one place are added up. */
export function assertThere(
  stock: OpenStock,
  asked: readonly Asked[],
  reserved: ReadonlyMap<string, string> = NOBODY,
): void {
  const lacking: Lacking[] = [];
  const left = new Map<string, string>();
  for (const line of asked) {
    const key = placeKey(line);
    const onHand = stock.holding(line).quantity;
    const held = reserved.get(key) ?? '0';
    const remaining = left.get(key) ?? less(onHand, held);
    if (compareDecimals(remaining, line.quantity) < 0) lacking.push({ ...line, onHand, reserved: held });
    else left.set(key, less(remaining, line.quantity));
  }
  if (lacking.length) throw new InsufficientStock(lacking);
}

const less = (quantity: string, taken: string): string => takeOut({ quantity, value: '0' }, taken, '0').quantity;

/** Notes what was asked for in vain. */
export function noteRefusals(
  tx: Tx,
  refused: readonly Pick<Lacking, 'storeId' | 'partId' | 'quantity' | 'onHand'>[],
): void {
  tx.insert(
    StockRefusal,
    refused.map(({ storeId, partId, quantity, onHand }) => ({
      ...{ id: newId(), storeId, partId, asked: quantity, onHand },
      ...{ occurredAt: tx.now, principal: currentScope().principal },
    })),
  );
}
