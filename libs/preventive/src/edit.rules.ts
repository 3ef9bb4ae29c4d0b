import { toLocal } from '@siyana/kernel';
import { NEW_CURSOR, type Cursor, type Trigger } from './engine';
import { cursorFrom, type StoredCursor } from './pair.rules';

/**
 * Where a pair stands under new triggers, at the moment of the edit: a fixed one asks for what is due from now on and after what was decided;
 * a floating one is counted from when the work was done last, or from the last due that was decided. Numbers go on.
 */
export function cursorsOfNewRules(
  stored: readonly StoredCursor[],
  triggers: readonly Trigger[],
  now: Date,
): readonly Cursor[] {
  return triggers.map((trigger, index): Cursor => {
    const before = cursorFrom(stored[index] ?? stored[0]);
    if (trigger.kind !== 'calendar') return NEW_CURSOR;
    const { mode, timeZone } = trigger.rule;
    if (mode === 'fixed') {
      const today = justBefore(toLocal(now, timeZone));
      const decidedTo = before.decidedTo !== null && before.decidedTo > today ? before.decidedTo : today;
      return { decidedTo, baseline: null, number: before.number };
    }
    const last = before.baseline ?? (before.decidedTo === null ? null : { due: before.decidedTo, since: now });
    return { decidedTo: before.decidedTo, baseline: last, number: before.number };
  });
}

/** An asset that comes under a schedule later owes it nothing of before. */
export function cursorsOfNewcomer(triggers: readonly Trigger[], now: Date): readonly Cursor[] {
  return triggers.map((trigger) =>
    trigger.kind === 'calendar' && trigger.rule.mode === 'fixed'
      ? { ...NEW_CURSOR, decidedTo: justBefore(toLocal(now, trigger.rule.timeZone)) }
      : NEW_CURSOR,
  );
}

/** A due at this very second is still to come. */
function justBefore(local: string): string {
  return new Date(Date.parse(`${local}Z`) - 1_000).toISOString().slice(0, 19);
}
