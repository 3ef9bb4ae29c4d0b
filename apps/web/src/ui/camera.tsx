import { useEffect, useRef, useState, type ReactNode } from 'react';
import { texts } from '../i18n/texts';
import { useTexts } from '../i18n/locale';
import { Button } from './button';
import { Notice } from './notice';

const words = texts({
  fr: {
    close: 'Fermer la caméra',
    aim: 'Visez le code QR ou le code-barres de la machine ou de la pièce.',
    noCamera: 'La caméra n’est pas disponible. Tapez le code à la place.',
  },
  ar: {
    close: 'إغلاق الكاميرا',
    aim: 'وجّه الكاميرا نحو رمز QR أو الباركود الموجود على الآلة أو القطعة.',
    noCamera: 'الكاميرا غير متاحة. اكتب الرمز بدلاً من ذلك.',
  },
  en: {
    close: 'Close the camera',
    aim: 'Aim at the QR or bar code of the machine or part.',
    noCamera: 'The camera is not available. Type the code instead.',
  },
});

/** The camera, read a few times a second; the reader (1 MB) is fetched when the camera is first opened. */
export function Camera({
  onCode,
  onFail,
}: {
  /** True where the code is what was looked for: the camera rests then. */
  onCode(code: string): boolean;
  onFail(): void;
}): ReactNode {
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
