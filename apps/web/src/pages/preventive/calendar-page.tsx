import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../app/api';
import { now } from '../../app/clock';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { dateOf, localDay, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button, IconButton } from '../../ui/button';
import { Select } from '../../ui/field';
import { Chip } from '../../ui/notice';
import { StatusChip } from '../../ui/order-chips';
import { addDays, daysOf, mondayOf } from '../manager/week';
import { calendarWords } from './calendar-words';
import { Capacity } from './capacity';

type Entry = Schema<'CalendarEntryDto'>;

/** What is to be done in a week, forecasts too, and who has time for it. */
export function CalendarPage(): ReactNode {
  const t = useTexts(calendarWords);
  const writer = useWriter();
  const may = useMay();
  const thisWeek = mondayOf(dateOf(now(), writer.zone));
  const [monday, setMonday] = useState(thisWeek);
  const [locationId, setLocation] = useState('');
  const [teamId, setTeam] = useState('');
  const lists = useLoad(['locations', 'calendar'], async (api) => ({
    locations: await allOf(api.list('/locations')),
    teams: may('teams:read') ? await allOf(api.list('/teams')) : [],
  }));
  const loaded = useLoad(['calendar', monday, locationId, teamId], (api) =>
    api.get('/calendar', {
      query: {
        from: monday,
        to: addDays(monday, 7),
        ...(locationId !== '' && { locationId }),
        ...(teamId !== '' && { teamId }),
      },
    }),
  );
  const choices = (rows: readonly { id: string; name: string }[] = []): { value: string; label: string }[] => [
    { value: '', label: t.all },
    ...rows.map(({ id, name }) => ({ value: id, label: name, isName: true })),
  ];
  return (
    <Page
      title={t.title}
      actions={
        <>
          <IconButton icon="back" label={t.previous} onClick={() => setMonday(addDays(monday, -7))} />
          <span className="strong">{t.week(localDay(monday, 'date', writer))}</span>
          <IconButton icon="next" label={t.next} onClick={() => setMonday(addDays(monday, 7))} />
          <Button onClick={() => setMonday(thisWeek)}>{t.today}</Button>
          <IconButton icon="print" label={t.print} onClick={() => print()} />
        </>
      }
    >
      <div className="stack">
        <div className="filters no-print">
          <Select
            label={t.place}
            value={locationId}
            onChange={(event) => setLocation(event.target.value)}
            options={choices(lists.data?.locations)}
          />
          <Select
            label={t.team}
            value={teamId}
            onChange={(event) => setTeam(event.target.value)}
            options={choices(lists.data?.teams)}
          />
        </div>
        <Load of={loaded}>
          {(calendar) => (
            <>
              <Capacity calendar={calendar} days={daysOf(monday)} />
              <Week entries={calendar.data} days={daysOf(monday)} />
            </>
          )}
        </Load>
      </div>
    </Page>
  );
}

function Week({ entries, days }: { readonly entries: readonly Entry[]; readonly days: readonly string[] }): ReactNode {
  const t = useTexts(calendarWords);
  const writer = useWriter();
  return (
    <section className="stack">
      <div>
        <h2>{t.work}</h2>
        <p className="soft small">{t.forecastHelp}</p>
      </div>
      <div className="grid">
        {days.map((day) => {
          const here = entries.filter(({ startsAt }) => dateOf(new Date(startsAt), writer.zone) === day);
          return (
            <section key={day} className="card stack-small">
              <h3>{localDay(day, 'weekday', writer)}</h3>
              {here.length === 0 && <p className="soft small">{t.nothing}</p>}
              <ul className="stack-small">
                {here.map((entry) => (
                  <EntryRow key={`${entry.workOrderId ?? entry.occurrenceKey} ${entry.assetId}`} entry={entry} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

function EntryRow({ entry }: { readonly entry: Entry }): ReactNode {
  const t = useTexts(calendarWords);
  const writer = useWriter();
  const { workOrderId, scheduleId, title, status, startsAt, endsAt, allDay, assetCode, assetName, number } = entry;
  const from = when(startsAt, 'time', writer);
  return (
    <li className="row spread">
      <span className="grow">
        <Link
          to={workOrderId === null ? `/app/schedules/${scheduleId ?? ''}` : `/app/work/${workOrderId}`}
          className="cell-link"
          translate="no"
        >
          {title}
        </Link>
        <br />
        <span className="soft small">
          {!allDay && (endsAt === null ? from : t.until(from, when(endsAt, 'time', writer)))}{' '}
          <span translate="no">{[number, assetCode, assetName].filter((each) => each !== null).join(' · ')}</span>
        </span>
      </span>
      {status === 'forecast' ? <Chip plain>{t.forecast}</Chip> : <StatusChip status={status} />}
    </li>
  );
}
