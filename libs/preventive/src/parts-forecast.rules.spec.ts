import { rule, schedule } from './engine/testing';
import { aheadOf, demandOf, horizonOf, isGood, needsOf, steadyUntil, type NeedAt } from './parts-forecast.rules';
import type { Decision, PairState, ScheduleVersion } from './engine';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-03-02T06:00:00Z');

const need = (at: number, quantity = '1.5', partId = 'filter'): NeedAt => ({
  at,
  need: { storeId: 'store', partId, quantity },
});
const filters = (quantity: string): object => ({ storeId: 'store', partId: 'filter', quantity });

describe('what coming orders need', () => {
  it('is summed up for each store and part, due at the end of the horizon included', () => {
    const needs = [need(NOW + 1), need(NOW + 7 * DAY, '2'), need(NOW + 7 * DAY + 1, '100'), need(NOW, '4', 'seal')];
    const ahead = aheadOf(needs, NOW, 7, Infinity);
    expect(demandOf(ahead, NOW)).toEqual([filters('3.5'), { storeId: 'store', partId: 'seal', quantity: '4' }]);
  });

  it('is each part of each order, at its due', () => {
    const [dueAt, createAt] = [new Date(NOW + DAY), new Date(NOW)];
    const parts = [need(0).need, need(0, '2', 'seal').need];
    expect(needsOf([{ dueAt, createAt } as Decision], parts)).toEqual([need(NOW + DAY), need(NOW + DAY, '2', 'seal')]);
  });

  it('comes in as time goes on, without being reckoned again', () => {
    const ahead = aheadOf([need(NOW + HOUR), need(NOW + 7 * DAY + HOUR)], NOW, 7, Infinity);
    expect(demandOf(ahead, NOW + HOUR - 1)).toEqual([filters('1.5')]);
    expect(demandOf(ahead, NOW + HOUR)).toEqual([filters('3.0')]);
  });

  it('is good for the day that it was reckoned for, and not for a time before', () => {
    const ahead = aheadOf([], NOW, 7, Infinity);
    expect(horizonOf(NOW, 7)).toBe(NOW + 8 * DAY);
    expect([-1, 0, DAY - 1, DAY].map((later) => isGood(ahead, NOW + later))).toEqual([false, true, true, false]);
  });

  it('is good until it begins to move with the clock, and then for a minute at a time', () => {
    const until = (steady: number): number => aheadOf([], NOW, 7, steady).goodUntil - NOW;
    expect(until(NOW + HOUR)).toBe(HOUR);
    expect(until(NOW - HOUR)).toBe(60_000);
  });
});

describe('a preview', () => {
  const version = (mode: 'fixed' | 'floating'): ScheduleVersion =>
    schedule(rule('FREQ=DAILY;INTERVAL=90', '2026-01-01T08:00', { mode }));
  const order = (due: number, to: Date | null = null): PairState['orders'][number] => ({
    ...{ from: new Date(NOW - DAY), to, dueAt: new Date(due) },
  });

  it('moves on with the clock from the due of an open order on, if the next is counted from its end', () => {
    const orders = [order(NOW - HOUR, new Date(NOW)), order(NOW + 2 * HOUR), order(NOW + HOUR)];
    expect(steadyUntil(version('floating'), { orders })).toBe(NOW + HOUR);
    expect(steadyUntil(version('floating'), { orders: [order(NOW - 2 * DAY)] })).toBe(NOW - DAY);
  });

  it('stays as it is otherwise', () => {
    expect(steadyUntil(version('fixed'), { orders: [order(NOW)] })).toBe(Infinity);
    expect(steadyUntil(version('floating'), { orders: [order(NOW, new Date(NOW))] })).toBe(Infinity);
  });
});
