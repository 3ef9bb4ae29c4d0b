import { SchedulerRegistry } from '@nestjs/schedule';
import { LoopRunner } from './loop-runner';
import { Loops, type Loop } from './loops';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function started(...loops: Loop[]): { runner: LoopRunner; errors: unknown[] } {
  const registered = new Loops();
  loops.forEach((loop) => registered.register(loop));
  const errors: unknown[] = [];
  const runner = new LoopRunner(registered, new SchedulerRegistry(), { error: (line: unknown) => errors.push(line) });
  runner.onApplicationBootstrap();
  return { runner, errors };
}

describe('the loops of a worker', () => {
  it('come back, and one round is never begun while another of its loop is under way', async () => {
    let rounds = 0;
    let atOnce = 0;
    let most = 0;
    const { runner } = started({
      name: 'slow',
      everyMs: 5,
      round: async () => {
        rounds += 1;
        most = Math.max(most, ++atOnce);
        await pause(20);
        atOnce -= 1;
      },
    });
    await pause(120);
    await runner.onModuleDestroy();
    expect(rounds).toBeGreaterThan(1);
    expect(most).toBe(1);
  });

  it('go on after a round that throws, which is logged, and do not stop others', async () => {
    let good = 0;
    const { runner, errors } = started(
      {
        name: 'bad',
        everyMs: 5,
        round: () => {
          throw new Error('no');
        },
      },
      { name: 'good', everyMs: 5, round: () => Promise.resolve((good += 1)) },
    );
    await pause(60);
    await runner.onModuleDestroy();
    expect(errors.length).toBeGreaterThan(1);
    expect(good).toBeGreaterThan(1);
  });

  it('are told to stop, are waited for, and begin no round afterwards', async () => {
    let begun = 0;
    let ended = 0;
    const { runner } = started({
      name: 'long',
      everyMs: 5,
      round: async (stopping) => {
        begun += 1;
        while (!stopping.aborted) await pause(2);
        await pause(10);
        ended += 1;
      },
    });
    await pause(30);
    await runner.onModuleDestroy();
    expect([begun, ended]).toEqual([1, 1]);
    await pause(30);
    expect(begun).toBe(1);
  });

  it('end in time though a round does not', async () => {
    const { runner } = started({ name: 'stuck', everyMs: 5, round: () => new Promise(() => undefined) });
    await pause(20);
    const begun = performance.now();
    await runner.onModuleDestroy();
    expect(performance.now() - begun).toBeLessThan(2_500);
  });

  it('have names of their own', () => {
    const loops = new Loops();
    const loop = { name: 'one', everyMs: 1, round: () => Promise.resolve() };
    loops.register(loop);
    expect(() => loops.register(loop)).toThrow('already');
  });
});
