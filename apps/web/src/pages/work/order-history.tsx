import type { ReactNode } from 'react';
import { useLoad } from '../../app/query';
import { useMe, useWriter } from '../../app/session';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { useDeviceState } from '../../store/use-device';
import { historyWords } from './history-words';

const SHOWN = 50;

/** Who did what to an order, and said what, the latest first. Read from the server: without a network it is left out. */
export function OrderHistory({ orderId, version }: { readonly orderId: string; readonly version: number }): ReactNode {
  const t = useTexts(historyWords);
  const writer = useWriter();
  const { member } = useMe();
  const { surroundings } = useDeviceState();
  const { data } = useLoad(['work-orders', orderId, 'activity', version], (api) =>
    api.get('/work-orders/{id}/activity', { path: { id: orderId }, query: { limit: SHOWN, sort: '-occurredAt' } }),
  );
  if (!data) return null;
  const actions: Readonly<Record<string, string>> = t.actions;
  const others: Readonly<Record<string, string>> = t.others;
  const nameOf = (principal: string): ReactNode => {
    const [kind = '', id = ''] = principal.split(':');
    const name = id === member.id ? member.name : surroundings?.members.find((each) => each.id === id)?.name;
    return kind === 'member' && name !== undefined ? <span translate="no">{name}</span> : (others[kind] ?? t.somebody);
  };
  return (
    <section className="card no-print" aria-labelledby="history">
      <h2 id="history">{t.title}</h2>
      <ul className="stack-small">
        {data.data.map(({ id, action, principal, occurredAt, comment }) => (
          <li key={id}>
            <span className="soft small">
              {when(occurredAt, 'dateTime', writer)} · {nameOf(principal)}
            </span>
            <br />
            {actions[action] ?? t.actions.changed}
            {comment !== null && (
              <p className="multiline" translate="no">
                {comment}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
