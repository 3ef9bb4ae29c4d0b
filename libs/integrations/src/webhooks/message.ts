import type { EventDto } from '@siyana/events';
import type { WorkOrderDetailDto } from '@siyana/work-orders';

/** Unique beyond the workspace, since it leaves it; the same at every attempt. */
export const messageIdOf = (tenantId: string, deliveryId: string): string => `msg_${tenantId}_${deliveryId}`;

/** Standard Webhooks' form of a body: type, timestamp, data. */
const bodyOf = (type: string, timestamp: string, data: object): string => JSON.stringify({ type, timestamp, data });

/** The event, and the whole order where the event is about one that was completed. */
export function eventBody(event: EventDto, workOrder?: WorkOrderDetailDto): string {
  const { id, position, type, resource, resourceId, occurredAt, principal, payload } = event;
  return bodyOf(type, occurredAt, {
    ...{ id, position, type, resource, resourceId, occurredAt, principal, payload },
    ...(workOrder ? { workOrder } : {}),
  });
}

export const testBody = (at: string): string => bodyOf('webhook.tested', at, { test: true });
