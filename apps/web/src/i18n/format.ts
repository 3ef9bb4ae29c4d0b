import { toInstant, toLocal } from '@siyana/kernel';
import { INTL_TAGS, languageOf, type Locale } from './language';
import { PSEUDO_CLOSE, PSEUDO_OPEN } from './texts';

type DateStyle = 'time' | 'day' | 'date' | 'dateTime' | 'weekday' | 'month' | 'monthYear' | 'monthDay' | 'dayAndYear';

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  time: { hour: '2-digit', minute: '2-digit', hour12: false },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long' },
  monthYear: { month: 'long', year: 'numeric' },
  monthDay: { day: 'numeric', month: 'long' },
  dayAndYear: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  dateTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A wall clock, written for people. It goes through Intl as if it were UTC, so that the browser's zone table is never asked. */
function writeWallClock(local: string, style: DateStyle, locale: Locale): string {
  const tag = INTL_TAGS[languageOf(locale)];
  const key = `${tag} ${style}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone: 'UTC' });
  formats.set(key, format);
  const text = format.format(new Date(`${local.length === 10 ? `${local}T00:00` : local}Z`));
  return locale === 'qps' ? PSEUDO_OPEN + text + PSEUDO_CLOSE : text;
}

/** What is needed to write times and money as the workspace has them. */
export interface Writer {
  readonly locale: Locale;
  readonly zone: string;
  readonly currency: string;
}

/** An instant, in the workspace's zone. */
export function when(instant: string, style: DateStyle, { locale, zone }: Writer): string {
  return writeWallClock(toLocal(new Date(instant), zone), style, locale);
}

/** A local date `YYYY-MM-DD` or date-time, as it stands. */
export function localDay(local: string, style: DateStyle, { locale }: Pick<Writer, 'locale'>): string {
  return writeWallClock(local, style, locale);
}

/** The name of a month, `01` to `12`. */
export function monthName(month: string, { locale }: Pick<Writer, 'locale'>): string {
  return writeWallClock(`2024-${month}-01`, 'month', locale);
}

/** The workspace's calendar date at an instant. */
export function dateOf(instant: Date, zone: string): string {
  return toLocal(instant, zone).slice(0, 10);
}

/** For `datetime-local` fields, both ways. */
export const toField = (instant: string, zone: string): string => toLocal(new Date(instant), zone).slice(0, 16);
export const fromField = (local: string, zone: string): string => toInstant(local, zone).toISOString();

export function money(amount: string, { locale, currency }: Writer): string {
  const text = new Intl.NumberFormat(INTL_TAGS[languageOf(locale)], { style: 'currency', currency }).format(
    // Shown, never counted with: what is decimal text stays decimal text.
    Number(amount),
  );
  return locale === 'qps' ? PSEUDO_OPEN + text + PSEUDO_CLOSE : text;
}

/** A share between 0 and 1, as the api has it, in percent. */
export function percent(share: string, { locale }: Pick<Writer, 'locale'>): string {
  const format = new Intl.NumberFormat(INTL_TAGS[languageOf(locale)], { style: 'percent', maximumFractionDigits: 1 });
  return format.format(Number(share));
}

/** `1 h 15` of 75 minutes. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return leftToRight(`${rest} min`);
  return leftToRight(rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`);
}

/** `1.4 MB` of bytes, with the units that everybody reads. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return leftToRight(`${bytes} B`);
  if (bytes < 1_000_000) return leftToRight(`${Math.round(bytes / 1_000)} kB`);
  return leftToRight(`${(bytes / 1_000_000).toFixed(1)} MB`);
}

/** Decimal text without zeros that say nothing, `2` of `2.000000`; nothing is rounded. */
export const plainDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** The same as the language writes it: `6,5` of `6.500`. */
export const decimal = (text: string, { locale }: Pick<Writer, 'locale'>): string =>
  plainDecimal(text).replace('.', separatorOf(INTL_TAGS[languageOf(locale)]));

const separatorOf = (tag: string): string =>
  new Intl.NumberFormat(tag).formatToParts(1.1).find(({ type }) => type === 'decimal')!.value;

/** A value with its unit, `6,5 bar`. */
export const measure = (value: string, unit: string | null | undefined, writer: Pick<Writer, 'locale'>): string =>
  leftToRight(unit ? `${decimal(value, writer)} ${unit}` : decimal(value, writer));

/** Isolated (LRI, PDI), so that a number and its Latin unit keep their order inside Arabic. */
const leftToRight = (text: string): string => `\u2066${text}\u2069`;
