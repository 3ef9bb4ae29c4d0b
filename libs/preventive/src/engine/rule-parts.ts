import { accept, refuse, type Checked } from './refusal';

export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
export type Skip = 'OMIT' | 'BACKWARD' | 'FORWARD';

const NUMBER_LISTS = {
  BYMONTH: { least: 1, most: 12, signed: false },
  BYMONTHDAY: { least: 1, most: 31, signed: true },
  BYYEARDAY: { least: 1, most: 366, signed: true },
  BYWEEKNO: { least: 1, most: 53, signed: true },
  BYHOUR: { least: 0, most: 23, signed: false },
  BYMINUTE: { least: 0, most: 59, signed: false },
  BYSECOND: { least: 0, most: 59, signed: false },
  BYSETPOS: { least: 1, most: 366, signed: true },
} as const;
type NumberList = keyof typeof NUMBER_LISTS;

/** An RFC 5545 rule, read. An empty list is a part that was not given. */
export interface RuleParts {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** As it was written: a date, a local time or, with `Z`, an instant. */
  readonly until: string | null;
  readonly by: Readonly<Record<NumberList, readonly number[]>>;
  readonly byDay: readonly { readonly ordinal: number | null; readonly weekday: Weekday }[];
  readonly skip: Skip | null;
  /** Every part but RSCALE and SKIP, as given and in its order. */
  readonly given: readonly (readonly [name: string, value: string])[];
}

const FREQUENCIES: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] satisfies Frequency[];
const TOO_FREQUENT: readonly string[] = ['SECONDLY', 'MINUTELY', 'HOURLY'];
const SKIPS: readonly string[] = ['OMIT', 'BACKWARD', 'FORWARD'] satisfies Skip[];
/** A rule that counts further is endless for all purposes here, and its end would have to be searched for. */
const MOST_COUNTED = 10_000;
const DAY_TOKEN = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/;

const bad = (part: string, value: string) => refuse('/rrule', 'invalid_rule', { part, value });

function readWhole(text: string | undefined, least: number, most: number): number | null {
  if (text === undefined || !/^\d{1,6}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

function readList(name: NumberList, text: string): readonly number[] | null {
  const { least, most, signed } = NUMBER_LISTS[name];
  const values = text.split(',').map((item) => {
    const negative = signed && item.startsWith('-');
    const value = readWhole(signed ? item.replace(/^[+-]/, '') : item, least, most);
    return value !== null && negative ? -value : value;
  });
  return values.every((value) => value !== null) ? [...new Set(values)].sort((a, b) => a - b) : null;
}

function readDays(text: string): RuleParts['byDay'] | null {
  const days = text.split(',').map((item) => {
    const match = DAY_TOKEN.exec(item);
    const ordinal = match?.[1] === undefined ? null : Number(match[1]);
    if (!match || ordinal === 0 || Math.abs(ordinal ?? 1) > 53) return null;
    return { ordinal, weekday: match[2] as Weekday };
  });
  return days.every((day) => day !== null) ? days : null;
}

/** RFC 5545, 3.3.10: which part may stand with which frequency. Answers the part that may not. */
function misplaced(parts: RuleParts): string | null {
  const { freq, by, byDay } = parts;
  const ordinals = byDay.some((day) => day.ordinal !== null);
  if (freq === 'WEEKLY' && by.BYMONTHDAY.length) return 'BYMONTHDAY';
  if (freq !== 'YEARLY' && by.BYYEARDAY.length) return 'BYYEARDAY';
  if (freq !== 'YEARLY' && by.BYWEEKNO.length) return 'BYWEEKNO';
  if (ordinals && (freq === 'DAILY' || freq === 'WEEKLY' || by.BYWEEKNO.length)) return 'BYDAY';
  if (ordinals && by.BYMONTHDAY.length) return 'BYDAY';
  const others = Object.entries(by).some(([name, list]) => name !== 'BYSETPOS' && list.length > 0) || byDay.length > 0;
  return by.BYSETPOS.length && !others ? 'BYSETPOS' : null;
}

/**
 * Reads the text of an RRULE (with or without `RRULE:`), letter case aside. A part that is unknown, given twice or
 * misplaced is refused: a part that is dropped in silence is a visit that nobody makes.
 */
export function readRuleParts(text: string): Checked<RuleParts> {
  const given: [string, string][] = [];
  for (const piece of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = '', ...rest] = piece.split('=');
    if (!name || !value || rest.length || given.some(([known]) => known === name)) return bad(name || piece, value);
    given.push([name, value]);
  }
  const values = new Map(given);
  const freq = values.get('FREQ') ?? '';
  if (TOO_FREQUENT.includes(freq)) return refuse('/rrule', 'rule_too_frequent', { freq });
  if (!FREQUENCIES.includes(freq)) return bad('FREQ', freq);

  const by: Record<NumberList, readonly number[]> = {
    BYMONTH: [],
    BYMONTHDAY: [],
    BYYEARDAY: [],
    BYWEEKNO: [],
    BYHOUR: [],
    BYMINUTE: [],
    BYSECOND: [],
    BYSETPOS: [],
  };
  let interval: number | null = 1;
  let count: number | null = null;
  let until: string | null = null;
  let byDay: RuleParts['byDay'] | null = [];
  let skip: Skip | null = null;
  for (const [name, value] of given) {
    if (name in NUMBER_LISTS) {
      const list = readList(name as NumberList, value);
      if (!list) return bad(name, value);
      by[name as NumberList] = list;
    } else if (name === 'INTERVAL') interval = readWhole(value, 1, 10_000);
    else if (name === 'COUNT') count = readWhole(value, 1, MOST_COUNTED);
    else if (name === 'UNTIL') until = /^\d{8}(T\d{6}Z?)?$/.test(value) ? value : null;
    else if (name === 'BYDAY') byDay = readDays(value);
    else if (name === 'SKIP') skip = SKIPS.includes(value) ? (value as Skip) : null;
    else if (name === 'WKST' ? !(WEEKDAYS as readonly string[]).includes(value) : !['FREQ', 'RSCALE'].includes(name))
      return bad(name, value);
    if (name === 'RSCALE' && value !== 'GREGORIAN') return bad(name, value);
    const read: Readonly<Record<string, unknown>> = {
      INTERVAL: interval,
      COUNT: count,
      UNTIL: until,
      BYDAY: byDay,
      SKIP: skip,
    };
    if (name in read && read[name] === null) return bad(name, value);
  }
  if (count !== null && until !== null) return bad('UNTIL', until);
  const parts: RuleParts = {
    freq: freq as Frequency,
    interval: interval ?? 1,
    count,
    until,
    by,
    byDay: byDay ?? [],
    skip,
    given: given.filter(([name]) => name !== 'RSCALE' && name !== 'SKIP'),
  };
  const part = misplaced(parts);
  return part ? bad(part, values.get(part) ?? '') : accept(parts);
}
