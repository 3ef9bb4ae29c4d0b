/**
 * The oracle of preventive scheduling: what each occurrence of one schedule on one asset must have become, from the
 * facts of its history. Written from the rules of the domain alone; it shares no code with what it judges, and walks
 * days where an engine would calculate.
 *
 * How the rules were read. "Said" is the rule's own word; "read" is a choice where the words leave one, and the first
 * place to look when a system disagrees.
 *
 * Calendar
 *  1. Read: the anchor is an occurrence only when the rule names its date. COUNT counts dates that the rule names.
 *  2. Said: a start on the 29th to 31st gets SKIP=BACKWARD. Read: also when BYMONTHDAY says other days.
 *  3. Read: SKIP moves the days by number of MONTHLY and YEARLY before BYDAY and BYSETPOS choose; a fifth Monday or a
 *     31st day from the end that a month lacks is left out, whatever SKIP says. One date named twice counts once.
 *  4. Read: BYMONTH asks for the month that named the day, so 30 February with FORWARD is 1 March.
 *  5. Said: ambiguous is the first, a gap takes the offset before it.
 *  6. Read: `leadDays` are days on the wall clock (08:00 stays 08:00), not 24 hours each.
 * Floating
 *  7. Said: due = done + interval. Read: on the wall clock, at the time of day at which the work was done; clamped at a month's end.
 *     Its t_k is never before the moment at which the base came to be known and no order was open: at due - L nobody could have known it, and
 *     suppression "as of t_k" would say that its own predecessor is in its way, which rule 2 does not mean.
 *  8. Read: an occurrence that makes no order (out of season, holiday, missed, inactive) passes its nominal due on, as
 *     a cancelled one does: the next is that due + interval. The nominal due, not the moved one.
 *  9. Read: while an order made by hand is open nothing is decided; its completion resets the baseline too.
 * 10. Read: when work is done again at the same time as before the reopening, the withdrawn occurrence has the same
 *     key, and its one decision is made anew. The last decision of a key is the one that is compared.
 * 11. Said: a successor that was touched stays. Read: then the chain follows it, whatever the first order does.
 * Holidays and seasons
 * 12. Read: the season is asked of the nominal date only, before holidays; a move may leave the season.
 * 13. Read: a move stops at the date of the neighbouring nominal due of the rule, even when that is a holiday (two
 *     days of feast, daily, `after`: the first is due on the second). Only where two finally lie is compared for
 *     `merged`; those out of season or rescheduled by hand do not take part.
 * 14. Read: "now" of "`before` never moves behind now" is the first moment at which the occurrence could be decided on
 *     time (creation, edit, end of a pause, the holiday becoming known, activeFrom), never the hour of a late tick;
 *     such an occurrence stays on its nominal date.
 * 15. Read: leaving weekends aside; the list of holidays says all that is closed.
 * Deciding
 * 16. Read: of several reasons the first of this list: out_of_season, skipped_holiday, merged, missed (before_start,
 *     then paused), asset_inactive, suppressed_open, created.
 * 17. Read: "due before activeFrom" asks the moved due, as does "due before the end of the pause".
 * 18. Read: a pause holds what has its t_k (or its creation, where that is later) inside the pause, half-open. What falls
 *     due in it is `missed` from its due on, since whenever the pause ends that was before; at its end the rest is made.
 *     So is what came to be known after a pause and is due before its end: by then that is the activeFrom.
 *     What had its t_k before the pause is decided as if on time, also by a tick that runs in it or after it.
 * 19. Said: decided as of t_k. Read: so is the asset's status: in service at t_k and decommissioned since makes an
 *     order, as a tick on time would have. `hold` on standby is `asset_inactive`, not an order that waits.
 * 20. Read: an order of an occurrence is open from its t_k; one made by hand from its creation; one completed at t_k
 *     exactly is not open at t_k. Of two with one t_k the earlier key comes first.
 * 21. Read: a cancelled order decides its occurrence `cancelled` in fixed schedules too.
 * 22. Read: an edit leaves the old version what was due, or decided, before it; the new one has what is due from the
 *     edit on and nominally after the last decided due. What only the new rule would have had before is no occurrence.
 * 23. Read: where the facts change before a decision is made, the decision takes the facts of its own moment (zone
 *     data, holidays, reschedules, version), and keeps that t_k. Later changes of zone data and holidays move the due
 *     of untouched open orders only.
 * Figures (tolerance.ts)
 * 24. Read: half a day of tolerance rounds up; the length comes from nominal dues as if the rule had no end, the dates
 *     lie around the moved due; a window closes in the window of the KPI that holds its last date.
 * 25. Read: a cycle falls on the n-th occurrence where n, from 1, is its multiple: the first due is not a coincidence.
 *
 * Not judged: meters and conditions, several triggers in one schedule, an edit from fixed to floating or back, and the
 * reasons that the rules do not name (`reason` is null for them).
 */
