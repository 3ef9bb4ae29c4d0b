import { canMissDays, readRhythm, type Weekday } from './rhythm';
import type { scheduleWords } from './schedule-words';

type Words = (typeof scheduleWords)['fr'];

/** A rule as people say it: “Every 2 weeks, on Monday”. One that has no such words stands as it is written. */
export function sayRhythm({ rrule, startsAt }: { rrule: string; startsAt: string }, t: Words): string {
  const { unit, every, weekdays, missingDay } = readRhythm(rrule);
  if (unit === 'custom') return rrule;
  const said = [t.units[unit](every)];
  if (weekdays.length > 0) said.push(t.on(weekdays.map((day: Weekday) => t.weekdays[day]).join(t.comma)));
  if (canMissDays(unit) && Number(startsAt.slice(8, 10)) > 28) said.push(t.missingSaid[missingDay]);
  return said.join(t.comma);
}
