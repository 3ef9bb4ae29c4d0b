import { AppError, type FieldError } from '@siyana/kernel';
import fc from 'fast-check';
import { readAmount } from './cell.rules';
import type { CsvRow } from './csv-reader';
import { importDigest } from './import-digest';
import { bindColumns, readMapping } from './mapping.rules';
import type { ImportField } from './fields';
import { rowReader, type ImportRow, type ImportRowResult } from './row.rules';

const TYPES = ['inspection', 'corrective_deferred'];
const STATUSES = ['open', 'closed'];
const fields: readonly ImportField[] = [
  { name: 'externalId', kind: 'text', maximum: 200, needed: 'where_mapped', noDefault: true },
  { name: 'title', kind: 'text', maximum: 500, needed: 'always' },
  { name: 'type', kind: 'word', words: TYPES, needed: 'always' },
  { name: 'status', kind: 'word', words: STATUSES },
  { name: 'assetCode', kind: 'code', maximum: 60 },
  { name: 'reportedAt', kind: 'time' },
  { name: 'startedAt', kind: 'time' },
  { name: 'completedAt', kind: 'time' },
  { name: 'otherCost', kind: 'amount' },
  { name: 'failureMode', kind: 'text', maximum: 50 },
  { name: 'note', kind: 'text', maximum: 10_000 },
];
const target = { fields, key: 'externalId', creates: ['assets'] };
const minimal = { columns: { title: 'Title', type: 'Type' } };

function refusals(work: () => unknown): readonly FieldError[] {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).kind).toBe('unprocessable');
    return (error as AppError).errors;
  }
  throw new Error('was not refused');
}

/** One row below `headers`, read by `mapping`. */
function readRow(mapping: object, headers: string[], cells: string[]): ImportRowResult {
  const read = readMapping(mapping, target);
  const reader = rowReader(fields, read, bindColumns(read, headers, fields), { timeZone: 'Africa/Casablanca' });
  return reader({ row: 2, line: 2, cells, problem: null });
}

describe('a mapping', () => {
  it('gets its defaults, is plain JSON, and is the same when it is read again', () => {
    const mapping = readMapping({ ...minimal, encoding: 'latin1' }, target);
    expect(mapping).toEqual({
      ...minimal,
      values: {},
      defaults: {},
      create: [],
      dateFormat: null,
      decimalSeparator: null,
      encoding: 'windows-1252',
      onError: 'skip',
    });
    expect(readMapping(JSON.parse(JSON.stringify(mapping)), target)).toEqual(mapping);
  });

  it('names every field and key that is refused by its JSON pointer', () => {
    const errors = refusals(() =>
      readMapping(
        {
          columns: { title: 'T', type: 0, foo: 'x', 'a/b~c': 'y', note: 1.5 },
          values: { type: { PM01: 'repair', 'PM/02': 5 }, bar: {} },
          defaults: { status: 'lost', reportedAt: '31/12/2020', otherCost: '1,5', externalId: '1', note: '' },
          create: ['assets', 'people'],
          matchBy: 'number',
          dateFormat: 'dd/mm/yy',
          decimalSeparator: ';',
          encoding: 'ebcdic',
          onError: 'ignore',
          extra: true,
        },
        target,
      ),
    );
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/mapping/extra unknown_field',
      '/mapping/columns/foo unknown_field',
      '/mapping/columns/a~1b~0c unknown_field',
      '/mapping/columns/type wrong_type',
      '/mapping/columns/note wrong_type',
      '/mapping/values/bar unknown_field',
      '/mapping/values/type/PM01 not_one_of',
      '/mapping/values/type/PM~102 not_a_string',
      '/mapping/defaults/status not_one_of',
      '/mapping/defaults/reportedAt ambiguous_date',
      '/mapping/defaults/otherCost not_a_decimal',
      '/mapping/defaults/externalId unknown_field',
      '/mapping/defaults/note too_short',
      '/mapping/create/1 not_one_of',
      '/mapping/matchBy not_one_of',
      '/mapping/decimalSeparator not_one_of',
      '/mapping/onError not_one_of',
      '/mapping/encoding not_one_of',
      '/mapping/dateFormat invalid_format',
    ]);
  });

  it.each([
    [null, ['/mapping not_an_object']],
    [[], ['/mapping not_an_object']],
    [{}, ['/mapping/columns required']],
    [{ columns: 'all' }, ['/mapping/columns not_an_object']],
    [{ columns: {} }, ['/mapping/columns/title required', '/mapping/columns/type required']],
    [{ ...minimal, matchBy: 'externalId' }, ['/mapping/columns/externalId required']],
    [{ ...minimal, create: 'assets' }, ['/mapping/create not_an_array']],
    [{ ...minimal, timeZone: 'Mars/Base' }, ['/mapping/timeZone not_a_time_zone']],
    ...[0, 21, 1.5, '2', null].map(
      (headerRow) => [{ ...minimal, headerRow }, ['/mapping/headerRow not_an_integer']] as [object, string[]],
    ),
    [JSON.parse('{"columns":{"title":"T","type":"Y","__proto__":"x"}}'), ['/mapping/columns/__proto__ unknown_field']],
  ])('that is %j is refused', (mapping, expected) => {
    const errors = refusals(() => readMapping(mapping, target));
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it('never makes the reader fall over, whatever it is', () => {
    const keys = fc.constantFrom('columns', 'values', 'defaults', 'create', 'dateFormat', 'encoding', 'title', 'type');
    const json = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue()))),
    );
    fc.assert(
      fc.property(json, (mapping) => {
        try {
          readMapping(mapping, target);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds columns by header or number, an empty first header and white space at the ends included', () => {
    const mapping = readMapping({ columns: { externalId: '', title: 'Nom ', type: 4, note: 3 } }, target);
    const bound = bindColumns(mapping, ['', ' Nom', 'x', 'x'], fields);
    expect([...bound]).toEqual([
      ['externalId', { index: 0, name: '1' }],
      ['title', { index: 1, name: 'Nom' }],
      ['type', { index: 3, name: 'x' }],
      ['note', { index: 2, name: 'x' }],
    ]);
  });

  it('is refused, naming the header, when the file lacks a column or has it twice', () => {
    const mapping = readMapping({ columns: { title: 'Title', type: 'Type', note: 9, status: 'S' } }, target);
    expect(refusals(() => bindColumns(mapping, ['Title', 'S', 'S'], fields))).toEqual([
      { pointer: '/mapping/columns/type', code: 'column_missing', params: { header: 'Type' } },
      { pointer: '/mapping/columns/status', code: 'not_unique', params: { header: 'S' } },
      { pointer: '/mapping/columns/note', code: 'column_missing', params: { header: '9' } },
    ]);
  });
});

