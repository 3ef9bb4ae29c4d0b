import type { WorkingClock } from '@siyana/calendar';
import type { Tx } from '@siyana/database';
import { newId } from '@siyana/kernel';
import type { ProcedureStep } from '@siyana/procedures';
import { currentScope } from '@siyana/tenancy';
import { searchTextOf } from './order-search';
import { slaClock, slaNextAt } from './sla.rules';
import { WorkOrder } from './work-order.entity';
import type { WorkOrderStep } from './work-order-lines.entity';
import type { MaintenanceType, Priority, WorkOrderOrigin } from './work-order.rules';

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

export type Unnumbered = Omit<NewOrder, 'number'>;

/** What a new order is, by the workspace's targets and the working time of its place. */
export function rowOf(tx: Tx, order: NewOrder, clock: WorkingClock): WorkOrder {
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

export function stepsOf(order: Pick<Unnumbered, 'id' | 'procedure'>): Omit<WorkOrderStep, 'tenantId'>[] {
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
