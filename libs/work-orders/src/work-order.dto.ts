import { ApiProperty } from '@nestjs/swagger';
import { IsDecimalText, IsId, IsIdList, IsInstant, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { ON_SHORTAGE, PlannedPartInputDto, UsedPartInputDto, type OnShortage } from '@siyana/parts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  ValidateNested,
} from 'class-validator';
import {
  HOLD_REASONS,
  LINK_KINDS,
  MAINTENANCE_TYPES,
  PRIORITIES,
  WORK_ORDER_STATUSES,
  type HoldReason,
  type LinkKind,
  type MaintenanceType,
  type Priority,
} from './work-order.rules';

export class CreateWorkOrderDto {
  /** UUIDv7 of the caller's choice, for work without network. */
  @MayBeAbsent() @IsId() id?: string;
  /** @example "Fuite au presse-étoupe" */
  @IsText(500) title!: string;
  @MayBeNull() @IsText(10_000) description?: string | null;
  /** EN 13306. @example "corrective_immediate" */
  @IsIn(MAINTENANCE_TYPES) type!: MaintenanceType;
  /** Default `normal`. */
  @MayBeAbsent() @IsIn(PRIORITIES) priority?: Priority;
  @MayBeNull() @IsId() assetId?: string | null;
  /** Default: where the asset is. */
  @MayBeNull() @IsId() locationId?: string | null;
  @MayBeAbsent() @IsIdList(50) assigneeIds?: string[];
  @MayBeAbsent() @IsIdList(20) teamIds?: string[];
  @MayBeNull() @IsInstant() dueAt?: string | null;
  /** When somebody means to do it: its place on the planning board. */
  @MayBeNull() @IsInstant() plannedStartAt?: string | null;
  /** At most 31 days later. Default: after `estimatedMinutes`. */
  @MayBeNull() @IsInstant() plannedEndAt?: string | null;
  /** The order gets the steps of its newest version. */
  @MayBeNull() @IsId() procedureId?: string | null;
  /** @example 90 */
  @MayBeNull() @IsInt() @Min(1) @Max(100_000) estimatedMinutes?: number | null;
  /** The caller's own id, unique in the workspace. */
  @MayBeNull() @IsText(200) externalId?: string | null;
  /** Completing asks for a signature. Default false. */
  @MayBeAbsent() @IsBoolean() signatureRequired?: boolean;
  /** Held for the order: softly, and from the store's reservation time before it is due for good. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlannedPartInputDto)
  plannedParts?: PlannedPartInputDto[];
}

export class PatchWorkOrderDto {
  @MayBeAbsent() @IsText(500) title?: string;
  @MayBeNull() @IsText(10_000) description?: string | null;
  @MayBeAbsent() @IsIn(MAINTENANCE_TYPES) type?: MaintenanceType;
  @MayBeAbsent() @IsIn(PRIORITIES) priority?: Priority;
  @MayBeNull() @IsId() assetId?: string | null;
  @MayBeNull() @IsId() locationId?: string | null;
  @MayBeAbsent() @IsIdList(50) assigneeIds?: string[];
  @MayBeAbsent() @IsIdList(20) teamIds?: string[];
  @MayBeNull() @IsInstant() dueAt?: string | null;
  /** Null takes it off the planning board. */
  @MayBeNull() @IsInstant() plannedStartAt?: string | null;
  @MayBeNull() @IsInstant() plannedEndAt?: string | null;
  @MayBeNull() @IsInt() @Min(1) @Max(100_000) estimatedMinutes?: number | null;
  @MayBeNull() @IsText(200) externalId?: string | null;
  /** Replaces what was planned before. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlannedPartInputDto)
  plannedParts?: PlannedPartInputDto[];
}

const STATUS_LIST = new RegExp(`^(${WORK_ORDER_STATUSES.join('|')})(,(${WORK_ORDER_STATUSES.join('|')}))*$`);
const TYPE_LIST = new RegExp(`^(${MAINTENANCE_TYPES.join('|')})(,(${MAINTENANCE_TYPES.join('|')}))*$`);

export class ListWorkOrdersDto extends PageQuery {
  /** One or more, with commas. @example "open,in_progress" */
  @MayBeAbsent() @MaxLength(200) @Matches(STATUS_LIST) status?: string;
  /** One or more, with commas. */
  @MayBeAbsent() @MaxLength(300) @Matches(TYPE_LIST) type?: string;
  @MayBeAbsent() @IsIn(PRIORITIES) priority?: Priority;
  @MayBeAbsent() @IsId() assetId?: string;
  /** Orders of this location and of every place below it. */
  @MayBeAbsent() @IsId() locationId?: string;
  @MayBeAbsent() @IsId() assigneeId?: string;
  @MayBeAbsent() @IsId() teamId?: string;
  @MayBeAbsent() @IsText(200) externalId?: string;
  /** Every word is contained, case- and accent-insensitive, in number, title, note, externalId, or the asset's code or name. */
  @MayBeAbsent() @IsText(200) q?: string;
  /** Lossy by nature (a row may change twice between two looks): a lossless feed is GET /events. */
  @MayBeAbsent() @IsInstant() updatedAfter?: string;
  @MayBeAbsent() @IsInstant() dueBefore?: string;
  /** `false`: only what has no place on the planning board yet. */
  @MayBeAbsent() @IsIn(['true', 'false']) planned?: 'true' | 'false';
}

