import { visibleOrders } from '@siyana/work-orders';

/** An order as the planning sees it. */
export interface PlannedRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly type: string;
  readonly priority: string;
  readonly status: string;
  readonly assetId: string | null;
  readonly assetCode: string | null;
  readonly assetName: string | null;
  readonly locationId: string | null;
  readonly dueAt: string | null;
  readonly plannedStartAt: string | null;
  readonly plannedEndAt: string | null;
  readonly estimatedMinutes: number | null;
  readonly dateOnly: readonly string[];
  readonly completedAt: string | null;
  readonly updatedAt: string;
  readonly version: number;
  readonly assigneeIds: string[];
  readonly teamIds: string[];
}

interface Statement {
  readonly text: string;
  readonly params: unknown[];
}

export const PLANNED_COLUMNS = `w.id, w.number, w.title, w.type, w.priority, w.status, w.asset_id AS "assetId", a.code AS "assetCode",
  a.name AS "assetName", w.location_id AS "locationId", w.due_at AS "dueAt", w.planned_start_at AS "plannedStartAt",
  w.planned_end_at AS "plannedEndAt", w.estimated_minutes AS "estimatedMinutes", w.date_only AS "dateOnly", w.completed_at AS "completedAt",
  w.updated_at AS "updatedAt", w.version,
  ARRAY(SELECT x.member_id FROM work_order_assignees x WHERE x.tenant_id = $1 AND x.work_order_id = w.id ORDER BY 1) AS "assigneeIds",
  ARRAY(SELECT x.team_id FROM work_order_teams x WHERE x.tenant_id = $1 AND x.work_order_id = w.id ORDER BY 1) AS "teamIds"`;

/** A plan is 31 days long at most (see assertPlan), so what goes on at an instant has begun in the 31 days before. */
export const LONGEST_PLAN_MS = 31 * 86_400_000;

/**
 * Whether an order stands between `$2` and `$3`: by its plan, or where it has none by its due time; `$4` is `$2` less the longest plan.
 * Indexes: work_orders_planned_start_at_idx, work_orders_due_at_id_idx.
 */
export const IN_WINDOW = `(w.planned_start_at >= $4 AND w.planned_start_at < $3 AND (w.planned_start_at >= $2
    OR coalesce(w.planned_end_at, w.planned_start_at + make_interval(mins => least(coalesce(w.estimated_minutes, 0), 44640))) > $2)
  OR w.planned_start_at IS NULL AND w.due_at >= $2 AND w.due_at < $3)`;

export interface WindowFilter {
  readonly locationId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly assigneeId?: string | undefined;
  /** Only what one of these is assigned to. */
  readonly memberIds?: readonly string[] | undefined;
}

/** Orders that stand in a window and that the caller sees, in the order of their starts. */
export function ordersInWindow(from: string, to: string, filter: WindowFilter, limit: number): Statement {
  const earliest = new Date(Date.parse(from) - LONGEST_PLAN_MS).toISOString();
  const params: unknown[] = [from, to, earliest];
  const add = (value: unknown): string => `$${params.push(value) + 1}`;
  let where = `w.tenant_id = $1 AND w.status <> 'cancelled' AND ${IN_WINDOW}`;
  if (filter.locationId) {
    where += ` AND w.location_id IN (WITH RECURSIVE below AS (
      SELECT l.id FROM locations l WHERE l.tenant_id = $1 AND l.id = ${add(filter.locationId)}
      UNION SELECT c.id FROM locations c JOIN below b ON c.parent_id = b.id WHERE c.tenant_id = $1) SELECT id FROM below)`;
  }
  if (filter.teamId) {
    const team = add(filter.teamId);
    where += ` AND (EXISTS (SELECT 1 FROM work_order_teams f WHERE f.tenant_id = $1 AND f.work_order_id = w.id AND f.team_id = ${team})
      OR EXISTS (SELECT 1 FROM work_order_assignees f JOIN team_members t ON t.tenant_id = $1 AND t.member_id = f.member_id
        WHERE f.tenant_id = $1 AND f.work_order_id = w.id AND t.team_id = ${team}))`;
  }
  const people = filter.assigneeId ? [filter.assigneeId] : filter.memberIds;
  if (people) {
    where += ` AND EXISTS (SELECT 1 FROM work_order_assignees f
      WHERE f.tenant_id = $1 AND f.work_order_id = w.id AND f.member_id = ANY(${add(people)}::uuid[]))`;
  }
  const visible = visibleOrders(params.length + 2);
  params.push(...visible.params);
  const text = `SELECT ${PLANNED_COLUMNS} FROM work_orders w LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = w.asset_id
    WHERE ${where}${visible.condition} ORDER BY coalesce(w.planned_start_at, w.due_at), w.id LIMIT ${add(limit)}`;
  return { text, params };
}

export interface PlannedMember {
  readonly id: string;
  readonly name: string;
  readonly teamIds: string[];
}

/** Active members whose time is planned: technicians, people on a shift, and who has work in the window. Index: members_pkey. */
export function plannedMembers(
  from: string,
  to: string,
  atWork: readonly string[],
  filter: WindowFilter,
  limit: number,
): Statement {
  const text = `SELECT m.id, m.name,
      ARRAY(SELECT t.team_id FROM team_members t WHERE t.tenant_id = $1 AND t.member_id = m.id ORDER BY 1) AS "teamIds"
    FROM members m
    WHERE m.tenant_id = $1 AND m.status = 'active' AND ($5::uuid IS NULL OR m.id = $5)
      AND ($6::uuid IS NULL OR EXISTS (SELECT 1 FROM team_members t WHERE t.tenant_id = $1 AND t.member_id = m.id AND t.team_id = $6))
      AND (m.role = 'technician' OR m.id = ANY($4::uuid[]) OR EXISTS (SELECT 1 FROM shift_assignments s
        WHERE s.tenant_id = $1 AND s.member_id = m.id AND s.starts_on <= $3::date AND (s.ends_on IS NULL OR s.ends_on >= $2::date)))
    ORDER BY m.name, m.id LIMIT $7`;
  return { text, params: [from, to, atWork, filter.assigneeId ?? null, filter.teamId ?? null, limit] };
}
