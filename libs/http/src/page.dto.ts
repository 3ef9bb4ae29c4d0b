import { Type } from 'class-transformer';
import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from './fields';

/** What every list takes. Filters are fields of a subclass. */
export class PageQuery {
  /** Rows on a page, 1 to 200. @example 50 */
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
  /** `nextCursor` of the page before, with the same filters and order. */
  @MayBeAbsent() @MaxLength(2000) @Matches(/^[\w-]*\.[\w-]*$/) cursor?: string;
  /** A field to sort by; `-` before it sorts downwards. */
  @MayBeAbsent() @MaxLength(50) @Matches(/^-?[a-zA-Z]+$/) sort?: string;
}
