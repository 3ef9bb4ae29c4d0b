import { useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/locale';
import { useDevice } from '../../store/use-device';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { orderWords } from './order-words';
import { addSignature, SignaturePad } from './signature-pad';
import type { Step } from './step-rules';

/** A step that somebody signs: the name is its answer. */
export function SignatureStep({
  orderId,
  step,
  answer,
}: {
  readonly orderId: string;
  readonly step: Step;
  answer(name: string): void;
}): ReactNode {
  const t = useTexts(orderWords);
  const device = useDevice();
  const [name, setName] = useState(typeof step.value === 'string' ? step.value : '');
  const [drawing, setDrawing] = useState<Blob>();
  const sign = async (): Promise<void> => {
    if (drawing) await addSignature(device, orderId, drawing);
    answer(name.trim());
  };
  return (
    <div className="stack-small">
      <TextField
        label={t.signature}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SignaturePad onDrawn={setDrawing} />
      <Button icon="check" disabled={name.trim() === ''} onClick={() => void sign()}>
        {t.sign}
      </Button>
    </div>
  );
}
