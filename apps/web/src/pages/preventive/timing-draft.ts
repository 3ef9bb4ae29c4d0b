import type { Schema } from '../../app/api';
import { NEW_RHYTHM, readRhythm, writeRhythm, type Rhythm } from './rhythm';

type Trigger = Schema<'TriggerDto'>;
export type HolidayPolicy = 'ignore' | 'skip' | 'before' | 'after';

export interface TriggerDraft {
  readonly key: number;
  readonly rhythm: Rhythm;
  readonly startsAt: string;
  readonly mode: Trigger['mode'];
  readonly timeZone: string;
}

/** When something is due, as it is being typed. Numbers are texts until they are sent. */
export interface TimingDraft {
  readonly triggers: readonly TriggerDraft[];
  readonly leadDays: string;
  readonly toleranceDays: string;
  readonly holidayPolicy: HolidayPolicy;
  readonly season: readonly { readonly from: string; readonly to: string }[];
}

type Timing = Pick<Schema<'CreateScheduleDto'>, 'triggers' | 'leadDays' | 'toleranceDays' | 'holidayPolicy' | 'season'>;

export function newTiming(tomorrow: string, timeZone: string): TimingDraft {
  return {
    triggers: [newTrigger(0, tomorrow, timeZone)],
    leadDays: '7',
    toleranceDays: '',
    holidayPolicy: 'after',
    season: [],
  };
}

export const newTrigger = (key: number, date: string, timeZone: string): TriggerDraft => ({
  key,
  rhythm: NEW_RHYTHM,
  startsAt: `${date}T08:00`,
  mode: 'fixed',
  timeZone,
});

export function timingOf(schedule: Schema<'ScheduleDto'>): TimingDraft {
  return {
    triggers: schedule.triggers.map(({ rrule, startsAt, mode, timeZone }, key) => ({
      key,
      rhythm: readRhythm(rrule),
      startsAt: startsAt.slice(0, 16),
      mode,
      timeZone: timeZone ?? schedule.timeZone,
    })),
    leadDays: String(schedule.leadDays),
    toleranceDays: schedule.toleranceDays === null ? '' : String(schedule.toleranceDays),
    holidayPolicy: schedule.holidayPolicy as HolidayPolicy,
    season: schedule.season,
  };
}

/** What the api is asked: the preview and the plan itself say when in the same words. */
export function bodyOf({ triggers, leadDays, toleranceDays, holidayPolicy, season }: TimingDraft): Timing {
  return {
    triggers: triggers.map(({ rhythm, startsAt, mode, timeZone }) => ({
      kind: 'calendar',
      rrule: writeRhythm(rhythm, startsAt),
      startsAt,
      timeZone,
      mode: triggers.length > 1 ? 'floating' : mode,
    })),
    leadDays: Number(leadDays || 0),
    toleranceDays: toleranceDays === '' ? null : Number(toleranceDays),
    holidayPolicy,
    season: [...season],
  };
}

export const isComplete = ({ triggers }: TimingDraft): boolean =>
  triggers.every(
    ({ startsAt, rhythm }) => startsAt !== '' && (rhythm.unit !== 'custom' || rhythm.custom.trim() !== ''),
  );
