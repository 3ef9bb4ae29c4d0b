import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { conflict, forbidden, newId, unprocessable } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { orderNumber, visibleOrders } from '@siyana/work-orders';
import { weekBounds, type WeekBounds } from './iso-week.rules';
import type { WeeklyPlanDetailDto, WeeklyPlanDto, WeeklyPlanOrderDto } from './planning.dto';
import { WeeklyPlan, WeeklyPlanOrder } from './weekly-plan.entity';

const MOST_ORDERS = 2_000;
const SORTS = { isoWeek: { sql: 'p.iso_week', type: 'text' } } as const;
const COLUMNS = `p.id, p.iso_week AS "isoWeek", p.time_zone AS "timeZone", p.starts_at AS "startsAt", p.ends_at AS "endsAt",
  p.frozen_at AS "frozenAt", p.frozen_by AS "frozenBy"`;

type PlanRow = Omit<WeeklyPlan, 'tenantId'>;

interface OrderRow extends Omit<WeeklyPlanOrderDto, 'number' | 'done'> {
  readonly number: number;
}

/** Orders that stand in a week and are not done: by their plan, or where they have none by their due time. Indexes: work_orders_planned_start_at_idx, work_orders_due_at_id_idx. */
const STANDING = `w.status IN ('open', 'in_progress', 'on_hold')
  AND (w.planned_start_at >= $2 AND w.planned_start_at < $3 OR w.planned_start_at IS NULL AND w.due_at >= $2 AND w.due_at < $3)`;

const ASSIGNEES = `(SELECT coalesce(json_agg(x.member_id ORDER BY x.member_id), '[]') FROM work_order_assignees x
  WHERE x.tenant_id = $1 AND x.work_order_id = w.id)`;

