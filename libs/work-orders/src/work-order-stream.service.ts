import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { PartsUsageService, PlannedPartsService, type UsedPartDto } from '@siyana/parts';
import { OrderWriter } from './order-writer';
import { toCostLineDto, toLabourEntryDto } from './work-order.mapper';
import type {
  ActivityDto,
  CostLineDto,
  LabourEntryDto,
  PlannedPartsDto,
  WorkOrderDetailDto,
  WorkOrderLinkDto,
} from './work-order-answers.dto';
import { WorkOrdersService } from './work-orders.service';

const BY_TIME = { occurredAt: { sql: 'x.occurred_at', type: 'timestamptz' } } as const;
const BY_CREATION = { createdAt: { sql: 'x.created_at', type: 'timestamptz' } } as const;

/** How an order came by a file stands in its own row, once and not twice: files bring them by the hundred thousand. */
const STREAM = `SELECT a.id, a.action, a.principal, a.occurred_at, a.changes, a.comment
     FROM work_order_activities a WHERE a.tenant_id = $1 AND a.work_order_id = $2
   UNION ALL SELECT o.id, 'imported', o.created_by, o.created_at, '{}'::jsonb, NULL
     FROM work_orders o WHERE o.tenant_id = $1 AND o.id = $2 AND o.origin = 'import' AND NOT EXISTS (
       SELECT 1 FROM work_order_activities b WHERE b.tenant_id = $1 AND b.work_order_id = $2 AND b.action = 'imported')`;

/** What hangs on an order: its stream, labour and links. Each is read only through an order that the caller sees. */
@Injectable()
export class WorkOrderStreamService {
  constructor(
    private readonly database: Database,
    private readonly orders: WorkOrdersService,
    private readonly writer: OrderWriter,
    private readonly planned: PlannedPartsService,
    private readonly usage: PartsUsageService,
  ) {}

  async activity(id: string, query: PageQuery): Promise<Page<ActivityDto>> {
    await this.orders.get(id);
    const page = keyset(query, BY_TIME, 'occurredAt', 'x.id', 4);
    const rows = await this.database.read<ActivityDto & { sortKey: unknown }>(
      `SELECT x.id, x.action, x.principal, x.occurred_at AS "occurredAt", x.changes, x.comment, x.occurred_at AS "sortKey"
       FROM (${STREAM}) x WHERE true${page.condition} ORDER BY ${page.orderBy} LIMIT $3`,
      id,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async labour(id: string, query: PageQuery): Promise<Page<LabourEntryDto>> {
    await this.orders.get(id);
    const page = keyset(query, BY_CREATION, 'createdAt', 'x.id', 4);
    const rows = await this.database.read<LabourEntryDto & { sortKey: unknown }>(
      `SELECT x.id, x.member_id AS "memberId", x.started_at AS "startedAt", x.minutes, x.hourly_rate AS "hourlyRate", x.cost,
         x.created_at AS "createdAt", x.created_at AS "sortKey"
       FROM labour_entries x WHERE x.tenant_id = $1 AND x.work_order_id = $2${page.condition} ORDER BY ${page.orderBy} LIMIT $3`,
      id,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, toLabourEntryDto);
  }

  async parts(id: string, query: PageQuery): Promise<Page<UsedPartDto>> {
    await this.orders.get(id);
    return this.usage.ofOrder(id, query);
  }

  async plannedParts(id: string): Promise<PlannedPartsDto> {
    await this.orders.get(id);
    return { data: await this.planned.of(id) };
  }

  async costs(id: string, query: PageQuery): Promise<Page<CostLineDto>> {
    await this.orders.get(id);
    const page = keyset(query, BY_CREATION, 'createdAt', 'x.id', 4);
    const rows = await this.database.read<CostLineDto & { sortKey: unknown }>(
      `SELECT x.id, x.label, x.amount, x.reason, x.created_at AS "createdAt", x.created_at AS "sortKey"
       FROM cost_lines x WHERE x.tenant_id = $1 AND x.work_order_id = $2${page.condition} ORDER BY ${page.orderBy} LIMIT $3`,
      id,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, toCostLineDto);
  }

  async links(id: string, query: PageQuery): Promise<Page<WorkOrderLinkDto>> {
    await this.orders.get(id);
    const page = keyset(query, BY_CREATION, 'createdAt', 'x.id', 4);
    const rows = await this.database.read<WorkOrderLinkDto & { sortKey: unknown }>(
      `SELECT x.id, x.kind, x.from_id AS "fromId", x.to_id AS "toId", x.created_at AS "createdAt", x.created_at AS "sortKey"
       FROM work_order_links x WHERE x.tenant_id = $1 AND (x.from_id = $2 OR x.to_id = $2)${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      id,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  comment(id: string, text: string): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      await this.orders.assertVisible(tx, id);
      await this.orders.get(id);
      await this.writer.note(tx, id, 'commented', 'work_order.commented', { comment: text });
      return this.orders.get(id);
    });
  }
}
