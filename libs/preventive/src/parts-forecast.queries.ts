import type { Tx } from '@siyana/database';

/** Pairs `p` whose orders plan parts. Index: preventive_references_schedule_id_idx. */
export const PLANS_PARTS = ` AND EXISTS (SELECT 1 FROM preventive_references r
  WHERE r.tenant_id = $1 AND r.schedule_id = p.schedule_id AND r.part_id IS NOT NULL)`;

/**
 * Another answer as soon as something has changed that the needs of coming orders hang on: `xmin` is the transaction that wrote a row last. A pair is written with each
 * new version of its schedule and with all that wakes the scheduler (pauses, holidays, orders, decisions), an asset with its status. Summed without an order, so that nothing is sorted.
 */
const STAMP = `SELECT coalesce(bit_xor(hashtextextended(concat_ws(' ', p.schedule_id, p.asset_id, p.xmin, a.xmin), 0))::text, 'none') AS stamp
  FROM preventive_pairs p
  JOIN preventive_schedules s ON s.tenant_id = $1 AND s.id = p.schedule_id
  JOIN assets a ON a.tenant_id = $1 AND a.id = p.asset_id
  WHERE p.tenant_id = $1 AND p.removed_at IS NULL AND s.archived_at IS NULL${PLANS_PARTS}`;

export async function stampOf(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ stamp: string }>(STAMP);
  return row!.stamp;
}

/** What lies ahead and has its decision, each `schedule/asset/key`: an order that was made before its due plans its parts itself. */
export async function decidedAhead(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ name: string }>(
    `SELECT o.schedule_id || '/' || o.asset_id || '/' || o.key AS name FROM preventive_occurrences o
     WHERE o.tenant_id = $1 AND o.due_at >= $2 AND o.action <> 'withdrawn'`,
    tx.now,
  );
  return new Set(rows.map(({ name }) => name));
}
