import { Injectable } from '@nestjs/common';
import { PlaceClocks } from '@siyana/assets';
import { AROUND_THE_CLOCK, type WorkingClock } from '@siyana/calendar';
import type { Changes, Tx } from '@siyana/database';
import { Events, type DomainEvent } from '@siyana/events';
import { newId, normaliseForSearch } from '@siyana/kernel';
import type { ProcedureStep } from '@siyana/procedures';
import { currentScope } from '@siyana/tenancy';
import { WorkOrder, WorkOrderAssignee, WorkOrderTeam, type Signature } from './work-order.entity';
import { WorkOrderActivity, WorkOrderLink, WorkOrderStep } from './work-order-lines.entity';
import { orderNumber } from './work-order.mapper';
import { hasTargets, slaClock, slaNextAt } from './sla.rules';
import { assertPlan, type MaintenanceType, type Priority, type WorkOrderOrigin } from './work-order.rules';

export interface NewOrder {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly type: MaintenanceType;
  readonly origin: WorkOrderOrigin;
  readonly description?: string | null;
  readonly priority?: Priority;
  readonly assetId?: string | null;
  readonly locationId?: string | null;
  readonly procedure?: {
    readonly id: string;
    readonly number: number;
    readonly steps: readonly ProcedureStep[];
  } | null;
  readonly assigneeIds?: readonly string[];
  readonly teamIds?: readonly string[];
  readonly dueAt?: string | null;
  readonly plannedStartAt?: string | null;
  readonly plannedEndAt?: string | null;
  readonly estimatedMinutes?: number | null;
  readonly externalId?: string | null;
  readonly signatureRequired?: boolean;
  /** The order that this one follows. */
  readonly follows?: string;
}

