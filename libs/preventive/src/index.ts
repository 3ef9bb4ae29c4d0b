export { OccurrencesService } from './occurrences.service';
export { PreventiveHttpModule, PreventiveModule } from './preventive.module';
