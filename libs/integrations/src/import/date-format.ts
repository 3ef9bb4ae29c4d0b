/** A wall-clock time that a format has read; `time` is null when the text held a date alone. Days may not exist. */
export interface ReadTime {
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:mm:ss */
  readonly time: string | null;
}

/** Reads text of one format; null when the text does not look like it. */
export type DateFormat = (text: string) => ReadTime | null;

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};
const PIECE = /YYYY|MM|DD|HH|mm|ss|\[|\]|T(?=HH)|[^A-Za-z0-9[\]]/gy;

/**
 * Compiles a format such as `DD/MM/YYYY`, `MM-DD-YYYY HH:mm` or `YYYYMMDD`; square brackets hold what may be absent:
 * `DD/MM/YYYY [HH:mm[:ss]]`. Day, month and hour may have one digit where a separator follows. Null when it is no format:
 * year, month and day are needed once each, minutes with the hour.
 */
export function compileDateFormat(format: string): DateFormat | null {
  // The space before what may be absent may be absent with it.
  const whole = format.replaceAll(' [', '[ ');
  const pieces = whole.match(PIECE) ?? [];
  if (format.length > 50 || pieces.join('') !== whole) return null;
  const tokens = pieces.filter((piece) => Object.hasOwn(TOKENS, piece));
  const dated = ['YYYY', 'MM', 'DD'].every((token) => tokens.includes(token));
  if (!dated || new Set(tokens).size !== tokens.length || tokens.includes('HH') !== tokens.includes('mm')) return null;
  if (tokens.includes('ss') && !tokens.includes('mm')) return null;

  const adjoining = pieces.some(
    (piece, index) => Object.hasOwn(TOKENS, piece) && Object.hasOwn(TOKENS, pieces[index + 1] ?? ''),
  );
  const source = pieces.map((piece) => patternOf(piece, adjoining)).join('');
  let pattern: RegExp;
  try {
    pattern = new RegExp(`^${source}$`);
  } catch {
    return null; // brackets that do not match
  }
  return (text) => {
    const found = pattern.exec(text)?.groups;
    if (!found?.year || !found.month || !found.day) return null;
    const two = (part: string | undefined): string => (part ?? '0').padStart(2, '0');
    return {
      date: `${found.year}-${two(found.month)}-${two(found.day)}`,
      time: found.hour ? `${two(found.hour)}:${two(found.minute)}:${two(found.second)}` : null,
    };
  };
}

function patternOf(piece: string, adjoining: boolean): string {
  if (piece === '[') return '(?:';
  if (piece === ']') return ')?';
  if (piece === ' ') return '\\s+';
  const token = Object.hasOwn(TOKENS, piece) ? TOKENS[piece]! : null;
  if (token === null) return piece.replace(/[.*+?^${}()|\\/-]/g, '\\$&');
  return adjoining ? token.replace('{1,2}', '{2}') : token;
}
