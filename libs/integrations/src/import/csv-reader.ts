import type { ErrorParams, FieldCode } from '@siyana/kernel';
import { columnName, scanHeader, type Delimiter } from './csv-header';
import { numberedRows, refuseFile, type NumberedRow } from './csv-records';
import { decodeText, detectEncoding, type FileEncoding } from './encoding';

export const MAX_CELL = 1024 * 1024;
export const MAX_COLUMNS = 200;
const CHUNK = 64 * 1024;

/** Why a row can't be read although the file can. */
export interface RowProblem {
  /** Their header, or null for the row as a whole. */
  readonly column: string | null;
  readonly code: FieldCode;
  readonly params?: ErrorParams;
}

export interface CsvRow extends NumberedRow {
  readonly problem: RowProblem | null;
  /** Indexes of cells that the file itself calls numbers or dates: RFC 3339 and a point, whatever its texts are written like. */
  readonly typed?: ReadonlySet<number>;
}

export interface CsvFile {
  readonly encoding: FileEncoding;
  readonly delimiter: Delimiter;
  /** As they are written; they may be empty or repeated. */
  readonly headers: readonly string[];
  /** Every row that is not blank, once, in the file's order. Throws 422 `import_refused` where the file stops being CSV. */
  readonly rows: AsyncGenerator<CsvRow>;
  /** Lets go of the source when the rows are not read to their end. */
  close(): Promise<void>;
}

/**
 * Opens a CSV file: a byte order mark is dropped, the delimiter (comma, semicolon, tab) is found from the header. Without
 * `encoding` the file is UTF-8 if all of it is valid UTF-8, else windows-1252; a stream is then held in memory as a whole,
 * for only its last byte tells. Throws 422 `import_refused` on a file without header or with more than 200 columns.
 */
export async function openCsv(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  options: { readonly encoding?: FileEncoding; readonly headerRow?: number } = {},
): Promise<CsvFile> {
  const whole = source instanceof Uint8Array ? source : options.encoding ? null : await collect(source);
  const encoding = options.encoding ?? detectEncoding(whole!);
  const texts = decodeText(whole ? slices(whole) : (source as AsyncIterable<Uint8Array>), encoding);
  const { head, delimiter } = await readHead(texts, options.headerRow);

  const close = async (): Promise<void> => {
    await texts.return(undefined);
  };
  let headers: readonly string[] = [];
  const rows = numberedRows(chain(head, texts), delimiter, 8 * MAX_CELL, (row) => judged(row, headers));
  const first = await headerOf(rows, options.headerRow);
  if (first.done) throw refuseFile('required');
  headers = first.value.cells;
  if (headers.length > MAX_COLUMNS) {
    await close();
    throw refuseFile('too_many', { maximum: MAX_COLUMNS });
  }
  return { encoding, delimiter, headers, rows, close };
}

/** The row with the headers; those above it are the writer's own. */
export async function headerOf<T>(rows: AsyncGenerator<T>, headerRow = 1): Promise<IteratorResult<T>> {
  let row = await rows.next();
  for (let place = 1; place < headerRow && !row.done; place += 1) row = await rows.next();
  return row;
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

function* slices(content: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < content.length; start += CHUNK) yield content.subarray(start, start + CHUNK);
}

async function readHead(
  texts: AsyncGenerator<string>,
  headerRow?: number,
): Promise<{ head: string; delimiter: Delimiter }> {
  let head = '';
  let scan = scanHeader(head);
  for (let next = await texts.next(); !next.done; next = await texts.next()) {
    head += next.value;
    scan = scanHeader(withoutMark(head), headerRow);
    if (scan.complete) break;
    if (head.length > MAX_CELL) {
      await texts.return(undefined);
      throw refuseFile('too_long', { maximum: MAX_CELL });
    }
  }
  return { head: withoutMark(head), delimiter: scan.delimiter };
}

/** The mark of UTF-8 as it looks in either encoding. */
const withoutMark = (text: string): string => text.replace(/^(?:\ufeff|ï»¿)/, '');

async function* chain(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

const judged = ({ row, line, cells }: NumberedRow, headers: readonly string[]): CsvRow => ({
  ...{ row, line, cells },
  problem: problemOf(cells, headers),
});

function problemOf(cells: readonly string[], headers: readonly string[]): RowProblem | null {
  const params = { expected: headers.length, found: cells.length };
  if (cells.length < headers.length) return { column: null, code: 'row_too_short', params };
  // Empty cells behind the last column are an editor's habit; others mean that a delimiter was not quoted.
  if (cells.slice(headers.length).some((cell) => cell !== '')) return { column: null, code: 'too_many', params };
  const long = cells.findIndex((cell) => cell.length > MAX_CELL);
  return long < 0 ? null : { column: columnName(headers, long), code: 'too_long', params: { maximum: MAX_CELL } };
}
