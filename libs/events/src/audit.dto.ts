import { ApiProperty } from '@nestjs/swagger';
import { IsCode, IsId, IsInstant, MayBeAbsent, PageQuery } from '@siyana/http';

export class ListAuditDto extends PageQuery {
  /** @example "work_order.completed" */
  @MayBeAbsent() @IsCode(100) type?: string;
  @MayBeAbsent() @IsId() resourceId?: string;
  @MayBeAbsent() @IsInstant() from?: string;
  @MayBeAbsent() @IsInstant() to?: string;
}

/** With it somebody outside checks that nothing was changed, removed, added or moved since: docs/integrators.md says how. */
export class SealDto {
  /**
   * SHA-256 of the JSON array [previous, position, id, type, resourceId, occurredAt, principal, payloadDigest], written without spaces; hex.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  hash!: string;
  /** The seal of the position before; 64 zeros before the first. @example "0000000000000000000000000000000000000000000000000000000000000000" */
  previous!: string | null;
  /**
   * SHA-256 of the payload's text as it was sealed; hex. Kept where the payload was erased.
   * @example "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
   */
  payloadDigest!: string;
  /** The payload as text, to the byte as its digest was taken. @example "{}" */
  payloadText!: string;
}

export class AuditEntryDto {
  id!: string;
  /** Dense in the workspace, in the order of commits. */
  position!: number;
  /** `<resource>.<past verb>`. */
  type!: string;
  resource!: string;
  resourceId!: string;
  occurredAt!: string;
  /** `member:<id>`, `api_key:<id>`, `guest:<id>`, `support:<operator>`, `asset_token:<id>` or `system:<name>`. */
  principal!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  payload!: Record<string, unknown>;
  /** Its link of the chain; null for the second in which it is not sealed yet. */
  seal!: SealDto | null;
}
