import { WEEKDAYS, workBetween, workingClock, type Week, type WorkingTime } from '@siyana/calendar';
import fc from 'fast-check';
import { zoneOf } from '../oracles/civil-time';
import { afterMinutes, workedMinutes, type OracleHours, type OracleWeek } from '../oracles/working-time';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Weeks around every kind of change: Ramadan's two, the last one of 2026, summer time of Europe, a gap at midnight. */
const MOMENTS: readonly (readonly [zone: string, instant: string])[] = [
  ['Africa/Casablanca', '2026-02-14T00:00:00Z'],
  ['Africa/Casablanca', '2026-03-21T00:00:00Z'],
  ['Africa/Casablanca', '2026-09-19T00:00:00Z'],
  ['Africa/Casablanca', '2026-11-23T00:00:00Z'],
  ['Europe/Paris', '2026-03-28T00:00:00Z'],
  ['Europe/Paris', '2026-10-24T00:00:00Z'],
  ['Africa/Cairo', '2026-04-23T00:00:00Z'],
  ['Asia/Kolkata', '2026-11-23T00:00:00Z'],
];

const time = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
/** Quarters of an hour, so that changes of the zone fall on them and between them; 96 is 24:00. */
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([from, to]) => [time(from * 15), time(to * 15)] as const);
const week: fc.Arbitrary<OracleWeek> = fc.array(fc.array(stretch, { maxLength: 3 }), { minLength: 7, maxLength: 7 });
const date = (from: string, days: number): string => new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);

interface Case {
  readonly hours: OracleHours;
  readonly time: WorkingTime;
  readonly from: number;
  readonly minutes: number;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    moment: fc.constantFrom(...MOMENTS),
    week,
    other: fc.option(fc.tuple(fc.integer({ min: -2, max: 3 }), fc.integer({ min: 0, max: 2 }), week)),
    holidays: fc.array(fc.integer({ min: -2, max: 5 }), { maxLength: 2 }),
    from: fc.integer({ min: 0, max: 3 * 24 * 60 }),
    minutes: fc.integer({ min: 0, max: 3 * 24 * 60 }),
  })
  .map(({ moment: [zone, instant], week: usual, other, holidays, from, minutes }) => {
    const overrides = other
      ? [{ from: date(instant, other[0]), to: date(instant, other[0] + other[1]), week: other[2] }]
      : [];
    const free = holidays.map((days) => date(instant, days));
    return {
      hours: { zone: zoneOf(zone), week: usual, overrides, holidays: free },
      time: {
        timeZone: zone,
        week: ours(usual),
        overrides: overrides.map((each) => ({ ...each, name: 'other', week: ours(each.week) })),
        holidays: new Set(free),
      },
      from: Date.parse(instant) + from * MINUTE,
      minutes,
    };
  });

const ours = (given: OracleWeek): Week =>
  Object.fromEntries(WEEKDAYS.map((day, index) => [day, given[index]!.map(([from, to]) => ({ from, to }))]));

const utc = (instant: number): string => new Date(instant).toISOString();
const RUNS = { numRuns: 150 };

describe('working time, against an oracle that asks for every minute', () => {
  it('counts the same minutes between two instants', () => {
    fc.assert(
      fc.property(cases, ({ hours, time: working, from, minutes }) => {
        const to = from + minutes * MINUTE;
        expect(workingClock(working).between(utc(from), utc(to)) / MINUTE).toBe(workedMinutes(hours, from, to));
      }),
      RUNS,
    );
  });

  it('ends a target at the same minute', () => {
    const horizon = 12 * DAY;
    fc.assert(
      fc.property(cases, ({ hours, time: working, from, minutes }) => {
        const n = minutes % 1_000;
        const wanted = afterMinutes(hours, from, n, from + horizon);
        const due = Date.parse(workingClock(working).add(utc(from), n * MINUTE));
        if (wanted === undefined) expect(due).toBeGreaterThan(from + horizon);
        else expect(due).toBe(wanted);
      }),
      RUNS,
    );
  });

  it('is in order, apart, inside the window, and the same in two halves', () => {
    fc.assert(
      fc.property(cases, ({ time: working, from, minutes }) => {
        const [middle, to] = [from + Math.floor(minutes / 3) * MINUTE, from + minutes * MINUTE];
        const whole = workBetween(working, from, to);
        const edges = whole.flatMap((each) => [each.from, each.to]);
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
        expect(edges.every((edge) => from <= edge && edge <= to)).toBe(true);
        const clock = workingClock(working);
        expect(clock.between(utc(from), utc(middle)) + clock.between(utc(middle), utc(to))).toBe(
          clock.between(utc(from), utc(to)),
        );
      }),
      RUNS,
    );
  });

  it('gives back what was added', () => {
    fc.assert(
      fc.property(cases, ({ time: working, from, minutes }) => {
        const clock = workingClock(working);
        const due = clock.add(utc(from), minutes * MINUTE);
        if (Date.parse(due) < from + 3_000 * DAY) expect(clock.between(utc(from), due)).toBe(minutes * MINUTE);
      }),
      RUNS,
    );
  });
});
