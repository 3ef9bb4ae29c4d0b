export { CalendarHttpModule, CalendarModule } from './calendar.module';
export { HolidaysService } from './holidays.service';
