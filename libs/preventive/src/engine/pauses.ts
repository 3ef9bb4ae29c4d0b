import type { Span } from './decision';

/** Pauses and suspensions that overlap or adjoin are one: what the first leaves to its end would fall into the second. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = joined.at(-1);
    if (!last || (last.to !== null && last.to < span.from)) joined.push(span);
    else if (last.to !== null && (span.to === null || span.to > last.to))
      joined[joined.length - 1] = { ...last, to: span.to };
  }
  return joined;
}

interface Moments {
  readonly createAt: Date;
  readonly dueAt: Date;
}

/** The pause in which an occurrence was to be decided and which ends after its due: it is missed. */
export function pauseOver(pauses: readonly Span[], { createAt, dueAt }: Moments): Span | null {
  return pauses.find(({ from, to }) => from <= createAt && (to === null || dueAt < to)) ?? null;
}

/**
 * In a pause that has not ended at `now` nobody can say yet whether it ends before the due: then the order is made at its end;
 * or not: then it is missed. Answers when that is to be looked at again, or null when nothing hinders deciding at `now`.
 */
export function undecidedUntil(pauses: readonly Span[], { createAt, dueAt }: Moments, now: Date): Date | null {
  if (dueAt <= now) return null;
  const pause = pauses.find(({ from, to }) => from <= createAt && (to === null || (to > now && to > createAt)));
  if (!pause) return null;
  return pause.to !== null && pause.to < dueAt ? pause.to : dueAt;
}