describe('a row', () => {
  const full = {
    columns: {
      externalId: 'N',
      title: 'T',
      type: 'Y',
      status: 'E',
      assetCode: 'A',
      reportedAt: 'D',
      otherCost: 'C',
      note: 'X',
    },
    values: { type: { Préventif: 'inspection', '': 'corrective_deferred' } },
    defaults: { status: 'closed' },
    dateFormat: 'DD/MM/YYYY',
    decimalSeparator: ',',
  };
  const headers = ['N', 'T', 'Y', 'E', 'A', 'D', 'C', 'X'];

  it('becomes a typed value', () => {
    const row = readRow(full, headers, [
      ' 17 ',
      ' Graissage ',
      'Préventif',
      '',
      'P-01',
      '01/05/2026',
      '-12,50',
      'a\nb',
    ]);
    expect(row).toEqual({
      errors: [],
      value: {
        values: {
          externalId: '17',
          title: 'Graissage',
          type: 'inspection',
          status: 'closed',
          assetCode: 'P-01',
          reportedAt: '2026-04-30T23:00:00.000Z',
          startedAt: null,
          completedAt: null,
          otherCost: '-12.5',
          failureMode: null,
          note: 'a\nb',
        },
        dateOnly: ['reportedAt'],
      },
    });
    expect(readRow(full, headers, ['1', 'T', '', 'open', '', '', '', '']).value).toMatchObject({
      values: { type: 'corrective_deferred', status: 'open', assetCode: null, reportedAt: null, otherCost: null },
      dateOnly: [],
    });
  });

  it('is refused with every bad cell, by their header', () => {
    const cells = ['x'.repeat(201), ' ', 'PM99', 'perdu', 'A\u0000', '31/02/2026', 'abc', 'a\u0007'];
    expect(readRow(full, headers, cells)).toEqual({
      value: null,
      errors: [
        { row: 2, column: 'N', code: 'too_long', params: { maximum: 200 } },
        { row: 2, column: 'T', code: 'required' },
        { row: 2, column: 'Y', code: 'value_unmapped', params: { found: 'PM99', allowed: TYPES } },
        { row: 2, column: 'E', code: 'value_unmapped', params: { found: 'perdu', allowed: STATUSES } },
        { row: 2, column: 'A', code: 'invalid_characters', params: { found: 'A\u0000' } },
        { row: 2, column: 'D', code: 'not_a_date', params: { found: '2026-02-31' } },
        { row: 2, column: 'C', code: 'not_a_decimal', params: { found: 'abc' } },
        { row: 2, column: 'X', code: 'invalid_characters' },
      ],
    });
  });

  it('has a title of 1 to 500 characters', () => {
    const title = (text: string) =>
      readRow(minimal, ['Title', 'Type'], [text, 'inspection']).errors.map(({ code }) => code);
    expect(title('x'.repeat(500))).toEqual([]);
    expect(title('x'.repeat(501))).toEqual(['too_long']);
    expect(title('\u00a0')).toEqual(['required']);
  });

  it('needs an id where ids are mapped, and none where they are not', () => {
    expect(readRow(full, headers, ['', 'T', '', '', '', '', '', '']).errors).toEqual([
      { row: 2, column: 'N', code: 'required' },
    ]);
    expect(readRow(minimal, ['Title', 'Type'], ['T', 'open']).errors).toMatchObject([{ code: 'value_unmapped' }]);
    expect(readRow(minimal, ['Title', 'Type'], ['T', 'inspection']).value).toMatchObject({
      values: { externalId: null, status: null },
    });
  });

  it('is not fooled by words that every object knows', () => {
    const row = readRow({ ...minimal, values: { type: {} } }, ['Title', 'Type'], ['constructor', 'constructor']);
    expect(row.errors).toMatchObject([{ column: 'Type', code: 'value_unmapped', params: { found: 'constructor' } }]);
  });

  it('that the reader could not take keeps its reason', () => {
    const mapping = readMapping(minimal, target);
    const columns = bindColumns(mapping, ['Title', 'Type'], fields);
    const reader = rowReader(fields, mapping, columns, { timeZone: 'UTC' });
    const short: CsvRow = {
      row: 7,
      line: 9,
      cells: ['T'],
      problem: { column: null, code: 'row_too_short', params: { expected: 2 } },
    };
    expect(reader(short).errors).toEqual([{ row: 7, column: null, code: 'row_too_short', params: { expected: 2 } }]);
  });
});

