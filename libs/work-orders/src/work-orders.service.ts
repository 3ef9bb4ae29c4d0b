import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import { Database, type Tx } from '@siyana/database';
import { claimId, keyset, type Page } from '@siyana/http';
import { conflict, newId, notFound, refuseField } from '@siyana/kernel';
import type { ProcedureStep } from '@siyana/procedures';
import { currentScope } from '@siyana/tenancy';
import { OrderWriter } from './order-writer';
import type { CreateWorkOrderDto, HoldDto, ListWorkOrdersDto, PatchWorkOrderDto } from './work-order.dto';
import type { WorkOrderDetailDto, WorkOrderDto, WorkOrderStepDto } from './work-order-answers.dto';
import { WorkOrder } from './work-order.entity';
import { toWorkOrderDto } from './work-order.mapper';
import { oneOrder, orderIsVisible, orderPage, WORK_ORDER_SORTS, type WorkOrderRow } from './work-orders.queries';

/** What a new order refers to, read in one question. */
interface References {
  readonly assetFound: boolean;
  readonly assetLocationId: string | null;
  readonly procedureNumber: number | null;
  readonly steps: readonly ProcedureStep[] | null;
}

@Injectable()
export class WorkOrdersService {
  constructor(
    private readonly database: Database,
    private readonly writer: OrderWriter,
  ) {}

  async list(query: ListWorkOrdersDto): Promise<Page<WorkOrderDto>> {
    const { text, params, page } = orderPage(query, (next) =>
      keyset(query, WORK_ORDER_SORTS, '-createdAt', 'w.id', next),
    );
    const rows = await this.database.read<WorkOrderRow & { sortKey: unknown }>(text, ...params);
    return page.toPage(rows, toWorkOrderDto);
  }

  async get(id: string): Promise<WorkOrderDetailDto> {
    const { text, params } = oneOrder();
    const [row] = await this.database.read<WorkOrderRow & { steps: WorkOrderStepDto[] }>(text, id, ...params);
    if (!row) throw notFound();
    return Object.assign(toWorkOrderDto(row), { steps: row.steps });
  }

  create(request: CreateWorkOrderDto): Promise<WorkOrderDetailDto> {
    const id = request.id ?? newId();
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'work_orders', id, () => this.get(id)));
      if (known) return known;
      const references = await this.references(tx, request);
      const locationId = request.locationId === undefined ? references.assetLocationId : request.locationId;
      await assertOwnSite(tx, locationId);
      await this.writer.insert(tx, {
        ...request,
        id,
        number: await this.writer.takeNumbers(tx),
        origin: 'manual',
        locationId,
        procedure: request.procedureId
          ? { id: request.procedureId, number: references.procedureNumber!, steps: references.steps! }
          : null,
      });
      return this.get(id);
    });
  }

  change(id: string, request: PatchWorkOrderDto, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const order = await this.lock(tx, id, expected);
      if (order.status === 'closed' || order.status === 'cancelled')
        throw conflict('conflict', { status: order.status });
      const { assigneeIds, teamIds, ...fields } = request;
      if (fields.assetId && fields.locationId === undefined) {
        fields.locationId = (await this.references(tx, { assetId: fields.assetId })).assetLocationId;
      }
      if (fields.locationId !== undefined) await assertOwnSite(tx, fields.locationId);
      Object.assign(order, fields);
      if (assigneeIds) tx.later(`DELETE FROM work_order_assignees WHERE tenant_id = $1 AND work_order_id = $2`, id);
      if (teamIds) tx.later(`DELETE FROM work_order_teams WHERE tenant_id = $1 AND work_order_id = $2`, id);
      this.writer.insertPeople(tx, id, assigneeIds ?? [], teamIds ?? []);
      await this.writer.save(tx, order, 'changed', 'work_order.changed');
      return this.get(id);
    });
  }

  start(id: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'started', (order, tx) => order.start(tx.now));
  }

  hold(id: string, { reason, comment }: HoldDto, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'held', (order) => order.hold(reason), comment);
  }

  resume(id: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'resumed', (order) => order.resume());
  }

  close(id: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'closed', (order, tx) => order.close(tx.now));
  }

  reopen(id: string, reason: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'reopened', (order, tx) => order.reopen(tx.now), reason);
  }

  cancel(id: string, reason: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.move(id, expected, 'cancelled', (order) => order.cancel(), reason);
  }

  /** Locks an order that the caller sees: 404 for another site's as for another workspace's. */
  async lock(tx: Tx, id: string, expected?: number): Promise<WorkOrder> {
    await this.assertVisible(tx, id);
    return tx.lock(WorkOrder, id, expected);
  }

  /** Asks only where something is hidden from the caller at all. */
  async assertVisible(tx: Tx, id: string): Promise<void> {
    const { text, params } = orderIsVisible();
    if (params.length > 0 && (await tx.query(text, id, ...params)).length === 0) throw notFound();
  }

  private move(
    id: string,
    expected: number | undefined,
    action: 'started' | 'held' | 'resumed' | 'closed' | 'reopened' | 'cancelled',
    verb: (order: WorkOrder, tx: Tx) => void,
    comment?: string | null,
  ): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const order = await this.lock(tx, id, expected);
      verb(order, tx);
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
      return { assetFound: false, assetLocationId: null, procedureNumber: null, steps: null };
    const [row] = await tx.query<References>(
      `SELECT a.id IS NOT NULL AS "assetFound", a.location_id AS "assetLocationId", v.number AS "procedureNumber", v.steps
       FROM workspaces o
       LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = $2
       LEFT JOIN procedures p ON p.tenant_id = $1 AND p.id = $3
       LEFT JOIN procedure_versions v ON v.tenant_id = $1 AND v.procedure_id = p.id AND v.number = p.current_number
       WHERE o.tenant_id = $1`,
      assetId ?? null,
      procedureId ?? null,
    );
    if (assetId && !row!.assetFound) throw refuseField('/assetId', 'not_found');
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
