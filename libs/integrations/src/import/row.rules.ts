import type { ErrorParams, FieldCode } from '@siyana/kernel';
import type { Cell, CellTime } from './cell.rules';
import type { CsvRow } from './csv-reader';
import { compileDateFormat } from './date-format';
import { readField, type CellContext, type FieldKind, type ImportField } from './fields';
import { withoutGuard } from './formula.rules';
import type { BoundColumns, ImportMapping } from './mapping.rules';

/** Why a cell, or a row as a whole, was not taken. */
export interface ImportRowError {
  /** As a spreadsheet counts: the header is row 1, so the first row of data is 2. */
  readonly row: number;
  /** THEIR header (the column's number where that is empty), or null for the row as a whole. */
  readonly column: string | null;
  readonly code: FieldCode;
  readonly params?: ErrorParams;
}

/** One row as the file tells it, by field; null where it says nothing. Times are RFC 3339 in UTC, amounts are decimal text. */
export interface ImportRow {
  readonly values: Readonly<Record<string, string | null>>;
  /** Which of the times came as a date alone: they are local midnights, to be shown as dates. */
  readonly dateOnly: readonly string[];
}

export type ImportRowResult =
  | { readonly value: ImportRow; readonly errors: readonly [] }
  | { readonly value: null; readonly errors: readonly ImportRowError[] };

export type RowReader = (row: CsvRow) => ImportRowResult;

/**
 * Makes the reader of a file's rows. It refuses every bad cell of a row at once and never throws on content. What only the
 * database knows (is there such an asset, was the row changed here) is not asked.
 */
export function rowReader(
  fields: readonly ImportField[],
  mapping: ImportMapping,
  columns: BoundColumns,
  workspace: { readonly timeZone: string },
): RowReader {
  const ours: CellContext = { ...workspace, decimalSeparator: '.' };
  const theirs: CellContext = {
    timeZone: mapping.timeZone ?? workspace.timeZone,
    decimalSeparator: mapping.decimalSeparator ?? '.',
    dateFormat: mapping.dateFormat === null ? null : compileDateFormat(mapping.dateFormat),
  };

  // What is the same for every row of the file.
  const readers = fields.map((field) => {
    const column = columns.get(field.name);
    return {
      ...{ name: field.name, column, read: remembering(field), needed: isNeeded(field, column !== undefined) },
      words: mapping.values[field.name],
      fallback: mapping.defaults[field.name]?.trim() ?? '',
    };
  });

  return (row) => {
    if (row.problem) return { value: null, errors: [{ row: row.row, ...row.problem }] };
    const errors: ImportRowError[] = [];
    const values: Record<string, string | null> = {};
    const dateOnly: string[] = [];
    for (const { name, column, read: readCell, needed, words, fallback } of readers) {
      values[name] = null;
      const cell = column ? translate(words, cellOf(row, column)) : '';
      if (cell === '' && fallback === '') {
        if (needed) errors.push({ row: row.row, column: column?.name ?? null, code: 'required' });
        continue;
      }
      const plain = cell === '' || (column && isTyped(row, column));
      const read = readCell(cell === '' ? fallback : cell, plain ? ours : theirs);
      if (read.error) errors.push({ row: row.row, column: column?.name ?? null, ...read.error });
      else if (typeof read.value === 'string') values[name] = read.value;
      else values[name] = noteTime(name, read.value, dateOnly);
    }
    return errors.length > 0 ? { value: null, errors } : { value: { values, dateOnly }, errors: [] };
  };
}

const isNeeded = ({ needed }: ImportField, isMapped: boolean): boolean =>
  needed === 'always' || (needed === 'where_mapped' && isMapped);

/** A file says the same days, words and amounts again and again, those of three years. Texts are not worth a look, and are long. */
const REMEMBERED = 4_000;
function remembering(field: FieldKind): (cell: string, context: CellContext) => Cell<string | CellTime> {
  if (field.kind === 'text' || field.kind === 'list') return (cell, context) => readField(field, cell, context);
  const known = new Map<CellContext, Map<string, Cell<string | CellTime>>>();
  return (cell, context) => {
    let cells = known.get(context);
    if (!cells) known.set(context, (cells = new Map<string, Cell<string | CellTime>>()));
    const before = cells.get(cell);
    if (before) return before;
    const read = readField(field, cell, context);
    if (cells.size >= REMEMBERED) cells.clear();
    cells.set(cell, read);
    return read;
  };
}

/** What stands in their column; several columns are joined by a space. */
export function cellOf(row: Pick<CsvRow, 'cells'>, column: { index: number; also?: readonly number[] }): string {
  if (!column.also) return withoutGuard(row.cells[column.index]!.trim());
  const cells = [column.index, ...column.also].map((index) => withoutGuard(row.cells[index]!.trim()));
  return cells.filter((cell) => cell !== '').join(' ');
}

/** A number or a date, by what the file says of the cell and not by how it is written. */
export const isTyped = ({ typed }: CsvRow, { index, also }: { index: number; also?: readonly number[] }): boolean =>
  also === undefined && typed?.has(index) === true;

function translate(words: Readonly<Record<string, string>> | undefined, cell: string): string {
  return words && Object.hasOwn(words, cell) ? words[cell]!.trim() : cell;
}

function noteTime(field: string, time: CellTime, dateOnly: string[]): string {
  if (time.dateOnly) dateOnly.push(field);
  return time.at;
}
