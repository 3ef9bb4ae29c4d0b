import { IsId, IsLocalDate, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { IsIn, Matches } from 'class-validator';
import { ABSENCE_KINDS, type AbsenceKind } from './pattern.entity';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class CreateShiftAssignmentDto {
  @MayBeAbsent() @IsId() id?: string;
  @IsId() memberId!: string;
  @IsId() shiftId!: string;
  /** @example "2026-11-30" */
  @IsLocalDate() from!: string;
  /** In it too. Absent: until further notice. */
  @MayBeNull() @IsLocalDate() to?: string | null;
}

export class PatchShiftAssignmentDto {
  @MayBeAbsent() @IsId() shiftId?: string;
  @MayBeAbsent() @IsLocalDate() from?: string;
  @MayBeNull() @IsLocalDate() to?: string | null;
}

export class ListStaffingDto extends PageQuery {
  @MayBeAbsent() @IsId() memberId?: string;
  /** Only what goes on at or after this date. */
  @MayBeAbsent() @IsLocalDate() from?: string;
  /** Only what begins at or before this date. */
  @MayBeAbsent() @IsLocalDate() to?: string;
}

export class ShiftAssignmentDto {
  id!: string;
  memberId!: string;
  shiftId!: string;
  from!: string;
  to!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class CreateAbsenceDto {
  @MayBeAbsent() @IsId() id?: string;
  @IsId() memberId!: string;
  @IsIn(ABSENCE_KINDS) kind!: AbsenceKind;
  /** @example "2026-12-21" */
  @IsLocalDate() from!: string;
  /** In it too. Default: the same date. */
  @MayBeAbsent() @IsLocalDate() to?: string;
  /** With `endTime`: away only between these times of each date, not for the whole day. @example "08:00" */
  @MayBeNull() @Matches(TIME) startTime?: string | null;
  /** @example "12:00" */
  @MayBeNull() @Matches(TIME) endTime?: string | null;
  @MayBeNull() @IsText(500) reason?: string | null;
}

export class PatchAbsenceDto {
  @MayBeAbsent() @IsIn(ABSENCE_KINDS) kind?: AbsenceKind;
  @MayBeAbsent() @IsLocalDate() from?: string;
  @MayBeAbsent() @IsLocalDate() to?: string;
  @MayBeNull() @Matches(TIME) startTime?: string | null;
  @MayBeNull() @Matches(TIME) endTime?: string | null;
  @MayBeNull() @IsText(500) reason?: string | null;
}

export class AbsenceDto {
  id!: string;
  memberId!: string;
  kind!: string;
  from!: string;
  to!: string;
  startTime!: string | null;
  endTime!: string | null;
  reason!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
