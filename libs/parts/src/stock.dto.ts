import { IsDecimalText, IsId, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { MOVEMENT_KINDS, type MovementKind } from './stock.rules';

class DocumentInputDto {
  /** UUIDv7 of the caller's choice, for work without network: the document is posted once. */
  @MayBeAbsent() @IsId() id?: string;
  /** The paper's number. @example "BL-2026-0412" */
  @MayBeNull() @IsText(200) reference?: string | null;
}

export class ReceiptLineDto {
  @IsId() partId!: string;
  /** @example "10" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
  /** Price of one. @example "42.50" */
  @IsDecimalText(7, 6, 'non_negative') unitCost!: string;
  /** Quantity and price are of the part's purchase unit. Default false. */
  @MayBeAbsent() @IsBoolean() inPurchaseUnits?: boolean;
}

export class ReceiptDto extends DocumentInputDto {
  @IsId() storeId!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ReceiptLineDto)
  lines!: ReceiptLineDto[];
}

export class QuantityLineDto {
  /** A kit is taken as what it is made of, all of it or nothing. */
  @IsId() partId!: string;
  /** @example "2" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
}

export class IssueDto extends DocumentInputDto {
  @IsId() storeId!: string;
  /** What it is used for: its cost is the order's. */
  @MayBeNull() @IsId() workOrderId?: string | null;
  /** Also what is held for other orders. Default false. */
  @MayBeAbsent() @IsBoolean() takeReserved?: boolean;
  @MayBeNull() @IsText(2_000) reason?: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => QuantityLineDto)
  lines!: QuantityLineDto[];
}

export class TransferDto extends DocumentInputDto {
  @IsId() fromStoreId!: string;
  @IsId() toStoreId!: string;
  @MayBeNull() @IsText(2_000) reason?: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => QuantityLineDto)
  lines!: QuantityLineDto[];
}

export class ReturnLineDto {
  /** The issue that it comes back from; or `partId`, of the order that the document names. */
  @MayBeAbsent() @IsId() movementId?: string;
  @MayBeAbsent() @IsId() partId?: string;
  /** @example "1" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
}

export class ReturnDto extends DocumentInputDto {
  /** Of which lines that name a part give it back, the last issued first. */
  @MayBeAbsent() @IsId() workOrderId?: string;
  /** Where it goes. Default: where it came from. */
  @MayBeAbsent() @IsId() storeId?: string;
  @MayBeNull() @IsText(2_000) reason?: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ReturnLineDto)
  lines!: ReturnLineDto[];
}

export class AdjustmentLineDto {
  @IsId() partId!: string;
  /** What is found is positive, what is missing negative. @example "-1" */
  @IsDecimalText(7, 6, 'not_zero') quantity!: string;
  /** Of what is found. Default: the present average; needed where nothing is there. */
  @MayBeAbsent() @IsDecimalText(7, 6, 'non_negative') unitCost?: string;
}

export class AdjustmentDto extends DocumentInputDto {
  @IsId() storeId!: string;
  @IsText(2_000) reason!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AdjustmentLineDto)
  lines!: AdjustmentLineDto[];
}

export class ScrapDto extends DocumentInputDto {
  @IsId() storeId!: string;
  @IsText(2_000) reason!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => QuantityLineDto)
  lines!: QuantityLineDto[];
}

export class SupplierReturnLineDto {
  @IsId() partId!: string;
  /** @example "1" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
  /** The receipt that it goes back from: its price is what the supplier owes. */
  @MayBeAbsent() @IsId() movementId?: string;
  /** What the supplier gives back for one, where that is said otherwise. */
  @MayBeAbsent() @IsDecimalText(7, 6, 'non_negative') unitCost?: string;
}

export class SupplierReturnDto extends DocumentInputDto {
  @IsId() storeId!: string;
  @MayBeNull() @IsText(2_000) reason?: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SupplierReturnLineDto)
  lines!: SupplierReturnLineDto[];
}

export class ReverseDto {
  @IsText(2_000) reason!: string;
}

export class ListStockDto extends PageQuery {
  @MayBeAbsent() @IsId() partId?: string;
  @MayBeAbsent() @IsId() storeId?: string;
  /** Every word is contained in SKU, name or the maker's reference, case- and accent-insensitive. */
  @MayBeAbsent() @IsText(200) q?: string;
}

export class StockDto {
  id!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  unit!: string;
  storeId!: string;
  storeCode!: string;
  binId!: string | null;
  binCode!: string | null;
  /** The sum of the ledger. @example "12" */
  onHand!: string;
  /** Held for orders that are due within the store's reservation time. */
  reserved!: string;
  /** Planned for orders that are due later. */
  plannedLater!: string;
  /** On hand less reserved. */
  available!: string;
  /** Value by quantity, at 6 decimals; null of nothing. @example "42.500000" */
  averageCost!: string | null;
  /** In the workspace's currency. */
  value!: string;
  movedAt!: string;
}

export class ListMovementsDto extends PageQuery {
  @MayBeAbsent() @IsId() partId?: string;
  @MayBeAbsent() @IsId() storeId?: string;
  @MayBeAbsent() @IsId() workOrderId?: string;
  @MayBeAbsent() @IsId() documentId?: string;
  @MayBeAbsent() @IsIn(MOVEMENT_KINDS) kind?: MovementKind;
}

export class MovementDto {
  id!: string;
  documentId!: string;
  /** `receipt`, `issue`, `return`, `transfer_out`, `transfer_in`, `adjust`, `count`, `scrap`, `return_to_supplier` or `price_variance`. */
  kind!: string;
  storeId!: string;
  storeCode!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  /** Counted per store and part, from 1, without a gap. */
  seq!: number;
  /** What comes in is positive. */
  quantity!: string;
  /** Frozen. */
  value!: string;
  /** As the document says it. */
  documentQuantity!: string | null;
  documentUnit!: string | null;
  unitCost!: string | null;
  /** Of a `price_variance` line: the document's value less the value that left the stock. */
  priceVariance!: string | null;
  workOrderId!: string | null;
  kitId!: string | null;
  /** Of a return its issue, of a return to the supplier its receipt, of a variance the line that it belongs to. */
  sourceId!: string | null;
  reversesId!: string | null;
  reference!: string | null;
  reason!: string | null;
  occurredAt!: string;
  principal!: string;
}

export class StockDocumentDto {
  id!: string;
  movements!: MovementDto[];
}

export class SelfCheckFindingDto {
  partId!: string;
  storeId!: string;
  balanceQuantity!: string;
  ledgerQuantity!: string;
  balanceValue!: string;
  ledgerValue!: string;
  /** Whether a sum of the ledger was below zero at any of its moments. */
  wasNegative!: boolean;
  /** Whether lines are missing in between. */
  hasGap!: boolean;
}

export class SelfCheckDto {
  /** True when every balance is what the ledger adds up to. */
  ok!: boolean;
  balances!: number;
  movements!: number;
  findings!: SelfCheckFindingDto[];
}
