import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/field';
import { Chip, Empty } from '../../ui/notice';
import { Thumbs } from '../../ui/thumbs';
import { managerWords } from './manager-words';
import { OrderForm, type OrderDraft } from './order-form';

type Request = Schema<'WorkRequestDto'>;

/** What people have reported and nobody has judged: each becomes an order, or gets a reason. */
export function RequestsPage(): ReactNode {
  const t = useTexts(managerWords);
  const requests = useLoad(['work-requests', 'open'], (api) =>
    api.get('/work-requests', { query: { status: 'open', limit: 100 } }),
  );
  return (
    <Page title={t.requests} narrow>
      <Load of={requests}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty icon="inbox" title={t.requestsEmpty}>
              <p>{t.requestsEmptyHelp}</p>
            </Empty>
          ) : (
            <ul className="stack">
              {data.map((request) => (
                <li key={request.id}>
                  <RequestCard request={request} />
                </li>
              ))}
            </ul>
          )
        }
      </Load>
    </Page>
  );
}

function RequestCard({ request }: { readonly request: Request }): ReactNode {
  const t = useTexts(managerWords);
  const may = useMay();
  const writer = useWriter();
  const [open, setOpen] = useState<'approve' | 'reject'>();
  return (
    <article className="card stack-small">
      <h2 translate="no">{request.title}</h2>
      <p className="row-small soft small">
        <span className="code" translate="no">
          {request.number}
        </span>
        {request.assetName !== null && (
          <span translate="no">
            <span className="code">{request.assetCode}</span> · {request.assetName}
          </span>
        )}
        <span>{when(request.reportedAt, 'dateTime', writer)}</span>
        {request.reporterName !== null && <span translate="no">{t.reporter(request.reporterName)}</span>}
        {request.supporters > 0 && <Chip tone="warn">{t.supporters(request.supporters)}</Chip>}
      </p>
      {request.description !== null && (
        <p className="multiline" translate="no">
          {request.description}
        </p>
      )}
      <Thumbs of={{ workRequestId: request.id }} label={t.photo} />
      {may('work_requests:triage') && (
        <div className="row">
          <Button kind="primary" icon="check" aria-haspopup="dialog" onClick={() => setOpen('approve')}>
            {t.approve}
          </Button>
          <Button icon="cross" aria-haspopup="dialog" onClick={() => setOpen('reject')}>
            {t.reject}
          </Button>
        </div>
      )}
      {open === 'approve' && <ApproveDialog request={request} onClose={() => setOpen(undefined)} />}
      {open === 'reject' && <RejectDialog request={request} onClose={() => setOpen(undefined)} />}
    </article>
  );
}

const CHANGED = ['work-requests', 'work-orders'] as const;

function ApproveDialog({ request, onClose }: { readonly request: Request; onClose(): void }): ReactNode {
  const t = useTexts(managerWords);
  const toast = useToast();
  const approve = useAct(
    (api, { assetId: _same, ...body }: OrderDraft) =>
      api.post('/work-requests/{id}/approve', { path: { id: request.id }, body }),
    CHANGED,
    () => {
      toast(t.approved);
      onClose();
    },
  );
  return (
    <Dialog title={t.approveTitle} onClose={onClose}>
      <OrderForm
        title={request.title}
        error={approve.error}
        isBusy={approve.isPending}
        submit={t.approve}
        onSubmit={(draft) => approve.mutate(draft)}
      />
    </Dialog>
  );
}

function RejectDialog({ request, onClose }: { readonly request: Request; onClose(): void }): ReactNode {
  const t = useTexts(managerWords);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const reject = useAct(
    (api, text: string) => api.post('/work-requests/{id}/reject', { path: { id: request.id }, body: { reason: text } }),
    CHANGED,
    () => {
      toast(t.rejected);
      onClose();
    },
  );
  return (
    <Dialog title={t.rejectTitle} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          reject.mutate(reason.trim());
        }}
      >
        {reject.error !== null && <Problem error={reject.error} />}
        <TextArea label={t.reason} required value={reason} onChange={(event) => setReason(event.target.value)} />
        <Button type="submit" kind="primary" disabled={reject.isPending}>
          {t.reject}
        </Button>
      </form>
    </Dialog>
  );
}
