import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../app/api';
import { plus, sumOf, type Sum } from '../../app/amounts';
import { nowMs } from '../../app/clock';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { money } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import { Bars } from '../../ui/bars';
import { ComplianceCard } from './compliance-card';
import { managerWords } from './manager-words';

type Order = Schema<'WorkOrderDto'>;

const RECENT_AT_MOST = 500;
const ASSETS_SHOWN = 8;

/** Where maintenance stands right now. */
export function DashboardPage(): ReactNode {
  const t = useTexts(managerWords);
  const loaded = useLoad(['work-orders', 'dashboard'], async (api) => {
    const recent: Order[] = [];
    for await (const order of api.list('/work-orders', {
      query: { status: 'completed,closed', sort: '-createdAt', limit: 200 },
    })) {
      recent.push(order);
      if (recent.length === RECENT_AT_MOST) break;
    }
    return {
      active: await allOf(api.list('/work-orders', { query: { status: 'open,in_progress,on_hold', limit: 200 } })),
      triage: (await api.get('/work-requests', { query: { status: 'open', limit: 100 } })).data.length,
      recent,
    };
  });
  return (
    <Page title={t.dashboard}>
      <Load of={loaded}>{(figures) => <Figures {...figures} />}</Load>
    </Page>
  );
}

function Figures({
  active,
  triage,
  recent,
}: {
  readonly active: readonly Order[];
  readonly triage: number;
  readonly recent: readonly Order[];
}): ReactNode {
  const t = useTexts(managerWords);
  const w = useTexts(words);
  const writer = useWriter();
  const may = useMay();
  const count = (status: string): number => active.filter((order) => order.status === status).length;
  const late = active.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < nowMs()).length;
  const tiles = [
    { name: t.tiles.triage, value: triage, to: '/app/requests', isBad: false },
    { name: t.tiles.open, value: count('open'), to: '/app/orders?status=open', isBad: false },
    { name: t.tiles.running, value: count('in_progress'), to: '/app/orders?status=in_progress', isBad: false },
    { name: t.tiles.hold, value: count('on_hold'), to: '/app/orders?status=on_hold', isBad: false },
    { name: t.tiles.late, value: late, to: '/app/orders?late=1', isBad: late > 0 },
  ];
  const { total, byAsset } = costsOf(recent);
  return (
    <div className="stack">
      <div className="tiles">
        {tiles.map(({ name, value, to, isBad }) => (
          <Link key={name} to={to} className="card tile">
            <span className={isBad ? 'figure number late' : 'figure number'}>{value}</span>
            <span className="soft">{name}</span>
          </Link>
        ))}
      </div>
      <div className="grid">
        <section className="card">
          <h2>{t.byType}</h2>
          <Bars caption={t.byType} unit={t.count} bars={barsOf(active, 'type', w.type)} />
        </section>
        <section className="card">
          <h2>{t.byStatus}</h2>
          <Bars caption={t.byStatus} unit={t.count} bars={barsOf(active, 'status', w.status)} />
        </section>
        {may('preventive_schedules:read') && <ComplianceCard />}
        <section className="card">
          <h2>{t.costs}</h2>
          {byAsset.size === 0 ? (
            <p className="soft">{t.noCosts}</p>
          ) : (
            <>
              <Bars
                caption={t.costs}
                unit={t.amount}
                bars={[...byAsset].slice(0, ASSETS_SHOWN).map(([key, { name, amount, units }]) => ({
                  key,
                  label: <span translate="no">{name}</span>,
                  value: units,
                  text: money(amount, writer),
                }))}
              />
              <p className="row spread" data-figure="cost">
                <span className="soft">{t.total}</span>
                <strong className="number">{money(total.amount, writer)}</strong>
              </p>
            </>
          )}
        </section>
      </div>
    </div>
  );
}

function barsOf(
  orders: readonly Order[],
  field: 'type' | 'status',
  names: Readonly<Record<string, string>>,
): { key: string; label: string; value: number; text: string }[] {
  const counts = new Map<string, number>();
  for (const order of orders) counts.set(order[field], (counts.get(order[field]) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key, value]) => ({ key, label: wordFor(names, key), value, text: String(value) }));
}

/** Of each machine, the most expensive first, and of all of them. */
function costsOf(orders: readonly Order[]): { total: Sum; byAsset: Map<string, Sum & { readonly name: string }> } {
  const byAsset = new Map<string, Sum & { readonly name: string }>();
  for (const { assetId, assetName, costs } of orders) {
    if (assetId === null || Number(costs.total) === 0) continue;
    byAsset.set(assetId, { ...plus(byAsset.get(assetId), costs.total), name: assetName ?? '' });
  }
  const total = sumOf([...byAsset.values()].map(({ amount }) => amount));
  return { total, byAsset: new Map([...byAsset].sort(([, a], [, b]) => b.units - a.units)) };
}
