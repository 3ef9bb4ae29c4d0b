import { useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/locale';
import { Select, TextField, Tick } from '../../ui/field';
import type { ScheduleDraft } from './schedule-draft';
import type { Choices } from './schedule-editor';
import { scheduleWords } from './schedule-words';

/** On which machines: a category with those to come, or chosen ones. */
export function TargetFields({
  draft: { isCategory, categoryId, assetIds },
  choices: { categories, assets },
  onChange,
}: {
  readonly draft: ScheduleDraft;
  readonly choices: Choices;
  onChange(part: Partial<ScheduleDraft>): void;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const [text, setText] = useState('');
  const q = text.trim().toLowerCase();
  const shown = assets.filter(
    ({ id, code, name }) => assetIds.includes(id) || (q !== '' && `${code} ${name}`.toLowerCase().includes(q)),
  );
  return (
    <>
      <Select
        label={t.target}
        value={isCategory ? 'category' : 'chosen'}
        onChange={(event) => onChange({ isCategory: event.target.value === 'category' })}
        options={[
          { value: 'category', label: t.category },
          { value: 'chosen', label: t.chosen },
        ]}
      />
      {isCategory ? (
        <Select
          label={t.oneCategory}
          required
          value={categoryId}
          onChange={(event) => onChange({ categoryId: event.target.value })}
          options={[
            { value: '', label: '—' },
            ...categories.map(({ id, name }) => ({ value: id, label: name, isName: true })),
          ]}
        />
      ) : (
        <fieldset className="stack-small">
          <legend className="label">{t.machines(assetIds.length)}</legend>
          <TextField
            label={t.findMachine}
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {shown.map(({ id, code, name }) => (
            <Tick
              key={id}
              label={<span translate="no">{`${code} · ${name}`}</span>}
              checked={assetIds.includes(id)}
              onChange={(event) =>
                onChange({
                  assetIds: event.target.checked ? [...assetIds, id] : assetIds.filter((each) => each !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
