import { useState, type ReactNode } from 'react';
import { allOf } from '../../app/lists';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useToast } from '../../app/toasts';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select, TextField } from '../../ui/field';
import { isCodeOf, ScanField } from '../../ui/scan-field';
import { stockWords } from './stock-words';

interface Movement {
  readonly partId: string;
  readonly storeId: string;
  readonly quantity: string;
  readonly unitCost: string;
  readonly text: string;
}

const decimal = (typed: string): string => typed.trim().replace(',', '.');

/** One receipt or one issue of one part, which is scanned or chosen. */
export function MovementDialog({ kind, onClose }: { readonly kind: 'receive' | 'issue'; onClose(): void }): ReactNode {
  const t = useTexts(stockWords);
  const toast = useToast();
  const [form, setForm] = useState<Movement>({ partId: '', storeId: '', quantity: '', unitCost: '', text: '' });
  const set = (field: keyof Movement) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  const lists = useLoad(['parts', 'choices'], async (api) => ({
    parts: await allOf(api.list('/parts')),
    stores: await allOf(api.list('/stores')),
  }));
  const book = useAct(
    (api, { partId, storeId, quantity, unitCost, text }: Movement) => {
      const line = { partId, quantity: decimal(quantity) };
      return kind === 'receive'
        ? api.post('/stock/receipts', {
            body: { storeId, reference: text || null, lines: [{ ...line, unitCost: decimal(unitCost) }] },
          })
        : api.post('/stock/issues', { body: { storeId, reason: text || null, lines: [line] } });
    },
    ['stock'],
    () => {
      toast(kind === 'receive' ? t.received : t.issued);
      onClose();
    },
  );
  return (
    <Dialog title={kind === 'receive' ? t.receive : t.issue} onClose={onClose}>
      <Load of={lists}>
        {({ parts, stores }) => (
          <div className="stack">
            <ScanField
              onCode={(code) => {
                const part = parts.find((each) => isCodeOf(code, each));
                // Each scan of the same part is one more of it.
                const more = part?.id === form.partId ? Number(decimal(form.quantity)) + 1 : 1;
                if (part) setForm({ ...form, partId: part.id, quantity: String(more) });
                return part !== undefined;
              }}
            />
            <form
              className="stack"
              onSubmit={(event) => {
                event.preventDefault();
                book.mutate(form);
              }}
            >
              {book.error !== null && <Problem error={book.error} />}
              <Select
                label={t.part}
                required
                value={form.partId}
                onChange={set('partId')}
                options={[
                  { value: '', label: t.choose },
                  ...parts.map(({ id, sku, name }) => ({ value: id, label: `${sku} · ${name}`, isName: true })),
                ]}
              />
              <Select
                label={t.store}
                required
                value={form.storeId}
                onChange={set('storeId')}
                options={[
                  { value: '', label: t.choose },
                  ...stores.map(({ id, name }) => ({ value: id, label: name, isName: true })),
                ]}
              />
              <TextField
                label={t.quantity}
                required
                inputMode="decimal"
                dir="ltr"
                value={form.quantity}
                onChange={set('quantity')}
              />
              {kind === 'receive' && (
                <TextField
                  label={t.unitCost}
                  required
                  inputMode="decimal"
                  dir="ltr"
                  value={form.unitCost}
                  onChange={set('unitCost')}
                />
              )}
              <TextField label={kind === 'receive' ? t.reference : t.reason} value={form.text} onChange={set('text')} />
              <Button type="submit" kind="primary" disabled={book.isPending}>
                {t.save}
              </Button>
            </form>
          </div>
        )}
      </Load>
    </Dialog>
  );
}
