import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AssetsService, withinSites } from '@siyana/assets';
import { AttachmentsService, AttachmentTargets, seesFilesOf } from '@siyana/attachments';
import { Database, type Tx } from '@siyana/database';
import { Events, nextOf } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { likePattern, newId, normaliseForSearch, notFound, refuseField, searchWords } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { WorkOrdersService } from '@siyana/work-orders';
import type {
  ApproveWorkRequestDto,
  CreateWorkRequestDto,
  ListWorkRequestsDto,
  WorkRequestDto,
} from './work-request.dto';
import { WorkRequest } from './work-request.entity';
import { requestNumber } from './work-request.rules';

const SORTS = {
  createdAt: { sql: 'r.created_at', type: 'timestamptz' },
  updatedAt: { sql: 'r.updated_at', type: 'timestamptz' },
  reportedAt: { sql: 'r.reported_at', type: 'timestamptz' },
} as const;

const COLUMNS = `r.id, r.number, r.title, r.description, r.status, r.origin, r.asset_id AS "assetId", a.code AS "assetCode", a.name AS "assetName",
  r.location_id AS "locationId", r.reporter_name AS "reporterName", r.reported_by AS "reportedBy", r.reported_at AS "reportedAt", r.supporters,
  r.decided_by AS "decidedBy", r.decided_at AS "decidedAt", r.reject_reason AS "rejectReason", r.work_order_id AS "workOrderId",
  w.status AS "workOrderStatus", r.version, r.created_at AS "createdAt", r.updated_at AS "updatedAt"`;
const FROM = `FROM work_requests r
  LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = r.asset_id
  LEFT JOIN work_orders w ON w.tenant_id = $1 AND w.id = r.work_order_id`;

type Row = Omit<WorkRequestDto, 'number'> & { number: number };

export interface NewRequest {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly origin: WorkRequest['origin'];
  readonly assetId: string | null;
  readonly locationId: string | null;
  readonly reporterName: string | null;
}

const NO_REQUEST = { text: `SELECT 1 FROM work_requests r WHERE r.tenant_id = $1 AND false`, params: [] };

