import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsText, IsTextList, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { ArrayMinSize, IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';

const TYPE = /^(\*|[a-z_]{1,60}\.(\*|[a-z_]{1,60}))$/;
const STATUSES = ['pending', 'succeeded', 'failed'];
const WEEK_MINUTES = 7 * 24 * 60;

export class CreateWebhookDto {
  @MayBeAbsent() @IsId() id?: string;
  /** @example "ERP" */
  @MayBeNull() @IsText(100) name?: string | null;
  /** https, on the public internet. @example "https://erp.example.com/siyana" */
  @IsText(2000) url!: string;
  /** `work_order.completed`, `asset.*` for all of a resource, or `*`. @example ["work_order.completed"] */
  @ArrayMinSize(1) @Matches(TYPE, { each: true }) @IsTextList(50, 130) eventTypes!: string[];
  @MayBeAbsent() @IsBoolean() active?: boolean;
}

export class PatchWebhookDto {
  @MayBeNull() @IsText(100) name?: string | null;
  @MayBeAbsent() @IsText(2000) url?: string;
  @MayBeAbsent() @ArrayMinSize(1) @Matches(TYPE, { each: true }) @IsTextList(50, 130) eventTypes?: string[];
  /** True sends again what was waiting. */
  @MayBeAbsent() @IsBoolean() active?: boolean;
}

export class RotateSecretDto {
  /** How long the old secret signs beside the new one. Default: a day. @example 1440 */
  @MayBeAbsent() @IsInt() @Min(0) @Max(WEEK_MINUTES) overlapMinutes?: number;
}

export class WebhookDto {
  id!: string;
  name!: string | null;
  url!: string;
  eventTypes!: string[];
  active!: boolean;
  /** `failing` (days of nothing but failures) or `gone` (the receiver answered 410); null while it is on or was switched off by hand. */
  disabledReason!: string | null;
  /** In a row. */
  failures!: number;
  failingSince!: string | null;
  /** Until then two secrets sign. */
  previousSecretUntil!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class NewWebhookDto extends WebhookDto {
  /** Shown this once; null when the answer is replayed. @example "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" */
  secret!: string | null;
  secretShown!: boolean;
}

export class ListDeliveriesDto extends PageQuery {
  @MayBeAbsent() @IsIn(STATUSES) status?: string;
}

export class AttemptDto {
  at!: string;
  durationMs!: number;
  /** Null when no answer came. */
  status!: number | null;
  /** `timeout`, `connection_refused`, `connection_reset`, `name_not_found`, `certificate_refused`, `address_not_public`, `url_refused`, `secret_unreadable` (rotate it: the workspace has moved) or `failed`. */
  error!: string | null;
  /** The first bytes of the answer. */
  answer!: string | null;
}

export class DeliveryDto {
  id!: string;
  /** The `webhook-id` header, the same at every attempt. */
  messageId!: string;
  webhookId!: string;
  /** Null for a test. */
  eventId!: string | null;
  eventType!: string;
  /** `pending`, `succeeded` or `failed`. */
  status!: string;
  attempts!: number;
  /** When it is tried next. */
  dueAt!: string | null;
  /** The newest last, thirty at most. */
  @ApiProperty({ type: [AttemptDto] })
  log!: AttemptDto[];
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class DeliveryDetailDto extends DeliveryDto {
  /** The message as it is sent. */
  body!: string;
}
