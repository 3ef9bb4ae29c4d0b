import { ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent } from '@siyana/http';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';

const CURSOR = /^(now|[\w-]*\.[\w-]*)?$/;

export class FollowEventsDto {
  /** The last `nextCursor` or SSE id; `now` begins with what comes next; absent, with the first event of all. */
  @MayBeAbsent() @MaxLength(500) @Matches(CURSOR) after?: string;
  /** Only these, with commas between; `work_order.*` is all of a resource. @example "work_order.completed,asset.*" */
  @MayBeAbsent()
  @MaxLength(2000)
  @Matches(/^[a-z_]+\.(\*|[a-z_]+)(,[a-z_]+\.(\*|[a-z_]+))*$/)
  types?: string;
}

export class FollowChangesDto {
  /** The last SSE id; absent or `now` begins with what comes next. */
  @MayBeAbsent() @MaxLength(500) @Matches(/^(now|[\w-]+\.[\w-]+)$/) after?: string;
}

export class ListEventsDto extends FollowEventsDto {
  /** Events on a page, 1 to 500. @example 100 */
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(500) limit?: number;
}

export class EventDto {
  id!: string;
  /** Dense in the workspace, in the order of commits. */
  position!: number;
  /** `<resource>.<past verb>`. @example "work_order.completed" */
  type!: string;
  resource!: string;
  resourceId!: string;
  occurredAt!: string;
  /** `member:<id>`, `api_key:<id>`, `guest:<id>`, `support:<operator>`, `asset_token:<id>` or `system:<name>`. */
  principal!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  payload!: Record<string, unknown>;
}

export class EventPageDto {
  data!: EventDto[];
  /** Ask with `after` set to it, now or later. It is there on an empty page too. */
  nextCursor!: string;
  /** Whether there is more at this moment. */
  hasMore!: boolean;
}
