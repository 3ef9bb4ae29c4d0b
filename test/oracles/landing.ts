import {
  addDays,
  dateOf,
  localAt,
  timeOf,
  toInstant,
  toLocal,
  type CivilDate,
  type Instant,
  type Local,
} from './civil-time';
import { pauseEnd, type History, type Season, type Version, type World } from './history';
import { nominalDues } from './recurrence';

/** Where a nominal due comes to lie, and when its order is made. */
export interface Landing {
  readonly key: Local;
  /** The place in its series, from 1. */
  readonly number: number;
  readonly localDueAt: Local;
  readonly verdict: 'out_of_season' | 'skipped_holiday' | 'merged' | null;
  readonly dueAt: Instant;
  /** t_k. */
  readonly asOf: Instant;
}

const DAY = 86_400_000;
/** Days beyond a moment in which moves and their neighbours are looked for. No run of holidays is as long. */
const MARGIN = 62;

function inSeason(date: CivilDate, seasons: readonly Season[] = []): boolean {
  const day = date.slice(5);
  const within = ({ from, to }: Season): boolean => (from <= to ? from <= day && day <= to : day >= from || day <= to);
  return seasons.length === 0 || seasons.some(within);
}

/** The instants of a due and of making its order: `leadDays` earlier on the same wall clock. */
export function instantsOf(version: Version, world: World, localDueAt: Local): { dueAt: Instant; asOf: Instant } {
  const zone = world.zone(version.timeZone);
  const made = localAt(addDays(dateOf(localDueAt), -version.leadDays), timeOf(localDueAt));
  return { dueAt: toInstant(localDueAt, zone), asOf: toInstant(made, zone) };
}

/** The landings of a fixed version's whole series, far enough to judge up to the instant. */
export function landSeries(history: History, world: World, version: Version, until: Instant): Landing[] {
  const zone = world.zone(version.timeZone);
  const last = [...world.reschedules.keys()].sort().at(-1);
  const horizon = toLocal(until + (version.leadDays + MARGIN) * DAY, zone);
  const keys = nominalDues(version.rule, version.startsAt, '0000', last && last > horizon ? last : horizon, zone);
  const moved = keys.map((key, i) => landOne(history, world, version, key, i + 1, [keys[i - 1], keys[i + 1]]));
  const landed = moved.filter(({ verdict, key }) => !verdict && !world.reschedules.has(key));
  // Of two that land on one local date the earlier is merged into the later.
  const merged = new Set(
    landed
      .filter((one, i) => landed[i + 1] && dateOf(one.localDueAt) === dateOf(landed[i + 1]!.localDueAt))
      .map(({ key }) => key),
  );
  return moved.map((one) => (merged.has(one.key) ? { ...one, verdict: 'merged' } : one));
}

/** One due on its own; `born` is when it came to be known, for the floating ones. */
export function landOne(
  history: History,
  world: World,
  version: Version,
  key: Local,
  number: number,
  neighbours: readonly [Local?, Local?] = [],
  born: Instant = -Infinity,
): Landing {
  const rescheduled = world.reschedules.get(key);
  if (rescheduled)
    return { key, number, localDueAt: rescheduled, verdict: null, ...instantsOf(version, world, rescheduled) };
  const stay = { key, number, localDueAt: key, verdict: null, ...instantsOf(version, world, key) };
  const date = dateOf(key);
  const policy = version.holidayPolicy ?? 'ignore';
  if (!inSeason(date, version.seasons)) return { ...stay, verdict: 'out_of_season' };
  if (policy === 'ignore' || !world.holidays.has(date)) return stay;
  if (policy === 'skip') return { ...stay, verdict: 'skipped_holiday' };
  const localDueAt = localAt(movedDate(policy, date, world, neighbours), timeOf(key));
  const instants = instantsOf(version, world, localDueAt);
  const now = pauseEnd(history, Math.max(bornAt(history, world, version, born), instants.asOf, world.holidaysFrom));
  const behind = instants.dueAt < Math.max(now, history.activeFrom ?? history.createdAt);
  return policy === 'before' && behind ? stay : { ...stay, localDueAt, ...instants };
}

function movedDate(
  policy: 'before' | 'after',
  nominal: CivilDate,
  world: World,
  [previous, next]: readonly [Local?, Local?],
): CivilDate {
  let date = nominal;
  while (world.holidays.has(date)) date = addDays(date, policy === 'after' ? 1 : -1);
  if (policy === 'after') return next && date > dateOf(next) ? dateOf(next) : date;
  return previous && date < dateOf(previous) ? dateOf(previous) : date;
}

/** The first moment at which the schedule, as this version, could decide anything. */
export function bornAt(history: History, world: World, version: Version, known: Instant = -Infinity): Instant {
  const edited = world.versions.indexOf(version) > 0 ? version.from : -Infinity;
  return Math.max(history.createdAt, edited, known);
}
