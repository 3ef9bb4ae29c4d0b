import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { assertSeesAllSites, Events } from '@siyana/events';
import { keyset, type Page } from '@siyana/http';
import { newId, notFound } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { DeliveryDetailDto, DeliveryDto, ListDeliveriesDto } from '../webhook.dto';
import { Webhook, WebhookDelivery } from '../webhook.entity';
import { messageIdOf, testBody } from './message';

const SORTS = { createdAt: { sql: 'd.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `d.id, d.webhook_id AS "webhookId", d.event_id AS "eventId", d.event_type AS "eventType", d.status, d.attempts,
  d.due_at AS "dueAt", d.log, d.version, d.created_at AS "createdAt", d.updated_at AS "updatedAt"`;

/** What was sent, what came back, and sending it again. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(webhookId: string, query: ListDeliveriesDto): Promise<Page<DeliveryDto>> {
    assertSeesAllSites();
    const page = keyset(query, SORTS, '-createdAt', 'd.id', 5);
    const rows = await this.database.read<DeliveryDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, d.created_at AS "sortKey" FROM webhook_deliveries d
       WHERE d.tenant_id = $1 AND d.webhook_id = $2 AND ($3::text IS NULL OR d.status = $3)${page.condition}
       ORDER BY ${page.orderBy} LIMIT $4`,
      webhookId,
      query.status ?? null,
      page.limit + 1,
      ...page.params,
    );
    if (rows.length === 0) await this.assertWebhook(webhookId);
    return page.toPage(rows, shown);
  }

  async get(webhookId: string, id: string): Promise<DeliveryDetailDto> {
    assertSeesAllSites();
    const [row] = await this.database.read<DeliveryDetailDto>(
      `SELECT ${COLUMNS}, d.body FROM webhook_deliveries d WHERE d.tenant_id = $1 AND d.webhook_id = $2 AND d.id = $3`,
      webhookId,
      id,
    );
    if (!row) throw notFound();
    return shown(row);
  }

  /** Sends the very message again, under its id, whatever became of it. The event lets the dispatcher know. */
  replay(webhookId: string, id: string, expected: number | undefined): Promise<DeliveryDetailDto> {
    assertSeesAllSites();
    return this.database.transaction(async (tx) => {
      const delivery = await tx.lock(WebhookDelivery, id, expected);
      if (delivery.webhookId !== webhookId) throw notFound();
      Object.assign(delivery, { status: 'pending', attempts: 0, dueAt: tx.now });
      tx.save(WebhookDelivery, delivery);
      await this.events.publish(tx, { type: 'webhook_delivery.replayed', resourceId: id, payload: { webhookId } });
      return this.get(webhookId, id);
    });
  }

  /** Sends a message that says that it is a test. */
  test(webhookId: string): Promise<DeliveryDetailDto> {
    assertSeesAllSites();
    const id = newId();
    return this.database.transaction(async (tx) => {
      await tx.get(Webhook, webhookId);
      tx.insert(WebhookDelivery, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now, webhookId, eventId: null, eventPosition: null },
        ...{
          eventType: 'webhook.tested',
          status: 'pending',
          body: testBody(tx.now),
          attempts: 0,
          dueAt: tx.now,
          log: [],
        },
      });
      await this.events.publish(tx, { type: 'webhook.tested', resourceId: webhookId, payload: { deliveryId: id } });
      return this.get(webhookId, id);
    });
  }

  private async assertWebhook(id: string): Promise<void> {
    const found = await this.database.read(`SELECT 1 FROM webhooks w WHERE w.tenant_id = $1 AND w.id = $2`, id);
    if (found.length === 0) throw notFound();
  }
}

function shown<T extends DeliveryDto>(row: T): T {
  return Object.assign(row, { messageId: messageIdOf(currentScope().tenantId, row.id) });
}
