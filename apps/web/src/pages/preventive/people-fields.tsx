import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/locale';
import { Ticks } from '../../ui/ticks';
import { cycleWords } from './cycle-words';
import type { ScheduleDraft } from './schedule-draft';
import type { Choices } from './schedule-editor';

/** To whom the plan's orders are given: people, teams, or nobody. */
export function PeopleFields({
  draft: { teamIds, assigneeIds },
  choices: { teams, members },
  onChange,
}: {
  readonly draft: ScheduleDraft;
  readonly choices: Choices;
  onChange(part: Partial<ScheduleDraft>): void;
}): ReactNode {
  const t = useTexts(cycleWords);
  return (
    <>
      {teams.length > 0 && (
        <Ticks legend={t.teams} of={teams} chosen={teamIds} onChange={(ids) => onChange({ teamIds: ids })} />
      )}
      <Ticks legend={t.people} of={members} chosen={assigneeIds} onChange={(ids) => onChange({ assigneeIds: ids })} />
      {teamIds.length + assigneeIds.length === 0 && <p className="soft small">{t.nobody}</p>}
    </>
  );
}
