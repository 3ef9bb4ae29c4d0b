const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface HeaderLine {
  /** The one that stands most often outside of quotes; the comma when none does. */
  readonly delimiter: Delimiter;
  /** False when the text ends before the header does. */
  readonly complete: boolean;
}

/** Looks at the first line that is not blank; a quoted cell may hold delimiters and line ends. */
export function scanHeader(text: string): HeaderLine {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  const start = /^[\r\n]*/.exec(text)![0].length;
  let quoted = false;
  let cellStart = true;
  let complete = false;
  for (let index = start; index < text.length && !complete; index += 1) {
    const letter = text.charAt(index);
    if (quoted) {
      // A doubled quote closes and opens again: the state behind it is the same.
      if (letter === '"') quoted = false;
    } else if (letter === '"' && (cellStart || text.charAt(index - 1) === '"')) {
      quoted = true;
    } else if (letter === '\r' || letter === '\n') {
      complete = true;
    }
    const count = quoted ? undefined : counts.get(letter);
    cellStart = count !== undefined;
    if (count !== undefined) counts.set(letter, count + 1);
  }
  const delimiter = DELIMITERS.reduce((best, next) => (counts.get(next)! > counts.get(best)! ? next : best));
  return { delimiter, complete };
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
