import { NEW_CURSOR, type Cursor, type PairState, type ScheduleVersion } from './decision';
import { readCalendarRule, type CalendarRule, type CalendarRuleText } from './rule';

export const CASABLANCA = 'Africa/Casablanca';

/** A rule that has to be good. */
export function rule(rrule: string, startsAt: string, more: Partial<CalendarRuleText> = {}): CalendarRule {
  const read = readCalendarRule({ rrule, startsAt, timeZone: 'UTC', mode: 'fixed', ...more });
  if (!read.ok) throw new Error(`${rrule}: ${read.refusal.code}`);
  return read.value;
}

export const at = (text: string): Date => new Date(`${text}Z`);

/** A schedule in UTC without lead, pause, season or holidays, active for ever. */
export function schedule(calendar: CalendarRule, more: Partial<ScheduleVersion> = {}): ScheduleVersion {
  return {
    triggers: [{ kind: 'calendar', rule: calendar }],
    timeZone: 'UTC',
    leadDays: 0,
    activeFrom: at('2000-01-01T00:00'),
    pauses: [],
    season: [],
    holidayPolicy: 'ignore',
    holidays: new Map(),
    stacking: false,
    whenStandby: 'make',
    cycles: [],
    coincidence: 'union',
    ...more,
  };
}

export function pair(more: Partial<PairState> = {}, cursor: Cursor = NEW_CURSOR): PairState {
  return { cursors: [cursor], orders: [], assetStatuses: [], fires: [], rescheduled: new Map(), ...more };
}

/** "key action reason", to be compared at a glance. */
export function inShort(
  decisions: readonly { readonly key: string; readonly action: string; readonly reason: string }[],
): string[] {
  return decisions.map(({ key, action, reason }) => `${key} ${action} ${reason}`);
}
