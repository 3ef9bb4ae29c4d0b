/** `YYYY-MM-DDTHH:mm[:ss]` on the wall clock of a zone that is kept beside it; seconds are written when they are not zero. */
export type LocalTime = string;
/** `YYYY-MM-DD`; stands for its midnight where a local time is asked for. */
export type LocalDate = string;

export const DAY = 86_400_000;

/** Milliseconds of a wall-clock time (or of a date's midnight) read as if it were UTC, where every day has 24 hours. */
export function wallMs(local: LocalTime): number {
  return Date.parse(local.length === 10 ? `${local}T00:00Z` : `${local}Z`);
}

export function wallText(ms: number): LocalTime {
  const text = new Date(ms).toISOString();
  return text.slice(17, 19) === '00' ? text.slice(0, 16) : text.slice(0, 19);
}

export function dateOf(local: LocalTime): LocalDate {
  return local.slice(0, 10);
}

/** The same time of day `days` calendar dates later (earlier when negative). */
export function addDays(local: LocalTime, days: number): LocalTime {
  return wallText(wallMs(local) + days * DAY);
}

export function addDates(date: LocalDate, days: number): LocalDate {
  return dateOf(wallText(wallMs(date) + days * DAY));
}

/** Whole calendar dates from one to the other; the time of day does not count. */
export function daysBetween(from: LocalTime, to: LocalTime): number {
  return Math.round((wallMs(dateOf(to)) - wallMs(dateOf(from))) / DAY);
}
