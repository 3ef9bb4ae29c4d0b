export { WorkRequestsHttpModule, WorkRequestsModule } from './work-requests.module';
