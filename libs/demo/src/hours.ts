import type { Week } from '@siyana/calendar';

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'saturday'] as const;

/** The same hours on every working day but Friday, which pauses for the prayer. */
const week = (usual: readonly [from: string, to: string][], friday: readonly [from: string, to: string][]): Week => {
  const stretches = (hours: readonly [string, string][]): { from: string; to: string }[] =>
    hours.map(([from, to]) => ({ from, to }));
  return { ...Object.fromEntries(WORKDAYS.map((day) => [day, stretches(usual)])), friday: stretches(friday) };
};

/** As the moon is reckoned; a workspace moves them when the month is announced. */
const RAMADANS = [
  ['Ramadan 1447', '2026-02-18', '2026-03-19'],
  ['Ramadan 1448', '2027-02-08', '2027-03-08'],
  ['Ramadan 1449', '2028-01-28', '2028-02-25'],
] as const;

const inRamadan = (hours: Week): { name: string; from: string; to: string; week: Week }[] =>
  RAMADANS.map(([name, from, to]) => ({ name, from, to, week: hours }));

/** When the plant asks its machines to run. */
export const PLANT_HOURS = {
  name: 'Usine, deux équipes',
  week: week(
    [['06:00', '22:00']],
    [
      ['06:00', '12:30'],
      ['14:00', '22:00'],
    ],
  ),
  overrides: inRamadan(week([['07:00', '18:00']], [['07:00', '12:30']])),
};

export const SHIFTS = [
  {
    name: 'Matin',
    week: week([['06:00', '14:00']], [['06:00', '12:30']]),
    overrides: inRamadan(week([['07:00', '13:00']], [['07:00', '12:30']])),
  },
  {
    name: 'Après-midi',
    week: week([['14:00', '22:00']], [['14:00', '22:00']]),
    overrides: inRamadan(week([['12:00', '18:00']], [['07:00', '12:30']])),
  },
] as const;

export type ShiftName = (typeof SHIFTS)[number]['name'];

/** Targets by priority, in minutes of the plant's hours. */
export const TARGETS = {
  urgent: { responseMinutes: 30, resolutionMinutes: 480 },
  high: { responseMinutes: 120, resolutionMinutes: 1_920 },
  normal: { responseMinutes: 960, resolutionMinutes: null },
};

const DAY = 86_400_000;
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
/** The Monday of the week of `now`. 1970-01-01 was a Thursday. */
const mondayOf = (now: Date): number =>
  (Math.floor(now.getTime() / DAY) - ((Math.floor(now.getTime() / DAY) + 3) % 7)) * DAY;

interface DemoAssignment {
  readonly member: string;
  readonly shift: ShiftName;
  readonly from: string;
  readonly to: string | null;
}

/** Two mechanics who change shifts every Monday, and an electrician of the morning. */
export function demoAssignments(now: Date): DemoAssignment[] {
  const turns = Array.from({ length: 10 }, (_, index) => index - 2).flatMap((turn) => {
    const monday = mondayOf(now) + turn * 7 * DAY;
    const dates = { from: dateOf(monday), to: dateOf(monday + 6 * DAY) };
    const even = Math.floor(monday / (7 * DAY)) % 2 === 0;
    return [
      { member: 'technician', shift: even ? 'Matin' : 'Après-midi', ...dates } as const,
      { member: 's.ouali', shift: even ? 'Après-midi' : 'Matin', ...dates } as const,
    ];
  });
  return [...turns, { member: 'k.bennis', shift: 'Matin', from: dateOf(mondayOf(now) - 90 * DAY), to: null }];
}

interface DemoAbsence {
  readonly member: string;
  readonly kind: 'leave' | 'sick' | 'training';
  readonly from: string;
  readonly to: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly reason: string | null;
}

export function demoAbsences(now: Date): DemoAbsence[] {
  const on = (day: number): string => dateOf(mondayOf(now) + day * DAY);
  return [
    { member: 's.ouali', kind: 'leave', from: on(10), to: on(12), reason: 'Congé annuel' },
    {
      ...{ member: 'k.bennis', kind: 'training', from: on(8), to: on(8) },
      ...{ startTime: '08:00', endTime: '12:00', reason: 'Recyclage habilitation électrique' },
    },
    { member: 'technician', kind: 'sick', from: on(-10), to: on(-9), reason: null },
  ];
}
