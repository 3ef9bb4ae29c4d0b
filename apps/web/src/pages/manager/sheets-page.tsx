import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useWriter } from '../../app/session';
import { dateOf, duration, localDay, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { texts } from '../../i18n/texts';
import { Button, LinkButton } from '../../ui/button';
import { Empty } from '../../ui/notice';
import { Table } from '../../ui/table';
import { addDays, mondayOf } from './week';

const sheetWords = texts({
  fr: {
    title: 'Fiches de la semaine',
    of: (date: string) => `Semaine du ${date}`,
    print: 'Imprimer',
    back: 'Planning',
    none: 'Personne n’a de travail planifié cette semaine',
    noneHelp: 'Planifiez d’abord : chaque technicien aura sa feuille.',
    total: (hours: string) => `${hours} prévues`,
    work: 'Travail',
    day: 'Jour',
    machine: 'Machine',
    time: 'Durée prévue',
    visa: 'Fait, heure et visa',
  },
  ar: {
    title: 'أوراق الأسبوع',
    of: (date: string) => `أسبوع ${date}`,
    print: 'طباعة',
    back: 'التخطيط',
    none: 'لا أحد له عمل مبرمج هذا الأسبوع',
    noneHelp: 'خطّط أولاً: سيكون لكل تقني ورقته.',
    total: (hours: string) => `${hours} مبرمجة`,
    work: 'العمل',
    day: 'اليوم',
    machine: 'الآلة',
    time: 'المدة المقدّرة',
    visa: 'أُنجز، الساعة والتوقيع',
  },
  en: {
    title: 'Sheets of the week',
    of: (date: string) => `Week of ${date}`,
    print: 'Print',
    back: 'Planning',
    none: 'Nobody has planned work in this week',
    noneHelp: 'Plan first: each technician gets a sheet.',
    total: (hours: string) => `${hours} planned`,
    work: 'Work',
    day: 'Day',
    machine: 'Machine',
    time: 'Estimate',
    visa: 'Done, time and initials',
  },
});

type Entry = Schema<'CalendarEntryDto'>;

/** A week on paper, one sheet for each person. The address carries any day of the week. */
export function SheetsPage({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(sheetWords);
  const writer = useWriter();
  const monday = mondayOf(id);
  const loaded = useLoad(['calendar', 'sheets', monday], (api) =>
    api.get('/calendar', { query: { from: monday, to: addDays(monday, 7) } }),
  );
  return (
    <Page
      title={t.title}
      actions={
        <>
          <LinkButton to="/app/planning" icon="back">
            {t.back}
          </LinkButton>
          <Button kind="primary" icon="print" onClick={() => print()}>
            {t.print}
          </Button>
        </>
      }
    >
      <Load of={loaded}>
        {({ members, data }) => {
          const sheets = members
            .map(({ id: memberId, name }) => ({ memberId, name, work: workOf(data, memberId) }))
            .filter(({ work }) => work.length > 0);
          return sheets.length === 0 ? (
            <Empty icon="calendar" title={t.none}>
              <p>{t.noneHelp}</p>
            </Empty>
          ) : (
            sheets.map(({ memberId, name, work }) => (
              <section key={memberId} className="sheet stack-small">
                <div className="row spread">
                  <h2 translate="no">{name}</h2>
                  <span>{t.of(localDay(monday, 'date', writer))}</span>
                  <span>
                    {t.total(duration(work.reduce((sum, { estimatedMinutes }) => sum + (estimatedMinutes ?? 0), 0)))}
                  </span>
                </div>
                <Work entries={work} />
              </section>
            ))
          );
        }}
      </Load>
    </Page>
  );
}

const workOf = (entries: readonly Entry[], memberId: string): Entry[] =>
  entries.filter(({ assigneeIds, status }) => assigneeIds.includes(memberId) && status !== 'cancelled');

function Work({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const t = useTexts(sheetWords);
  const writer = useWriter();
  return (
    <Table
      rows={entries}
      keyOf={({ workOrderId, occurrenceKey, assetId }) => `${workOrderId ?? occurrenceKey ?? ''} ${assetId ?? ''}`}
      columns={[
        {
          name: t.work,
          cell: ({ title, number }) => (
            <span translate="no">
              {title} {number !== null && <bdi className="code soft small">{number}</bdi>}
            </span>
          ),
        },
        {
          name: t.day,
          cell: ({ startsAt, allDay }) =>
            allDay
              ? localDay(dateOf(new Date(startsAt), writer.zone), 'day', writer)
              : `${when(startsAt, 'day', writer)} ${when(startsAt, 'time', writer)}`,
        },
        {
          name: t.machine,
          cell: ({ assetCode, assetName }) => (
            <span translate="no">
              {assetName} {assetCode !== null && <bdi className="code soft small">{assetCode}</bdi>}
            </span>
          ),
        },
        {
          name: t.time,
          cell: ({ estimatedMinutes }) =>
            estimatedMinutes === null ? '—' : <span translate="no">{duration(estimatedMinutes)}</span>,
        },
        { name: t.visa, cell: () => <span aria-hidden="true">☐</span> },
      ]}
    />
  );
}
