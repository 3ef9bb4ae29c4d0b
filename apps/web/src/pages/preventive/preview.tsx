import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { useApi, useWriter } from '../../app/session';
import { useSettled } from '../../app/use-settled';
import { localDay, when, type Writer } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Chip } from '../../ui/notice';
import { DECISION_TONES } from './decision-tones';
import { sayRhythm } from './say-rhythm';
import { scheduleWords } from './schedule-words';
import { bodyOf, isComplete, type TimingDraft } from './timing-draft';

const DATES = 10;

/** The next dates of what is being typed, as the engine itself counts them. */
export function Preview({ timing }: { readonly timing: TimingDraft }): ReactNode {
  const t = useTexts(scheduleWords);
  const api = useApi();
  const writer = useWriter();
  const asked = useSettled(JSON.stringify(bodyOf(timing)));
  const { data, error } = useQuery({
    queryKey: ['preview', asked],
    queryFn: () =>
      api.post('/preventive-schedules/preview', {
        body: { ...(JSON.parse(asked) as Schema<'PreviewDto'>), count: DATES },
      }),
    placeholderData: keepPreviousData,
    enabled: isComplete(timing),
  });
  return (
    <section className="card stack-small" aria-live="polite">
      <h2>{t.preview}</h2>
      <p className="soft small">{t.previewHelp}</p>
      {error !== null && <Problem error={error} />}
      {error === null && data && (
        <>
          <p className="strong">{data.triggers.map((trigger) => sayRhythm(trigger, t)).join(' · ')}</p>
          <ol className="stack-small">
            {data.data.map((due) => (
              <Due key={due.key} due={due} writer={writer} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Due({ due, writer }: { readonly due: Schema<'PreviewOccurrenceDto'>; readonly writer: Writer }): ReactNode {
  const t = useTexts(scheduleWords);
  const { localDueAt, madeAt, decision, reason, explanation, tolerance } = due;
  const isMade = decision === 'created';
  return (
    <li>
      <div className="row spread">
        <span className="strong">{localDay(localDueAt, 'dayAndYear', writer)}</span>
        {!isMade && <Chip tone={DECISION_TONES[decision]}>{wordFor(t.decisions, decision)}</Chip>}
      </div>
      <p className="soft small">
        {isMade
          ? `${t.made(when(madeAt, 'day', writer))} · ${t.window(day(tolerance.from, writer), day(tolerance.to, writer))}`
          : null}
      </p>
      {reason !== 'due' && (
        <p className="small" translate="no">
          {explanation}
        </p>
      )}
    </li>
  );
}

const day = (date: string, writer: Writer): string => localDay(date, 'day', writer);
