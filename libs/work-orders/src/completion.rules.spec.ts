import type { AppError, FieldError } from '@siyana/kernel';
import { assertBookable, assertReady, judge } from './completion.rules';
import type { OpenStep } from './step.rules';

const NOW = '2026-03-05T08:00:00.000Z';
const order = { type: 'inspection', failureMode: null, signatureRequired: false } as const;
const step = (id: string, given: Partial<OpenStep> = {}): OpenStep => ({
  ...{ id, kind: 'check', label: `Step ${id}`, required: true, minimum: null, maximum: null, choices: null },
  ...{ onFailure: null, value: null, followUpId: null },
  ...given,
});

/** What was refused, as `pointer code`. */
function refused(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    return (error as AppError).errors.map(({ pointer, code }: FieldError) => `${pointer} ${code}`);
  }
}

describe('a report', () => {
  it('says all that is missing at once', () => {
    const work = (): void =>
      assertReady(
        { type: 'corrective_immediate', failureMode: null, signatureRequired: true },
        [step('1'), step('2', { required: false }), step('3', { value: true })],
        [],
        { otherCosts: [{ label: 'Remise', amount: '-10.00' }] },
        NOW,
      );
    expect(refused(work)).toEqual([
      '/steps step_unanswered',
      '/failure/mode failure_mode_missing',
      '/signature signature_missing',
      '/otherCosts/0/reason reason_required',
    ]);
  });

  it.each([
    ['five minutes ahead, as devices are', '2026-03-05T08:05:00.000Z', []],
    ['further ahead', '2026-03-05T08:05:00.001Z', ['/completedAt in_the_future', '/labour/0/startedAt in_the_future']],
  ])('may be %s', (_what, at, errors) => {
    const report = { completedAt: at, labour: [{ startedAt: at, minutes: 10 }] };
    expect(refused(() => assertReady(order, [], [], report, NOW))).toEqual(errors);
  });

  it('needs no failure mode where the order has one', () => {
    const broken = { type: 'corrective_immediate', failureMode: 'LEK', signatureRequired: false } as const;
    expect(refused(() => assertReady(broken, [], [], {}, NOW))).toEqual([]);
  });
});

describe('answers', () => {
  it('are refused each for its own reason: an unknown step, a second answer, a value of another kind', () => {
    const given = [
      { stepId: '1', value: true },
      { stepId: '1', value: false },
      { stepId: 'x', value: true },
      { stepId: '2', value: 'much' },
    ];
    expect(refused(() => judge([step('1'), step('2', { kind: 'number' })], given))).toEqual([
      '/steps/1/stepId not_unique',
      '/steps/2/stepId step_not_in_order',
      expect.stringMatching(/^\/steps\/3\/value /),
    ]);
  });

  it('that fail ask for a follow-up once', () => {
    const ask = { onFailure: 'follow_up' } as const;
    const judged = judge(
      [step('1', ask), step('2', { ...ask, followUpId: 'made' })],
      [
        { stepId: '1', value: false },
        { stepId: '2', value: false },
      ],
    );
    expect(judged.map(({ failed, makesFollowUp }) => [failed, makesFollowUp])).toEqual([
      [true, true],
      [true, false],
    ]);
  });
});

describe('bookings', () => {
  it.each([
    ...(['open', 'in_progress', 'on_hold', 'completed'] as const).map((status) => [status, false] as const),
    ...(['closed', 'cancelled'] as const).map((status) => [status, true] as const),
  ])('on an order that is %s: refused %s', (status, isRefused) => {
    const work = (): void => assertBookable({ status });
    if (isRefused) expect(work).toThrow('conflict');
    else expect(work).not.toThrow();
  });
});
