import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay } from '../../app/session';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea, TextField } from '../../ui/field';
import { Empty, Notice } from '../../ui/notice';
import { Table } from '../../ui/table';
import { WebhookChip } from './webhook-chip';
import { webhookWords } from './webhook-words';

export function WebhooksPage(): ReactNode {
  const t = useTexts(webhookWords);
  const may = useMay();
  const [isNew, setNew] = useState(false);
  const loaded = useLoad(['webhooks'], (api) => allOf(api.list('/webhooks')));
  return (
    <Page
      title={t.title}
      actions={
        may('webhooks:write') && (
          <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setNew(true)}>
            {t.new}
          </Button>
        )
      }
    >
      <Load of={loaded}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon="link" title={t.none}>
              <p>{t.noneHelp}</p>
            </Empty>
          ) : (
            <Table
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: t.name,
                  cell: ({ id, name, url }) => (
                    <Link to={`/app/webhooks/${id}`} className="cell-link" translate="no">
                      {name ?? new URL(url).host}
                    </Link>
                  ),
                },
                {
                  name: t.url,
                  cell: ({ url }) => (
                    <bdi dir="ltr" translate="no" className="code small">
                      {url}
                    </bdi>
                  ),
                },
                { name: t.state, cell: (webhook) => <WebhookChip webhook={webhook} /> },
              ]}
            />
          )
        }
      </Load>
      {isNew && <NewWebhook onClose={() => setNew(false)} />}
    </Page>
  );
}

function NewWebhook({ onClose }: { onClose(): void }): ReactNode {
  const t = useTexts(webhookWords);
  const [form, setForm] = useState({ name: '', url: '', events: 'work_order.*' });
  const create = useAct((api, body: Schema<'CreateWebhookDto'>) => api.post('/webhooks', { body }), ['webhooks']);
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  return (
    <Dialog title={t.new} onClose={onClose}>
      {create.data ? (
        <Notice tone="good">
          <p>{t.secretOnce}</p>
          <p className="code" translate="no" dir="ltr">
            {create.data.secret}
          </p>
        </Notice>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({
              name: form.name.trim() === '' ? null : form.name.trim(),
              url: form.url.trim(),
              eventTypes: form.events.split(/[\s,]+/).filter((each) => each !== ''),
            });
          }}
        >
          {create.error !== null && <Problem error={create.error} />}
          <TextField label={t.name} value={form.name} onChange={set('name')} />
          <TextField label={t.url} type="url" required dir="ltr" value={form.url} onChange={set('url')} />
          <TextArea
            label={t.events}
            hint={t.eventsHint}
            required
            rows={4}
            dir="ltr"
            translate="no"
            spellCheck={false}
            value={form.events}
            onChange={set('events')}
          />
          <Button type="submit" kind="primary" disabled={create.isPending}>
            {t.save}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
