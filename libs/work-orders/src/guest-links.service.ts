import { Injectable } from '@nestjs/common';
import { assertVersion, Database } from '@siyana/database';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { GuestLink, newKey, type CreateGuestLinkDto, type GuestLinkDto, type NewGuestLinkDto } from '@siyana/identity';
import { newId, notFound, refuseField } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { OrderWriter } from './order-writer';
import { WorkOrdersService } from './work-orders.service';

const LONGEST_DAYS = 90;
const SORTS = { createdAt: { sql: 'g.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `g.id, g.work_order_id AS "workOrderId", g.name, g.company, g.created_by AS "createdBy", g.expires_at AS "expiresAt",
  g.revoked_at AS "revokedAt", g.version, g.created_at AS "createdAt", g.updated_at AS "updatedAt"`;

/** Outside contractors: a link reaches one order, reads it, reports on it, and nothing else of the workspace. */
@Injectable()
export class GuestLinksService {
  constructor(
    private readonly database: Database,
    private readonly orders: WorkOrdersService,
    private readonly writer: OrderWriter,
  ) {}

  async list(orderId: string, query: PageQuery): Promise<Page<GuestLinkDto>> {
    await this.orders.get(orderId);
    const page = keyset(query, SORTS, '-createdAt', 'g.id', 4);
    const rows = await this.database.read<GuestLinkDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, g.created_at AS "sortKey" FROM guest_links g WHERE g.tenant_id = $1 AND g.work_order_id = $2${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      orderId,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  create(workOrderId: string, { name, company = null, expiresAt }: CreateGuestLinkDto): Promise<NewGuestLinkDto> {
    const { tenantId, principal } = currentScope();
    const id = newId();
    const { text, secretHash } = newKey('siyg', tenantId, id);
    return this.database.transaction(async (tx) => {
      await this.orders.get(workOrderId);
      const latest = new Date(Date.parse(tx.now) + LONGEST_DAYS * 86_400_000).toISOString();
      if (expiresAt <= tx.now) throw refuseField('/expiresAt', 'before_start');
      if (expiresAt > latest) throw refuseField('/expiresAt', 'too_large', { max: latest });
      const row = {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ workOrderId, name, company, createdBy: principal, expiresAt, revokedAt: null },
      };
      tx.insert(GuestLink, { ...row, secretHash });
      await this.writer.note(tx, workOrderId, 'guest_invited', 'work_order.guest_invited', {
        payload: { guestId: id },
      });
      return { ...row, token: text, secretShown: true };
    });
  }

  revoke(workOrderId: string, id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.orders.get(workOrderId);
      const link = await tx.lock(GuestLink, id);
      if (link.workOrderId !== workOrderId) throw notFound();
      assertVersion(link, expected);
      link.revokedAt ??= tx.now;
      tx.save(GuestLink, link);
      await this.writer.note(tx, workOrderId, 'guest_revoked', 'work_order.guest_revoked', {
        payload: { guestId: id },
      });
    });
  }
}
