import { VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Location } from './location.entity';

export const ASSET_STATUSES = ['in_service', 'standby', 'out_of_service', 'decommissioned'] as const;
export type AssetStatus = (typeof ASSET_STATUSES)[number];
export const CRITICALITIES = ['A', 'B', 'C'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

@Entity('asset_categories')
@Unique(['tenantId', 'name'])
@Index(['tenantId', 'parentId'])
@ForeignKey(() => AssetCategory, ['tenantId', 'parentId'], ['tenantId', 'id'])
export class AssetCategory extends VersionedRow {
  @Column('text') name!: string;
  @Column('uuid', { nullable: true }) parentId!: string | null;
}

/** A serialised thing that is maintained; its history follows it. */
@Entity('assets')
@Unique(['tenantId', 'code'])
@Index(['tenantId', 'locationId'])
@Index(['tenantId', 'parentId'])
@Index(['tenantId', 'categoryId'])
@Check('assets_status_check', `status IN ('in_service', 'standby', 'out_of_service', 'decommissioned')`)
@Check('assets_criticality_check', `criticality IN ('A', 'B', 'C')`)
@ForeignKey(() => Location, ['tenantId', 'locationId'], ['tenantId', 'id'])
@ForeignKey(() => Asset, ['tenantId', 'parentId'], ['tenantId', 'id'])
@ForeignKey(() => AssetCategory, ['tenantId', 'categoryId'], ['tenantId', 'id'])
export class Asset extends VersionedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('uuid', { nullable: true }) locationId!: string | null;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('uuid', { nullable: true }) categoryId!: string | null;
  @Column('text', { nullable: true }) criticality!: Criticality | null;
  @Column('text') status!: AssetStatus;
  @Column('text', { nullable: true }) manufacturer!: string | null;
  @Column('text', { nullable: true }) model!: string | null;
  @Column('text', { nullable: true }) serialNumber!: string | null;
  /** Code and name, normalised: what `q` of orders looks into. */
  @Column('text') searchText!: string;
}
