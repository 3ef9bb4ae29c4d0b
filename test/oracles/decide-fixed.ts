import { toInstant, type Local } from './civil-time';
import { statusAt, tickAt, type History, type Version, type World } from './history';
import { bornAt, landSeries, type Landing } from './landing';
import { decidableFrom, decide, isBlocked, orderOf, type Opened, type Verdict } from './verdicts';

interface Candidate {
  readonly version: Version;
  readonly landing: Landing;
}

/** Each world decides, in order, what no earlier world has decided. */
export function decideFixed(history: History, worlds: readonly World[]): Verdict[] {
  const made = new Map<Local, Verdict>();
  const byHand = history.orders.filter(({ key }) => key === null);
  const opened: Opened[] = byHand.map((order) => ({ order, from: order.createdAt }));
  for (const world of worlds)
    for (const { version, landing } of candidates(history, world, made)) {
      const born = bornAt(history, world, version);
      const earliest = Math.max(decidableFrom(history, landing, born), world.from);
      const decidedAt = tickAt(history, earliest, world.to);
      if (decidedAt === null) continue;
      const blocked = isBlocked(opened, landing.key, landing.asOf);
      const verdict = decide(history, version, landing, born, decidedAt, blocked);
      made.set(landing.key, verdict);
      const order = orderOf(history, verdict);
      if (order) opened.push({ order, from: verdict.madeAt });
    }
  for (const verdict of made.values()) {
    const order = orderOf(history, verdict);
    if (order && statusAt(order, history.until) === 'cancelled') verdict.action = 'cancelled';
  }
  return [...made.values()];
}

/** Every version has what is due while it is in force, beyond what an older one has decided. */
function candidates(history: History, world: World, made: ReadonlyMap<Local, Verdict>): Candidate[] {
  const all = world.versions.flatMap((version, i) => {
    const zone = world.zone(version.timeZone);
    const from = i === 0 ? -Infinity : version.from;
    const to = world.versions[i + 1]?.from ?? Infinity;
    const older = [...made.values()].filter((one) => world.versions.indexOf(one.version) < i).map(({ key }) => key);
    const taken = older.sort().at(-1) ?? '';
    return landSeries(history, world, version, Math.min(world.to, history.until))
      .filter(({ key }) => !made.has(key) && key > taken)
      .filter(({ key }) => toInstant(key, zone) >= from && toInstant(key, zone) < to)
      .map((landing) => ({ version, landing }));
  });
  return all.sort((a, b) => a.landing.asOf - b.landing.asOf || (a.landing.key < b.landing.key ? -1 : 1));
}
