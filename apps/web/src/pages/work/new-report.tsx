import { newId } from '@siyana/api-client';
import { useState, type SyntheticEvent, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { Page } from '../../app/page';
import { useMay } from '../../app/session';
import { useToast } from '../../app/toasts';
import { texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/locale';
import { useDevice, useDeviceState } from '../../store/use-device';
import { Button } from '../../ui/button';
import { Select, TextArea, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';

const words = texts({
  fr: {
    title: 'Signaler',
    what: 'Que se passe-t-il ?',
    whatHint: 'En quelques mots : « fuite d’huile », « bruit anormal »…',
    machine: 'Machine',
    noMachine: 'Aucune machine précise',
    more: 'Précisions',
    send: 'Envoyer au responsable',
    sent: 'Signalement gardé ; il part dès que le réseau le permet.',
    offline: 'Hors ligne : le signalement est gardé et partira tout seul.',
    asOrder: 'Je m’en occupe',
    ordered: 'Ordre créé ; vous pouvez commencer.',
  },
  ar: {
    title: 'تبليغ',
    what: 'ماذا يحدث؟',
    whatHint: 'ببضع كلمات: «تسرّب زيت»، «صوت غير عادي»…',
    machine: 'الآلة',
    noMachine: 'بدون آلة محددة',
    more: 'تفاصيل',
    send: 'إرسال إلى المسؤول',
    sent: 'حُفظ التبليغ، وسيُرسَل حالما تسمح الشبكة.',
    offline: 'غير متصل: التبليغ محفوظ وسيُرسَل تلقائياً.',
    asOrder: 'سأتكفّل به',
    ordered: 'أُنشئ الأمر، يمكنك البدء.',
  },
  en: {
    title: 'Report',
    what: 'What is happening?',
    whatHint: 'In a few words: “oil leak”, “strange noise”…',
    machine: 'Machine',
    noMachine: 'No machine in particular',
    more: 'Details',
    send: 'Send to the manager',
    sent: 'Report kept; it leaves as soon as the network allows.',
    offline: 'Offline: the report is kept and leaves by itself.',
    asOrder: 'I take care of it',
    ordered: 'Order made; you can start.',
  },
});

/** A report from inside, made without a network as well. */
export function NewReportPage(): ReactNode {
  const t = useTexts(words);
  const may = useMay();
  const device = useDevice();
  const toast = useToast();
  const [, go] = useLocation();
  const [query] = useSearchParams();
  const { surroundings, isOnline } = useDeviceState();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [assetId, setAsset] = useState(query.get('asset') ?? '');
  const common = {
    title: title.trim(),
    ...(description.trim() !== '' && { description: description.trim() }),
    ...(assetId !== '' && { assetId }),
  };
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    await device.record(newId(), { kind: 'create', collection: 'work-requests', body: common });
    toast(t.sent);
    setTitle('');
    setDescription('');
  };
  const takeOver = async (): Promise<void> => {
    const body = { ...common, type: 'corrective_immediate', priority: 'high' };
    await device.record(newId(), { kind: 'create', collection: 'work-orders', body });
    toast(t.ordered);
    go('/app/work');
  };
  const assets = [...(surroundings?.assets ?? [])].sort((a, b) => a.code.localeCompare(b.code));
  return (
    <Page title={t.title} isTouch narrow>
      <form className="card stack" onSubmit={(event) => void send(event)}>
        {!isOnline && <Notice>{t.offline}</Notice>}
        <TextField
          label={t.what}
          hint={t.whatHint}
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Select
          label={t.machine}
          value={assetId}
          onChange={(event) => setAsset(event.target.value)}
          options={[
            { value: '', label: t.noMachine },
            ...assets.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}`, isName: true })),
          ]}
        />
        <TextArea label={t.more} value={description} onChange={(event) => setDescription(event.target.value)} />
        <Button type="submit" kind="primary" size="large" wide>
          {t.send}
        </Button>
        {may('work_orders:write') && (
          <Button wide icon="work" disabled={title.trim() === ''} onClick={() => void takeOver()}>
            {t.asOrder}
          </Button>
        )}
      </form>
    </Page>
  );
}
