import { toInstant, toLocal } from '@siyana/kernel';
import type { Cursor, OrderSpan, PairState, ScheduleVersion } from './decision';
import { countedFrom, nextFloating } from './floating';
import { nextDue } from './occurrences';
import { placeDue, placeFixed, type Placement } from './placement';
import type { CalendarRule } from './rule';
import { isFloating, type Trigger } from './triggers';
import { addDays, dateOf, type LocalTime } from './wall-clock';

/** An occurrence that is to be decided as of `createAt`. */
export interface Candidate {
  readonly trigger: number;
  readonly key: string;
  readonly numbers: readonly number[];
  readonly nominal: LocalTime;
  readonly placement:
    Placement | { readonly outcome: 'due'; readonly localDueAt: LocalTime; readonly reason: 'rescheduled' };
  readonly mergedInto: LocalTime | null;
  readonly timeZone: string;
  readonly dueAt: Date;
  readonly createAt: Date;
  readonly inputs: Readonly<Record<string, string | number | boolean | null>>;
}

/** The pair while it is worked through: cursors move on, and orders made on the way count. */
export interface Progress {
  readonly version: ScheduleVersion;
  readonly pair: PairState;
  readonly cursors: Cursor[];
  readonly orders: OrderSpan[];
  fires: PairState['fires'];
}

/** The next occurrence to decide, over all triggers: the one that is decided first in time; at one instant the first trigger's. */
export function nextCandidate(progress: Progress): Candidate | null {
  return progress.version.triggers.reduce<Candidate | null>((first, trigger, index) => {
    const next =
      trigger.kind === 'calendar'
        ? calendarCandidate(progress, trigger.rule, index)
        : fireCandidate(progress, trigger, index);
    return next !== null && (first === null || next.createAt < first.createAt) ? next : first;
  }, null);
}

function calendarCandidate(progress: Progress, rule: CalendarRule, index: number): Candidate | null {
  const cursor = progress.cursors[index]!;
  const floating = rule.mode === 'floating';
  const nominal = floating ? nextFloating(rule, cursor) : nextDue(rule, cursor.decidedTo);
  if (nominal === null) return null;
  const { version, pair } = progress;
  // Two calendars may have the same due.
  const key = index === 0 ? nominal : `${nominal}~${index}`;
  const override = pair.rescheduled.get(key);
  const { placement, mergedInto } =
    override !== undefined
      ? { placement: { outcome: 'due', localDueAt: override, reason: 'rescheduled' } as const, mergedInto: null }
      : floating
        ? { placement: placeFloating(rule, nominal, cursor, version), mergedInto: null }
        : placeFixed(rule, nominal, version);
  const lead = toInstant(addDays(placement.localDueAt, -version.leadDays), rule.timeZone);
  const createAt = floating ? whenFree(later(lead, knownSince(cursor)), progress.orders) : lead;
  if (createAt === null) return null;
  return {
    trigger: index,
    key,
    numbers: [cursor.number + 1],
    nominal,
    placement,
    // One that a person put elsewhere takes nothing over.
    mergedInto: mergedInto !== null && pair.rescheduled.has(mergedInto) ? null : mergedInto,
    timeZone: rule.timeZone,
    dueAt: toInstant(placement.localDueAt, rule.timeZone),
    createAt,
    inputs: {
      rule: rule.rrule,
      startsAt: rule.startsAt,
      mode: rule.mode,
      leadDays: version.leadDays,
      ...(floating && { baseline: countedFrom(rule, cursor) }),
    },
  };
}

function fireCandidate({ version, fires, orders }: Progress, trigger: Trigger, index: number): Candidate | null {
  const fire = fires.find((one) => one.trigger === index);
  if (!fire) return null;
  const createAt = isFloating(trigger) ? whenFree(fire.at, orders) : fire.at;
  if (createAt === null) return null;
  const nominal = toLocal(fire.at, version.timeZone);
  // A machine that asks for work does not know holidays; out of season nobody listens to it.
  const rules = { ...version, holidayPolicy: 'ignore' } as const;
  return {
    trigger: index,
    key: fire.key,
    numbers: fire.numbers,
    nominal,
    placement: placeDue(nominal, version.timeZone, rules, { anyOn: () => false, later: () => null }),
    mergedInto: null,
    timeZone: version.timeZone,
    dueAt: fire.at,
    createAt,
    inputs: fire.inputs,
  };
}

function knownSince({ baseline }: Cursor): Date | null {
  if (baseline === null) return null;
  return 'doneAt' in baseline ? baseline.doneAt : baseline.since;
}

/**
 * Its only neighbour is the baseline, at which the work was done last: a move `before` ends after that date. What follows is
 * counted from when this one is done, so nothing lies behind it.
 */
function placeFloating(rule: CalendarRule, nominal: LocalTime, cursor: Cursor, version: ScheduleVersion): Placement {
  const placement = placeDue(nominal, rule.timeZone, version, { anyOn: () => false, later: () => null });
  const baseline = countedFrom(rule, cursor);
  return baseline !== null && dateOf(placement.localDueAt) <= dateOf(baseline)
    ? { outcome: 'due', localDueAt: nominal, reason: 'cannot_move' }
    : placement;
}

/** Nothing new while an order is open: from `at` on, the first instant at which none is; null while one is still open. */
function whenFree(at: Date, orders: readonly OrderSpan[]): Date | null {
  let free = at;
  for (const { from, to } of [...orders].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (from > free || (to !== null && to <= free)) continue;
    if (to === null) return null;
    free = to;
  }
  return free;
}

function later(a: Date, b: Date | null): Date {
  return b !== null && b > a ? b : a;
}
