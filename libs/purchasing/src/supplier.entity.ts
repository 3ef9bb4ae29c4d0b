import { VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** From whom parts are bought. */
@Entity('suppliers')
@Unique(['tenantId', 'code'])
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'updatedAt', 'id'])
@Check('suppliers_ice_check', `ice ~ '^[0-9]{15}$'`)
@Check('suppliers_locale_check', `locale IN ('fr', 'ar', 'en')`)
@Check('suppliers_lead_days_check', 'lead_days BETWEEN 0 AND 3650')
export class Supplier extends VersionedRow {
  /** As the workspace's books call it. */
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text') name!: string;
  /** Identifiant commun de l'entreprise: 15 digits, zeros at the front included. */
  @Column('text', { nullable: true }) ice!: string | null;
  @Column('text', { nullable: true }) taxId!: string | null;
  @Column('text', { nullable: true }) contactName!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) city!: string | null;
  /** In which its purchase orders are written; null: the workspace's. */
  @Column('text', { nullable: true }) locale!: 'fr' | 'ar' | 'en' | null;
  @Column('text', { nullable: true }) paymentTerms!: string | null;
  @Column('integer', { nullable: true }) leadDays!: number | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) archivedAt!: string | null;
  /** Code, name, ICE and city, normalised. */
  @Column('text') searchText!: string;
}

/**
 * What a supplier calls a part, and for how much it sells it. Price, pack and minimum are of the part's purchase unit, where it has one, else
 * of its stock unit.
 */
@Entity('supplier_parts')
@Unique(['tenantId', 'supplierId', 'partId'])
@Index(['tenantId', 'partId'])
@Check('supplier_parts_price_check', 'price >= 0')
@Check('supplier_parts_pack_check', 'pack > 0')
@Check('supplier_parts_minimum_quantity_check', 'minimum_quantity > 0')
@Check('supplier_parts_lead_days_check', 'lead_days BETWEEN 0 AND 3650')
@ForeignKey(() => Supplier, ['tenantId', 'supplierId'], ['tenantId', 'id'])
@ForeignKey('Part', ['tenantId', 'partId'], ['tenantId', 'id'])
export class SupplierPart extends VersionedRow {
  @Column('uuid') supplierId!: string;
  @Column('uuid') partId!: string;
  /** As the supplier writes it. */
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) price!: string | null;
  /** It is sold in whole packs of so many. */
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) pack!: string | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) minimumQuantity!: string | null;
  @Column('integer', { nullable: true }) leadDays!: number | null;
  /** Suggestions go to this supplier first. */
  @Column('boolean', { default: false }) preferred!: boolean;
}
