/** What the editor's fields hold of a calendar rule. A rule that they cannot show stays as it is written, in `custom`. */
export interface Rhythm {
  readonly unit: Unit | 'custom';
  readonly every: number;
  readonly weekdays: readonly Weekday[];
  readonly missingDay: MissingDay;
  readonly custom: string;
}

export const UNITS = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Unit = (typeof UNITS)[number];
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
/** RFC 7529: what becomes of the 31st in a month of 30 days. */
export const MISSING_DAYS = ['BACKWARD', 'FORWARD', 'OMIT'] as const;
export type MissingDay = (typeof MISSING_DAYS)[number];

const SHOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'RSCALE', 'SKIP']);

export const NEW_RHYTHM: Rhythm = {
  unit: 'MONTHLY',
  every: 1,
  weekdays: [],
  missingDay: 'BACKWARD',
  custom: '',
};

const isOneOf = <T extends string>(list: readonly T[], value: string | undefined): value is T =>
  list.some((each) => each === value);

/** Whether a rule's dates can fall on days that some months lack. */
export const canMissDays = (unit: Rhythm['unit']): boolean => unit === 'MONTHLY' || unit === 'YEARLY';

export function readRhythm(rrule: string): Rhythm {
  const parts = new Map(
    rrule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const unit = parts.get('FREQ');
  const weekdays = parts.get('BYDAY')?.split(',') ?? [];
  const skip = parts.get('SKIP');
  const isPlain =
    isOneOf(UNITS, unit) &&
    [...parts.keys()].every((name) => SHOWN.has(name)) &&
    weekdays.every((day) => isOneOf(WEEKDAYS, day)) &&
    (weekdays.length === 0 || unit === 'WEEKLY');
  if (!isPlain) return { ...NEW_RHYTHM, unit: 'custom', custom: rrule };
  return {
    unit,
    every: Number(parts.get('INTERVAL') ?? 1),
    weekdays: weekdays,
    missingDay: isOneOf(MISSING_DAYS, skip) ? skip : 'BACKWARD',
    custom: rrule,
  };
}

/** The rule of these fields. `SKIP` is written where the first due lies on a day that some months lack, and nowhere else. */
export function writeRhythm({ unit, every, weekdays, missingDay, custom }: Rhythm, startsAt: string): string {
  if (unit === 'custom') return custom.trim();
  const parts = [`FREQ=${unit}`];
  if (every > 1) parts.push(`INTERVAL=${every}`);
  if (unit === 'WEEKLY' && weekdays.length > 0)
    parts.push(`BYDAY=${WEEKDAYS.filter((day) => weekdays.includes(day)).join(',')}`);
  if (canMissDays(unit) && Number(startsAt.slice(8, 10)) > 28) parts.push(`SKIP=${missingDay}`);
  return parts.join(';');
}
