import { hash, verify, type Options } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { unavailable } from '@siyana/kernel';

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane; argon2id is the library's default. */
const OPTIONS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashing is CPU and memory by design: more at once than cores only makes everybody slower. */
const AT_ONCE = 2;
const WAITING_AT_MOST = 64;

/** argon2id behind a bounded queue: a flood of log-ins is answered 503 `login_queue_full` and never starves the rest. */
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, OPTIONS));
  }

  /** Costs one hash whether or not there is something to compare with. */
  async verify(stored: string | null | undefined, password: string): Promise<boolean> {
    const against = stored ?? (await (this.dummy ??= hash(randomBytes(24).toString('base64'), OPTIONS)));
    const matches = await this.queued(() => verify(against, password));
    return matches && typeof stored === 'string';
  }

  private async queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= WAITING_AT_MOST) throw unavailable('login_queue_full');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      // The place goes to the next in line, or becomes free.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
