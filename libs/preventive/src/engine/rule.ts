import { isLocalTime, isTimeZone, toLocal } from '@siyana/kernel';
import { expanderOf, goesByMonthDay } from './expand';
import type { Expander } from './expand-month-days';
import { accept, refuse, type Checked } from './refusal';
import { readRuleParts, type RuleParts } from './rule-parts';
import { DAY, wallMs, wallText, type LocalTime } from './wall-clock';

export type Mode = 'fixed' | 'floating';

export interface CalendarRuleText {
  readonly rrule: string;
  /** The first due that the rule may have. A rule that names other days starts at the first of these that follows. */
  readonly startsAt: LocalTime;
  readonly timeZone: string;
  readonly mode: Mode;
}

/** A calendar rule that can be served. */
export interface CalendarRule extends CalendarRuleText {
  /** The text to store and to answer: SKIP and RSCALE are written out. Reading it again gives the same rule. */
  readonly rrule: string;
  readonly parts: RuleParts;
  /** Where COUNT or UNTIL end the rule: no due is later. */
  readonly endsAt: LocalTime | null;
}

const expanders = new WeakMap<CalendarRule, Expander>();
const LATE_DAYS: readonly number[] = [29, 30, 31];

/** The rule's dues, as if it had no end; made once per rule. */
export function expanderFor(rule: CalendarRule): Expander {
  const known = expanders.get(rule);
  if (known) return known;
  const made = expanderOf(rule.parts, wallMs(rule.startsAt));
  expanders.set(rule, made);
  return made;
}

/**
 * Reads and normalises a calendar rule (RFC 5545 with RFC 7529's RSCALE and SKIP), or says why it cannot be served. Pointers
 * are `/rrule`, `/startsAt` and `/timeZone`. Where FREQ is MONTHLY or YEARLY, the start day is 29-31 and no SKIP is given,
 * SKIP=BACKWARD is added; SKIP=OMIT asks for RFC 5545's omission.
 */
export function readCalendarRule(text: CalendarRuleText): Checked<CalendarRule> {
  if (!isLocalTime(text.startsAt)) return refuse('/startsAt', 'not_a_local_time');
  if (!isTimeZone(text.timeZone)) return refuse('/timeZone', 'not_a_time_zone');
  const read = readRuleParts(text.rrule);
  if (!read.ok) return read;
  const parts = withSkip(read.value, text.startsAt);
  if (text.mode === 'floating' && parts.given.some(([name]) => name !== 'FREQ' && name !== 'INTERVAL'))
    return refuse('/rrule', 'rule_not_floatable');
  const unserved = unservedWithSkip(parts);
  if (unserved) return refuse('/rrule', 'invalid_rule', { part: 'SKIP', value: parts.skip ?? '', with: unserved });

  const anchor = wallMs(text.startsAt);
  const expander = expanderOf(parts, anchor);
  const until = untilOf(parts, text.timeZone);
  if (Number.isNaN(until)) return refuse('/rrule', 'invalid_rule', { part: 'UNTIL', value: parts.until ?? '' });
  const first = expander.next(anchor - 1);
  if (first === null || first > until) return refuse('/rrule', 'rule_never_due');
  const end = parts.count === null ? until : countedEnd(expander, first, parts.count);
  const rule: CalendarRule = {
    ...text,
    rrule: textOf(parts),
    startsAt: wallText(anchor),
    parts,
    endsAt: end === Number.POSITIVE_INFINITY ? null : wallText(end),
  };
  expanders.set(rule, expander);
  return accept(rule);
}

function withSkip(parts: RuleParts, startsAt: LocalTime): RuleParts {
  const byMonths = parts.freq === 'MONTHLY' || parts.freq === 'YEARLY';
  if (parts.skip !== null || !byMonths || !LATE_DAYS.includes(Number(startsAt.slice(8, 10)))) return parts;
  return { ...parts, skip: 'BACKWARD' };
}

/** SKIP is served for days of a month. Day 366 of a year, and days of a month crossed with weeks or year days, are not. */
function unservedWithSkip(parts: RuleParts): string | null {
  if (parts.skip === null || parts.skip === 'OMIT' || goesByMonthDay(parts)) return null;
  if (parts.by.BYYEARDAY.some((day) => Math.abs(day) === 366)) return 'BYYEARDAY';
  return parts.freq === 'YEARLY' && parts.by.BYMONTHDAY.length ? 'BYMONTHDAY' : null;
}

function textOf(parts: RuleParts): string {
  const skip: readonly (readonly [string, string])[] =
    parts.skip === null
      ? []
      : [
          ['RSCALE', 'GREGORIAN'],
          ['SKIP', parts.skip],
        ];
  return [...parts.given, ...skip].map(([name, value]) => `${name}=${value}`).join(';');
}

/** The last wall-clock millisecond of UNTIL: a date lasts until its end, an instant is read in the schedule's zone. */
function untilOf({ until }: RuleParts, timeZone: string): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  if (until.length === 8) return isLocalTime(`${date}T00:00`) ? wallMs(date) + DAY - 1 : Number.NaN;
  const local = `${date}T${until.slice(9, 11)}:${until.slice(11, 13)}:${until.slice(13, 15)}`;
  if (!isLocalTime(local)) return Number.NaN;
  return wallMs(until.endsWith('Z') ? toLocal(new Date(wallMs(local)), timeZone) : local);
}

function countedEnd(expander: Expander, first: number, count: number): number {
  let last = first;
  for (let counted = 1; counted < count; counted += 1) {
    const next = expander.next(last);
    if (next === null) break;
    last = next;
  }
  return last;
}
