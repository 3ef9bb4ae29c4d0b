import { ApiProperty } from '@nestjs/swagger';
import { IsText, MayBeAbsent, PageQuery } from '@siyana/http';
import { IsIn } from 'class-validator';

export const IMPORT_TYPES = ['work-orders'] as const;

export class ImportQueryDto {
  /** What the rows are. @example "work-orders" */
  @IsIn(IMPORT_TYPES) type!: (typeof IMPORT_TYPES)[number];
  /** `true`: say what would happen, and do nothing. */
  @MayBeAbsent() @IsIn(['true', 'false']) dryRun?: 'true' | 'false';
}

export class ImportFormDto {
  /** JSON; see the description of mappings. */
  @IsText(100_000) mapping!: string;
}

export class ListImportsDto extends PageQuery {}

export class ImportErrorDto {
  /** As a spreadsheet counts: the header is row 1. */
  row!: number;
  /** Their header; null for the row as a whole. */
  column!: string | null;
  code!: string;
  message!: string;
}

export class ImportDto {
  id!: string;
  type!: string;
  /** `queued`, `running`, `succeeded` or `failed`. */
  status!: string;
  dryRun!: boolean;
  rows!: number;
  created!: number;
  updated!: number;
  unchanged!: number;
  rejected!: number;
  /** The first thousand. */
  errors!: ImportErrorDto[];
  @ApiProperty({ type: 'object', additionalProperties: true })
  mapping!: Record<string, unknown>;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
