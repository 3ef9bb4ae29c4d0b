import { toLocal } from '@siyana/kernel';
import { nextCandidate, type Candidate, type Progress } from './candidates';
import { proceduresFor } from './cycles';
import {
  NEW_CURSOR,
  type Action,
  type Cursor,
  type Decision,
  type Inputs,
  type Outcome,
  type PairState,
  type Reason,
  type ScheduleVersion,
} from './decision';
import { joinSpans, pauseOver, undecidedUntil } from './pauses';
import { isFloating } from './triggers';
import type { LocalTime } from './wall-clock';

const MOST_DECISIONS = 1000;

/**
 * What the generator has to do for a schedule and one of its assets at `now` (rule 10): every occurrence with t_k <= now that
 * is not decided yet, in order, each as of its own t_k, so that one late run gives what a run at each t_k would have given.
 * At most `limit` decisions; when there are more, nextWakeAt is not after `now`.
 */
export function decide(version: ScheduleVersion, pair: PairState, now: Date, limit = MOST_DECISIONS): Outcome {
  const { decisions, progress, nextWakeAt } = settle(version, pair, now, limit);
  return { decisions, cursors: progress.cursors, nextWakeAt };
}

/**
 * What `decide` would answer at `now`, and then, as forecasts, what will follow up to `until`, if every order is done on its
 * due (those that are open and overdue: now), no asset changes its status and an endless pause lasts.
 */
export function preview(
  version: ScheduleVersion,
  pair: PairState,
  now: Date,
  until: Date,
  limit = MOST_DECISIONS,
): readonly Decision[] {
  const { decisions, progress, nextWakeAt } = settle(version, pair, now, limit);
  if (nextWakeAt !== null && nextWakeAt <= now) return decisions;
  supposeDone(progress, now);
  let candidate = nextCandidate(progress);
  while (candidate && candidate.createAt <= until && decisions.length < limit) {
    const decision = { ...judge(progress, candidate, true), forecast: true };
    decisions.push(decision);
    advance(progress, candidate, decision);
    supposeDone(progress, now);
    candidate = nextCandidate(progress);
  }
  return decisions;
}

/** Rule 16: an order made by hand goes through the same gates; the calendar stays as it is, a floating one follows when it is done. */
export function generateNow(version: ScheduleVersion, pair: PairState, now: Date, note: string): Decision {
  const local = toLocal(now, version.timeZone);
  const number = (pair.cursors[0] ?? NEW_CURSOR).number + 1;
  const candidate: Candidate = {
    trigger: 0,
    key: `manual:${now.toISOString()}`,
    numbers: [number],
    nominal: local,
    placement: { outcome: 'due', localDueAt: local, reason: 'on_its_day' },
    mergedInto: null,
    timeZone: version.timeZone,
    dueAt: now,
    createAt: now,
    inputs: { note },
  };
  const progress: Progress = { version, pair, cursors: [], orders: [...pair.orders], fires: [] };
  if (version.pauses.some(({ from, to }) => from <= now && (to === null || now < to)))
    return decisionOf(version, candidate, 'paused', 'paused', {});
  const decision = judge(progress, candidate, false);
  return decision.action === 'created' ? { ...decision, action: 'manual', reason: 'generated_now' } : decision;
}

/** Rule 2: the next due is counted from when the work was done. */
export function cursorWhenDone(cursor: Cursor, doneAt: Date): Cursor {
  return { ...cursor, baseline: { doneAt } };
}

/**
 * Rule 2: after a reopening, or when a completion is taken back, the schedule stands again at that order's own due. Nothing of the time
 * before the reopening is decided anew.
 */
export function cursorWhenReopened(
  cursor: Cursor,
  nominalLocalDueAt: LocalTime,
  reopenedAt: Date,
  number: number,
): Cursor {
  return { ...cursor, decidedTo: nominalLocalDueAt, baseline: { due: nominalLocalDueAt, since: reopenedAt }, number };
}

function settle(version: ScheduleVersion, pair: PairState, now: Date, limit: number) {
  const progress: Progress = {
    version: { ...version, pauses: joinSpans(version.pauses) },
    pair,
    cursors: version.triggers.map((_, index) => pair.cursors[index] ?? NEW_CURSOR),
    orders: [...pair.orders],
    fires: pair.fires,
  };
  const decisions: Decision[] = [];
  let candidate = nextCandidate(progress);
  while (candidate && candidate.createAt <= now && decisions.length < limit) {
    const waits = undecidedUntil(progress.version.pauses, candidate, now);
    if (waits) return { decisions, progress, nextWakeAt: waits };
    const decision = judge(progress, candidate, false);
    decisions.push(decision);
    advance(progress, candidate, decision);
    candidate = nextCandidate(progress);
  }
  return { decisions, progress, nextWakeAt: candidate?.createAt ?? null };
}

