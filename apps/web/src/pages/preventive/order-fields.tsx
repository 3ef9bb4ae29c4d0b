import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/locale';
import { words } from '../../i18n/words';
import { Select, TextField } from '../../ui/field';
import { PeopleFields } from './people-fields';
import type { ScheduleDraft } from './schedule-draft';
import type { Choices } from './schedule-editor';
import { scheduleWords } from './schedule-words';

const namesOf = (list: readonly { id: string; name: string }[]): { value: string; label: string; isName: true }[] =>
  list.map(({ id, name }) => ({ value: id, label: name, isName: true }));
const codesOf = (list: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }));

/** What the plan's orders will be. */
export function OrderFields({
  draft,
  choices,
  onChange,
}: {
  readonly draft: ScheduleDraft;
  readonly choices: Choices;
  onChange(part: Partial<ScheduleDraft>): void;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const w = useTexts(words);
  return (
    <section className="card stack">
      <h2>{t.order}</h2>
      <TextField
        label={t.orderTitle}
        required
        maxLength={500}
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <div className="grid-narrow">
        <Select
          label={t.type}
          value={draft.type}
          onChange={(event) => onChange({ type: event.target.value as ScheduleDraft['type'] })}
          options={codesOf(w.type)}
        />
        <Select
          label={t.priority}
          value={draft.priority}
          onChange={(event) => onChange({ priority: event.target.value as ScheduleDraft['priority'] })}
          options={codesOf(w.priority)}
        />
        <TextField
          label={t.estimate}
          type="number"
          min={1}
          max={100_000}
          value={draft.estimatedMinutes}
          onChange={(event) => onChange({ estimatedMinutes: event.target.value })}
        />
        <Select
          label={t.procedure}
          value={draft.procedureId}
          onChange={(event) => onChange({ procedureId: event.target.value })}
          options={[{ value: '', label: t.noProcedure }, ...namesOf(choices.procedures)]}
        />
      </div>
      <PeopleFields draft={draft} choices={choices} onChange={onChange} />
    </section>
  );
}
