import { Injectable } from '@nestjs/common';

/** Work that comes back for as long as a worker runs. */
export interface Loop {
  readonly name: string;
  /** Between the beginnings of two rounds; one that is still under way then is not begun again. */
  readonly everyMs: number;
  /**
   * One round, under no request and no workspace's scope, in any number of processes at once. It ends soon after `stopping` is
   * aborted. What it throws is logged, and the next round comes all the same.
   */
  round(stopping: AbortSignal): Promise<unknown>;
}

/** Where features say what a worker has to do; processes that are none never begin it. */
@Injectable()
export class Loops {
  private readonly known = new Map<string, Loop>();

  register(loop: Loop): void {
    if (this.known.has(loop.name)) throw new Error(`there is a loop "${loop.name}" already`);
    this.known.set(loop.name, loop);
  }

  all(): readonly Loop[] {
    return [...this.known.values()];
  }
}
