import { toInstant } from '@siyana/kernel';
import { duesBetween, nextDue } from './occurrences';
import type { CalendarRule } from './rule';
import { addDates, addDays, dateOf, daysBetween, type LocalDate, type LocalTime } from './wall-clock';

/** `MM-DD` to `MM-DD`, both days in; one that ends before it starts goes over the turn of the year. */
export interface SeasonRange {
  readonly from: string;
  readonly to: string;
}

export type HolidayPolicy = 'ignore' | 'skip' | 'before' | 'after';

/** Each holiday with the instant since which it is one here, or null when it always was: no due moves behind that. */
export type Holidays = ReadonlyMap<LocalDate, Date | null>;

export interface PlacementRules {
  /** Empty: all year. */
  readonly season: readonly SeasonRange[];
  readonly holidayPolicy: HolidayPolicy;
  readonly holidays: Holidays;
  /** Whole local days before its due at which an order is made. */
  readonly leadDays: number;
  /** Creation, unless given. Nothing that is due before is made, and `before` never moves a due behind it. */
  readonly activeFrom: Date;
}

/** Where a nominal due lands. */
export type Placement =
  | { readonly outcome: 'out_of_season' | 'skipped_holiday'; readonly localDueAt: LocalTime }
  | {
      readonly outcome: 'due';
      readonly localDueAt: LocalTime;
      readonly reason: 'on_its_day' | 'moved' | 'cannot_move';
    };

/** The nominal dues beside one, on other dates, as far as a move may look. */
export interface Neighbours {
  /** True when a nominal due lies on one of the dates from `from` to `to`, both in. */
  anyOn(from: LocalDate, to: LocalDate): boolean;
  /** The first nominal due on a later date. */
  later(): LocalTime | null;
}

/** Longer runs of holidays are a mistake in the data: the due stays. */
const LONGEST_RUN = 60;

export function inSeason(date: LocalDate, season: readonly SeasonRange[]): boolean {
  const day = date.slice(5);
  return (
    season.length === 0 ||
    season.some(({ from, to }) => (from <= to ? day >= from && day <= to : day >= from || day <= to))
  );
}

/**
 * Season and holidays for one nominal due. A season counts by the nominal date. A move goes to the nearest date that is no
 * holiday; where it would pass a neighbouring nominal due or, going `before`, the instant since which the schedule or the
 * holiday is in force, there is no room and the due stays where it is.
 */
export function placeDue(nominal: LocalTime, timeZone: string, rules: PlacementRules, beside: Neighbours): Placement {
  const date = dateOf(nominal);
  if (!inSeason(date, rules.season)) return { outcome: 'out_of_season', localDueAt: nominal };
  const since = rules.holidays.get(date);
  // What became a holiday after the order was made finds nothing undecided: orders are moved by who announces it.
  const tooLate = since != null && since > toInstant(addDays(nominal, -rules.leadDays), timeZone);
  if (since === undefined || tooLate || rules.holidayPolicy === 'ignore')
    return { outcome: 'due', localDueAt: nominal, reason: 'on_its_day' };
  if (rules.holidayPolicy === 'skip') return { outcome: 'skipped_holiday', localDueAt: nominal };

  const step = rules.holidayPolicy === 'after' ? 1 : -1;
  let days = step;
  while (rules.holidays.has(addDates(date, days)) && Math.abs(days) < LONGEST_RUN) days += step;
  const localDueAt = addDays(nominal, days);
  const [from, to] = step > 0 ? [1, days - 1] : [days + 1, -1];
  const floor = Math.max(rules.activeFrom.getTime(), since?.getTime() ?? 0);
  const blocked =
    rules.holidays.has(dateOf(localDueAt)) ||
    (from <= to && beside.anyOn(addDates(date, from), addDates(date, to))) ||
    (step < 0 && toInstant(localDueAt, timeZone).getTime() < floor);
  return blocked
    ? { outcome: 'due', localDueAt: nominal, reason: 'cannot_move' }
    : { outcome: 'due', localDueAt, reason: 'moved' };
}

/** Where a due of a fixed rule lands, and the key of the later due that takes its date, if one does. */
export function placeFixed(
  rule: CalendarRule,
  nominal: LocalTime,
  rules: PlacementRules,
): { readonly placement: Placement; readonly mergedInto: LocalTime | null } {
  const placement = placeDue(nominal, rule.timeZone, rules, besideFixed(rule, nominal));
  const moves = rules.holidayPolicy === 'before' || rules.holidayPolicy === 'after';
  const later = moves && placement.outcome === 'due' ? besideFixed(rule, nominal).later() : null;
  if (later === null || daysBetween(placement.localDueAt, later) > LONGEST_RUN) return { placement, mergedInto: null };
  const next = placeDue(later, rule.timeZone, rules, besideFixed(rule, later));
  const merged = next.outcome === 'due' && dateOf(next.localDueAt) === dateOf(placement.localDueAt);
  return { placement, mergedInto: merged ? later : null };
}

/**
 * Where the due of an order that is made already would land by the holidays as they are known now. `before` never moves behind now, and
 * a due that no longer has to be anywhere else stands on its nominal day.
 */
export function placeAgain(rule: CalendarRule, nominal: LocalTime, rules: PlacementRules, now: Date): LocalTime {
  const known = new Map([...rules.holidays.keys()].map((date) => [date, null]));
  const activeFrom = rules.activeFrom > now ? rules.activeFrom : now;
  const alone: Neighbours = { anyOn: () => false, later: () => null };
  const beside = rule.mode === 'floating' ? alone : besideFixed(rule, nominal);
  return placeDue(nominal, rule.timeZone, { ...rules, holidays: known, activeFrom }, beside).localDueAt;
}

function besideFixed(rule: CalendarRule, nominal: LocalTime): Neighbours {
  return {
    anyOn: (from, to) => duesBetween(rule, `${from}T00:00`, `${addDates(to, 1)}T00:00`).length > 0,
    later: () => nextDue(rule, `${dateOf(nominal)}T23:59:59`),
  };
}
