import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../app/api';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useWriter } from '../../app/session';
import { localDay, money, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Chip, Notice } from '../../ui/notice';
import { Quantity } from '../../ui/quantity';
import { Table } from '../../ui/table';
import { PurchaseVerbs } from './purchase-verbs';
import { purchasingWords, STATE_TONES } from './purchasing-words';

export type PurchaseOrder = Schema<'PurchaseOrderDetailDto'>;

/** One order to a supplier: what was asked, what has come, what it costs. */
export function PurchaseOrderPage({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(purchasingWords);
  const writer = useWriter();
  const loaded = useLoad(['purchase-orders', id], (api) => api.get('/purchase-orders/{id}', { path: { id } }));
  return (
    <Load of={loaded}>
      {(order) => (
        <Page title={<span translate="no">{order.number}</span>} actions={<PurchaseVerbs order={order} />}>
          <div className="stack">
            {order.endReason !== null && (
              <Notice>
                <p translate="no">{t.endedFor(order.endReason)}</p>
              </Notice>
            )}
            <Facts order={order} />
            <section className="stack-small">
              <h2>{t.lines}</h2>
              <Table
                rows={order.lines}
                keyOf={({ id: lineId }) => lineId}
                columns={[
                  {
                    name: t.part,
                    cell: ({ partName, sku }) => (
                      <span translate="no">
                        {partName} <span className="code soft small">{sku}</span>
                      </span>
                    ),
                  },
                  {
                    name: t.ordered,
                    isEnd: true,
                    cell: ({ quantity, unit }) => <Quantity of={quantity} unit={unit} />,
                  },
                  {
                    name: t.receivedSoFar,
                    isEnd: true,
                    cell: ({ received, unit }) => <Quantity of={received} unit={unit} />,
                  },
                  { name: t.price, isEnd: true, cell: ({ unitPrice }) => money(unitPrice, writer) },
                  { name: t.net, isEnd: true, cell: ({ net }) => money(net, writer) },
                ]}
              />
            </section>
            <section className="card">
              <h2>{t.receipts}</h2>
              {order.receipts.length === 0 && <p className="soft">{t.noReceipts}</p>}
              <ul className="stack-small">
                {order.receipts.map((receipt) => (
                  <li key={receipt.id} className="row spread">
                    <span>{when(receipt.receivedAt, 'dateTime', writer)}</span>
                    <span translate="no">{receipt.reference}</span>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </Page>
      )}
    </Load>
  );
}

function Facts({ order }: { readonly order: PurchaseOrder }): ReactNode {
  const t = useTexts(purchasingWords);
  const writer = useWriter();
  return (
    <section className="card stack">
      <Chip tone={STATE_TONES[order.status]}>{wordFor(t.states, order.status)}</Chip>
      <dl className="facts">
        <div>
          <dt>{t.supplier}</dt>
          <dd translate="no">
            <Link to={`/app/suppliers/${order.supplierId}`} className="cell-link">
              {order.supplierName}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t.store}</dt>
          <dd translate="no">{order.storeCode}</dd>
        </div>
        {order.expectedOn !== null && (
          <div>
            <dt>{t.expected}</dt>
            <dd>{localDay(order.expectedOn, 'date', writer)}</dd>
          </div>
        )}
        <div>
          <dt>{t.net}</dt>
          <dd className="number">{money(order.netTotal, writer)}</dd>
        </div>
        <div>
          <dt>{t.vat}</dt>
          <dd className="number">{money(order.vatTotal, writer)}</dd>
        </div>
        <div>
          <dt>{t.total}</dt>
          <dd className="number strong">{money(order.grossTotal, writer)}</dd>
        </div>
      </dl>
      {order.note !== null && (
        <p className="multiline" translate="no">
          {order.note}
        </p>
      )}
    </section>
  );
}
