import { TenantRow, VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { SentDocument } from './purchase-document';
import { afterReversal, assertMove, type Came, type PurchaseOrderStatus } from './purchase-order.rules';
import { Supplier } from './supplier.entity';

/** What is asked of one supplier for one store. */
@Entity('purchase_orders')
@Unique(['tenantId', 'number'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'updatedAt', 'id'])
@Index(['tenantId', 'supplierId'])
@Index(['tenantId', 'storeId'])
@Check(
  'purchase_orders_status_check',
  `status IN ('requested', 'approved', 'sent', 'partially_received', 'received', 'closed', 'cancelled')`,
)
@ForeignKey(() => Supplier, ['tenantId', 'supplierId'], ['tenantId', 'id'])
@ForeignKey('Store', ['tenantId', 'storeId'], ['tenantId', 'id'])
export class PurchaseOrder extends VersionedRow {
  @Column('integer') number!: number;
  @Column('text') status!: PurchaseOrderStatus;
  @Column('uuid') supplierId!: string;
  /** Where it is received. */
  @Column('uuid') storeId!: string;
  @Column('date', { nullable: true }) expectedOn!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** Sums of its lines in the currency's digits. */
  @Column('numeric', { precision: 18, scale: 4 }) netTotal!: string;
  @Column('numeric', { precision: 18, scale: 4 }) vatTotal!: string;
  @Column('text') requestedBy!: string;
  @Column('text', { nullable: true }) approvedBy!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) approvedAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sentAt!: string | null;
  /** When everything had come. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) receivedAt!: string | null;
  /** When it was closed or cancelled, and why. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt!: string | null;
  @Column('text', { nullable: true }) endReason!: string | null;
  /** What the supplier was sent, whatever is changed afterwards. */
  @Column('jsonb', { nullable: true }) sentDocument!: SentDocument | null;
  /** Number, note and the supplier's name, normalised. */
  @Column('text') searchText!: string;

  approve(by: string, at: string): void {
    this.move('approved');
    this.approvedBy = by;
    this.approvedAt = at;
  }

  send(document: SentDocument, at: string): void {
    this.move('sent');
    this.sentDocument = document;
    this.sentAt = at;
  }

  receive(isComplete: boolean, at: string): void {
    this.move(isComplete ? 'received' : 'partially_received');
    if (isComplete) this.receivedAt = at;
  }

  /** A delivery was a mistake. An order that has ended stays so. */
  takeBack(left: Came): void {
    this.status = afterReversal(this.status, left);
    if (left !== 'all' && this.endedAt === null) this.receivedAt = null;
  }

  end(status: 'closed' | 'cancelled', at: string, reason: string | null): void {
    this.move(status);
    this.endedAt = at;
    this.endReason = reason;
  }

  private move(to: PurchaseOrderStatus): void {
    assertMove(this.status, to);
    this.status = to;
  }
}

@Entity('purchase_order_lines')
@Unique(['tenantId', 'purchaseOrderId', 'position'])
@Index(['tenantId', 'partId'])
@Check('purchase_order_lines_quantity_check', 'quantity > 0')
@Check('purchase_order_lines_unit_price_check', 'unit_price >= 0')
@Check('purchase_order_lines_received_check', 'received >= 0')
@Check('purchase_order_lines_vat_rate_check', 'vat_rate BETWEEN 0 AND 100')
@ForeignKey(() => PurchaseOrder, ['tenantId', 'purchaseOrderId'], ['tenantId', 'id'])
@ForeignKey('Part', ['tenantId', 'partId'], ['tenantId', 'id'])
export class PurchaseOrderLine extends TenantRow {
  @Column('uuid') purchaseOrderId!: string;
  /** From 1. */
  @Column('integer') position!: number;
  @Column('uuid') partId!: string;
  /** What the supplier called it then. */
  @Column('text', { nullable: true }) reference!: string | null;
  /** Of quantity and price, as the part had it then. */
  @Column('text') unit!: string;
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
  @Column('numeric', { precision: 18, scale: 6 }) unitPrice!: string;
  @Column('numeric', { precision: 5, scale: 2 }) vatRate!: string;
  @Column('numeric', { precision: 18, scale: 6, default: '0' }) received!: string;
}

/** A delivery: written once; its id is the stock document's. */
@Entity('purchase_receipts')
@Index(['tenantId', 'purchaseOrderId'])
@Index(['tenantId', 'storeId'])
@ForeignKey(() => PurchaseOrder, ['tenantId', 'purchaseOrderId'], ['tenantId', 'id'])
@ForeignKey('Store', ['tenantId', 'storeId'], ['tenantId', 'id'])
export class PurchaseReceipt extends TenantRow {
  @Column('uuid') purchaseOrderId!: string;
  @Column('uuid') storeId!: string;
  /** The delivery note's number. */
  @Column('text', { nullable: true }) reference!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) receivedAt!: string;
  @Column('text') principal!: string;
}

@Entity('purchase_receipt_lines')
@Index(['tenantId', 'receiptId'])
@Index(['tenantId', 'lineId'])
@Unique(['tenantId', 'movementId'])
@Check('purchase_receipt_lines_quantity_check', 'quantity > 0')
@ForeignKey(() => PurchaseReceipt, ['tenantId', 'receiptId'], ['tenantId', 'id'])
@ForeignKey(() => PurchaseOrderLine, ['tenantId', 'lineId'], ['tenantId', 'id'])
@ForeignKey('StockMovement', ['tenantId', 'movementId'], ['tenantId', 'id'])
export class PurchaseReceiptLine extends TenantRow {
  @Column('uuid') receiptId!: string;
  @Column('uuid') lineId!: string;
  /** The line of the ledger. */
  @Column('uuid') movementId!: string;
  /** In the order line's unit. */
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
  /** What the delivery was charged at. */
  @Column('numeric', { precision: 18, scale: 6 }) unitPrice!: string;
}
