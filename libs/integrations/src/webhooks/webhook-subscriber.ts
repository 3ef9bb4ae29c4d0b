import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import type { EventDto, EventSubscriber } from '@siyana/events';
import { AppError, newId } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { WorkOrdersService, type WorkOrderDetailDto } from '@siyana/work-orders';
import { WebhookDelivery } from '../webhook.entity';
import { DeliveryWakeups } from './delivery-wakeups';
import { eventBody } from './message';
import { carriesDocument, isOfTypes } from './webhook.rules';

interface Target {
  readonly id: string;
  readonly eventTypes: readonly string[];
  readonly createdAt: string;
}

/** Makes a delivery for each event and each webhook that wants it, with the message as it was then. */
@Injectable()
export class WebhookSubscriber implements EventSubscriber {
  constructor(
    private readonly database: Database,
    private readonly workOrders: WorkOrdersService,
    private readonly wakeups: DeliveryWakeups,
  ) {}

  async take(tx: Tx, events: readonly EventDto[]): Promise<void> {
    const targets = await tx.query<Target>(
      `SELECT w.id, w.event_types AS "eventTypes", w.created_at AS "createdAt" FROM webhooks w WHERE w.tenant_id = $1 AND w.active`,
    );
    if (targets.length === 0) return;
    const rows: Omit<WebhookDelivery, 'tenantId'>[] = [];
    for (const event of events) {
      const wanted = targets.filter(
        ({ eventTypes, createdAt }) => event.occurredAt >= createdAt && isOfTypes(event.type, eventTypes),
      );
      if (wanted.length === 0) continue;
      const body = eventBody(event, await this.documentOf(event));
      for (const { id: webhookId } of wanted)
        rows.push({
          ...{ id: newId(), version: 1, createdAt: tx.now, updatedAt: tx.now, webhookId },
          ...{ eventId: event.id, eventPosition: event.position, eventType: event.type, status: 'pending' as const },
          ...{ body, attempts: 0, dueAt: tx.now, log: [] },
        });
    }
    tx.insert(WebhookDelivery, rows);
  }

  async afterwards(): Promise<void> {
    const due = await this.database.read<{ webhookId: string; nextAt: string }>(NEXT_DUE, null);
    await this.wakeups.ask(currentScope().tenantId, due);
  }

  private async documentOf({ type, resourceId }: EventDto): Promise<WorkOrderDetailDto | undefined> {
    if (!carriesDocument(type)) return undefined;
    try {
      return await this.workOrders.document(resourceId);
    } catch (error) {
      if (error instanceof AppError && error.kind === 'not_found') return undefined;
      throw error;
    }
  }
}

/** When each active webhook, or `$2`, has something to send. Index: webhook_deliveries_webhook_id_status_due_at_idx. */
export const NEXT_DUE = `SELECT w.id AS "webhookId", greatest(d.due_at, w.resting_until) AS "nextAt" FROM webhooks w
  JOIN LATERAL (SELECT x.due_at FROM webhook_deliveries x
    WHERE x.tenant_id = $1 AND x.webhook_id = w.id AND x.status = 'pending' ORDER BY x.due_at LIMIT 1) d ON true
  WHERE w.tenant_id = $1 AND w.active AND ($2::uuid IS NULL OR w.id = $2)`;
