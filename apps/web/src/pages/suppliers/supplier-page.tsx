import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay } from '../../app/session';
import { useToast } from '../../app/toasts';
import { LANGUAGE_NAMES } from '../../i18n/language';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Offers } from './offers';
import { SupplierForm } from './supplier-form';
import { supplierWords } from './supplier-words';

type Supplier = Schema<'SupplierDto'>;

/** One supplier: who it is, and what it sells at which price. */
export function SupplierPage({ id }: { readonly id: string }): ReactNode {
  const loaded = useLoad(['suppliers', id], (api) => api.get('/suppliers/{id}', { path: { id } }));
  return <Load of={loaded}>{(supplier) => <Shown supplier={supplier} />}</Load>;
}

function Shown({ supplier }: { readonly supplier: Supplier }): ReactNode {
  const t = useTexts(supplierWords);
  const may = useMay();
  const toast = useToast();
  const [isEdited, setEdited] = useState(false);
  const isArchived = supplier.archivedAt !== null;
  const path = { id: supplier.id };
  const settle = useAct(
    (api) =>
      isArchived
        ? api.post('/suppliers/{id}/restore', { path, ifMatch: supplier.version })
        : api.post('/suppliers/{id}/archive', { path, ifMatch: supplier.version }),
    ['suppliers', 'reorder'],
    () => toast(isArchived ? t.restoredNow : t.archivedNow),
  );
  return (
    <Page
      title={<span translate="no">{supplier.name}</span>}
      actions={
        may('suppliers:write') && (
          <>
            <Button kind="primary" icon="pencil" aria-haspopup="dialog" onClick={() => setEdited(true)}>
              {t.edit}
            </Button>
            <Button disabled={settle.isPending} onClick={() => settle.mutate(undefined)}>
              {isArchived ? t.restore : t.archive}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        {settle.error !== null && <Problem error={settle.error} />}
        {isArchived && (
          <Notice>
            <p>{t.isArchived}</p>
          </Notice>
        )}
        {supplier.warnings.length > 0 && (
          <Notice tone="warn">
            <p>{t.iceWarning}</p>
          </Notice>
        )}
        <Facts supplier={supplier} />
        <Offers supplierId={supplier.id} />
      </div>
      {isEdited && <SupplierForm supplier={supplier} onClose={() => setEdited(false)} />}
    </Page>
  );
}

function Facts({ supplier }: { readonly supplier: Supplier }): ReactNode {
  const t = useTexts(supplierWords);
  const { code, ice, taxId, contactName, email, phone, address, city, locale, paymentTerms, leadDays } = supplier;
  const facts: readonly (readonly [string, ReactNode, 'ltr'?])[] = [
    [t.code, code, 'ltr'],
    [t.ice, ice, 'ltr'],
    [t.taxId, taxId, 'ltr'],
    [t.contact, contactName],
    [
      t.email,
      email && (
        <a className="target" href={`mailto:${email}`}>
          {email}
        </a>
      ),
      'ltr',
    ],
    [
      t.phone,
      phone && (
        <a className="target" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {phone}
        </a>
      ),
      'ltr',
    ],
    [t.address, address],
    [t.city, city],
    [t.language, locale && LANGUAGE_NAMES[locale as keyof typeof LANGUAGE_NAMES]],
    [t.terms, paymentTerms],
    [t.lead, leadDays],
  ];
  return (
    <section className="card stack">
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value, direction]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd translate="no">{direction ? <bdi dir={direction}>{value}</bdi> : value}</dd>
            </div>
          ))}
      </dl>
      {supplier.note !== null && (
        <p className="multiline" translate="no">
          {supplier.note}
        </p>
      )}
    </section>
  );
}
