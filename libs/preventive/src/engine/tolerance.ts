import { toInstant } from '@siyana/kernel';
import { addDates, dateOf, daysBetween, type LocalDate, type LocalTime } from './wall-clock';

/** Whole local dates, both ends in. */
export interface Tolerance {
  readonly days: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface ToleranceInput {
  readonly nominalLocalDueAt: LocalTime;
  /** The moved due, around which the window lies. */
  readonly localDueAt: LocalTime;
  /** The nominal due that follows, or null after the last one, where the distance from the one before counts. */
  readonly nextNominalLocalDueAt: LocalTime | null;
  readonly previousNominalLocalDueAt?: LocalTime | null;
  /** The schedule's own figure, when it has one. */
  readonly toleranceDays?: number | null;
}

/** domain.md 6, PM compliance: max(1, round(10 % of the days to the next nominal due)), early and late. */
export function toleranceOf(due: ToleranceInput): Tolerance {
  const { nominalLocalDueAt: nominal, nextNominalLocalDueAt: next, previousNominalLocalDueAt: previous } = due;
  const apart = next ? daysBetween(nominal, next) : previous ? daysBetween(previous, nominal) : 0;
  const days = due.toleranceDays ?? Math.max(1, Math.round(apart / 10));
  const date = dateOf(due.localDueAt);
  return { days, from: addDates(date, -days), to: addDates(date, days) };
}

/** True when the work was done on one of the window's dates, on the schedule's wall clock. */
export function isCompliant(tolerance: Tolerance, doneOn: LocalDate): boolean {
  return doneOn >= tolerance.from && doneOn <= tolerance.to;
}

/** The first instant behind the window: from then on the occurrence counts in PM compliance. */
export function toleranceClosesAt(tolerance: Tolerance, timeZone: string): Date {
  return toInstant(`${addDates(tolerance.to, 1)}T00:00`, timeZone);
}