/** What a week was promised to do, and what of it was done: the base of schedule compliance. */
@Injectable()
export class WeeklyPlansService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: PageQuery): Promise<Page<WeeklyPlanDto>> {
    const page = keyset(query, SORTS, '-isoWeek', 'p.id', 3);
    const rows = await this.database.read<PlanRow & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, p.iso_week AS "sortKey" FROM weekly_plans p WHERE p.tenant_id = $1${page.condition}
       ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, toPlanDto);
  }

  async get(isoWeek: string): Promise<WeeklyPlanDetailDto> {
    const plan = await this.plan(isoWeek);
    if (plan) return detail(toPlanDto(plan), plan, await this.frozenOrders(plan.id));
    const bounds = weekBounds(isoWeek, currentScope().settings.timeZone);
    const { from, to, startsAt, endsAt } = bounds;
    const shown = { isoWeek, from, to, startsAt, endsAt, frozenAt: null, frozenBy: null };
    return detail(shown, bounds, await this.standingOrders(bounds));
  }

  /**
   * Takes what stands in the week and is not done into a list that never changes. 409 `plan_frozen` the second time, whoever was first; 409 `week_is_over`;
   * 403 for a member who is limited to sites: the plan is the whole workspace's.
   */
  freeze(isoWeek: string): Promise<WeeklyPlanDetailDto> {
    const { settings, siteIds, principal } = currentScope();
    if (siteIds !== null) throw forbidden('whole_workspace_only');
    const { startsAt, endsAt } = weekBounds(isoWeek, settings.timeZone);
    const id = newId();
    return this.database.transaction(async (tx) => {
      if (endsAt <= tx.now) throw conflict('week_is_over');
      const made = await tx.query(
        `INSERT INTO weekly_plans (tenant_id, id, iso_week, time_zone, starts_at, ends_at, frozen_at, frozen_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (tenant_id, iso_week) DO NOTHING RETURNING id`,
        ...[id, isoWeek, settings.timeZone, startsAt, endsAt, tx.now, principal],
      );
      if (made.length === 0) throw conflict('plan_frozen', { frozenAt: (await this.plan(isoWeek))!.frozenAt });
      const orders = await this.standingOrders({ startsAt, endsAt });
      tx.insert(
        WeeklyPlanOrder,
        orders.map(({ workOrderId, plannedStartAt, plannedEndAt, dueAt, estimatedMinutes, assigneeIds }) => ({
          ...{ planId: id, workOrderId, plannedStartAt, plannedEndAt, dueAt, estimatedMinutes, assigneeIds },
        })),
      );
      const payload = { isoWeek, orders: orders.length };
      await this.events.publish(tx, { type: 'weekly_plan.frozen', resourceId: id, payload });
      return this.get(isoWeek);
    });
  }

  private async plan(isoWeek: string): Promise<PlanRow | undefined> {
    const [row] = await this.database.read<PlanRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM weekly_plans p WHERE p.tenant_id = $1 AND p.iso_week = $2`,
      isoWeek,
    );
    return row;
  }

  private async standingOrders({ startsAt, endsAt }: Pick<WeekBounds, 'startsAt' | 'endsAt'>): Promise<OrderRow[]> {
    const visible = visibleOrders(5);
    const rows = await this.database.read<OrderRow & Record<string, unknown>>(
      `SELECT w.id AS "workOrderId", w.number, w.title, w.status, a.code AS "assetCode", w.planned_start_at AS "plannedStartAt",
         w.planned_end_at AS "plannedEndAt", w.due_at AS "dueAt", w.estimated_minutes AS "estimatedMinutes", ${ASSIGNEES} AS "assigneeIds",
         w.completed_at AS "completedAt"
       FROM work_orders w LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = w.asset_id
       WHERE w.tenant_id = $1 AND ${STANDING}${visible.condition}
       ORDER BY coalesce(w.planned_start_at, w.due_at), w.id LIMIT $4`,
      ...[startsAt, endsAt, MOST_ORDERS + 1, ...visible.params],
    );
    if (rows.length > MOST_ORDERS) throw unprocessable([], 'narrow_the_window', { max: MOST_ORDERS });
    return rows;
  }

  /** As they were promised, and where they are now. Index: weekly_plan_orders_pkey. */
  private frozenOrders(planId: string): Promise<OrderRow[]> {
    const visible = visibleOrders(3);
    return this.database.read<OrderRow & Record<string, unknown>>(
      `SELECT w.id AS "workOrderId", w.number, w.title, w.status, a.code AS "assetCode", o.planned_start_at AS "plannedStartAt",
         o.planned_end_at AS "plannedEndAt", o.due_at AS "dueAt", o.estimated_minutes AS "estimatedMinutes", o.assignee_ids AS "assigneeIds",
         w.completed_at AS "completedAt"
       FROM weekly_plan_orders o
       JOIN work_orders w ON w.tenant_id = $1 AND w.id = o.work_order_id
       LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = w.asset_id
       WHERE o.tenant_id = $1 AND o.plan_id = $2${visible.condition}
       ORDER BY coalesce(o.planned_start_at, o.due_at), o.work_order_id`,
      planId,
      ...visible.params,
    );
  }
}

function toPlanDto({ isoWeek, timeZone, startsAt, endsAt, frozenAt, frozenBy }: PlanRow): WeeklyPlanDto {
  const { from, to } = weekBounds(isoWeek, timeZone);
  return { isoWeek, from, to, startsAt, endsAt, frozenAt, frozenBy };
}

function detail(
  plan: WeeklyPlanDto,
  { startsAt, endsAt }: Pick<WeekBounds, 'startsAt' | 'endsAt'>,
  rows: readonly OrderRow[],
): WeeklyPlanDetailDto {
  const orders = rows.map((row) => ({
    ...row,
    number: orderNumber(row.number),
    done: row.completedAt !== null && startsAt <= row.completedAt && row.completedAt < endsAt,
  }));
  const done = orders.filter((order) => order.done).length;
  const value = orders.length === 0 ? null : (done / orders.length).toFixed(4);
  return { ...plan, orders, compliance: { planned: orders.length, done, value } };
}
