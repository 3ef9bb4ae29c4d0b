import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { duration } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import { Facts, type Fact } from '../../ui/facts';
import { Chip } from '../../ui/notice';
import { Quantity } from '../../ui/quantity';
import { cycleWords } from './cycle-words';
import type { PlanNames } from './plan-names';
import { planWords } from './plan-words';
import { scheduleWords } from './schedule-words';

type Template = Schema<'OrderTemplateDto'>;

/** What each order of a plan will be, and whose. */
export function PlanOrder({ template, names }: { readonly template: Template; readonly names: PlanNames }): ReactNode {
  const t = useTexts(scheduleWords);
  const c = useTexts(cycleWords);
  const p = useTexts(planWords);
  const w = useTexts(words);
  const { title, description, type, priority = 'normal', estimatedMinutes, procedureId, plannedParts = [] } = template;
  const teams = (template.teamIds ?? []).map((id) => ({ id, name: names.teams.get(id) ?? '…' }));
  const people = (template.assigneeIds ?? []).map((id) => ({ id, ...(names.members.get(id) ?? { name: '…' }) }));
  const facts: readonly Fact[] = [
    [t.orderTitle, <Name key="title">{title}</Name>],
    [t.type, wordFor(w.type, type)],
    [t.priority, wordFor(w.priority, priority)],
    [p.estimate, estimatedMinutes != null && <Name key="estimate">{duration(estimatedMinutes)}</Name>],
    [
      t.procedure,
      procedureId == null ? t.noProcedure : <Name key="procedure">{names.procedures.get(procedureId) ?? '…'}</Name>,
    ],
    [p.signature, template.signatureRequired && p.signatureAsked],
    [c.teams, teams.length > 0 && <Chips of={teams} />],
    [c.people, people.length > 0 && <Chips of={people} />],
    [p.whose, teams.length + people.length === 0 && c.nobody],
    [p.parts, plannedParts.length > 0 && <Parts of={plannedParts} names={names} />],
  ];
  return (
    <section className="card stack" aria-labelledby="plan-order">
      <h2 id="plan-order">{t.order}</h2>
      {description != null && description !== '' && <p translate="no">{description}</p>}
      <Facts of={facts} />
    </section>
  );
}

const Name = ({ children }: { readonly children: string }): ReactNode => <span translate="no">{children}</span>;

interface Named {
  readonly id: string;
  readonly name: string;
  /** Of a person who has left: orders are no longer given to them. */
  readonly hasLeft?: boolean;
}

function Chips({ of }: { readonly of: readonly Named[] }): ReactNode {
  const p = useTexts(planWords);
  return (
    <ul className="row-small">
      {of.map(({ id, name, hasLeft }) => (
        <li key={id}>
          <Chip plain tone={hasLeft ? 'warn' : undefined}>
            <Name>{name}</Name>
            {hasLeft && ` · ${p.hasLeft}`}
          </Chip>
        </li>
      ))}
    </ul>
  );
}

function Parts({
  of,
  names,
}: {
  readonly of: NonNullable<Template['plannedParts']>;
  readonly names: PlanNames;
}): ReactNode {
  return (
    <ul translate="no">
      {of.map(({ partId, storeId, quantity }) => {
        const part = names.parts.get(partId);
        return (
          <li key={`${partId} ${storeId}`}>
            <Quantity of={quantity} unit={part?.unit ?? null} /> · {part?.name ?? '…'}
          </li>
        );
      })}
    </ul>
  );
}
