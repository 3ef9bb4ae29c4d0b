import { ApiProperty } from '@nestjs/swagger';
import { ALL_PERMISSIONS } from '@siyana/access';
import { IsInstant, IsLocalDate, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';

const MONTH_MINUTES = 31 * 24 * 60;

export class CreateApiKeyDto {
  /** @example "ERP" */
  @IsText(100) name!: string;
  /** @example ["work_orders:read"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsIn(ALL_PERMISSIONS, { each: true })
  scopes!: string[];
  @MayBeNull() @IsInstant() expiresAt?: string | null;
}

export class PatchApiKeyDto {
  @MayBeAbsent() @IsText(100) name?: string;
}

export class RotateApiKeyDto {
  /** How long the old key is good beside the new one. Default: a day. @example 1440 */
  @MayBeAbsent() @IsInt() @Min(0) @Max(MONTH_MINUTES) overlapMinutes?: number;
}

export class ListKeyUsageDto extends PageQuery {
  /** The first day. @example "2026-11-01" */
  @MayBeAbsent() @IsLocalDate() from?: string;
  /** The last day. @example "2026-11-30" */
  @MayBeAbsent() @IsLocalDate() to?: string;
}

export class ApiKeyUsageDto {
  /** @example "2026-11-28" */
  @ApiProperty({ format: 'date' }) day!: string;
  /** Requests with this key, refused ones too; each operation of a batch counts. @example 1204 */
  calls!: number;
  lastAt!: string;
}

export class ApiKeyDto {
  id!: string;
  name!: string;
  scopes!: string[];
  expiresAt!: string | null;
  /** Until when the key that this one has replaced is still good. */
  previousKeyUntil!: string | null;
  revokedAt!: string | null;
  /** To a quarter of a minute; null before the first call. */
  lastUsedAt!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class NewApiKeyDto extends ApiKeyDto {
  /** Shown this once; null when the answer is replayed. */
  key!: string | null;
  secretShown!: boolean;
}
