import { readRule } from './recurrence';
import { cyclesAt, isCompliant, pmCompliance, toleranceOf, type Judged } from './tolerance';

describe('tolerance and cycles', () => {
  const occurrence = { nominalLocalDueAt: '2026-04-01T08:00', localDueAt: '2026-04-01T08:00' };

  it('is nine dates each way for ninety days, and not the tenth', () => {
    const schedule = {
      rule: readRule('FREQ=DAILY;INTERVAL=90'),
      startsAt: '2026-01-01T08:00',
      mode: 'floating' as const,
    };
    const tolerance = toleranceOf(schedule, occurrence);
    expect(tolerance).toEqual({ from: '2026-03-23', to: '2026-04-10' });
    const days = ['2026-03-22', '2026-03-23', '2026-04-10', '2026-04-11', null];
    expect(days.map((day) => isCompliant(tolerance, day))).toEqual([false, true, true, false, false]);
  });

  it('is one date at least, and what the schedule says', () => {
    const daily = { rule: readRule('FREQ=DAILY'), startsAt: '2026-01-01T08:00', mode: 'fixed' as const };
    expect(toleranceOf(daily, occurrence)).toEqual({ from: '2026-03-31', to: '2026-04-02' });
    expect(toleranceOf(daily, occurrence, 3)).toEqual({ from: '2026-03-29', to: '2026-04-04' });
  });

  it('counts what closed in the window and was to be done', () => {
    const one = (action: string, to: string, doneOn: string | null): Judged => ({
      action,
      tolerance: { from: '2026-03-01', to },
      doneOn,
    });
    const all = [
      one('created', '2026-03-31', '2026-03-31'),
      one('created', '2026-03-10', '2026-03-11'),
      one('missed', '2026-03-10', null),
      one('merged', '2026-03-10', null),
      one('created', '2026-04-01', '2026-03-20'),
    ];
    expect(pmCompliance(all, '2026-03-01', '2026-04-01')).toEqual({ numerator: 1, denominator: 3, value: 1 / 3 });
    expect(pmCompliance([], '2026-03-01', '2026-04-01').value).toBeNull();
  });

  it('joins the cycles that fall together, or takes the largest', () => {
    const cycles = [{ every: 1000 }, { every: 250 }, { every: 500 }];
    const at1000 = (coincidence: 'union' | 'largest'): number[] =>
      cyclesAt(1000, cycles, coincidence).map(({ every }) => every);
    expect(at1000('union')).toEqual([250, 500, 1000]);
    expect(at1000('largest')).toEqual([1000]);
    expect(cyclesAt(750, cycles, 'union')).toEqual([{ every: 250 }]);
  });
});
