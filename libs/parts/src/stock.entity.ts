import { TenantRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Part } from './part.entity';
import { Bin, Store } from './store.entity';
import type { MovementKind } from './stock.rules';

/**
 * What a part has in a store: a cache of the ledger's sums, and the row that whoever moves the part there holds. Quantity and value
 * are kept by the rules of the moving average, so nothing left means nothing worth.
 */
@Entity('stock_balances')
@Unique(['tenantId', 'storeId', 'partId'])
@Index(['tenantId', 'partId'])
@Index(['tenantId', 'binId'])
@Check('stock_balances_quantity_check', 'quantity >= 0')
@Check('stock_balances_value_check', 'value >= 0 AND (quantity > 0 OR value = 0)')
@ForeignKey(() => Store, ['tenantId', 'storeId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
@ForeignKey(() => Bin, ['tenantId', 'binId'], ['tenantId', 'id'])
export class StockBalance extends TenantRow {
  @Column('uuid') storeId!: string;
  @Column('uuid') partId!: string;
  @Column('uuid', { nullable: true }) binId!: string | null;
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
  @Column('numeric', { precision: 18, scale: 4 }) value!: string;
  /** Of its last movement; 0 before the first. */
  @Column('integer') lastSeq!: number;
  @Column({ type: 'timestamptz', precision: 3 }) movedAt!: string;
}

/**
 * One line of the ledger: written once, never changed or removed (the app's role has no such right). `seq` counts a balance's lines
 * without a gap, and their times never go back, so the ledger can be summed up to any of its moments.
 */
@Entity('stock_movements')
@Unique(['tenantId', 'storeId', 'partId', 'seq'])
@Unique(['tenantId', 'reversesId'])
@Unique(['tenantId', 'documentId', 'line'])
@Index(['tenantId', 'occurredAt', 'id'])
@Index(['tenantId', 'partId', 'occurredAt', 'id'])
@Index(['tenantId', 'workOrderId', 'partId'])
@Index(['tenantId', 'sourceId'])
@Index(['tenantId', 'kitId'])
@Check(
  'stock_movements_kind_check',
  `kind IN ('receipt', 'issue', 'return', 'transfer_out', 'transfer_in', 'adjust', 'count', 'scrap', 'return_to_supplier', 'price_variance')`,
)
@Check('stock_movements_variance_check', `kind <> 'price_variance' OR (quantity = 0 AND value = 0)`)
@ForeignKey(() => Store, ['tenantId', 'storeId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'kitId'], ['tenantId', 'id'])
@ForeignKey(() => StockMovement, ['tenantId', 'sourceId'], ['tenantId', 'id'])
@ForeignKey(() => StockMovement, ['tenantId', 'reversesId'], ['tenantId', 'id'])
@ForeignKey('WorkOrder', ['tenantId', 'workOrderId'], ['tenantId', 'id'])
export class StockMovement extends TenantRow {
  /** Lines that were posted together. */
  @Column('uuid') documentId!: string;
  /** Its place in the document, from 1. */
  @Column('integer') line!: number;
  @Column('text') kind!: MovementKind;
  @Column('uuid') storeId!: string;
  @Column('uuid') partId!: string;
  /** Counted per store and part, from 1. */
  @Column('integer') seq!: number;
  /** What comes in is positive. */
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
  /** Frozen. */
  @Column('numeric', { precision: 18, scale: 4 }) value!: string;
  /** As the document says it, with the price of one of that unit; null where the movement has no price of its own. */
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) documentQuantity!: string | null;
  @Column('text', { nullable: true }) documentUnit!: string | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) unitCost!: string | null;
  /** Of a `price_variance` line: the document's value less the value that left the stock. */
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) priceVariance!: string | null;
  @Column('uuid', { nullable: true }) workOrderId!: string | null;
  /** The kit that the line was asked for by. */
  @Column('uuid', { nullable: true }) kitId!: string | null;
  /** Of a return its issue, of a return to the supplier its receipt, of a variance the line that it belongs to. */
  @Column('uuid', { nullable: true }) sourceId!: string | null;
  /** The movement that this one takes back. */
  @Column('uuid', { nullable: true }) reversesId!: string | null;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) occurredAt!: string;
  @Column('text') principal!: string;
}
/** What an order is going to need: a reservation as long as the order is under way. */
@Entity('planned_parts')
@Unique(['tenantId', 'workOrderId', 'partId'])
@Index(['tenantId', 'storeId', 'partId'])
@Index(['tenantId', 'partId'])
@Check('planned_parts_quantity_check', 'quantity > 0')
@ForeignKey('WorkOrder', ['tenantId', 'workOrderId'], ['tenantId', 'id'])
@ForeignKey(() => Store, ['tenantId', 'storeId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
export class PlannedPart extends TenantRow {
  @Column('uuid') workOrderId!: string;
  @Column('uuid') storeId!: string;
  @Column('uuid') partId!: string;
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
}
