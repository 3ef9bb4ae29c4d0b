import { complianceByMonth, figureOf, monthsUntil, type ClosingDay } from './compliance.rules';

const day = (date: string, due: number, done: number, timeZone = 'UTC'): ClosingDay => ({ date, timeZone, due, done });

describe('PM compliance by month', () => {
  it('puts an occurrence into the month of the last date of its tolerance', () => {
    const days = [day('2026-01-31', 2, 1), day('2026-02-01', 1, 1)];
    expect(complianceByMonth(['2026-01', '2026-02'], days, new Date('2026-03-02T06:00:00Z'))).toEqual([
      { month: '2026-01', numerator: 1, denominator: 2, value: '0.5000' },
      { month: '2026-02', numerator: 1, denominator: 1, value: '1.0000' },
    ]);
  });

  it('counts nothing whose tolerance is still open, on the wall clock of the occurrence', () => {
    const days = [day('2026-03-01', 1, 0, 'America/New_York'), day('2026-03-01', 1, 1, 'UTC')];
    const at = (now: string): number => complianceByMonth(['2026-03'], days, new Date(now))[0]!.denominator;
    expect(at('2026-03-01T23:59:59.999Z')).toBe(0);
    expect(at('2026-03-02T00:00:00.000Z')).toBe(1);
    expect(at('2026-03-02T04:59:59.999Z')).toBe(1);
    expect(at('2026-03-02T05:00:00.000Z')).toBe(2);
  });

  it('is null, not 0, where nothing was due', () => {
    expect(figureOf([])).toEqual({ numerator: 0, denominator: 0, value: null });
  });

  it('goes back over the turn of the year', () => {
    expect(monthsUntil('2026-02-14', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsUntil('2026-12-31', 1)).toEqual(['2026-12']);
  });
});
