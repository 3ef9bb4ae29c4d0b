import { WorkingCalendar } from '@siyana/calendar';
import { VersionedRow } from '@siyana/database';
import type { CustomValues } from './custom-field.rules';
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
@ForeignKey(() => WorkingCalendar, ['tenantId', 'calendarId'], ['tenantId', 'id'])
export class Asset extends VersionedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('uuid', { nullable: true }) locationId!: string | null;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('uuid', { nullable: true }) categoryId!: string | null;
  /** When it is asked to run, where that is not when its place works. */
  @Column('uuid', { nullable: true }) calendarId!: string | null;
  @Column('text', { nullable: true }) criticality!: Criticality | null;
  @Column('text') status!: AssetStatus;
  @Column('text', { nullable: true }) manufacturer!: string | null;
  @Column('text', { nullable: true }) model!: string | null;
  @Column('text', { nullable: true }) serialNumber!: string | null;
  @Column('date', { nullable: true }) warrantyUntil!: string | null;
  @Column('date', { nullable: true }) acquiredOn!: string | null;
  /** What a new one would cost, in the workspace's currency. */
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) replacementValue!: string | null;
  /** Set aside with its history: in no list unless it is asked for. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) archivedAt!: string | null;
  /** Raised when the code on the machine is replaced: older codes are dead. */
  @Column('integer', { default: 1 }) qrGeneration!: number;
  /** Values of the workspace's own fields by their key. */
  @Column('jsonb', { default: '{}' }) custom!: CustomValues;
  /** Code and name, normalised: what `q` of orders looks into. */
  @Column('text') searchText!: string;
}
