export interface ProcessLimits {
  /** Requests of all workspaces that this process works at together. */
  readonly inFlight: number;
  /** Mean milliseconds by which this process is late; beyond it whoever comes waits outside. */
  readonly loopDelayMs: number;
}

const STEP_MS = 50;

/** How late the event loop is, on the mean of the last moments: one long piece of work is no overload. Node's own histogram forgets a sample with each reset. */
function measureLoopDelay(): () => number {
  let late = 0;
  let due = performance.now() + STEP_MS;
  setInterval(() => {
    const now = performance.now();
    late = (late + Math.max(0, now - due)) / 2;
    due = now + STEP_MS;
  }, STEP_MS).unref();
  return () => late;
}

/**
 * Turns requests away before the process suffers: those that are let in keep their time, and the others hear at once when to come again. A queue
 * in memory would make all of them late, and then none of them in time.
 */
export class Backpressure {
  private underWay = 0;

  constructor(
    private readonly limits: ProcessLimits,
    private readonly loopDelay: () => number = measureLoopDelay(),
  ) {}

  /** True when the request may come in; whoever was let in says so when it ends. */
  enter(): boolean {
    if (this.underWay >= this.limits.inFlight || this.loopDelay() > this.limits.loopDelayMs) return false;
    this.underWay += 1;
    return true;
  }

  leave(): void {
    this.underWay -= 1;
  }
}

/** Probes are how an overload is seen, and streams are open all day. */
export const standsOutside = (url: string): boolean =>
  /^\/health\/|^\/api\/v1\/(?:events|changes)\/stream(?:\?|$)/.test(url);