/** Requests and their triage. */
@Injectable()
export class WorkRequestsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly assets: AssetsService,
    private readonly orders: WorkOrdersService,
    private readonly attachments: AttachmentsService,
    private readonly targets: AttachmentTargets,
  ) {}

  onModuleInit(): void {
    this.targets.register('workRequestId', {
      visible: (id, next) => {
        if (!seesFilesOf('work_requests:read')) return NO_REQUEST;
        const { condition, params } = visibleRequests(next);
        return { text: `SELECT 1 FROM work_requests r WHERE r.tenant_id = $1 AND r.id = ${id}${condition}`, params };
      },
    });
  }

  async list(query: ListWorkRequestsDto): Promise<Page<WorkRequestDto>> {
    const params: unknown[] = [];
    const add = (value: unknown): string => `$${params.push(value) + 1}`;
    let where = 'r.tenant_id = $1';
    if (query.status) where += ` AND r.status = ${add(query.status)}`;
    if (query.assetId) where += ` AND r.asset_id = ${add(query.assetId)}`;
    for (const word of searchWords(query.q ?? '')) where += ` AND r.search_text LIKE ${add(likePattern(word))}`;
    const visible = visibleRequests(params.length + 2);
    params.push(...visible.params);
    const page = keyset(query, SORTS, '-createdAt', 'r.id', params.length + 2);
    params.push(...page.params);
    const rows = await this.database.read<Row & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, ${page.sortExpression} AS "sortKey" ${FROM}
       WHERE ${where}${visible.condition}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`,
      ...params,
    );
    return page.toPage(rows, shown);
  }

  async get(id: string): Promise<WorkRequestDto> {
    const visible = visibleRequests(3);
    const [row] = await this.database.read<Row & Record<string, unknown>>(
      `SELECT ${COLUMNS} ${FROM} WHERE r.tenant_id = $1 AND r.id = $2${visible.condition}`,
      id,
      ...visible.params,
    );
    if (!row) throw notFound();
    return shown(row);
  }

  /** A member's or a key's request, on an asset or at a place that they see. */
  create(request: CreateWorkRequestDto): Promise<WorkRequestDto> {
    const { id = newId(), title, description = null, assetId = null } = request;
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'work_requests', id, () => this.get(id)));
      if (known) return known;
      const asset = assetId && (await this.assets.get(assetId).catch(() => undefined));
      if (asset === undefined) throw refuseField('/assetId', 'not_found');
      if (asset && asset.archivedAt !== null) throw refuseField('/assetId', 'archived');
      const locationId = request.locationId === undefined ? (asset ? asset.locationId : null) : request.locationId;
      await assertOwnSite(tx, locationId);
      const origin = currentScope().memberId === null ? 'api' : 'member';
      await this.insert(tx, { id, title, description, assetId, locationId, origin, reporterName: null });
      return this.get(id);
    });
  }

  /** The row and its event. */
  async insert(tx: Tx, request: NewRequest): Promise<WorkRequest> {
    const number = await nextOf(tx, 'work_request');
    const row = Object.assign(new WorkRequest(), {
      ...{ version: 1, createdAt: tx.now, updatedAt: tx.now, number, status: 'open' as const },
      ...request,
      ...{ reportedBy: currentScope().memberId, reportedAt: tx.now, supporters: 0 },
      ...{ decidedBy: null, decidedAt: null, rejectReason: null, workOrderId: null },
      searchText: normaliseForSearch(
        [requestNumber(number), request.title, request.description].filter(Boolean).join(' '),
      ),
    });
    tx.insert(WorkRequest, row);
    await this.events.publish(tx, {
      type: 'work_request.created',
      resourceId: request.id,
      payload: { origin: request.origin, assetId: request.assetId },
    });
    return row;
  }

  /** Makes the order: title, text, asset, place and files come over. */
  approve(id: string, request: ApproveWorkRequestDto, expected: number | undefined): Promise<WorkRequestDto> {
    return this.database.transaction(async (tx) => {
      await this.get(id);
      const row = await tx.lock(WorkRequest, id, expected);
      const orderId = newId();
      row.approve(currentScope().principal, tx.now, orderId);
      await this.orders.make(
        {
          ...request,
          id: orderId,
          title: request.title ?? row.title,
          description: row.description,
          assetId: row.assetId,
          locationId: row.locationId,
        },
        'request',
      );
      this.attachments.alsoOfOrder(tx, id, orderId);
      tx.save(WorkRequest, row);
      await this.events.publish(tx, {
        type: 'work_request.approved',
        resourceId: id,
        payload: { workOrderId: orderId },
      });
      return this.get(id);
    });
  }

  reject(id: string, reason: string, expected: number | undefined): Promise<WorkRequestDto> {
    return this.database.transaction(async (tx) => {
      await this.get(id);
      const row = await tx.lock(WorkRequest, id, expected);
      row.reject(currentScope().principal, tx.now, reason);
      tx.save(WorkRequest, row);
      await this.events.publish(tx, { type: 'work_request.rejected', resourceId: id });
      return this.get(id);
    });
  }
}

/** A requester sees what the requester has reported; a member's sites limit everybody. */
export function visibleRequests(next: number): { condition: string; params: unknown[] } {
  const { role, memberId } = currentScope();
  const sites = withinSites('r.location_id', next);
  if (role !== 'requester') return sites;
  const at = next + sites.params.length;
  return { condition: `${sites.condition} AND r.reported_by = $${at}::uuid`, params: [...sites.params, memberId] };
}

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

function shown({ number, ...row }: Row & { sortKey?: unknown }): WorkRequestDto {
  const { sortKey: _sortKey, ...rest } = row;
  return { ...rest, number: requestNumber(number) };
}
