import { isDecimal, isLocalTime, parseDecimal, toInstant, type ErrorParams, type FieldCode } from '@siyana/kernel';
import type { DateFormat, ReadTime } from './date-format';

export interface CellError {
  readonly code: FieldCode;
  readonly params?: ErrorParams;
}
export type Cell<T> =
  { readonly value: T; readonly error?: undefined } | { readonly value?: undefined; readonly error: CellError };

export interface CellTime {
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string;
  /** It was a date alone, and `at` is its local midnight. */
  readonly dateOnly: boolean;
}

const refused = (code: FieldCode, params?: ErrorParams): { error: CellError } => ({
  error: params ? { code, params } : { code },
});
/** What an error repeats of a cell. */
const excerpt = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

const ISO = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|z|[+-]\d\d:\d\d)?)?$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T]+\d{1,2}:\d\d(?::\d\d)?)?$/;

/**
 * Reads a date or date-time of the years 1900 to 2199: by `format` where one is given and the text looks like it, else
 * `YYYY-MM-DD`, RFC 3339, or `YYYY-MM-DDTHH:mm[:ss]` on the zone's wall clock. A date alone is midnight in `timeZone`.
 * Days first or months first can't be told apart without a format: `ambiguous_date`, also where this one cell could.
 */
export function readTime(text: string, options: { timeZone: string; format?: DateFormat | null }): Cell<CellTime> {
  const formatted = options.format?.(text);
  if (formatted) return place(formatted, '', '', options.timeZone);
  const iso = ISO.exec(text);
  if (iso) {
    const time = iso[2] === undefined ? null : `${iso[2]}:${iso[3] ?? '00'}`;
    return place({ date: iso[1]!, time }, iso[4] ?? '', iso[5] ?? '', options.timeZone);
  }
  const numeric = options.format ? null : NUMERIC.exec(text);
  if (numeric) {
    const [, first, , second, year] = numeric;
    const two = (part: string): string => part.padStart(2, '0');
    const readings = [`${year}-${two(second!)}-${two(first!)}`, `${year}-${two(first!)}-${two(second!)}`];
    if (readings.some((date) => isLocalTime(`${date}T00:00`)))
      return refused('ambiguous_date', { found: excerpt(text) });
  }
  return refused('not_a_date', { found: excerpt(text) });
}

function place({ date, time }: ReadTime, fraction: string, offset: string, timeZone: string): Cell<CellTime> {
  const local = `${date}T${time ?? '00:00:00'}`;
  const year = Number(date.slice(0, 4));
  const [hours, minutes] = offset.length === 6 ? [Number(offset.slice(1, 3)), Number(offset.slice(4))] : [0, 0];
  if (!isLocalTime(local) || year < 1900 || year > 2199 || hours > 23 || minutes > 59)
    return refused('not_a_date', { found: time ? `${date} ${time}${offset}` : date });
  const instant = offset === '' ? toInstant(local, timeZone) : new Date(`${local}${offset.toUpperCase()}`);
  instant.setTime(instant.getTime() + Number(fraction.slice(0, 3).padEnd(3, '0')));
  return { value: { at: instant.toISOString(), dateOnly: time === null } };
}

/** What numeric(18,4) holds. */
const MONEY = { integerDigits: 14, scale: 4 };
const LONGEST_AMOUNT = 60;

/**
 * Reads an amount exactly into plain text without needless zeros: negative and zero are amounts. Separators of thousands,
 * currency signs, exponents and a fifth decimal (that is not zero) are refused `not_a_decimal`: nothing is guessed or rounded.
 */
export function readAmount(
  text: string,
  decimalSeparator: '.' | ',',
  limits: { readonly integerDigits?: number; readonly scale?: number; readonly minimum?: string } = {},
): Cell<string> {
  const pattern = decimalSeparator === '.' ? /^[+-]?\d+(?:\.\d+)?$/ : /^[+-]?\d+(?:,\d+)?$/;
  if (text.length > LONGEST_AMOUNT || !pattern.test(text)) return refused('not_a_decimal', { found: excerpt(text) });
  const plain = text
    .replace(',', '.')
    .replace('+', '')
    .replace(/^(-?)0+(?=\d)/, '$1');
  const short = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  if (!isDecimal(short, { ...MONEY, ...limits })) return refused('not_a_decimal', { found: excerpt(text) });
  const amount = parseDecimal(short);
  if (limits.minimum !== undefined && amount.lt(limits.minimum)) return refused('too_small', { min: limits.minimum });
  return { value: amount.toFixed() };
}

