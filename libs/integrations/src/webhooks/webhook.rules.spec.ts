import {
  afterFailure,
  HEALTHY,
  isOfTypes,
  judgeAnswer,
  neededToReceive,
  waitAfter,
  type Health,
} from './webhook.rules';

const HOUR = 3_600_000;

describe('the waits between attempts', () => {
  it('grow, and end after three days', () => {
    const waits: number[] = [];
    for (let failed = 1, wait = waitAfter(1, 0); wait !== undefined; wait = waitAfter(++failed, 0)) waits.push(wait);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.length).toBeGreaterThanOrEqual(10);
    const days = waits.reduce((sum, wait) => sum + wait, 0) / (24 * HOUR);
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThan(3.2);
  });

  it('are spread, and never shorter for it', () => {
    expect(waitAfter(5, 0)).toBe(30 * 60_000);
    expect(waitAfter(5, 0.999)).toBeGreaterThan(32 * 60_000);
  });

  it("are as long as the receiver asks for, up to a day's", () => {
    expect(waitAfter(1, 0, 90_000)).toBe(90_000);
    expect(waitAfter(1, 0, 1_000)).toBe(5_000);
    expect(waitAfter(1, 0, 90 * 24 * HOUR)).toBe(24 * HOUR);
  });
});

describe('an answer', () => {
  it.each([
    [200, 'succeeded'],
    [204, 'succeeded'],
    [301, 'failed'],
    [404, 'failed'],
    [410, 'gone'],
    [500, 'failed'],
    [null, 'failed'],
  ])('%s means %s', (status, verdict) => {
    expect(judgeAnswer(status)).toBe(verdict);
  });
});

describe("a webhook's health", () => {
  /** One failure every `every` milliseconds, `count` times. */
  const failing = (every: number, count: number): (Health & { disabled: boolean })[] => {
    const states: (Health & { disabled: boolean })[] = [];
    let health: Health = HEALTHY;
    for (let index = 0; index < count; index += 1) {
      const after = afterFailure(health, new Date(Date.UTC(2026, 0, 5) + index * every).toISOString());
      states.push(after);
      health = after;
    }
    return states;
  };

  it('lets a receiver rest that fails five times in a row, longer each time', () => {
    const rests = failing(1_000, 40).map(({ restingUntil, failures }) =>
      restingUntil === null ? 0 : Date.parse(restingUntil) - Date.UTC(2026, 0, 5) - (failures - 1) * 1_000,
    );
    expect(rests.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(rests[4]).toBe(15_000);
    expect(rests[39]).toBe(30 * 60_000);
    expect(rests).toEqual([...rests].sort((a, b) => a - b));
  });

  it('switches off after five days of nothing but failures, and not after a bad hour', () => {
    expect(failing(1_000, 3_600).some(({ disabled }) => disabled)).toBe(false);
    const first = failing(HOUR, 200).findIndex(({ disabled }) => disabled);
    expect(first).toBe(5 * 24);
    expect(failing(48 * HOUR, 10).some(({ disabled }) => disabled)).toBe(false);
  });
});

describe('the types of a webhook', () => {
  it('are exact, of a resource, or all', () => {
    const of = (types: string[]): boolean => isOfTypes('work_order.completed', types);
    expect([['work_order.completed'], ['work_order.*'], ['*'], ['work_order.created'], ['work.*']].map(of)).toEqual([
      ...[true, true, true, false, false],
    ]);
  });

  it('ask for the right to read what their messages hold', () => {
    expect(neededToReceive(['*'])).toEqual(['work_orders:read']);
    expect(neededToReceive(['asset.*'])).toEqual([]);
  });
});
