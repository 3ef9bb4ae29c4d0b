import { IsCode, IsId, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { IsIn, IsInt, Max, Min } from 'class-validator';

export class CreateStoreDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in the workspace. @example "MAG-1" */
  @IsCode(40) code!: string;
  /** @example "Magasin central" */
  @IsText(200) name!: string;
  /** Members who are limited to sites see the stores there. */
  @MayBeNull() @IsId() locationId?: string | null;
  /** So long before an order is due, what it plans is held for it. Default 7. @example 7 */
  @MayBeAbsent() @IsInt() @Min(0) @Max(365) reservationDays?: number;
}

export class PatchStoreDto {
  @MayBeAbsent() @IsCode(40) code?: string;
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeNull() @IsId() locationId?: string | null;
  @MayBeAbsent() @IsInt() @Min(0) @Max(365) reservationDays?: number;
}

export class ListStoresDto extends PageQuery {
  /** `true`: archived stores only. Default: only those that are not. */
  @MayBeAbsent() @IsIn(['true', 'false']) archived?: 'true' | 'false';
}

export class StoreDto {
  id!: string;
  code!: string;
  name!: string;
  locationId!: string | null;
  reservationDays!: number;
  archivedAt!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class CreateBinDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in its store. @example "A-03-2" */
  @IsCode(40) code!: string;
  @MayBeNull() @IsText(200) name?: string | null;
}

export class PatchBinDto {
  @MayBeAbsent() @IsCode(40) code?: string;
  @MayBeNull() @IsText(200) name?: string | null;
}

export class BinDto {
  id!: string;
  storeId!: string;
  code!: string;
  name!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class PlaceInBinDto {
  /** A bin of this store; null takes the part out of its bin. */
  @MayBeNull() @IsId() binId!: string | null;
}
