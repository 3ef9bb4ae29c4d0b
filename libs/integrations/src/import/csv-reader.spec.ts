import { Readable } from 'node:stream';
import { AppError } from '@siyana/kernel';
import fc from 'fast-check';
import { MAX_CELL, openCsv, type CsvFile, type CsvRow } from './csv-reader';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);

async function rowsOf(file: CsvFile): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of file.rows) rows.push(row);
  return rows;
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  return work.then(
    () => {
      throw new Error('was not refused');
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(AppError);
      return error as AppError;
    },
  );
}

describe('a CSV file', () => {
  it('comes back as it was written, with any delimiter, quotes, line ends and cuts of the stream', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('"', '""', 'a\nb', '\r\n', ',', ';', '\t', "l'huile", 'é€', 'صيانة', ' x ', '5" hose', '😀'),
    );
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    const options = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.boolean(),
      size: fc.integer({ min: 1, max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(table, options, async (data, { delimiter, end, mark, size }) => {
        const headers = data[0]!.map((_cell, index) => (index === 0 ? '' : `a,;\t"${delimiter}\n${index}`));
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const line = (row: string[]): string => row.map(quote).join(delimiter) + end;
        const content = bytes((mark ? '\ufeff' : '') + [headers, ...data].map(line).join(''));
        const chunks = Array.from({ length: Math.ceil(content.length / size) }, (_, index) =>
          content.subarray(index * size, (index + 1) * size),
        );
        const file = await openCsv(Readable.from(chunks), { encoding: 'utf-8' });
        expect(file.delimiter).toBe(delimiter);
        expect(file.headers).toEqual(headers);
        const rows = await rowsOf(file);
        expect(rows.map((row) => row.cells)).toEqual(data);
        expect(rows.map((row) => row.row)).toEqual(data.map((_row, index) => index + 2));
      }),
    );
  });

  it('may have an empty first header, repeated ones, and quotes and delimiters within', async () => {
    const file = await openCsv(bytes(',Date,"a;b;c;d;e",Date\n0,1,2,3\n'));
    expect(file.headers).toEqual(['', 'Date', 'a;b;c;d;e', 'Date']);
    expect(file.delimiter).toBe(',');
  });

  it('may have lines of its writer above its headers, blank ones not counted', async () => {
    const file = await openCsv(bytes('SRM,Interface,AddChange,EN\n\nA,B\n1,2\n'), { headerRow: 2 });
    expect(file.headers).toEqual(['A', 'B']);
    expect((await rowsOf(file)).map(({ row, cells }) => [row, cells])).toEqual([[4, ['1', '2']]]);
    // The delimiter is that of the headers, whatever stands above them.
    const titled = bytes('Export, du 28/11, par l’ERP\r\n  \r\n"Site;\nBerrechid"\r\ncode;name\r\nA;Un\r\n');
    const chunks = Array.from(titled, (_byte, index) => titled.subarray(index, index + 1));
    for (const source of [titled, Readable.from(chunks)]) {
      const french = await openCsv(source, { headerRow: 3 });
      expect([french.delimiter, french.headers]).toEqual([';', ['code', 'name']]);
      expect((await rowsOf(french)).map(({ cells }) => cells)).toEqual([['A', 'Un']]);
    }
    await expect(openCsv(bytes('A,B\n1,2\n'), { headerRow: 3 })).rejects.toMatchObject({ code: 'import_refused' });
  });

  it('is read as windows-1252 when it is no UTF-8, typographic apostrophe and euro sign included', async () => {
    const latin = Buffer.concat([
      bytes('N°;Co', 'latin1'),
      Buffer.from([0xfb, 0x74, 0x20, 0x64, 0x92, 0x80]),
      bytes('\n1;2\n'),
    ]);
    const file = await openCsv(latin);
    expect(file.encoding).toBe('windows-1252');
    expect(file.headers).toEqual(['N°', 'Coût d’€']);
    expect((await openCsv(Readable.from([latin.subarray(0, 3), latin.subarray(3)]))).headers).toEqual(file.headers);
  });

  it('is read as the encoding that was given, whatever it looks like', async () => {
    const file = await openCsv(bytes('é;b\n'), { encoding: 'windows-1252' });
    expect(file.headers).toEqual(['Ã©', 'b']);
    const error = await refusal(openCsv(bytes('é;b\n', 'latin1'), { encoding: 'utf-8' }));
    expect(error.errors).toEqual([
      { pointer: '/mapping/encoding', code: 'invalid_characters', params: { encoding: 'utf-8' } },
    ]);
  });

  it('loses its byte order mark, in UTF-8, in UTF-16 and when windows-1252 was given', async () => {
    expect((await openCsv(bytes('\ufeffa,b\n'))).headers).toEqual(['a', 'b']);
    expect((await openCsv(bytes('\ufeffa,b\n'), { encoding: 'windows-1252' })).headers).toEqual(['a', 'b']);
    const wide = await openCsv(bytes('\ufeffé\tb\r\n1\t2\r\n', 'utf16le'));
    expect(wide).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', headers: ['é', 'b'] });
  });

  it('counts rows as a spreadsheet does and lines as an editor does', async () => {
    const file = await openCsv(bytes('a,b\n\n"x\ny",1\r\nz,2\n'));
    expect((await rowsOf(file)).map(({ row, line, cells }) => [row, line, cells[0]])).toEqual([
      [3, 3, 'x\ny'],
      [4, 5, 'z'],
    ]);
  });

  it('takes inches that nobody quoted', async () => {
    const [row] = await rowsOf(await openCsv(bytes('a,b\nBOLT 1/2" LOOSE,2\n')));
    expect(row!.cells).toEqual(['BOLT 1/2" LOOSE', '2']);
  });

  it('reports rows that are too short, too long or hold a huge cell, and reads on', async () => {
    const huge = 'x'.repeat(MAX_CELL + 1);
    const rows = await rowsOf(await openCsv(bytes(`a,b\n1\n1,2,3\n1,2,,\n1,${huge}\n1,2\n`)));
    expect(rows.map((row) => row.problem)).toEqual([
      { column: null, code: 'row_too_short', params: { expected: 2, found: 1 } },
      { column: null, code: 'too_many', params: { expected: 2, found: 3 } },
      null,
      { column: 'b', code: 'too_long', params: { maximum: MAX_CELL } },
      null,
    ]);
  });

  it('is refused without header, with 201 columns, and where a quote is never closed', async () => {
    expect((await refusal(openCsv(bytes('')))).errors[0]).toEqual({ pointer: '/file', code: 'required' });
    expect((await refusal(openCsv(bytes('\n \n')))).errors[0]!.code).toBe('required');
    expect((await refusal(openCsv(bytes(`${'a,'.repeat(200)}a\n`)))).errors[0]!.code).toBe('too_many');
    expect((await openCsv(bytes(`${'a,'.repeat(199)}a\n`))).headers).toHaveLength(200);
    const open = await openCsv(bytes('a,b\n1,2\n3,"4\n5,6\n'));
    expect((await open.rows.next()).value).toMatchObject({ row: 2, cells: ['1', '2'] });
    const { kind, code, errors } = await refusal(rowsOf(open));
    expect([kind, code, errors[0]!.code, errors[0]!.params]).toEqual([
      'unprocessable',
      'import_refused',
      'invalid_format',
      { row: 3, line: 3 },
    ]);
  });

  it('does not let an open quote swallow the memory', async () => {
    let given = 0;
    const endless = (function* (): Generator<Buffer> {
      yield bytes('a,b\n1,"');
      for (; given < 1000; given += 1) yield Buffer.alloc(MAX_CELL, 'x');
    })();
    const open = await openCsv(Readable.from(endless), { encoding: 'utf-8' });
    expect((await refusal(rowsOf(open))).errors[0]).toMatchObject({ code: 'too_long', params: { row: 2 } });
    expect(given).toBeLessThan(20);
  });

  it('lets go of its source when it is closed early', async () => {
    const source = Readable.from(
      (function* (): Generator<Buffer> {
        yield bytes('a,b\n');
        for (;;) yield bytes('1,2\n'.repeat(10_000));
      })(),
    );
    const file = await openCsv(source, { encoding: 'utf-8' });
    await file.rows.next();
    await file.close();
    expect(source.destroyed).toBe(true);
  });
});
