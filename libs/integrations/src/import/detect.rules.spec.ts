import { DateWatch, DecimalWatch } from './detect.rules';

const dates = (...cells: string[]): string | null => {
  const watch = new DateWatch();
  for (const cell of cells) watch.see(cell);
  return watch.format;
};
const decimals = (...cells: string[]): string | null => {
  const watch = new DecimalWatch();
  for (const cell of cells) watch.see(cell);
  return watch.separator;
};

describe('the date format of a file', () => {
  it.each([
    [['13/02/2024', '01/02/2024'], 'DD/MM/YYYY'],
    [['01/02/2024', '02/13/2024'], 'MM/DD/YYYY'],
    [['31.12.2023'], 'DD.MM.YYYY'],
    [['31-12-2023 08:15', '1-2-2024'], 'DD-MM-YYYY [HH:mm]'],
    [['31/12/2023 08:15:30'], 'DD/MM/YYYY [HH:mm[:ss]]'],
  ])('%j is %s', (cells, format) => expect(dates(...cells)).toBe(format));

  it.each([
    [['01/02/2024', '03/04/2024']],
    [['13/02/2024', '02/13/2024']],
    [['31/12/2023', '31.12.2023']],
    [['2024-02-13', 'bientôt', '']],
  ])('%j is left unsaid', (cells) => expect(dates(...cells)).toBeNull());
});

describe('the decimal sign of a file', () => {
  it.each([
    [['1,5', '2'], ','],
    [['1.5', '2'], '.'],
    [['1,250', '1,5'], ','],
    [['1,250', '1.5'], '.'],
    [['1,250', '2,000'], null],
    [['12', ''], null],
  ])('of %j is %s', (cells, sign) => expect(decimals(...cells)).toBe(sign));
});
