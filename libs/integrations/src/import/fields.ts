import {
  readAmount,
  readBoolean,
  readCode,
  readDate,
  readEmail,
  readInteger,
  readList,
  readLocalTimes,
  readText,
  readTime,
  readWord,
  type Cell,
  type CellTime,
} from './cell.rules';
import type { DateFormat } from './date-format';

/** What a cell must hold. Maxima of texts are in characters; lists are written `a | b`. */
export type FieldKind =
  | { readonly kind: 'text'; readonly maximum: number }
  | { readonly kind: 'code'; readonly maximum: number }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'email' }
  | { readonly kind: 'time' }
  | { readonly kind: 'date' }
  | { readonly kind: 'local_times' }
  | { readonly kind: 'amount'; readonly scale?: number; readonly integerDigits?: number; readonly minimum?: string }
  | { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'list'; readonly maximum: number };

/** One thing that a file can say of a row. The order of a type's fields is that of its template and of its exports. */
export type ImportField = FieldKind & {
  readonly name: string;
  /** `always`: no row without it, and no mapping. `where_mapped`: a file that has the column has to fill it. */
  readonly needed?: 'always' | 'where_mapped';
  /** One value for every row would make each row the one before. */
  readonly noDefault?: boolean;
  /** Another way to say what a field beside it says: read, and never written by an export. */
  readonly importOnly?: boolean;
};

export interface CellContext {
  /** IANA zone of the workspace. */
  readonly timeZone: string;
  readonly decimalSeparator: '.' | ',';
  readonly dateFormat?: DateFormat | null;
}

/** Reads one trimmed, non-empty cell as a field of ours. */
export function readField(field: FieldKind, cell: string, context: CellContext): Cell<string | CellTime> {
  switch (field.kind) {
    case 'text':
      return readText(cell, field.maximum);
    case 'code':
      return readCode(cell, field.maximum);
    case 'email':
      return readEmail(cell);
    case 'word':
      return readWord(cell, field.words);
    case 'time':
      return readTime(cell, { timeZone: context.timeZone, format: context.dateFormat });
    case 'date':
      return readDate(cell, { format: context.dateFormat });
    case 'local_times':
      return readLocalTimes(cell, { format: context.dateFormat });
    case 'amount':
      return readAmount(cell, context.decimalSeparator, field);
    case 'integer':
      return readInteger(cell, field.minimum, field.maximum);
    case 'boolean':
      return readBoolean(cell);
    case 'list':
      return readList(cell, field.maximum);
  }
}
