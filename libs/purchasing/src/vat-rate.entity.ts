import { VersionedRow } from '@siyana/database';
import { Check, Column, Entity, Unique } from 'typeorm';

/** A rate that lines of purchase orders may bear. The law changes them, so they are rows: lines keep the rate that they were made with. */
@Entity('vat_rates')
@Unique(['tenantId', 'rate'])
@Check('vat_rates_rate_check', 'rate BETWEEN 0 AND 100')
export class VatRate extends VersionedRow {
  /** Percent. */
  @Column('numeric', { precision: 5, scale: 2 }) rate!: string;
  @Column('text') name!: string;
  /** Of lines that name none. */
  @Column('boolean', { default: false }) standard!: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) archivedAt!: string | null;
}
