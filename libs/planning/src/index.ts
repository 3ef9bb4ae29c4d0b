export { PlanningHttpModule } from './planning.module';
