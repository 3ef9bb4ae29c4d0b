import type { FieldChange, FieldValue, Operation } from './operation';

/** Two people have given one field two values; a person decides. */
export interface Conflict {
  readonly field: string;
  readonly base: FieldValue;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
}

export type Fields = Readonly<Record<string, FieldValue>>;

function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index]);
  return (a ?? null) === (b ?? null);
}

/**
 * Compares an operation with what is there now, field by field. A field that nobody else has touched, or that got the same value,
 * stands on the present value from here on; the others are conflicts.
 */
export function compare(
  fields: Operation['fields'],
  now: Fields,
): { fields: Record<string, FieldChange>; conflicts: Conflict[] } {
  const rebased: Record<string, FieldChange> = {};
  const conflicts: Conflict[] = [];
  for (const [field, { base, mine }] of Object.entries(fields)) {
    const theirs = now[field] ?? null;
    if (!sameValue(theirs, base) && !sameValue(theirs, mine)) conflicts.push({ field, base, mine, theirs });
    rebased[field] = sameValue(theirs, base) || sameValue(theirs, mine) ? { base: theirs, mine } : { base, mine };
  }
  return { fields: rebased, conflicts };
}
