import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { money } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Select, Tick } from '../../ui/field';
import { Empty } from '../../ui/notice';
import { Quantity } from '../../ui/quantity';
import { Table } from '../../ui/table';
import { purchasingWords } from './purchasing-words';

type Suggestion = Schema<'ReorderSuggestionDto'>;
const canOrder = ({ supplierId, unitPrice }: Suggestion): boolean => supplierId !== null && unitPrice !== null;

/** What runs short; chosen parts become purchase orders, one for each supplier. */
export function ReorderPage(): ReactNode {
  const t = useTexts(purchasingWords);
  const loaded = useLoad(['reorder'], async (api) => ({
    rows: await allOf(api.list('/stock/reorder-suggestions')),
    stores: await allOf(api.list('/stores')),
  }));
  return (
    <Page title={t.reorder}>
      <Load of={loaded}>
        {({ rows, stores }) =>
          rows.length === 0 ? (
            <Empty icon="cart" title={t.reorderNone}>
              <p>{t.reorderHelp}</p>
            </Empty>
          ) : (
            <List rows={rows} stores={stores} />
          )
        }
      </Load>
    </Page>
  );
}

function List({
  rows,
  stores,
}: {
  readonly rows: readonly Suggestion[];
  readonly stores: readonly Schema<'StoreDto'>[];
}): ReactNode {
  const t = useTexts(purchasingWords);
  const writer = useWriter();
  const may = useMay();
  const toast = useToast();
  const [, go] = useLocation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [storeId, setStore] = useState(stores[0]?.id ?? '');
  const chosen = rows.filter((row) => canOrder(row) && !left.has(row.partId));
  const order = useAct(
    (api) =>
      api.post('/purchase-orders/from-suggestions', {
        body: { storeId, partIds: chosen.map(({ partId }) => partId) },
      }),
    ['reorder', 'purchase-orders'],
    ({ data }) => {
      toast(t.madeOrders(data.length));
      go(data.length === 1 ? `/app/purchasing/${data[0]!.id}` : '/app/purchasing');
    },
  );
  const toggle = (partId: string): void => {
    const next = new Set(left);
    if (!next.delete(partId)) next.add(partId);
    setLeft(next);
  };
  return (
    <div className="stack">
      <p className="soft">{t.reorderHelp}</p>
      {order.error !== null && <Problem error={order.error} />}
      {may('purchase_orders:write') && (
        <form
          className="filters no-print"
          onSubmit={(event) => {
            event.preventDefault();
            order.mutate(undefined);
          }}
        >
          <Select
            label={t.intoStore}
            required
            value={storeId}
            onChange={(event) => setStore(event.target.value)}
            options={stores.map(({ id, name }) => ({ value: id, label: name, isName: true }))}
          />
          <Button type="submit" kind="primary" icon="cart" disabled={order.isPending || chosen.length === 0}>
            {t.order(chosen.length)}
          </Button>
        </form>
      )}
      <Table
        rows={rows}
        keyOf={({ partId }) => partId}
        columns={[
          {
            name: t.part,
            cell: (row) => {
              const name = (
                <span translate="no">
                  {row.partName} <span className="code soft small">{row.sku}</span>
                </span>
              );
              return canOrder(row) ? (
                <Tick label={name} checked={!left.has(row.partId)} onChange={() => toggle(row.partId)} />
              ) : (
                name
              );
            },
          },
          {
            name: t.supplier,
            cell: ({ supplierName }) =>
              supplierName === null ? (
                <span className="late">{t.noSupplier}</span>
              ) : (
                <span translate="no">{supplierName}</span>
              ),
          },
          { name: t.available, isEnd: true, cell: ({ available }) => <Quantity of={available} /> },
          { name: t.onOrder, isEnd: true, cell: ({ onOrder }) => <Quantity of={onOrder} /> },
          { name: t.demand, isEnd: true, cell: ({ expectedDemand }) => <Quantity of={expectedDemand} /> },
          { name: t.point, isEnd: true, cell: ({ reorderPoint }) => <Quantity of={reorderPoint} /> },
          {
            name: t.quantity,
            isEnd: true,
            cell: ({ quantity, unit }) => <Quantity of={quantity} unit={unit} />,
          },
          { name: t.amount, isEnd: true, cell: ({ net }) => (net === null ? '—' : money(net, writer)) },
        ]}
      />
      {rows.some((row) => !canOrder(row)) && <p className="soft small">{t.noSupplierHelp}</p>}
    </div>
  );
}
