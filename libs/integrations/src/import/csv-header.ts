const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface HeaderLine {
  /** The one that stands most often outside of quotes; the comma when none does. */
  readonly delimiter: Delimiter;
  /** False when the text ends before the header does. */
  readonly complete: boolean;
}

/** Looks at the line with the headers: of those that are not blank the first, or another one. */
export function scanHeader(text: string, headerRow = 1): HeaderLine {
  let start = 0;
  for (let place = 1; ;) {
    const { end, delimiter, complete } = scanLine(text, start);
    const isBlank = text.slice(start, end).trim() === '';
    if (!complete || (!isBlank && place === headerRow)) return { delimiter, complete };
    if (!isBlank) place += 1;
    start = end + 1;
  }
}

/** A quoted cell may hold delimiters and line ends. */
function scanLine(text: string, start: number): HeaderLine & { readonly end: number } {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let cellStart = true;
  let end = start;
  for (; end < text.length; end += 1) {
    const letter = text.charAt(end);
    if (quoted) {
      // A doubled quote closes and opens again: the state behind it is the same.
      if (letter === '"') quoted = false;
    } else if (letter === '"' && (cellStart || text.charAt(end - 1) === '"')) {
      quoted = true;
    } else if (letter === '\r' || letter === '\n') {
      break;
    }
    const count = quoted ? undefined : counts.get(letter);
    cellStart = count !== undefined;
    if (count !== undefined) counts.set(letter, count + 1);
  }
  const delimiter = DELIMITERS.reduce((best, next) => (counts.get(next)! > counts.get(best)! ? next : best));
  return { end, delimiter, complete: end < text.length };
}

const name = (header: string): string => header.normalize('NFC').trim();

/** How an error names a column: their header, or the column's number where the header is empty. */
export function columnName(headers: readonly string[], index: number): string {
  return name(headers[index] ?? '') || String(index + 1);
}

/**
 * The indexes (from 0) of the columns that a mapping can mean: text is a header (white space at its ends does not count,
 * empty text is the empty header), a number is the column's number, from 1. None: the file lacks it; several: a repeated header.
 */
export function findColumns(headers: readonly string[], column: string | number): readonly number[] {
  if (typeof column === 'number') return column >= 1 && column <= headers.length ? [column - 1] : [];
  const wanted = name(column);
  return headers.flatMap((header, index) => (name(header) === wanted ? [index] : []));
}
