import type { Action } from './engine';

/** A decision as it was stored. */
export interface OccurrenceRow {
  readonly id: string;
  readonly key: string;
  readonly scheduleId: string;
  readonly assetId: string;
  readonly versionNumber: number;
  readonly number: number | null;
  readonly nominalLocalDueAt: string;
  readonly localDueAt: string;
  readonly timeZone: string;
  readonly dueAt: string;
  readonly madeAt: string;
  readonly decidedAt: string;
  readonly action: Action;
  readonly reason: string;
  readonly inputs: Record<string, unknown>;
  readonly toleranceFrom: string;
  readonly toleranceTo: string;
  readonly workOrderId: string | null;
  readonly doneAt: string | null;
  readonly compliant: boolean | null;
  readonly proposedLocalDueAt: string | null;
}

export const OCCURRENCES = `SELECT o.id, o.key, o.schedule_id AS "scheduleId", o.asset_id AS "assetId", o.version_number AS "versionNumber", o.number,
  o.nominal_local_due_at AS "nominalLocalDueAt", o.local_due_at AS "localDueAt", o.time_zone AS "timeZone", o.due_at AS "dueAt",
  o.made_at AS "madeAt", o.decided_at AS "decidedAt", o.action, o.reason, o.inputs, o.tolerance_from AS "toleranceFrom",
  o.tolerance_to AS "toleranceTo", o.work_order_id AS "workOrderId", o.done_at AS "doneAt", o.compliant,
  o.proposed_local_due_at AS "proposedLocalDueAt"
  FROM preventive_occurrences o JOIN assets a ON a.tenant_id = $1 AND a.id = o.asset_id
  WHERE o.tenant_id = $1`;

/**
 * Decisions due in [$2, $3) of schedule $4 and asset $5, either null for all, in assets that meet `condition` (over the alias `a`, from `$6`
 * on). Indexes: preventive_occurrences_schedule_id_due_at_id_idx, preventive_occurrences_due_at_idx.
 */
export const occurrencesDue = (condition: string): string =>
  `${OCCURRENCES} AND o.due_at >= $2 AND o.due_at < $3 AND ($4::uuid IS NULL OR o.schedule_id = $4) AND ($5::uuid IS NULL OR o.asset_id = $5)${condition}
   ORDER BY o.due_at, o.asset_id, o.key`;

/** What a plan owes: dues that made an order, or should have. */
const OWED = ['created', 'suppressed_open', 'missed', 'cancelled'] as const;

/**
 * How many dues could be done until which date and how many were, in time: of those whose last date is in [$2, $3], which are due in [$4, $5), and in assets
 * that meet `condition` (over the alias `a`, from `$6` on). Index: preventive_occurrences_due_at_idx.
 */
export const closingDays = (condition: string): string =>
  `SELECT to_char(o.tolerance_to, 'YYYY-MM-DD') AS date, o.time_zone AS "timeZone", count(*)::int AS due,
     (count(*) FILTER (WHERE o.compliant))::int AS done
   FROM preventive_occurrences o JOIN assets a ON a.tenant_id = $1 AND a.id = o.asset_id
   WHERE o.tenant_id = $1 AND o.tolerance_to >= $2::date AND o.tolerance_to <= $3::date AND o.due_at >= $4 AND o.due_at < $5
     AND o.action IN (${OWED.map((action) => `'${action}'`).join(', ')})${condition}
   GROUP BY o.tolerance_to, o.time_zone`;
