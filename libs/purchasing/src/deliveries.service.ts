import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { divideHalfEven, multiplyDecimals } from '@siyana/kernel';
import { Deliveries, takeOut, type OpenDelivery } from '@siyana/parts';
import { PurchaseOrder } from './purchase-order.entity';
import { cameOf } from './purchase-order.rules';

interface DeliveredLine {
  readonly orderId: string;
  readonly receiptId: string;
  readonly lineId: string;
  /** In the order line's unit. */
  readonly quantity: string;
}

/** What becomes of an order when its delivery is taken back in the ledger. */
@Injectable()
export class DeliveriesService extends Deliveries {
  constructor(private readonly events: Events) {
    super();
  }

  override async open(tx: Tx, movementId: string): Promise<OpenDelivery | undefined> {
    const [line] = await tx.query<DeliveredLine & Record<string, unknown>>(DELIVERED, movementId);
    if (!line) return undefined;
    const order = await tx.lock(PurchaseOrder, line.orderId);
    return { takeBack: (quantity, whole) => this.takeBack(tx, order, line, shareOf(line.quantity, quantity, whole)) };
  }

  private async takeBack(tx: Tx, order: PurchaseOrder, line: DeliveredLine, quantity: string): Promise<void> {
    const lines = await tx.query<{ id: string; quantity: string; received: string }>(RECEIVED, order.id);
    const of = lines.find(({ id }) => id === line.lineId)!;
    of.received = takeOut({ quantity: of.received, value: '0' }, quantity, '0').quantity;
    tx.later(`UPDATE purchase_order_lines SET received = $3 WHERE tenant_id = $1 AND id = $2`, ...[of.id, of.received]);
    order.takeBack(cameOf(lines));
    tx.save(PurchaseOrder, order);
    await this.events.publish(tx, {
      type: 'purchase_order.delivery_reversed',
      resourceId: order.id,
      payload: { receiptId: line.receiptId, status: order.status },
    });
  }
}

/** In the order's unit; a share of a unit is rounded once, half to even, at 6 decimals. */
const shareOf = (ordered: string, quantity: string, whole: string): string =>
  divideHalfEven(multiplyDecimals(ordered, quantity), whole, 6);

/** Index: purchase_receipt_lines_movement_id_key. */
const DELIVERED = `SELECT r.purchase_order_id AS "orderId", x.receipt_id AS "receiptId", x.line_id AS "lineId", x.quantity
  FROM purchase_receipt_lines x JOIN purchase_receipts r ON r.tenant_id = $1 AND r.id = x.receipt_id
  WHERE x.tenant_id = $1 AND x.movement_id = $2`;

const RECEIVED = `SELECT l.id, l.quantity, l.received FROM purchase_order_lines l WHERE l.tenant_id = $1 AND l.purchase_order_id = $2`;
