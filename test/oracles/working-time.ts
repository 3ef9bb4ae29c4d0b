import {
  addDays,
  dateOf,
  dayOf,
  localAt,
  toInstant,
  toLocal,
  weekdayOfDay,
  type Instant,
  type ZoneTable,
} from './civil-time';

/** Monday is 0; each day's stretches `[from, to]` as `HH:mm`, into the next day where `to` is not later. */
export type OracleWeek = readonly (readonly (readonly [from: string, to: string])[])[];

export interface OracleHours {
  readonly zone: ZoneTable;
  readonly week: OracleWeek;
  readonly overrides: readonly { readonly from: string; readonly to: string; readonly week: OracleWeek }[];
  readonly holidays: readonly string[];
}

const MINUTE = 60_000;

/**
 * Whether the minute that begins at this instant is worked: it lies in a stretch of a date that is no holiday. Each
 * minute is asked for itself, and nothing is ever added up but minutes.
 */
function isWorked(hours: OracleHours, minute: Instant): boolean {
  const today = dateOf(toLocal(minute, hours.zone));
  return [-2, -1, 0, 1].map((days) => addDays(today, days)).some((date) => covers(hours, date, minute));
}

/** What has been looked up once: the same few wall-clock times are asked for every minute. */
const instants = new WeakMap<ZoneTable, Map<string, Instant>>();

function instantOf(local: string, zone: ZoneTable): Instant {
  const known = instants.get(zone) ?? new Map<string, Instant>();
  instants.set(zone, known);
  const instant = known.get(local) ?? toInstant(local, zone);
  known.set(local, instant);
  return instant;
}

function covers({ zone, week, overrides, holidays }: OracleHours, date: string, minute: Instant): boolean {
  if (holidays.includes(date)) return false;
  const other = overrides.filter(({ from, to }) => date >= from && date <= to)[0];
  const stretches = (other ? other.week : week)[weekdayOfDay(dayOf(date))] ?? [];
  return stretches.some(([from, to]) => {
    const until = to === '24:00' ? '00:00' : to;
    const end = localAt(to === '24:00' || to <= from ? addDays(date, 1) : date, until);
    return instantOf(localAt(date, from), zone) <= minute && minute < instantOf(end, zone);
  });
}

/** Minutes of work from one whole minute to another. */
export function workedMinutes(hours: OracleHours, from: Instant, to: Instant): number {
  let count = 0;
  for (let minute = from; minute < to; minute += MINUTE) if (isWorked(hours, minute)) count += 1;
  return count;
}

/** The end of the n-th worked minute from here on; undefined when it does not come before `limit`. */
export function afterMinutes(hours: OracleHours, from: Instant, n: number, limit: Instant): Instant | undefined {
  if (n === 0) return from;
  let left = n;
  for (let minute = from; minute < limit; minute += MINUTE) {
    if (isWorked(hours, minute)) left -= 1;
    if (left === 0) return minute + MINUTE;
  }
  return undefined;
}
