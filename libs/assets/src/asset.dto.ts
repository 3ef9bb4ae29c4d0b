import { IsCode, IsId, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { IsIn } from 'class-validator';
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
  /** A: stops the plant; B: stops a line; C: neither. */
  @MayBeNull() @IsIn(CRITICALITIES) criticality?: Criticality | null;
  /** Default `in_service`. */
  @MayBeAbsent() @IsIn(ASSET_STATUSES) status?: AssetStatus;
  @MayBeNull() @IsText(200) manufacturer?: string | null;
  @MayBeNull() @IsText(200) model?: string | null;
  @MayBeNull() @IsText(100) serialNumber?: string | null;
}

export class PatchAssetDto {
  @MayBeAbsent() @IsCode(60) code?: string;
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeNull() @IsId() locationId?: string | null;
  @MayBeNull() @IsId() parentId?: string | null;
  @MayBeNull() @IsId() categoryId?: string | null;
  @MayBeNull() @IsIn(CRITICALITIES) criticality?: Criticality | null;
  @MayBeAbsent() @IsIn(ASSET_STATUSES) status?: AssetStatus;
  @MayBeNull() @IsText(200) manufacturer?: string | null;
  @MayBeNull() @IsText(200) model?: string | null;
  @MayBeNull() @IsText(100) serialNumber?: string | null;
}

export class ListAssetsDto extends PageQuery {
  /** Assets of this location and of every place below it. */
  @MayBeAbsent() @IsId() locationId?: string;
  /** Only the assets that are directly part of this one. */
  @MayBeAbsent() @IsId() parentId?: string;
  @MayBeAbsent() @IsId() categoryId?: string;
  @MayBeAbsent() @IsIn(ASSET_STATUSES) status?: AssetStatus;
  @MayBeAbsent() @IsIn(CRITICALITIES) criticality?: Criticality;
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
  criticality!: string | null;
  status!: string;
  manufacturer!: string | null;
  model!: string | null;
  serialNumber!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
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
