import { MayBeAbsent } from '@siyana/http';
import { IsIn } from 'class-validator';
import { LOCALES, type Locale } from './supplier.dto';

export class SendPurchaseOrderDto {
  /** Default: the supplier's, else the workspace's. */
  @MayBeAbsent() @IsIn(LOCALES) language?: Locale;
}

export class DocumentQuery {
  /** Default: the one that it was sent in, else the supplier's, else the workspace's. */
  @MayBeAbsent() @IsIn(LOCALES) language?: Locale;
}
