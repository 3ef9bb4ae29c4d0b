import { ApiProperty } from '@nestjs/swagger';
import { IsId, isLocalDate, IsText, MayBeAbsent, PageQuery } from '@siyana/http';
import { IsIn, registerDecorator } from 'class-validator';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** A local date of the workspace, or an instant. */
function IsDay(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isInstant',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value) =>
          isLocalDate(value) ||
          (typeof value === 'string' &&
            INSTANT.test(value) &&
            isLocalDate(value.slice(0, 10)) &&
            !Number.isNaN(Date.parse(value))),
      },
    });
    ApiProperty({ type: 'string' })(target, property);
  };
}

export class CalendarQueryDto {
  /** An instant, or a date: midnight in the workspace. @example "2026-11-23" */
  @IsDay() from!: string;
  /** Not in it any more: a date or an instant, at most 62 days after `from`. @example "2026-11-30" */
  @IsDay() to!: string;
  /** What is at this location and in every place below it. */
  @MayBeAbsent() @IsId() locationId?: string;
  /** What the team or one of its people does; and the team's people. */
  @MayBeAbsent() @IsId() teamId?: string;
  /** What this member does; and this member alone. */
  @MayBeAbsent() @IsId() assigneeId?: string;
}

export class CalendarEntryDto {
  /** `work_order`; `preventive` for an occurrence that no order was made for yet. */
  kind!: string;
  workOrderId!: string | null;
  /** Of a preventive occurrence. */
  scheduleId!: string | null;
  occurrenceKey!: string | null;
  /** @example "WO-000123" */
  number!: string | null;
  title!: string;
  type!: string;
  priority!: string;
  /** The order's; `forecast` for an occurrence. */
  status!: string;
  assetId!: string | null;
  assetCode!: string | null;
  assetName!: string | null;
  locationId!: string | null;
  startsAt!: string;
  /** Null where only a due time is known. */
  endsAt!: string | null;
  /** Whether somebody has said when; else `startsAt` is the due time. */
  planned!: boolean;
  /** The due time is a date alone. */
  allDay!: boolean;
  dueAt!: string | null;
  estimatedMinutes!: number | null;
  assigneeIds!: string[];
  teamIds!: string[];
  /** The order's, for `If-Match`; null for an occurrence. */
  version!: number | null;
}

export class CapacityDto {
  memberId!: string;
  date!: string;
  /** What the shift asks for; null where neither a shift nor a calendar is known. */
  workingMinutes!: number | null;
  /** Of them, those on which the member is away. */
  absentMinutes!: number;
  /** What is left. */
  capacityMinutes!: number | null;
  /** What the orders that the caller sees put on this member and date. */
  plannedMinutes!: number;
  overloaded!: boolean;
}

export class PlannedMemberDto {
  id!: string;
  name!: string;
  teamIds!: string[];
}

export class CalendarDto {
  /** Of the local dates. */
  timeZone!: string;
  from!: string;
  to!: string;
  /** In the order of their starts. */
  data!: CalendarEntryDto[];
  /** Technicians, and whoever has a shift or work in this time. */
  members!: PlannedMemberDto[];
  /** By member and local date; a night shift counts for the date of its evening. */
  capacity!: CapacityDto[];
}

export class ListWeeklyPlansDto extends PageQuery {}

export class WeeklyPlanDto {
  /** @example "2026-W48" */
  isoWeek!: string;
  /** Monday and Sunday. */
  from!: string;
  to!: string;
  startsAt!: string;
  endsAt!: string;
  /** Null: not yet, and what is shown would be frozen now. */
  frozenAt!: string | null;
  frozenBy!: string | null;
}

export class WeeklyPlanOrderDto {
  workOrderId!: string;
  number!: string;
  title!: string;
  status!: string;
  assetCode!: string | null;
  /** As they were when the week was frozen. */
  plannedStartAt!: string | null;
  plannedEndAt!: string | null;
  dueAt!: string | null;
  estimatedMinutes!: number | null;
  assigneeIds!: string[];
  completedAt!: string | null;
  /** Completed in this week. */
  done!: boolean;
}

export class ScheduleComplianceDto {
  /** Of the orders that the caller sees. */
  planned!: number;
  done!: number;
  /** done / planned, four decimals; null without a plan. @example "0.8750" */
  value!: string | null;
}

export class WeeklyPlanDetailDto extends WeeklyPlanDto {
  orders!: WeeklyPlanOrderDto[];
  compliance!: ScheduleComplianceDto;
}

export class CreateCalendarFeedDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Which program it is for. @example "Téléphone" */
  @IsText(200) name!: string;
  /** `assigned` (default): own and own teams' work; `visible`: all that the member sees. */
  @MayBeAbsent() @IsIn(['assigned', 'visible']) content?: 'assigned' | 'visible';
}

export class CalendarFeedDto {
  id!: string;
  name!: string;
  content!: string;
  createdAt!: string;
}

export class NewCalendarFeedDto extends CalendarFeedDto {
  /** Goes into `GET /calendar.ics?token=`. Shown this once; null when the answer is replayed. */
  token!: string | null;
  secretShown!: boolean;
}

export class FeedQueryDto {
  @IsText(200) token!: string;
}
