import { looksLikeNumber } from './codes.rules';

describe('a code that a spreadsheet has taken for a number', () => {
  it('is known by its needless decimals or its exponent', () => {
    for (const code of ['495000600.0', '495000600,00', '4.95E+08', '1e10', '-7.0'])
      expect(looksLikeNumber(code)).toBe(true);
    for (const code of ['495000600', 'E503A', 'E-503A', '1.2', '6205.2RS', '12E', 'M8.0x40', ''])
      expect(looksLikeNumber(code)).toBe(false);
  });
});
