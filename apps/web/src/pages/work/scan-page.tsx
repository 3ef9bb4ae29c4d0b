import { useState, type SyntheticEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../../app/page';
import { useMe } from '../../app/session';
import { texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/locale';
import { useDeviceState } from '../../store/use-device';
import { Button } from '../../ui/button';
import { Camera } from '../../ui/camera';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { targetOf } from './scan-target';

const words = texts({
  fr: {
    title: 'Scanner',
    camera: 'Ouvrir la caméra',
    close: 'Fermer la caméra',
    type: 'Code de la machine, du lieu ou de l’ordre',
    find: 'Chercher',
    unknown: (code: string) => `« ${code} » n’est connu ni parmi les machines, ni parmi les ordres.`,
  },
  ar: {
    title: 'مسح الرمز',
    camera: 'فتح الكاميرا',
    close: 'إغلاق الكاميرا',
    type: 'رمز الآلة أو المكان أو الأمر',
    find: 'بحث',
    unknown: (code: string) => `«${code}» غير معروف بين الآلات ولا بين الأوامر.`,
  },
  en: {
    title: 'Scan',
    camera: 'Open the camera',
    close: 'Close the camera',
    type: 'Code of the machine, place or order',
    find: 'Find',
    unknown: (code: string) => `“${code}” is known neither among machines nor among orders.`,
  },
});

export function ScanPage(): ReactNode {
  const t = useTexts(words);
  const [, go] = useLocation();
  const { workspace } = useMe();
  const { surroundings, orders } = useDeviceState();
  const [isOn, setOn] = useState(false);
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState<string>();
  const open = (code: string): boolean => {
    const assets = surroundings?.assets ?? [];
    const target = targetOf(code, { workspaceId: workspace.id, assets, orders: [...orders.values()] });
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
