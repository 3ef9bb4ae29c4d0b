export { AbsencesService } from './absences.service';
export { CalendarHttpModule, CalendarModule } from './calendar.module';
export { WorkingCalendar } from './pattern.entity';
export type { CreatePatternDto } from './pattern.dto';
export { patternErrors } from './pattern.rules';
export { CalendarsService, ShiftsService } from './patterns.service';
export { ShiftAssignmentsService } from './shift-assignments.service';
export { memberDay, presentMinutes, type MemberDay, type MemberTime } from './staffing.rules';
export {
  AROUND_THE_CLOCK,
  dateAfter,
  datesBetween,
  WEEKDAYS,
  workBetween,
  workingClock,
  type Week,
  type WorkingClock,
  type WorkingTime,
} from './working-time.rules';
export { WorkingTimesService } from './working-times.service';
export { HolidaysService } from './holidays.service';
