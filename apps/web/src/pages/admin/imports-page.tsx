import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { TextArea, TextField, Tick } from '../../ui/field';
import { Table } from '../../ui/table';
import { adminWords } from './admin-words';

const EXAMPLE = JSON.stringify(
  { columns: { externalId: 'ID', title: 'Titre', type: 'Type', assetCode: 'Machine' } },
  null,
  2,
);
const LONG_MS = 10 * 60_000;

export function ImportsPage(): ReactNode {
  const t = useTexts(adminWords);
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState(EXAMPLE);
  const [isDry, setDry] = useState(true);
  const run = useAct(
    (api, given: File) => {
      const body = new FormData();
      body.append('mapping', mapping);
      body.append('file', given, given.name);
      return api.post('/imports', { query: { type: 'work-orders', dryRun: isDry } as never, body, timeout: LONG_MS });
    },
    ['work-orders', 'imports', 'assets'],
  );
  return (
    <Page title={t.imports} narrow>
      <div className="stack">
        <p className="soft">{t.importsHelp}</p>
        <form
          className="card stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (file) run.mutate(file);
          }}
        >
          {run.error !== null && <Problem error={run.error} />}
          <TextField
            label={t.file}
            type="file"
            accept=".csv,text/csv"
            required
            onChange={(event) => setFile(event.target.files?.[0])}
          />
          <TextArea
            label={t.mapping}
            rows={8}
            dir="ltr"
            translate="no"
            spellCheck={false}
            value={mapping}
            onChange={(event) => setMapping(event.target.value)}
          />
          <Tick label={t.dryRun} checked={isDry} onChange={(event) => setDry(event.target.checked)} />
          <Button type="submit" kind="primary" disabled={!file || run.isPending}>
            {run.isPending ? t.importing : t.import}
          </Button>
        </form>
        {run.data && <Result result={run.data} />}
      </div>
    </Page>
  );
}

function Result({ result }: { readonly result: Schema<'ImportDto'> }): ReactNode {
  const t = useTexts(adminWords);
  const figures = [
    [t.rows, result.rows],
    [t.created, result.created],
    [t.updated, result.updated],
    [t.unchanged, result.unchanged],
    [t.rejected, result.rejected],
  ] as const;
  return (
    <section className="stack" role="status">
      <dl className="card facts">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      {result.errors.length > 0 && (
        <Table
          rows={result.errors}
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
