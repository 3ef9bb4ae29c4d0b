import { useEffect, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Schema } from '../../app/api';
import { nowMs } from '../../app/clock';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Button } from '../../ui/button';
import { Chip, Notice } from '../../ui/notice';
import { Table } from '../../ui/table';
import { WebhookChip } from './webhook-chip';
import { webhookWords } from './webhook-words';

type Webhook = Schema<'WebhookDto'>;
type Delivery = Schema<'DeliveryDto'>;

const LOOK_AGAIN_MS = 2_000;
const SOON_MS = 60_000;
const isSoon = ({ status, dueAt }: Delivery): boolean =>
  status === 'pending' && dueAt !== null && Date.parse(dueAt) - nowMs() < SOON_MS;

/** One receiver, and what became of each message to it. */
export function WebhookPage({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(webhookWords);
  const may = useMay();
  const loaded = useLoad(['webhooks', id], async (api) => ({
    webhook: await api.get('/webhooks/{id}', { path: { id } }),
    deliveries: (await api.get('/webhooks/{id}/deliveries', { path: { id }, query: { limit: 100 } })).data,
  }));
  const isUnderWay = loaded.data?.deliveries.some(isSoon) ?? false;
  useEffect(() => {
    // Of deliveries nobody is told: there would be an event for each event.
    const timer = isUnderWay ? setInterval(() => loaded.again(), LOOK_AGAIN_MS) : undefined;
    return () => clearInterval(timer);
  });
  return (
    <Load of={loaded}>
      {({ webhook, deliveries }) => (
        <Page title={<span translate="no">{webhook.name ?? new URL(webhook.url).host}</span>}>
          <div className="stack">
            <section className="card stack-small">
              <div>
                <WebhookChip webhook={webhook} />
              </div>
              <p className="code" dir="ltr" translate="no">
                {webhook.url}
              </p>
              <p className="soft small" dir="ltr" translate="no">
                {webhook.eventTypes.join(', ')}
              </p>
              {may('webhooks:write') && <Verbs webhook={webhook} />}
            </section>
            <section className="stack-small">
              <h2>{t.deliveries}</h2>
              {deliveries.length === 0 ? (
                <p className="soft">{t.noDeliveries}</p>
              ) : (
                <Deliveries webhookId={id} rows={deliveries} />
              )}
            </section>
          </div>
        </Page>
      )}
    </Load>
  );
}

function Verbs({ webhook: { id, active, version } }: { readonly webhook: Webhook }): ReactNode {
  const t = useTexts(webhookWords);
  const toast = useToast();
  const [, go] = useLocation();
  const path = { id };
  const test = useAct(
    (api) => api.post('/webhooks/{id}/test', { path }),
    ['webhooks'],
    () => toast(t.tested),
  );
  const turn = useAct(
    (api) => api.patch('/webhooks/{id}', { path, body: { active: !active }, ifMatch: version }),
    ['webhooks'],
  );
  const rotate = useAct((api) => api.post('/webhooks/{id}/rotate-secret', { path, body: {} }), ['webhooks']);
  const remove = useAct(
    (api) => api.delete('/webhooks/{id}', { path }),
    ['webhooks'],
    () => {
      toast(t.removed);
      go('/app/webhooks');
    },
  );
  const error = test.error ?? turn.error ?? rotate.error ?? remove.error;
  return (
    <>
      {error !== null && <Problem error={error} />}
      {rotate.data && (
        <Notice tone="good">
          <p>{t.secretOnce}</p>
          <p className="code" translate="no" dir="ltr">
            {rotate.data.secret}
          </p>
        </Notice>
      )}
      <div className="row no-print">
        <Button kind="primary" disabled={test.isPending} onClick={() => test.mutate(undefined)}>
          {t.test}
        </Button>
        <Button disabled={turn.isPending} onClick={() => turn.mutate(undefined)}>
          {active ? t.turnOff : t.turnOn}
        </Button>
        <Button disabled={rotate.isPending} onClick={() => rotate.mutate(undefined)}>
          {t.rotate}
        </Button>
        <Button kind="danger" icon="trash" disabled={remove.isPending} onClick={() => remove.mutate(undefined)}>
          {t.remove}
        </Button>
      </div>
    </>
  );
}

function Deliveries({
  webhookId,
  rows,
}: {
  readonly webhookId: string;
  readonly rows: readonly Delivery[];
}): ReactNode {
  const t = useTexts(webhookWords);
  const writer = useWriter();
  const may = useMay();
  const toast = useToast();
  const replay = useAct(
    (api, deliveryId: string) =>
      api.post('/webhooks/{id}/deliveries/{deliveryId}/replay', { path: { id: webhookId, deliveryId } }),
    ['webhooks'],
    () => toast(t.replayed),
  );
  return (
    <>
      {replay.error !== null && <Problem error={replay.error} />}
      <Table
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { name: t.event, cell: ({ eventType }) => <span translate="no">{eventType}</span> },
          { name: t.at, cell: ({ createdAt }) => when(createdAt, 'dateTime', writer) },
          { name: t.attempts, isEnd: true, cell: ({ attempts }) => attempts },
          { name: t.answer, cell: ({ log }) => <LastAnswer log={log} /> },
          { name: t.state, cell: (delivery) => <DeliveryState delivery={delivery} /> },
          {
            name: t.actions,
            cell: ({ id, status }) =>
              may('webhooks:write') &&
              status !== 'pending' && (
                <Button icon="sync" disabled={replay.isPending} onClick={() => replay.mutate(id)}>
                  {t.replay}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

function LastAnswer({ log }: { readonly log: Delivery['log'] }): ReactNode {
  const t = useTexts(webhookWords);
  const last = log.at(-1);
  if (!last) return '—';
  if (last.status === null && last.error === null) return t.noAnswer;
  return <span translate="no">{last.status ?? last.error}</span>;
}

function DeliveryState({ delivery: { status, dueAt } }: { readonly delivery: Delivery }): ReactNode {
  const t = useTexts(webhookWords);
  const writer = useWriter();
  return (
    <span className="row-small">
      <Chip tone={status === 'succeeded' ? 'good' : status === 'failed' ? 'bad' : 'warn'}>
        {wordFor(t.states, status)}
      </Chip>
      {status === 'pending' && dueAt !== null && (
        <span className="soft small">{t.next(when(dueAt, 'dateTime', writer))}</span>
      )}
    </span>
  );
}
