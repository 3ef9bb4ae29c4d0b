import { refuseField } from '@siyana/kernel';
import type { Asked } from './insufficient-stock';
import type { OpenStock, Place } from './open-stock';
import { inStockUnits } from './stock.rules';

export interface AskedLine extends Asked {
  readonly kitId: string | null;
}

/** The lines with kits taken apart; they are the stock's places, in their order. 422 where a part of a kit needs more than 6 decimals. */
export function expanded(
  stock: OpenStock,
  lines: readonly (Place & { readonly quantity: string })[],
  pointerOf = (index: number): string => `/lines/${index}/quantity`,
): AskedLine[] {
  return lines.flatMap(({ storeId, partId, quantity }, index): AskedLine[] => {
    const { sku, components } = stock.places[index]!;
    const pointer = pointerOf(index);
    if (components === null) return [{ storeId, partId, sku, quantity, pointer, kitId: null }];
    return components.map((component) => {
      const needed = inStockUnits(quantity, component.quantity);
      if (needed === undefined) throw refuseField(pointer, 'not_exact');
      return { storeId, partId: component.partId, sku: component.sku, quantity: needed, pointer, kitId: partId };
    });
  });
}
