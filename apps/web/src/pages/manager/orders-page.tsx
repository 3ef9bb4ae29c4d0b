import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { nowText } from '../../app/clock';
import { Page } from '../../app/page';
import { Load, useAct } from '../../app/query';
import { useApi, useMay, useMe, useWriter } from '../../app/session';
import { money, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select, TextField, Tick } from '../../ui/field';
import { Empty } from '../../ui/notice';
import { PriorityChip, StatusChip } from '../../ui/order-chips';
import { managerWords } from './manager-words';
import { OrderForm, type OrderDraft } from './order-form';

const ACTIVE = 'open,in_progress,on_hold';

/** All orders, filtered; the address keeps the filters, so that a link shows the same list. */
export function OrdersPage(): ReactNode {
  const t = useTexts(managerWords);
  const w = useTexts(words);
  const api = useApi();
  const may = useMay();
  const { member } = useMe();
  const [query, setQuery] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const status = query.get('status') ?? ACTIVE;
  const priority = query.get('priority') ?? '';
  const isLate = query.get('late') === '1';
  const [at] = useState(nowText);
  const q = useDeferredValue(query.get('q') ?? '');
  const set = (name: string, value: string): void =>
    setQuery(
      (old) => {
        old.set(name, value);
        return old;
      },
      { replace: true },
    );
  const filter = {
    ...(status !== 'all' && { status }),
    ...(priority !== '' && { priority: priority as 'high' }),
    ...(isLate && { dueBefore: at }),
    ...(q.trim().length > 1 && { q: q.trim() }),
  };
  const pages = useInfiniteQuery({
    queryKey: ['work-orders', filter, member.id],
    queryFn: ({ pageParam }) =>
      api.get('/work-orders', {
        query: { ...filter, sort: 'dueAt', limit: 40, ...(pageParam && { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = pages.data?.pages.flatMap(({ data }) => data);
  return (
    <Page
      title={t.orders}
      actions={
        may('work_orders:write') && (
          <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setNew(true)}>
            {t.newOrder}
          </Button>
        )
      }
    >
      <div className="stack">
        <search className="filters no-print" aria-label={t.filter}>
          <TextField
            label={t.words}
            type="search"
            value={query.get('q') ?? ''}
            onChange={(event) => set('q', event.target.value)}
          />
          <Select
            label={t.status}
            value={status}
            onChange={(event) => set('status', event.target.value)}
            options={[
              { value: ACTIVE, label: t.active },
              { value: 'all', label: t.all },
              ...Object.entries(w.status).map(([value, label]) => ({ value, label })),
            ]}
          />
          <Select
            label={t.priority}
            value={priority}
            onChange={(event) => set('priority', event.target.value)}
            options={[
              { value: '', label: t.all },
              ...Object.entries(w.priority).map(([value, label]) => ({ value, label })),
            ]}
          />
          <Tick
            label={t.tiles.late}
            checked={isLate}
            onChange={(event) => set('late', event.target.checked ? '1' : '')}
          />
        </search>
        <Load of={{ data: rows, error: pages.error, again: () => void pages.refetch() }}>
          {(orders) =>
            orders.length === 0 ? (
              <Empty icon="work" title={t.ordersEmpty}>
                <p>{t.ordersEmptyHelp}</p>
              </Empty>
            ) : (
              <OrderTable orders={orders} />
            )
          }
        </Load>
        {pages.hasNextPage && (
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t.more}
          </Button>
        )}
      </div>
      {isNew && <NewOrder onClose={() => setNew(false)} />}
    </Page>
  );
}

interface ListedOrder {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly priority: string;
  readonly type: string;
  readonly assetCode: string | null;
  readonly assetName: string | null;
  readonly dueAt: string | null;
  readonly costs: { readonly total: string };
}

function OrderTable({ orders }: { readonly orders: readonly ListedOrder[] }): ReactNode {
  const t = useTexts(managerWords);
  const w = useTexts(words);
  const writer = useWriter();
  return (
    <div className="table-scroll">
      <table className="table" data-stacks="">
        <thead>
          <tr>
            <th scope="col">{t.title}</th>
            <th scope="col">{t.asset}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.type}</th>
            <th scope="col">{t.due}</th>
            <th scope="col" className="end">
              {t.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <td data-first="">
                <Link to={`/app/work/${order.id}`} className="cell-link" translate="no">
                  {order.title}
                </Link>{' '}
                <span className="code soft small" translate="no">
                  {order.number}
                </span>
              </td>
              <td data-label={t.asset} translate="no">
                {order.assetCode === null ? '—' : `${order.assetCode} · ${order.assetName ?? ''}`}
              </td>
              <td data-label={t.status}>
                <span className="row-small">
                  <StatusChip status={order.status} />
                  <PriorityChip priority={order.priority} />
                </span>
              </td>
              <td data-label={t.type}>{wordFor(w.type, order.type)}</td>
              <td data-label={t.due}>{order.dueAt === null ? '—' : when(order.dueAt, 'date', writer)}</td>
              <td data-label={t.amount} className="end number">
                {money(order.costs.total, writer)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NewOrder({ onClose }: { onClose(): void }): ReactNode {
  const t = useTexts(managerWords);
  const [, go] = useLocation();
  const create = useAct(
    (api, body: OrderDraft) => api.post('/work-orders', { body }),
    ['work-orders'],
    ({ id }) => go(`/app/work/${id}`),
  );
  return (
    <Dialog title={t.newOrder} onClose={onClose}>
      <OrderForm
        title=""
        withAsset
        error={create.error}
        isBusy={create.isPending}
        submit={t.save}
        onSubmit={(draft) => create.mutate(draft)}
      />
    </Dialog>
  );
}
