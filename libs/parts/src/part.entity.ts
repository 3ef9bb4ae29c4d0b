import { Asset } from '@siyana/assets';
import { TenantRow, VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const CLASSES = ['A', 'B', 'C'] as const;
export type AbcClass = (typeof CLASSES)[number];

/** A stock item. Quantities are exact decimals in its stock unit. */
@Entity('parts')
@Unique(['tenantId', 'sku'])
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'updatedAt', 'id'])
@Check('parts_criticality_check', `criticality IN ('A', 'B', 'C')`)
@Check('parts_abc_class_check', `abc_class IN ('A', 'B', 'C')`)
@Check('parts_purchase_factor_check', 'purchase_factor > 0')
@Check('parts_purchase_unit_check', 'num_nonnulls(purchase_unit, purchase_factor) <> 1')
export class Part extends VersionedRow {
  /** As the workspace writes it: nothing is ever made of it. */
  @Column('text') sku!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text') unit!: string;
  @Column('text', { nullable: true }) purchaseUnit!: string | null;
  /** Stock units in one purchase unit. */
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) purchaseFactor!: string | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) minimum!: string | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) maximum!: string | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) reorderPoint!: string | null;
  @Column('text', { nullable: true }) criticality!: AbcClass | null;
  @Column('text', { nullable: true }) abcClass!: AbcClass | null;
  @Column('text', { nullable: true }) manufacturer!: string | null;
  @Column('text', { nullable: true }) manufacturerReference!: string | null;
  /** It has no stock of its own: an issue takes what it is made of. */
  @Column('boolean', { default: false }) kit!: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) archivedAt!: string | null;
  /** SKU, name and the maker's reference, normalised. */
  @Column('text') searchText!: string;
}

/** What can be fitted instead; the order is the order of preference. */
@Entity('part_alternatives')
@Index(['tenantId', 'alternativeId'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'alternativeId'], ['tenantId', 'id'])
export class PartAlternative {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') partId!: string;
  @PrimaryColumn('uuid') alternativeId!: string;
  @Column('integer') position!: number;
}

@Entity('kit_components')
@Index(['tenantId', 'partId'])
@Check('kit_components_quantity_check', 'quantity > 0')
@ForeignKey(() => Part, ['tenantId', 'kitId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
export class KitComponent {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') kitId!: string;
  @PrimaryColumn('uuid') partId!: string;
  /** In one kit. */
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
}

/** A line of an asset's bill of parts. */
@Entity('asset_parts')
@Unique(['tenantId', 'assetId', 'partId'])
@Index(['tenantId', 'partId'])
@Check('asset_parts_quantity_check', 'quantity > 0')
@ForeignKey(() => Asset, ['tenantId', 'assetId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
export class AssetPart extends TenantRow {
  @Column('uuid') assetId!: string;
  @Column('uuid') partId!: string;
  /** How many are fitted. */
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
}
