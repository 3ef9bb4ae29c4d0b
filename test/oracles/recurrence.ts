import {
  addDays,
  addMonths,
  dateOf,
  dateOfDay,
  dayNumber,
  dayOf,
  daysInMonth,
  localAt,
  timeOf,
  toInstant,
  weekdayOfDay,
  type CivilDate,
  type Local,
  type ZoneTable,
} from './civil-time';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const SKIPS = ['OMIT', 'BACKWARD', 'FORWARD'] as const;
const LAST_DAY = dayNumber(9999, 12, 31);

export interface Rule {
  readonly freq: (typeof FREQUENCIES)[number];
  readonly interval?: number;
  /** `MO`, `+1MO`, `-1FR`. */
  readonly byDay?: readonly string[];
  readonly byMonthDay?: readonly number[];
  readonly byMonth?: readonly number[];
  readonly bySetPos?: readonly number[];
  readonly count?: number;
  /** The last moment that counts: a date (all of it), a wall-clock time, or an instant that ends in `Z`. */
  readonly until?: string;
  readonly wkst?: string;
  readonly skip?: (typeof SKIPS)[number];
}

/** Reads the text of an RRULE. @throws at a part that this oracle does not judge. */
export function readRule(text: string): Rule {
  const parts = new Map(text.split(';').map((part) => part.split('=') as [string, string]));
  const take = (name: string): string | undefined => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const numbers = (name: string): number[] | undefined => take(name)?.split(',').map(Number);
  const [freq, skip, rscale] = [take('FREQ'), take('SKIP'), take('RSCALE')];
  const count = take('COUNT');
  const rule = {
    freq: FREQUENCIES.find((known) => known === freq)!,
    interval: Number(take('INTERVAL') ?? 1),
    byDay: take('BYDAY')?.split(','),
    byMonthDay: numbers('BYMONTHDAY'),
    byMonth: numbers('BYMONTH'),
    bySetPos: numbers('BYSETPOS'),
    count: count === undefined ? undefined : Number(count),
    until: take('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?(Z?)$/, readUntil),
    wkst: take('WKST'),
    skip: SKIPS.find((known) => known === skip),
  };
  if (parts.size || !(rule.freq as unknown) || (rscale ?? 'GREGORIAN') !== 'GREGORIAN' || skip !== rule.skip)
    throw new Error(`not judged: ${text}`);
  return rule;
}

function readUntil(
  _: string,
  y: string,
  m: string,
  d: string,
  h: string | undefined,
  min = '',
  s = '',
  z = '',
): string {
  if (h === undefined) return `${y}-${m}-${d}`;
  return z ? `${y}-${m}-${d}T${h}:${min}:${s}Z` : `${y}-${m}-${d}T${h}:${min}`;
}

/** The rule as it is stored: a start on the 29th to 31st gets SKIP=BACKWARD where nothing else was said. */
export function storedRule(rule: Rule, startsAt: Local): Rule {
  const clamps = (rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') && Number(startsAt.slice(8, 10)) >= 29;
  return clamps && !rule.skip ? { ...rule, skip: 'BACKWARD' } : rule;
}

/** Nominal dues with `from <= due < to` on the wall clock, in order. `zone` is asked only for an UNTIL in UTC. */
export function nominalDues(rule: Rule, startsAt: Local, from: Local, to: Local, zone?: ZoneTable): Local[] {
  const dues = [...walk(rule, startsAt, dayOf(dateOf(to)), zone)];
  return dues.filter((due) => due >= from && due < to);
}

/** Whether the rule names any date at all, up to the year 9999. */
export function hasOccurrence(rule: Rule, startsAt: Local, zone?: ZoneTable): boolean {
  return !walk(rule, startsAt, LAST_DAY, zone).next().done;
}

/** The next nominal due of the endless rule: neither COUNT nor UNTIL ends it. */
export function nextNominal(rule: Rule, startsAt: Local, after: Local): Local | null {
  for (const due of walk({ ...rule, count: undefined, until: undefined }, startsAt, LAST_DAY))
    if (due > after) return due;
  return null;
}

/** One interval later: what a floating schedule counts from the day when the work was done. */
export function addInterval(rule: Rule, date: CivilDate): CivilDate {
  const n = rule.interval ?? 1;
  if (rule.freq === 'DAILY') return addDays(date, n);
  if (rule.freq === 'WEEKLY') return addDays(date, 7 * n);
  return addMonths(date, rule.freq === 'MONTHLY' ? n : 12 * n);
}

function* walk(given: Rule, startsAt: Local, lastDay: number, zone?: ZoneTable): Generator<Local> {
  const rule = storedRule(given, startsAt);
  const anchor = dayOf(dateOf(startsAt));
  let [number, previous] = [0, anchor - 1];
  for (let step = 0; ; step += rule.interval ?? 1) {
    const period = periodOf(rule, startsAt, step);
    if (period.first > Math.min(lastDay, LAST_DAY)) return;
    for (const day of chosen(rule, period.days())) {
      // Already seen: SKIP=FORWARD may move a date onto the first one of the next period.
      if (day <= previous) continue;
      previous = day;
      number += 1;
      const due = localAt(dateOfDay(day), timeOf(startsAt));
      if (number > (rule.count ?? Infinity) || isPast(due, rule.until, zone)) return;
      yield due;
    }
  }
}

function isPast(due: Local, until: string | undefined, zone: ZoneTable | undefined): boolean {
  if (until === undefined) return false;
  if (!until.endsWith('Z')) return due.slice(0, until.length) > until;
  if (!zone) throw new Error('an UNTIL in UTC needs the zone');
  return toInstant(due, zone) > Date.parse(until);
}

/** Positions are counted in the whole period, also where it begins before the anchor. */
function chosen(rule: Rule, days: readonly number[]): number[] {
  const all = [...new Set(days)].sort((a, b) => a - b);
  if (!rule.bySetPos) return all;
  const places = rule.bySetPos.map((position) => (position > 0 ? position - 1 : all.length + position));
  return all.filter((_, place) => places.includes(place));
}

interface Period {
  readonly first: number;
  readonly days: () => number[];
}

function periodOf(rule: Rule, startsAt: Local, step: number): Period {
  const date = dateOf(startsAt);
  const anchor = dayOf(date);
  if (rule.freq === 'DAILY') {
    const first = anchor + step;
    return { first, days: () => [first].filter((day) => passes(rule, day)) };
  }
  if (rule.freq === 'WEEKLY') {
    const back = (weekdayOfDay(anchor) - WEEKDAYS.indexOf(rule.wkst ?? 'MO') + 7) % 7;
    const first = anchor - back + 7 * step;
    const weekly = { ...rule, byDay: rule.byDay ?? [WEEKDAYS[weekdayOfDay(anchor)]!] };
    return { first, days: () => [0, 1, 2, 3, 4, 5, 6].map((i) => first + i).filter((day) => passes(weekly, day)) };
  }
  const [year, month, anchorDay] = date.split('-').map(Number) as [number, number, number];
  if (rule.freq === 'MONTHLY') {
    const [y, m] = [year + Math.floor((month - 1 + step) / 12), ((month - 1 + step) % 12) + 1];
    const days = (): number[] => (rule.byMonth?.includes(m) === false ? [] : monthDays(rule, y, m, anchorDay));
    return { first: dayNumber(y, m, 1), days };
  }
  return { first: dayNumber(year + step, 1, 1), days: () => yearDays(rule, year + step, month, anchorDay) };
}

function passes(rule: Rule, day: number): boolean {
  const [year, month, inMonth] = dateOfDay(day).split('-').map(Number) as [number, number, number];
  const fromEnd = inMonth - daysInMonth(year, month) - 1;
  return (
    (rule.byMonth?.includes(month) ?? true) &&
    (rule.byMonthDay?.some((wanted) => wanted === inMonth || wanted === fromEnd) ?? true) &&
    (rule.byDay?.includes(WEEKDAYS[weekdayOfDay(day)]!) ?? true)
  );
}

function yearDays(rule: Rule, year: number, anchorMonth: number, anchorDay: number): number[] {
  if (rule.byDay && !rule.byMonth && !rule.byMonthDay) {
    const [first, next] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
    return range(first, next).filter((day) => isWeekday(rule.byDay!, day, first, next));
  }
  const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const months = rule.byMonth ?? (rule.byMonthDay ? everyMonth : [anchorMonth]);
  return months.flatMap((month) => monthDays(rule, year, month, anchorDay));
}

/** The days of one month: first the days by number, missing ones moved as SKIP says, then those of the weekdays. */
function monthDays(rule: Rule, year: number, month: number, anchorDay: number): number[] {
  const length = daysInMonth(year, month);
  const [first, next] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 1)];
  const numbers = rule.byMonthDay ?? (rule.byDay ? range(1, length + 1) : [anchorDay]);
  const days = numbers.flatMap((number) => {
    const inMonth = number > 0 ? number : length + 1 + number;
    if (inMonth < 1) return [];
    if (inMonth <= length) return [first + inMonth - 1];
    if (rule.skip === 'BACKWARD') return [next - 1];
    return rule.skip === 'FORWARD' ? [next] : [];
  });
  return rule.byDay ? days.filter((day) => isWeekday(rule.byDay!, day, first, next)) : days;
}

/** Whether the day is one of the weekdays; `+1MO` counts from `first`, `-1MO` backwards from `next`. */
function isWeekday(wanted: readonly string[], day: number, first: number, next: number): boolean {
  return wanted.some((token) => {
    if (token.slice(-2) !== WEEKDAYS[weekdayOfDay(day)]) return false;
    const nth = Number(token.slice(0, -2));
    if (nth === 0) return true;
    return nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : Math.floor((next - 1 - day) / 7) + 1 === -nth;
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
