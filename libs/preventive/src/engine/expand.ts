import { RRuleTemporal } from 'rrule-temporal';
import { monthDayExpander, type Expander } from './expand-month-days';
import type { RuleParts } from './rule-parts';
import { DAY, wallText } from './wall-clock';

/** Enough for every day of the 40 years between two 29ths of February on one weekday. */
const LIBRARY_STEPS = 20_000;
const PERIOD = { DAILY: DAY, WEEKLY: 7 * DAY } as const;

/**
 * Plain steps and days of a month are computed here from the anchor (k periods after it, never from a clamped date): the
 * library clamps only a day that the rule does not name, and searches from the anchor each time. All else is the library's.
 */
export function expanderOf(parts: RuleParts, anchor: number): Expander {
  const plain = parts.byDay.length === 0 && Object.values(parts.by).every((list) => list.length === 0);
  if (plain && (parts.freq === 'DAILY' || parts.freq === 'WEEKLY'))
    return evenExpander(anchor, PERIOD[parts.freq] * parts.interval);
  return goesByMonthDay(parts) ? monthDayExpander(parts, anchor) : libraryExpander(parts, anchor);
}

/** True when the dates of a MONTHLY or YEARLY rule are days of a month, named or the anchor's: what SKIP is about. */
export function goesByMonthDay({ freq, by, byDay }: RuleParts): boolean {
  if ((freq !== 'MONTHLY' && freq !== 'YEARLY') || by.BYYEARDAY.length || by.BYWEEKNO.length) return false;
  return by.BYMONTHDAY.length > 0 || byDay.length === 0;
}

function evenExpander(anchor: number, step: number): Expander {
  return { next: (after) => (after < anchor ? anchor : anchor + (Math.floor((after - anchor) / step) + 1) * step) };
}

function libraryExpander(parts: RuleParts, anchor: number): Expander {
  const start = `${new Date(anchor).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const text = parts.given
    .filter(([name]) => name !== 'COUNT' && name !== 'UNTIL')
    .map(([name, value]) => `${name}=${value}`);
  const rule = new RRuleTemporal({
    rruleString: `DTSTART:${start}\nRRULE:${text.join(';')}`,
    maxIterations: LIBRARY_STEPS,
  });
  return {
    next: (after) => {
      try {
        return rule.next(new Date(Math.max(after, anchor - 1)), false)?.epochMilliseconds ?? null;
      } catch (error) {
        // That is how it says that it has searched for long and found none.
        if (error instanceof Error && error.message.startsWith('Maximum')) return null;
        throw new Error(`cannot expand ${text.join(';')} from ${wallText(anchor)}`, { cause: error });
      }
    },
  };
}
