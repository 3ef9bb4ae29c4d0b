import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { addDecimals, conflict, refuseField } from '@siyana/kernel';
import { OrderAccounts, type OpenAccounts } from '@siyana/parts';
import { OrderWriter } from './order-writer';
import { orderIsOwn, orderIsVisible } from './visibility';
import { WorkOrder } from './work-order.entity';

/** What the stock books on orders. */
@Injectable()
export class OrderAccountsService extends OrderAccounts {
  constructor(private readonly writer: OrderWriter) {
    super();
  }

  override async assertUsable(tx: Tx, orderId: string, pointer: string): Promise<void> {
    const visible = orderIsVisible();
    if ((await tx.query(visible.text, orderId, ...visible.params)).length === 0)
      throw refuseField(pointer, 'not_found');
    const own = orderIsOwn();
    if (own && (await tx.query(own.text, orderId, ...own.params)).length === 0)
      throw refuseField(pointer, 'not_own_order');
  }

  override async open(tx: Tx, orderIds: readonly string[]): Promise<OpenAccounts> {
    const orders = new Map<string, WorkOrder>();
    for (const id of [...orderIds].sort()) orders.set(id, await tx.lock(WorkOrder, id));
    return new Accounts(tx, this.writer, orders);
  }
}

class Accounts implements OpenAccounts {
  private readonly booked = new Set<WorkOrder>();

  constructor(
    private readonly tx: Tx,
    private readonly writer: OrderWriter,
    private readonly orders: ReadonlyMap<string, WorkOrder>,
  ) {}

  assertBookable(orderId: string): void {
    const { status } = this.orders.get(orderId)!;
    if (status === 'closed' || status === 'cancelled') throw conflict('conflict', { status });
  }

  book(orderId: string, amount: string, pending = 0): void {
    const order = this.orders.get(orderId)!;
    order.partsCost = addDecimals(order.partsCost, amount);
    order.partsPending += pending;
    this.booked.add(order);
  }

  async save(): Promise<void> {
    for (const order of this.booked) await this.writer.save(this.tx, order, 'parts_booked', 'work_order.parts_booked');
    this.booked.clear();
  }
}
