import { TenantRow, VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Part } from './part.entity';
import { Store } from './store.entity';
import { StockMovement } from './stock.entity';

/** A part that was fitted and that the stock did not have: its cost comes when it is posted, once. */
@Entity('unposted_parts')
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'storeId', 'partId', 'status'])
@Index(['tenantId', 'partId'])
@Index(['tenantId', 'workOrderId'])
@Check('unposted_parts_status_check', `status IN ('open', 'posted', 'dismissed')`)
@Check('unposted_parts_quantity_check', 'quantity > 0')
@ForeignKey('WorkOrder', ['tenantId', 'workOrderId'], ['tenantId', 'id'])
@ForeignKey(() => Store, ['tenantId', 'storeId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
@ForeignKey(() => StockMovement, ['tenantId', 'movementId'], ['tenantId', 'id'])
export class UnpostedPart extends VersionedRow {
  @Column('uuid') workOrderId!: string;
  @Column('uuid') storeId!: string;
  @Column('uuid') partId!: string;
  @Column('uuid', { nullable: true }) kitId!: string | null;
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
  @Column('text') status!: 'open' | 'posted' | 'dismissed';
  /** The issue that it has become. */
  @Column('uuid', { nullable: true }) movementId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') createdBy!: string;
}

/** Somebody asked for a part that was not there: what the stock-out rate counts. Written once. */
@Entity('stock_refusals')
@Index(['tenantId', 'occurredAt'])
@Index(['tenantId', 'storeId'])
@Index(['tenantId', 'partId'])
@ForeignKey(() => Store, ['tenantId', 'storeId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
export class StockRefusal extends TenantRow {
  @Column('uuid') storeId!: string;
  @Column('uuid') partId!: string;
  @Column('numeric', { precision: 18, scale: 6 }) asked!: string;
  @Column('numeric', { precision: 18, scale: 6 }) onHand!: string;
  @Column({ type: 'timestamptz', precision: 3 }) occurredAt!: string;
  @Column('text') principal!: string;
}
