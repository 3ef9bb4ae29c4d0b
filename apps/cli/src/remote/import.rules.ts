import type { AnswerOf } from '@siyana/api-client';

/** As the interface tells of an import. */
export type ImportState = AnswerOf<'get', '/imports/{id}'>;

/** One line while it is under way. */
export function progressOf({ status, rows, totalRows, rejected }: ImportState): string {
  if (status === 'queued') return 'queued';
  const of = totalRows === null ? '' : ` of ${totalRows}`;
  return `${status}: ${rows}${of} rows${rejected > 0 ? `, ${rejected} rejected` : ''}`;
}

/** What became of it: the figures, why it stopped, and the first rows that were rejected. */
export function linesOf(run: ImportState): string[] {
  const { status, dryRun, rows, created, updated, unchanged, rejected, failure, errors } = run;
  return [
    `${dryRun ? 'dry run, ' : ''}${status}: ${rows} rows, ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
    ...(failure ? [`${failure.code}: ${failure.message}`] : []),
    ...errors.map(({ row, column, code, message }) => `row ${row}${column ? `, ${column}` : ''}: ${code}: ${message}`),
    ...(new Set(errors.map(({ row }) => row)).size < rejected ? ['and more: --errors writes all of them'] : []),
  ];
}