/** Takes the decision as of t_k. In a forecast a pause that has no end yet lasts. */
function judge({ version, pair, orders }: Progress, candidate: Candidate, forecast: boolean): Decision {
  const { placement, createAt, dueAt, mergedInto } = candidate;
  const answer = (action: Action, reason: Reason, inputs: Inputs = {}): Decision =>
    decisionOf(version, candidate, action, reason, inputs);

  if (placement.outcome !== 'due') return answer(placement.outcome, NOT_PLACED[placement.outcome]);
  if (mergedInto !== null) return answer('merged', 'same_date_as_next', { mergedInto });
  if (dueAt < version.activeFrom)
    return answer('missed', 'before_start', { activeFrom: version.activeFrom.toISOString() });
  const pause = pauseOver(version.pauses, candidate);
  // Its end is not among the inputs: on time nobody knew it yet.
  if (pause)
    return answer(forecast && pause.to === null ? 'paused' : 'missed', 'paused', {
      pausedFrom: pause.from.toISOString(),
    });
  const status = pair.assetStatuses.findLast(({ from }) => from <= createAt)?.status;
  if (status === 'decommissioned') return answer('asset_inactive', 'decommissioned');
  if (status === 'standby' && version.whenStandby === 'hold') return answer('asset_inactive', 'standby');
  const open = orders.find(({ from, to }) => from <= createAt && (to === null || createAt < to));
  if (open && !version.stacking)
    return answer('suppressed_open', 'order_open', {
      openFrom: open.from.toISOString(),
      openDueAt: open.dueAt.toISOString(),
    });
  return answer('created', CREATED[placement.reason]);
}

const NOT_PLACED = { out_of_season: 'out_of_season', skipped_holiday: 'holiday' } as const;
const CREATED = {
  on_its_day: 'due',
  moved: 'moved_for_holiday',
  cannot_move: 'holiday_cannot_move',
  rescheduled: 'rescheduled',
} as const satisfies Record<string, Reason>;

function decisionOf(
  version: ScheduleVersion,
  candidate: Candidate,
  action: Action,
  reason: Reason,
  inputs: Inputs,
): Decision {
  const { trigger, key, numbers, nominal, placement, timeZone, dueAt, createAt } = candidate;
  return {
    key,
    trigger,
    number: numbers.at(-1) ?? null,
    nominalLocalDueAt: nominal,
    localDueAt: placement.localDueAt,
    timeZone,
    dueAt,
    createAt,
    action,
    reason,
    procedureIds: proceduresFor(numbers, version.cycles, version.coincidence),
    inputs: { ...candidate.inputs, ...inputs },
    forecast: false,
  };
}

function advance(progress: Progress, candidate: Candidate, decision: Decision): void {
  const { trigger, nominal, createAt, dueAt, key } = candidate;
  const its = progress.version.triggers[trigger]!;
  if (its.kind === 'calendar') {
    const number = progress.cursors[trigger]!.number + 1;
    // Made or not, a floating schedule goes on from this due, until a completion says otherwise.
    const baseline = isFloating(its) ? { due: nominal, since: createAt } : null;
    progress.cursors[trigger] = { decidedTo: nominal, baseline, number };
  } else progress.fires = progress.fires.filter((fire) => fire.key !== key);
  if (decision.action === 'created') progress.orders.push({ from: createAt, to: null, dueAt });
}

/** Closes every open order at its due, or now when that is past, as a completion would. */
function supposeDone({ version, cursors, orders }: Progress, now: Date): void {
  orders.forEach((order, index) => {
    if (order.to !== null) return;
    const doneAt = new Date(Math.max(order.from.getTime(), order.dueAt.getTime(), now.getTime()));
    orders[index] = { ...order, to: doneAt };
    version.triggers.forEach((trigger, at) => {
      if (trigger.kind === 'calendar' && isFloating(trigger)) cursors[at] = cursorWhenDone(cursors[at]!, doneAt);
    });
  });
}
