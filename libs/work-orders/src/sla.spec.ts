import { AROUND_THE_CLOCK, workingClock } from '@siyana/calendar';
import { newBreaches, resolutionAfterHold, slaClock, slaClockAfter, slaNextAt, type SlaState } from './sla.rules';

const DAY_SHIFT = [{ from: '08:00', to: '18:00' }];
const CLOCK = workingClock({
  timeZone: 'UTC',
  week: { monday: DAY_SHIFT, tuesday: DAY_SHIFT, wednesday: DAY_SHIFT, thursday: DAY_SHIFT, friday: DAY_SHIFT },
  overrides: [],
  holidays: new Set(),
});
const TARGETS = { responseMinutes: 60, resolutionMinutes: 600 };
const FRIDAY = '2026-11-27T17:30:00.000Z';
const OPEN: SlaState = {
  ...{ status: 'open', respondedAt: null, completedAt: null, holdReason: null, heldAt: null },
  ...{ responseDueAt: '2026-11-30T08:30:00.000Z', resolutionDueAt: '2026-11-30T17:30:00.000Z' },
  ...{ responseBreachedAt: null, resolutionBreachedAt: null },
};

describe('service targets', () => {
  it('are counted in working minutes, or around the clock where no calendar is', () => {
    expect(slaClock(FRIDAY, TARGETS, CLOCK)).toEqual({
      responseDueAt: '2026-11-30T08:30:00.000Z',
      resolutionDueAt: '2026-11-30T17:30:00.000Z',
    });
    expect(slaClock(FRIDAY, TARGETS, AROUND_THE_CLOCK).responseDueAt).toBe('2026-11-27T18:30:00.000Z');
    expect(slaClock(FRIDAY, { responseMinutes: null }, CLOCK)).toEqual({ responseDueAt: null, resolutionDueAt: null });
  });

  it('move by the working minutes of a hold for parts, and not by its nights', () => {
    const held = { ...OPEN, status: 'on_hold', holdReason: 'parts', heldAt: '2026-11-30T16:00:00.000Z' } as const;
    expect(resolutionAfterHold(held, '2026-12-01T09:00:00.000Z', CLOCK)).toBe('2026-12-01T10:30:00.000Z');
    expect(resolutionAfterHold({ ...held, holdReason: 'permit' }, '2026-12-01T09:00:00.000Z', CLOCK)).toBe(
      OPEN.resolutionDueAt,
    );
  });

  it('keep what holds have added when the priority changes', () => {
    const moved = { responseDueAt: null, resolutionDueAt: '2026-12-01T10:30:00.000Z' };
    const after = slaClockAfter(FRIDAY, TARGETS, moved, { resolutionMinutes: 60 }, CLOCK);
    expect(after).toEqual({ responseDueAt: null, resolutionDueAt: '2026-11-30T11:30:00.000Z' });
  });

  it('are looked at next when the first of them is due, and not while the clock stands', () => {
    expect(slaNextAt(OPEN)).toBe(OPEN.responseDueAt);
    const begun = { ...OPEN, status: 'in_progress', respondedAt: '2026-11-30T08:00:00.000Z' } as const;
    expect(slaNextAt(begun)).toBe(OPEN.resolutionDueAt);
    expect(slaNextAt({ ...begun, status: 'on_hold', holdReason: 'access', heldAt: '2026-11-30T09:00:00.000Z' })).toBe(
      null,
    );
    expect(slaNextAt({ ...begun, status: 'completed', completedAt: '2026-11-30T10:00:00.000Z' })).toBe(null);
    expect(slaNextAt({ ...OPEN, status: 'cancelled' })).toBe(null);
  });

  it('are missed after their due, also when the answer came late before anybody looked, and once', () => {
    expect(newBreaches(OPEN, OPEN.responseDueAt!)).toEqual([]);
    expect(newBreaches(OPEN, '2026-11-30T08:30:00.001Z')).toEqual(['response']);
    expect(newBreaches(OPEN, '2026-12-02T08:00:00.000Z')).toEqual(['response', 'resolution']);
    const late = {
      ...OPEN,
      status: 'completed',
      respondedAt: '2026-11-30T09:00:00.000Z',
      completedAt: '2026-11-30T10:00:00.000Z',
    } as const;
    expect(newBreaches(late, '2026-12-02T08:00:00.000Z')).toEqual(['response']);
    expect(
      newBreaches({ ...late, responseBreachedAt: '2026-12-02T08:00:00.000Z' }, '2026-12-02T08:00:01.000Z'),
    ).toEqual([]);
  });
});
