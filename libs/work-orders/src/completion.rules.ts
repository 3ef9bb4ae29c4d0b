import { AppError, unprocessable, type FieldError } from '@siyana/kernel';
import { judgeAnswer, type JudgedAnswer, type OpenStep } from './step.rules';
import type { CompleteWorkOrderDto, StepAnswerDto } from './work-order.dto';
import type { WorkOrder } from './work-order.entity';
import { isCorrective } from './work-order.rules';

/** Devices' clocks run ahead a little. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** What the answers say of their steps; 422 with every one that does not fit. `pointerOf`: where the caller has written the value of an answer. */
export function judge(
  steps: readonly OpenStep[],
  answers: readonly StepAnswerDto[],
  pointerOf = (index: number): string => `/steps/${index}/value`,
): JudgedAnswer[] {
  const errors: FieldError[] = [];
  const judged: JudgedAnswer[] = [];
  const seen = new Set<string>();
  answers.forEach(({ stepId, value }, index) => {
    const step = steps.find(({ id }) => id === stepId);
    const result: JudgedAnswer | FieldError = !step
      ? { pointer: `/steps/${index}/stepId`, code: 'step_not_in_order' }
      : seen.has(stepId)
        ? { pointer: `/steps/${index}/stepId`, code: 'not_unique' }
        : judgeAnswer(step, value, pointerOf(index));
    seen.add(stepId);
    if ('pointer' in result) errors.push(result);
    else judged.push(result);
  });
  if (errors.length) throw unprocessable(errors);
  return judged;
}

/** 422 with every reason at once: what is unanswered, unnamed, unsigned or in the future. `now`: ISO 8601 in UTC. */
export function assertReady(
  order: Pick<WorkOrder, 'type' | 'failureMode' | 'signatureRequired'>,
  steps: readonly OpenStep[],
  answers: readonly JudgedAnswer[],
  report: CompleteWorkOrderDto,
  now: string,
): void {
  const latest = new Date(Date.parse(now) + CLOCK_SKEW_MS).toISOString();
  const answered = new Set(answers.map(({ step }) => step.id));
  const errors: FieldError[] = steps
    .filter((step) => step.required && step.value === null && !answered.has(step.id))
    .map((step) => ({ pointer: '/steps', code: 'step_unanswered', params: { stepId: step.id, label: step.label } }));
  if (isCorrective(order.type) && !(report.failure?.mode ?? order.failureMode))
    errors.push({ pointer: '/failure/mode', code: 'failure_mode_missing' });
  if (order.signatureRequired && !report.signature) errors.push({ pointer: '/signature', code: 'signature_missing' });
  if (report.downtimeEndedAt && report.downtimeEndedAt > latest)
    errors.push({ pointer: '/downtimeEndedAt', code: 'in_the_future' });
  if (report.completedAt && report.completedAt > latest)
    errors.push({ pointer: '/completedAt', code: 'in_the_future' });
  report.labour?.forEach(({ startedAt }, index) => {
    if (startedAt > latest) errors.push({ pointer: `/labour/${index}/startedAt`, code: 'in_the_future' });
  });
  report.otherCosts?.forEach(({ amount, reason }, index) => {
    if (amount.startsWith('-') && !reason)
      errors.push({ pointer: `/otherCosts/${index}/reason`, code: 'reason_required' });
  });
  if (errors.length) throw unprocessable(errors, 'completion_refused');
}

/** 409 where the books are closed: of an order that is closed or cancelled. */
export function assertBookable(order: Pick<WorkOrder, 'status'>): void {
  if (order.status === 'closed' || order.status === 'cancelled')
    throw new AppError('conflict', 'conflict', { status: order.status });
}
