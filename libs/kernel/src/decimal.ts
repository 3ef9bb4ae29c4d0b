import Big from 'big.js';

/** An exact decimal while it is computed with; outside of a computation it is text. */
export type Decimal = Big;

/** A constructor of our own: whole quotients towards zero, and a number (a float) as argument throws. */
const Exact = Big();
Exact.DP = 0;
Exact.RM = Exact.roundDown;
Exact.strict = true;

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * True for plain decimal text (`-12.50`; no sign `+`, exponent, leading zero or bare point) with at most `integerDigits`
 * digits before the point and `scale` behind it, as they are written: what numeric(integerDigits + scale, scale) holds.
 */
export function isDecimal(text: unknown, limits: { integerDigits: number; scale: number }): text is string {
  if (typeof text !== 'string' || text.length > limits.integerDigits + limits.scale + 2 || !PLAIN.test(text))
    return false;
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  return whole.length <= limits.integerDigits && fraction.length <= limits.scale;
}

/** Reads plain decimal text exactly. Throws a RangeError on anything else. */
export function parseDecimal(text: string): Decimal {
  if (!PLAIN.test(text)) throw new RangeError(`not a decimal: ${text}`);
  return new Exact(text);
}

const read = (value: string | Decimal): Decimal => (typeof value === 'string' ? parseDecimal(value) : value);

/** Rounds to `digits` decimals, an exact half to the even neighbour; the text has exactly that many, and zero no sign. */
export function roundHalfEven(value: string | Decimal, digits: number): string {
  return read(value).round(digits, Exact.roundHalfEven).toFixed(digits);
}

/**
 * numerator / denominator, rounded once, half to even, to `digits` decimals. Exact also where the quotient never ends: it
 * compares the remainder instead of rounding a quotient that was cut before. Throws a RangeError on a zero denominator.
 */
export function divideHalfEven(numerator: string | Decimal, denominator: string | Decimal, digits: number): string {
  const divisor = read(denominator);
  if (divisor.eq('0')) throw new RangeError('division by zero');
  const scaled = read(numerator).times(`1e${digits}`);
  const quotient = new Exact(scaled).div(divisor);
  const remainder = scaled.minus(quotient.times(divisor));
  const half = remainder.abs().times('2').cmp(divisor.abs());
  const away = half > 0 || (half === 0 && !quotient.mod('2').eq('0'));
  const step = scaled.s === divisor.s ? '1' : '-1';
  return (away ? quotient.plus(step) : quotient).times(`1e-${digits}`).toFixed(digits);
}

/** Below, at or above zero as `a` is below, equal to or above `b`. */
export function compareDecimals(a: string | Decimal, b: string | Decimal): number {
  return read(a).cmp(read(b));
}

/** The exact product. */
export function multiplyDecimals(a: string | Decimal, b: string | Decimal): Decimal {
  return read(a).times(read(b));
}

/** The exact sum, with as many decimals as the summand that has most, as PostgreSQL's numeric adds; `0` of none. */
export function addDecimals(...summands: readonly string[]): string {
  let digits = 0;
  let sum: Decimal = new Exact('0');
  for (const summand of summands) {
    sum = sum.plus(parseDecimal(summand));
    const point = summand.indexOf('.');
    if (point >= 0) digits = Math.max(digits, summand.length - point - 1);
  }
  return sum.toFixed(digits);
}

/**
 * Cost of labour, rounded half to even: minutes x rate per hour / 60. `minutes` are whole, `digits` are the currency's.
 * Throws a RangeError on other minutes or a rate that is no decimal.
 */
export function labourCost(minutes: number, hourlyRate: string, digits = 2): string {
  if (!Number.isSafeInteger(minutes) || minutes < 0) throw new RangeError(`not whole minutes: ${minutes}`);
  return divideHalfEven(parseDecimal(hourlyRate).times(String(minutes)), '60', digits);
}
