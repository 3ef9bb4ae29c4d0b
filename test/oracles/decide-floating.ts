import { dateOf, localAt, timeOf, toLocal, type Instant, type Local } from './civil-time';
import { isOpen, statusAt, tickAt, wasUntouched, type History, type Order, type World } from './history';
import { bornAt, landOne } from './landing';
import { addInterval } from './recurrence';
import { decidableFrom, decide, orderOf, type Verdict } from './verdicts';

/** What the chain counts from, and how long that holds. */
interface Link {
  readonly base: { readonly start: true } | { readonly doneAt: Instant } | { readonly due: Local };
  readonly number: number;
  readonly knownAt: Instant;
  /** The order behind the base is reopened then, and the base withdrawn. */
  readonly limit: Instant;
  readonly order: Order | null;
  /** The due of that order, from which a cancellation goes on. */
  readonly due: Local | null;
}

/** Follows the chain from order to order. */
export function decideFloating(history: History, worlds: readonly World[]): Verdict[] {
  const made = new Map<Local, Verdict>();
  let link: Link | null = FIRST;
  while (link) link = step(history, worlds, made, link);
  return [...made.values()];
}

const FIRST: Link = { base: { start: true }, number: 1, knownAt: -Infinity, limit: Infinity, order: null, due: null };

/** Decides one link of the chain; answers the next, null when nothing more is known. */
function step(history: History, worlds: readonly World[], made: Map<Local, Verdict>, link: Link): Link | null {
  const verdict = decideLink(history, worlds, link);
  if (!verdict) return ended(made, link, link.limit);
  const byHand = turnByHand(history, made, link, verdict.decidedAt);
  if (byHand !== undefined) return byHand;
  const { key } = verdict;
  made.set(key, verdict);
  const number = link.number + 1;
  const order = orderOf(history, verdict);
  if (!order) return { ...link, base: { due: key }, number };
  if (link.limit <= history.until && wasUntouched(order, link.limit)) {
    verdict.action = 'withdrawn';
    return ended(made, link, link.limit);
  }
  return ended(made, { ...link, order, due: key, number }, order.createdAt - 1);
}

/** The next link after the link's order ends, later than the instant; null while it does not. */
function ended(made: ReadonlyMap<Local, Verdict>, link: Link, after: Instant): Link | null {
  const { order, due } = link;
  const end = order?.statuses.find(({ at, status }) => at > after && !isOpen(status));
  if (!order || !end) return null;
  if (end.status === 'cancelled') {
    const verdict = due === null ? undefined : made.get(due);
    if (verdict) verdict.action = 'cancelled';
    const base = due === null ? link.base : { due };
    return { ...link, base, knownAt: end.at, limit: Infinity };
  }
  const reopened = order.statuses.find(({ at, status }) => at > end.at && isOpen(status));
  return { ...link, base: { doneAt: end.doneAt ?? end.at }, knownAt: end.at, limit: reopened?.at ?? Infinity };
}

/**
 * What an order made by hand does to a link that would be decided at the instant: one completed since the link is
 * known is the new base, one still open is waited for. Undefined when there is none.
 */
function turnByHand(
  history: History,
  made: ReadonlyMap<Local, Verdict>,
  link: Link,
  decidedAt: Instant,
): Link | null | undefined {
  for (const order of history.orders.filter(({ key }) => key === null)) {
    const own = { ...link, order, due: null };
    const next = ended(made, own, Math.max(link.knownAt, order.createdAt - 1));
    if (next && next.knownAt <= decidedAt && next.base !== link.base) return next;
    if (order.createdAt <= decidedAt && isOpen(statusAt(order, decidedAt))) return ended(made, own, decidedAt);
  }
  return undefined;
}

/** Decides the link's occurrence in the first world that comes to it, before the link's limit. */
function decideLink(history: History, worlds: readonly World[], link: Link): Verdict | null {
  for (const world of worlds.filter(({ to }) => to > link.knownAt)) {
    const version = world.versions.at(-1)!;
    const born = bornAt(history, world, version, link.knownAt);
    const landed = landOne(history, world, version, keyOf(world, link.base), link.number, [], born);
    const landing = { ...landed, asOf: Math.max(landed.asOf, link.knownAt) };
    const earliest = Math.max(decidableFrom(history, landing, born), world.from);
    const decidedAt = tickAt(history, earliest, Math.min(world.to, link.limit));
    if (decidedAt !== null) return decide(history, version, landing, born, decidedAt, false);
  }
  return null;
}

function keyOf(world: World, base: Link['base']): Local {
  const { startsAt, rule, timeZone } = world.versions.at(-1)!;
  if ('start' in base) return startsAt;
  const from = 'due' in base ? base.due : toLocal(base.doneAt, world.zone(timeZone));
  return localAt(addInterval(rule, dateOf(from)), timeOf(from));
}
