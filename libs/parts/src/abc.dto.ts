import { MayBeAbsent, PageQuery } from '@siyana/http';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class AbcQueryDto extends PageQuery {
  /** Percent of the value at which class A ends. Default: the workspace's. @example 80 */
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(100) aPercent?: number;
  /** Percent of the value at which class B ends. Default: the workspace's. @example 95 */
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(100) bPercent?: number;
}

export class AbcLineDto {
  /** The part's id. */
  id!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  /** From 1, the most used first. */
  rank!: number;
  /** Of issues of the past twelve months, less what came back. */
  issueValue!: string;
  /** Of everything that was issued, at 4 decimals, this part and those before it; null where nothing was issued. @example "0.8125" */
  cumulatedShare!: string | null;
  /** By its use. */
  computedClass!: string;
  /** As the part bears it now. */
  abcClass!: string | null;
}

export class ClassifyDto {
  /** Percent of the value at which class A ends. Default: the workspace's. @example 80 */
  @MayBeAbsent() @IsInt() @Min(1) @Max(100) aPercent?: number;
  /** Percent of the value at which class B ends. Default: the workspace's. @example 95 */
  @MayBeAbsent() @IsInt() @Min(1) @Max(100) bPercent?: number;
}

export class ClassifiedDto {
  /** Parts in each class. */
  a!: number;
  b!: number;
  c!: number;
  /** Parts whose class is another one now. */
  changed!: number;
}
