import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { useMay, useMe, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { duration, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import type { Order } from '../../store/database';
import { showOrder, type ShownOrder } from '../../store/orders';
import { useDevice, useDeviceState } from '../../store/use-device';
import { needsPerson } from '../../sync/log';
import { Button, IconButton, LinkButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { Chip, Empty, Notice, Skeletons } from '../../ui/notice';
import { PriorityChip, StatusChip } from '../../ui/order-chips';
import { Thumbs } from '../../ui/thumbs';
import { CommentForm } from './comment-form';
import { CompletionForm } from './completion-form';
import { OrderExtras } from './order-extras';
import { OrderHistory } from './order-history';
import { orderWords } from './order-words';
import { Steps } from './steps';
import { TimerCard } from './timer';
import { workWords } from './work-words';

/** An order in the hands of who does it: everything here works from this device. */
export function OrderPage({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(orderWords);
  const device = useDevice();
  const { isLoaded, orders, log } = useDeviceState();
  const [error, setError] = useState<unknown>();
  const order = orders.get(id);
  const isMissing = isLoaded && !order;
  useEffect(() => {
    if (isMissing) device.open(id).catch(setError);
  }, [device, id, isMissing]);
  if (order) return <OrderView shown={showOrder(order, log)} />;
  return (
    <Page title={t.machine} isTouch narrow above={<Back />}>
      {error === undefined ? (
        <Skeletons label={t.steps} />
      ) : navigator.onLine ? (
        <Problem error={error} />
      ) : (
        <Empty icon="offline" title={t.unknown}>
          <p>{t.unknownHelp}</p>
        </Empty>
      )}
    </Page>
  );
}

function Back(): ReactNode {
  const t = useTexts(orderWords);
  return (
    <p className="no-print">
      <Link to="/app/work" className="back">
        <Icon name="back" />
        {t.back}
      </Link>
    </p>
  );
}

function OrderView({ shown: { order, sync } }: { readonly shown: ShownOrder }): ReactNode {
  const t = useTexts(orderWords);
  const w = useTexts(workWords);
  const may = useMay();
  const { log, files } = useDeviceState();
  const canWork = may('work_orders:complete') && ['open', 'in_progress', 'on_hold'].includes(order.status);
  const decisions = log.filter((entry) => entry.operation.subject === order.id && needsPerson(entry)).length;
  const waitingPhotos = files.filter(({ workOrderId }) => workOrderId === order.id).length;
  return (
    <Page
      title={<span translate="no">{order.title}</span>}
      isTouch
      narrow
      above={<Back />}
      actions={<IconButton icon="print" label={t.print} onClick={() => print()} />}
    >
      <div className="stack">
        <div className="row-small">
          <span className="code soft" translate="no">
            {order.number}
          </span>
          <StatusChip status={order.status} />
          <PriorityChip priority={order.priority} />
          <Chip tone={sync === 'synced' ? 'good' : sync === 'waiting' ? 'warn' : 'bad'}>{w.sync[sync]}</Chip>
          {waitingPhotos > 0 && <Chip tone="warn">{t.photos(waitingPhotos)}</Chip>}
        </div>
        {decisions > 0 && (
          <Notice tone="bad">
            <p>{t.conflict}</p>
            <LinkButton to="/app/sync">{t.decide}</LinkButton>
          </Notice>
        )}
        {canWork && <Actions order={order} />}
        <Facts order={order} />
        <Thumbs of={{ workOrderId: order.id }} label={t.photo} />
        {order.steps.length > 0 && <Steps order={order} canWork={canWork} />}
        {canWork && order.status === 'in_progress' && <TimerCard orderId={order.id} />}
        {canWork && order.status !== 'on_hold' && <CompletionForm key={order.id} order={order} />}
        {may('work_orders:write') && <CommentForm orderId={order.id} />}
        <OrderExtras order={order} />
        <OrderHistory orderId={order.id} version={order.version} />
      </div>
    </Page>
  );
}

function Actions({ order }: { readonly order: Order }): ReactNode {
  const t = useTexts(orderWords);
  const w = useTexts(words);
  const device = useDevice();
  const toast = useToast();
  const [isHolding, setHolding] = useState(false);
  const act = (kind: 'start' | 'resume'): void => void device.record(order.id, { kind }).then(() => toast(t.saved));
  return (
    <div className="row no-print">
      {order.status === 'open' && (
        <Button kind="primary" size="large" wide icon="play" onClick={() => act('start')}>
          {t.start}
        </Button>
      )}
      {order.status === 'on_hold' && (
        <Button kind="primary" size="large" wide icon="play" onClick={() => act('resume')}>
          {t.resume}
        </Button>
      )}
      {order.status === 'in_progress' && (
        <Button wide icon="pause" aria-haspopup="dialog" onClick={() => setHolding(true)}>
          {t.hold}
        </Button>
      )}
      {isHolding && (
        <Dialog title={t.holdTitle} onClose={() => setHolding(false)}>
          <div className="stack-small" data-touch>
            {Object.entries(w.hold).map(([reason, label]) => (
              <Button
                key={reason}
                wide
                onClick={() => {
                  setHolding(false);
                  void device.record(order.id, { kind: 'hold', reason }).then(() => toast(t.saved));
                }}
              >
                {label}
              </Button>
            ))}
          </div>
        </Dialog>
      )}
    </div>
  );
}

function Facts({ order }: { readonly order: Order }): ReactNode {
  const t = useTexts(orderWords);
  const w = useTexts(words);
  const writer = useWriter();
  const { member } = useMe();
  const { surroundings } = useDeviceState();
  const nameOf = (id: string): string =>
    id === member.id ? member.name : (surroundings?.members.find((each) => each.id === id)?.name ?? '…');
  return (
    <section className="card stack">
      {order.description !== null && (
        <p className="multiline" translate="no">
          {order.description}
        </p>
      )}
      <dl className="facts">
        {order.assetId !== null && (
          <div>
            <dt>{t.machine}</dt>
            <dd translate="no">
              <Link to={`/app/machine/${order.assetId}`} className="target">
                <span className="code">{order.assetCode}</span>
              </Link>{' '}
              {order.assetName}
            </dd>
          </div>
        )}
        <div>
          <dt>{t.type}</dt>
          <dd>{wordFor(w.type, order.type)}</dd>
        </div>
        {order.dueAt !== null && (
          <div>
            <dt>{t.due}</dt>
            <dd>{when(order.dueAt, 'dateTime', writer)}</dd>
          </div>
        )}
        <div>
          <dt>{t.assignees}</dt>
          <dd>
            {order.assigneeIds.length === 0 ? (
              t.nobody
            ) : (
              <span translate="no">{order.assigneeIds.map(nameOf).join(', ')}</span>
            )}
          </dd>
        </div>
        {order.estimatedMinutes !== null && (
          <div>
            <dt>{t.estimate}</dt>
            <dd translate="no">{duration(order.estimatedMinutes)}</dd>
          </div>
        )}
        {order.holdReason !== null && order.status === 'on_hold' && (
          <div>
            <dt>{w.status.on_hold}</dt>
            <dd>{wordFor(w.hold, order.holdReason)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
