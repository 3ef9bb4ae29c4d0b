import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId } from '@siyana/http';
import { addDecimals, conflict, newId, refuseField, unprocessable, type FieldError } from '@siyana/kernel';
import { quantityText, ReceiptsService } from '@siyana/parts';
import { currentScope } from '@siyana/tenancy';
import type {
  PurchaseOrderDetailDto,
  PurchaseReceiptLineInputDto,
  ReceivePurchaseOrderDto,
} from './purchase-order.dto';
import { PurchaseOrder, PurchaseReceipt, PurchaseReceiptLine } from './purchase-order.entity';
import { assertMove, cameOf, mayReceive, mostReceivable } from './purchase-order.rules';
import { PurchaseOrdersService } from './purchase-orders.service';
import { PurchasingSettings } from './purchasing-settings';

/** A line of the order that is received, with the units that its part has now. */
interface AwaitedLine {
  readonly id: string;
  readonly partId: string;
  readonly unit: string;
  readonly quantity: string;
  received: string;
  readonly unitPrice: string;
  readonly stockUnit: string;
  readonly purchaseUnit: string | null;
}

/** Deliveries: the only way from an order into the stock. Partial ones are as good as whole ones, and each is booked once. */
@Injectable()
export class PurchaseReceiptsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly orders: PurchaseOrdersService,
    private readonly receipts: ReceiptsService,
    private readonly settings: PurchasingSettings,
  ) {}

  receive(id: string, request: ReceivePurchaseOrderDto, expected: number | undefined): Promise<PurchaseOrderDetailDto> {
    const receiptId = request.id ?? newId();
    return this.database.transaction(async (tx) => {
      const { storeId } = await this.orders.get(id);
      const known = request.id && (await claimId(tx, 'purchase_receipts', receiptId, () => this.orders.get(id)));
      if (known) return known;
      const order = await tx.lock(PurchaseOrder, id, expected);
      assertMove(order.status, 'received');
      const lines = await awaitedLines(tx, id);
      const { overReceiptPercent } = await this.settings.read(tx);
      const coming = request.lines.map((line, index) => matched(lines, line, index));
      noteReceived(request.lines, coming, overReceiptPercent);
      await this.book(tx, receiptId, id, { ...request, storeId: request.storeId ?? storeId }, coming);
      tx.later(
        `UPDATE purchase_order_lines l SET received = u.received FROM unnest($2::uuid[], $3::numeric[]) AS u (id, received)
         WHERE l.tenant_id = $1 AND l.id = u.id`,
        lines.map((line) => line.id),
        lines.map((line) => line.received),
      );
      order.receive(cameOf(lines) === 'all', tx.now);
      tx.save(PurchaseOrder, order);
      await this.events.publish(tx, {
        type: 'purchase_order.delivered',
        resourceId: id,
        payload: { receiptId, status: order.status },
      });
      return this.orders.get(id);
    });
  }

  /** The ledger's lines, and which of the order's they are. */
  private async book(
    tx: Tx,
    receiptId: string,
    purchaseOrderId: string,
    request: ReceivePurchaseOrderDto & { readonly storeId: string },
    coming: readonly AwaitedLine[],
  ): Promise<void> {
    const { storeId, reference = null } = request;
    const prices = request.lines.map(({ unitPrice }, index) => unitPrice ?? coming[index]!.unitPrice);
    const movements = await this.receipts.receive(tx, {
      ...{ id: receiptId, storeId, reference },
      lines: request.lines.map(({ quantity }, index) => {
        const { partId, purchaseUnit } = coming[index]!;
        return { partId, quantity, unitCost: prices[index]!, inPurchaseUnits: purchaseUnit !== null };
      }),
    });
    const { principal } = currentScope();
    tx.insert(PurchaseReceipt, { id: receiptId, purchaseOrderId, storeId, reference, receivedAt: tx.now, principal });
    tx.insert(
      PurchaseReceiptLine,
      request.lines.map(({ quantity }, index) => ({
        ...{ id: newId(), receiptId, lineId: coming[index]!.id, movementId: movements[index]!.id },
        ...{ quantity, unitPrice: prices[index]! },
      })),
    );
  }
}

async function awaitedLines(tx: Tx, id: string): Promise<AwaitedLine[]> {
  return tx.query<AwaitedLine>(
    `SELECT l.id, l.part_id AS "partId", l.unit, l.quantity, l.received, l.unit_price AS "unitPrice", p.unit AS "stockUnit",
       p.purchase_unit AS "purchaseUnit"
     FROM purchase_order_lines l JOIN parts p ON p.tenant_id = $1 AND p.id = l.part_id
     WHERE l.tenant_id = $1 AND l.purchase_order_id = $2 ORDER BY l.position`,
    id,
  );
}

/** 409 where the part is counted in another unit since: so many boxes are not so many pieces. */
function matched(lines: readonly AwaitedLine[], { lineId }: PurchaseReceiptLineInputDto, index: number): AwaitedLine {
  const line = lines.find(({ id }) => id === lineId);
  if (!line) throw refuseField(`/lines/${index}/lineId`, 'not_found');
  const unit = line.purchaseUnit ?? line.stockUnit;
  if (line.unit !== unit) throw conflict('unit_changed', { ordered: line.unit, now: unit });
  return line;
}

/** Adds what comes to what has come; 422 for each line on which it is more than the tolerance lets in. */
function noteReceived(
  asked: readonly PurchaseReceiptLineInputDto[],
  coming: readonly AwaitedLine[],
  tolerance: string,
): void {
  const errors: FieldError[] = [];
  for (const [index, { quantity }] of asked.entries()) {
    const line = coming[index]!;
    const ordered = line.quantity;
    if (!mayReceive({ ordered, received: line.received }, quantity, tolerance)) {
      const max = quantityText(mostReceivable(ordered, line.received, tolerance));
      errors.push({ pointer: `/lines/${index}/quantity`, code: 'over_receipt', params: { max } });
    }
    line.received = addDecimals(line.received, quantity);
  }
  if (errors.length > 0) throw unprocessable(errors);
}
