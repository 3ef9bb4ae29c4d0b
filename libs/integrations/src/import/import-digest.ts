import { hash } from 'node:crypto';
import type { ImportRow } from './row.rules';

/** In this order, which never changes; what is added stands behind, and counts only where it says something. */
const FIRST = ['externalId', 'title', 'type', 'status', 'assetCode', 'reportedAt', 'startedAt', 'completedAt'];
const LAST = ['otherCost', 'failureMode', 'note'];
const LISTED = new Set([...FIRST, ...LAST]);

/**
 * Names each value of a row of work orders in a fixed order, so that neither the order of columns nor the way a value was written counts:
 * the same order again has the same digest, and a repeat can answer `unchanged`. 64 hexadecimal digits (SHA-256).
 * A change of this list makes every kept digest an old one: the next import then updates instead of finding `unchanged`.
 */
export function importDigest({ values, dateOnly }: ImportRow): string {
  const known = [
    ...FIRST.map((name) => values[name] ?? null),
    [...dateOnly].sort(),
    ...LAST.map((name) => values[name] ?? null),
  ];
  const added: [name: string, value: string][] = [];
  for (const name in values) {
    const value = values[name] ?? null;
    if (value !== null && !LISTED.has(name)) added.push([name, value]);
  }
  added.sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(added.length ? [...known, added] : known));
}
