import { Injectable } from '@nestjs/common';
import { PlaceClocks } from '@siyana/assets';
import { AROUND_THE_CLOCK, type WorkingClock } from '@siyana/calendar';
import type { Changes, Tx } from '@siyana/database';
import { Events, type DomainEvent } from '@siyana/events';
import { newId, unavailable } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { insertOrders, type OrderKind, type OrderOfKind } from './many-orders';
import { rowOf, stepsOf, type NewOrder } from './order-rows';
import { searchTextOf } from './order-search';
import { hasTargets, slaNextAt } from './sla.rules';
import { WorkOrder, WorkOrderAssignee, WorkOrderTeam, type Signature } from './work-order.entity';
import { WorkOrderActivity, WorkOrderLink, WorkOrderStep } from './work-order-lines.entity';
import { assertPlan } from './work-order.rules';

/** The rows that stand behind every change of an order: the order, its stream, its event. */
@Injectable()
export class OrderWriter {
  constructor(
    private readonly events: Events,
    private readonly places: PlaceClocks,
  ) {}

  /** Takes the next `count` numbers of the workspace; answers the first. Just before the insert: the row is a lock. */
  async takeNumbers(tx: Tx, count = 1): Promise<number> {
    const [row] = await tx.query<{ first: number }>(
      `UPDATE counters SET value = value + $2 WHERE tenant_id = $1 AND name = 'work_order' RETURNING value - $2 + 1 AS first`,
      count,
    );
    // The workspace is being erased.
    if (!row) throw unavailable();
    return row.first;
  }

  /** A new order with its people, steps, stream entry and event. */
  async insert(tx: Tx, order: NewOrder): Promise<WorkOrder> {
    const row = rowOf(tx, order, await this.clockAt(order));
    assertPlan(row);
    tx.insert(WorkOrder, row);
    askTheWatch(tx, row.slaNextAt);
    this.insertPeople(tx, order.id, order.assigneeIds ?? [], order.teamIds ?? []);
    tx.insert(WorkOrderStep, stepsOf(order));
    if (order.follows) {
      tx.insert(WorkOrderLink, {
        id: newId(),
        fromId: order.id,
        toId: order.follows,
        kind: 'follow_up_of',
        createdAt: tx.now,
      });
    }
    await this.note(tx, order.id, 'created', 'work_order.created', { payload: createdPayload(row) });
    return row;
  }

  /**
   * Many new orders of a few kinds, with the next numbers in this order: a handful of statements, however many there are. Nobody
   * subscribes to these.
   */
  async insertMany(tx: Tx, kinds: readonly OrderKind[], orders: readonly OrderOfKind[]): Promise<DomainEvent[]> {
    if (orders.length === 0) return [];
    askTheWatch(tx, await insertOrders(tx, this.places, kinds, orders));
    return orders.map(({ id, kind, assetId }) => {
      const { type, origin } = kinds[kind]!;
      return { type: 'work_order.created', resourceId: id, payload: { type, assetId, origin } };
    });
  }

  /** Saves what a verb has changed, with its stream entry and event. */
  async save(
    tx: Tx,
    order: WorkOrder,
    action: string,
    event: DomainEvent['type'],
    comment?: string | null,
  ): Promise<Changes> {
    order.searchText = searchTextOf(order);
    order.slaNextAt = slaNextAt(order);
    const { searchText: _text, slaNextAt: watched, ...changes } = tx.save(WorkOrder, order);
    if (watched) askTheWatch(tx, order.slaNextAt);
    await this.note(tx, order.id, action, event, {
      changes: withoutSignatory(changes),
      comment: comment ?? null,
      payload: { status: order.status, origin: order.origin },
    });
    return changes;
  }

  /** A stream entry and its event. Free text goes into the stream, never into the event. */
  async note(
    tx: Tx,
    orderId: string,
    action: string,
    event: DomainEvent['type'],
    {
      changes = {},
      comment = null,
      payload = {},
    }: { changes?: Changes; comment?: string | null; payload?: Record<string, unknown> },
  ): Promise<void> {
    tx.insert(WorkOrderActivity, {
      id: newId(),
      workOrderId: orderId,
      action,
      principal: currentScope().principal,
      occurredAt: tx.now,
      changes,
      comment,
    });
    await this.events.publish(tx, { type: event, resourceId: orderId, payload });
  }

  /**
   * Takes back orders that came by a file, locked here: orders are never deleted, so they are cancelled, cost nothing, and give their external id back
   * to the next file.
   */
  async withdraw(tx: Tx, orders: readonly WorkOrder[]): Promise<void> {
    const ids = orders.map(({ id }) => id);
    tx.later(`DELETE FROM cost_lines WHERE tenant_id = $1 AND work_order_id = ANY($2::uuid[])`, ids);
    for (const order of orders) {
      Object.assign(order, { status: 'cancelled', externalId: null, otherCost: '0', importDigest: null });
      order.searchText = searchTextOf(order);
      tx.save(WorkOrder, order);
    }
    const { principal } = currentScope();
    tx.insert(
      WorkOrderActivity,
      ids.map((workOrderId) => ({
        ...{ id: newId(), workOrderId, action: 'import_undone', principal, occurredAt: tx.now },
        ...{ changes: {}, comment: null },
      })),
    );
    await this.events.publishAll(
      tx,
      ids.map((id) => ({ type: 'work_order.import_undone', resourceId: id, payload: { status: 'cancelled' } })),
    );
  }

  /** By which its targets are counted; where it has none, nobody asks. */
  private clockAt({ priority = 'normal', assetId = null, locationId = null }: NewOrder): Promise<WorkingClock> {
    return hasTargets(currentScope().settings.sla[priority])
      ? this.places.at({ assetId, locationId })
      : Promise.resolve(AROUND_THE_CLOCK);
  }

  insertPeople(tx: Tx, workOrderId: string, assigneeIds: readonly string[], teamIds: readonly string[]): void {
    tx.insert(
      WorkOrderAssignee,
      assigneeIds.map((memberId) => ({ workOrderId, memberId })),
    );
    tx.insert(
      WorkOrderTeam,
      teamIds.map((teamId) => ({ workOrderId, teamId })),
    );
  }
}

const createdPayload = ({ type, assetId, origin }: WorkOrder): Record<string, unknown> => ({ type, assetId, origin });

/** The stream is never changed, so the name of who has signed is not in it: it stands on the order, where it can be taken away. */
function withoutSignatory(changes: Changes): Changes {
  const { signature, ...others } = changes;
  if (!signature) return changes;
  const moment = (value: unknown): unknown => (value === null ? null : { signedAt: (value as Signature).signedAt });
  return { ...others, signature: [moment(signature[0]), moment(signature[1])] };
}

/** In the order's own transaction, so that no target is forgotten by a crash. */
function askTheWatch(tx: Tx, at: string | null): void {
  if (at !== null) tx.later(`SELECT wake_sla(tenant_id => $1, at => $2)`, at);
}
