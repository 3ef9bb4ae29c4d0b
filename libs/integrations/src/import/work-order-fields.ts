import { readAmount, readCode, readText, readTime, readWord, type Cell, type CellTime } from './cell.rules';
import type { DateFormat } from './date-format';

/** What a file of work orders can fill, in the order of the template. */
export const WORK_ORDER_IMPORT_FIELDS = [
  'externalId',
  'title',
  'type',
  'status',
  'assetCode',
  'reportedAt',
  'startedAt',
  'completedAt',
  'otherCost',
  'failureMode',
  'note',
] as const;
export type WorkOrderImportField = (typeof WORK_ORDER_IMPORT_FIELDS)[number];

/** Our own words for types and states, given by whoever owns them. */
export interface Vocabulary {
  readonly types: readonly string[];
  readonly statuses: readonly string[];
}

export interface CellContext {
  readonly vocabulary: Vocabulary;
  /** IANA zone of the workspace. */
  readonly timeZone: string;
  readonly decimalSeparator: '.' | ',';
  readonly dateFormat?: DateFormat | null;
}

type Reader = (text: string, context: CellContext) => Cell<string | CellTime>;

const text =
  (maximum: number): Reader =>
  (cell) =>
    readText(cell, maximum);
const time: Reader = (cell, { timeZone, dateFormat }) => readTime(cell, { timeZone, format: dateFormat });

/** Maxima in characters. */
const READERS: Readonly<Record<WorkOrderImportField, Reader>> = {
  externalId: text(200),
  title: text(500),
  type: (cell, { vocabulary }) => readWord(cell, vocabulary.types),
  status: (cell, { vocabulary }) => readWord(cell, vocabulary.statuses),
  assetCode: (cell) => readCode(cell, 60),
  reportedAt: time,
  startedAt: time,
  completedAt: time,
  otherCost: (cell, { decimalSeparator }) => readAmount(cell, decimalSeparator),
  failureMode: text(50),
  note: text(10_000),
};

/** Reads one trimmed, non-empty cell as a field of ours. */
export function readField(field: WorkOrderImportField, cell: string, context: CellContext): Cell<string | CellTime> {
  return READERS[field](cell, context);
}
