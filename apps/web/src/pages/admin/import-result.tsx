import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { giveFile } from '../../app/download';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Table } from '../../ui/table';
import { importWords } from './import-words';

const FIGURES = ['rows', 'created', 'updated', 'unchanged', 'rejected'] as const;

/** What an import did, and each refused row with its column and reason. */
export function ImportResult({ result }: { readonly result: Schema<'ImportDto'> }): ReactNode {
  const t = useTexts(importWords);
  const { id, dryRun, failure, errors, rejected } = result;
  const file = useAct(
    (api) => api.get('/imports/{id}/errors.csv', { path: { id } }),
    [],
    (blob) => giveFile(blob, 'errors.csv'),
  );
  return (
    <section className="stack">
      <Notice tone={failure === null ? 'good' : 'bad'}>
        <p className="strong">{dryRun ? t.tried : t.done}</p>
        {failure !== null && <p translate="no">{failure.message}</p>}
      </Notice>
      <dl className="card facts">
        {FIGURES.map((name) => (
          <div key={name}>
            <dt>{t.figures[name]}</dt>
            <dd className="number">{result[name]}</dd>
          </div>
        ))}
      </dl>
      {file.error !== null && <Problem error={file.error} />}
      {rejected > 0 && !dryRun && (
        <div>
          <Button disabled={file.isPending} onClick={() => file.mutate(undefined)}>
            {t.errorsFile}
          </Button>
        </div>
      )}
      {errors.length > 0 && (
        <Table
          rows={errors}
          keyOf={({ row, column, code }) => `${row} ${column ?? ''} ${code}`}
          columns={[
            { name: t.row, cell: ({ row }) => <span className="number">{row}</span> },
            { name: t.column, cell: ({ column }) => <span translate="no">{column}</span> },
            { name: t.problem, cell: ({ message }) => <span translate="no">{message}</span> },
          ]}
        />
      )}
    </section>
  );
}
