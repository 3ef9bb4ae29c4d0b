import { useState, type ReactNode } from 'react';
import { texts } from '../i18n/texts';
import { useTexts } from '../i18n/locale';
import { Button, IconButton } from './button';
import { Camera } from './camera';
import { TextField } from './field';

const words = texts({
  fr: {
    label: 'Référence de la pièce (scan ou saisie)',
    camera: 'Caméra',
    find: 'Valider le code',
    unknown: (code: string) => `« ${code} » n’est pas dans cette liste.`,
  },
  ar: {
    label: 'مرجع القطعة (مسح أو كتابة)',
    camera: 'الكاميرا',
    find: 'تأكيد الرمز',
    unknown: (code: string) => `«${code}» غير موجود في هذه القائمة.`,
  },
  en: {
    label: 'Number of the part (scanned or typed)',
    camera: 'Camera',
    find: 'Take this code',
    unknown: (code: string) => `“${code}” is not in this list.`,
  },
});

/** A code by camera, by a hand scanner (which types it and ends with Enter), or by hand. `onCode` says whether it is known. */
export function ScanField({ onCode }: { onCode(code: string): boolean }): ReactNode {
  const t = useTexts(words);
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState<string>();
  const [isOn, setOn] = useState(false);
  const take = (code: string): boolean => {
    const isKnown = onCode(code);
    setUnknown(isKnown ? undefined : code);
    if (isKnown) setOn(false);
    setTyped('');
    return isKnown;
  };
  return (
    <div className="stack-small">
      {isOn && <Camera onCode={take} onFail={() => setOn(false)} />}
      <form
        className="row"
        style={{ flexWrap: 'nowrap', alignItems: 'end' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') take(typed.trim());
        }}
      >
        <div className="grow">
          <TextField
            label={t.label}
            autoComplete="off"
            autoCapitalize="characters"
            dir="ltr"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            error={unknown === undefined ? undefined : t.unknown(unknown)}
          />
        </div>
        <Button type="submit" icon="check" aria-label={t.find} />
        <IconButton icon="camera" label={t.camera} onClick={() => setOn(!isOn)} />
      </form>
    </div>
  );
}

/** Whether a scanned code is this part's: labels carry its number. */
export const isCodeOf = (code: string, { sku }: { readonly sku: string }): boolean =>
  sku.toLowerCase() === code.trim().toLowerCase();
