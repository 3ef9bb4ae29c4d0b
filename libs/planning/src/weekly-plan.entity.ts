import { TenantRow } from '@siyana/database';
import { WorkOrder } from '@siyana/work-orders';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A week as it was promised: written once, and never changed. */
@Entity('weekly_plans')
@Unique(['tenantId', 'isoWeek'])
export class WeeklyPlan extends TenantRow {
  /** @example "2026-W48" */
  @Column('text') isoWeek!: string;
  /** The zone that the week was one of, and its instants then. */
  @Column('text') timeZone!: string;
  @Column({ type: 'timestamptz', precision: 3 }) startsAt!: string;
  @Column({ type: 'timestamptz', precision: 3 }) endsAt!: string;
  @Column({ type: 'timestamptz', precision: 3 }) frozenAt!: string;
  @Column('text') frozenBy!: string;
}

/** An order as it stood on the plan when the week was frozen. */
@Entity('weekly_plan_orders')
@Index(['tenantId', 'workOrderId'])
@ForeignKey(() => WeeklyPlan, ['tenantId', 'planId'], ['tenantId', 'id'])
@ForeignKey(() => WorkOrder, ['tenantId', 'workOrderId'], ['tenantId', 'id'])
export class WeeklyPlanOrder {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('uuid') workOrderId!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) plannedStartAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) plannedEndAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt!: string | null;
  @Column('integer', { nullable: true }) estimatedMinutes!: number | null;
  @Column('jsonb') assigneeIds!: readonly string[];
}
