import type { DueSet } from './due-sets.queries';
import { decide, type Decision, type Trigger } from './engine';
import { cursorFrom, type OpenOrder, type StoredCursor } from './pair.rules';
import type { Stand } from './move-pairs.queries';
import { versionOf, type ScheduleRules } from './schedule.rules';

/** The decision that all pairs of a set get, each with an order of its own, and where they stand from then on. */
export interface PlainDecision {
  readonly decision: Decision;
  readonly stand: Stand;
}

const NO_HOLIDAYS: ReadonlyMap<string, Date | null> = new Map();
/** One more than a plain set has due. */
const TWO = 2;

/**
 * The engine's own word for a set of pairs with one trigger, a fixed calendar rule that holidays do not move, and with nothing beside it: what the engine
 * would be told of each pair is the same for all, so it is asked once. Undefined where anything else can matter, be it that two dues have
 * come together or that the due is not the one that the pairs were waiting for.
 */
export function plainDecision(
  set: DueSet,
  { rules, triggers }: { readonly rules: ScheduleRules; readonly triggers: readonly Trigger[] },
  now: Date,
): PlainDecision | undefined {
  const [trigger] = triggers;
  if (!set.quiet || triggers.length !== 1 || trigger?.kind !== 'calendar' || trigger.rule.mode !== 'fixed')
    return undefined;
  if (rules.holidayPolicy !== 'ignore') return undefined;
  const [stored] = JSON.parse(set.cursors) as readonly StoredCursor[];
  const version = versionOf({ rules, triggers }, rules.activeFrom, [], NO_HOLIDAYS);
  const state = {
    cursors: [cursorFrom(stored)],
    orders: [],
    assetStatuses: [],
    fires: [],
    rescheduled: new Map<string, string>(),
  };
  const { decisions, cursors, nextWakeAt } = decide(version, state, now, TWO);
  const [decision] = decisions;
  if (decisions.length !== 1 || decision!.action !== 'created') return undefined;
  if (decision!.createAt.toISOString() !== set.nextAt || (nextWakeAt !== null && nextWakeAt <= now)) return undefined;
  return { decision: decision!, stand: { cursors, nextAt: nextWakeAt?.toISOString() ?? null } };
}

/** Whether no order of the pair was open as of this decision. */
export const isFree = (orders: readonly OpenOrder[], asOf: string): boolean =>
  orders.every(({ to }) => to !== null && to <= asOf);
