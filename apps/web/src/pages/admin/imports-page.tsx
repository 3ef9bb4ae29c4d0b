import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { giveFile } from '../../app/download';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Button } from '../../ui/button';
import { FileField, Select } from '../../ui/field';
import { headersOf } from './file-header';
import { fieldWords } from './import-fields';
import { MappingForm } from './mapping-form';
import { draftFor, type MappingDraft } from './mapping-draft';
import { ImportProgress } from './import-progress';
import { importWords } from './import-words';
import { PastImports } from './past-imports';

/** A large file on a slow line. */
const LONG_MS = 10 * 60_000;
const CHANGED = [
  'imports',
  'work-orders',
  'assets',
  'locations',
  'parts',
  'stock',
  'suppliers',
  'members',
  'procedures',
];

/** Their files, read as ours: which column is what, a dry run, then the import with what it refused and why. */
export function ImportsPage(): ReactNode {
  const t = useTexts(importWords);
  const loaded = useLoad(['imports', 'types'], async (api) => ({
    types: (await api.get('/imports/templates')).types,
    presets: (await api.get('/imports/presets')).presets,
    mappings: await allOf(api.list('/import-mappings')),
  }));
  return (
    <Page title={t.title}>
      <div className="stack">
        <p className="soft">{t.help}</p>
        <Load of={loaded}>{(known) => <Importer {...known} />}</Load>
        <PastImports />
      </div>
    </Page>
  );
}

interface Chosen {
  readonly file: File;
  readonly headers: readonly string[];
}

function Importer({
  types,
  presets,
  mappings,
}: {
  readonly types: readonly Schema<'ImportTypeDto'>[];
  readonly presets: readonly Schema<'ImportPresetDto'>[];
  readonly mappings: readonly Schema<'ImportMappingDto'>[];
}): ReactNode {
  const t = useTexts(importWords);
  const names = useTexts(fieldWords);
  const [typeName, setTypeName] = useState(types[0]?.type ?? '');
  const [chosen, setChosen] = useState<Chosen>();
  const [draft, setDraft] = useState<MappingDraft>();
  const type = types.find((each) => each.type === typeName);
  const begin = (next: Chosen | undefined, name: string): void => {
    const asked = types.find((each) => each.type === name);
    setTypeName(name);
    setChosen(next);
    setDraft(next && asked && draftFor(asked, next.headers, names));
  };
  const run = useAct((api, { isDry, given, mapping }: { isDry: boolean; given: Chosen; mapping: MappingDraft }) => {
    const body = new FormData();
    body.append('mapping', JSON.stringify(mapping));
    body.append('file', given.file, given.file.name);
    const query = { type: typeName, mode: 'queued' as const, dryRun: isDry ? ('true' as const) : ('false' as const) };
    return api.post('/imports', { query, body, timeout: LONG_MS });
  }, []);
  const template = useAct(
    (api) => api.get('/imports/templates/{type}', { path: { type: typeName } }),
    [],
    (file) => giveFile(file, `${typeName}.csv`),
  );
  if (!type) return null;
  return (
    <>
      <section className="card stack">
        <div className="filters">
          <Select
            label={t.what}
            value={typeName}
            onChange={(event) => begin(chosen, event.target.value)}
            options={types.map(({ type: value }) => ({ value, label: wordFor(t.types, value) }))}
          />
          <FileField
            label={t.file}
            choose={t.chooseFile}
            name={chosen?.file.name}
            accept=".csv,.txt,.tsv,.xlsx"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void headersOf(file).then((headers) => begin({ file, headers }, typeName));
              else begin(undefined, typeName);
            }}
          />
        </div>
        <div>
          <Button icon="box" disabled={template.isPending} onClick={() => template.mutate(undefined)}>
            {t.template}
          </Button>
        </div>
        {template.error !== null && <Problem error={template.error} />}
      </section>
      {chosen && draft && (
        <>
          <MappingForm
            type={type}
            headers={chosen.headers}
            presets={presets.filter((each) => each.type === typeName)}
            mappings={mappings.filter((each) => each.type === typeName)}
            draft={draft}
            onChange={setDraft}
          />
          <div className="row">
            {([true, false] as const).map((isDry) => (
              <Button
                key={String(isDry)}
                kind={isDry ? undefined : 'primary'}
                disabled={run.isPending}
                onClick={() => run.mutate({ isDry, given: chosen, mapping: draft })}
              >
                {run.isPending ? t.importing : isDry ? t.dryRun : t.import}
              </Button>
            ))}
          </div>
        </>
      )}
      {run.error !== null && <Problem error={run.error} />}
      {run.data && <ImportProgress key={run.data.id} id={run.data.id} changes={CHANGED} />}
    </>
  );
}
