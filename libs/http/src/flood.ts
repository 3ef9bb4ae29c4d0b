import { AppError } from '@siyana/kernel';
import { LRUCache } from 'lru-cache';

/** So many times in a sliding window, by any key; in this process's memory. For doors that stand open to everybody. */
export class FloodGate {
  private readonly taken: LRUCache<string, number[]>;

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
    private readonly now = (): number => performance.now(),
  ) {
    this.taken = new LRUCache({ max: 50_000 });
  }

  /** 429 `rate_limited`, with the seconds until the next one may pass. */
  take(key: string): void {
    const at = this.now();
    const recent = (this.taken.get(key) ?? []).filter((time) => time > at - this.windowMs);
    if (recent.length >= this.most) {
      const retryAfter = Math.max(1, Math.ceil((recent[0]! + this.windowMs - at) / 1000));
      throw new AppError('rate_limited', 'rate_limited', { retryAfter });
    }
    this.taken.set(key, [...recent, at]);
  }
}
