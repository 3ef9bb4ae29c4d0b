import { CASABLANCA } from './testing';
import { isCompliant, toleranceClosesAt, toleranceOf } from './tolerance';
import { addDates, addDays } from './wall-clock';

const due = (days: number) => {
  const nominalLocalDueAt = '2026-03-11T08:00';
  return toleranceOf({
    nominalLocalDueAt,
    localDueAt: nominalLocalDueAt,
    nextNominalLocalDueAt: addDays(nominalLocalDueAt, days),
  });
};

describe('PM compliance', () => {
  it('a 90-day schedule is compliant on its due plus or minus 9 dates and not on the 10th', () => {
    const tolerance = due(90);
    expect(tolerance).toEqual({ days: 9, from: '2026-03-02', to: '2026-03-20' });
    const compliant = [-10, -9, 0, 9, 10].map((days) => isCompliant(tolerance, addDates('2026-03-11', days)));
    expect(compliant).toEqual([false, true, true, true, false]);
  });

  it.each([
    [1, 1],
    [7, 1],
    [14, 1],
    [15, 2],
    [30, 3],
    [365, 37],
  ])('%d days to the next due allow %d', (days, tolerated) => {
    expect(due(days).days).toBe(tolerated);
  });

  it('lies around the moved due, and is wide by the nominal ones', () => {
    expect(
      toleranceOf({
        nominalLocalDueAt: '2026-03-11T08:00',
        localDueAt: '2026-03-13T08:00',
        nextNominalLocalDueAt: '2026-04-11T08:00',
      }),
    ).toEqual({ days: 3, from: '2026-03-10', to: '2026-03-16' });
  });

  it('after the last due the distance from the one before counts, and the schedule may say its own figure', () => {
    const last = { nominalLocalDueAt: '2026-03-11T08:00', localDueAt: '2026-03-11T08:00', nextNominalLocalDueAt: null };
    expect(toleranceOf({ ...last, previousNominalLocalDueAt: '2026-02-09T08:00' }).days).toBe(3);
    expect(toleranceOf(last).days).toBe(1);
    expect(toleranceOf({ ...last, toleranceDays: 0 })).toEqual({ days: 0, from: '2026-03-11', to: '2026-03-11' });
  });

  it('closes when its last date ends on the wall clock', () => {
    expect(toleranceClosesAt({ days: 1, from: '2026-08-01', to: '2026-08-03' }, CASABLANCA)).toEqual(
      new Date('2026-08-03T23:00Z'),
    );
  });
});
