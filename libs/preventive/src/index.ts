export { GeneratorService } from './generator.service';
export { OccurrencesService } from './occurrences.service';
export { PreventiveHttpModule, PreventiveModule } from './preventive.module';
export { ScheduleVerbsService } from './schedule-verbs.service';
export { SchedulerService } from './scheduler.service';
export { SchedulesService } from './schedules.service';
export { ScheduleFilesService, type ScheduleChange, type ScheduleDraft } from './schedule-files.service';
export { type ScheduleRecord } from './schedule-files.queries';
export { type AskedRules, type OrderTemplate, type ScheduleRules } from './schedule.rules';
