import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PlaceClocks, withinSites } from '@siyana/assets';
import { AttachmentTargets, seesFilesOf } from '@siyana/attachments';
import { AROUND_THE_CLOCK, type WorkingClock } from '@siyana/calendar';
import { Database, type Tx, type WireRows } from '@siyana/database';
import { claimId, keyset, toProblem, JsonText } from '@siyana/http';
import { conflict, currencyDigits, newId, notFound, refuseField, unprocessable } from '@siyana/kernel';
import { PlannedPartsService } from '@siyana/parts';
import type { ProcedureStep } from '@siyana/procedures';
import { currentScope } from '@siyana/tenancy';
import { OrderWriter } from './order-writer';
import { slaClockAfter } from './sla.rules';
import type {
  BulkWorkOrdersDto,
  CreateWorkOrderDto,
  HoldDto,
  ListWorkOrdersDto,
  PatchWorkOrderDto,
} from './work-order.dto';
import type { BulkAnswerDto, BulkItemDto, WorkOrderDetailDto, WorkOrderStepDto } from './work-order-answers.dto';
import { WorkOrder } from './work-order.entity';
import { assertPlan, type MaintenanceType, type Priority, type WorkOrderOrigin } from './work-order.rules';
import { ORDER_DETAIL_JSON, ORDER_JSON, toWorkOrderDto, withoutColumns } from './work-order.mapper';
import { orderIsVisible, visibleOrders } from './visibility';
import { oneOrder, orderPage, WORK_ORDER_SORTS, type WorkOrderRow } from './work-orders.queries';

/** What a new order refers to, read in one question. */
interface References {
  readonly assetFound: boolean;
  readonly assetArchived: boolean;
  readonly assetLocationId: string | null;
  readonly procedureNumber: number | null;
  readonly steps: readonly ProcedureStep[] | null;
}

const SEARCH_MS = 1_500;

const NO_ORDER = { text: `SELECT 1 FROM work_orders w WHERE w.tenant_id = $1 AND false`, params: [] };

