import fc from 'fast-check';
import { readTime } from './cell.rules';
import { compileDateFormat } from './date-format';

const two = (value: number): string => String(value).padStart(2, '0');
const read = (text: string, format?: string, timeZone = 'Africa/Casablanca') =>
  readTime(text, { timeZone, format: format === undefined ? null : compileDateFormat(format)! });

describe('dates of a file', () => {
  it('are read back by the format that wrote them', () => {
    const formats = fc.constantFrom(
      'DD/MM/YYYY',
      'MM/DD/YYYY',
      'DD.MM.YYYY HH:mm',
      'YYYY-DD-MM',
      'YYYYMMDD',
      'YYYYMMDDTHHmmss',
      'DD/MM/YYYY [HH:mm[:ss]]',
      'HH:mm:ss (DD-MM-YYYY)',
    );
    const seconds = fc.integer({ min: Date.UTC(1900) / 1000, max: Date.UTC(2200) / 1000 - 1 });
    fc.assert(
      fc.property(formats, seconds, (format, second) => {
        const iso = new Date(second * 1000).toISOString();
        const parts: Record<string, string> = {
          YYYY: iso.slice(0, 4),
          MM: iso.slice(5, 7),
          DD: iso.slice(8, 10),
          HH: iso.slice(11, 13),
          mm: iso.slice(14, 16),
          ss: iso.slice(17, 19),
        };
        const text = format.replace(/[[\]]/g, '').replace(/YYYY|MM|DD|HH|mm|ss/g, (token) => parts[token]!);
        const time = !format.includes('HH')
          ? '00:00:00'
          : format.includes('ss')
            ? iso.slice(11, 19)
            : `${iso.slice(11, 16)}:00`;
        expect(read(text, format, 'UTC')).toEqual({
          value: { at: `${iso.slice(0, 10)}T${time}.000Z`, dateOnly: !format.includes('HH') },
        });
      }),
    );
  });

  it('exist on the calendar or are refused', () => {
    const numbers = fc.record({
      year: fc.integer({ min: 1900, max: 2199 }),
      month: fc.integer({ min: 0, max: 14 }),
      day: fc.integer({ min: 0, max: 33 }),
    });
    fc.assert(
      fc.property(numbers, ({ year, month, day }) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const answers = [
          read(`${year}-${two(month)}-${two(day)}`),
          read(`${two(day)}/${two(month)}/${year}`, 'DD/MM/YYYY'),
        ];
        for (const answer of answers) expect(answer.error?.code).toBe(exists ? undefined : 'not_a_date');
      }),
    );
  });

  it('without a time are local midnight, and say so', () => {
    expect(read('2026-05-01')).toEqual({ value: { at: '2026-04-30T23:00:00.000Z', dateOnly: true } });
    expect(read('01/05/2026', 'DD/MM/YYYY')).toEqual(read('2026-05-01'));
    expect(read('1/5/2026', 'DD/MM/YYYY')).toEqual(read('2026-05-01'));
  });

  it('are RFC 3339 instants, or the wall clock of the workspace', () => {
    const at = (text: string, format?: string) => read(text, format).value;
    expect(at('2026-05-01T08:00:00Z')).toEqual({ at: '2026-05-01T08:00:00.000Z', dateOnly: false });
    expect(at('2026-05-01T08:00:00.25+02:00')).toEqual({ at: '2026-05-01T06:00:00.250Z', dateOnly: false });
    expect(at('2026-05-01 08:00')).toEqual({ at: '2026-05-01T07:00:00.000Z', dateOnly: false });
    expect(at('2026-05-01T00:00:00')).toEqual({ at: '2026-04-30T23:00:00.000Z', dateOnly: false });
    expect(at('01/05/2026 8:00', 'DD/MM/YYYY [HH:mm]')).toEqual({ at: '2026-05-01T07:00:00.000Z', dateOnly: false });
    expect(at('2026-05-01T08:00:00Z', 'DD/MM/YYYY')).toEqual({ at: '2026-05-01T08:00:00.000Z', dateOnly: false });
  });

  it('that may be read in two orders are refused until a format says which', () => {
    for (const text of ['03/04/2020', '31/12/2020', '12-31-2020', '3.4.2020 10:00'])
      expect(read(text).error).toEqual({ code: 'ambiguous_date', params: { found: text } });
    expect(read('31/31/2020').error?.code).toBe('not_a_date');
    expect(read('03/04/2020', 'MM/DD/YYYY', 'UTC').value?.at).toBe('2020-03-04T00:00:00.000Z');
  });

  it('that are none are refused', () => {
    const texts = [
      'tomorrow',
      '2020',
      '00000000',
      '0000-00-00',
      '38169',
      '2020-02-30',
      '2020-01-01T24:00:00Z',
      '1899-12-31',
    ];
    for (const text of [...texts, '2020-01-01T08:00:00+24:00', '2020-01-01T08:61', '2020-1-1', '2020-01-01x'])
      expect(read(text).error?.code).toBe('not_a_date');
    expect(read('31/12/2020', 'MM/DD/YYYY').error?.code).toBe('not_a_date');
    expect(read('31/12/20208:30', 'DD/MM/YYYY [HH:mm]').error?.code).toBe('not_a_date');
  });

  it('have formats with year, month and day once each, and known letters only', () => {
    for (const format of [
      '',
      'DD/MM',
      'DD/MM/YY',
      'DD/DD/YYYY',
      'dd/mm/yyyy',
      'DD/MM/YYYY HH',
      'DD/MM/YYYY mm',
      'DD/MM/YYYY [HH:mm',
      'DD/MM/YYYY ][',
    ])
      expect(compileDateFormat(format)).toBeNull();
  });
});
