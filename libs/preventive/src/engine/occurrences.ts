import { dateIn } from './expand-month-days';
import { expanderFor, type CalendarRule } from './rule';
import { addDays, wallMs, wallText, type LocalTime } from './wall-clock';

/**
 * The first nominal due of a fixed rule after `after` (null: the very first), or null when the rule has ended. It starts from
 * `after`, not from the anchor, so following a schedule costs the same in its 60th year.
 */
export function nextDue(rule: CalendarRule, after: LocalTime | null): LocalTime | null {
  const due = expanderFor(rule).next(wallMs(after ?? rule.startsAt) - (after === null ? 1 : 0));
  return due === null || (rule.endsAt !== null && due > wallMs(rule.endsAt)) ? null : wallText(due);
}

/** The nominal dues of a fixed rule in [from, to), sorted, each once. Adjoining windows give together what their union gives. */
export function duesBetween(rule: CalendarRule, from: LocalTime, to: LocalTime): readonly LocalTime[] {
  const dues: LocalTime[] = [];
  const end = wallMs(to);
  let due = nextDue(rule, wallText(wallMs(from) - 1000));
  while (due !== null && wallMs(due) < end) {
    dues.push(due);
    due = nextDue(rule, due);
  }
  return dues;
}

/** How far back the due before one is looked for: the longest distance of two that anybody plans. */
const WINDOWS = [1, 8, 32, 370, 3_700];

/** The last nominal due of a fixed rule before `before`, or null when there is none near it. */
export function previousDue(rule: CalendarRule, before: LocalTime): LocalTime | null {
  for (const days of WINDOWS) {
    const due = duesBetween(rule, addDays(before, -days), before).at(-1);
    if (due !== undefined) return due;
  }
  return null;
}

/** More steps than any day that comes at all takes: the calendar's pattern of months repeats within 400 years. */
const MOST_STEPS = 400;

/**
 * The due of a floating rule that follows `from` (when the work was done, or the due that was decided otherwise): from + I in
 * calendar arithmetic, with the time of day of `from`. A day that does not exist goes back to the month's last one unless
 * the rule's SKIP says otherwise: the day is the work's, not the rule's, so the start day cannot tell.
 * Null when there is no such day ever (SKIP=OMIT).
 */
export function floatingDue(rule: CalendarRule, from: LocalTime): LocalTime | null {
  const { freq, interval, skip } = rule.parts;
  if (freq === 'DAILY' || freq === 'WEEKLY') return addDays(from, interval * (freq === 'WEEKLY' ? 7 : 1));
  const start = wallMs(from);
  const day = new Date(start);
  const month = day.getUTCFullYear() * 12 + day.getUTCMonth();
  const midnight = wallMs(from.slice(0, 10));
  const step = interval * (freq === 'YEARLY' ? 12 : 1);
  for (let k = 1; k <= MOST_STEPS; k += 1) {
    const date = dateIn(month + k * step, day.getUTCDate(), skip ?? 'BACKWARD');
    if (date !== null) return wallText(date + (start - midnight));
  }
  return null;
}
