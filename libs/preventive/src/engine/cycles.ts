/** A procedure that belongs to every `every`-th occurrence; the first occurrence has number 1. */
export interface Cycle {
  readonly every: number;
  readonly procedureId: string;
}

export type Coincidence = 'union' | 'largest';

/**
 * The procedures of ONE order that stands for the occurrences with these numbers (more than one when a meter jumped over
 * several): those of every cycle that falls due, small before large, or of the largest only. Empty when none falls due: the
 * template's own steps.
 */
export function proceduresFor(
  numbers: readonly number[],
  cycles: readonly Cycle[],
  coincidence: Coincidence,
): readonly string[] {
  const due = cycles
    .filter(({ every }) => numbers.some((number) => number % every === 0))
    .sort((a, b) => a.every - b.every);
  const largest = due.at(-1)?.every;
  const chosen = coincidence === 'union' ? due : due.filter(({ every }) => every === largest);
  return [...new Set(chosen.map(({ procedureId }) => procedureId))];
}
