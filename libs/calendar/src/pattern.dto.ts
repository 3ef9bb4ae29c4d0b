import { IsId, IsLocalDate, IsText, MayBeAbsent, PageQuery } from '@siyana/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, Matches, IsObject, ValidateNested } from 'class-validator';
import type { Week } from './working-time.rules';

const FROM = /^([01]\d|2[0-3]):[0-5]\d$/;
const TO = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export class StretchDto {
  /** On the wall clock. @example "08:00" */
  @Matches(FROM) from!: string;
  /** Not later than `from`: it ends on the next day. @example "12:00" */
  @Matches(TO) to!: string;
}

function IsStretches(): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [
      MayBeAbsent(),
      IsArray(),
      ArrayMaxSize(10),
      ValidateNested({ each: true }),
      Type(() => StretchDto),
    ])
      decorate(target, property);
  };
}

/** The stretches of work by the day on which they begin; a day that is absent is free. */
export class WeekDto implements Week {
  @IsStretches() monday?: StretchDto[];
  @IsStretches() tuesday?: StretchDto[];
  @IsStretches() wednesday?: StretchDto[];
  @IsStretches() thursday?: StretchDto[];
  @IsStretches() friday?: StretchDto[];
  @IsStretches() saturday?: StretchDto[];
  @IsStretches() sunday?: StretchDto[];
}

export class DatedWeekDto {
  /** @example "Ramadan 2027" */
  @IsText(200) name!: string;
  @IsLocalDate() from!: string;
  /** In it too; 366 days at most. */
  @IsLocalDate() to!: string;
  /** Instead of the usual week; empty: nobody works. */
  @IsDefined() @IsObject() @ValidateNested() @Type(() => WeekDto) week!: WeekDto;
}

export class CreatePatternDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in the workspace. @example "Équipe du matin" */
  @IsText(200) name!: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => WeekDto) week!: WeekDto;
  /** Other hours for a while: Ramadan, the summer, a stop of the plant. They do not overlap. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => DatedWeekDto)
  overrides?: DatedWeekDto[];
  /** Whether the dates of /holidays are free. Default true. */
  @MayBeAbsent() @IsBoolean() observesHolidays?: boolean;
}

export class PatchPatternDto {
  @MayBeAbsent() @IsText(200) name?: string;
  /** Replaces the whole week. */
  @MayBeAbsent() @IsDefined() @IsObject() @ValidateNested() @Type(() => WeekDto) week?: WeekDto;
  /** Replaces all of them. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => DatedWeekDto)
  overrides?: DatedWeekDto[];
  @MayBeAbsent() @IsBoolean() observesHolidays?: boolean;
}

export class PatternDto {
  id!: string;
  name!: string;
  week!: WeekDto;
  overrides!: DatedWeekDto[];
  observesHolidays!: boolean;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class ListPatternsDto extends PageQuery {}
