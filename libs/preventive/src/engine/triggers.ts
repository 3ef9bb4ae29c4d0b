import type { ConditionTrigger } from './condition';
import type { MeterTrigger } from './meter';
import type { Refusal } from './refusal';
import { readCalendarRule, type CalendarRule, type CalendarRuleText } from './rule';

export interface CalendarTrigger {
  readonly kind: 'calendar';
  readonly rule: CalendarRule;
}
export type Trigger = CalendarTrigger | MeterTrigger | ConditionTrigger;
export type TriggerText = (CalendarRuleText & { readonly kind: 'calendar' }) | MeterTrigger | ConditionTrigger;

/** True for a trigger whose next due is counted from when the work was done. */
export function isFloating(trigger: Trigger): boolean {
  return (
    trigger.kind !== 'condition' && (trigger.kind === 'calendar' ? trigger.rule.mode : trigger.mode) === 'floating'
  );
}

/**
 * Reads the triggers of a schedule, or says everything that speaks against them; pointers are below the list (`/1/rrule`).
 * Rule 5: of several triggers each calendar and meter must be floating; a condition has no baseline and stands beside these.
 */
export function readTriggers(
  texts: readonly TriggerText[],
):
  | { readonly ok: true; readonly triggers: readonly Trigger[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const triggers: Trigger[] = [];
  texts.forEach((text, index) => {
    if (texts.length > 1 && text.kind !== 'condition' && text.mode === 'fixed')
      refusals.push({ pointer: `/${index}/mode`, code: 'mode_conflict', params: {} });
    if (text.kind !== 'calendar') triggers.push(text);
    else {
      const read = readCalendarRule(text);
      if (read.ok) triggers.push({ kind: 'calendar', rule: read.value });
      else refusals.push({ ...read.refusal, pointer: `/${index}${read.refusal.pointer}` });
    }
  });
  return refusals.length ? { ok: false, refusals } : { ok: true, triggers };
}
