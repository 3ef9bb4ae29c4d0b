export { ImportsService } from './imports.service';
export { ImportsHttpModule, ImportsModule } from './integrations.module';
