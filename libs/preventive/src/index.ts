export { PreventiveHttpModule, PreventiveModule } from './preventive.module';