describe('an amount', () => {
  it('is exact for up to 14 digits and 4 decimals, with either separator', () => {
    const amounts = fc.record({
      units: fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }),
      separator: fc.constantFrom<'.' | ','>('.', ','),
      zeros: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(amounts, ({ units, separator, zeros }) => {
        const digits = (units < 0n ? -units : units).toString().padStart(5, '0');
        const sign = units < 0n ? '-' : '';
        const text = `${sign}${'0'.repeat(zeros)}${digits.slice(0, -4)}${separator}${digits.slice(-4)}${'0'.repeat(zeros)}`;
        const { value } = readAmount(text, separator);
        expect(value).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d{0,3}[1-9])?)$/);
        const [whole = '', fraction = ''] = value!.split('.');
        expect(BigInt(whole.replace('-', '') + fraction.padEnd(4, '0')) * (value!.startsWith('-') ? -1n : 1n)).toBe(
          units,
        );
      }),
    );
  });

  it('is never guessed', () => {
    for (const text of [
      'abc',
      '1,234.56',
      '1 234',
      "1'234",
      '1.',
      '.5',
      '1e3',
      '12.34567',
      '5-',
      '--5',
      '12 MAD',
      '123456789012345',
      '0x1',
      '٣',
    ])
      expect(readAmount(text, '.').error?.code).toBe('not_a_decimal');
    for (const text of ['1.234,56', '12.5', '1,2,3']) expect(readAmount(text, ',').error?.code).toBe('not_a_decimal');
    expect(readAmount('1,5', '.').error?.code).toBe('not_a_decimal');
    expect(readAmount(`1${'0'.repeat(1_000_000)}1`, '.').error?.params).toEqual({ found: `1${'0'.repeat(98)}…` });
    expect(['+5', '-0.00', '0', '007.10'].map((text) => readAmount(text, '.').value)).toEqual(['5', '0', '0', '7.1']);
  });
});

describe('the digest of a row', () => {
  const { value } = readRow(minimal, ['Title', 'Type'], ['T', 'inspection']);
  const row = value!;

  it('is the same for the same order, however it was written', () => {
    const columns = { title: 'T', type: 'Y', reportedAt: 'D', otherCost: 'C' };
    const one = readRow({ columns }, ['T', 'Y', 'D', 'C'], ['x', 'inspection', '2026-05-01', '12.50']);
    const two = readRow(
      { columns, decimalSeparator: ',', dateFormat: 'DD/MM/YYYY' },
      ['C', 'D', 'Y', 'T'],
      ['12,5', '1/5/2026', 'inspection ', 'x'],
    );
    expect(importDigest(one.value!)).toBe(importDigest(two.value!));
    expect(importDigest(one.value!)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with any value, also when a value moves to its neighbour', () => {
    const changed: ImportRow[] = [
      row,
      { ...row, dateOnly: ['reportedAt'] },
      ...[...Object.keys(row.values), 'priority', 'dueAt'].map((key) => ({
        ...row,
        values: { ...row.values, [key]: 'other' },
      })),
    ];
    expect(new Set(changed.map(importDigest)).size).toBe(15);
  });

  it('does not change with a field that was added later and says nothing', () => {
    expect(importDigest({ ...row, values: { ...row.values, priority: null } })).toBe(importDigest(row));
  });
});