@Injectable()
export class WorkOrdersService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly writer: OrderWriter,
    private readonly targets: AttachmentTargets,
    private readonly places: PlaceClocks,
    private readonly plannedParts: PlannedPartsService,
  ) {}

  onModuleInit(): void {
    this.targets.register('workOrderId', {
      visible: (id, next) => {
        if (!seesFilesOf('work_orders:read')) return NO_ORDER;
        const { condition, params } = visibleOrders(next);
        return { text: `SELECT 1 FROM work_orders w WHERE w.tenant_id = $1 AND w.id = ${id}${condition}`, params };
      },
    });
  }

  async list(query: ListWorkOrdersDto): Promise<JsonText> {
    const { text, params, page } = orderPage(query, (next) =>
      keyset(query, WORK_ORDER_SORTS, '-createdAt', 'w.id', next),
    );
    const rows = await (query.q === undefined ? this.database.readWire(text, ...params) : this.search(text, params));
    return page.toJson(rows, ORDER_JSON, currencyDigits(currentScope().settings.currency));
  }

  /** Words are looked for in the whole workspace: what takes too long is asked to be narrower, and holds up nobody. */
  private search(text: string, params: readonly unknown[]): Promise<WireRows> {
    return this.database.readWireWithin(SEARCH_MS, text, ...params).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== '57014') throw error;
      throw unprocessable([{ pointer: '#query/q', code: 'too_short' }], 'narrow_the_search');
    });
  }

  /** The order as it is answered. */
  async read(id: string): Promise<JsonText> {
    const { text, params } = oneOrder();
    const rows = await this.database.readWire(text, id, ...params);
    const row = rows.at(0);
    if (!row) throw notFound();
    const digits = currencyDigits(currentScope().settings.currency);
    return new JsonText(rows.json(ORDER_DETAIL_JSON, digits, 1).slice(1, -1), { version: row['version'] });
  }

  /** The same as an object, for whoever goes on with it. */
  async get(id: string): Promise<WorkOrderDetailDto> {
    const { text, params } = oneOrder();
    const [row] = await this.database.read<WorkOrderRow & { steps: WorkOrderStepDto[] }>(text, id, ...params);
    if (!row) throw notFound();
    return Object.assign(toWorkOrderDto(row), { steps: row.steps });
  }

  /** The order as its reader gets it, for messages that leave us: no field but those of the interface. */
  async document(id: string): Promise<WorkOrderDetailDto> {
    return withoutColumns(await this.get(id));
  }

  create(request: CreateWorkOrderDto): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const { id } = request;
      const known = id && (await claimId(tx, 'work_orders', id, () => this.get(id)));
      return known || this.make(request, 'manual');
    });
  }

  /** A new order of this origin, for use cases that make orders on the way. */
  make(request: CreateWorkOrderDto, origin: WorkOrderOrigin): Promise<WorkOrderDetailDto> {
    const id = request.id ?? newId();
    return this.database.transaction(async (tx) => {
      const references = await this.references(tx, request);
      const locationId = request.locationId === undefined ? references.assetLocationId : request.locationId;
      await assertOwnSite(tx, locationId);
      const { plannedParts = [], ...order } = request;
      const needs = await this.plannedParts.resolve(tx, plannedParts);
      await this.writer.insert(tx, {
        ...order,
        id,
        number: await this.writer.takeNumbers(tx),
        origin,
        locationId,
        procedure: request.procedureId
          ? { id: request.procedureId, number: references.procedureNumber!, steps: references.steps! }
          : null,
      });
      if (needs.length) this.plannedParts.add(tx, id, needs);
      return this.get(id);
    });
  }

  change(id: string, request: PatchWorkOrderDto, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const order = await this.lock(tx, id, expected);
      if (order.status === 'closed' || order.status === 'cancelled')
        throw conflict('conflict', { status: order.status });
      const { assigneeIds, teamIds, plannedParts, ...fields } = request;
      if (fields.assetId && fields.locationId === undefined) {
        fields.locationId = (await this.references(tx, { assetId: fields.assetId })).assetLocationId;
      }
      if (fields.locationId !== undefined) await assertOwnSite(tx, fields.locationId);
      if (fields.priority && fields.priority !== order.priority) {
        const { sla } = currentScope().settings;
        const [before, after] = [sla[order.priority], sla[fields.priority]];
        const clock = await this.places.at(order);
        Object.assign(order, slaClockAfter(order.reportedAt, before, order, after, clock));
      }
      Object.assign(order, fields);
      if (order.plannedStartAt === null && fields.plannedStartAt === null) order.plannedEndAt = null;
      assertPlan(order);
      if (assigneeIds) tx.later(`DELETE FROM work_order_assignees WHERE tenant_id = $1 AND work_order_id = $2`, id);
      if (teamIds) tx.later(`DELETE FROM work_order_teams WHERE tenant_id = $1 AND work_order_id = $2`, id);
      this.writer.insertPeople(tx, id, assigneeIds ?? [], teamIds ?? []);
      if (plannedParts) this.plannedParts.set(tx, id, await this.plannedParts.resolve(tx, plannedParts));
      await this.writer.save(tx, order, 'changed', 'work_order.changed');
      return this.get(id);
    });
  }

  start(id: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'started', (order, tx, clock) => order.start(tx.now, clock));
  }

  hold(id: string, { reason, comment }: HoldDto, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'held', (order, tx) => order.hold(reason, tx.now), comment);
  }

  resume(id: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'resumed', (order, tx, clock) => order.resume(tx.now, clock));
  }

  close(id: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'closed', (order, tx) => order.close(tx.now));
  }

  reopen(id: string, reason: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'reopened', (order, tx) => order.reopen(tx.now), reason);
  }

  cancel(id: string, reason: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'cancelled', (order, tx, clock) => order.cancel(tx.now, clock), reason);
  }

  /** Locks an order that the caller sees: 404 for another site's as for another workspace's. */
  async lock(tx: Tx, id: string, expected?: number): Promise<WorkOrder> {
    await this.assertVisible(tx, id);
    return tx.lock(WorkOrder, id, expected);
  }

  /** By what a hold that ends is counted; without one nobody asks. */
  clockOf(order: WorkOrder): Promise<WorkingClock> {
    return order.clockStands ? this.places.at(order) : Promise.resolve(AROUND_THE_CLOCK);
  }

  /** Asks only where something is hidden from the caller at all. */
  async assertVisible(tx: Tx, id: string): Promise<void> {
    const { text, params } = orderIsVisible();
    if (params.length > 0 && (await tx.query(text, id, ...params)).length === 0) throw notFound();
  }

  /** A new open order like this one: the same work, people and procedure; no dates, reports or costs. */
  copy(id: string): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async () => {
      const { title, description, type, priority, assetId, locationId, procedureId, estimatedMinutes, ...order } =
        await this.get(id);
      return this.create({
        ...{ title, description, type: type as MaintenanceType, priority: priority as Priority, estimatedMinutes },
        ...{ assetId, locationId, procedureId, assigneeIds: order.assigneeIds, teamIds: order.teamIds },
        signatureRequired: order.signatureRequired,
        plannedParts: await this.plannedParts.inputsOf(id),
      });
    });
  }

  /** One thing done to many orders, each on its own: what one refuses does not stop the others. */
  async bulk({ ids, set, action, reason }: BulkWorkOrdersDto): Promise<BulkAnswerDto> {
    if (!set === !action) throw refuseField('/action', set ? 'conflicting_fields' : 'required');
    if (action === 'cancel' && !reason) throw refuseField('/reason', 'required');
    const one = (id: string): Promise<WorkOrderDetailDto> => {
      if (set) return this.change(id, set, undefined);
      if (action === 'cancel') return this.cancel(id, reason!, undefined);
      return action === 'close' ? this.close(id, undefined) : this.start(id, undefined);
    };
    const data: BulkItemDto[] = [];
    for (const id of ids) {
      data.push(
        await this.database
          .atomic(() => one(id))
          .then(
            ({ version, status }) => ({ id, status: 200, version, orderStatus: status, problem: null }),
            (error: unknown) => {
              const problem = toProblem(error);
              return { id, status: problem.status, version: null, orderStatus: null, problem };
            },
          ),
      );
    }
    return { data };
  }

  /** Whether there is such an order for the caller. */
  async isThere(tx: Tx, id: string): Promise<boolean> {
    const { text, params } = orderIsVisible();
    return (await tx.query(text, id, ...params)).length > 0;
  }

  private move(
    id: string,
    expected: number | undefined,
    action: 'started' | 'held' | 'resumed' | 'closed' | 'reopened' | 'cancelled',
    verb: (order: WorkOrder, tx: Tx, clock: WorkingClock) => void,
    comment?: string | null,
  ): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const order = await this.lock(tx, id, expected);
      verb(order, tx, await this.clockOf(order));
      await this.writer.save(tx, order, action, `work_order.${action}`, comment);
      return this.get(id);
    });
  }

  /** 422 for an asset or procedure that is not there. */
  private async references(
    tx: Tx,
    { assetId, procedureId }: { assetId?: string | null; procedureId?: string | null },
  ): Promise<References> {
    if (!assetId && !procedureId)
      return { assetFound: false, assetArchived: false, assetLocationId: null, procedureNumber: null, steps: null };
    const [row] = await tx.query<References>(
      `SELECT a.id IS NOT NULL AS "assetFound", a.archived_at IS NOT NULL AS "assetArchived", a.location_id AS "assetLocationId", v.number AS "procedureNumber", v.steps
       FROM workspaces o
       LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = $2
       LEFT JOIN procedures p ON p.tenant_id = $1 AND p.id = $3
       LEFT JOIN procedure_versions v ON v.tenant_id = $1 AND v.procedure_id = p.id AND v.number = p.current_number
       WHERE o.tenant_id = $1`,
      assetId ?? null,
      procedureId ?? null,
    );
    if (assetId && !row!.assetFound) throw refuseField('/assetId', 'not_found');
    if (assetId && row!.assetArchived) throw refuseField('/assetId', 'archived');
    if (procedureId && row!.steps === null) throw refuseField('/procedureId', 'not_found');
    return row!;
  }
}

/** A member who is limited to sites makes orders there and nowhere else. */
async function assertOwnSite(tx: Tx, locationId: string | null): Promise<void> {
  if (currentScope().siteIds === null) return;
  const { condition, params } = withinSites('l.id', 3);
  const found = await tx.query(
    `SELECT l.id FROM locations l WHERE l.tenant_id = $1 AND l.id = $2${condition}`,
    locationId,
    ...params,
  );
  if (found.length === 0) throw refuseField('/locationId', 'not_found');
}
