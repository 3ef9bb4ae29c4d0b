import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/locale';
import { Button, IconButton } from '../../ui/button';
import { Select, TextField } from '../../ui/field';
import { cycleWords } from './cycle-words';
import type { CycleDraft, ScheduleDraft } from './schedule-draft';
import type { Choices } from './schedule-editor';

/** What is done at every n-th due alone. */
export function CycleFields({
  draft: { cycles, coincidence },
  choices: { procedures },
  onChange,
}: {
  readonly draft: ScheduleDraft;
  readonly choices: Choices;
  onChange(part: Partial<ScheduleDraft>): void;
}): ReactNode {
  const t = useTexts(cycleWords);
  const change = (key: number, part: Partial<CycleDraft>): void =>
    onChange({ cycles: cycles.map((cycle) => (cycle.key === key ? { ...cycle, ...part } : cycle)) });
  const next = Math.max(-1, ...cycles.map(({ key }) => key)) + 1;
  return (
    <section className="card stack">
      <h2>{t.title}</h2>
      <p className="soft small">{t.help}</p>
      {cycles.map(({ key, every, procedureId }) => (
        <div key={key} className="row" style={{ alignItems: 'end' }}>
          <TextField
            label={t.every}
            type="number"
            required
            min={1}
            max={1_000}
            step={1}
            value={every}
            onChange={(event) => change(key, { every: event.target.value })}
          />
          <div className="grow">
            <Select
              label={t.procedure}
              required
              value={procedureId}
              onChange={(event) => change(key, { procedureId: event.target.value })}
              options={[
                { value: '', label: t.choose },
                ...procedures.map(({ id, name }) => ({ value: id, label: name, isName: true })),
              ]}
            />
          </div>
          <IconButton
            icon="trash"
            label={t.remove}
            onClick={() => onChange({ cycles: cycles.filter((cycle) => cycle.key !== key) })}
          />
        </div>
      ))}
      {cycles.length > 0 && (
        <Select
          label={t.coincidence}
          value={coincidence}
          onChange={(event) => onChange({ coincidence: event.target.value as ScheduleDraft['coincidence'] })}
          options={Object.entries(t.coincidences).map(([value, label]) => ({ value, label }))}
        />
      )}
      <div>
        <Button
          icon="plus"
          onClick={() => onChange({ cycles: [...cycles, { key: next, every: '4', procedureId: '' }] })}
        >
          {t.add}
        </Button>
      </div>
    </section>
  );
}
