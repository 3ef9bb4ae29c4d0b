import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Page } from '../../app/page';
import { useWriter } from '../../app/session';
import { when } from '../../i18n/format';
import { texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/locale';
import { showOrder } from '../../store/orders';
import { useDevice, useDeviceState } from '../../store/use-device';
import { Button, LinkButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Empty } from '../../ui/notice';
import { PriorityChip, StatusChip } from '../../ui/order-chips';

const words = texts({
  fr: {
    title: 'Machine',
    open: 'Ordres ouverts',
    none: 'Aucun ordre ouvert sur cette machine',
    noneHelp: 'Signalez ce qui ne va pas : le responsable le verra aussitôt.',
    report: 'Signaler une panne',
    start: 'Commencer',
    details: 'Fiche de l’équipement',
    due: (date: string) => `Pour le ${date}`,
  },
  ar: {
    title: 'الآلة',
    open: 'الأوامر المفتوحة',
    none: 'لا يوجد أمر مفتوح على هذه الآلة',
    noneHelp: 'بلّغ عن الخلل: سيراه المسؤول فوراً.',
    report: 'التبليغ عن عطل',
    start: 'ابدأ',
    details: 'بطاقة المعدّة',
    due: (date: string) => `قبل ${date}`,
  },
  en: {
    title: 'Machine',
    open: 'Open orders',
    none: 'No open order on this machine',
    noneHelp: 'Report what is wrong: the manager sees it at once.',
    report: 'Report a breakdown',
    start: 'Start',
    details: 'The asset’s record',
    due: (date: string) => `Due ${date}`,
  },
});

/** What a scan leads to: what is open on the machine, to be started with one more tap. Works from this device. */
export function MachinePage({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(words);
  const writer = useWriter();
  const device = useDevice();
  const { surroundings, orders, log } = useDeviceState();
  const asset = surroundings?.assets.find((each) => each.id === id);
  const open = [...orders.values()]
    .filter(({ assetId }) => assetId === id)
    .map((order) => showOrder(order, log).order)
    .filter(({ status }) => ['open', 'in_progress', 'on_hold'].includes(status));
  return (
    <Page
      title={asset ? <span translate="no">{asset.name}</span> : t.title}
      isTouch
      narrow
      actions={
        <LinkButton to={`/app/report?asset=${id}`} icon="plus">
          {t.report}
        </LinkButton>
      }
    >
      <div className="stack">
        {asset && (
          <p className="soft code" translate="no">
            {asset.code}
          </p>
        )}
        {open.length === 0 ? (
          <Empty icon="machine" title={t.none}>
            <p>{t.noneHelp}</p>
          </Empty>
        ) : (
          <section className="stack-small">
            <h2>{t.open}</h2>
            {open.map((order) => (
              <div key={order.id} className="card stack-small">
                <Link to={`/app/work/${order.id}`} className="target strong" translate="no">
                  {order.title}
                </Link>
                <span className="row-small">
                  <StatusChip status={order.status} />
                  <PriorityChip priority={order.priority} />
                  {order.dueAt !== null && (
                    <span className="soft small">{t.due(when(order.dueAt, 'day', writer))}</span>
                  )}
                </span>
                {order.status === 'open' && (
                  <Button kind="primary" icon="play" onClick={() => void device.record(order.id, { kind: 'start' })}>
                    {t.start}
                  </Button>
                )}
              </div>
            ))}
          </section>
        )}
        <p>
          <Link to={`/app/assets/${id}`} className="target">
            {t.details} <Icon name="next" />
          </Link>
        </p>
      </div>
    </Page>
  );
}
