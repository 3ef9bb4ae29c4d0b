import { ALL_PERMISSIONS } from '@siyana/access';
import { IsInstant, IsText, MayBeAbsent, MayBeNull } from '@siyana/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';

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

export class ApiKeyDto {
  id!: string;
  name!: string;
  scopes!: string[];
  expiresAt!: string | null;
  revokedAt!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class NewApiKeyDto extends ApiKeyDto {
  /** Shown this once; null when the answer is replayed. */
  key!: string | null;
  secretShown!: boolean;
}
