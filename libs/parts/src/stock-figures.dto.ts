import { IsId, IsInstant, MayBeAbsent, PageQuery } from '@siyana/http';

export class ValuationQueryDto extends PageQuery {
  /** Any moment. Default: now. */
  @MayBeAbsent() @IsInstant() at?: string;
  @MayBeAbsent() @IsId() storeId?: string;
}

export class ValuationLineDto {
  id!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  storeId!: string;
  storeCode!: string;
  quantity!: string;
  averageCost!: string | null;
  value!: string;
}

export class ValuationDto {
  /** Null: now. */
  at!: string | null;
  /** ISO 4217. */
  currency!: string;
  /** Of all lines, on this page and on others. */
  value!: string;
  data!: ValuationLineDto[];
  nextCursor!: string | null;
}

export class FiguresQueryDto {
  @IsInstant() from!: string;
  @IsInstant() to!: string;
  @MayBeAbsent() @IsId() storeId?: string;
}

export class StockFiguresDto {
  from!: string;
  to!: string;
  currency!: string;
  /** Of issues, less what came back. */
  issueValue!: string;
  /** Weighted by time. */
  meanStockValue!: string;
  /** issueValue / meanStockValue, at 4 decimals; null when nothing was in stock. */
  stockTurn!: string | null;
  /** Lines that were asked for: issued or refused. */
  asked!: number;
  refused!: number;
  /** refused / asked, at 4 decimals; null when nothing was asked for. */
  stockOutRate!: string | null;
}
