import { addDecimals, compareDecimals, divideHalfEven, multiplyDecimals, parseDecimal } from '@siyana/kernel';

/** In stock units. */
export interface StockLevels {
  readonly available: string;
  readonly onOrder: string;
  /** What planned work is going to take inside the horizon. */
  readonly expectedDemand: string;
  readonly reorderPoint: string;
  readonly maximum: string | null;
}

/** Of the supplier, in units of purchase. */
export interface Packing {
  /** Stock units in one unit of purchase. */
  readonly factor: string;
  readonly pack: string | null;
  readonly minimumQuantity: string | null;
}

/**
 * What is missing up to the maximum, in stock units; undefined while there is enough. Due when available + on order - expected demand is at or
 * below the reorder point. Without a maximum it fills up to the reorder point, which may be nothing: the least that can be ordered is.
 */
export function missing({
  available,
  onOrder,
  expectedDemand,
  reorderPoint,
  maximum,
}: StockLevels): string | undefined {
  const ahead = parseDecimal(addDecimals(available, onOrder)).minus(parseDecimal(expectedDemand));
  if (compareDecimals(ahead, reorderPoint) > 0) return undefined;
  const lacking = parseDecimal(maximum ?? reorderPoint).minus(ahead);
  if (compareDecimals(lacking, '0') > 0) return lacking.toFixed();
  return maximum === null ? '0' : undefined;
}

/** So many units of purchase, in whole packs and at least one, cover `lacking` stock units; without a pack, whole units. */
export function inPacks(lacking: string, { factor, pack, minimumQuantity }: Packing): string {
  const size = pack ?? '1';
  const packs = ceiling(lacking, multiplyDecimals(factor, size).toFixed());
  const quantity = multiplyDecimals(packs === '0' ? '1' : packs, size);
  if (minimumQuantity === null || compareDecimals(quantity, minimumQuantity) >= 0) return quantity.toFixed();
  return multiplyDecimals(ceiling(minimumQuantity, size), size).toFixed();
}

/** The smallest whole number that is not below numerator / denominator; both are positive. */
function ceiling(numerator: string, denominator: string): string {
  const near = divideHalfEven(numerator, denominator, 0);
  return compareDecimals(multiplyDecimals(near, denominator), numerator) < 0 ? addDecimals(near, '1') : near;
}
