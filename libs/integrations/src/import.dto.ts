import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsText, MayBeAbsent, PageQuery } from '@siyana/http';
import { IsIn, IsObject } from 'class-validator';

export class ImportQueryDto {
  /** What the rows are: one of the types of `GET /imports/templates`. @example "work-orders" */
  @IsText(60) type!: string;
  /** `true`: say what would happen, and do nothing. */
  @MayBeAbsent() @IsIn(['true', 'false']) dryRun?: 'true' | 'false';
  /** `queued`: a worker imports it, and the answer comes before. Without it, files of more than 32 MB are queued and others imported `now`. */
  @MayBeAbsent() @IsIn(['now', 'queued']) mode?: 'now' | 'queued';
}

export class ImportFormDto {
  /** JSON; see the description of mappings. Without one, headers that equal our fields are taken for them. */
  @MayBeAbsent() @IsText(100_000) mapping?: string;
  /** A mapping that was kept, instead of `mapping`. */
  @MayBeAbsent() @IsId() mappingId?: string;
  /** One of `GET /imports/presets`, instead of `mapping`; of its columns those are taken that the file has. @example "maximo-assets" */
  @MayBeAbsent() @IsText(60) preset?: string;
}

/** How a well-known program's file is read; to be taken as it is, or as the beginning of a mapping of one's own. */
export class ImportPresetDto {
  /** @example "maximo-assets" */
  name!: string;
  /** @example "IBM Maximo" */
  product!: string;
  /** @example "assets" */
  type!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  mapping!: Record<string, unknown>;
}

export class ImportPresetsDto {
  presets!: ImportPresetDto[];
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

export class ImportFailureDto {
  code!: string;
  message!: string;
}

/** How the file was read: as the mapping says, else as the file itself shows. Null: the file does not say, and nothing was guessed. */
export class FoundFormatDto {
  /** @example "csv" */
  format!: string | null;
  /** @example "windows-1252" */
  encoding!: string | null;
  /** @example ";" */
  delimiter!: string | null;
  /** @example "DD/MM/YYYY" */
  dateFormat!: string | null;
  /** @example "," */
  decimalSeparator!: string | null;
}

export class ImportDto {
  id!: string;
  type!: string;
  /** `queued`, `running`, `succeeded` or `failed`. */
  status!: string;
  dryRun!: boolean;
  fileName!: string | null;
  detected!: FoundFormatDto;
  /** Rows of the file; null until they were counted. */
  totalRows!: number | null;
  /** Counted while it runs, chunk by chunk; with `onError: abort` at its end. */
  rows!: number;
  created!: number;
  updated!: number;
  unchanged!: number;
  rejected!: number;
  /** The first thousand. All rows that were refused stand in `GET /imports/{id}/errors.csv`. */
  errors!: ImportErrorDto[];
  /** Why it stopped before its end. */
  failure!: ImportFailureDto | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  mapping!: Record<string, unknown>;
  finishedAt!: string | null;
  undoneAt!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class ImportUndoneDto {
  id!: string;
  /** Rows of ours that are again as they were, or gone. */
  undone!: number;
  /** Rows that were changed since, or that others refer to. */
  kept!: number;
}

export class ImportFieldDto {
  name!: string;
  /** `text`, `code`, `word`, `time`, `date`, `local_times` (`a | b`), `amount`, `integer`, `boolean` or `list` (`a | b`). */
  kind!: string;
  needed!: boolean;
  /** Of a word: what it can be. */
  words!: string[] | null;
}

export class ImportTypeDto {
  type!: string;
  /** The field by which a row is known. */
  key!: string;
  /** The permission that is needed beside `imports:write`. */
  permission!: string;
  /** What `create` of a mapping may name. */
  creates!: string[];
  fields!: ImportFieldDto[];
}

export class ImportTypesDto {
  types!: ImportTypeDto[];
}

export class CreateImportMappingDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in the workspace. @example "Export Coswin, ordres de travail" */
  @IsText(200) name!: string;
  /** @example "work-orders" */
  @IsText(60) type!: string;
  /** As `POST /imports` takes it. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  mapping!: Record<string, unknown>;
}

export class PatchImportMappingDto {
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeAbsent()
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  mapping?: Record<string, unknown>;
}

export class ImportMappingDto {
  id!: string;
  name!: string;
  type!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  mapping!: Record<string, unknown>;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
