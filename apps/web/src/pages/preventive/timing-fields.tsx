import type { ReactNode } from 'react';
import { useWriter } from '../../app/session';
import { monthName } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Select, TextField } from '../../ui/field';
import { scheduleWords } from './schedule-words';
import { newTrigger, type HolidayPolicy, type TimingDraft } from './timing-draft';
import { TriggerFields } from './trigger-fields';

const MOST_TRIGGERS = 5;
const MOST_SEASONS = 12;

interface Editing {
  readonly timing: TimingDraft;
  onChange(timing: TimingDraft): void;
}

export function TimingFields({ timing, onChange }: Editing): ReactNode {
  const t = useTexts(scheduleWords);
  const { triggers } = timing;
  const set = (part: Partial<TimingDraft>): void => onChange({ ...timing, ...part });
  const add = (): void => {
    const last = triggers.at(-1)!;
    set({ triggers: [...triggers, newTrigger(last.key + 1, last.startsAt.slice(0, 10), last.timeZone)] });
  };
  return (
    <>
      <section className="card stack">
        <h2>{t.when}</h2>
        {triggers.length > 1 && <p className="soft">{t.severalHelp}</p>}
        {triggers.map((trigger, index) => (
          <div key={trigger.key} className="stack-small">
            <TriggerFields
              trigger={trigger}
              isAlone={triggers.length === 1}
              onChange={(changed) => set({ triggers: triggers.with(index, changed) })}
            />
            {triggers.length > 1 && (
              <div>
                <Button icon="trash" onClick={() => set({ triggers: triggers.toSpliced(index, 1) })}>
                  {t.removeTrigger}
                </Button>
              </div>
            )}
          </div>
        ))}
        {triggers.length < MOST_TRIGGERS && (
          <div>
            <Button icon="plus" onClick={add}>
              {t.addTrigger}
            </Button>
          </div>
        )}
        <div className="grid-narrow">
          <TextField
            label={t.lead}
            type="number"
            min={0}
            max={366}
            value={timing.leadDays}
            onChange={(event) => set({ leadDays: event.target.value })}
          />
          <TextField
            label={t.tolerance}
            hint={t.toleranceHint}
            type="number"
            min={0}
            max={366}
            value={timing.toleranceDays}
            onChange={(event) => set({ toleranceDays: event.target.value })}
          />
        </div>
      </section>
      <section className="card stack">
        <h2>{t.exceptions}</h2>
        <Select
          label={t.holidays}
          value={timing.holidayPolicy}
          onChange={(event) => set({ holidayPolicy: event.target.value as HolidayPolicy })}
          options={Object.entries(t.holidayRules).map(([value, label]) => ({ value, label }))}
        />
        <Seasons timing={timing} onChange={onChange} />
      </section>
    </>
  );
}

function Seasons({ timing, onChange }: Editing): ReactNode {
  const t = useTexts(scheduleWords);
  const { season } = timing;
  return (
    <fieldset className="stack-small">
      <legend className="label">{t.season}</legend>
      <p className="soft small">{t.seasonHelp}</p>
      {season.map((range, index) => (
        // Ranges have no name of their own; their place is what they are known by.
        <div key={index} className="stack-small">
          {(['from', 'to'] as const).map((end) => (
            <MonthDay
              key={end}
              label={t[end]}
              value={range[end]}
              onChange={(value) => onChange({ ...timing, season: season.with(index, { ...range, [end]: value }) })}
            />
          ))}
          <div>
            <Button icon="trash" onClick={() => onChange({ ...timing, season: season.toSpliced(index, 1) })}>
              {t.removeSeason}
            </Button>
          </div>
        </div>
      ))}
      {season.length < MOST_SEASONS && (
        <div>
          <Button
            icon="plus"
            onClick={() => onChange({ ...timing, season: [...season, { from: '01-01', to: '12-31' }] })}
          >
            {t.addSeason}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const two = (n: number): string => String(n).padStart(2, '0');
const numbersTo = (most: number): string[] => Array.from({ length: most }, (_, index) => two(index + 1));

/** February has its 29th: the rule is for every year. */
const daysOf = (month: string): number => new Date(Date.UTC(2024, Number(month), 0)).getUTCDate();

function MonthDay({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const writer = useWriter();
  const [month = '01', day = '01'] = value.split('-');
  return (
    <div className="grid-narrow" role="group" aria-label={label}>
      <Select
        label={`${label} · ${t.day}`}
        value={day}
        onChange={(event) => onChange(`${month}-${event.target.value}`)}
        options={numbersTo(daysOf(month)).map((each) => ({ value: each, label: String(Number(each)) }))}
      />
      <Select
        label={`${label} · ${t.month}`}
        value={month}
        onChange={(event) =>
          onChange(`${event.target.value}-${two(Math.min(Number(day), daysOf(event.target.value)))}`)
        }
        options={numbersTo(12).map((each) => ({ value: each, label: monthName(each, writer) }))}
      />
    </div>
  );
}
