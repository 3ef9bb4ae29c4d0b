import { toleranceClosesAt } from './engine';

/** Occurrences that have to do with each other in nothing but the last date of their tolerance and its zone. */
export interface ClosingDay {
  /** `YYYY-MM-DD`, the last date on which they could be done. */
  readonly date: string;
  readonly timeZone: string;
  readonly due: number;
  /** Of these, done inside their tolerance. */
  readonly done: number;
}

export interface ComplianceFigure {
  readonly numerator: number;
  readonly denominator: number;
  /** Four decimals; null where nothing was due. */
  readonly value: string | null;
}

/**
 * domain.md 6, PM compliance: done inside tolerance / those whose tolerance has closed. A month has those whose last date lies in it; one that is still
 * open at `now` is in none. Months without a due are there, in order.
 */
export function complianceByMonth(
  months: readonly string[],
  days: readonly ClosingDay[],
  now: Date,
): readonly (ComplianceFigure & { readonly month: string })[] {
  const closed = days.filter(
    ({ date, timeZone }) => toleranceClosesAt({ days: 0, from: date, to: date }, timeZone) <= now,
  );
  return months.map((month) => ({ month, ...figureOf(closed.filter(({ date }) => date.startsWith(month))) }));
}

/** The sum of the parts over the sum of the wholes, never a mean of ratios. */
export function figureOf(parts: readonly Pick<ClosingDay, 'due' | 'done'>[]): ComplianceFigure {
  const numerator = parts.reduce((sum, { done }) => sum + done, 0);
  const denominator = parts.reduce((sum, { due }) => sum + due, 0);
  return { numerator, denominator, value: denominator === 0 ? null : (numerator / denominator).toFixed(4) };
}

/** `count` months as `YYYY-MM` up to that of a date, the oldest first. */
export function monthsUntil(date: string, count: number): readonly string[] {
  const last = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = last - count + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
