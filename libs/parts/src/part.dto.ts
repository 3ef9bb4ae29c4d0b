import { IsDecimalText, IsId, IsIdList, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { CLASSES, type AbcClass } from './part.entity';

export class CreatePartDto {
  /** UUIDv7 of the caller's choice, for work without network. */
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in the workspace, kept as it is written. @example "SKF-6205-2RS" */
  @IsText(80) sku!: string;
  /** @example "Roulement à billes 6205-2RS" */
  @IsText(200) name!: string;
  @MayBeNull() @IsText(2_000) description?: string | null;
  /** In which the stock is counted. @example "pièce" */
  @IsText(20) unit!: string;
  /** In which it is bought, where that is another one. @example "boîte" */
  @MayBeNull() @IsText(20) purchaseUnit?: string | null;
  /** Stock units in one purchase unit, exactly. @example "10" */
  @MayBeNull() @IsDecimalText(7, 6, 'positive') purchaseFactor?: string | null;
  @MayBeNull() @IsDecimalText(7, 6, 'non_negative') minimum?: string | null;
  /** Up to where it is refilled. */
  @MayBeNull() @IsDecimalText(7, 6, 'non_negative') maximum?: string | null;
  /** It is ordered when what is available and on order falls to this. */
  @MayBeNull() @IsDecimalText(7, 6, 'non_negative') reorderPoint?: string | null;
  /** A: without it the plant stands; C: nobody waits. */
  @MayBeNull() @IsIn(CLASSES) criticality?: AbcClass | null;
  /** By its yearly consumption (POST /stock/abc-classes computes it); counts go by it. */
  @MayBeNull() @IsIn(CLASSES) abcClass?: AbcClass | null;
  @MayBeNull() @IsText(200) manufacturer?: string | null;
  @MayBeNull() @IsText(200) manufacturerReference?: string | null;
}

export class PatchPartDto {
  @MayBeAbsent() @IsText(80) sku?: string;
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeNull() @IsText(2_000) description?: string | null;
  /** Only while nothing has moved. */
  @MayBeAbsent() @IsText(20) unit?: string;
  @MayBeNull() @IsText(20) purchaseUnit?: string | null;
  @MayBeNull() @IsDecimalText(7, 6, 'positive') purchaseFactor?: string | null;
  @MayBeNull() @IsDecimalText(7, 6, 'non_negative') minimum?: string | null;
  @MayBeNull() @IsDecimalText(7, 6, 'non_negative') maximum?: string | null;
  @MayBeNull() @IsDecimalText(7, 6, 'non_negative') reorderPoint?: string | null;
  @MayBeNull() @IsIn(CLASSES) criticality?: AbcClass | null;
  @MayBeNull() @IsIn(CLASSES) abcClass?: AbcClass | null;
  @MayBeNull() @IsText(200) manufacturer?: string | null;
  @MayBeNull() @IsText(200) manufacturerReference?: string | null;
}

export class ListPartsDto extends PageQuery {
  @MayBeAbsent() @IsText(80) sku?: string;
  /** The number under which some supplier sells it, as it is written there. @example "RA 6205/12" */
  @MayBeAbsent() @IsText(80) supplierReference?: string;
  @MayBeAbsent() @IsIn(CLASSES) criticality?: AbcClass;
  @MayBeAbsent() @IsIn(CLASSES) abcClass?: AbcClass;
  @MayBeAbsent() @IsIn(['true', 'false']) kit?: 'true' | 'false';
  /** `true`: archived parts only. Default: only those that are not. */
  @MayBeAbsent() @IsIn(['true', 'false']) archived?: 'true' | 'false';
  /** Every word is contained in SKU, name or the maker's reference, case- and accent-insensitive. */
  @MayBeAbsent() @IsText(200) q?: string;
}

export class PartDto {
  id!: string;
  sku!: string;
  name!: string;
  description!: string | null;
  unit!: string;
  purchaseUnit!: string | null;
  purchaseFactor!: string | null;
  minimum!: string | null;
  maximum!: string | null;
  reorderPoint!: string | null;
  criticality!: string | null;
  abcClass!: string | null;
  manufacturer!: string | null;
  manufacturerReference!: string | null;
  /** An issue takes what it is made of. */
  kit!: boolean;
  archivedAt!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class AlternativeDto {
  id!: string;
  sku!: string;
  name!: string;
}

export class ComponentDto {
  partId!: string;
  sku!: string;
  name!: string;
  /** In one kit. */
  quantity!: string;
  unit!: string;
}

export class PartDetailDto extends PartDto {
  /** What can be fitted instead, the best first. */
  alternatives!: AlternativeDto[];
  /** Of a kit; empty for any other part. */
  components!: ComponentDto[];
}

export class SetAlternativesDto {
  /** The best first; replaces those before. */
  @IsIdList(20) partIds!: string[];
}

export class ComponentInputDto {
  @IsId() partId!: string;
  /** In one kit. @example "2" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
}

export class SetComponentsDto {
  /** Replaces those before; an empty list makes it a plain part again. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ComponentInputDto)
  components!: ComponentInputDto[];
}

export class CreateAssetPartDto {
  @IsId() partId!: string;
  /** How many are fitted. @example "2" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
  /** @example "palier côté moteur" */
  @MayBeNull() @IsText(200) note?: string | null;
}

export class AssetPartDto {
  id!: string;
  partId!: string;
  sku!: string;
  name!: string;
  unit!: string;
  quantity!: string;
  note!: string | null;
  createdAt!: string;
}

export class WhereUsedDto {
  id!: string;
  assetId!: string;
  assetCode!: string;
  assetName!: string;
  quantity!: string;
  note!: string | null;
  createdAt!: string;
}
