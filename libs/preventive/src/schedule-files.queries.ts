import type { Tx } from '@siyana/database';
import type { OrderTemplate, ScheduleRules } from './schedule.rules';

/** A schedule in one row: what files say of it. */
export interface ScheduleRecord {
  readonly id: string;
  version: number;
  readonly name: string;
  readonly externalId: string | null;
  readonly archived: boolean;
  readonly pauseReason: string | null;
  readonly categoryId: string | null;
  /** Sorted; with a category, those of it. */
  readonly assetIds: readonly string[];
  readonly rules: ScheduleRules;
  readonly template: OrderTemplate;
}

const RECORD = `s.id, s.version, s.name, s.external_id AS "externalId", s.archived_at IS NOT NULL AS archived, s.category_id AS "categoryId",
       (SELECT z.reason FROM preventive_pauses z WHERE z.tenant_id = $1 AND z.schedule_id = s.id AND z.ends_at IS NULL LIMIT 1) AS "pauseReason",
       ARRAY(SELECT p.asset_id FROM preventive_pairs p WHERE p.tenant_id = $1 AND p.schedule_id = s.id AND p.removed_at IS NULL ORDER BY 1) AS "assetIds",
       v.rules, v.template
     FROM preventive_schedules s JOIN preventive_versions v ON v.tenant_id = $1 AND v.schedule_id = s.id AND v.number = s.current_number`;

/** Locked against other edits, in the order of their ids. Index: preventive_schedules_pkey. */
export function scheduleRecords(tx: Tx, ids: readonly string[]): Promise<ScheduleRecord[]> {
  return tx.query(
    `SELECT ${RECORD} WHERE s.tenant_id = $1 AND s.id = ANY($2::uuid[]) ORDER BY s.id FOR NO KEY UPDATE OF s`,
    ids,
  );
}

/** Those that are not archived, the oldest first. */
export function oldestInForce(tx: Tx, most: number): Promise<ScheduleRecord[]> {
  return tx.query(
    `SELECT ${RECORD} WHERE s.tenant_id = $1 AND s.archived_at IS NULL ORDER BY s.created_at, s.id LIMIT $2`,
    most,
  );
}
