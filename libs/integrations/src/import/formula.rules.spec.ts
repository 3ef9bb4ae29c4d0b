import fc from 'fast-check';
import { withGuard, withoutGuard } from './formula.rules';

const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
/** Texts that begin as formulas do, more often than chance would have it. */
const texts = fc
  .tuple(fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\n', '＝', "'="), fc.string({ unit: 'grapheme' }))
  .map((parts) => parts.join(''));

describe('text that leaves for a spreadsheet', () => {
  it('never begins as a formula does, unless it is a number', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shown = withGuard(text);
        expect(DANGEROUS.test(shown) && !NUMBER.test(shown)).toBe(false);
      }),
    );
  });

  it('comes back exactly', () => {
    fc.assert(fc.property(texts, (text) => expect(withoutGuard(withGuard(text))).toBe(text)));
  });

  it.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    // Written in full width, as East Asian editions read them too.
    ['＝1+1', "'＝1+1"],
    ['\n=1+1', "'\n=1+1"],
    ['-12.5', '-12.5'],
    ["'=1", "''=1"],
    ["l'huile", "l'huile"],
  ])('%s becomes %s', (text, shown) => expect(withGuard(text)).toBe(shown));
});
