import moment from 'moment-timezone';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** `YYYY-MM-DD`; text order is time order. */
export type CivilDate = string;
/** `YYYY-MM-DDTHH:mm` on the wall clock; text order is wall-clock order. */
export type Local = string;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Offsets in minutes east of Greenwich: `offsets[i]` holds until the instant `untils[i]`, the last one for ever. */
export interface ZoneTable {
  readonly untils: readonly Instant[];
  readonly offsets: readonly number[];
}

/** Days since 1970-01-01. A month or day out of range runs over, as in `2026, 13, 1`. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

export function dayOf(date: CivilDate): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

export function dateOfDay(day: number): CivilDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayOf(date) + days);
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayOf(to) - dayOf(from);
}

/** The same day of the month, `months` later; the last day where that month is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dateOfDay(dayNumber(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))));
}

export const dateOf = (local: Local): CivilDate => local.slice(0, 10);
export const timeOf = (local: Local): string => local.slice(11, 16);
export const localAt = (date: CivilDate, time: string): Local => `${date}T${time}`;

/** The carried zone data. @throws when the name is none of them. */
export function zoneOf(name: string): ZoneTable {
  const zone = moment.tz.zone(name);
  if (!zone) throw new Error(`no zone ${name}`);
  return { untils: zone.untils.slice(0, -1), offsets: zone.offsets.map((west) => -west) };
}

/** A table from a list of changes in order, offsets in seconds east: what golden.json holds. */
export function zoneFromTransitions(
  changes: readonly { readonly utc: string; readonly offset_before: number; readonly offset_after: number }[],
): ZoneTable {
  const before = changes.slice(0, 1).map((change) => change.offset_before / 60);
  return {
    untils: changes.map((change) => Date.parse(change.utc)),
    offsets: [...before, ...changes.map((change) => change.offset_after / 60)],
  };
}

/**
 * The instant of a wall-clock time. Each offset is tried in the stretch of time where it holds: of two that fit, the
 * first; where none fits, the clock jumped over that time, and the offset before the jump is taken.
 */
export function toInstant(local: Local, zone: ZoneTable): Instant {
  const wall = Date.parse(`${local}Z`);
  for (const [i, offset] of zone.offsets.entries()) {
    const instant = wall - offset * MINUTE;
    if (instant >= (zone.untils[i - 1] ?? -Infinity) && instant < (zone.untils[i] ?? Infinity)) return instant;
  }
  for (const [i, until] of zone.untils.entries()) {
    const withBefore = wall - zone.offsets[i]! * MINUTE;
    if (withBefore >= until && wall - zone.offsets[i + 1]! * MINUTE < until) return withBefore;
  }
  throw new Error(`no instant for ${local}`);
}

export function toLocal(instant: Instant, zone: ZoneTable): Local {
  const index = zone.untils.findIndex((until) => instant < until);
  const offset = zone.offsets.at(index)!;
  return new Date(instant + offset * MINUTE).toISOString().slice(0, 16);
}
