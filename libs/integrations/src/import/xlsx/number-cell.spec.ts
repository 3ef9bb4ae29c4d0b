import fc from 'fast-check';
import { numberStyle, numberText } from './number-cell.rules';

const PLAIN = { kind: 'plain' } as const;
const DATE = { kind: 'date' } as const;
const plain = (value: string): string | null => numberText(value, PLAIN, 1900);

describe('a number of a spreadsheet', () => {
  it.each([
    ['12', '12'],
    ['-12.50', '-12.5'],
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001', '1.1'],
    ['1E-2', '0.01'],
    ['4.95E8', '495000000'],
    ['123456789012345', '123456789012345'],
    ['-0', '0'],
    ['.5', '0.5'],
  ])('%s is shown as %s', (value, shown) => expect(plain(value)).toBe(shown));

  it('that has lost digits cannot be taken for the code that it was', () => {
    expect(plain('1234567890123456')).toBe('1.23456789012346E+15');
    expect(plain('1561191000066123456')).toBe('1.56119100006612E+18');
  });

  it.each(['', 'abc', 'NaN', 'Infinity', '1e999', '0x10', '1,5'])('is none: %s', (value) =>
    expect(plain(value)).toBeNull(),
  );

  it('of up to fifteen figures comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        (whole, places) => {
          const value = String(whole / 10 ** places);
          fc.pre(!value.includes('e'));
          expect(Number(plain(value))).toBe(Number(Number(value).toPrecision(15)));
          expect(plain(value)).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        },
      ),
    );
  });
});

describe('a date of a spreadsheet', () => {
  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['25569', '1970-01-01'],
    ['46027', '2026-01-05'],
    ['46027.354166666664', '2026-01-05T08:30:00'],
    ['0.75', '18:00:00'],
    ['2958465', '9999-12-31'],
  ])('%s is %s', (value, shown) => expect(numberText(value, DATE, 1900)).toBe(shown));

  it('is counted from 1904 where the workbook says so', () => {
    expect(numberText('44565', DATE, 1904)).toBe('2026-01-05');
  });

  it.each(['-1', '2958467'])('outside of the calendar is none: %s', (value) =>
    expect(numberText(value, DATE, 1900)).toBeNull(),
  );

  it.each([
    [14, undefined, 'date'],
    [22, undefined, 'date'],
    [0, undefined, 'plain'],
    [164, 'dd/mm/yyyy', 'date'],
    [164, '[$-40C]d mmmm yyyy;@', 'date'],
    [164, '[h]:mm', 'date'],
    [164, '0.00" h"', 'plain'],
    [164, '[Red]0', 'plain'],
    [164, '#,##0.00 \\d', 'plain'],
    [164, 'General', 'plain'],
    [164, '000000', 'padded'],
  ])('is told by its format: %s %s is %s', (id, code, kind) => expect(numberStyle(id, code).kind).toBe(kind));

  it('a format of zeros alone gives a code its zeros back', () => {
    expect(numberText('42', numberStyle(164, '000000'), 1900)).toBe('000042');
  });
});
