import { IsDecimalText, IsId, IsIdList, IsInstant, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { IsIn } from 'class-validator';
import { CLASSES, type AbcClass } from './part.entity';
import { COUNT_STATUSES, type CountStatus } from './stock-count.entity';

export class CreateCountDto {
  @MayBeAbsent() @IsId() id?: string;
  @IsId() storeId!: string;
  /** The parts of this class. Default: all that the store has or has had. */
  @MayBeAbsent() @IsIn(CLASSES) abcClass?: AbcClass;
  /** These parts and no others. */
  @MayBeAbsent() @IsIdList(500) partIds?: string[];
  @MayBeNull() @IsText(2_000) note?: string | null;
}

export class ListCountsDto extends PageQuery {
  @MayBeAbsent() @IsId() storeId?: string;
  @MayBeAbsent() @IsIn(COUNT_STATUSES) status?: CountStatus;
}

export class CountedDto {
  /** In stock units. @example "11" */
  @IsDecimalText(7, 6, 'non_negative') quantity!: string;
}

export class CountDto {
  id!: string;
  storeId!: string;
  storeCode!: string;
  abcClass!: string | null;
  /** `open`, `submitted`, `approved` or `cancelled`. */
  status!: string;
  note!: string | null;
  lines!: number;
  counted!: number;
  /** Lines that were as the ledger says; null while it is being counted, since whoever counts does not know. */
  exact!: number | null;
  /** exact / lines, at 4 decimals. */
  accuracy!: string | null;
  createdBy!: string;
  submittedAt!: string | null;
  approvedBy!: string | null;
  approvedAt!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class CountLineDto {
  id!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  unit!: string;
  binCode!: string | null;
  countedQuantity!: string | null;
  countedAt!: string | null;
  countedBy!: string | null;
  /** The snapshot and the movements since; null while the count is open. */
  expectedQuantity!: string | null;
  /** Counted less expected; null while the count is open. */
  variance!: string | null;
  /** 1 less the variance by what was expected, not below 0; null while the count is open. @example "0.9167" */
  accuracy!: string | null;
  /** The movement that the variance has become. */
  movementId!: string | null;
}

export class AccuracyQueryDto extends PageQuery {
  @MayBeAbsent() @IsId() storeId?: string;
  @MayBeAbsent() @IsInstant() from?: string;
  @MayBeAbsent() @IsInstant() to?: string;
}

export class PartAccuracyDto {
  /** The part's. */
  id!: string;
  sku!: string;
  partName!: string;
  abcClass!: string | null;
  /** In approved counts. */
  counts!: number;
  exact!: number;
  /** exact / counts, at 4 decimals. */
  accuracy!: string;
  /** Of all variances, up and down. */
  variance!: string;
}
