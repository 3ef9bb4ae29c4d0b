import fc from 'fast-check';
import { addDecimals, divideHalfEven, isDecimal, labourCost, parseDecimal, roundHalfEven } from './decimal';

/** value = units / 10^scale, exactly. */
interface Fraction {
  readonly units: bigint;
  readonly scale: number;
}

const tenTo = (exponent: number): bigint => 10n ** BigInt(exponent);
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

function textOf({ units, scale }: Fraction): string {
  const digits = absolute(units)
    .toString()
    .padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - scale)}`;
}

/** The definition, by trying the neighbours: nearest, of two equally near the even one. */
function nearestEven(numerator: bigint, denominator: bigint): bigint {
  const floor = numerator / denominator - 2n;
  const candidates = [0n, 1n, 2n, 3n, 4n].map((step) => floor + step);
  const distance = (candidate: bigint): bigint => absolute(candidate * denominator - numerator);
  const least = candidates.map(distance).reduce((a, b) => (a < b ? a : b));
  const nearest = candidates.filter((candidate) => distance(candidate) === least);
  return nearest.length === 1 ? nearest[0]! : nearest.find((candidate) => candidate % 2n === 0n)!;
}

const fractions = fc.record({
  units: fc.oneof(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: -1000n, max: 1000n })),
  scale: fc.integer({ min: 0, max: 8 }),
});
const digitCounts = fc.integer({ min: 0, max: 6 });

describe('decimals', () => {
  it('round to the nearest, an exact half to the even neighbour', () => {
    fc.assert(
      fc.property(fractions, digitCounts, (value, digits) => {
        const expected = nearestEven(value.units * tenTo(digits), tenTo(value.scale));
        expect(roundHalfEven(textOf(value), digits)).toBe(textOf({ units: expected, scale: digits }));
      }),
    );
  });

  it('divide with one rounding, however long the quotient', () => {
    const halving = fc.constantFrom(2n, -2n, 4n, 20n).map((units) => ({ units, scale: 0 })); // makes exact halves
    const divisors = fc.oneof(
      fractions.filter(({ units }) => units !== 0n),
      halving,
    );
    fc.assert(
      fc.property(fractions, divisors, digitCounts, (a, b, digits) => {
        const sign = b.units < 0n ? -1n : 1n;
        const expected = nearestEven(sign * a.units * tenTo(b.scale + digits), sign * b.units * tenTo(a.scale));
        expect(divideHalfEven(textOf(a), textOf(b), digits)).toBe(textOf({ units: expected, scale: digits }));
      }),
    );
    expect(() => divideHalfEven('1', '0.00', 2)).toThrow(RangeError);
  });

  it('add up exactly and keep the decimals of the most precise', () => {
    fc.assert(
      fc.property(fc.array(fractions), (values) => {
        const scale = Math.max(0, ...values.map((value) => value.scale));
        const units = values.reduce((sum, value) => sum + value.units * tenTo(scale - value.scale), 0n);
        expect(addDecimals(...values.map(textOf))).toBe(textOf({ units, scale }));
      }),
    );
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(addDecimals('1.50', '-1.5')).toBe('0.00');
    expect(addDecimals()).toBe('0');
  });

  it('cost labour as minutes x rate / 60, rounded once', () => {
    const rates = fractions.filter(({ units }) => units >= 0n);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), rates, fc.constantFrom(0, 2, 3), (minutes, rate, digits) => {
        const expected = nearestEven(BigInt(minutes) * rate.units * tenTo(digits), 60n * tenTo(rate.scale));
        expect(labourCost(minutes, textOf(rate), digits)).toBe(textOf({ units: expected, scale: digits }));
      }),
    );
    expect(labourCost(75, '120.50')).toBe('150.62');
    expect(labourCost(90, '0.01')).toBe('0.02');
    expect(labourCost(30, '0.01')).toBe('0.00');
    expect(labourCost(50, '100', 3)).toBe('83.333');
    for (const minutes of [-1, 1.5, Number.NaN]) expect(() => labourCost(minutes, '1')).toThrow(RangeError);
  });

  it('are plain text within their limits', () => {
    const money = { integerDigits: 14, scale: 4 };
    for (const text of ['0', '-0.5', '12345678901234.1234', '125.50']) expect(isDecimal(text, money)).toBe(true);
    for (const text of [
      '',
      '-',
      '+1',
      '1.',
      '.5',
      '01',
      '1e3',
      '1,5',
      ' 1',
      '1 ',
      '1\n',
      '٣',
      'NaN',
      '1.12345',
      '123456789012345',
      1,
      null,
    ])
      expect(isDecimal(text, money)).toBe(false);
  });

  it('are never read from what only looks like a number', () => {
    expect(parseDecimal('-12.50').toFixed()).toBe('-12.5');
    for (const text of ['1e3', '0x10', ' 1', '1_000', '', 'Infinity'])
      expect(() => parseDecimal(text)).toThrow(RangeError);
  });
});
