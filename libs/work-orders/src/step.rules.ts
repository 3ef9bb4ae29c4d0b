import { isDecimal, parseDecimal, type FieldError } from '@siyana/kernel';
import type { StepKind } from '@siyana/procedures';
import type { StepValue } from './work-order-lines.entity';

/** What a rule needs to know of an order's step. */
export interface OpenStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly label: string;
  readonly required: boolean;
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly choices: readonly string[] | null;
  readonly onFailure: 'follow_up' | null;
  readonly value: StepValue | null;
  readonly followUpId: string | null;
}

export interface JudgedAnswer {
  readonly step: OpenStep;
  readonly value: StepValue;
  readonly failed: boolean;
  /** A linked order is to be made: once, however often the step is answered. */
  readonly makesFollowUp: boolean;
}

type Judge = (value: StepValue, step: OpenStep) => 'passed' | 'failed' | 'wrong';

const text: Judge = (value) => (typeof value === 'string' && value.trim() !== '' ? 'passed' : 'wrong');
const yesOrNo: Judge = (value) => (typeof value !== 'boolean' ? 'wrong' : value ? 'passed' : 'failed');
const number: Judge = (value, { minimum, maximum }) => {
  if (typeof value !== 'string' || !isDecimal(value, { integerDigits: 12, scale: 6 })) return 'wrong';
  const measured = parseDecimal(value);
  const below = minimum !== null && measured.lt(minimum);
  const above = maximum !== null && measured.gt(maximum);
  return below || above ? 'failed' : 'passed';
};

const JUDGES: Readonly<Record<StepKind, Judge>> = {
  check: yesOrNo,
  pass_fail: yesOrNo,
  number,
  reading: number,
  choice: (value, { choices }) => (typeof value === 'string' && choices?.includes(value) ? 'passed' : 'wrong'),
  text,
  photo: text,
  signature: text,
};

/** Judges one answer; a field error at `pointer` when the value is not of the step's kind. */
export function judgeAnswer(step: OpenStep, value: StepValue, pointer: string): JudgedAnswer | FieldError {
  const verdict = JUDGES[step.kind](value, step);
  if (verdict === 'wrong') return { pointer, code: 'step_wrong_value', params: { label: step.label, kind: step.kind } };
  const failed = verdict === 'failed';
  return { step, value, failed, makesFollowUp: failed && step.onFailure === 'follow_up' && step.followUpId === null };
}
