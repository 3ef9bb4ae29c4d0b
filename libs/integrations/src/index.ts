export { eraseWorkspace, exportWorkspace, importWorkspace } from './archive';
export { ImportsService } from './imports.service';
export { ImportsHttpModule, ImportsModule } from './integrations.module';
