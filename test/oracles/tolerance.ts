import { addDays, dateOf, daysBetween, localAt, timeOf, type CivilDate, type Local } from './civil-time';
import { addInterval, nextNominal, type Rule } from './recurrence';

/** Whole local dates, both ends in. */
export interface Tolerance {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** max(1, round(10 % of the days)), a half rounded up. */
function toleranceDays(daysToNext: number): number {
  return Math.max(1, Math.floor((daysToNext + 5) / 10));
}

/** The dates around `localDueAt` on which the work counts as done in time. `given` is the schedule's own toleranceDays. */
export function toleranceOf(
  schedule: { readonly rule: Rule; readonly startsAt: Local; readonly mode: 'fixed' | 'floating' },
  occurrence: { readonly nominalLocalDueAt: Local; readonly localDueAt: Local },
  given?: number,
): Tolerance {
  const { rule, startsAt, mode } = schedule;
  const nominal = occurrence.nominalLocalDueAt;
  const next =
    mode === 'fixed'
      ? nextNominal(rule, startsAt, nominal)
      : localAt(addInterval(rule, dateOf(nominal)), timeOf(startsAt));
  const days = given ?? toleranceDays(next === null ? 0 : daysBetween(dateOf(nominal), dateOf(next)));
  const date = dateOf(occurrence.localDueAt);
  return { from: addDays(date, -days), to: addDays(date, days) };
}

/** `doneOn` is the date of the work in the schedule's zone. */
export function isCompliant(tolerance: Tolerance, doneOn: CivilDate | null): boolean {
  return doneOn !== null && tolerance.from <= doneOn && doneOn <= tolerance.to;
}

export interface Judged {
  readonly action: string;
  readonly tolerance: Tolerance;
  readonly doneOn: CivilDate | null;
}

/** PM compliance over the dates `from <= last date of the tolerance < to`; null when nothing closed there. */
export function pmCompliance(
  occurrences: readonly Judged[],
  from: CivilDate,
  to: CivilDate,
): { readonly numerator: number; readonly denominator: number; readonly value: number | null } {
  const counted = ['created', 'suppressed_open', 'missed', 'cancelled'];
  const closed = occurrences.filter(
    (one) => counted.includes(one.action) && one.tolerance.to >= from && one.tolerance.to < to,
  );
  const numerator = closed.filter((one) => one.action === 'created' && isCompliant(one.tolerance, one.doneOn)).length;
  return { numerator, denominator: closed.length, value: closed.length ? numerator / closed.length : null };
}

/**
 * The cycles that fall on a position, the smallest first. Position and `every` share a unit: the occurrence's number
 * (the first due is 1), or the meter's due (250, 500, ...).
 */
export function cyclesAt<T extends { readonly every: number }>(
  position: number,
  cycles: readonly T[],
  coincidence: 'union' | 'largest',
): T[] {
  const due = cycles.filter(({ every }) => position % every === 0).sort((a, b) => a.every - b.every);
  return coincidence === 'union' ? due : due.slice(-1);
}
