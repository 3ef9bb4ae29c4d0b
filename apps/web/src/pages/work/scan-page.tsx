import { useEffect, useRef, useState, type SyntheticEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../../app/page';
import { texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/locale';
import { useDeviceState } from '../../store/use-device';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { targetOf } from './scan-target';

const words = texts({
  fr: {
    title: 'Scanner',
    camera: 'Ouvrir la caméra',
    close: 'Fermer la caméra',
    aim: 'Visez le code QR ou le code-barres de la machine ou de la pièce.',
    noCamera: 'La caméra n’est pas disponible. Tapez le code à la place.',
    type: 'Code de la machine, du lieu ou de l’ordre',
    find: 'Chercher',
    unknown: (code: string) => `« ${code} » n’est connu ni parmi les machines, ni parmi les ordres.`,
  },
  ar: {
    title: 'مسح الرمز',
    camera: 'فتح الكاميرا',
    close: 'إغلاق الكاميرا',
    aim: 'وجّه الكاميرا نحو رمز QR أو الباركود الموجود على الآلة أو القطعة.',
    noCamera: 'الكاميرا غير متاحة. اكتب الرمز بدلاً من ذلك.',
    type: 'رمز الآلة أو المكان أو الأمر',
    find: 'بحث',
    unknown: (code: string) => `«${code}» غير معروف بين الآلات ولا بين الأوامر.`,
  },
  en: {
    title: 'Scan',
    camera: 'Open the camera',
    close: 'Close the camera',
    aim: 'Aim at the QR or bar code of the machine or part.',
    noCamera: 'The camera is not available. Type the code instead.',
    type: 'Code of the machine, place or order',
    find: 'Find',
    unknown: (code: string) => `“${code}” is known neither among machines nor among orders.`,
  },
});

export function ScanPage(): ReactNode {
  const t = useTexts(words);
  const [, go] = useLocation();
  const { surroundings, orders } = useDeviceState();
  const [isOn, setOn] = useState(false);
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState<string>();
  const open = (code: string): boolean => {
    const target = targetOf(code, surroundings?.assets ?? [], [...orders.values()]);
    if (target) go(target);
    else setUnknown(code);
    return target !== undefined;
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') open(typed.trim());
  };
  return (
    <Page title={t.title} isTouch narrow>
      <div className="stack">
        {isOn ? <Camera onCode={open} onFail={() => setOn(false)} /> : null}
        <Button kind={isOn ? 'plain' : 'primary'} size="large" wide icon="camera" onClick={() => setOn(!isOn)}>
          {isOn ? t.close : t.camera}
        </Button>
        <form className="card stack" onSubmit={submit}>
          <TextField
            label={t.type}
            autoCapitalize="characters"
            autoComplete="off"
            dir="ltr"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" icon="search">
            {t.find}
          </Button>
        </form>
        {unknown !== undefined && <Notice tone="warn">{t.unknown(unknown)}</Notice>}
      </div>
    </Page>
  );
}

/** The camera, read a few times a second; the reader (1 MB) is fetched when the camera is first opened. */
function Camera({ onCode, onFail }: { onCode(code: string): boolean; onFail(): void }): ReactNode {
  const t = useTexts(words);
  const video = useRef<HTMLVideoElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const found = useRef(onCode);
  found.current = onCode;
  useEffect(() => {
    const over = new AbortController();
    const isOver = (): boolean => over.signal.aborted;
    let stream: MediaStream | undefined;
    const look = async (): Promise<void> => {
      const { readCode } = await import('./code-reader');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const element = video.current;
      if (isOver() || !element) return;
      element.srcObject = stream;
      await element.play();
      while (!isOver()) {
        const code = await readCode(element);
        if (code !== undefined && found.current(code)) return;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    look().catch(() => setFailed(true));
    return () => {
      over.abort();
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  if (hasFailed)
    return (
      <Notice tone="warn">
        <p>{t.noCamera}</p>
        <Button onClick={onFail}>{t.close}</Button>
      </Notice>
    );
  return (
    <div className="stack-small">
      <video ref={video} className="viewfinder" muted playsInline />
      <p className="soft">{t.aim}</p>
    </div>
  );
}
