import { toLocal } from '@siyana/kernel';
import type { Cursor } from './decision';
import { floatingDue } from './occurrences';
import type { CalendarRule } from './rule';
import type { LocalTime } from './wall-clock';

/** What the next due of a floating rule is counted from, on the rule's wall clock; null: nothing yet, the rule's start is the first due. */
export function countedFrom({ timeZone }: CalendarRule, { baseline }: Cursor): LocalTime | null {
  if (baseline === null) return null;
  return 'doneAt' in baseline ? toLocal(baseline.doneAt, timeZone) : baseline.due;
}

/** Null when the rule has no more. */
export function nextFloating(rule: CalendarRule, cursor: Cursor): LocalTime | null {
  const from = countedFrom(rule, cursor);
  return from === null ? rule.startsAt : floatingDue(rule, from);
}
