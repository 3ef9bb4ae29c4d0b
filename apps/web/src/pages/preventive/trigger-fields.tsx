import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/locale';
import { Select, TextField, Tick } from '../../ui/field';
import { canMissDays, MISSING_DAYS, WEEKDAYS, type MissingDay, type Rhythm, type Unit } from './rhythm';
import { scheduleWords } from './schedule-words';
import type { TriggerDraft } from './timing-draft';

/** One rhythm: how often, from when, counted from what. */
export function TriggerFields({
  trigger,
  isAlone,
  onChange,
}: {
  readonly trigger: TriggerDraft;
  readonly isAlone: boolean;
  onChange(trigger: TriggerDraft): void;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const { rhythm, startsAt, mode } = trigger;
  const change = (part: Partial<Rhythm>): void => onChange({ ...trigger, rhythm: { ...rhythm, ...part } });
  return (
    <div className="stack-small">
      <div className="grid-narrow">
        {rhythm.unit !== 'custom' && (
          <TextField
            label={t.every}
            type="number"
            min={1}
            max={1000}
            required
            value={rhythm.every || ''}
            onChange={(event) => change({ every: Math.trunc(Number(event.target.value)) })}
          />
        )}
        <Select
          label={t.unit}
          value={rhythm.unit}
          onChange={(event) => change({ unit: event.target.value as Unit | 'custom' })}
          options={Object.entries(t.unitNames).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          label={t.starts}
          type="datetime-local"
          required
          value={startsAt}
          onChange={(event) => onChange({ ...trigger, startsAt: event.target.value })}
        />
      </div>
      {rhythm.unit === 'custom' && (
        <TextField
          label={t.custom}
          required
          dir="ltr"
          translate="no"
          spellCheck={false}
          value={rhythm.custom}
          onChange={(event) => change({ custom: event.target.value })}
        />
      )}
      {rhythm.unit === 'WEEKLY' && <Weekdays rhythm={rhythm} onChange={change} />}
      {canMissDays(rhythm.unit) && Number(startsAt.slice(8, 10)) > 28 && (
        <Select
          label={t.missing}
          value={rhythm.missingDay}
          onChange={(event) => change({ missingDay: event.target.value as MissingDay })}
          options={MISSING_DAYS.map((value) => ({ value, label: t.missingDays[value] }))}
        />
      )}
      {isAlone && (
        <Select
          label={t.mode}
          value={mode}
          onChange={(event) => onChange({ ...trigger, mode: event.target.value as TriggerDraft['mode'] })}
          options={Object.entries(t.modes).map(([value, label]) => ({ value, label }))}
        />
      )}
    </div>
  );
}

function Weekdays({
  rhythm: { weekdays },
  onChange,
}: {
  readonly rhythm: Rhythm;
  onChange(part: Partial<Rhythm>): void;
}): ReactNode {
  const t = useTexts(scheduleWords);
  return (
    <fieldset>
      <legend className="label">{t.days}</legend>
      <p className="soft small">{t.daysHint}</p>
      <div className="row weekdays">
        {WEEKDAYS.map((day) => (
          <Tick
            key={day}
            label={t.weekdays[day]}
            checked={weekdays.includes(day)}
            onChange={(event) =>
              onChange({
                weekdays: event.target.checked ? [...weekdays, day] : weekdays.filter((each) => each !== day),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
