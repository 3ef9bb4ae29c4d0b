import { createHash } from 'node:crypto';
import { AppError } from '@siyana/kernel';
import { LRUCache } from 'lru-cache';

interface Failures {
  count: number;
  /** Milliseconds; no attempt before. */
  nextAt: number;
}

/** Free attempts, then a delay that doubles from one second up to the longest, in seconds. */
interface Patience {
  readonly free: number;
  readonly longest: number;
}

/** From one address: what a person who has forgotten, or a guesser, meets. */
const FROM_HERE: Patience = { free: 5, longest: 900 };
/** From everywhere: a guesser with many addresses slows the account's owner elsewhere by no more than this. */
const FROM_ANYWHERE: Patience = { free: 25, longest: 30 };
const REMEMBERED_MS = 3_600_000;

/**
 * Growing delays after wrong passwords, and never a lock-out that lasts. It goes by what was presented, whether or not such an account
 * exists, so that it tells nobody which do; in this process's memory.
 */
export class Attempts {
  private readonly failures = new LRUCache<string, Failures>({ max: 100_000 });

  constructor(private readonly now: () => number) {}

  /** 429 `too_many_attempts` while a delay lasts: then the password is not even looked at. */
  assertMayTry(account: string, address: string): void {
    const wait = Math.max(...this.keys(account, address).map(([key]) => (this.known(key)?.nextAt ?? 0) - this.now()));
    if (wait > 0) throw new AppError('rate_limited', 'too_many_attempts', { retryAfter: Math.ceil(wait / 1000) });
  }

  failed(account: string, address: string): void {
    for (const [key, { free, longest }] of this.keys(account, address)) {
      const count = (this.known(key)?.count ?? 0) + 1;
      const seconds = count < free ? 0 : Math.min(2 ** (count - free), longest);
      this.failures.set(key, { count, nextAt: this.now() + seconds * 1000 });
    }
  }

  succeeded(account: string, address: string): void {
    for (const [key] of this.keys(account, address)) this.failures.delete(key);
  }

  private known(key: string): Failures | undefined {
    const failures = this.failures.get(key);
    return failures && failures.nextAt > this.now() - REMEMBERED_MS ? failures : undefined;
  }

  private keys(account: string, address: string): readonly (readonly [string, Patience])[] {
    return [
      [digest(`${account}\n${address}`), FROM_HERE],
      [digest(account), FROM_ANYWHERE],
    ];
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
