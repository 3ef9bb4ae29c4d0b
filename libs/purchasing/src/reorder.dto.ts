import { IsId, IsIdList, MayBeAbsent, PageQuery } from '@siyana/http';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { PurchaseOrderDetailDto } from './purchase-order.dto';

export class ListReorderSuggestionsDto extends PageQuery {
  /** Of this supplier only: those that would go to it. */
  @MayBeAbsent() @IsId() supplierId?: string;
  /** Days in which planned work counts. Default 30. @example 30 */
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(0) @Max(366) horizonDays?: number;
}

export class ReorderSuggestionDto {
  /** The part's id. */
  id!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  /** Of the levels. */
  stockUnit!: string;
  available!: string;
  onOrder!: string;
  /** What orders that are not due yet, and preventive work that is not made yet, plan inside the horizon. */
  expectedDemand!: string;
  reorderPoint!: string;
  maximum!: string | null;
  /** The preferred supplier, else the cheapest; null when nobody is known to sell it. */
  supplierId!: string | null;
  supplierName!: string | null;
  reference!: string | null;
  leadDays!: number | null;
  /** To order, in whole packs of `unit`. */
  quantity!: string;
  unit!: string;
  unitPrice!: string | null;
  /** Without VAT. */
  net!: string | null;
}

export class OrderSuggestionsDto {
  /** Where the orders are received. */
  @IsId() storeId!: string;
  /** Default: all that are suggested and have a supplier with a price. */
  @MayBeAbsent() @IsIdList(200) partIds?: string[];
  /** Days in which planned work counts. Default 30. */
  @MayBeAbsent() @IsInt() @Min(0) @Max(366) horizonDays?: number;
}

export class OrderedSuggestionsDto {
  /** One order a supplier, requested. */
  data!: PurchaseOrderDetailDto[];
}
