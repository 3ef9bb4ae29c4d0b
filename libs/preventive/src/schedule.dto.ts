import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsIdList, IsInstant, IsInstantOrDate, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { PlannedPartInputDto } from '@siyana/parts';
import { MAINTENANCE_TYPES, PRIORITIES, type MaintenanceType, type Priority } from '@siyana/work-orders';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ACTIONS, type Action } from './engine';

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;
const POLICIES = ['ignore', 'skip', 'before', 'after'] as const;
type Policy = (typeof POLICIES)[number];
const NOT_YET: readonly unknown[] = ['meter', 'condition'];

/** Meters and conditions are known by name, and refused by it until readings are there. */
function IsServedKind(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isServedTrigger',
      target: target.constructor,
      propertyName: property as string,
      validator: { validate: (value) => !NOT_YET.includes(value) },
    });
}

const ForCalendar = (): PropertyDecorator => ValidateIf(({ kind }: TriggerDto) => !NOT_YET.includes(kind));

export class TriggerDto {
  /** `calendar`. Triggers by meter and condition come with meters, and are refused until then (`trigger_not_served`). */
  @IsIn(['calendar']) @IsServedKind() @ApiProperty({ enum: ['calendar'] }) kind!: 'calendar';
  /** RFC 5545, with RFC 7529's SKIP. Answered with the SKIP that it stands for. @example "FREQ=MONTHLY" */
  @ForCalendar() @IsText(500) rrule!: string;
  /** The first due, on the wall clock. @example "2026-01-31T08:00" */
  @ForCalendar() @Matches(LOCAL_TIME) startsAt!: string;
  /** IANA. Default: the workspace's. @example "Africa/Casablanca" */
  @MayBeAbsent() @IsText(60) timeZone?: string;
  /** `fixed`: counted from the start; `floating`: from when the work was done. */
  @ForCalendar() @IsIn(['fixed', 'floating']) mode!: 'fixed' | 'floating';
}

export class SeasonDto {
  /** Month and day. @example "11-01" */
  @Matches(MONTH_DAY) from!: string;
  /** Both days in; before `from`, it goes over the turn of the year. @example "03-31" */
  @Matches(MONTH_DAY) to!: string;
}

export class CycleDto {
  /** Every so many occurrences; the first is number 1. @example 4 */
  @IsInt() @Min(1) @Max(1_000) every!: number;
  @IsId() procedureId!: string;
}

export class OrderTemplateDto {
  /** @example "Graissage des paliers" */
  @IsText(500) title!: string;
  /** EN 13306. @example "predetermined" */
  @IsIn(MAINTENANCE_TYPES) type!: MaintenanceType;
  @MayBeAbsent() @IsIn(PRIORITIES) priority?: Priority;
  @MayBeNull() @IsText(10_000) description?: string | null;
  @MayBeNull() @IsInt() @Min(1) @Max(100_000) estimatedMinutes?: number | null;
  /** Orders get the steps that it has when they are made. */
  @MayBeNull() @IsId() procedureId?: string | null;
  @MayBeAbsent() @IsIdList(50) assigneeIds?: string[];
  @MayBeAbsent() @IsIdList(20) teamIds?: string[];
  @MayBeAbsent() @IsBoolean() signatureRequired?: boolean;
  /** Of each order, held for it as its own planned parts. Answered with the stores, and kits as what they are made of. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlannedPartInputDto)
  plannedParts?: PlannedPartInputDto[];
}

/** When, without what and on what: what a preview needs. */
class TimingDto {
  /** With several, all are floating: whichever comes first. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => TriggerDto)
  triggers!: TriggerDto[];
  /** Days before its due at which an order is made. Default 0. @example 7 */
  @MayBeAbsent() @IsInt() @Min(0) @Max(366) leadDays?: number;
  /** Early and late, in whole days. Default: a tenth of the days to the next due, one at least. */
  @MayBeNull() @IsInt() @Min(0) @Max(366) toleranceDays?: number | null;
  /** Nothing that is due before is made. Default: now. */
  @MayBeAbsent() @IsInstant() activeFrom?: string;
  /** What becomes of a due on a holiday. Default `ignore`. */
  @MayBeAbsent() @IsIn(POLICIES) holidayPolicy?: Policy;
  /** Outside of it nothing is made. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => SeasonDto)
  season?: SeasonDto[];
}

class RulesDto extends TimingDto {
  /** A new order even while one is open. Default false. */
  @MayBeAbsent() @IsBoolean() stacking?: boolean;
  /** For assets on standby. Default `make`. */
  @MayBeAbsent() @IsIn(['make', 'hold']) whenStandby?: 'make' | 'hold';
  /** Procedures of every n-th occurrence, instead of the template's. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CycleDto)
  cycles?: CycleDto[];
  /** Where cycles meet: all their steps, or the largest's alone. Default `union`. */
  @MayBeAbsent() @IsIn(['union', 'largest']) coincidence?: 'union' | 'largest';
}

export class CreateScheduleDto extends RulesDto {
  @MayBeAbsent() @IsId() id?: string;
  /** @example "Graissage mensuel" */
  @IsText(200) name!: string;
  /** The caller's own id, unique in the workspace. */
  @MayBeNull() @IsText(200) externalId?: string | null;
  /** Each asset has its own dues; or `categoryId`. */
  @MayBeAbsent() @IsIdList(500) assetIds?: string[];
  /** Every asset of it, those that come later too. */
  @MayBeNull() @IsId() categoryId?: string | null;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => OrderTemplateDto) template!: OrderTemplateDto;
}

