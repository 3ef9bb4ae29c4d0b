export { Procedure } from './procedure.entity';
export { type ProcedureStep, type StepKind } from './procedure.rules';
export { ProceduresHttpModule, ProceduresModule } from './procedures.module';
export { ProceduresService } from './procedures.service';
