export { OccurrencesService } from './occurrences.service';
export { PreventiveHttpModule, PreventiveModule } from './preventive.module';
export { SchedulerService } from './scheduler.service';
export { SchedulesService } from './schedules.service';
