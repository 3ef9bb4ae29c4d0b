import type { ErrorParams, FieldCode } from '@siyana/kernel';
import type { CellTime } from './cell.rules';
import type { CsvRow } from './csv-reader';
import { compileDateFormat } from './date-format';
import type { BoundColumns, ImportMapping } from './mapping.rules';
import {
  readField,
  WORK_ORDER_IMPORT_FIELDS,
  type CellContext,
  type Vocabulary,
  type WorkOrderImportField,
} from './work-order-fields';

/** Why a cell, or a row as a whole, was not taken. */
export interface ImportRowError {
  /** As a spreadsheet counts: the header is row 1, so the first row of data is 2. */
  readonly row: number;
  /** THEIR header (the column's number where that is empty), or null for the row as a whole. */
  readonly column: string | null;
  readonly code: FieldCode;
  readonly params?: ErrorParams;
}

/** One order as the file tells it; null where it says nothing. Times are RFC 3339 in UTC, the cost is decimal text. */
export interface WorkOrderImportRow {
  readonly externalId: string | null;
  readonly title: string;
  readonly type: string;
  readonly status: string | null;
  readonly assetCode: string | null;
  readonly reportedAt: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  /** Which of the three times came as a date alone: they are local midnights, to be shown as dates. */
  readonly dateOnly: readonly string[];
  readonly otherCost: string | null;
  readonly failureMode: string | null;
  readonly note: string | null;
}

export type ImportRowResult =
  | { readonly value: WorkOrderImportRow; readonly errors: readonly [] }
  | { readonly value: null; readonly errors: readonly ImportRowError[] };

export type WorkOrderRowReader = (row: CsvRow) => ImportRowResult;

/** An id is needed where ids are mapped: the repeat of a row without one would make a second order. */
const NEEDED: readonly WorkOrderImportField[] = ['title', 'type', 'externalId'];

/**
 * Makes the reader of a file's rows. It refuses every bad cell of a row at once and never throws on content. What only the
 * database knows (is there such an asset, such a failure mode, was the order changed here) is not asked.
 */
export function workOrderRowReader(
  mapping: ImportMapping,
  columns: BoundColumns,
  workspace: { readonly timeZone: string; readonly vocabulary: Vocabulary },
): WorkOrderRowReader {
  const ours: CellContext = { ...workspace, decimalSeparator: '.' };
  const theirs: CellContext = {
    ...workspace,
    decimalSeparator: mapping.decimalSeparator,
    dateFormat: mapping.dateFormat === null ? null : compileDateFormat(mapping.dateFormat),
  };

  return (row) => {
    if (row.problem) return { value: null, errors: [{ row: row.row, ...row.problem }] };
    const errors: ImportRowError[] = [];
    const texts: Partial<Record<WorkOrderImportField, string>> = {};
    const dateOnly: string[] = [];
    for (const field of WORK_ORDER_IMPORT_FIELDS) {
      const column = columns.get(field);
      const cell = column ? translate(mapping, field, row.cells[column.index]!.trim()) : '';
      const fallback = mapping.defaults[field]?.trim() ?? '';
      const needed = NEEDED.includes(field) && (column !== undefined || field !== 'externalId');
      if (cell === '' && fallback === '') {
        if (needed) errors.push({ row: row.row, column: column?.name ?? null, code: 'required' });
        continue;
      }
      const read = cell === '' ? readField(field, fallback, ours) : readField(field, cell, theirs);
      if (read.error) errors.push({ row: row.row, column: column?.name ?? null, ...read.error });
      else if (typeof read.value === 'string') texts[field] = read.value;
      else texts[field] = noteTime(field, read.value, dateOnly);
    }
    return errors.length > 0 ? { value: null, errors } : { value: complete(texts, dateOnly), errors: [] };
  };
}

function translate(mapping: ImportMapping, field: WorkOrderImportField, cell: string): string {
  const table = mapping.values[field];
  return table && Object.hasOwn(table, cell) ? table[cell]!.trim() : cell;
}

function noteTime(field: WorkOrderImportField, time: CellTime, dateOnly: string[]): string {
  if (time.dateOnly) dateOnly.push(field);
  return time.at;
}

function complete(
  texts: Readonly<Partial<Record<WorkOrderImportField, string>>>,
  dateOnly: readonly string[],
): WorkOrderImportRow {
  return {
    externalId: texts.externalId ?? null,
    title: texts.title!,
    type: texts.type!,
    status: texts.status ?? null,
    assetCode: texts.assetCode ?? null,
    reportedAt: texts.reportedAt ?? null,
    startedAt: texts.startedAt ?? null,
    completedAt: texts.completedAt ?? null,
    dateOnly,
    otherCost: texts.otherCost ?? null,
    failureMode: texts.failureMode ?? null,
    note: texts.note ?? null,
  };
}
