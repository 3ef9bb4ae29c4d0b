import { useState, type ReactNode } from 'react';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { stockWords } from './stock-words';

interface Part {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
}

export function PartDialog({ onClose }: { onClose(): void }): ReactNode {
  const t = useTexts(stockWords);
  const [form, setForm] = useState<Part>({ sku: '', name: '', unit: '' });
  const create = useAct((api, body: Part) => api.post('/parts', { body }), ['parts'], onClose);
  return (
    <Dialog title={t.newPart} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(form);
        }}
      >
        {create.error !== null && <Problem error={create.error} />}
        <TextField
          label={t.sku}
          required
          value={form.sku}
          onChange={(event) => setForm({ ...form, sku: event.target.value })}
        />
        <TextField
          label={t.name}
          required
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <TextField
          label={t.unit}
          required
          value={form.unit}
          onChange={(event) => setForm({ ...form, unit: event.target.value })}
        />
        <Button type="submit" kind="primary" disabled={create.isPending}>
          {t.save}
        </Button>
      </form>
    </Dialog>
  );
}

export function StoreDialog({ onClose }: { onClose(): void }): ReactNode {
  const t = useTexts(stockWords);
  const [form, setForm] = useState({ code: '', name: '' });
  const create = useAct(
    (api, body: { code: string; name: string }) => api.post('/stores', { body }),
    ['parts'],
    onClose,
  );
  return (
    <Dialog title={t.newStore} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(form);
        }}
      >
        {create.error !== null && <Problem error={create.error} />}
        <TextField
          label={t.code}
          required
          value={form.code}
          onChange={(event) => setForm({ ...form, code: event.target.value })}
        />
        <TextField
          label={t.name}
          required
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <Button type="submit" kind="primary" disabled={create.isPending}>
          {t.save}
        </Button>
      </form>
    </Dialog>
  );
}
