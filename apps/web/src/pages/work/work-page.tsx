import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Page } from '../../app/page';
import { useMe, useWriter } from '../../app/session';
import { localDay, dateOf, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { madeHere, showOrder, type ShownOrder } from '../../store/orders';
import { useDeviceState } from '../../store/use-device';
import { LinkButton } from '../../ui/button';
import { Chip, Empty, Skeletons } from '../../ui/notice';
import { Icon } from '../../ui/icon';
import { PriorityChip, StatusChip } from '../../ui/order-chips';
import { GROUPS, groupWork } from './groups';
import { workWords } from './work-words';
import { now } from '../../app/clock';

/** My work today: painted from this device, with or without a network. */
export function WorkPage(): ReactNode {
  const t = useTexts(workWords);
  const me = useMe();
  const writer = useWriter();
  const { isLoaded, isBusy, orders, log } = useDeviceState();
  const at = now();
  const shown = [...orders.values()].map((order) => showOrder(order, log));
  const groups = groupWork(shown, me, at);
  const made = madeHere(log, new Set(orders.keys()));
  const isEmpty = groups.size === 0 && made.length === 0;
  return (
    <Page
      title={t.title}
      isTouch
      narrow
      actions={<span className="soft">{localDay(dateOf(at, writer.zone), 'weekday', writer)}</span>}
    >
      {!isLoaded || (isEmpty && isBusy) ? (
        <Skeletons label={t.title} count={4} />
      ) : isEmpty ? (
        <Empty icon="work" title={t.emptyTitle}>
          <p>{t.empty}</p>
          <LinkButton to="/app/scan" icon="scan" kind="primary">
            {t.scan}
          </LinkButton>
          <LinkButton to="/app/report" icon="plus">
            {t.report}
          </LinkButton>
        </Empty>
      ) : (
        <div className="stack" style={{ gap: '1.75rem' }}>
          {made.length > 0 && (
            <section className="stack-small">
              <h2>{t.notSent}</h2>
              {made.map(({ id, title, state }) => (
                <div key={id} className="card row spread">
                  <span className="strong" translate="no">
                    {title}
                  </span>
                  <Chip tone={state === 'decision' ? 'bad' : 'warn'}>{t.sync[state]}</Chip>
                </div>
              ))}
            </section>
          )}
          {GROUPS.filter((name) => groups.has(name)).map((name) => (
            <section key={name} className="stack-small">
              <div className="row spread">
                <h2>{t[name]}</h2>
                <span className="soft small">{t.orders(groups.get(name)!.length)}</span>
              </div>
              {name === 'free' && <p className="soft small">{t.freeHint}</p>}
              <ul className="stack-small">
                {groups.get(name)!.map((each) => (
                  <li key={each.order.id}>
                    <OrderCard shown={each} isLate={name === 'late'} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}

function OrderCard({
  shown: { order, sync },
  isLate,
}: {
  readonly shown: ShownOrder;
  readonly isLate: boolean;
}): ReactNode {
  const t = useTexts(workWords);
  const writer = useWriter();
  return (
    <Link to={`/app/work/${order.id}`} className="card order-card" data-priority={order.priority}>
      <span className="row spread" style={{ flexWrap: 'nowrap' }}>
        <span className="strong" translate="no">
          {order.title}
        </span>
        <Icon name="next" />
      </span>
      {order.assetCode !== null && (
        <span className="soft small" translate="no">
          <span className="code">{order.assetCode}</span> · {order.assetName}
        </span>
      )}
      <span className="row-small">
        <StatusChip status={order.status} />
        <PriorityChip priority={order.priority} />
        {sync !== 'synced' && <Chip tone={sync === 'decision' ? 'bad' : 'warn'}>{t.sync[sync]}</Chip>}
        {order.dueAt !== null && (
          <span className={isLate ? 'small late' : 'small soft'}>
            {t.due(when(order.dueAt, isLate ? 'date' : 'day', writer))}
          </span>
        )}
      </span>
    </Link>
  );
}
