import { parseDecimal } from '@siyana/kernel';
import type { Fire, Reading } from './fire';
import type { Mode } from './rule';

export interface MeterTrigger {
  readonly kind: 'meter';
  readonly meterId: string;
  /** The step, decimal text above zero. */
  readonly every: string;
  readonly mode: Mode;
  /** How much before its due reading it goes off. */
  readonly expedite?: string;
  /** A jump over several steps makes one order (default) or one for each. */
  readonly onJump?: 'one' | 'each';
}

/** What is settled of a meter trigger for one asset. */
export interface MeterMemory {
  /** The next due is this + `every`: the start, the last due that fired (fixed) or the reading at which the work was done (floating). */
  readonly baseline: string;
  /** Number of the step at `baseline`; 0 at the start. */
  readonly number: number;
  /** Since when the baseline holds: earlier readings fire nothing. It tells apart two floating dues at one reading. */
  readonly since: Date;
}

export type MeterResult =
  | { readonly action: 'fired'; readonly fires: readonly Fire[]; readonly memory: MeterMemory }
  | {
      readonly action: 'not_due';
      readonly nextDue: string;
      /** What is left to the firing reading; null before the first reading. */
      readonly remaining: string | null;
      readonly memory: MeterMemory;
    };

/**
 * Rule 4. Due when reading >= due - expedite. Fixed: due = last due + every, whatever was done. Floating: due = reading when
 * done + every, and it fires once until `doneAtReading` gives the next baseline.
 * `readings` are sorted by readAt. A pure function of counters as they stand: a roll-over is the meter's business.
 */
export function evaluateMeter(
  index: number,
  trigger: MeterTrigger,
  memory: MeterMemory,
  readings: readonly Reading[],
): MeterResult {
  const step = parseDecimal(trigger.every);
  const expedite = parseDecimal(trigger.expedite ?? '0');
  const fires: Fire[] = [];
  let { baseline, number } = memory;
  let due = parseDecimal(baseline).plus(step);
  let last: string | null = null;
  for (const { readAt, value } of readings) {
    if (readAt < memory.since) continue;
    last = value;
    const crossed: { readonly number: number; readonly due: string }[] = [];
    while (parseDecimal(value).gte(due.minus(expedite))) {
      number += 1;
      baseline = due.toFixed();
      crossed.push({ number, due: baseline });
      due = due.plus(step);
      if (trigger.mode === 'floating') break;
    }
    const orders = trigger.onJump === 'each' ? crossed.map((one) => [one]) : crossed.length ? [crossed] : [];
    for (const steps of orders) {
      const reached = steps.at(-1)!;
      const inputs = {
        meterId: trigger.meterId,
        reading: value,
        due: reached.due,
        expedite: expedite.toFixed(),
        steps: steps.length,
      };
      const suffix = trigger.mode === 'floating' ? `@${memory.since.toISOString()}` : '';
      fires.push({
        trigger: index,
        key: `meter:${trigger.meterId}:${reached.due}${suffix}`,
        at: readAt,
        numbers: steps.map((one) => one.number),
        inputs,
      });
    }
    if (fires.length && trigger.mode === 'floating') break;
  }
  if (fires.length) return { action: 'fired', fires, memory: { ...memory, baseline, number } };
  const remaining = last === null ? null : due.minus(expedite).minus(parseDecimal(last)).toFixed();
  return { action: 'not_due', nextDue: due.toFixed(), remaining, memory };
}

/**
 * Rule 5: completion at t with reading r gives the floating meter its next baseline. `reading` is the one that came with the
 * completion, else the last of `readings` at or before t; `assumed` is true then, and the decision says so. Null when there
 * is none at all: the baseline stays.
 */
export function doneAtReading(
  memory: MeterMemory,
  doneAt: Date,
  reading: string | null,
  readings: readonly Reading[],
): { readonly memory: MeterMemory; readonly assumed: boolean } | null {
  const baseline = reading ?? readings.findLast(({ readAt }) => readAt <= doneAt)?.value;
  return baseline === undefined ? null : { memory: { ...memory, baseline, since: doneAt }, assumed: reading === null };
}
