import { presentMinutes, type MemberDay } from '@siyana/calendar';

/** What the planning knows of an order's work. Local dates are the workspace's. */
export interface PlannedWork {
  readonly estimatedMinutes: number | null;
  /** Null: only a due time stands for it. */
  readonly plannedStartAt: string | null;
  readonly plannedEndAt: string | null;
  /** The local date of the planned start, or of the due time. */
  readonly date: string;
  /** The local dates of the plan, in order; without an end, the first alone. */
  readonly dates: readonly string[];
  readonly assigneeIds: readonly string[];
}

/**
 * Whole parts of a whole, in proportion to weights; what rounding leaves goes to the largest remainders, the first of equals first.
 * Without any weight the first part gets everything. Sums to the whole.
 */
export function shares(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map((_, index) => (index === 0 ? whole : 0));
  const exact = weights.map((weight) => (whole * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1;
  return parts;
}

/**
 * Minutes that an order puts on one of its people, by local date. The estimate is shared evenly among the assignees, and over the dates of a
 * plan with an end by when this person is there in it; else it lies on the date of the start, or of the due time. An order without
 * an estimate takes what its plan covers of the person's time, and nothing without a plan.
 */
export function loadOn(
  work: PlannedWork,
  memberId: string,
  dayOf: (date: string) => MemberDay,
): readonly (readonly [date: string, minutes: number])[] {
  const { estimatedMinutes, plannedStartAt, plannedEndAt, assigneeIds } = work;
  const place = assigneeIds.indexOf(memberId);
  if (place < 0) return [];
  const mine =
    estimatedMinutes === null
      ? null
      : shares(
          estimatedMinutes,
          assigneeIds.map(() => 1),
        )[place]!;
  if (plannedStartAt === null || plannedEndAt === null) return mine ? [[work.date, mine]] : [];
  const window = { from: Date.parse(plannedStartAt), to: Date.parse(plannedEndAt) };
  const present = work.dates.map((date) => presentMinutes(dayOf(date), window));
  const minutes = mine === null ? present : shares(mine, present);
  return work.dates.map((date, index) => [date, minutes[index]!] as const).filter(([, each]) => each > 0);
}
