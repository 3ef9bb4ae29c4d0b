import { Backpressure, standsOutside } from './backpressure';

describe('a process with much to do', () => {
  it('lets in so many at a time, and the next when one has left', () => {
    const door = new Backpressure({ inFlight: 2, loopDelayMs: 100 }, () => 0);
    expect([door.enter(), door.enter(), door.enter()]).toEqual([true, true, false]);
    door.leave();
    expect([door.enter(), door.enter()]).toEqual([true, false]);
  });

  it('lets nobody in while it is late, however few are inside', () => {
    let delay = 101;
    const door = new Backpressure({ inFlight: 2, loopDelayMs: 100 }, () => delay);
    expect(door.enter()).toBe(false);
    delay = 100;
    expect(door.enter()).toBe(true);
  });

  it('sees a loop that is blocked', async () => {
    const door = new Backpressure({ inFlight: 9, loopDelayMs: 100 });
    expect(door.enter()).toBe(true);
    const end = performance.now() + 1_500;
    // Pieces of work that leave nobody else a turn.
    while (performance.now() < end) {
      const piece = performance.now() + 300;
      while (performance.now() < piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(door.enter()).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(door.enter()).toBe(true);
  });

  it('asks nothing of probes and of streams', () => {
    const outside = ['/health/live', '/health/ready', '/api/v1/events/stream?after=1', '/api/v1/changes/stream'];
    for (const url of outside) expect(standsOutside(url)).toBe(true);
    for (const url of ['/api/v1/events', '/api/v1/changes/streams', '/api/v1/me', '/healthy', '/x/health/live'])
      expect(standsOutside(url)).toBe(false);
  });
});
