import { IsDecimalText, IsId, IsText, MayBeAbsent, PageQuery } from '@siyana/http';
import { IsIn } from 'class-validator';

export const ON_SHORTAGE = ['refuse', 'record'] as const;
export type OnShortage = (typeof ON_SHORTAGE)[number];

export class PlannedPartInputDto {
  /** A kit is planned as what it is made of. */
  @IsId() partId!: string;
  /** Default: the store that has most of it. */
  @MayBeAbsent() @IsId() storeId?: string;
  /** @example "2" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
}

export class PlannedPartDto {
  id!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  unit!: string;
  storeId!: string;
  storeCode!: string;
  quantity!: string;
  /** What the order has taken of it, less what came back. */
  used!: string;
  /** In the store. */
  onHand!: string;
  /** `soft` until the store's reservation time before the order is due, then `hard`; `released` once the order is not under way. */
  reservation!: string;
}

export class UsedPartInputDto {
  /** A kit is taken as what it is made of. */
  @IsId() partId!: string;
  @IsId() storeId!: string;
  /** @example "2" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
}

export class UsePartDto extends UsedPartInputDto {
  /** `record`: what is in stock is issued, the rest is noted without a cost for now. Default `refuse`. */
  @MayBeAbsent() @IsIn(ON_SHORTAGE) onShortage?: OnShortage;
}

export class UsedPartDto {
  id!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  unit!: string;
  storeId!: string;
  storeCode!: string;
  kitId!: string | null;
  /** What came back is negative. */
  quantity!: string;
  /** Frozen; null while it is still to come. */
  cost!: string | null;
  /** True while the stock has not had it. */
  pending!: boolean;
  usedAt!: string;
}

export class UnpostedPartDto {
  id!: string;
  workOrderId!: string;
  /** @example "WO-000123" */
  workOrderNumber!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  unit!: string;
  storeId!: string;
  storeCode!: string;
  quantity!: string;
  onHand!: string;
  /** `open`, `posted` or `dismissed`. */
  status!: string;
  /** The issue that it has become. */
  movementId!: string | null;
  reason!: string | null;
  createdBy!: string;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class ListUnpostedDto extends PageQuery {
  @MayBeAbsent() @IsId() partId?: string;
  @MayBeAbsent() @IsId() storeId?: string;
  @MayBeAbsent() @IsId() workOrderId?: string;
  /** Default `open`. */
  @MayBeAbsent() @IsIn(['open', 'posted', 'dismissed']) status?: 'open' | 'posted' | 'dismissed';
}

export class PostUnpostedDto {
  /** Where it was taken from. Default: the store that was named. */
  @MayBeAbsent() @IsId() storeId?: string;
}

export class DismissDto {
  /** @example "La pièce n'a pas été montée" */
  @IsText(2_000) reason!: string;
}
