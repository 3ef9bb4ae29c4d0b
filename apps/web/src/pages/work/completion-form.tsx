import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useToast } from '../../app/toasts';
import { useTexts } from '../../i18n/locale';
import type { Order } from '../../store/database';
import { useDevice, useDeviceState } from '../../store/use-device';
import type { FieldChange } from '../../sync/operation';
import { Button } from '../../ui/button';
import { TextArea, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PhotoButton } from '../../ui/photo-button';
import { PartsPicker, type UsedPart } from './parts-picker';
import { FailurePicker, type CodeList } from './failure-picker';
import { orderWords } from './order-words';
import { addPhoto } from './photos';
import { addSignature, SignaturePad } from './signature-pad';
import { isMissing } from './step-rules';
import { minutesSince } from './timer';
import { nowText } from '../../app/clock';

const LISTS: readonly CodeList[] = ['mode', 'mechanism', 'cause'];

/** The one call that ends an order: note, labour, failure codes, signature, together with the steps that are answered above. */
export function CompletionForm({ order }: { readonly order: Order }): ReactNode {
  const t = useTexts(orderWords);
  const device = useDevice();
  const toast = useToast();
  const [, go] = useLocation();
  const { timer, files } = useDeviceState();
  const runs = timer?.orderId === order.id ? minutesSince(timer.startedAt) : undefined;
  const [note, setNote] = useState(order.note ?? '');
  const [minutes, setMinutes] = useState('');
  const [failure, setFailure] = useState(order.failure);
  const [parts, setParts] = useState<readonly UsedPart[]>([]);
  const [signature, setSignature] = useState('');
  const [drawing, setDrawing] = useState<Blob>();
  const [isAsked, setAsked] = useState(false);
  const isCorrective = order.type.startsWith('corrective');
  const missing = [
    ...order.steps.filter(isMissing).map(({ label }) => ({ text: label, isName: true })),
    ...(isCorrective && failure.mode == null ? [{ text: t.failureMode, isName: false }] : []),
    ...(order.signatureRequired && signature.trim() === '' ? [{ text: t.signature, isName: false }] : []),
  ];
  const labour = Number(minutes) > 0 ? Math.min(1440, Math.round(Number(minutes))) : runs;

  const complete = async (): Promise<void> => {
    setAsked(true);
    if (missing.length > 0) return;
    const completedAt = nowText();
    const fields: Record<string, FieldChange> = {};
    if (note.trim() !== '' && note.trim() !== order.note) fields['note'] = { base: order.note, mine: note.trim() };
    for (const list of LISTS) {
      const base = order.failure[list] ?? null;
      const mine = failure[list] ?? null;
      if (mine !== base) fields[`failure.${list}`] = { base, mine };
    }
    const rest = {
      completedAt,
      ...(labour !== undefined && {
        labour: [{ startedAt: new Date(Date.parse(completedAt) - labour * 60_000).toISOString(), minutes: labour }],
      }),
      // A part that is fitted already must not hold up the report: what the store lacks is booked later.
      ...(parts.length > 0 && {
        parts: parts.map(({ partId, storeId, quantity }) => ({ partId, storeId, quantity })),
        onShortage: 'record',
      }),
      ...(signature.trim() !== '' && { signature: { name: signature.trim() } }),
    };
    if (drawing && signature.trim() !== '') await addSignature(device, order.id, drawing);
    await device.record(order.id, { kind: 'complete', rest }, fields);
    if (runs !== undefined) await device.setTimer(undefined);
    toast(t.completed);
    go('/app/work');
  };

  return (
    <section className="card stack no-print">
      <h2>{t.note}</h2>
      <TextArea
        label={t.note}
        hint={t.noteHint}
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="row">
        <PhotoButton
          label={t.takePhoto}
          onPhoto={(file) => void addPhoto(device, order.id, file).then(() => toast(t.saved))}
        />
        <span className="thumbs">
          {files
            .filter(({ workOrderId }) => workOrderId === order.id)
            .map(({ id, blob }) => (
              <Thumb key={id} blob={blob} label={t.photo} />
            ))}
        </span>
      </div>
      <TextField
        label={t.minutes}
        inputMode="numeric"
        value={minutes}
        placeholder={runs === undefined ? undefined : String(runs)}
        onChange={(event) => setMinutes(event.target.value.replace(/\D/g, ''))}
      />
      <PartsPicker parts={parts} onChange={setParts} />
      {isCorrective && (
        <fieldset className="stack-small">
          <legend className="label">{t.failure}</legend>
          {LISTS.map((list) => (
            <FailurePicker
              key={list}
              list={list}
              value={failure[list] ?? null}
              onPick={(code) => setFailure((old) => ({ ...old, [list]: code }))}
            />
          ))}
        </fieldset>
      )}
      {order.signatureRequired && (
        <fieldset className="stack-small">
          <legend className="label">{t.sign}</legend>
          <TextField
            label={t.signature}
            autoComplete="off"
            value={signature}
            onChange={(event) => setSignature(event.target.value)}
          />
          <SignaturePad onDrawn={setDrawing} />
        </fieldset>
      )}
      {isAsked && missing.length > 0 && (
        <Notice tone="bad">
          <p className="strong">{t.missing}</p>
          <ul>
            {missing.map(({ text, isName }) => (
              <li key={text} translate={isName ? 'no' : undefined}>
                {text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Button kind="primary" size="large" wide icon="check" onClick={() => void complete()}>
        {t.complete}
      </Button>
    </section>
  );
}

function Thumb({ blob, label }: { readonly blob: Blob; readonly label: string }): ReactNode {
  const [url] = useState(() => URL.createObjectURL(blob));
  return <img className="thumb" src={url} alt={label} />;
}
