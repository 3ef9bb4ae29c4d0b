import type { ReactNode } from 'react';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/notice';
import { Table } from '../../ui/table';
import { importWords } from './import-words';

/** What came by file so far; an import can be undone where nobody has changed its rows since. */
export function PastImports(): ReactNode {
  const t = useTexts(importWords);
  const writer = useWriter();
  const may = useMay();
  const toast = useToast();
  const loaded = useLoad(['imports', 'past'], (api) => api.get('/imports', { query: { limit: 50 } }));
  const undo = useAct(
    (api, id: string) => api.post('/imports/{id}/undo', { path: { id } }),
    ['imports', 'work-orders', 'assets', 'locations', 'parts', 'stock', 'suppliers', 'members'],
    ({ undone, kept }) => toast(t.undone(undone, kept)),
  );
  const cancel = useAct((api, id: string) => api.post('/imports/{id}/cancel', { path: { id } }), ['imports']);
  return (
    <Load of={loaded}>
      {({ data }) =>
        data.length > 0 && (
          <section className="stack-small">
            <h2>{t.past}</h2>
            {undo.error !== null && <Problem error={undo.error} />}
            {cancel.error !== null && <Problem error={cancel.error} />}
            <Table
              rows={data}
              keyOf={({ id }) => id}
              columns={[
                { name: t.file, cell: ({ fileName }) => <span translate="no">{fileName ?? '—'}</span> },
                { name: t.what, cell: ({ type }) => wordFor(t.types, type) },
                { name: t.date, cell: ({ createdAt }) => when(createdAt, 'dateTime', writer) },
                { name: t.figures.created, isEnd: true, cell: ({ created }) => created },
                { name: t.figures.rejected, isEnd: true, cell: ({ rejected }) => rejected },
                {
                  name: t.state,
                  cell: ({ id, status, dryRun, finishedAt, undoneAt, rows, totalRows, created, updated }) => (
                    <span className="row-small">
                      <Chip tone={finishedAt === null ? 'info' : status === 'failed' ? 'bad' : 'good'}>
                        {wordFor(t.statuses, status)}
                      </Chip>
                      {finishedAt === null && totalRows !== null && <Chip plain>{t.progress(rows, totalRows)}</Chip>}
                      {may('imports:write') && finishedAt === null && (
                        <Button disabled={cancel.isPending} onClick={() => cancel.mutate(id)}>
                          {t.cancel}
                        </Button>
                      )}
                      {dryRun && <Chip plain>{t.dry}</Chip>}
                      {may('imports:write') &&
                        finishedAt !== null &&
                        !dryRun &&
                        undoneAt === null &&
                        created + updated > 0 && (
                          <Button disabled={undo.isPending} onClick={() => undo.mutate(id)}>
                            {t.undo}
                          </Button>
                        )}
                    </span>
                  ),
                },
              ]}
            />
          </section>
        )
      }
    </Load>
  );
}
