import { addDecimals } from '@siyana/kernel';
import type { Need } from '@siyana/parts';
import { isFloating, type Decision, type PairState, type ScheduleVersion } from './engine';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A need that comes up at `at`, in milliseconds: the due of an order that will be made. */
export interface NeedAt {
  readonly at: number;
  readonly need: Need;
}

/** Needs of the next `days` days as of `madeAt`, summed up, and those of the day behind: for a day, both together are all that there is to know. */
export interface Ahead {
  readonly days: number;
  readonly madeAt: number;
  readonly goodUntil: number;
  readonly sums: ReadonlyMap<string, Need>;
  readonly later: readonly NeedAt[];
}

/** What each decision is going to need. The parts are for one order. */
export function needsOf(decisions: readonly Decision[], parts: readonly Need[]): NeedAt[] {
  return decisions.flatMap(({ dueAt, createAt }) =>
    parts.map(({ storeId, partId, quantity }): NeedAt => ({
      at: Math.max(dueAt.getTime(), createAt.getTime()),
      need: { storeId, partId, quantity },
    })),
  );
}

/** The end of what `aheadOf` has to be given, in milliseconds. */
export const horizonOf = (now: number, days: number): number => now + (days + 1) * DAY;

/** Of all needs until `horizonOf`, which stay the same until `steady` unless something happens. Those that move on with the clock may be a minute old. */
export function aheadOf(needs: readonly NeedAt[], now: number, days: number, steady: number): Ahead {
  const until = now + days * DAY;
  return {
    ...{ days, madeAt: now },
    goodUntil: Math.min(now + DAY, Math.max(steady, now + MINUTE)),
    sums: summed(needs.filter(({ at }) => at <= until)),
    later: needs.filter(({ at }) => at > until),
  };
}

export const isGood = ({ madeAt, goodUntil }: Ahead, now: number): boolean => madeAt <= now && now < goodUntil;

/** What is needed in the next days as of `now`, one sum for each store and part. */
export function demandOf({ days, sums, later }: Ahead, now: number): readonly Need[] {
  const come = later.filter(({ at }) => at <= now + days * DAY);
  return [...(come.length === 0 ? sums : summed(come, sums)).values()];
}

/**
 * Until when a preview says the same, in milliseconds, as long as nothing happens. It takes an open order for done at its due, later on for done `now`, and what is
 * floating counts from there: behind that due its preview moves on with the clock.
 */
export function steadyUntil(
  { triggers }: Pick<ScheduleVersion, 'triggers'>,
  { orders }: Pick<PairState, 'orders'>,
): number {
  if (!triggers.some(isFloating)) return Infinity;
  const open = orders.filter(({ to }) => to === null);
  return Math.min(...open.map(({ from, dueAt }) => Math.max(from.getTime(), dueAt.getTime())));
}

function summed(needs: readonly NeedAt[], before: ReadonlyMap<string, Need> = new Map()): ReadonlyMap<string, Need> {
  const sums = new Map(before);
  for (const { need } of needs) {
    const key = `${need.storeId} ${need.partId}`;
    sums.set(key, { ...need, quantity: addDecimals(sums.get(key)?.quantity ?? '0', need.quantity) });
  }
  return sums;
}
