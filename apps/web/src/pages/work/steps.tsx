import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useWriter } from '../../app/session';
import { decimal, measure } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import type { Order } from '../../store/database';
import { useDevice } from '../../store/use-device';
import { stepField, type FieldValue } from '../../sync/operation';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Chip } from '../../ui/notice';
import { PhotoButton } from '../../ui/photo-button';
import { addPhoto } from './photos';
import { isOutside, readDecimal, type Step } from './step-rules';
import { orderWords } from './order-words';
import { SignatureStep } from './signature-step';

type Answer = (value: boolean | string) => void;

export function Steps({ order, canWork }: { readonly order: Order; readonly canWork: boolean }): ReactNode {
  const t = useTexts(orderWords);
  const done = order.steps.filter(({ value }) => value !== null).length;
  return (
    <section className="card">
      <div className="row spread" style={{ marginBlockEnd: '0.75rem' }}>
        <h2>{t.steps}</h2>
        <span className="soft number">{t.stepsDone(done, order.steps.length)}</span>
      </div>
      <div className="progress" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * done) / order.steps.length}%` }} />
      </div>
      <ol style={{ marginBlockStart: '0.75rem' }}>
        {order.steps.map((step) => (
          <StepRow key={step.id} order={order} step={step} canWork={canWork} />
        ))}
      </ol>
    </section>
  );
}

function StepRow({
  order,
  step,
  canWork,
}: {
  readonly order: Order;
  readonly step: Step;
  readonly canWork: boolean;
}): ReactNode {
  const t = useTexts(orderWords);
  const device = useDevice();
  const answer: Answer = (mine) => {
    const base: FieldValue = step.value;
    if (mine !== base) void device.record(order.id, { kind: 'answer' }, { [stepField(step.id)]: { base, mine } });
  };
  return (
    <li className="step" data-done={step.value === null ? undefined : ''}>
      <div className="step-head">
        <span className="step-number" aria-hidden="true">
          {step.position}
        </span>
        <span className="grow">
          <span translate="no" id={`step-${step.id}`}>
            {step.label}
          </span>{' '}
          {step.required && <span className="soft small">({t.required})</span>}
        </span>
      </div>
      {canWork ? <StepInput order={order} step={step} answer={answer} /> : <StepValue step={step} />}
      {step.followUpId !== null && (
        <Link to={`/app/work/${step.followUpId}`} className="target">
          {t.followUp}
        </Link>
      )}
    </li>
  );
}

function StepValue({ step: { kind, value, unit, failed } }: { readonly step: Step }): ReactNode {
  const t = useTexts(orderWords);
  const writer = useWriter();
  if (value === null) return <span className="soft">—</span>;
  if (typeof value === 'boolean') {
    const label = kind === 'pass_fail' ? (value ? t.pass : t.fail) : value ? t.yes : t.no;
    return <Chip tone={value ? 'good' : 'bad'}>{label}</Chip>;
  }
  return (
    <span className={failed ? 'late' : 'strong'} translate="no">
      {kind === 'photo' ? '✓' : kind === 'number' || kind === 'reading' ? measure(value, unit, writer) : value}
    </span>
  );
}

function StepInput({
  order,
  step,
  answer,
}: {
  readonly order: Order;
  readonly step: Step;
  readonly answer: Answer;
}): ReactNode {
  const t = useTexts(orderWords);
  const device = useDevice();
  switch (step.kind) {
    case 'check':
      return <TwoButtons step={step} labels={[t.yes, t.no]} answer={answer} />;
    case 'pass_fail':
      return <TwoButtons step={step} labels={[t.pass, t.fail]} answer={answer} />;
    case 'choice':
      return (
        <div className="row-small" role="group" aria-labelledby={`step-${step.id}`}>
          {step.choices?.map((choice) => (
            <Button key={choice} translate="no" aria-pressed={step.value === choice} onClick={() => answer(choice)}>
              {choice}
            </Button>
          ))}
        </div>
      );
    case 'photo':
      return (
        <div className="row-small">
          <PhotoButton
            label={step.value === null ? t.takePhoto : t.photoTaken}
            onPhoto={(file) => void addPhoto(device, order.id, file).then(answer)}
          />
        </div>
      );
    case 'signature':
      return <SignatureStep orderId={order.id} step={step} answer={answer} />;
    case 'number':
    case 'reading':
      return <NumberInput step={step} answer={answer} />;
    default:
      return <TextInput step={step} answer={answer} />;
  }
}

function TwoButtons({
  step,
  labels,
  answer,
}: {
  readonly step: Step;
  readonly labels: readonly [string, string];
  readonly answer: Answer;
}): ReactNode {
  return (
    <div className="grid-narrow" role="group" aria-labelledby={`step-${step.id}`}>
      <Button icon="check" aria-pressed={step.value === true} onClick={() => answer(true)}>
        {labels[0]}
      </Button>
      <Button icon="cross" aria-pressed={step.value === false} onClick={() => answer(false)}>
        {labels[1]}
      </Button>
    </div>
  );
}

/** The limits in words, before the value is typed. */
function useLimits({ minimum, maximum, unit }: Step): string | undefined {
  const t = useTexts(orderWords);
  const writer = useWriter();
  if (minimum !== null && maximum !== null) return t.between(decimal(minimum, writer), measure(maximum, unit, writer));
  if (minimum !== null) return t.atLeast(measure(minimum, unit, writer));
  return maximum === null ? (unit ?? undefined) : t.atMost(measure(maximum, unit, writer));
}

function NumberInput({ step, answer }: { readonly step: Step; readonly answer: Answer }): ReactNode {
  const t = useTexts(orderWords);
  const limits = useLimits(step);
  const [typed, setTyped] = useState(typeof step.value === 'string' ? step.value : '');
  const value = readDecimal(typed);
  const verdict = (): string | undefined => {
    if (typed.trim() === '') return undefined;
    if (value === undefined) return t.notNumber;
    if (!isOutside(value, step)) return undefined;
    return step.onFailure === 'follow_up' ? t.outsideFollowUp : t.outside;
  };
  return (
    <TextField
      label={limits ?? step.unit ?? t.steps}
      aria-labelledby={`step-${step.id}`}
      inputMode="decimal"
      dir="ltr"
      value={typed}
      error={verdict()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => value !== undefined && answer(value)}
    />
  );
}

function TextInput({ step, answer }: { readonly step: Step; readonly answer: Answer }): ReactNode {
  const t = useTexts(orderWords);
  const [typed, setTyped] = useState(typeof step.value === 'string' ? step.value : '');
  return (
    <TextField
      label={t.note}
      aria-labelledby={`step-${step.id}`}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() !== '' && answer(typed.trim())}
    />
  );
}
