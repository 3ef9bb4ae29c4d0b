import { newId } from '@siyana/api-client';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { decimal } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { isCodeOf, ScanField } from '../../ui/scan-field';
import type { PurchaseOrder } from './purchase-order-page';
import { difference, readQuantity } from './quantities';
import { purchasingWords } from './purchasing-words';

/** A delivery, whole or in part: each scan of a part counts one of it, and every number can be typed. */
export function ReceiveDialog({ order, onClose }: { readonly order: PurchaseOrder; onClose(): void }): ReactNode {
  const t = useTexts(purchasingWords);
  const writer = useWriter();
  const toast = useToast();
  const [deliveryId] = useState(newId);
  const [reference, setReference] = useState('');
  const [came, setCame] = useState<Readonly<Record<string, string>>>({});
  const open = order.lines
    .map((line) => ({ ...line, rest: difference(line.quantity, line.received) }))
    .filter(({ rest }) => Number(rest) > 0);
  const lines = open.flatMap(({ id }) => {
    const quantity = readQuantity(came[id] ?? '');
    return quantity === undefined || Number(quantity) === 0 ? [] : [{ lineId: id, quantity }];
  });
  const receive = useAct(
    (api) =>
      api.post('/purchase-orders/{id}/receive', {
        path: { id: order.id },
        body: { id: deliveryId, reference: reference.trim() === '' ? null : reference.trim(), lines },
      }),
    ['purchase-orders', 'stock', 'reorder'],
    () => {
      toast(t.received);
      onClose();
    },
  );
  const scan = (code: string): boolean => {
    const line = open.find((each) => isCodeOf(code, each));
    if (!line) return false;
    const before = readQuantity(came[line.id] ?? '') ?? '0';
    setCame({ ...came, [line.id]: String(Number(before) + 1) });
    return true;
  };
  return (
    <Dialog title={t.receive} onClose={onClose}>
      <div className="stack" data-touch>
        {receive.error !== null && <Problem error={receive.error} />}
        <ScanField onCode={scan} />
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            receive.mutate(undefined);
          }}
        >
          {open.map(({ id, partName, unit, rest }) => (
            <TextField
              key={id}
              label={t.arrived(partName, unit)}
              hint={t.stillToCome(decimal(rest, writer))}
              translate="no"
              inputMode="decimal"
              dir="ltr"
              value={came[id] ?? ''}
              onChange={(event) => setCame({ ...came, [id]: event.target.value })}
            />
          ))}
          <TextField label={t.deliveryNote} value={reference} onChange={(event) => setReference(event.target.value)} />
          <Button type="submit" kind="primary" size="large" disabled={receive.isPending || lines.length === 0}>
            {t.book}
          </Button>
        </form>
      </div>
    </Dialog>
  );
}
