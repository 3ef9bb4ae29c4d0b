import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useToast } from '../../app/toasts';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Button } from '../../ui/button';
import { Select, TextField, Tick } from '../../ui/field';
import { fieldWords } from './import-fields';
import { importWords } from './import-words';
import { fitted, withColumn, withOption, type MappingDraft } from './mapping-draft';

/** Which of their columns is which of our fields. */
export function MappingForm({
  type,
  headers,
  presets,
  mappings,
  draft,
  onChange,
}: {
  readonly type: Schema<'ImportTypeDto'>;
  readonly headers: readonly string[];
  readonly presets: readonly Schema<'ImportPresetDto'>[];
  readonly mappings: readonly Schema<'ImportMappingDto'>[];
  readonly draft: MappingDraft;
  onChange(draft: MappingDraft): void;
}): ReactNode {
  const t = useTexts(importWords);
  const names = useTexts(fieldWords);
  const created = draft.create ?? [];
  return (
    <section className="card stack">
      <h2>{t.columns}</h2>
      <p className="soft">{headers.length === 0 ? t.workbookHelp : t.columnsHelp}</p>
      {presets.length > 0 && (
        <Select
          label={t.preset}
          defaultValue=""
          onChange={(event) => {
            const ready = presets.find(({ name }) => name === event.target.value);
            if (ready) onChange(fitted(ready.mapping as unknown as MappingDraft, headers));
          }}
          options={[
            { value: '', label: t.none },
            ...presets.map(({ name, product }) => ({ value: name, label: product, isName: true })),
          ]}
        />
      )}
      {mappings.length > 0 && (
        <Select
          label={t.saved}
          defaultValue=""
          onChange={(event) => {
            const kept = mappings.find(({ id }) => id === event.target.value);
            if (kept) onChange(kept.mapping as unknown as MappingDraft);
          }}
          options={[
            { value: '', label: t.none },
            ...mappings.map(({ id, name }) => ({ value: id, label: name, isName: true })),
          ]}
        />
      )}
      <div className="grid-narrow">
        {type.fields.map(({ name, needed }) => (
          <ColumnField
            key={name}
            label={needed ? t.needed(wordFor(names, name)) : wordFor(names, name)}
            headers={headers}
            value={draft.columns[name]}
            onChange={(column) => onChange(withColumn(draft, name, column))}
          />
        ))}
      </div>
      {type.creates.length > 0 && (
        <fieldset>
          <legend className="label">{t.creates}</legend>
          {type.creates.map((what) => (
            <Tick
              key={what}
              label={wordFor(t.createsOf, what)}
              checked={created.includes(what)}
              onChange={(event) =>
                onChange(
                  withOption(
                    draft,
                    'create',
                    event.target.checked ? [...created, what] : created.filter((each) => each !== what),
                  ),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <div className="grid-narrow">
        <TextField
          label={t.dates}
          hint={t.datesHint}
          dir="ltr"
          value={draft.dateFormat ?? ''}
          onChange={(event) => onChange(withOption(draft, 'dateFormat', event.target.value || undefined))}
        />
        <Select
          label={t.decimals}
          value={draft.decimalSeparator ?? ''}
          onChange={(event) =>
            onChange(
              withOption(
                draft,
                'decimalSeparator',
                event.target.value === '' ? undefined : (event.target.value as '.'),
              ),
            )
          }
          options={Object.entries(t.decimalsOf).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <Tick
        label={t.abort}
        checked={draft.onError === 'abort'}
        onChange={(event) => onChange(withOption(draft, 'onError', event.target.checked ? 'abort' : undefined))}
      />
      <KeepMapping type={type.type} draft={draft} />
    </section>
  );
}

function ColumnField({
  label,
  headers,
  value,
  onChange,
}: {
  readonly label: string;
  readonly headers: readonly string[];
  readonly value: MappingDraft['columns'][string] | undefined;
  onChange(column: string): void;
}): ReactNode {
  const t = useTexts(importWords);
  const shown = value === undefined ? '' : [value].flat().join(' + ');
  if (headers.length === 0)
    return <TextField label={label} value={shown} onChange={(event) => onChange(event.target.value)} />;
  // A kept mapping may name what this file lacks: it is shown, and the server says so.
  const choices = [...new Set(shown === '' ? headers : [...headers, shown])].filter((header) => header !== '');
  return (
    <Select
      label={label}
      value={shown}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: '', label: t.notMapped },
        ...choices.map((header) => ({ value: header, label: header, isName: true })),
      ]}
    />
  );
}

function KeepMapping({ type, draft }: { readonly type: string; readonly draft: MappingDraft }): ReactNode {
  const t = useTexts(importWords);
  const toast = useToast();
  const [name, setName] = useState('');
  const keep = useAct(
    (api) =>
      api.post('/import-mappings', {
        body: { name: name.trim(), type, mapping: draft as unknown as Record<string, unknown> },
      }),
    ['imports'],
    () => {
      toast(t.kept);
      setName('');
    },
  );
  return (
    <div className="stack-small">
      {keep.error !== null && <Problem error={keep.error} />}
      <div className="row" style={{ alignItems: 'end' }}>
        <div className="grow">
          <TextField label={t.keep} value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        <Button disabled={keep.isPending || name.trim() === ''} onClick={() => keep.mutate(undefined)}>
          {t.keepIt}
        </Button>
      </div>
    </div>
  );
}
