import { unprocessable, type AppError, type ErrorParams, type FieldCode } from '@siyana/kernel';
import { CsvError, parse } from 'csv-parse';

export interface NumberedRow {
  /** As a spreadsheet counts: the header is row 1, blank rows count, a cell with line ends does not add any. */
  readonly row: number;
  /** The line of the file where the row begins, from 1. */
  readonly line: number;
  /** As they are written, white space included. */
  readonly cells: readonly string[];
}

/** 422 `import_refused`: the file as a whole. */
export function refuseFile(code: FieldCode, params?: ErrorParams): AppError {
  return unprocessable([{ pointer: '/file', code, ...(params ? { params } : {}) }], 'import_refused');
}

interface Found {
  readonly cells: readonly string[];
  readonly lastLine: number;
}

/**
 * Every row that is not blank, header included, as `make` makes it: each step of a row on its own would cost a promise. Where the text stops being CSV, or a row has more than `maxRow`
 * characters (a quote that is never closed swallows the rest), all rows before it come first and then 422 `import_refused`.
 */
export async function* numberedRows<T>(
  texts: AsyncIterable<string>,
  delimiter: string,
  maxRow: number,
  make: (row: NumberedRow) => T,
): AsyncGenerator<T> {
  let found: Found[] = [];
  let row = 0;
  let lastLine = 0;
  const take = function* (): Generator<T> {
    const taken = found;
    found = [];
    for (const { cells, lastLine: last } of taken) {
      row += 1;
      const line = lastLine + 1;
      lastLine = last;
      if (cells.length > 1 || cells[0]!.trim() !== '') yield make({ row, line, cells });
    }
  };
  // Records are taken by the callback, for a stream that fails forgets the good rows that it still holds.
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true, // 1/2" bolt
    max_record_size: maxRow,
    on_record: (cells: string[], { lines }) => {
      found.push({ cells, lastLine: lines });
      return null;
    },
  });
  parser.on('error', () => undefined); // each step below gets it as well
  const step = (act: (done: (error?: Error | null) => void) => unknown): Promise<Error | null> =>
    new Promise((resolve) => void act((error) => resolve(error ?? null)));

  for await (const text of texts) {
    const error = await step((done) => parser.write(text, done));
    yield* take();
    if (error) throw refusal(error, row, lastLine);
  }
  const error = await step((done) => parser.end(done));
  yield* take();
  if (error) throw refusal(error, row, lastLine);
}

function refusal(error: Error, row: number, lastLine: number): Error {
  if (!(error instanceof CsvError)) return error;
  const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'too_long' : 'invalid_format';
  return refuseFile(code, { row: row + 1, line: lastLine + 1 });
}
