import { IsDecimalText, IsId, IsLocalDate, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested, Matches } from 'class-validator';
import { PURCHASE_ORDER_STATUSES } from './purchase-order.rules';

const STATUS_LIST = new RegExp(
  `^(?:${PURCHASE_ORDER_STATUSES.join('|')})(?:,(?:${PURCHASE_ORDER_STATUSES.join('|')}))*$`,
);

export class PurchaseOrderLineInputDto {
  @IsId() partId!: string;
  /** In the part's purchase unit, where it has one, else in its stock unit. @example "5" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
  /** Of one, without VAT. Default: the supplier's price. @example "42.50" */
  @MayBeAbsent() @IsDecimalText(7, 6, 'non_negative') unitPrice?: string;
  /** Percent; one of the workspace's rates. Default: the standard one. @example "20" */
  @MayBeAbsent() @IsDecimalText(2, 2, 'non_negative') vatRate?: string;
}

export class CreatePurchaseOrderDto {
  /** UUIDv7 of the caller's choice, for work without network. */
  @MayBeAbsent() @IsId() id?: string;
  @IsId() supplierId!: string;
  /** Where it is received. */
  @IsId() storeId!: string;
  @MayBeNull() @IsLocalDate() expectedOn?: string | null;
  @MayBeNull() @IsText(2_000) note?: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PurchaseOrderLineInputDto)
  lines!: PurchaseOrderLineInputDto[];
}

export class PatchPurchaseOrderDto {
  @MayBeNull() @IsLocalDate() expectedOn?: string | null;
  @MayBeNull() @IsText(2_000) note?: string | null;
  /** Only while it is requested. Replaces those before. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PurchaseOrderLineInputDto)
  lines?: PurchaseOrderLineInputDto[];
}

export class EndPurchaseOrderDto {
  /** @example "Le fournisseur ne livre plus la référence" */
  @IsText(2_000) reason!: string;
}

export class ClosePurchaseOrderDto {
  /** Needed while something is still to come. */
  @MayBeAbsent() @IsText(2_000) reason?: string;
}

export class PurchaseReceiptLineInputDto {
  /** The order's line. */
  @IsId() lineId!: string;
  /** What has come, in the line's unit. @example "5" */
  @IsDecimalText(7, 6, 'positive') quantity!: string;
  /** Of one, where the delivery note says another price. Default: the order's. */
  @MayBeAbsent() @IsDecimalText(7, 6, 'non_negative') unitPrice?: string;
}

export class ReceivePurchaseOrderDto {
  /** UUIDv7 of the caller's choice: the delivery is booked once. */
  @MayBeAbsent() @IsId() id?: string;
  /** Default: the order's store. */
  @MayBeAbsent() @IsId() storeId?: string;
  /** The delivery note's number. @example "BL-2026-0412" */
  @MayBeNull() @IsText(200) reference?: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PurchaseReceiptLineInputDto)
  lines!: PurchaseReceiptLineInputDto[];
}

export class ListPurchaseOrdersDto extends PageQuery {
  /** One or several, with commas. @example "approved,sent" */
  @MayBeAbsent() @Matches(STATUS_LIST) status?: string;
  @MayBeAbsent() @IsId() supplierId?: string;
  @MayBeAbsent() @IsId() storeId?: string;
  /** Orders with a line of this part. */
  @MayBeAbsent() @IsId() partId?: string;
  /** Every word is contained in number, note or the supplier's name, case- and accent-insensitive. */
  @MayBeAbsent() @IsText(200) q?: string;
}

export class PurchaseOrderDto {
  id!: string;
  /** @example "PO-000042" */
  number!: string;
  /** `requested`, `approved`, `sent`, `partially_received`, `received`, `closed` or `cancelled`. */
  status!: string;
  supplierId!: string;
  supplierName!: string;
  storeId!: string;
  storeCode!: string;
  expectedOn!: string | null;
  note!: string | null;
  /** In the workspace's currency, like all sums. */
  netTotal!: string;
  vatTotal!: string;
  grossTotal!: string;
  requestedBy!: string;
  approvedBy!: string | null;
  approvedAt!: string | null;
  sentAt!: string | null;
  receivedAt!: string | null;
  /** When it was closed or cancelled, and why. */
  endedAt!: string | null;
  endReason!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class PurchaseOrderLineDto {
  id!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  reference!: string | null;
  unit!: string;
  quantity!: string;
  received!: string;
  unitPrice!: string;
  /** Percent. */
  vatRate!: string;
  net!: string;
}

export class PurchaseReceiptLineDto {
  lineId!: string;
  movementId!: string;
  quantity!: string;
  unitPrice!: string;
}

export class PurchaseReceiptDto {
  /** The stock document's id too. */
  id!: string;
  storeId!: string;
  reference!: string | null;
  receivedAt!: string;
  principal!: string;
  lines!: PurchaseReceiptLineDto[];
}

export class VatShareDto {
  /** Percent. */
  rate!: string;
  base!: string;
  amount!: string;
}

export class PurchaseOrderDetailDto extends PurchaseOrderDto {
  lines!: PurchaseOrderLineDto[];
  vat!: VatShareDto[];
  receipts!: PurchaseReceiptDto[];
}
