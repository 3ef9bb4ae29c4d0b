import type { Instant, Local } from './civil-time';
import { isInactive, isOpen, pauseEnd, statusAt, type History, type Order, type Version } from './history';
import type { Landing } from './landing';

export type Action =
  | 'created'
  | 'suppressed_open'
  | 'skipped_holiday'
  | 'out_of_season'
  | 'missed'
  | 'cancelled'
  | 'withdrawn'
  | 'asset_inactive'
  | 'merged';

/** What an occurrence must have become. */
export interface Expected {
  readonly key: Local;
  /** The place in its series (in its chain, when floating), from 1. */
  readonly number: number;
  action: Action;
  readonly reason: 'before_start' | 'paused' | null;
  readonly nominalLocalDueAt: Local;
  localDueAt: Local;
  dueAt: Instant;
  /** t_k: the moment as of which it was decided. */
  readonly madeAt: Instant;
}

export interface Verdict extends Expected {
  readonly version: Version;
  /** The tick that decided it. */
  readonly decidedAt: Instant;
  /** When it came to be known: what stood before is not of its making. */
  readonly born: Instant;
}

/**
 * From when on it can be decided. What falls due while a pause lasts is missed from its due on, since no end of the pause can save it;
 * what is due later waits for the end.
 */
export function decidableFrom(history: History, { asOf, dueAt }: Landing, born: Instant): Instant {
  const looked = Math.max(asOf, born);
  return isPausedOver(history, looked, dueAt) ? Math.max(looked, dueAt) : pauseEnd(history, looked);
}

/** Whether it is due before the end of a pause that has begun when it is looked at: also of one that is over by then. */
function isPausedOver(history: History, looked: Instant, dueAt: Instant): boolean {
  return (history.pauses ?? []).some(({ from }) => from <= looked && dueAt < pauseEnd(history, from));
}

/** The rules in the order in which a reason is given. `born` is when the occurrence came to be known. */
export function decide(
  history: History,
  version: Version,
  landing: Landing,
  born: Instant,
  decidedAt: Instant,
  blocked: boolean,
): Verdict {
  const { key, number, localDueAt, dueAt, asOf } = landing;
  const looked = Math.max(asOf, born);
  const about = { nominalLocalDueAt: key, key, number, localDueAt, dueAt, madeAt: asOf, version, decidedAt, born };
  const plain = (action: Action): Verdict => ({ ...about, action, reason: null });
  if (landing.verdict) return plain(landing.verdict);
  if (dueAt < (history.activeFrom ?? history.createdAt)) return { ...plain('missed'), reason: 'before_start' };
  if (isPausedOver(history, looked, dueAt)) return { ...plain('missed'), reason: 'paused' };
  if (isInactive(history, version, asOf)) return plain('asset_inactive');
  return plain(blocked && !version.stacking ? 'suppressed_open' : 'created');
}

/**
 * The order that a verdict made, undefined when it made none. One that the facts lack counts as made at its decision.
 * A floating key may come again after its order was withdrawn: then the order is the one made since the occurrence was known. Not since its
 * tick: a scheduler whose clock is behind makes it with an earlier hour.
 */
export function orderOf(history: History, verdict: Verdict): Order | undefined {
  const { key, decidedAt, action, version, born } = verdict;
  if (action !== 'created' && action !== 'cancelled' && action !== 'withdrawn') return undefined;
  const known = history.orders.find(
    (order) => order.key === key && (version.mode === 'fixed' || order.createdAt >= born),
  );
  return known ?? { key, createdAt: decidedAt, statuses: [] };
}

/** An order and the instant from which it counts as open. */
export interface Opened {
  readonly order: Order;
  readonly from: Instant;
}

/** Whether an order of this pair, other than that of `key`, was open at the instant by its status history. */
export function isBlocked(opened: readonly Opened[], key: Local, instant: Instant): boolean {
  return opened.some(({ order, from }) => {
    const began = from < instant || (from === instant && (order.key ?? '') < key);
    return began && order.key !== key && isOpen(statusAt(order, instant));
  });
}
