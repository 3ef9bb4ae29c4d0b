import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';
import { IsHeaders, IsId, IsIdList, IsPathBelowBase, MayBeAbsent } from '../fields';

export const BATCH_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type BatchMethod = (typeof BATCH_METHODS)[number];
/** What an operation may say of itself; who calls is said once, by the envelope. */
const BATCH_HEADERS = ['if-match', 'accept-language'] as const;
const MOST = 100;

export class BatchOperationDto {
  /** A UUIDv7 of your choice: the permanent idempotency key of this operation, kept 180 days. @example "0199b6a0-3f4e-7c1d-8a52-5f0e9d3c7b21" */
  @IsId(7) operationId!: string;
  /** @example "POST" */
  @IsIn(BATCH_METHODS) method!: BatchMethod;
  /** Below /api/v1, with its query. @example "/work-requests" */
  @IsPathBelowBase(2_000) path!: string;
  /** `If-Match` and `Accept-Language`. @example { "if-match": "\"3\"" } */
  @MayBeAbsent() @IsHeaders(BATCH_HEADERS) headers?: Record<string, string>;
  /** As the operation takes it alone; no files. @example { "title": "Fuite au presse-étoupe" } */
  @MayBeAbsent()
  @IsObject()
  @Transform(({ obj }: { obj: { body?: unknown } }) => obj.body)
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  body?: unknown;
  /** Operations of this batch before this one, or of earlier batches, without whose success this one is not tried. */
  @MayBeAbsent() @IsIdList(MOST) after?: string[];
}

export class BatchDto {
  /** Carried out in this order, one after the other. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => BatchOperationDto)
  operations!: BatchOperationDto[];
}

export class BatchResultDto {
  operationId!: string;
  /** The status that the operation would have answered alone; 424 when a predecessor did not succeed. @example 201 */
  status!: number;
  /** True when this is the first answer to this operationId, given again. */
  replayed!: boolean;
  /** Of the answer: `etag`, `location`, `retry-after`, `ratelimit`, where it has them. @example { "etag": "\"1\"" } */
  headers!: Record<string, string>;
  /** The answer, or the problem; null where there is none. */
  body!: Record<string, unknown> | null;
}

export class BatchAnswerDto {
  /** One for each operation, in their order. */
  results!: BatchResultDto[];
}