function IsStepValue(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'stepValue',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value) =>
          typeof value === 'boolean' ||
          (typeof value === 'string' && value.length <= 4_000 && value.isWellFormed() && !value.includes('\0')),
      },
    });
}

export class AnswerStepDto {
  /** true or false for checks, decimal text for numbers and readings, one of the choices, text otherwise. @example true */
  @ApiProperty({ oneOf: [{ type: 'boolean' }, { type: 'string', maxLength: 4_000 }] })
  @IsStepValue()
  value!: boolean | string;
}

export class StepAnswerDto extends AnswerStepDto {
  @IsId() stepId!: string;
}

export class LabourInputDto {
  /** Who did the work. Default: the caller. */
  @MayBeAbsent() @IsId() memberId?: string;
  @IsInstant() startedAt!: string;
  /** Whole minutes of work. @example 75 */
  @IsInt() @Min(1) @Max(24 * 60) minutes!: number;
}

export class FailureDto {
  /** What was observed; `UNK` is a legal mode. @example "VIB" */
  @MayBeNull() @IsText(20) mode?: string | null;
  /** The physical process. @example "2.4" */
  @MayBeNull() @IsText(20) mechanism?: string | null;
  /** Why. @example "3.4" */
  @MayBeNull() @IsText(20) cause?: string | null;
}

export class OtherCostDto {
  /** @example "Location nacelle" */
  @IsText(200) label!: string;
  /** May be negative, with a reason. @example "120.00" */
  @IsDecimalText(12, 4) amount!: string;
  @MayBeNull() @IsText(500) reason?: string | null;
}

export class FollowUpDto {
  @IsText(500) title!: string;
  @IsIn(MAINTENANCE_TYPES) type!: MaintenanceType;
  @MayBeAbsent() @IsIn(PRIORITIES) priority?: Priority;
}

export class SignatureInputDto {
  /** @example "Y. El Amrani" */
  @IsText(200) name!: string;
}

export class CompleteWorkOrderDto {
  /** When the work was done, not when the button was pressed. Default: now. */
  @MayBeAbsent() @IsInstant() completedAt?: string;
  @MayBeNull() @IsText(10_000) note?: string | null;
  @MayBeAbsent() @IsDefined() @IsObject() @ValidateNested() @Type(() => FailureDto) failure?: FailureDto;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => LabourInputDto)
  labour?: LabourInputDto[];
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => StepAnswerDto)
  steps?: StepAnswerDto[];
  /** What was fitted. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => UsedPartInputDto)
  parts?: UsedPartInputDto[];
  /** `record`: what is in stock is issued, and the rest is noted without a cost for now. Default `refuse`: all of it or nothing. */
  @MayBeAbsent() @IsIn(ON_SHORTAGE) onShortage?: OnShortage;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OtherCostDto)
  otherCosts?: OtherCostDto[];
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => FollowUpDto)
  followUps?: FollowUpDto[];
  /** Ends the asset's open downtime: that of this order, or else a failure. */
  @MayBeAbsent() @IsInstant() downtimeEndedAt?: string;
  @MayBeAbsent()
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SignatureInputDto)
  signature?: SignatureInputDto;
}

export class BulkSetDto {
  @MayBeAbsent() @IsIn(PRIORITIES) priority?: Priority;
  @MayBeNull() @IsInstant() dueAt?: string | null;
  @MayBeNull() @IsInstant() plannedStartAt?: string | null;
  @MayBeNull() @IsInstant() plannedEndAt?: string | null;
  @MayBeAbsent() @IsIdList(50) assigneeIds?: string[];
  @MayBeAbsent() @IsIdList(20) teamIds?: string[];
}

export class BulkWorkOrdersDto {
  @IsIdList(200) ids!: string[];
  /** What every order gets; or `action`. */
  @MayBeAbsent() @IsDefined() @IsObject() @ValidateNested() @Type(() => BulkSetDto) set?: BulkSetDto;
  @MayBeAbsent() @IsIn(['start', 'close', 'cancel']) action?: 'start' | 'close' | 'cancel';
  /** Of a cancellation. */
  @MayBeAbsent() @IsText(2_000) reason?: string;
}

export class CreateLinkDto {
  /** This order `blocks`, is `duplicate_of`, `follow_up_of` or `parent` of the other. */
  @IsIn(LINK_KINDS) kind!: LinkKind;
  @IsId() toId!: string;
}

export class DuplicateDto {
  /** The order that stays. */
  @IsId() ofId!: string;
}

export class HoldDto {
  @IsIn(HOLD_REASONS) reason!: HoldReason;
  @MayBeNull() @IsText(2_000) comment?: string | null;
}

export class ReasonDto {
  @IsText(2_000) reason!: string;
}

export class CommentInputDto {
  @IsText(10_000) text!: string;
}
