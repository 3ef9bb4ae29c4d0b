import { Asset, Location } from '@siyana/assets';
import type { WorkingClock } from '@siyana/calendar';
import { VersionedRow } from '@siyana/database';
import { Member, Team } from '@siyana/identity';
import { Procedure } from '@siyana/procedures';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { clockStands, resolutionAfterHold } from './sla.rules';
import {
  assertMayReopen,
  assertMove,
  type HoldReason,
  type MaintenanceType,
  type Priority,
  type WorkOrderOrigin,
  type WorkOrderStatus,
} from './work-order.rules';

export interface Signature {
  readonly name: string;
  readonly signedAt: string;
}

@Entity('work_orders')
@Unique(['tenantId', 'number'])
@Unique(['tenantId', 'externalId'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'updatedAt', 'id'])
@Index(['tenantId', 'status', 'dueAt', 'id'])
@Index(['tenantId', 'dueAt', 'id'])
@Index(['tenantId', 'plannedStartAt'])
@Index(['tenantId', 'slaNextAt'], { where: '(sla_next_at IS NOT NULL)' })
@Index(['tenantId', 'assetId'])
@Index(['tenantId', 'locationId'])
@Check('work_orders_status_check', `status IN ('open', 'in_progress', 'on_hold', 'completed', 'closed', 'cancelled')`)
@Check(
  'work_orders_type_check',
  `type IN ('predetermined', 'condition_based', 'predictive', 'corrective_immediate', 'corrective_deferred', 'improvement', 'modification', 'inspection')`,
)
@Check('work_orders_priority_check', `priority IN ('urgent', 'high', 'normal', 'low')`)
@ForeignKey(() => Asset, ['tenantId', 'assetId'], ['tenantId', 'id'])
@ForeignKey(() => Location, ['tenantId', 'locationId'], ['tenantId', 'id'])
@ForeignKey(() => Procedure, ['tenantId', 'procedureId'], ['tenantId', 'id'])
export class WorkOrder extends VersionedRow {
  @Column('integer') number!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text') type!: MaintenanceType;
  @Column('text') priority!: Priority;
  @Column('text') status!: WorkOrderStatus;
  @Column('text') origin!: WorkOrderOrigin;
  @Column('uuid', { nullable: true }) assetId!: string | null;
  @Column('uuid', { nullable: true }) locationId!: string | null;
  @Column('uuid', { nullable: true }) procedureId!: string | null;
  @Column('integer', { nullable: true }) procedureNumber!: number | null;
  @Column('integer', { nullable: true }) estimatedMinutes!: number | null;
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt!: string | null;
  /** When somebody means to do it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) plannedStartAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) plannedEndAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) reportedAt!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) startedAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) completedAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt!: string | null;
  /** Which of the times came as a date alone and are shown so. */
  @Column('jsonb', { default: '[]' }) dateOnly!: readonly string[];
  @Column('text', { nullable: true }) holdReason!: HoldReason | null;
  /** Of the workspace's targets for the priority, in the working time of its place when the order was made. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) responseDueAt!: string | null;
  /** When somebody began. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) respondedAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) resolutionDueAt!: string | null;
  /** When the watch found the target missed: said once. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) responseBreachedAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) resolutionBreachedAt!: string | null;
  /** Derived from the columns around it: when the watch has to look at it next. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) slaNextAt!: string | null;
  /** Since when it is on hold. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) heldAt!: string | null;
  /** Closed in the same call as it was completed. */
  @Column('boolean', { default: false }) autoClosed!: boolean;
  @Column('text', { nullable: true }) failureMode!: string | null;
  @Column('text', { nullable: true }) failureMechanism!: string | null;
  @Column('text', { nullable: true }) failureCause!: string | null;
  /** The report of the last completion. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb', { nullable: true }) signature!: Signature | null;
  @Column('boolean', { default: false }) signatureRequired!: boolean;
  /** Sums of the order's lines, written in the transaction that writes the lines. */
  @Column('numeric', { precision: 18, scale: 4, default: '0' }) labourCost!: string;
  @Column('numeric', { precision: 18, scale: 4, default: '0' }) partsCost!: string;
  @Column('numeric', { precision: 18, scale: 4, default: '0' }) otherCost!: string;
  /** Lines of parts whose cost is still to come. */
  @Column('integer', { default: '0' }) partsPending!: number;
  @Column('text') createdBy!: string;
  /** Number, title, description, note and external id, normalised. */
  @Column('text') searchText!: string;
  /** Of the imported row, and the version that it made: an order is untouched while they agree. */
  @Column('text', { nullable: true }) importDigest!: string | null;
  @Column('integer', { nullable: true }) importVersion!: number | null;

  /** Whether going on asks for the working time of its place. */
  get clockStands(): boolean {
    return clockStands(this);
  }

  start(at: string, clock: WorkingClock): void {
    this.move('in_progress');
    this.startedAt ??= at;
    this.respondedAt ??= at;
    this.goOn(at, clock);
  }

  hold(reason: HoldReason, at: string): void {
    this.move('on_hold');
    this.holdReason = reason;
    this.heldAt = at;
  }

  resume(at: string, clock: WorkingClock): void {
    if (this.status !== 'on_hold') assertMove(this.status, 'in_progress', ['on_hold']);
    this.move('in_progress');
    this.goOn(at, clock);
  }

  complete(at: string, autoClose: boolean, clock: WorkingClock): void {
    this.move('completed');
    this.startedAt ??= at;
    this.respondedAt ??= at;
    this.completedAt = at;
    this.goOn(at, clock);
    if (autoClose) {
      this.close(at);
      this.autoClosed = true;
    }
  }

  close(at: string): void {
    this.move('closed');
    this.closedAt = at;
  }

  /** Keeps what was booked; the next completion adds to it. */
  reopen(at: string): void {
    assertMayReopen(this, at);
    this.move('in_progress');
    this.completedAt = null;
    this.closedAt = null;
    this.autoClosed = false;
    this.signature = null;
  }

  cancel(at: string, clock: WorkingClock): void {
    this.move('cancelled');
    this.goOn(at, clock);
  }

  /** What working time it was held for parts or access is not counted against it. */
  private goOn(at: string, clock: WorkingClock): void {
    this.resolutionDueAt = resolutionAfterHold(this, at, clock);
    this.holdReason = null;
    this.heldAt = null;
  }

  private move(to: WorkOrderStatus): void {
    assertMove(this.status, to);
    this.status = to;
  }
}

@Entity('work_order_assignees')
@Index(['tenantId', 'memberId'])
@ForeignKey(() => WorkOrder, ['tenantId', 'workOrderId'], ['tenantId', 'id'])
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
export class WorkOrderAssignee {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') workOrderId!: string;
  @PrimaryColumn('uuid') memberId!: string;
}

@Entity('work_order_teams')
@Index(['tenantId', 'teamId'])
@ForeignKey(() => WorkOrder, ['tenantId', 'workOrderId'], ['tenantId', 'id'])
@ForeignKey(() => Team, ['tenantId', 'teamId'], ['tenantId', 'id'])
export class WorkOrderTeam {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') workOrderId!: string;
  @PrimaryColumn('uuid') teamId!: string;
}
