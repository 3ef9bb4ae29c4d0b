import { DateWatch, DecimalWatch } from './detect.rules';
import type { ImportField } from './fields';
import type { BoundColumns, ImportMapping } from './mapping.rules';
import { cellOf, isTyped } from './row.rules';
import type { RowSource } from './source';

/** So many rows tell whether the rest has to be looked at. */
const SAMPLE = 1_000;

export interface Detected {
  readonly dateFormat: string | null;
  readonly decimalSeparator: '.' | ',' | null;
}

/**
 * What the mapping leaves open and the file decides: the order of days and months, the decimal sign. The first thousand rows are looked at, and the
 * whole file where they hold anything that could be read two ways; what stays open is null, and its cells will be refused one by one.
 */
export async function detect(
  open: () => Promise<RowSource>,
  fields: readonly ImportField[],
  mapping: ImportMapping,
  columns: BoundColumns,
): Promise<Detected> {
  const bound = (kinds: readonly string[]): { index: number; also?: readonly number[] }[] =>
    fields.filter(({ kind }) => kinds.includes(kind)).flatMap(({ name }) => columns.get(name) ?? []);
  const dates = mapping.dateFormat === null ? bound(['time', 'date', 'local_times']) : [];
  const amounts = mapping.decimalSeparator === null ? bound(['amount']) : [];
  const { dateFormat, decimalSeparator } = mapping;
  if (dates.length + amounts.length === 0) return { dateFormat, decimalSeparator };
  const [dateWatch, decimalWatch] = [new DateWatch(), new DecimalWatch()];
  const source = await open();
  try {
    let seen = 0;
    for await (const row of source.rows) {
      if (row.problem) continue;
      for (const column of dates) if (!isTyped(row, column)) dateWatch.see(cellOf(row, column));
      for (const column of amounts) if (!isTyped(row, column)) decimalWatch.see(cellOf(row, column));
      seen += 1;
      if (seen >= SAMPLE && !dateWatch.matters && !decimalWatch.matters) break;
    }
  } finally {
    await source.close();
  }
  return {
    dateFormat: dateFormat ?? dateWatch.format,
    decimalSeparator: decimalSeparator ?? decimalWatch.separator,
  };
}
