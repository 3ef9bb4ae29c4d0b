import { unprocessable, type FieldError } from '@siyana/kernel';

export const STEP_KINDS = ['check', 'pass_fail', 'number', 'choice', 'text', 'photo', 'reading', 'signature'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One typed step of a procedure. Limits are decimal strings, both ends allowed. */
export interface ProcedureStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly label: string;
  readonly required: boolean;
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly unit: string | null;
  readonly choices: readonly string[] | null;
  /** A failed check, or a number outside its limits, makes a linked follow-up order. */
  readonly onFailure: 'follow_up' | null;
}

export interface StepInput {
  readonly kind: StepKind;
  readonly label: string;
  readonly required?: boolean;
  readonly minimum?: string | null;
  readonly maximum?: string | null;
  readonly unit?: string | null;
  readonly choices?: readonly string[] | null;
  readonly onFailure?: 'follow_up' | null;
}

const NUMERIC: ReadonlySet<StepKind> = new Set(['number', 'reading']);
const CAN_FAIL: ReadonlySet<StepKind> = new Set(['check', 'pass_fail', 'number', 'reading']);

/** Steps as they are kept. 422 names each field that does not go with its step's kind. */
export function makeSteps(inputs: readonly StepInput[], newStepId: () => string): ProcedureStep[] {
  const errors = stepRefusals(inputs);
  if (errors.length) throw unprocessable(errors);
  return inputs.map((input) => ({
    id: newStepId(),
    kind: input.kind,
    label: input.label,
    required: input.required ?? false,
    minimum: input.minimum ?? null,
    maximum: input.maximum ?? null,
    unit: input.unit ?? null,
    choices: input.choices ?? null,
    onFailure: input.onFailure ?? null,
  }));
}

/** Each field that does not go with its step's kind. */
export function stepRefusals(inputs: readonly StepInput[]): FieldError[] {
  return inputs.flatMap((input, index) => stepErrors(input, `/steps/${index}`));
}

function stepErrors(step: StepInput, pointer: string): FieldError[] {
  const errors: FieldError[] = [];
  const given = (field: keyof StepInput): boolean => step[field] !== undefined && step[field] !== null;
  const misplaced = (field: keyof StepInput): void => {
    errors.push({ pointer: `${pointer}/${field}`, code: 'conflicting_fields' });
  };
  if (!NUMERIC.has(step.kind))
    for (const field of ['minimum', 'maximum', 'unit'] as const) if (given(field)) misplaced(field);
  if (step.kind === 'choice' && !given('choices')) errors.push({ pointer: `${pointer}/choices`, code: 'required' });
  if (step.kind !== 'choice' && given('choices')) misplaced('choices');
  if (!CAN_FAIL.has(step.kind) && given('onFailure')) misplaced('onFailure');
  if (given('minimum') && given('maximum') && Number(step.minimum) > Number(step.maximum)) {
    errors.push({ pointer: `${pointer}/maximum`, code: 'too_small', params: { min: step.minimum! } });
  }
  return errors;
}
