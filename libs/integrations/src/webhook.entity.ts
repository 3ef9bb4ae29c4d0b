import { VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DeliveryAttempt, DeliveryStatus, DisabledReason } from './webhooks/webhook.rules';

/** Where a workspace wants its events sent. */
@Entity('webhooks')
@Check('webhooks_disabled_reason_check', `disabled_reason IN ('failing', 'gone')`)
export class Webhook extends VersionedRow {
  @Column('text') url!: string;
  @Column('text', { nullable: true }) name!: string | null;
  /** `work_order.completed`, `asset.*` or `*`. */
  @Column('jsonb') eventTypes!: readonly string[];
  @Column('boolean') active!: boolean;
  /** Why the product has stopped sending; null while it has not. */
  @Column('text', { nullable: true }) disabledReason!: DisabledReason | null;
  /** Sealed with the instance's key. */
  @Column('text') secret!: string;
  @Column('text', { nullable: true }) previousSecret!: string | null;
  /** Until then both secrets sign. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) previousUntil!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) failingSince!: string | null;
  /** In a row. */
  @Column('integer', { default: 0 }) failures!: number;
  /** Nothing is sent before: the receiver is down. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) restingUntil!: string | null;
}

/** One message to one webhook, with all that was tried. */
@Entity('webhook_deliveries')
@Check('webhook_deliveries_status_check', `status IN ('pending', 'succeeded', 'failed')`)
@ForeignKey(() => Webhook, ['tenantId', 'webhookId'], ['tenantId', 'id'])
@Unique(['tenantId', 'webhookId', 'eventId'])
@Index(['tenantId', 'webhookId', 'status', 'dueAt'])
@Index(['tenantId', 'webhookId', 'createdAt', 'id'])
export class WebhookDelivery extends VersionedRow {
  @Column('uuid') webhookId!: string;
  /** Null for a test. */
  @Column('uuid', { nullable: true }) eventId!: string | null;
  @Column('bigint', { nullable: true }) eventPosition!: number | null;
  @Column('text') eventType!: string;
  @Column('text') status!: DeliveryStatus;
  /** As it goes out, the same at each attempt. */
  @Column('text') body!: string;
  @Column('integer') attempts!: number;
  /** When it is tried next; null when it is not. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt!: string | null;
  /** The last attempts, the newest last. */
  @Column('jsonb') log!: readonly DeliveryAttempt[];
}
