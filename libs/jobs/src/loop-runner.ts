import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { SchedulerRegistry } from '@nestjs/schedule';
import type { Logger } from '@siyana/observability';
import type { Loop, Loops } from './loops';

/** What rounds get to end in when the process stops: with what follows it stays below three seconds. */
const END_WITHIN_MS = 2_000;

/** Begins the rounds of every registered loop, and waits for them at the end while there are still connections. */
export class LoopRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly running = new Map<string, Promise<void>>();
  private ended: Promise<void> | undefined;

  constructor(
    private readonly loops: Loops,
    private readonly ticks: SchedulerRegistry,
    private readonly logger: Pick<Logger, 'error'>,
  ) {}

  onApplicationBootstrap(): void {
    for (const loop of this.loops.all())
      this.ticks.addInterval(
        loop.name,
        setInterval(() => this.tick(loop), loop.everyMs),
      );
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  /** Begins no more rounds and waits for those under way; whoever asks again waits for the same end. */
  stop(): Promise<void> {
    return (this.ended ??= this.end());
  }

  private async end(): Promise<void> {
    for (const name of this.ticks.getIntervals()) this.ticks.deleteInterval(name);
    this.stopping.abort();
    const late = new Promise<void>((resolve) => setTimeout(resolve, END_WITHIN_MS).unref());
    await Promise.race([Promise.all(this.running.values()), late]);
  }

  private tick(loop: Loop): void {
    if (this.running.has(loop.name)) return;
    // In a step of its own, so that a round that throws at once is one that fails.
    const round = Promise.resolve()
      .then(() => loop.round(this.stopping.signal))
      .then(
        () => undefined,
        (error: unknown) => this.logger.error({ err: error, loop: loop.name }, 'a round has failed'),
      )
      .finally(() => this.running.delete(loop.name));
    this.running.set(loop.name, round);
  }
}
