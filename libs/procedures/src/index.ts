export { Procedure, ProcedureVersion } from './procedure.entity';
export { STEP_KINDS, type ProcedureStep, type StepKind } from './procedure.rules';
export { ProceduresHttpModule, ProceduresModule } from './procedures.module';
export { ProceduresService } from './procedures.service';
