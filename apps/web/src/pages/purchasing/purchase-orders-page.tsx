import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useWriter } from '../../app/session';
import { localDay, money } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { LinkButton } from '../../ui/button';
import { Select, TextField } from '../../ui/field';
import { Chip, Empty } from '../../ui/notice';
import { Table } from '../../ui/table';
import { purchasingWords, STATE_TONES } from './purchasing-words';

export function PurchaseOrdersPage(): ReactNode {
  const t = useTexts(purchasingWords);
  const writer = useWriter();
  const [text, setText] = useState('');
  const [status, setStatus] = useState('');
  const q = useDeferredValue(text.trim());
  const loaded = useLoad(['purchase-orders', q, status], (api) =>
    api.get('/purchase-orders', {
      query: { limit: 200, ...(q !== '' && { q }), ...(status !== '' && { status }) },
    }),
  );
  return (
    <Page
      title={t.title}
      actions={
        <LinkButton to="/app/reorder" kind="primary" icon="cart">
          {t.reorder}
        </LinkButton>
      }
    >
      <div className="stack">
        <div className="filters no-print">
          <TextField label={t.search} type="search" value={text} onChange={(event) => setText(event.target.value)} />
          <Select
            label={t.state}
            value={status}
            onChange={(event) => setStatus(event.target.value)}
            options={[
              { value: '', label: t.all },
              ...Object.entries(t.states).map(([value, label]) => ({ value, label })),
            ]}
          />
        </div>
        <Load of={loaded}>
          {({ data }) =>
            data.length === 0 ? (
              <Empty icon="cart" title={t.none}>
                <p>{t.noneHelp}</p>
              </Empty>
            ) : (
              <Table
                rows={data}
                keyOf={({ id }) => id}
                columns={[
                  {
                    name: t.number,
                    cell: ({ id, number }) => (
                      <Link to={`/app/purchasing/${id}`} className="cell-link" translate="no">
                        {number}
                      </Link>
                    ),
                  },
                  { name: t.supplier, cell: ({ supplierName }) => <span translate="no">{supplierName}</span> },
                  { name: t.store, cell: ({ storeCode }) => <span translate="no">{storeCode}</span> },
                  {
                    name: t.expected,
                    cell: ({ expectedOn }) => (expectedOn === null ? '—' : localDay(expectedOn, 'date', writer)),
                  },
                  { name: t.total, isEnd: true, cell: ({ grossTotal }) => money(grossTotal, writer) },
                  {
                    name: t.state,
                    cell: ({ status: state }) => <Chip tone={STATE_TONES[state]}>{wordFor(t.states, state)}</Chip>,
                  },
                ]}
              />
            )
          }
        </Load>
      </div>
    </Page>
  );
}
