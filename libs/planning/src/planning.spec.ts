import { memberDay, type MemberTime } from '@siyana/calendar';
import fc from 'fast-check';
import { isIsoWeek, isoWeekOf, weekBounds } from './iso-week.rules';
import { loadOn, shares, type PlannedWork } from './load.rules';

describe('ISO weeks', () => {
  it('begin on Monday, and the first one holds 4 January', () => {
    expect(['2026-01-01', '2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30', '2021-01-03'].map(isoWeekOf)).toEqual(
      [...['2026-W01', '2026-W53', '2026-W53', '2027-W01', '2025-W01', '2020-W53']],
    );
    expect(['2026-W53', '2027-W53', '2026-W00', '2026-W54', '2026-48', '1999-W01'].map(isIsoWeek)).toEqual([
      ...[true, false, false, false, false, false],
    ]);
  });

  it('are in the zone of the workspace, also when it moves its clock in one', () => {
    expect(weekBounds('2026-W48', 'Africa/Casablanca')).toEqual({
      ...{ from: '2026-11-23', to: '2026-11-29' },
      ...{ startsAt: '2026-11-23T00:00:00.000Z', endsAt: '2026-11-30T00:00:00.000Z' },
    });
    expect(weekBounds('2026-W12', 'Africa/Casablanca')).toMatchObject({
      ...{ startsAt: '2026-03-16T00:00:00.000Z', endsAt: '2026-03-22T23:00:00.000Z' },
    });
  });

  it('hold each of their dates, and no other, for every date of two centuries', () => {
    const date = fc
      .integer({ min: 10_959, max: 84_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, (each) => {
        const week = isoWeekOf(each);
        const { from, to } = weekBounds(week, 'UTC');
        expect(isIsoWeek(week) && from <= each && each <= to).toBe(true);
        expect(new Date(from).getUTCDay()).toBe(1);
      }),
    );
  });
});

const DAY_SHIFT = [{ from: '08:00', to: '16:00' }];
const WEEK = { monday: DAY_SHIFT, tuesday: DAY_SHIFT, wednesday: DAY_SHIFT, thursday: DAY_SHIFT, friday: DAY_SHIFT };
const TIME: MemberTime = {
  standard: { timeZone: 'UTC', week: WEEK, overrides: [], holidays: new Set() },
  shifts: [],
  absences: [{ from: '2026-11-24', to: '2026-11-24', startTime: '08:00', endTime: '12:00' }],
};
const dayOf = (date: string): ReturnType<typeof memberDay> => memberDay(TIME, date);
const WORK: PlannedWork = {
  estimatedMinutes: 240,
  plannedStartAt: '2026-11-23T12:00:00.000Z',
  plannedEndAt: '2026-11-24T16:00:00.000Z',
  date: '2026-11-23',
  dates: ['2026-11-23', '2026-11-24'],
  assigneeIds: ['a', 'b'],
};

describe('the load of a person', () => {
  it('is an even share of the estimate, spread over the plan by when the person is there', () => {
    expect(loadOn(WORK, 'a', dayOf)).toEqual([
      ['2026-11-23', 60],
      ['2026-11-24', 60],
    ]);
    expect(loadOn(WORK, 'c', dayOf)).toEqual([]);
  });

  it('lies on the date of the start without an end, and on the due date without a plan', () => {
    expect(loadOn({ ...WORK, plannedEndAt: null }, 'b', dayOf)).toEqual([['2026-11-23', 120]]);
    expect(loadOn({ ...WORK, plannedStartAt: null, plannedEndAt: null, date: '2026-11-27' }, 'b', dayOf)).toEqual([
      ['2026-11-27', 120],
    ]);
  });

  it('is what the plan covers where nobody has estimated, and nothing without a plan', () => {
    expect(loadOn({ ...WORK, estimatedMinutes: null }, 'a', dayOf)).toEqual([
      ['2026-11-23', 240],
      ['2026-11-24', 240],
    ]);
    expect(loadOn({ ...WORK, estimatedMinutes: null, plannedStartAt: null, plannedEndAt: null }, 'a', dayOf)).toEqual(
      [],
    );
  });

  it('stays whole where the plan lies outside of all shifts', () => {
    const night = { plannedStartAt: '2026-11-23T20:00:00.000Z', plannedEndAt: '2026-11-23T23:00:00.000Z' };
    expect(loadOn({ ...WORK, ...night, dates: ['2026-11-23'] }, 'a', dayOf)).toEqual([['2026-11-23', 120]]);
  });

  it('is shared to the minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.array(fc.integer({ min: 0, max: 1_440 }), { minLength: 1, maxLength: 31 }),
        (whole, weights) => {
          const parts = shares(whole, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
          expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        },
      ),
    );
  });
});

describe("a member's day", () => {
  it('is the shift without what of it the member is away', () => {
    expect(dayOf('2026-11-24')).toMatchObject({ workingMinutes: 480, absentMinutes: 240 });
    const away = { ...TIME, absences: [{ from: '2026-11-23', to: '2026-11-27', startTime: null, endTime: null }] };
    expect(memberDay(away, '2026-11-25')).toMatchObject({ workingMinutes: 480, absentMinutes: 480, present: [] });
  });

  it('follows the shift that holds on that date, and is unknown without any', () => {
    const night = { ...TIME.standard!, week: { monday: [{ from: '22:00', to: '06:00' }] } };
    const turns = { ...TIME, absences: [], shifts: [{ from: '2026-11-23', to: '2026-11-29', time: night }] };
    expect(['2026-11-23', '2026-11-24', '2026-12-01'].map((date) => memberDay(turns, date).workingMinutes)).toEqual([
      ...[480, 0, 480],
    ]);
    expect(memberDay({ standard: null, shifts: [], absences: [] }, '2026-11-23').workingMinutes).toBe(null);
  });

  it('has none of a night shift whose evening is in an absence', () => {
    const night = { ...TIME.standard!, week: { monday: [{ from: '22:00', to: '06:00' }] } };
    const absences = [{ from: '2026-11-23', to: '2026-11-23', startTime: null, endTime: null }];
    expect(memberDay({ standard: night, shifts: [], absences }, '2026-11-23').present).toEqual([]);
  });
});
