import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMay } from '../../app/session';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { TextField, Tick } from '../../ui/field';
import { Chip, Empty } from '../../ui/notice';
import { Table } from '../../ui/table';
import { SupplierForm } from './supplier-form';
import { supplierWords } from './supplier-words';

/** From whom the plant buys. */
export function SuppliersPage(): ReactNode {
  const t = useTexts(supplierWords);
  const may = useMay();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [isArchived, setArchived] = useState(false);
  const [isNew, setNew] = useState(false);
  const q = useDeferredValue(text.trim());
  const loaded = useLoad(['suppliers', q, isArchived], (api) =>
    allOf(api.list('/suppliers', { query: { ...(q !== '' && { q }), ...(isArchived && { archived: 'true' }) } })),
  );
  return (
    <Page
      title={t.title}
      actions={
        may('suppliers:write') && (
          <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setNew(true)}>
            {t.new}
          </Button>
        )
      }
    >
      <div className="stack">
        <div className="filters no-print">
          <TextField label={t.search} type="search" value={text} onChange={(event) => setText(event.target.value)} />
          <Tick label={t.archived} checked={isArchived} onChange={(event) => setArchived(event.target.checked)} />
        </div>
        <Load of={loaded}>
          {(suppliers) =>
            suppliers.length === 0 ? (
              q === '' && !isArchived ? (
                <Empty icon="cart" title={t.none}>
                  <p>{t.noneHelp}</p>
                </Empty>
              ) : (
                <Empty icon="search" title={t.noneFound} />
              )
            ) : (
              <Table
                rows={suppliers}
                keyOf={({ id }) => id}
                columns={[
                  {
                    name: t.name,
                    cell: ({ id, name, code }) => (
                      <Link to={`/app/suppliers/${id}`} className="cell-link" translate="no">
                        {name} {code !== null && <span className="code soft small">{code}</span>}
                      </Link>
                    ),
                  },
                  { name: t.city, cell: ({ city }) => <span translate="no">{city ?? '—'}</span> },
                  { name: t.contact, cell: ({ contactName }) => <span translate="no">{contactName ?? '—'}</span> },
                  {
                    name: t.phone,
                    cell: ({ phone }) =>
                      phone === null ? (
                        '—'
                      ) : (
                        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className="cell-link" dir="ltr" translate="no">
                          {phone}
                        </a>
                      ),
                  },
                  {
                    name: t.ice,
                    cell: ({ ice, warnings }) => (
                      <span className="row">
                        <span className="code" dir="ltr" translate="no">
                          {ice ?? '—'}
                        </span>
                        {warnings.length > 0 && <Chip tone="warn">{t.iceChip}</Chip>}
                      </span>
                    ),
                  },
                ]}
              />
            )
          }
        </Load>
      </div>
      {isNew && <SupplierForm onClose={() => setNew(false)} onSaved={(id) => go(`/app/suppliers/${id}`)} />}
    </Page>
  );
}
