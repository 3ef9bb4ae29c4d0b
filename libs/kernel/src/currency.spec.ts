import { currencyDigits, isCurrency } from './currency';

describe('currencies', () => {
  it.each([
    ['MAD', 2],
    ['EUR', 2],
    ['TND', 3],
    ['KWD', 3],
    ['JPY', 0],
    ['XOF', 0],
    ['CLF', 4],
  ])('%s has %i decimals', (code, digits) => {
    expect(currencyDigits(code)).toBe(digits);
  });

  it('refuse what is no code in force', () => {
    for (const code of ['mad', 'DEM', 'XXX', 'XAU', '', 'MAD ', 'constructor', 2]) expect(isCurrency(code)).toBe(false);
    expect(() => currencyDigits('DEM')).toThrow(RangeError);
  });
});
