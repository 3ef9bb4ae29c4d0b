import type { ReactNode } from 'react';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Empty } from '../../ui/notice';
import { Table } from '../../ui/table';
import { adminWords } from './admin-words';
import { eventWords } from './event-words';

/** Who did what: the trail that nobody can change. */
export function AuditPage(): ReactNode {
  const t = useTexts(adminWords);
  const writer = useWriter();
  const may = useMay();
  const loaded = useLoad(['audit'], async (api) => ({
    entries: (await api.get('/audit', { query: { limit: 100 } })).data,
    members: may('members:read') ? await allOf(api.list('/members')) : [],
  }));
  return (
    <Page title={t.audit}>
      <Load of={loaded}>
        {({ entries, members }) =>
          entries.length === 0 ? (
            <Empty icon="shield" title={t.auditEmpty} />
          ) : (
            <Table
              rows={entries}
              keyOf={({ id }) => id}
              columns={[
                { name: t.auditWhat, cell: ({ type }) => <EventName type={type} /> },
                { name: t.auditWhen, cell: ({ occurredAt }) => when(occurredAt, 'dateTime', writer) },
                {
                  name: t.auditWho,
                  cell: ({ principal }) => (
                    <span translate="no">{members.find(({ id }) => principal.endsWith(id))?.name ?? principal}</span>
                  ),
                },
              ]}
            />
          )
        }
      </Load>
    </Page>
  );
}

/** `work_order.completed` in words; what we have no words for stands as it is. */
function EventName({ type }: { readonly type: string }): ReactNode {
  const { things, deeds } = useTexts(eventWords);
  const [thing = '', deed = ''] = type.split('.');
  if (!isWordOf(things, thing) || !isWordOf(deeds, deed)) return <span translate="no">{type}</span>;
  return `${things[thing]} · ${deeds[deed]}`;
}

const isWordOf = <T extends object>(words: T, name: string): name is keyof T & string => Object.hasOwn(words, name);
