export { ImportRun } from './import-run.entity';
export { ImportsService, type ImportRequest } from './imports.service';
export { ImportsHttpModule, ImportsModule } from './integrations.module';
