import { parseDecimal } from '@siyana/kernel';
import type { Fire, Reading } from './fire';

export type Operator = '>' | '>=' | '<' | '<=';

export interface ConditionTrigger {
  readonly kind: 'condition';
  readonly meterId: string;
  readonly operator: Operator;
  readonly threshold: string;
  /** How far a value must come back behind the threshold to re-arm; default 0. */
  readonly hysteresis?: string;
  /** It goes off when `count` of the last `of` readings are beyond the threshold; default 1 of 1. */
  readonly count?: number;
  readonly of?: number;
  /** Only readings of the last so many minutes count among these. */
  readonly windowMinutes?: number;
}

/** What is settled of a condition for one asset: no reading can change it any more. */
export interface ConditionMemory {
  /** Readings up to and including this instant are settled: one that comes later for it fires nothing. Null before the first. */
  readonly settledTo: Date | null;
  readonly armed: boolean;
  /** The readings since it was armed that may still count, oldest first. */
  readonly recent: readonly Reading[];
  /** Instants of the readings on which it went off, of the current excursion and later. */
  readonly fired: readonly Date[];
}

export const NEW_CONDITION: ConditionMemory = { settledTo: null, armed: true, recent: [], fired: [] };
/** A reading that comes later than this behind the newest is kept as data and fires nothing. */
const LATENESS_MINUTES = 1440;
const MINUTE = 60_000;

/**
 * Rule 7. `readings` are all that are known after `memory.settledTo`, in any order of arrival, sorted by readAt. Goes off on
 * the edge, once in an excursion, and re-arms when the value has returned by the hysteresis. The last LATENESS_MINUTES are
 * gone through again each time, so an edge that is found late still goes off; one that has gone off is never taken back.
 */
export function evaluateCondition(
  index: number,
  trigger: ConditionTrigger,
  memory: ConditionMemory,
  readings: readonly Reading[],
): { readonly fires: readonly Fire[]; readonly memory: ConditionMemory } {
  const newest = readings.at(-1)?.readAt.getTime() ?? 0;
  const horizon = newest - LATENESS_MINUTES * MINUTE;
  const fired = [...memory.fired];
  const fires: Fire[] = [];
  let settled = memory;
  let armed = memory.armed;
  let recent = memory.recent;
  let edge: Reading | null = null;

  // An excursion that has gone off already, on a reading later than this edge, does not go off again.
  const settleExcursion = (end: number): void => {
    if (edge === null) return;
    const from = edge.readAt.getTime();
    if (!fired.some((at) => at.getTime() >= from && at.getTime() < end)) {
      fires.push(fireOf(index, trigger, edge));
      fired.push(edge.readAt);
    }
    edge = null;
  };

  for (const reading of readings) {
    const at = reading.readAt.getTime();
    if (memory.settledTo !== null && at <= memory.settledTo.getTime()) continue;
    if (!armed && returned(trigger, reading.value)) {
      settleExcursion(at);
      armed = true;
      recent = [];
    }
    if (armed) {
      recent = [...recent, reading].slice(-(trigger.of ?? 1)).filter((one) => within(trigger, one, at));
      const beyond = recent.filter(({ value }) => isBeyond(trigger, value)).length;
      if (beyond >= (trigger.count ?? 1)) {
        armed = false;
        recent = [];
        edge = reading;
      }
    }
    if (at <= horizon) settled = { ...settled, armed, recent };
  }
  settleExcursion(Number.POSITIVE_INFINITY);
  const settledTo =
    readings.length && horizon > (memory.settledTo?.getTime() ?? 0) ? new Date(horizon) : memory.settledTo;
  // No edge at or before the horizon is looked for again.
  const kept = fired.filter((at) => at.getTime() > horizon);
  return { fires, memory: { ...settled, settledTo, fired: kept } };
}

function isBeyond({ operator, threshold }: ConditionTrigger, value: string, shift = '0'): boolean {
  const reading = parseDecimal(value);
  const limit = parseDecimal(threshold);
  const over = operator.startsWith('>');
  const at = over ? limit.minus(parseDecimal(shift)) : limit.plus(parseDecimal(shift));
  if (over) return operator === '>' ? reading.gt(at) : reading.gte(at);
  return operator === '<' ? reading.lt(at) : reading.lte(at);
}

function returned(trigger: ConditionTrigger, value: string): boolean {
  return !isBeyond(trigger, value, trigger.hysteresis ?? '0');
}

function within({ windowMinutes }: ConditionTrigger, { readAt }: Reading, at: number): boolean {
  return windowMinutes === undefined || readAt.getTime() > at - windowMinutes * MINUTE;
}

function fireOf(index: number, trigger: ConditionTrigger, { readAt, value }: Reading): Fire {
  const { meterId, operator, threshold } = trigger;
  return {
    trigger: index,
    key: `condition:${meterId}:${readAt.toISOString()}`,
    at: readAt,
    numbers: [],
    inputs: { meterId, reading: value, operator, threshold },
  };
}
