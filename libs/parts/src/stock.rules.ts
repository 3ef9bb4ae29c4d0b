import { compareDecimals, divideHalfEven, multiplyDecimals, parseDecimal, roundHalfEven } from '@siyana/kernel';

export const MOVEMENT_KINDS = [
  'receipt',
  'issue',
  'return',
  'transfer_out',
  'transfer_in',
  'adjust',
  'count',
  'scrap',
  'return_to_supplier',
  'price_variance',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** numeric(18,6). */
const QUANTITY_DIGITS = 6;
/** numeric(18,4). */
const VALUE_DIGITS = 4;
const QUANTITY_BOUND = '1000000000000';
const VALUE_BOUND = '100000000000000';

/** The state of a part in a store: decimal text in numeric(18,6) and numeric(18,4). */
export interface Holding {
  readonly quantity: string;
  readonly value: string;
}

export const NOTHING: Holding = { quantity: '0', value: '0' };

/** Whether so much is there. */
export const holds = ({ quantity }: Holding, asked: string): boolean => compareDecimals(quantity, asked) >= 0;

/** Thrown by `putIn` when the sums no longer fit their columns. */
export class TooMuch extends RangeError {}

/**
 * What taking `quantity` away is worth at the present average: round_half_even(quantity x value / quantity held, 4), or all of the
 * value when all is taken. Throws a RangeError when so much is not there.
 */
export function worthOf(holding: Holding, quantity: string): string {
  const order = compareDecimals(holding.quantity, quantity);
  if (order < 0) throw new RangeError('more than is held');
  if (order === 0) return roundHalfEven(holding.value, VALUE_DIGITS);
  return divideHalfEven(multiplyDecimals(quantity, holding.value), holding.quantity, VALUE_DIGITS);
}

export function takeOut(holding: Holding, quantity: string, value: string): Holding {
  return {
    quantity: parseDecimal(holding.quantity).minus(parseDecimal(quantity)).toFixed(QUANTITY_DIGITS),
    value: parseDecimal(holding.value).minus(parseDecimal(value)).toFixed(VALUE_DIGITS),
  };
}

export function putIn(holding: Holding, quantity: string, value: string): Holding {
  const sum = {
    quantity: parseDecimal(holding.quantity).plus(parseDecimal(quantity)).toFixed(QUANTITY_DIGITS),
    value: parseDecimal(holding.value).plus(parseDecimal(value)).toFixed(VALUE_DIGITS),
  };
  if (compareDecimals(sum.quantity, QUANTITY_BOUND) >= 0 || compareDecimals(sum.value, VALUE_BOUND) >= 0)
    throw new TooMuch('the sum does not fit');
  return sum;
}

/** value / quantity at 6 decimals, half to even; null of nothing. It is shown, never stored, never computed with. */
export function averageCost({ quantity, value }: Holding): string | null {
  return isZero(quantity) ? null : divideHalfEven(value, quantity, 6);
}

/** What `quantity` more is worth at the present average, rounded once. Throws a RangeError where nothing is held. */
export function atAverage({ quantity: held, value }: Holding, quantity: string): string {
  return divideHalfEven(multiplyDecimals(quantity, value), held, VALUE_DIGITS);
}

/** quantity x price of one, rounded once, half to even, to 4 decimals. */
export function priced(quantity: string, unitCost: string): string {
  return roundHalfEven(multiplyDecimals(quantity, unitCost), VALUE_DIGITS);
}

/**
 * The part of `value` that `part` of `whole` carries: the rest when it is the last part, so that parts always add up to the
 * whole. Quantities are positive.
 */
export function proRata(value: string, part: string, whole: string): string {
  return worthOf({ quantity: whole, value }, part);
}

/** Purchase units in stock units, exactly; undefined when the product needs more than 6 decimals. */
export function inStockUnits(quantity: string, factor: string): string | undefined {
  const product = multiplyDecimals(quantity, factor);
  const rounded = roundHalfEven(product, QUANTITY_DIGITS);
  return compareDecimals(product, rounded) === 0 ? rounded : undefined;
}

/** 1 - |counted - expected| / expected, not below 0, at 4 decimals; of nothing expected, 1 when nothing was found. */
export function countAccuracy(counted: string, expected: string): string {
  if (isZero(expected)) return isZero(counted) ? '1.0000' : '0.0000';
  const off = parseDecimal(counted).minus(parseDecimal(expected)).abs();
  const right = parseDecimal(expected).minus(off);
  return compareDecimals(right, '0') < 0 ? '0.0000' : divideHalfEven(right, expected, 4);
}

export const isNegative = (decimal: string): boolean => compareDecimals(decimal, '0') < 0;
export const isZero = (decimal: string): boolean => compareDecimals(decimal, '0') === 0;
export const negated = (decimal: string): string => parseDecimal(decimal).times('-1').toFixed();

/** Without zeros at its end: `10.500000` is `10.5`. */
export function quantityText(quantity: string): string {
  return quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity;
}
