import { VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** A photo or a document of an order, a request or an asset. What it hangs on belongs to later features: named, not imported. */
@Entity('attachments')
@Index(['tenantId', 'workOrderId'])
@Index(['tenantId', 'workRequestId'])
@Index(['tenantId', 'assetId'])
@Check('attachments_target_check', 'num_nonnulls(work_order_id, work_request_id, asset_id) >= 1')
@ForeignKey('WorkOrder', ['tenantId', 'workOrderId'], ['tenantId', 'id'])
@ForeignKey('WorkRequest', ['tenantId', 'workRequestId'], ['tenantId', 'id'])
@ForeignKey('Asset', ['tenantId', 'assetId'], ['tenantId', 'id'])
export class Attachment extends VersionedRow {
  @Column('uuid', { nullable: true }) workOrderId!: string | null;
  @Column('uuid', { nullable: true }) workRequestId!: string | null;
  @Column('uuid', { nullable: true }) assetId!: string | null;
  /** For people: what the sender called it, cleaned. */
  @Column('text') name!: string;
  /** By its content. */
  @Column('text') type!: string;
  @Column('integer') bytes!: number;
  @Column('text') sha256!: string;
  /** Of the file as it came, so that a repeat is known before it is worked on. */
  @Column('text') sourceSha256!: string;
  @Column('integer', { nullable: true }) width!: number | null;
  @Column('integer', { nullable: true }) height!: number | null;
  @Column('boolean', { default: false }) hasThumbnail!: boolean;
  @Column('text') createdBy!: string;
}
