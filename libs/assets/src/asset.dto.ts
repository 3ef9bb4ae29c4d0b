import { ApiProperty } from '@nestjs/swagger';
import { LABEL_FORMATS, type LabelFormat } from '@siyana/files';
import {
  IsCode,
  IsDecimalText,
  IsId,
  IsIdList,
  IsLocalDate,
  IsText,
  IsTextList,
  MayBeAbsent,
  MayBeNull,
  PageQuery,
} from '@siyana/http';
import { Transform } from 'class-transformer';
import { ArrayMinSize, IsIn, IsObject } from 'class-validator';
import { ASSET_STATUSES, CRITICALITIES, type AssetStatus, type Criticality } from './asset.entity';

export class CreateAssetCategoryDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in the workspace. @example "Compresseurs" */
  @IsText(200) name!: string;
  @MayBeNull() @IsId() parentId?: string | null;
}

export class PatchAssetCategoryDto {
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeNull() @IsId() parentId?: string | null;
}

export class AssetCategoryDto {
  id!: string;
  name!: string;
  parentId!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

const CUSTOM_VALUE = { oneOf: [{ type: 'string', maxLength: 2_000 }, { type: 'boolean' }], nullable: true };

export class CreateAssetDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in the workspace. @example "CAS-L1-REM-01" */
  @IsCode(60) code!: string;
  /** @example "Remplisseuse" */
  @IsText(200) name!: string;
  /** Where it is installed. */
  @MayBeNull() @IsId() locationId?: string | null;
  /** The asset that it is part of. */
  @MayBeNull() @IsId() parentId?: string | null;
  @MayBeNull() @IsId() categoryId?: string | null;
  /** One of /calendars: when it is asked to run, where that is not when its place works. */
  @MayBeNull() @IsId() calendarId?: string | null;
  /** A: stops the plant; B: stops a line; C: neither. */
  @MayBeNull() @IsIn(CRITICALITIES) criticality?: Criticality | null;
  /** Default `in_service`. */
  @MayBeAbsent() @IsIn(ASSET_STATUSES) status?: AssetStatus;
  @MayBeNull() @IsText(200) manufacturer?: string | null;
  @MayBeNull() @IsText(200) model?: string | null;
  @MayBeNull() @IsText(100) serialNumber?: string | null;
  /** @example "2028-06-30" */
  @MayBeNull() @IsLocalDate() warrantyUntil?: string | null;
  @MayBeNull() @IsLocalDate() acquiredOn?: string | null;
  /** What a new one would cost, in the workspace's currency. @example "185000.00" */
  @MayBeNull() @IsDecimalText(14, 4, 'non_negative') replacementValue?: string | null;
  /** Values of the workspace's own fields by their key; null takes one away. */
  @MayBeAbsent()
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: CUSTOM_VALUE })
  custom?: Record<string, unknown>;
}

export class PatchAssetDto {
  @MayBeAbsent() @IsCode(60) code?: string;
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeNull() @IsId() locationId?: string | null;
  @MayBeNull() @IsId() parentId?: string | null;
  @MayBeNull() @IsId() categoryId?: string | null;
  @MayBeNull() @IsId() calendarId?: string | null;
  @MayBeNull() @IsIn(CRITICALITIES) criticality?: Criticality | null;
  @MayBeAbsent() @IsIn(ASSET_STATUSES) status?: AssetStatus;
  @MayBeNull() @IsText(200) manufacturer?: string | null;
  @MayBeNull() @IsText(200) model?: string | null;
  @MayBeNull() @IsText(100) serialNumber?: string | null;
  /** @example "2028-06-30" */
  @MayBeNull() @IsLocalDate() warrantyUntil?: string | null;
  @MayBeNull() @IsLocalDate() acquiredOn?: string | null;
  /** What a new one would cost, in the workspace's currency. @example "185000.00" */
  @MayBeNull() @IsDecimalText(14, 4, 'non_negative') replacementValue?: string | null;
  /** Values of the workspace's own fields by their key; null takes one away. */
  @MayBeAbsent()
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: CUSTOM_VALUE })
  custom?: Record<string, unknown>;
}

export class ListAssetsDto extends PageQuery {
  /** Assets of this location and of every place below it. */
  @MayBeAbsent() @IsId() locationId?: string;
  /** Only the assets that are directly part of this one. */
  @MayBeAbsent() @IsId() parentId?: string;
  @MayBeAbsent() @IsId() categoryId?: string;
  @MayBeAbsent() @IsIn(ASSET_STATUSES) status?: AssetStatus;
  @MayBeAbsent() @IsIn(CRITICALITIES) criticality?: Criticality;
  /** `true`: archived assets only. Default: only those that are not. */
  @MayBeAbsent() @IsIn(['true', 'false']) archived?: 'true' | 'false';
  /** `key:value` of the workspace's own fields; repeated, all must hold. @example ["power_kw:15"] */
  @MayBeAbsent()
  @Transform(({ value }) => (typeof value === 'string' ? [value] : (value as unknown)))
  @IsTextList(5, 2_050)
  custom?: string[];
  /** Every word is contained in code or name, case- and accent-insensitive. */
  @MayBeAbsent() @IsText(200) q?: string;
}

export class AssetDto {
  id!: string;
  code!: string;
  name!: string;
  locationId!: string | null;
  parentId!: string | null;
  categoryId!: string | null;
  calendarId!: string | null;
  criticality!: string | null;
  status!: string;
  manufacturer!: string | null;
  model!: string | null;
  serialNumber!: string | null;
  warrantyUntil!: string | null;
  acquiredOn!: string | null;
  replacementValue!: string | null;
  archivedAt!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'boolean' }] } })
  custom!: Record<string, unknown>;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class AssetDetailDto extends AssetDto {
  /** What the code on the machine holds: whoever has it can report. */
  qrToken!: string;
}

export class AssetLabelsDto {
  /** In the order in which they are printed. */
  @IsIdList(200) @ArrayMinSize(1) assetIds!: string[];
  /** `sheet`: 24 labels of 70 x 37 mm on A4; `single`: a page of that size each. Default: `sheet`. */
  @MayBeAbsent() @IsIn(LABEL_FORMATS) format?: LabelFormat;
}

export class AssetTreeNodeDto {
  id!: string;
  parentId!: string | null;
  code!: string;
  name!: string;
  status!: string;
  /** 0 for the asset that was asked for. */
  depth!: number;
}

export class AssetTreeDto {
  /** The asset and everything below it, parents before children. */
  nodes!: AssetTreeNodeDto[];
}
