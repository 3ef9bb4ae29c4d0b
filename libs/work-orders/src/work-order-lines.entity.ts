import { TenantRow } from '@siyana/database';
import { Member } from '@siyana/identity';
import type { StepKind } from '@siyana/procedures';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { WorkOrder } from './work-order.entity';
import type { LinkKind } from './work-order.rules';

export type StepValue = boolean | string;

/** A step of the order's procedure version, with its answer. */
@Entity('work_order_steps')
@Unique(['tenantId', 'workOrderId', 'position'])
@ForeignKey(() => WorkOrder, ['tenantId', 'workOrderId'], ['tenantId', 'id'])
export class WorkOrderStep extends TenantRow {
  @Column('uuid') workOrderId!: string;
  /** Counted from 1. */
  @Column('integer') position!: number;
  @Column('text') kind!: StepKind;
  @Column('text') label!: string;
  @Column('boolean') required!: boolean;
  @Column('numeric', { nullable: true }) minimum!: string | null;
  @Column('numeric', { nullable: true }) maximum!: string | null;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('jsonb', { nullable: true }) choices!: readonly string[] | null;
  @Column('text', { nullable: true }) onFailure!: 'follow_up' | null;
  /** true and false for checks, decimal text for numbers, text otherwise; null while unanswered. */
  @Column('jsonb', { nullable: true }) value!: StepValue | null;
  @Column('boolean', { nullable: true }) failed!: boolean | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('uuid', { nullable: true }) followUpId!: string | null;
}

@Entity('labour_entries')
@Index(['tenantId', 'workOrderId'])
@Index(['tenantId', 'memberId'])
@ForeignKey(() => WorkOrder, ['tenantId', 'workOrderId'], ['tenantId', 'id'])
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
export class LabourEntry extends TenantRow {
  @Column('uuid') workOrderId!: string;
  @Column('uuid') memberId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt!: string;
  @Column('integer') minutes!: number;
  /** Frozen at entry: nothing in the past changes when a rate changes. */
  @Column('numeric', { precision: 12, scale: 4 }) hourlyRate!: string;
  @Column('numeric', { precision: 18, scale: 4 }) cost!: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
}

@Entity('cost_lines')
@Index(['tenantId', 'workOrderId'])
@ForeignKey(() => WorkOrder, ['tenantId', 'workOrderId'], ['tenantId', 'id'])
export class CostLine extends TenantRow {
  @Column('uuid') workOrderId!: string;
  @Column('text') label!: string;
  /** May be negative, with a reason. */
  @Column('numeric', { precision: 18, scale: 4 }) amount!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
}

/** The order's stream: who, when, what from and what to. Comments are entries of it. */
@Entity('work_order_activities')
@Index(['tenantId', 'workOrderId', 'occurredAt', 'id'])
@ForeignKey(() => WorkOrder, ['tenantId', 'workOrderId'], ['tenantId', 'id'])
export class WorkOrderActivity extends TenantRow {
  @Column('uuid') workOrderId!: string;
  @Column('text') action!: string;
  @Column('text') principal!: string;
  @Column({ type: 'timestamptz', precision: 3 }) occurredAt!: string;
  /** `{ field: [from, to] }`. */
  @Column('jsonb') changes!: Readonly<Record<string, readonly [unknown, unknown]>>;
  @Column('text', { nullable: true }) comment!: string | null;
}

/** `from` <kind> `to`: a follow-up is `from`, the order that it follows is `to`. */
@Entity('work_order_links')
@Unique(['tenantId', 'fromId', 'toId', 'kind'])
@Index(['tenantId', 'toId'])
@Check('work_order_links_kind_check', `kind IN ('blocks', 'duplicate_of', 'follow_up_of', 'parent')`)
@ForeignKey(() => WorkOrder, ['tenantId', 'fromId'], ['tenantId', 'id'])
@ForeignKey(() => WorkOrder, ['tenantId', 'toId'], ['tenantId', 'id'])
export class WorkOrderLink extends TenantRow {
  @Column('uuid') fromId!: string;
  @Column('uuid') toId!: string;
  @Column('text') kind!: LinkKind;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
}
