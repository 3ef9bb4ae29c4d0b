export { CalendarHttpModule, CalendarModule } from './calendar.module';
