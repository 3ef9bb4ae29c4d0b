import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { percent, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select, TextField } from '../../ui/field';
import { Chip, Empty } from '../../ui/notice';
import { Table } from '../../ui/table';
import { countWords } from './count-words';

export function CountsPage(): ReactNode {
  const t = useTexts(countWords);
  const writer = useWriter();
  const may = useMay();
  const [isNew, setNew] = useState(false);
  const loaded = useLoad(['counts'], (api) => api.get('/stock/counts', { query: { limit: 100 } }));
  return (
    <Page
      title={t.title}
      actions={
        may('stock:write') && (
          <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setNew(true)}>
            {t.open}
          </Button>
        )
      }
    >
      <Load of={loaded}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty icon="box" title={t.none}>
              <p>{t.noneHelp}</p>
            </Empty>
          ) : (
            <Table
              rows={data}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: t.date,
                  cell: ({ id, createdAt }) => (
                    <Link to={`/app/counts/${id}`} className="cell-link">
                      {when(createdAt, 'dateTime', writer)}
                    </Link>
                  ),
                },
                { name: t.store, cell: ({ storeCode }) => <span translate="no">{storeCode}</span> },
                {
                  name: t.classes,
                  cell: ({ abcClass }) => (abcClass === null ? t.allParts : t.classOf(abcClass)),
                },
                { name: t.progress, isEnd: true, cell: ({ counted, lines }) => t.of(counted, lines) },
                {
                  name: t.accuracy,
                  isEnd: true,
                  cell: ({ accuracy }) => (accuracy === null ? '—' : percent(accuracy, writer)),
                },
                {
                  name: t.state,
                  cell: ({ status }) => (
                    <Chip tone={status === 'approved' ? 'good' : status === 'submitted' ? 'warn' : undefined}>
                      {wordFor(t.states, status)}
                    </Chip>
                  ),
                },
              ]}
            />
          )
        }
      </Load>
      {isNew && <NewCount onClose={() => setNew(false)} />}
    </Page>
  );
}

const CLASSES = ['A', 'B', 'C'] as const;

function NewCount({ onClose }: { onClose(): void }): ReactNode {
  const t = useTexts(countWords);
  const [, go] = useLocation();
  const [storeId, setStore] = useState('');
  const [abcClass, setClass] = useState<(typeof CLASSES)[number] | ''>('');
  const [note, setNote] = useState('');
  const stores = useLoad(['parts', 'stores'], (api) => allOf(api.list('/stores')));
  const open = useAct(
    (api) =>
      api.post('/stock/counts', {
        body: { storeId, ...(abcClass !== '' && { abcClass }), note: note.trim() === '' ? null : note.trim() },
      }),
    ['counts'],
    ({ id }) => go(`/app/counts/${id}`),
  );
  return (
    <Dialog title={t.open} onClose={onClose}>
      <Load of={stores}>
        {(rows) => (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              open.mutate(undefined);
            }}
          >
            <p className="soft">{t.noneHelp}</p>
            {open.error !== null && <Problem error={open.error} />}
            <Select
              label={t.store}
              required
              value={storeId}
              onChange={(event) => setStore(event.target.value)}
              options={[
                { value: '', label: t.choose },
                ...rows.map(({ id, name }) => ({ value: id, label: name, isName: true })),
              ]}
            />
            <Select
              label={t.classes}
              value={abcClass}
              onChange={(event) => setClass(event.target.value as (typeof CLASSES)[number] | '')}
              options={[
                { value: '', label: t.allParts },
                ...CLASSES.map((value) => ({ value, label: t.classOf(value) })),
              ]}
            />
            <TextField label={t.note} value={note} onChange={(event) => setNote(event.target.value)} />
            <Button type="submit" kind="primary" disabled={open.isPending}>
              {t.open}
            </Button>
          </form>
        )}
      </Load>
    </Dialog>
  );
}
