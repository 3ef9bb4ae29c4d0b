import { IsId, IsLocalDate, IsText, MayBeAbsent } from '@siyana/http';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';

export class ListHolidaysDto {
  /** Default: this year. @example 2026 */
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1950) @Max(2150) year?: number;
}

export class CreateHolidayDto {
  @MayBeAbsent() @IsId() id?: string;
  /** @example "2026-03-22" */
  @IsLocalDate() date!: string;
  /** @example "Deuxième jour de l’Aïd" */
  @IsText(200) name!: string;
  /** True: it is no holiday here, whatever the national list says. Default false. */
  @MayBeAbsent() @IsBoolean() works?: boolean;
}

export class HolidayDto {
  /** Of the workspace's own; null for a national one. */
  id!: string | null;
  date!: string;
  name!: string;
  /** `national` or `workspace`. */
  source!: string;
  /** Reckoned by the moon, not yet announced. */
  provisional!: boolean;
  /** True where a national holiday is none here. */
  works!: boolean;
}

export class HolidaysDto {
  data!: HolidayDto[];
}
