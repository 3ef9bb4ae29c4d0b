export { CalendarHttpModule, CalendarModule } from './calendar.module';
export { WorkingCalendar } from './pattern.entity';
export { memberDay, presentMinutes, type MemberDay, type MemberTime } from './staffing.rules';
export {
  AROUND_THE_CLOCK,
  datesBetween,
  WEEKDAYS,
  workBetween,
  workingClock,
  type Week,
  type WorkingClock,
  type WorkingTime,
} from './working-time.rules';
export { WorkingTimesService } from './working-times.service';
