import { useState, type ReactNode } from 'react';
import { allOf } from '../../app/lists';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useToast } from '../../app/toasts';
import { plainDecimal } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select, TextField, Tick } from '../../ui/field';
import type { Offer } from './offers';
import { supplierWords } from './supplier-words';

const CHANGED = ['suppliers', 'reorder'];
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
const decimalOrNull = (typed: string): string | null => orNull(typed.replace(',', '.').replace(/\s/g, ''));
const shown = (decimal: string | null | undefined): string => (decimal == null ? '' : plainDecimal(decimal));

/** What a supplier says of one part. */
export function OfferDialog({
  supplierId,
  offer,
  known,
  onClose,
}: {
  readonly supplierId: string;
  readonly offer: Offer | undefined;
  /** Parts that it sells already. */
  readonly known: ReadonlySet<string>;
  onClose(): void;
}): ReactNode {
  const t = useTexts(supplierWords);
  const toast = useToast();
  const [form, setForm] = useState({
    partId: offer?.partId ?? '',
    reference: offer?.reference ?? '',
    price: shown(offer?.price),
    pack: shown(offer?.pack),
    minimum: shown(offer?.minimumQuantity),
    days: offer?.leadDays == null ? '' : String(offer.leadDays),
    preferred: offer?.preferred ?? false,
  });
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  const parts = useLoad(['parts', 'choices-of-suppliers'], (api) =>
    offer ? Promise.resolve([]) : allOf(api.list('/parts')),
  );
  const done = (text: string) => () => {
    toast(text);
    onClose();
  };
  const save = useAct(
    (api, typed: typeof form) => {
      const body = {
        ...{ reference: orNull(typed.reference), price: decimalOrNull(typed.price), pack: decimalOrNull(typed.pack) },
        minimumQuantity: decimalOrNull(typed.minimum),
        leadDays: orNull(typed.days) === null ? null : Number(typed.days),
        preferred: typed.preferred,
      };
      return offer
        ? api.patch('/suppliers/{id}/parts/{supplierPartId}', {
            ...{ path: { id: supplierId, supplierPartId: offer.id }, body, ifMatch: offer.version },
          })
        : api.post('/suppliers/{id}/parts', { path: { id: supplierId }, body: { partId: typed.partId, ...body } });
    },
    CHANGED,
    done(t.partSaved),
  );
  const remove = useAct(
    (api, { id, version }: Offer) =>
      api.delete('/suppliers/{id}/parts/{supplierPartId}', {
        ...{ path: { id: supplierId, supplierPartId: id }, ifMatch: version },
      }),
    CHANGED,
    done(t.partRemoved),
  );
  const error = save.error ?? remove.error;
  const decimal = (field: 'price' | 'pack' | 'minimum', label: string): ReactNode => (
    <TextField label={label} inputMode="decimal" dir="ltr" value={form[field]} onChange={set(field)} />
  );
  return (
    <Dialog title={offer ? t.editPart : t.addPart} onClose={onClose}>
      <Load of={parts}>
        {(choices) => (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate(form);
            }}
          >
            {error !== null && <Problem error={error} />}
            {offer ? (
              <p translate="no">
                {offer.partName} <span className="code soft small">{offer.sku}</span>
              </p>
            ) : (
              <Select
                label={t.part}
                required
                value={form.partId}
                onChange={set('partId')}
                options={[
                  { value: '', label: t.choose },
                  ...choices
                    .filter(({ id }) => !known.has(id))
                    .map(({ id, sku, name }) => ({ value: id, label: `${sku} · ${name}`, isName: true })),
                ]}
              />
            )}
            <TextField
              label={t.reference}
              maxLength={80}
              dir="ltr"
              value={form.reference}
              onChange={set('reference')}
            />
            {decimal('price', t.price)}
            {decimal('pack', t.pack)}
            {decimal('minimum', t.minimum)}
            <TextField
              label={t.days}
              type="number"
              min={0}
              max={3650}
              step={1}
              dir="ltr"
              value={form.days}
              onChange={set('days')}
            />
            <Tick
              label={t.preferred}
              checked={form.preferred}
              onChange={(event) => setForm({ ...form, preferred: event.target.checked })}
            />
            <div className="row spread">
              <Button type="submit" kind="primary" disabled={save.isPending}>
                {t.save}
              </Button>
              {offer && (
                <Button kind="danger" icon="trash" disabled={remove.isPending} onClick={() => remove.mutate(offer)}>
                  {t.remove}
                </Button>
              )}
            </div>
          </form>
        )}
      </Load>
    </Dialog>
  );
}
