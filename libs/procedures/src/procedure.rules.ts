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
