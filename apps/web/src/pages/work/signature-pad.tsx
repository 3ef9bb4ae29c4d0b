import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { newId } from '@siyana/api-client';
import { texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/locale';
import type { Device } from '../../store/device';
import { Button } from '../../ui/button';

const words = texts({
  fr: { draw: 'Signez dans le cadre', drawn: 'Signature tracée', clear: 'Effacer' },
  ar: { draw: 'وقّع داخل الإطار', drawn: 'تم رسم التوقيع', clear: 'مسح' },
  en: { draw: 'Sign inside the frame', drawn: 'Signature drawn', clear: 'Clear' },
});

const WIDTH = 600;
const HEIGHT = 200;

/** A signature by finger, pen or mouse. Who cannot draw signs by name alone: the api asks for the name, and keeps the drawing beside it. */
export function SignaturePad({ onDrawn }: { onDrawn(drawing: Blob | undefined): void }): ReactNode {
  const t = useTexts(words);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDown = useRef(false);
  const [isDrawn, setDrawn] = useState(false);
  const pointOf = (event: PointerEvent): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - box.left) * WIDTH) / box.width, ((event.clientY - box.top) * HEIGHT) / box.height];
  };
  const begin = (event: PointerEvent): void => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isDown.current = true;
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#10202f';
    pen.beginPath();
    pen.moveTo(...pointOf(event));
  };
  const draw = (event: PointerEvent): void => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || !isDown.current) return;
    pen.lineTo(...pointOf(event));
    pen.stroke();
  };
  const end = (): void => {
    if (!isDown.current) return;
    isDown.current = false;
    setDrawn(true);
    canvas.current?.toBlob((drawing) => onDrawn(drawing ?? undefined), 'image/png');
  };
  const clear = (): void => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    setDrawn(false);
    onDrawn(undefined);
  };
  return (
    <div className="stack-small">
      <canvas
        ref={canvas}
        className="signature-pad"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={isDrawn ? t.drawn : t.draw}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className="row spread">
        <span className="soft small">{isDrawn ? t.drawn : t.draw}</span>
        {isDrawn && (
          <Button icon="trash" onClick={clear}>
            {t.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Keeps the drawing for sending, as a file of its order. */
export async function addSignature(device: Device, workOrderId: string, drawing: Blob): Promise<void> {
  const id = newId();
  await device.addFile({ id, workOrderId, name: `signature-${id.slice(-6)}.png`, blob: drawing });
}