import { addDays, dateOf, type Instant, type Local } from './civil-time';
import { decideFixed } from './decide-fixed';
import { decideFloating } from './decide-floating';
import { wasUntouched, worldsOf, type History, type World } from './history';
import { instantsOf, landOne, landSeries } from './landing';
import { orderOf, type Expected, type Verdict } from './verdicts';

export * from './civil-time';
export type * from './history';
export * from './recurrence';
export * from './tolerance';
export type { Expected } from './verdicts';

/** The expected decisions, one for each key, in the order of keys. @throws when versions differ in mode. */
export function judge(history: History): Expected[] {
  const { mode } = history.versions[0];
  if (history.versions.some((version) => version.mode !== mode)) throw new Error('not judged: mode changed');
  const facts = {
    ...history,
    orders: history.orders.map((order) => ({
      ...order,
      statuses: order.statuses.filter(({ at }) => at <= history.until),
    })),
  };
  const worlds = worldsOf(facts);
  const verdicts = mode === 'fixed' ? decideFixed(facts, worlds) : decideFloating(facts, worlds);
  for (const [i, world] of worlds.entries())
    if (i > 0) for (const verdict of verdicts) deriveAgain(facts, worlds[i - 1]!, world, verdict);
  return verdicts
    .map(({ version: _, decidedAt: __, born: ___, ...expected }) => expected)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Moves the due of an open order when the facts under it change. */
function deriveAgain(history: History, before: World, world: World, verdict: Verdict): void {
  const order = orderOf(history, verdict);
  if (!order || verdict.decidedAt >= world.from) return;
  const { version, key, number } = verdict;
  const rescheduled = world.reschedules.get(key);
  if (rescheduled && before.reschedules.get(key) !== rescheduled) verdict.localDueAt = rescheduled;
  else if (!wasUntouched(order, world.from)) return;
  else if (!rescheduled && holidaysDiffer(before, world, key, verdict.localDueAt)) {
    const floating = version.mode === 'floating';
    const landing = floating
      ? landOne(history, world, version, key, number)
      : landSeries(history, world, version, history.until).find((one) => one.key === key)!;
    verdict.localDueAt = landing.localDueAt;
  }
  verdict.dueAt = instantsOf(version, world, verdict.localDueAt).dueAt;
}

/** Whether a holiday came or went on a date that the move of this due looked at. */
function holidaysDiffer(before: World, world: World, key: Local, localDueAt: Local): boolean {
  const [from, to] = [dateOf(key), dateOf(localDueAt)].sort() as [string, string];
  for (let date = from; date <= to; date = addDays(date, 1))
    if (before.holidays.has(date) !== world.holidays.has(date)) return true;
  return false;
}

/** A decision as the system under judgement recorded it; what is left out is not compared. */
export interface Recorded {
  readonly key: Local;
  readonly action: string;
  readonly reason?: string | null;
  readonly localDueAt?: Local;
  readonly dueAt?: Instant;
  readonly madeAt?: Instant;
}

/** One line for each occurrence that is missing, doubled, unexpected or decided otherwise. Empty when all agree. */
export function disagreements(expected: readonly Expected[], recorded: readonly Recorded[]): string[] {
  const keys = [...new Set([...expected, ...recorded].map(({ key }) => key))].sort();
  return keys.flatMap((key) => {
    const wanted = expected.find((one) => one.key === key);
    const found = recorded.filter((one) => one.key === key);
    if (!wanted) return [`${key}: unexpected ${found.map(({ action }) => action).join(', ')}`];
    if (found.length !== 1) return [`${key}: ${wanted.action} expected once, found ${found.length} times`];
    return differences(wanted, found[0]!).map((line) => `${key}: ${line}`);
  });
}

function differences(wanted: Expected, found: Recorded): string[] {
  const pairs: [string, string | number | null, string | number | null | undefined][] = [
    ['action', wanted.action, found.action],
    ['reason', wanted.reason, wanted.reason === null ? undefined : found.reason],
    ['localDueAt', wanted.localDueAt, found.localDueAt],
    ['dueAt', wanted.dueAt, found.dueAt],
    ['madeAt', wanted.madeAt, found.madeAt],
  ];
  const show = (value: string | number | null | undefined): string =>
    typeof value === 'number' ? new Date(value).toISOString() : String(value);
  return pairs
    .filter(([, want, have]) => have !== undefined && have !== want)
    .map(([name, want, have]) => `${name} ${show(have)} instead of ${show(want)}`);
}
