import { currentScope } from '@siyana/tenancy';

/** The locations at and below `$<parameter>` (an array of ids) as a sub-select; both arms name the workspace. */
export function subtreeOf(parameter: number): string {
  return `(WITH RECURSIVE below AS (
    SELECT l.id FROM locations l WHERE l.tenant_id = $1 AND l.id = ANY($${parameter}::uuid[])
    UNION SELECT c.id FROM locations c JOIN below b ON c.parent_id = b.id WHERE c.tenant_id = $1
  ) SELECT id FROM below)`;
}

/**
 * What a member's site limit means for a column that holds a location, as SQL. The parameter is the caller's `siteIds`; without a
 * limit there is no condition and no parameter. Every list, search and count of things in places goes by this.
 */
export function withinSites(column: string, next: number): { condition: string; params: unknown[] } {
  const { siteIds } = currentScope();
  return siteIds === null
    ? { condition: '', params: [] }
    : { condition: ` AND ${column} IN ${subtreeOf(next)}`, params: [siteIds] };
}
