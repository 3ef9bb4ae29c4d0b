import { useState, type ReactNode } from 'react';
import { useWriter } from '../../app/session';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { useDevice, useDeviceState } from '../../store/use-device';
import type { Entry } from '../../sync/log';
import { stepOf, type FieldValue } from '../../sync/operation';
import { Button } from '../../ui/button';
import { orderWords } from './order-words';
import { SubjectName } from './sync-page';
import { syncWords } from './sync-words';

/** One field after the other, both values side by side; the first choice is nobody's. */
export function ConflictCard({ entry }: { readonly entry: Entry }): ReactNode {
  const t = useTexts(syncWords);
  const device = useDevice();
  const [choices, setChoices] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const conflicts = entry.conflicts ?? [];
  const isDecided = conflicts.every(({ field }) => choices[field] !== undefined);
  return (
    <article className="card stack">
      <h3>
        {t.actions[entry.operation.action.kind]} <SubjectName entry={entry} />
      </h3>
      <p className="soft small">{t.conflictHelp}</p>
      {conflicts.map(({ field, mine, theirs }) => (
        <fieldset key={field} className="stack-small">
          <legend className="label">
            <FieldName subject={entry.operation.subject} field={field} />
          </legend>
          <div className="grid-narrow">
            {(['mine', 'theirs'] as const).map((side) => (
              <Button
                key={side}
                aria-pressed={choices[field] === side}
                onClick={() => setChoices((old) => ({ ...old, [field]: side }))}
              >
                <span className="stack-small" style={{ gap: 0 }}>
                  <span className="soft small">{t[side]}</span>
                  <Value value={side === 'mine' ? mine : theirs} />
                </span>
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          kind="primary"
          disabled={!isDecided}
          onClick={() => void device.decide(entry.operation.id, { kind: 'resolve', choices })}
        >
          {t.keep}
        </Button>
      </div>
    </article>
  );
}

function FieldName({ subject, field }: { readonly subject: string; readonly field: string }): ReactNode {
  const t = useTexts(syncWords);
  const { orders } = useDeviceState();
  const stepId = stepOf(field);
  if (stepId === undefined) return wordFor(t.fields, field.replace('failure.', ''));
  return <span translate="no">{orders.get(subject)?.steps.find(({ id }) => id === stepId)?.label}</span>;
}

const INSTANT = /^\d{4}-\d\d-\d\dT.*Z$/;

function Value({ value }: { readonly value: FieldValue }): ReactNode {
  const t = useTexts(syncWords);
  const o = useTexts(orderWords);
  const writer = useWriter();
  if (value === null) return <em>{t.nothing}</em>;
  if (typeof value === 'boolean') return value ? o.yes : o.no;
  if (typeof value === 'string' && INSTANT.test(value)) return when(value, 'dateTime', writer);
  return <span translate="no">{String(value)}</span>;
}
