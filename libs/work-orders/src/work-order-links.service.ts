import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { conflict, newId, notFound, refuseField } from '@siyana/kernel';
import { OrderWriter } from './order-writer';
import type { CreateLinkDto } from './work-order.dto';
import type { WorkOrderDetailDto, WorkOrderLinkDto } from './work-order-answers.dto';
import { WorkOrderLink } from './work-order-lines.entity';
import { WorkOrder } from './work-order.entity';
import type { LinkKind } from './work-order.rules';
import { WorkOrdersService } from './work-orders.service';

/** How orders hang together. Links of one kind never close a circle. */
@Injectable()
export class WorkOrderLinksService {
  constructor(
    private readonly database: Database,
    private readonly orders: WorkOrdersService,
    private readonly writer: OrderWriter,
  ) {}

  create(fromId: string, { kind, toId }: CreateLinkDto, expected: number | undefined): Promise<WorkOrderLinkDto> {
    return this.database.transaction((tx) => this.link(tx, fromId, kind, toId, '/toId', expected));
  }

  remove(fromId: string, linkId: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, fromId, expected);
      const gone = await tx.query<{ kind: string; toId: string }>(
        `DELETE FROM work_order_links WHERE tenant_id = $1 AND id = $2 AND from_id = $3 RETURNING kind, to_id AS "toId"`,
        linkId,
        fromId,
      );
      if (!gone[0]) throw notFound();
      tx.save(WorkOrder, order);
      await this.writer.note(tx, fromId, 'unlinked', 'work_order.unlinked', { payload: gone[0] });
    });
  }

  /** This order says the same as the other: it is linked to it and cancelled. */
  markDuplicate(id: string, ofId: string, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      await this.link(tx, id, 'duplicate_of', ofId, '/ofId', expected);
      return this.orders.cancel(id, 'duplicate', undefined);
    });
  }

  private async link(
    tx: Tx,
    fromId: string,
    kind: LinkKind,
    toId: string,
    pointer: string,
    expected: number | undefined,
  ): Promise<WorkOrderLinkDto> {
    if (fromId === toId) throw conflict('link_cycle');
    // Links are few, and a circle can close through any of them: one writer of the workspace at a time.
    await tx.query(`SELECT tenant_id FROM workspaces WHERE tenant_id = $1 FOR NO KEY UPDATE`);
    const order = await this.orders.lock(tx, fromId, expected);
    if (!(await this.orders.isThere(tx, toId))) throw refuseField(pointer, 'not_found');
    const circle = await tx.query(
      `WITH RECURSIVE beyond AS (
         SELECT l.to_id FROM work_order_links l WHERE l.tenant_id = $1 AND l.kind = $2 AND l.from_id = $3
         UNION SELECT n.to_id FROM work_order_links n JOIN beyond b ON n.from_id = b.to_id WHERE n.tenant_id = $1 AND n.kind = $2
       ) SELECT to_id FROM beyond WHERE to_id = $4`,
      kind,
      toId,
      fromId,
    );
    if (circle.length > 0) throw conflict('link_cycle');
    const link = { id: newId(), fromId, toId, kind, createdAt: tx.now };
    tx.insert(WorkOrderLink, link);
    await this.writer.save(tx, order, 'linked', 'work_order.linked');
    return link;
  }
}