/** What is named changes, from now on; what is decided stays as it was. */
export class PatchScheduleDto {
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeNull() @IsText(200) externalId?: string | null;
  @MayBeAbsent() @IsIdList(500) assetIds?: string[];
  @MayBeNull() @IsId() categoryId?: string | null;
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => TriggerDto)
  triggers?: TriggerDto[];
  @MayBeAbsent() @IsInt() @Min(0) @Max(366) leadDays?: number;
  @MayBeNull() @IsInt() @Min(0) @Max(366) toleranceDays?: number | null;
  @MayBeAbsent() @IsIn(POLICIES) holidayPolicy?: Policy;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => SeasonDto)
  season?: SeasonDto[];
  @MayBeAbsent() @IsBoolean() stacking?: boolean;
  @MayBeAbsent() @IsIn(['make', 'hold']) whenStandby?: 'make' | 'hold';
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CycleDto)
  cycles?: CycleDto[];
  @MayBeAbsent() @IsIn(['union', 'largest']) coincidence?: 'union' | 'largest';
  /** The whole of it. */
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => OrderTemplateDto) template?: OrderTemplateDto;
}

export class PreviewDto extends TimingDto {
  /** How many dues. Default 12. */
  @MayBeAbsent() @IsInt() @Min(1) @Max(100) count?: number;
}

export class ListSchedulesDto extends PageQuery {
  @MayBeAbsent() @IsId() assetId?: string;
  @MayBeAbsent() @IsId() categoryId?: string;
  /** Default: all but archived ones. */
  @MayBeAbsent() @IsIn(['active', 'paused', 'archived']) status?: 'active' | 'paused' | 'archived';
  @MayBeAbsent() @IsText(200) externalId?: string;
  /** Every word is contained in the name or in the orders' title, case- and accent-insensitive. */
  @MayBeAbsent() @IsText(200) q?: string;
}

/** A stretch of time, both stored decisions and what lies ahead. */
export class OccurrencesQueryDto {
  /** Rows on a page, 1 to 200. Default 200. @example 50 */
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
  /** `nextCursor` of the page before, with the same filters. */
  @MayBeAbsent() @MaxLength(2000) @Matches(/^[\w-]*\.[\w-]*$/) cursor?: string;
  /** Due at or after this instant or date. Default: thirty days ago. */
  @MayBeAbsent() @IsInstantOrDate() from?: string;
  /** Due before this instant or date. Default: ninety days from now; 1,900 days after `from` at most. */
  @MayBeAbsent() @IsInstantOrDate() to?: string;
  @MayBeAbsent() @IsId() assetId?: string;
  /** @example "missed" */
  @MayBeAbsent() @IsIn(ACTIONS) decision?: Action;
}

export class ComplianceQueryDto {
  /** Months until now, this one included. Default 6. @example 12 */
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(36) months?: number;
}

export class PauseDto {
  @IsText(500) reason!: string;
}

export class GenerateDto {
  /** @example "Avant l’audit" */
  @IsText(500) reason!: string;
  /** Default: every asset of the schedule. */
  @MayBeAbsent() @IsIdList(500) assetIds?: string[];
}

export class RescheduleDto {
  /** Which of the schedule's assets; may be left out where it has one. */
  @MayBeAbsent() @IsId() assetId?: string;
  /** On the schedule's wall clock, after the due before and before the one that follows. @example "2026-02-03T08:00" */
  @Matches(LOCAL_TIME) localDueAt!: string;
  @IsText(500) reason!: string;
}
