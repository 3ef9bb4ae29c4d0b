import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentsService } from '@siyana/attachments';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { currentUpload, FloodGate } from '@siyana/http';
import { PublicTokens } from '@siyana/identity';
import { newId, notFound } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { WorkOrderStatus } from '@siyana/work-orders';
import type {
  FollowedRequestDto,
  PublicMachineDto,
  PublicOpenItemDto,
  PublicReceiptDto,
  PublicReportDto,
  PublicSupportDto,
  PublicSupportersDto,
} from './work-request.dto';
import { WorkRequestSupporter, type RequestStatus } from './work-request.entity';
import { followedStatus, requestNumber } from './work-request.rules';
import { WorkRequestsService } from './work-requests.service';

const WINDOW_MS = 10 * 60_000;

interface Machine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly locationId: string | null;
  readonly workspace: string;
}

interface OpenRow {
  readonly requestId: string | null;
  readonly title: string;
  readonly requestStatus: RequestStatus | null;
  readonly orderStatus: WorkOrderStatus | null;
  readonly reportedAt: string;
  readonly supporters: number;
}

/** The code on the machine: what is open on it, and a report without an account; strictly limited against floods. */
@Injectable()
export class PublicRequestsService implements OnModuleInit {
  private readonly reports = new FloodGate(10, WINDOW_MS);
  private readonly looks = new FloodGate(300, WINDOW_MS);

  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly requests: WorkRequestsService,
    private readonly attachments: AttachmentsService,
    private readonly tokens: PublicTokens,
  ) {}

  onModuleInit(): void {
    this.tokens.register(
      'request_token',
      `SELECT 1 FROM work_requests r WHERE r.tenant_id = $1 AND r.id = $2 AND $3 = 1`,
    );
  }

  /** What is open on the machine: reports that nobody has looked at, and orders. Indexes: work_requests_asset_id_idx, work_orders_asset_id_idx. */
  async open(token: string): Promise<PublicMachineDto> {
    this.looks.take(token);
    const { id, code, name, workspace } = await this.machine(token);
    const rows = await this.database.read<OpenRow & Record<string, unknown>>(
      `SELECT r.id AS "requestId", coalesce(w.title, r.title) AS title, r.status AS "requestStatus", w.status AS "orderStatus",
         r.reported_at AS "reportedAt", r.supporters
       FROM work_requests r LEFT JOIN work_orders w ON w.tenant_id = $1 AND w.id = r.work_order_id
       WHERE r.tenant_id = $1 AND r.asset_id = $2 AND (r.status = 'open' OR w.status IN ('open', 'in_progress', 'on_hold'))
       UNION ALL
       SELECT NULL, w.title, NULL, w.status, w.reported_at, 0 FROM work_orders w
       WHERE w.tenant_id = $1 AND w.asset_id = $2 AND w.status IN ('open', 'in_progress', 'on_hold')
         AND NOT EXISTS (SELECT 1 FROM work_requests r WHERE r.tenant_id = $1 AND r.work_order_id = w.id)
       ORDER BY 5 DESC LIMIT 50`,
      id,
    );
    return { workspace, code, name, data: rows.map(openItem) };
  }

  /** A report, with a photo when one came with it. */
  async report(
    token: string,
    { title, description = null, reporterName = null }: PublicReportDto,
  ): Promise<PublicReceiptDto> {
    this.reports.take(token);
    const machine = await this.machine(token);
    const upload = currentUpload();
    const photo = upload && (await this.attachments.receive(newId(), upload));
    return this.database.transaction(async (tx) => {
      const id = newId();
      const request = await this.requests.insert(tx, {
        ...{ id, title, description, reporterName },
        ...{ origin: 'qr', assetId: machine.id, locationId: machine.locationId },
      });
      if (photo) await this.attachments.record(tx, photo, { workRequestId: id });
      return {
        id,
        number: requestNumber(request.number),
        status: 'received',
        followToken: this.followToken(id),
        hasPhoto: photo !== undefined,
      };
    });
  }

  /** "Me too": somebody else has seen the same. */
  async support(
    token: string,
    requestId: string,
    { name = null, note = null }: PublicSupportDto,
  ): Promise<PublicSupportersDto> {
    this.reports.take(token);
    const machine = await this.machine(token);
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ supporters: number }>(
        `UPDATE work_requests r SET supporters = r.supporters + 1, version = r.version + 1, updated_at = $4
         WHERE r.tenant_id = $1 AND r.id = $2 AND r.asset_id = $3 AND r.status <> 'rejected' RETURNING r.supporters`,
        requestId,
        machine.id,
        tx.now,
      );
      if (!row) throw notFound();
      tx.insert(WorkRequestSupporter, { id: newId(), workRequestId: requestId, name, note, createdAt: tx.now });
      await this.events.publish(tx, { type: 'work_request.supported', resourceId: requestId });
      return { requestId, supporters: row.supporters, followToken: this.followToken(requestId) };
    });
  }

  /** Where a report stands. Names nobody. */
  async follow(token: string): Promise<FollowedRequestDto> {
    this.looks.take(token);
    const read = this.tokens.read('request_token', token);
    const [row] = await this.database.read<
      Omit<FollowedRequestDto, 'number' | 'status'> & {
        number: number;
        requestStatus: RequestStatus;
        orderStatus: WorkOrderStatus | null;
      }
    >(
      `SELECT r.number, r.title, r.status AS "requestStatus", w.status AS "orderStatus", a.code AS "assetCode", a.name AS "assetName",
         r.reported_at AS "reportedAt", r.supporters, r.reject_reason AS "rejectReason", w.completed_at AS "doneAt"
       FROM work_requests r
       LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = r.asset_id
       LEFT JOIN work_orders w ON w.tenant_id = $1 AND w.id = r.work_order_id
       WHERE r.tenant_id = $1 AND r.id = $2`,
      read?.id ?? null,
    );
    if (!row) throw notFound();
    const { number, requestStatus, orderStatus, ...rest } = row;
    return { ...rest, number: requestNumber(number), status: followedStatus(requestStatus, orderStatus) };
  }

  private followToken(id: string): string {
    return this.tokens.make('request_token', { tenantId: currentScope().tenantId, id, generation: 1 });
  }

  private async machine(token: string): Promise<Machine> {
    const read = this.tokens.read('asset_token', token);
    const [machine] = await this.database.read<Machine & Record<string, unknown>>(
      `SELECT a.id, a.code, a.name, a.location_id AS "locationId", o.name AS workspace
       FROM assets a JOIN workspaces o ON o.tenant_id = $1 WHERE a.tenant_id = $1 AND a.id = $2`,
      read?.id ?? null,
    );
    if (!machine) throw notFound();
    return machine;
  }
}

function openItem({ requestStatus, orderStatus, ...row }: OpenRow): PublicOpenItemDto {
  return { ...row, status: followedStatus(requestStatus ?? 'approved', orderStatus) };
}