type Unnumbered = Omit<NewOrder, 'number'>;

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
    return row!.first;
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

  /** Many new orders with the next numbers, in this order: a handful of statements, however many there are. Nobody subscribes to these. */
  async insertMany(tx: Tx, orders: readonly Unnumbered[]): Promise<DomainEvent[]> {
    if (orders.length === 0) return [];
    const clocks = new Map<string, WorkingClock>();
    for (const order of orders) {
      const place = placeName(order);
      if (!clocks.has(place)) clocks.set(place, await this.clockAt(order));
    }
    const first = await this.takeNumbers(tx, orders.length);
    const rows = orders.map((order, index) =>
      rowOf(tx, { ...order, number: first + index }, clocks.get(placeName(order))!),
    );
    const { principal } = currentScope();
    tx.insert(WorkOrder, rows);
    askTheWatch(tx, earliest(rows.map((row) => row.slaNextAt)));
    tx.insert(WorkOrderStep, orders.flatMap(stepsOf));
    tx.insert(
      WorkOrderAssignee,
      orders.flatMap(({ id, assigneeIds = [] }) => assigneeIds.map((memberId) => ({ workOrderId: id, memberId }))),
    );
    tx.insert(
      WorkOrderTeam,
      orders.flatMap(({ id, teamIds = [] }) => teamIds.map((teamId) => ({ workOrderId: id, teamId }))),
    );
    tx.insert(
      WorkOrderActivity,
      orders.map(({ id }) => ({
        ...{
          id: newId(),
          workOrderId: id,
          action: 'created',
          principal,
          occurredAt: tx.now,
          changes: {},
          comment: null,
        },
      })),
    );
    return rows.map((row) => ({ type: 'work_order.created', resourceId: row.id, payload: createdPayload(row) }));
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
  private clockAt({ priority = 'normal', assetId = null, locationId = null }: Unnumbered): Promise<WorkingClock> {
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

function rowOf(tx: Tx, order: NewOrder, clock: WorkingClock): WorkOrder {
  const { principal, settings } = currentScope();
  const { priority = 'normal' } = order;
  return draftOrder(tx.now, principal, {
    id: order.id,
    number: order.number,
    title: order.title,
    description: order.description ?? null,
    type: order.type,
    priority,
    origin: order.origin,
    assetId: order.assetId ?? null,
    locationId: order.locationId ?? null,
    procedureId: order.procedure?.id ?? null,
    procedureNumber: order.procedure?.number ?? null,
    estimatedMinutes: order.estimatedMinutes ?? null,
    externalId: order.externalId ?? null,
    dueAt: order.dueAt ?? null,
    plannedStartAt: order.plannedStartAt ?? null,
    plannedEndAt: order.plannedEndAt ?? null,
    signatureRequired: order.signatureRequired ?? false,
    ...slaClock(tx.now, settings.sla[priority], clock),
  });
}

const placeName = ({ priority, assetId, locationId }: Unnumbered): string => `${priority} ${assetId} ${locationId}`;

const earliest = (times: readonly (string | null)[]): string | null =>
  times.reduce((first, time) => (time !== null && (first === null || time < first) ? time : first), null);

function stepsOf(order: Unnumbered): Omit<WorkOrderStep, 'tenantId'>[] {
  return (order.procedure?.steps ?? []).map((step, index) => ({
    ...step,
    id: newId(),
    workOrderId: order.id,
    position: index + 1,
    value: null,
    failed: null,
    answeredAt: null,
    answeredBy: null,
    followUpId: null,
  }));
}

const createdPayload = ({ type, assetId, origin }: WorkOrder): Record<string, unknown> => ({ type, assetId, origin });

/** The stream is never changed, so the name of who has signed is not in it: it stands on the order, where it can be taken away. */
function withoutSignatory(changes: Changes): Changes {
  const { signature, ...others } = changes;
  if (!signature) return changes;
  const moment = (value: unknown): unknown => (value === null ? null : { signedAt: (value as Signature).signedAt });
  return { ...others, signature: [moment(signature[0]), moment(signature[1])] };
}

/** A row with every column, open and empty but for what is given. */
export function draftOrder(
  now: string,
  principal: string,
  given: Partial<WorkOrder> & Pick<WorkOrder, 'id' | 'number' | 'title' | 'type' | 'origin'>,
): WorkOrder {
  const row = Object.assign(new WorkOrder(), {
    version: 1,
    createdAt: now,
    updatedAt: now,
    description: null,
    priority: 'normal',
    status: 'open',
    assetId: null,
    locationId: null,
    procedureId: null,
    procedureNumber: null,
    estimatedMinutes: null,
    externalId: null,
    dueAt: null,
    plannedStartAt: null,
    plannedEndAt: null,
    reportedAt: now,
    startedAt: null,
    completedAt: null,
    closedAt: null,
    dateOnly: [],
    holdReason: null,
    responseDueAt: null,
    respondedAt: null,
    resolutionDueAt: null,
    responseBreachedAt: null,
    resolutionBreachedAt: null,
    heldAt: null,
    autoClosed: false,
    failureMode: null,
    failureMechanism: null,
    failureCause: null,
    note: null,
    signature: null,
    signatureRequired: false,
    labourCost: '0',
    partsCost: '0',
    otherCost: '0',
    partsPending: 0,
    createdBy: principal,
    importDigest: null,
    importVersion: null,
    ...given,
  });
  row.searchText = searchTextOf(row);
  row.slaNextAt = slaNextAt(row);
  return row;
}

/** In the order's own transaction, so that no target is forgotten by a crash. */
function askTheWatch(tx: Tx, at: string | null): void {
  if (at !== null) tx.later(`SELECT wake_sla(tenant_id => $1, at => $2)`, at);
}

/** What `q` looks into, beside the asset's code and name. */
export function searchTextOf(
  order: Pick<WorkOrder, 'number' | 'title' | 'description' | 'note' | 'externalId'>,
): string {
  return normaliseForSearch(
    [orderNumber(order.number), order.title, order.description, order.note, order.externalId].filter(Boolean).join(' '),
  );
}
