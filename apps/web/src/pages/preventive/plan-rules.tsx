import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { useWriter } from '../../app/session';
import { localDay, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Facts, type Fact } from '../../ui/facts';
import { Chip } from '../../ui/notice';
import { planWords } from './plan-words';
import { sayRhythm } from './say-rhythm';
import { scheduleWords } from './schedule-words';

type Schedule = Schema<'ScheduleDto'>;

/** When a plan is due, and what keeps it from making an order. */
export function PlanRules({
  schedule,
  category,
}: {
  readonly schedule: Schedule;
  readonly category: string | undefined;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const p = useTexts(planWords);
  const writer = useWriter();
  const { triggers, leadDays, toleranceDays, holidayPolicy, season, stacking, whenStandby, status, nextAt } = schedule;
  const facts: readonly Fact[] = [
    [t.rhythm, triggers.map((trigger) => sayRhythm(trigger, t)).join(' · ')],
    [t.starts, triggers.map((trigger) => <FirstDue key={trigger.startsAt} {...trigger} />)],
    [t.mode, t.modes[triggers[0]!.mode]],
    [p.lead, leadDays === 0 ? t.sameDay : t.leadSaid(leadDays)],
    [p.tolerance, toleranceDays === null ? p.toleranceOfInterval : p.toleranceSaid(toleranceDays)],
    [t.holidays, wordFor(t.holidayRules, holidayPolicy)],
    [
      t.season,
      season.length === 0 ? p.allYear : season.map((range) => p.season(day(range.from), day(range.to))).join(t.comma),
    ],
    [p.whileOpen, stacking ? p.stacks : p.waits],
    [p.onStandby, whenStandby === 'hold' ? p.holds : p.makes],
    [t.about, category === undefined ? t.machines(schedule.assetIds.length) : t.ofCategory(category)],
    [t.next, status === 'active' && (nextAt === null ? t.noNext : when(nextAt, 'dateTime', writer))],
  ];
  return (
    <section className="card stack" aria-labelledby="plan-rules">
      <div className="row spread">
        <h2 id="plan-rules">{t.facts}</h2>
        <Chip tone={status === 'active' ? 'good' : 'warn'}>{wordFor(t.states, status)}</Chip>
      </div>
      {triggers.length > 1 && <p className="soft">{t.severalHelp}</p>}
      <Facts of={facts} />
    </section>
  );

  /** A month and day; 2024 has them all. */
  function day(monthDay: string): string {
    return localDay(`2024-${monthDay}`, 'monthDay', writer);
  }
}

/** With its zone, where that is not the workspace's. */
function FirstDue({ startsAt, timeZone }: Schema<'TriggerDto'>): ReactNode {
  const writer = useWriter();
  return (
    <span className="row-small">
      {localDay(startsAt, 'dateTime', writer)}
      {timeZone !== undefined && timeZone !== writer.zone && (
        <bdi dir="ltr" translate="no">
          {timeZone}
        </bdi>
      )}
    </span>
  );
}
