import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { percent } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/notice';
import { Quantity } from '../../ui/quantity';
import { Table } from '../../ui/table';
import { BlindCount } from './blind-count';
import { countWords } from './count-words';

type Count = Schema<'CountDto'>;
type Line = Schema<'CountLineDto'>;

/** One count: blind while it is open, with its variances once it is handed in. */
export function CountPage({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(countWords);
  const loaded = useLoad(['counts', id], async (api) => ({
    count: await api.get('/stock/counts/{id}', { path: { id } }),
    lines: await allOf(api.list('/stock/counts/{id}/lines', { path: { id } })),
  }));
  return (
    <Load of={loaded}>
      {({ count, lines }) => (
        <Page title={t.title} isTouch actions={<Verbs count={count} />}>
          <div className="stack">
            <Facts count={count} />
            {count.status === 'open' ? <BlindCount countId={id} lines={lines} /> : <Result lines={lines} />}
          </div>
        </Page>
      )}
    </Load>
  );
}

function Facts({ count }: { readonly count: Count }): ReactNode {
  const t = useTexts(countWords);
  const writer = useWriter();
  const { storeCode, status, counted, lines, accuracy, note } = count;
  return (
    <section className="card stack-small">
      <Chip tone={status === 'approved' ? 'good' : status === 'submitted' ? 'warn' : undefined}>
        {wordFor(t.states, status)}
      </Chip>
      <dl className="facts">
        <div>
          <dt>{t.store}</dt>
          <dd translate="no">{storeCode}</dd>
        </div>
        <div>
          <dt>{t.progress}</dt>
          <dd>{t.of(counted, lines)}</dd>
        </div>
        {accuracy !== null && (
          <div>
            <dt>{t.accuracy}</dt>
            <dd>{percent(accuracy, writer)}</dd>
          </div>
        )}
      </dl>
      {note !== null && <p translate="no">{note}</p>}
    </section>
  );
}

function Verbs({ count: { id, status, version, counted, lines } }: { readonly count: Count }): ReactNode {
  const t = useTexts(countWords);
  const may = useMay();
  const toast = useToast();
  const path = { id };
  const act = useAct(
    (api, verb: 'submit' | 'approve' | 'reopen' | 'cancel') =>
      api.post(`/stock/counts/{id}/${verb}`, { path, ifMatch: version }),
    ['counts', 'stock', 'reorder'],
    (_count, verb) =>
      toast({ submit: t.submitted, approve: t.approved, reopen: t.reopened, cancel: t.cancelled }[verb]),
  );
  const isOpen = status === 'open';
  const isSubmitted = status === 'submitted';
  return (
    <>
      {isOpen && may('stock:write') && (
        <Button
          kind="primary"
          icon="check"
          disabled={act.isPending || counted < lines}
          onClick={() => act.mutate('submit')}
        >
          {t.submit}
        </Button>
      )}
      {isSubmitted && may('stock:manage') && (
        <>
          <Button kind="primary" icon="check" disabled={act.isPending} onClick={() => act.mutate('approve')}>
            {t.approve}
          </Button>
          <Button disabled={act.isPending} onClick={() => act.mutate('reopen')}>
            {t.reopen}
          </Button>
        </>
      )}
      {(isOpen || isSubmitted) && may('stock:write') && (
        <Button disabled={act.isPending} onClick={() => act.mutate('cancel')}>
          {t.cancel}
        </Button>
      )}
      {act.error !== null && <Problem error={act.error} />}
    </>
  );
}

function Result({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const t = useTexts(countWords);
  return (
    <>
      <p className="soft">{t.approveHelp}</p>
      <Table
        rows={lines}
        keyOf={({ id }) => id}
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
            name: t.counted,
            isEnd: true,
            cell: ({ countedQuantity, unit }) => <Quantity of={countedQuantity} unit={unit} />,
          },
          {
            name: t.expected,
            isEnd: true,
            cell: ({ expectedQuantity, unit }) => <Quantity of={expectedQuantity} unit={unit} />,
          },
          {
            name: t.variance,
            isEnd: true,
            cell: ({ variance, unit }) => (
              <span className={variance !== null && Number(variance) !== 0 ? 'late strong' : undefined}>
                {<Quantity of={variance} unit={unit} />}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
