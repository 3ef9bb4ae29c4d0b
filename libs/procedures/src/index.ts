export { Procedure } from './procedure.entity';
export { STEP_KINDS, stepRefusals, type ProcedureStep, type StepInput, type StepKind } from './procedure.rules';
export { ProceduresHttpModule, ProceduresModule } from './procedures.module';
export { ProceduresService } from './procedures.service';
