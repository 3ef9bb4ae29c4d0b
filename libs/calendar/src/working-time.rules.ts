import { toInstant, toLocal } from '@siyana/kernel';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of work on the wall clock: `HH:mm`; `to` may be `24:00`. A `to` that is not after `from` is on the next day. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Stretches by the day on which they begin; a day that is absent is free. */
export type Week = Readonly<Partial<Record<Weekday, readonly Stretch[]>>>;

/** Other hours for a while, both dates in: Ramadan, the summer, a stop of the plant (an empty week). */
export interface DatedWeek {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly week: Week;
}

export interface Pattern {
  readonly week: Week;
  /** They do not overlap. */
  readonly overrides: readonly DatedWeek[];
}

export interface WorkingTime extends Pattern {
  /** IANA zone of the wall clock. */
  readonly timeZone: string;
  /** Local dates on which nobody works, whatever the pattern says. */
  readonly holidays: Pick<ReadonlySet<string>, 'has'>;
}

/** Half-open, in milliseconds since 1970. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** What durations are counted in: a place's working time, or every minute. Instants are RFC 3339 in UTC. */
export interface WorkingClock {
  /** The first instant at which so many working milliseconds have passed. */
  add(instant: string, milliseconds: number): string;
  /** Working milliseconds from one instant to another; 0 where the second is not later. */
  between(from: string, to: string): number;
}

const DAY = 86_400_000;
/** Longer than any target in days of a pattern that works at all: what is left of a longer one is counted around the clock. */
const HORIZON_DAYS = 3_660;

const textOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const localDay = (instant: number, zone: string): number => dayOf(toLocal(new Date(instant), zone).slice(0, 10));

/** The day after so many days; before, when negative. */
export const dateAfter = (date: string, days: number): string => textOf(dayOf(date) + days);

/** The days from one date to another, both in. */
export function datesBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, dayOf(to) - dayOf(from) + 1) }, (_, index) => textOf(dayOf(from) + index));
}

/** The stretches that begin on a local date. */
function stretchesOn({ week, overrides, holidays }: WorkingTime, date: string): readonly Stretch[] {
  if (holidays.has(date)) return [];
  const other = overrides.find(({ from, to }) => from <= date && date <= to);
  // 1970-01-01 was a Thursday.
  return (other?.week ?? week)[WEEKDAYS[(((dayOf(date) + 3) % 7) + 7) % 7]!] ?? [];
}

/** When a stretch that begins on a local date is, in instants. */
export function stretchOn({ from, to }: Stretch, date: string, timeZone: string): Interval {
  const next = to <= from || to === '24:00';
  const end = `${next ? dateAfter(date, 1) : date}T${to === '24:00' ? '00:00' : to}`;
  return { from: toInstant(`${date}T${from}`, timeZone).getTime(), to: toInstant(end, timeZone).getTime() };
}

/** The work that begins on a local date, in instants, in order and without overlap. A night shift belongs to the date of its evening. */
export function workOn(time: WorkingTime, date: string): Interval[] {
  return merged(stretchesOn(time, date).map((stretch) => stretchOn(stretch, date, time.timeZone)));
}

/** In order, without overlap, those that touch made one, empty ones left out. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1];
    if (last && next.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else result.push(next);
  }
  return result;
}

/** What is left of some intervals without others; both in order and without overlap. */
export function without(intervals: readonly Interval[], taken: readonly Interval[]): Interval[] {
  return taken.reduce<Interval[]>(
    (left, away) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, away.from) },
          { from: Math.max(from, away.to), to },
        ].filter((part) => part.from < part.to),
      ),
    [...intervals],
  );
}

export const lengthOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { from, to }) => sum + to - from, 0);

/** The parts of intervals that lie in a window. */
export function clipped(intervals: readonly Interval[], window: Interval): Interval[] {
  return intervals
    .map(({ from, to }) => ({ from: Math.max(from, window.from), to: Math.min(to, window.to) }))
    .filter(({ from, to }) => from < to);
}

/** Working time from an instant on, in order and without overlap, as far as the horizon. */
function* workFrom(time: WorkingTime, start: number): Generator<Interval> {
  // The day before may have a night shift that is still on.
  const first = localDay(start, time.timeZone) - 1;
  let pending: Interval | undefined;
  for (let day = first; day < first + HORIZON_DAYS; day += 1) {
    const today = workOn(time, textOf(day));
    const all = merged([...(pending ? [pending] : []), ...today]);
    // The last one may go on in tomorrow's.
    pending = today.length > 0 ? all.pop() : undefined;
    yield* clipped(all, { from: start, to: Infinity });
  }
  if (pending) yield* clipped([pending], { from: start, to: Infinity });
}

/** Working time between two instants, clipped to them, in order and without overlap. */
export function workBetween(time: WorkingTime, from: number, to: number): Interval[] {
  const last = localDay(to, time.timeZone);
  const days = Array.from({ length: Math.max(0, last - localDay(from, time.timeZone) + 2) }, (_, index) =>
    workOn(time, textOf(last - index)),
  );
  return clipped(merged(days.flat()), { from, to });
}

/** Every minute counts: a workspace that has said nothing of its hours. */
export const AROUND_THE_CLOCK: WorkingClock = {
  add: (instant, milliseconds) => new Date(Date.parse(instant) + milliseconds).toISOString(),
  between: (from, to) => Math.max(0, Date.parse(to) - Date.parse(from)),
};

export function workingClock(time: WorkingTime): WorkingClock {
  return {
    add(instant, milliseconds) {
      const start = Date.parse(instant);
      if (milliseconds <= 0) return instant;
      let left = milliseconds;
      for (const { from, to } of workFrom(time, start)) {
        if (to - from >= left) return new Date(from + left).toISOString();
        left -= to - from;
      }
      return new Date(start + HORIZON_DAYS * DAY + left).toISOString();
    },
    between: (from, to) => lengthOf(workBetween(time, Date.parse(from), Date.parse(to))),
  };
}
