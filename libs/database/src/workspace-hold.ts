/**
 * A workspace is erased while requests and jobs are under way in it. What they have added must go with it, so each transaction that adds rows ends
 * with the workspace's event counter in its hands: an erasure takes that row away first, waits for whoever holds it, and from
 * then on nobody who would add a row gets to COMMIT.
 */
const GONE = 'workspace is gone';

/** Holds the workspace until the end of the transaction; an error when it is gone. `$1` is the workspace. */
export const HOLD_WORKSPACE = `SELECT coalesce(
  (SELECT '1' FROM counters c WHERE c.tenant_id = $1 AND c.name = 'event' FOR KEY SHARE), '${GONE}')::int AS held`;

/** The number itself, as an SQL expression over a column that is null where the counter's row was not there: an error then. */
export const heldNumber = (column: string): string => `coalesce(${column}::text, '${GONE}')::bigint`;

/** Whether the statement fails when the workspace is gone. */
export const holdsWorkspace = (text: string): boolean => text.includes(GONE);

/** Whether the transaction was about a workspace that is gone, or amounts in a currency that the workspace has given up meanwhile. */
export const saysChanged = (error: unknown): boolean => error instanceof Error && CHANGED.test(error.message);
const CHANGED = /"(?:workspace is gone|currency is [A-Z]{3})"/;

const ADDS = /\binsert\s+into\b|\bwake_\w+\s*\(/i;
const known = new Map<string, boolean>();

/** Whether the statement can leave a row behind: inserts, and the functions that write into the tables of all workspaces. */
export function addsRows(text: string): boolean {
  let adds = known.get(text);
  if (adds === undefined) {
    adds = ADDS.test(text);
    if (known.size < 5_000) known.set(text, adds);
  }
  return adds;
}
