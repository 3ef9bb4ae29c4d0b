import { toInstant } from '@siyana/kernel';

const DAY = 86_400_000;
const SHAPE = /^(\d{4})-W(\d\d)$/;

/** The Monday of week 1 of a year: that of the week which holds 4 January (ISO 8601). Days since 1970-01-01, a Thursday. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4) / DAY;
  return fourth - ((((fourth + 3) % 7) + 7) % 7);
}

const weeksOf = (year: number): number => (firstMonday(year + 1) - firstMonday(year)) / 7;
const textOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** True for a week that exists, of the years 2000 to 2199: `2026-W53` does, `2027-W53` does not. */
export function isIsoWeek(text: string): boolean {
  const [, year = '', week = ''] = SHAPE.exec(text) ?? [];
  return Number(year) >= 2000 && Number(year) < 2200 && Number(week) >= 1 && Number(week) <= weeksOf(Number(year));
}

/** The ISO week of a date: `2027-01-01` lies in `2026-W53`. */
export function isoWeekOf(date: string): string {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY;
  const around = Number(date.slice(0, 4));
  const year = [around + 1, around, around - 1].find((each) => firstMonday(each) <= day)!;
  return `${year}-W${String(Math.floor((day - firstMonday(year)) / 7) + 1).padStart(2, '0')}`;
}

export interface WeekBounds {
  /** Monday and Sunday, both in. */
  readonly from: string;
  readonly to: string;
  /** Half-open instants of the zone's wall clock. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A week that exists, in a zone. */
export function weekBounds(isoWeek: string, timeZone: string): WeekBounds {
  const [, year, week] = SHAPE.exec(isoWeek)!;
  const monday = firstMonday(Number(year)) + (Number(week) - 1) * 7;
  const midnight = (day: number): string => toInstant(`${textOf(day)}T00:00`, timeZone).toISOString();
  return { from: textOf(monday), to: textOf(monday + 6), startsAt: midnight(monday), endsAt: midnight(monday + 7) };
}
