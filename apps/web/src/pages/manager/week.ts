import { localDay, type Writer } from '../../i18n/format';

const DAY_MS = 86_400_000;

/** Calendar arithmetic on local dates, as if they were UTC: no zone is asked. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of a local date's week. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

export const daysOf = (monday: string): string[] => Array.from({ length: 7 }, (_, day) => addDays(monday, day));

export const dayName = (date: string, writer: Writer): string => localDay(date, 'day', writer);

/** `2026-W48` of a Monday: the year is its Thursday's (ISO 8601). */
export function isoWeekOf(monday: string): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  const days = (Date.parse(`${thursday}T00:00Z`) - Date.parse(`${year}-01-01T00:00Z`)) / DAY_MS;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}
