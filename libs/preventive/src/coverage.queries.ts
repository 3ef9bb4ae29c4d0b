import type { Tx } from '@siyana/database';
import { zoneTableVersion } from '@siyana/kernel';

/** New pairs of a schedule with assets that it did not cover; those that it covered once come back with what was decided of them. */
export function coverAssets(tx: Tx, scheduleId: string, assetIds: readonly string[], activeFrom: string): void {
  if (assetIds.length === 0) return;
  tx.later(
    `INSERT INTO preventive_pairs (tenant_id, schedule_id, asset_id, active_from, next_at, derived_with)
     SELECT $1::uuid, $2::uuid, a.id, $4::timestamptz, $5::timestamptz, $6 FROM assets a WHERE a.tenant_id = $1 AND a.id = ANY($3::uuid[])
     ON CONFLICT (tenant_id, schedule_id, asset_id) DO UPDATE
       SET removed_at = NULL, active_from = excluded.active_from, next_at = excluded.next_at, changes = preventive_pairs.changes + 1`,
    scheduleId,
    assetIds,
    activeFrom,
    tx.now,
    zoneTableVersion(),
  );
}

/** From now on the schedule asks nothing of these assets; open orders stay. */
export function uncoverAssets(tx: Tx, scheduleId: string, assetIds: readonly string[]): void {
  if (assetIds.length === 0) return;
  tx.later(
    `UPDATE preventive_pairs SET removed_at = $4, next_at = NULL, changes = changes + 1
     WHERE tenant_id = $1 AND schedule_id = $2 AND asset_id = ANY($3::uuid[])`,
    scheduleId,
    assetIds,
    tx.now,
  );
}

/** Every pair of the schedule (null: of the workspace) is looked at again, by what is known now. */
export function lookAgain(tx: Tx, scheduleId: string | null): void {
  tx.later(
    `UPDATE preventive_pairs p SET next_at = $3, changes = p.changes + 1
     FROM preventive_schedules s
     WHERE p.tenant_id = $1 AND ($2::uuid IS NULL OR p.schedule_id = $2) AND p.removed_at IS NULL
       AND s.tenant_id = $1 AND s.id = p.schedule_id AND s.archived_at IS NULL`,
    scheduleId,
    tx.now,
  );
}
