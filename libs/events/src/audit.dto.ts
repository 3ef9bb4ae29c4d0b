import { ApiProperty } from '@nestjs/swagger';
import { IsCode, IsId, IsInstant, MayBeAbsent, PageQuery } from '@siyana/http';

export class ListAuditDto extends PageQuery {
  /** @example "work_order.completed" */
  @MayBeAbsent() @IsCode(100) type?: string;
  @MayBeAbsent() @IsId() resourceId?: string;
  @MayBeAbsent() @IsInstant() from?: string;
  @MayBeAbsent() @IsInstant() to?: string;
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
}
