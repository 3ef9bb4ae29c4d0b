export type DeliveryStatus = 'pending' | 'succeeded' | 'failed';
export type DisabledReason = 'failing' | 'gone';

/** One try. */
export interface DeliveryAttempt {
  readonly at: string;
  readonly durationMs: number;
  /** Null when no answer came. */
  readonly status: number | null;
  /** Why no answer came. */
  readonly error: string | null;
  /** The first bytes of the answer. */
  readonly answer: string | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after the first, second, ... failed attempt: twelve attempts over three days. */
const WAITS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
] as const;
const LAST_WAITS = [16 * HOUR, 16 * HOUR, 16 * HOUR] as const;
const ALL_WAITS: readonly number[] = [...WAITS, ...LAST_WAITS];
/** Up to so much is added, so that receivers who were down are not met by everybody at once. */
const JITTER = 0.1;

/**
 * Milliseconds until the next attempt after `failed` of them; undefined when the last has been made. `random` in [0, 1) spreads it. A receiver's
 * Retry-After is honoured as far as it is longer, up to a day.
 */
export function waitAfter(failed: number, random: number, retryAfterMs = 0): number | undefined {
  const wait = ALL_WAITS[failed - 1];
  if (wait === undefined) return undefined;
  return Math.round(Math.max(wait, Math.min(retryAfterMs, 24 * HOUR)) * (1 + JITTER * random));
}

/** What one answer means: only 2xx is success; a 410 says never again (Standard Webhooks, "Deliverability and reliability"). */
export function judgeAnswer(status: number | null): 'succeeded' | 'failed' | 'gone' {
  if (status !== null && status >= 200 && status < 300) return 'succeeded';
  return status === 410 ? 'gone' : 'failed';
}

/** So many failures in a row, and the receiver is taken to be down: it is left alone for a while. */
const FAILURES_BEFORE_REST = 5;
const REST_MS = [15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE] as const;
/** Nothing but failures for so long, and the webhook is switched off. */
const DISABLED_AFTER_MS = 5 * 24 * HOUR;
const LEAST_FAILURES = 20;

export interface Health {
  readonly failures: number;
  readonly failingSince: string | null;
  readonly restingUntil: string | null;
}

export const HEALTHY: Health = { failures: 0, failingSince: null, restingUntil: null };

/** A webhook's health after one more failure at `at`, and whether it is switched off for it. `hurry` divides all times, in drills. */
export function afterFailure(
  { failures, failingSince }: Health,
  at: string,
  hurry = 1,
): Health & { readonly disabled: boolean } {
  const now = failures + 1;
  const since = failingSince ?? at;
  const rest = REST_MS[Math.min(Math.floor(now / FAILURES_BEFORE_REST), REST_MS.length) - 1];
  const restingUntil = rest === undefined ? null : new Date(Date.parse(at) + rest / hurry).toISOString();
  const disabled = now >= LEAST_FAILURES && Date.parse(at) - Date.parse(since) >= DISABLED_AFTER_MS / hurry;
  return { failures: now, failingSince: since, restingUntil, disabled };
}

/** `work_order.completed` is of the types `work_order.completed`, `work_order.*` and `*`. */
export function isOfTypes(type: string, types: readonly string[]): boolean {
  return types.includes('*') || types.includes(type) || types.includes(`${type.split('.')[0]!}.*`);
}

/** Permissions that a whole resource in the message asks for, by event type. */
const DOCUMENTS: Readonly<Record<string, string>> = { 'work_order.completed': 'work_orders:read' };

/** Whether the event's message holds the whole resource. */
export const carriesDocument = (type: string): boolean => type in DOCUMENTS;

/** What somebody must be allowed to read who has these types sent. */
export function neededToReceive(types: readonly string[]): string[] {
  return Object.entries(DOCUMENTS)
    .filter(([type]) => isOfTypes(type, types))
    .map(([, permission]) => permission);
}

/** The last attempts that are kept. */
const KEPT_ATTEMPTS = 30;

export const logWith = (log: readonly DeliveryAttempt[], attempt: DeliveryAttempt): DeliveryAttempt[] =>
  [...log, attempt].slice(-KEPT_ATTEMPTS);