/** Whole numbers, as people write them without separators. */
export function readInteger(text: string, minimum: number, maximum: number): Cell<string> {
  if (!/^[+-]?\d{1,15}$/.test(text)) return refused('not_an_integer', { found: excerpt(text) });
  const number = Number(text);
  if (number < minimum) return refused('too_small', { min: minimum });
  return number > maximum ? refused('too_large', { max: maximum }) : { value: String(number) };
}

const YES = new Set(['true', 'yes', 'oui', 'نعم', '1', 'x']);
const NO = new Set(['false', 'no', 'non', 'لا', '0']);

/** Into `true` and `false`; the plain words of our three languages are read. */
export function readBoolean(text: string): Cell<string> {
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: 'true' };
  return NO.has(word)
    ? { value: 'false' }
    : refused('value_unmapped', { found: excerpt(text), allowed: ['true', 'false'] });
}

/** `a | b`: each part once, sorted, so that the order in which they are written does not count. */
export function readList(text: string, maximum: number): Cell<string> {
  const parts = [...new Set(text.split('|').map((part) => part.trim()))].filter((part) => part !== '').sort();
  const long = parts.find((part) => readText(part, maximum).error);
  if (long !== undefined) return { error: readText(long, maximum).error! };
  return { value: parts.join(' | ') };
}

/** A calendar date without time, as `YYYY-MM-DD`; a time of day behind it is refused unless it is midnight. */
export function readDate(text: string, options: { format?: DateFormat | null }): Cell<string> {
  const read = readTime(text, { timeZone: 'UTC', ...options });
  if (read.error) return read;
  const { at } = read.value;
  return at.endsWith('T00:00:00.000Z')
    ? { value: at.slice(0, 10) }
    : refused('not_a_local_date', { found: excerpt(text) });
}

/**
 * Times on a wall clock that another cell names the zone of, as `YYYY-MM-DDTHH:mm`; several are written `a | b`. A date alone is its midnight; a
 * time that says its own offset is refused.
 */
export function readLocalTimes(text: string, options: { format?: DateFormat | null }): Cell<string> {
  const times: string[] = [];
  for (const part of text.split('|').map((each) => each.trim())) {
    const read = readTime(part, { timeZone: 'UTC', ...options });
    if (read.error) return read;
    const { at } = read.value;
    if (/(?:Z|[+-]\d\d:\d\d)$/i.test(part) || !at.endsWith('.000Z'))
      return refused('not_a_local_time', { found: excerpt(part) });
    times.push(at.slice(0, at.endsWith(':00.000Z') ? 16 : 19));
  }
  return { value: times.join(' | ') };
}

/** Control characters other than tab and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r\u0080-\u009f]/u;

/** Text of at most `maximum` characters that PostgreSQL can keep and people can read. */
export function readText(text: string, maximum: number): Cell<string> {
  if (text.length > maximum) return refused('too_long', { maximum });
  return CONTROL.test(text) || !text.isWellFormed() ? refused('invalid_characters') : { value: text };
}

/** Text that may be the code of a thing: letters, digits and . _ / - with spaces. */
export function readCode(text: string, maximum: number): Cell<string> {
  if (text.length > maximum) return refused('too_long', { maximum });
  return /^[\p{L}\p{N}._/ -]+$/u.test(text) ? { value: text } : refused('invalid_characters', { found: excerpt(text) });
}

/** As far as a file can tell: one @ with something on both sides, no white space, 254 characters. */
export function readEmail(text: string): Cell<string> {
  return text.length <= 254 && /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/u.test(text)
    ? readText(text, 254)
    : refused('not_an_email', { found: excerpt(text) });
}

/** One of ours; params name what was found, so that the mapping's `values` can be completed. */
export function readWord(text: string, allowed: readonly string[]): Cell<string> {
  return allowed.includes(text) ? { value: text } : refused('value_unmapped', { found: excerpt(text), allowed });
}
