import { Location } from '@siyana/assets';
import { VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

@Entity('stores')
@Unique(['tenantId', 'code'])
@Index(['tenantId', 'locationId'])
@Check('stores_reservation_days_check', 'reservation_days BETWEEN 0 AND 365')
@ForeignKey(() => Location, ['tenantId', 'locationId'], ['tenantId', 'id'])
export class Store extends VersionedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  /** Members who are limited to sites see the stores there. */
  @Column('uuid', { nullable: true }) locationId!: string | null;
  /** So long before an order is due, what it plans stops being available to others. */
  @Column('integer', { default: 7 }) reservationDays!: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) archivedAt!: string | null;
}

/** A shelf or drawer of a store. */
@Entity('bins')
@Unique(['tenantId', 'storeId', 'code'])
@ForeignKey(() => Store, ['tenantId', 'storeId'], ['tenantId', 'id'])
export class Bin extends VersionedRow {
  @Column('uuid') storeId!: string;
  @Column('text') code!: string;
  @Column('text', { nullable: true }) name!: string | null;
}
