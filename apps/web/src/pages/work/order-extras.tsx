import type { ReactNode } from 'react';
import type { Order } from '../../store/database';
import { money } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { useWriter } from '../../app/session';
import { orderWords } from './order-words';

/** What the work has cost so far. */
export function OrderExtras({ order: { costs } }: { readonly order: Order }): ReactNode {
  const t = useTexts(orderWords);
  const writer = useWriter();
  const rows = [
    [t.labour, costs.labour],
    [t.parts, costs.parts],
    [t.other, costs.other],
    [t.total, costs.total],
  ] as const;
  return (
    <section className="card">
      <h2>{t.costs}</h2>
      <dl className="facts">
        {rows.map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">{money(amount, writer)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
