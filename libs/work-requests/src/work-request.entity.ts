import { Asset, Location } from '@siyana/assets';
import { TenantRow, VersionedRow } from '@siyana/database';
import { Member } from '@siyana/identity';
import { conflict } from '@siyana/kernel';
import { WorkOrder } from '@siyana/work-orders';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

export const REQUEST_STATUSES = ['open', 'approved', 'rejected'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** What anybody reports: triaged into a work order, or refused with a reason. */
@Entity('work_requests')
@Unique(['tenantId', 'number'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'assetId'])
@Index(['tenantId', 'locationId'])
@Index(['tenantId', 'reportedBy'])
@Index(['tenantId', 'workOrderId'])
@Check('work_requests_status_check', `status IN ('open', 'approved', 'rejected')`)
@Check('work_requests_origin_check', `origin IN ('qr', 'member', 'api')`)
@ForeignKey(() => Asset, ['tenantId', 'assetId'], ['tenantId', 'id'])
@ForeignKey(() => Location, ['tenantId', 'locationId'], ['tenantId', 'id'])
@ForeignKey(() => Member, ['tenantId', 'reportedBy'], ['tenantId', 'id'])
@ForeignKey(() => WorkOrder, ['tenantId', 'workOrderId'], ['tenantId', 'id'])
export class WorkRequest extends VersionedRow {
  @Column('integer') number!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text') status!: RequestStatus;
  /** By the code on the machine, by a member, or by a key. */
  @Column('text') origin!: 'qr' | 'member' | 'api';
  @Column('uuid', { nullable: true }) assetId!: string | null;
  @Column('uuid', { nullable: true }) locationId!: string | null;
  /** What somebody without an account says to be called. */
  @Column('text', { nullable: true }) reporterName!: string | null;
  @Column('uuid', { nullable: true }) reportedBy!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) reportedAt!: string;
  /** How many others have said "me too". */
  @Column('integer', { default: '0' }) supporters!: number;
  @Column('text', { nullable: true }) decidedBy!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt!: string | null;
  @Column('text', { nullable: true }) rejectReason!: string | null;
  @Column('uuid', { nullable: true }) workOrderId!: string | null;
  /** Number, title and description, normalised. */
  @Column('text') searchText!: string;

  approve(by: string, at: string, workOrderId: string): void {
    this.decide('approved', by, at);
    this.workOrderId = workOrderId;
  }

  reject(by: string, at: string, reason: string): void {
    this.decide('rejected', by, at);
    this.rejectReason = reason;
  }

  private decide(status: RequestStatus, by: string, at: string): void {
    if (this.status !== 'open') throw conflict('already_decided', { status: this.status });
    this.status = status;
    this.decidedBy = by;
    this.decidedAt = at;
  }
}

/** Somebody else who has seen the same. */
@Entity('work_request_supporters')
@Index(['tenantId', 'workRequestId'])
@ForeignKey(() => WorkRequest, ['tenantId', 'workRequestId'], ['tenantId', 'id'])
export class WorkRequestSupporter extends TenantRow {
  @Column('uuid') workRequestId!: string;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
}
