import { parseDecimal } from '@siyana/kernel';
import type { ImportField } from '../import';

export type Filters = Readonly<Record<string, string>>;
export type SqlRow = Readonly<Record<string, unknown>>;

export const fixed = (fields: readonly ImportField[]) => (): Promise<readonly ImportField[]> => Promise.resolve(fields);

/** ` AND column = $n` for each filter that is given. */
export function equals(filters: Filters, columns: Readonly<Record<string, string>>, params: unknown[]): string {
  return Object.entries(filters)
    .map(([name, value]) => ` AND ${columns[name]!} = $${params.push(value) + 1}`)
    .join('');
}

/** An amount without needless zeros, as an import reads it. */
export const amount = (value: unknown): string | null =>
  value === null ? null : parseDecimal(value as string).toFixed();
