import { newId } from '@siyana/api-client';
import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useToast } from '../../app/toasts';
import { useTexts } from '../../i18n/locale';
import { LANGUAGE_NAMES } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select, TextArea, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { bodyOf, draftOf, judgeIce, type SupplierDraft } from './supplier-draft';
import { supplierWords } from './supplier-words';

type Supplier = Schema<'SupplierDto'>;

/** Who the supplier is. What was typed stays in the form when the network fails; a second press makes no second supplier. */
export function SupplierForm({
  supplier,
  onSaved,
  onClose,
}: {
  readonly supplier?: Supplier;
  onSaved?(id: string): void;
  onClose(): void;
}): ReactNode {
  const t = useTexts(supplierWords);
  const toast = useToast();
  const [id] = useState(() => supplier?.id ?? newId());
  const [draft, setDraft] = useState(() => draftOf(supplier));
  const set = (field: keyof SupplierDraft) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [field]: event.target.value });
  const save = useAct(
    (api, typed: SupplierDraft) =>
      supplier
        ? api.patch('/suppliers/{id}', { path: { id }, body: bodyOf(typed), ifMatch: supplier.version })
        : api.post('/suppliers', { body: { id, ...bodyOf(typed) } }),
    ['suppliers', 'reorder'],
    () => {
      toast(t.saved);
      onClose();
      onSaved?.(id);
    },
  );
  const ice = judgeIce(draft.ice);
  return (
    <Dialog title={supplier ? t.editTitle : t.new} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (ice !== 'wrong') save.mutate(draft);
        }}
      >
        {save.error !== null && <Problem error={save.error} />}
        <TextField label={t.name} required maxLength={200} value={draft.name} onChange={set('name')} />
        <TextField label={t.code} maxLength={40} dir="ltr" value={draft.code} onChange={set('code')} />
        <TextField
          label={t.ice}
          hint={t.iceHint}
          error={ice === 'wrong' ? t.iceWrong : undefined}
          inputMode="numeric"
          dir="ltr"
          value={draft.ice}
          onChange={set('ice')}
        />
        {ice === 'unsure' && (
          <Notice tone="warn">
            <p>{t.iceWarning}</p>
          </Notice>
        )}
        <TextField label={t.taxId} maxLength={40} dir="ltr" value={draft.taxId} onChange={set('taxId')} />
        <TextField label={t.contact} maxLength={200} value={draft.contactName} onChange={set('contactName')} />
        <TextField label={t.email} type="email" dir="ltr" value={draft.email} onChange={set('email')} />
        <TextField label={t.phone} type="tel" maxLength={40} dir="ltr" value={draft.phone} onChange={set('phone')} />
        <TextField label={t.address} maxLength={500} value={draft.address} onChange={set('address')} />
        <TextField label={t.city} maxLength={100} value={draft.city} onChange={set('city')} />
        <Select
          label={t.language}
          value={draft.locale}
          onChange={set('locale')}
          options={[
            { value: '', label: t.sameLanguage },
            ...Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label, isName: true })),
          ]}
        />
        <TextField label={t.terms} maxLength={200} value={draft.paymentTerms} onChange={set('paymentTerms')} />
        <TextField
          label={t.lead}
          type="number"
          min={0}
          max={3650}
          step={1}
          dir="ltr"
          value={draft.leadDays}
          onChange={set('leadDays')}
        />
        <TextArea label={t.note} rows={3} maxLength={2000} value={draft.note} onChange={set('note')} />
        <Button type="submit" kind="primary" disabled={save.isPending}>
          {t.save}
        </Button>
      </form>
    </Dialog>
  );
}
