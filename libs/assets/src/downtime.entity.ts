import { TenantRow, VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Asset } from './asset.entity';
import { Location } from './location.entity';

export const DOWNTIME_KINDS = ['failure', 'planned_maintenance', 'external', 'other'] as const;
export type DowntimeKind = (typeof DOWNTIME_KINDS)[number];

/** An interval, half-open, in which an asset is down; no two of one asset overlap. */
@Entity('asset_downtimes')
@Index(['tenantId', 'assetId', 'startedAt', 'id'])
@Index(['tenantId', 'workOrderId'])
@Check('asset_downtimes_kind_check', `kind IN ('failure', 'planned_maintenance', 'external', 'other')`)
@Check('asset_downtimes_interval_check', 'ended_at > started_at')
@ForeignKey(() => Asset, ['tenantId', 'assetId'], ['tenantId', 'id'])
@ForeignKey('WorkOrder', ['tenantId', 'workOrderId'], ['tenantId', 'id'])
export class AssetDowntime extends VersionedRow {
  @Column('uuid') assetId!: string;
  @Column('text') kind!: DowntimeKind;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt!: string;
  /** Null while it lasts. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) workOrderId!: string | null;
  @Column('text') createdBy!: string;
}

/** Where an asset was and what it was part of, move by move. */
@Entity('asset_moves')
@Index(['tenantId', 'assetId', 'movedAt', 'id'])
@ForeignKey(() => Asset, ['tenantId', 'assetId'], ['tenantId', 'id'])
@ForeignKey(() => Location, ['tenantId', 'fromLocationId'], ['tenantId', 'id'])
@ForeignKey(() => Location, ['tenantId', 'toLocationId'], ['tenantId', 'id'])
@ForeignKey(() => Asset, ['tenantId', 'fromParentId'], ['tenantId', 'id'])
@ForeignKey(() => Asset, ['tenantId', 'toParentId'], ['tenantId', 'id'])
export class AssetMove extends TenantRow {
  @Column('uuid') assetId!: string;
  @Column('uuid', { nullable: true }) fromLocationId!: string | null;
  @Column('uuid', { nullable: true }) toLocationId!: string | null;
  @Column('uuid', { nullable: true }) fromParentId!: string | null;
  @Column('uuid', { nullable: true }) toParentId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) movedAt!: string;
  @Column('text') principal!: string;
}
