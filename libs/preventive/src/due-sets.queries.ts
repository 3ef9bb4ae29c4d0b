import type { Question, Tx } from '@siyana/database';
import { zoneTableVersion } from '@siyana/kernel';
import { SETTINGS } from '@siyana/identity';
import type { WorkspaceSettings } from '@siyana/tenancy';
import type { OpenOrder } from './pair.rules';

/** Due pairs that are alike in all that decides about them, but for what their orders have been. */
export interface DueSet {
  /** Nothing stands beside the rule: no pause, no asset out of service, no due that a person has put elsewhere, as of `nextAt`. */
  readonly quiet: boolean;
  /** They were derived from an older zone table. */
  readonly stale: boolean;
  /** As JSON, to be read once however many pairs have them. */
  readonly rules: string;
  readonly template: string;
  readonly versionNumber: number;
  readonly cursors: string;
  readonly nextAt: string;
  readonly scheduleIds: readonly string[];
  readonly assetIds: readonly string[];
  readonly locationIds: readonly (string | null)[];
  readonly changes: readonly string[];
  readonly orders: readonly (readonly OpenOrder[])[];
}

/** What a workspace has to be looked at for. */
export interface Due {
  readonly settings: WorkspaceSettings;
  /** Some pairs were derived from an older zone table. */
  readonly stale: boolean;
  readonly sets: readonly DueSet[];
  /** When the first of those is due that are not due yet; null: none. */
  readonly laterAt: string | null;
}

/**
 * Pairs whose time has come, the longest waiting first, with all that a plain decision asks for. The database puts together what is
 * alike, as text, of which it sees at once that it is equal: thousands of rows of which most say the same are neither sent nor read. Indexes: preventive_pairs_next_at_idx, and for each pair the keys
 * of its schedule, version and asset, preventive_asset_statuses_asset_id_since_idx, preventive_pauses_schedule_id_idx. LATERAL with a limit has one plan only: to a
 * planner who does not know how large the workspace is, all its versions looked as good as a key for each pair (700 ms for 500 pairs among 9,000, 5 by the keys).
 */
const DUE = `SELECT d.quiet, d.stale, d.rules, d.template, d.number AS "versionNumber", d.cursors,
    d.next_at AS "nextAt", array_agg(d.schedule_id) AS "scheduleIds", array_agg(d.asset_id) AS "assetIds",
    array_agg(d.location_id) AS "locationIds", array_agg(d.changes::text) AS changes, jsonb_agg(d.orders) AS orders
  FROM (
    SELECT p.derived_with < $4 AS stale, p.schedule_id, p.asset_id, x.location_id, p.changes, p.orders, p.next_at, x.number,
      p.cursors::text AS cursors, x.rules, x.template,
      p.rescheduled = '{}' AND p.active_from <= p.next_at AND x.status = 'in_service' AND x.archived_at IS NULL
      AND NOT EXISTS (SELECT FROM preventive_asset_statuses c WHERE c.tenant_id = $1 AND c.asset_id = p.asset_id AND c.since > p.next_at)
      AND (NOT EXISTS (SELECT FROM preventive_pauses o WHERE o.tenant_id = $1) OR NOT EXISTS (SELECT FROM preventive_pauses o
        WHERE o.tenant_id = $1 AND (o.schedule_id = p.schedule_id OR o.schedule_id IS NULL)
          AND o.starts_at <= p.next_at AND (o.ends_at IS NULL OR o.ends_at > p.next_at))) AS quiet
    FROM preventive_pairs p
    CROSS JOIN LATERAL (
      SELECT v.number, v.rules::text AS rules, v.template::text AS template, a.location_id, a.status, a.archived_at FROM preventive_schedules s
      JOIN preventive_versions v ON v.tenant_id = $1 AND v.schedule_id = s.id AND v.number = s.current_number
      JOIN assets a ON a.tenant_id = $1 AND a.id = p.asset_id
      WHERE s.tenant_id = $1 AND s.id = p.schedule_id AND s.archived_at IS NULL LIMIT 1
    ) x
    WHERE p.tenant_id = $1 AND p.removed_at IS NULL AND p.next_at <= $2
    ORDER BY p.next_at LIMIT $3
  ) d GROUP BY d.quiet, d.stale, d.rules, d.template, d.number, d.cursors, d.next_at ORDER BY d.next_at`;

const LATER = `SELECT min(p.next_at) AS "laterAt" FROM preventive_pairs p WHERE p.tenant_id = $1 AND p.removed_at IS NULL AND p.next_at > $2`;
const STALE = `SELECT EXISTS (SELECT FROM preventive_pairs p WHERE p.tenant_id = $1 AND p.removed_at IS NULL AND p.derived_with < $2) AS stale`;

/** In one message; undefined when there is no such workspace. `zones`: whether to ask for pairs of an older zone table that are not due either, which looks at every pair of the workspace. */
export async function whatIsDue(tx: Tx, most: number, zones: boolean): Promise<Due | undefined> {
  const zoneTable = zoneTableVersion();
  const questions: Question[] = [[SETTINGS], [DUE, tx.now, most, zoneTable], [LATER, tx.now]];
  if (zones) questions.push([STALE, zoneTable]);
  const [workspaces, rows, later, old] = await tx.queries(...questions);
  const [settings] = workspaces as unknown as WorkspaceSettings[];
  if (!settings) return undefined;
  const sets = rows as unknown as DueSet[];
  return {
    settings,
    stale: old?.[0]?.['stale'] === true || sets.some(({ stale }) => stale),
    sets,
    laterAt: later![0]!['laterAt'] as string | null,
  };
}
