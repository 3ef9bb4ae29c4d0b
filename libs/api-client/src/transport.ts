import { NoAnswerError } from './problem';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Exchange {
  readonly url: string;
  readonly init: RequestInit;
  /** True when sending it again after a lost answer cannot have a second effect. */
  readonly repeatable: boolean;
  /** Milliseconds of one attempt; 0 waits for ever. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

export interface Received {
  readonly response: Response;
  /** An earlier attempt had no answer. */
  readonly afterLostAnswer: boolean;
}

export interface RetryOptions {
  /** Attempts of one call, the first among them. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled from there, and half of it is chance. */
  readonly firstDelay: number;
  readonly longestDelay: number;
}

/** Nothing was done, and the server says when to come again. */
const REFUSED_FOR_NOW: ReadonlySet<number> = new Set([429, 503]);
/** A proxy's word that it has lost the answer. */
const LOST: ReadonlySet<number> = new Set([502, 504]);

/** Sends until there is an answer that stands: refusals for now are waited out, lost answers are asked for again where that is safe. */
export async function send(fetch: Fetch, exchange: Exchange, retry: RetryOptions): Promise<Received> {
  let afterLostAnswer = false;
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt >= retry.attempts;
    const outcome = await once(fetch, exchange);
    exchange.signal?.throwIfAborted();
    if (!('response' in outcome)) {
      if (isLast || !exchange.repeatable) throw new NoAnswerError(attempt, outcome.cause);
      afterLostAnswer = true;
      await pause(backoff(attempt, retry), exchange.signal);
      continue;
    }
    const { response } = outcome;
    const lost = LOST.has(response.status) && exchange.repeatable;
    if (isLast || !(lost || REFUSED_FOR_NOW.has(response.status) || isUnderWay(response)))
      return { response, afterLostAnswer };
    if (lost) afterLostAnswer = true;
    await response.body?.cancel();
    await pause(waitOf(response) ?? backoff(attempt, retry), exchange.signal);
  }
}

/** The first sending of this Idempotency-Key is still at work. */
const isUnderWay = (response: Response): boolean => response.status === 409 && response.headers.has('retry-after');

async function once(
  fetch: Fetch,
  { url, init, timeout, signal }: Exchange,
): Promise<{ response: Response } | { cause: unknown }> {
  const signals = [...(signal ? [signal] : []), ...(timeout > 0 ? [AbortSignal.timeout(timeout)] : [])];
  try {
    return { response: await fetch(url, signals.length ? { ...init, signal: AbortSignal.any(signals) } : init) };
  } catch (cause) {
    return { cause };
  }
}

/** Milliseconds of `Retry-After`, which our servers give in seconds. */
function waitOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? 'none');
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function backoff(attempt: number, { firstDelay, longestDelay }: RetryOptions): number {
  const whole = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  return whole / 2 + Math.random() * (whole / 2);
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      signal?.removeEventListener('abort', stop);
      resolve();
    }
    function stop(): void {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}
