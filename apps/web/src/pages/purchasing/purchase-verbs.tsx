import { useState, type ReactNode } from 'react';
import { giveFile } from '../../app/download';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useMay } from '../../app/session';
import { useToast } from '../../app/toasts';
import { useLocale, useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import type { PurchaseOrder } from './purchase-order-page';
import { purchasingWords } from './purchasing-words';
import { ReceiveDialog } from './receive-dialog';

const CHANGED = ['purchase-orders', 'reorder', 'stock'];
const COMING = ['approved', 'sent', 'partially_received'];

/** What can be done with an order in its state, by who may. */
export function PurchaseVerbs({ order }: { readonly order: PurchaseOrder }): ReactNode {
  const t = useTexts(purchasingWords);
  const { language } = useLocale();
  const may = useMay();
  const toast = useToast();
  const [open, setOpen] = useState<'receive' | 'cancel' | 'close'>();
  const { id, status, version, number } = order;
  const approve = useAct(
    (api) => api.post('/purchase-orders/{id}/approve', { path: { id }, ifMatch: version }),
    CHANGED,
    () => toast(t.approved),
  );
  const send = useAct(
    (api) => api.post('/purchase-orders/{id}/send', { path: { id }, body: {}, ifMatch: version }),
    CHANGED,
    () => toast(t.sent),
  );
  const pdf = useAct(
    (api) => api.get('/purchase-orders/{id}/document.pdf', { path: { id }, query: { language } }),
    [],
    (file) => giveFile(file, `${number}.pdf`),
  );
  const error = approve.error ?? send.error ?? pdf.error;
  const close = (): void => setOpen(undefined);
  return (
    <>
      {status === 'requested' && may('purchase_orders:approve') && (
        <Button kind="primary" icon="check" disabled={approve.isPending} onClick={() => approve.mutate(undefined)}>
          {t.approve}
        </Button>
      )}
      {status === 'approved' && may('purchase_orders:write') && (
        <Button kind="primary" disabled={send.isPending} onClick={() => send.mutate(undefined)}>
          {t.send}
        </Button>
      )}
      {COMING.includes(status) && may('purchase_orders:receive') && (
        <Button
          kind={status === 'approved' ? undefined : 'primary'}
          icon="box"
          aria-haspopup="dialog"
          onClick={() => setOpen('receive')}
        >
          {t.receive}
        </Button>
      )}
      <Button icon="print" disabled={pdf.isPending} onClick={() => pdf.mutate(undefined)}>
        {t.pdf}
      </Button>
      {['partially_received', 'received'].includes(status) && may('purchase_orders:write') && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('close')}>
          {t.close}
        </Button>
      )}
      {['requested', 'approved', 'sent'].includes(status) && may('purchase_orders:write') && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('cancel')}>
          {t.cancel}
        </Button>
      )}
      {error !== null && <Problem error={error} />}
      {open === 'receive' && <ReceiveDialog order={order} onClose={close} />}
      {(open === 'cancel' || open === 'close') && <EndDialog order={order} verb={open} onClose={close} />}
    </>
  );
}

function EndDialog({
  order: { id, version, status },
  verb,
  onClose,
}: {
  readonly order: PurchaseOrder;
  readonly verb: 'cancel' | 'close';
  onClose(): void;
}): ReactNode {
  const t = useTexts(purchasingWords);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const end = useAct(
    (api, given: string) =>
      verb === 'cancel'
        ? api.post('/purchase-orders/{id}/cancel', { path: { id }, body: { reason: given }, ifMatch: version })
        : api.post('/purchase-orders/{id}/close', {
            path: { id },
            body: given === '' ? {} : { reason: given },
            ifMatch: version,
          }),
    CHANGED,
    () => {
      toast(t.ended);
      onClose();
    },
  );
  return (
    <Dialog title={t[verb]} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          end.mutate(reason.trim());
        }}
      >
        {end.error !== null && <Problem error={end.error} />}
        <TextField
          label={t.reason}
          required={status !== 'received'}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" kind="primary" disabled={end.isPending}>
          {t[verb]}
        </Button>
      </form>
    </Dialog>
  );
}
