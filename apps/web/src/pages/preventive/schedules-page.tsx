import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { LinkButton } from '../../ui/button';
import { Select, TextField } from '../../ui/field';
import { Chip, Empty } from '../../ui/notice';
import { Table } from '../../ui/table';
import { sayRhythm } from './say-rhythm';
import { scheduleWords } from './schedule-words';

type Status = 'active' | 'paused' | 'archived';

/** What recurs in the plant, and when each plan decides next. */
export function SchedulesPage(): ReactNode {
  const t = useTexts(scheduleWords);
  const may = useMay();
  const [text, setText] = useState('');
  const [status, setStatus] = useState<Status | ''>('');
  const q = useDeferredValue(text.trim());
  const loaded = useLoad(['preventive-schedules', q, status], async (api) => ({
    schedules: await allOf(
      api.list('/preventive-schedules', {
        query: { ...(q !== '' && { q }), ...(status !== '' && { status }) },
      }),
    ),
    categories: await allOf(api.list('/asset-categories')),
  }));
  return (
    <Page
      title={t.title}
      actions={
        may('preventive_schedules:write') && (
          <LinkButton to="/app/schedules/new" kind="primary" icon="plus">
            {t.new}
          </LinkButton>
        )
      }
    >
      <div className="stack">
        <div className="filters no-print">
          <TextField label={t.search} type="search" value={text} onChange={(event) => setText(event.target.value)} />
          <Select
            label={t.state}
            value={status}
            onChange={(event) => setStatus(event.target.value as Status | '')}
            options={[
              { value: '', label: t.notArchived },
              ...Object.entries(t.states).map(([value, label]) => ({ value, label })),
            ]}
          />
        </div>
        <Load of={loaded}>
          {({ schedules, categories }) =>
            schedules.length === 0 ? (
              <Empty icon="repeat" title={t.none}>
                <p>{t.noneHelp}</p>
              </Empty>
            ) : (
              <Rows
                schedules={schedules.map((schedule) => ({
                  ...schedule,
                  category: categories.find(({ id }) => id === schedule.categoryId)?.name,
                }))}
              />
            )
          }
        </Load>
      </div>
    </Page>
  );
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly category: string | undefined;
  readonly assetIds: readonly string[];
  readonly nextAt: string | null;
  readonly triggers: readonly { rrule: string; startsAt: string }[];
}

function Rows({ schedules }: { readonly schedules: readonly Row[] }): ReactNode {
  const t = useTexts(scheduleWords);
  const writer = useWriter();
  return (
    <Table
      rows={schedules}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t.name,
          cell: ({ id, name }) => (
            <Link to={`/app/schedules/${id}`} className="cell-link" translate="no">
              {name}
            </Link>
          ),
        },
        { name: t.rhythm, cell: ({ triggers }) => triggers.map((trigger) => sayRhythm(trigger, t)).join(' · ') },
        {
          name: t.about,
          cell: ({ category, assetIds }) =>
            category === undefined ? t.machines(assetIds.length) : t.ofCategory(category),
        },
        {
          name: t.next,
          cell: ({ status, nextAt }) =>
            status === 'active' ? (nextAt === null ? t.noNext : when(nextAt, 'dateTime', writer)) : '—',
        },
        {
          name: t.state,
          cell: ({ status }) => (
            <Chip tone={status === 'active' ? 'good' : status === 'paused' ? 'warn' : undefined}>
              {wordFor(t.states, status)}
            </Chip>
          ),
        },
      ]}
    />
  );
}
