import { WEEKDAYS, type RuleParts } from './rule-parts';
import { DAY } from './wall-clock';

/** The nominal dues of an endless rule, as wall-clock milliseconds; COUNT and UNTIL are the caller's. */
export interface Expander {
  /** The first due strictly after `after`, or null when none ever follows. Its cost does not grow with the distance from the start. */
  next(after: number): number | null;
}

/** The calendar repeats after 400 years; a rule that is silent for as many months never speaks again. */
const SILENCE = 4800;
const LAST_MONTH = 10_000 * 12;

const monthStart = (month: number): number => Date.UTC(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
const monthOf = (ms: number): number => new Date(ms).getUTCFullYear() * 12 + new Date(ms).getUTCMonth();
const orElse = (list: readonly number[], value: number): readonly number[] => (list.length ? list : [value]);

/**
 * MONTHLY and YEARLY rules by day of the month, with RFC 7529's order: months, days, SKIP of days that do not exist, weekdays,
 * times, BYSETPOS. Period k lies k intervals after the anchor's, so nothing is ever counted from a clamped date.
 */
export function monthDayExpander(parts: RuleParts, anchor: number): Expander {
  const { by, interval, freq } = parts;
  const start = new Date(anchor);
  const anchorMonth = monthOf(anchor);
  const yearly = freq === 'YEARLY';
  const base = yearly ? anchorMonth - start.getUTCMonth() : anchorMonth;
  const unit = (yearly ? 12 : 1) * interval;
  const days = orElse(by.BYMONTHDAY, start.getUTCDate());
  const weekdays = new Set<number>(parts.byDay.map((day) => WEEKDAYS.indexOf(day.weekday)));
  const times = timesOfDay(parts, start);

  const monthsOfPeriod = (period: number): readonly number[] => {
    const first = base + period * unit;
    if (!yearly) return by.BYMONTH.length === 0 || by.BYMONTH.includes((first % 12) + 1) ? [first] : [];
    // RFC 5545, 3.3.10, note 2: a named day without a named month is that day of every month.
    const all = by.BYMONTHDAY.length ? Array.from({ length: 12 }, (_, index) => index + 1) : [start.getUTCMonth() + 1];
    return (by.BYMONTH.length ? by.BYMONTH : all).map((month) => first + month - 1);
  };
  const duesOf = (period: number): readonly number[] => {
    const dates = monthsOfPeriod(period)
      .flatMap((month) => days.map((day) => dateIn(month, day, parts.skip)))
      .filter((date) => date !== null)
      .filter((date) => weekdays.size === 0 || weekdays.has(new Date(date).getUTCDay()));
    const dues = sortedUnique(dates).flatMap((date) => times.map((time) => date + time));
    return by.BYSETPOS.length ? sortedUnique(by.BYSETPOS.flatMap((at) => dues.at(at > 0 ? at - 1 : at) ?? [])) : dues;
  };

  return {
    next: (after) => {
      const floor = Math.max(after, anchor - 1);
      // A skipped day may fall into the month before or after its own: neighbours are looked at too.
      const first = Math.max(0, Math.floor((monthOf(floor) - base) / unit) - 1);
      for (let period = first; period <= first + SILENCE && base + period * unit < LAST_MONTH; period += 1) {
        const due = [...duesOf(period), ...duesOf(period + 1)].reduce<number | null>(
          (least, at) => (at > floor && (least === null || at < least) ? at : least),
          null,
        );
        if (due !== null) return due;
      }
      return null;
    },
  };
}

/** Midnight of a day of a month; of one that does not exist, what SKIP makes of it, or null where it is omitted. */
export function dateIn(month: number, day: number, skip: RuleParts['skip']): number | null {
  const first = monthStart(month);
  const next = monthStart(month + 1);
  const date = day > 0 ? first + (day - 1) * DAY : next + day * DAY;
  if (date >= first && date < next) return date;
  if (skip === 'BACKWARD') return date < first ? first - DAY : next - DAY;
  if (skip === 'FORWARD') return date < first ? first : next;
  return null;
}

function timesOfDay({ by }: RuleParts, start: Date): readonly number[] {
  const hours = orElse(by.BYHOUR, start.getUTCHours());
  const minutes = orElse(by.BYMINUTE, start.getUTCMinutes());
  const seconds = orElse(by.BYSECOND, start.getUTCSeconds());
  return hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => ((h * 60 + m) * 60 + s) * 1000)));
}

const sortedUnique = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);
