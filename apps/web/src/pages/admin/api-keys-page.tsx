import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMe, useWriter } from '../../app/session';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField, Tick } from '../../ui/field';
import { Chip, Empty, Notice } from '../../ui/notice';
import { adminWords } from './admin-words';

type NewKey = Schema<'CreateApiKeyDto'>;

export function ApiKeysPage(): ReactNode {
  const t = useTexts(adminWords);
  const writer = useWriter();
  const [isNew, setNew] = useState(false);
  const keys = useLoad(['api-keys'], (api) => allOf(api.list('/api-keys')));
  const revoke = useAct((api, id: string) => api.delete('/api-keys/{id}', { path: { id } }), ['api-keys']);
  return (
    <Page
      title={t.apiKeys}
      narrow
      actions={
        <Button kind="primary" icon="plus" onClick={() => setNew(true)}>
          {t.newKey}
        </Button>
      }
    >
      {revoke.error !== null && <Problem error={revoke.error} />}
      <Load of={keys}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon="key" title={t.apiKeysEmpty}>
              <p>{t.apiKeysHelp}</p>
            </Empty>
          ) : (
            <ul className="stack">
              {rows.map(({ id, name, scopes, revokedAt, createdAt }) => (
                <li key={id} className="card stack-small">
                  <div className="row spread">
                    <h2 translate="no">{name}</h2>
                    <Chip tone={revokedAt === null ? 'good' : undefined}>
                      {revokedAt === null ? t.active : t.revoked}
                    </Chip>
                  </div>
                  <p className="soft small" translate="no">
                    {scopes.join(', ')}
                  </p>
                  <div className="row spread">
                    <span className="soft small">{when(createdAt, 'date', writer)}</span>
                    {revokedAt === null && (
                      <Button kind="danger" onClick={() => revoke.mutate(id)}>
                        {t.revoke}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Load>
      {isNew && <NewKeyDialog onClose={() => setNew(false)} />}
    </Page>
  );
}

function NewKeyDialog({ onClose }: { onClose(): void }): ReactNode {
  const t = useTexts(adminWords);
  const { permissions } = useMe();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const create = useAct((api, body: NewKey) => api.post('/api-keys', { body }), ['api-keys']);
  const key = create.data?.key;
  return (
    <Dialog title={t.newKey} onClose={onClose}>
      {key ? (
        <Notice tone="good">
          <p>{t.keyOnce}</p>
          <p className="code" translate="no">
            {key}
          </p>
        </Notice>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ name: name.trim(), scopes: scopes as NewKey['scopes'] });
          }}
        >
          {create.error !== null && <Problem error={create.error} />}
          <TextField label={t.name} required value={name} onChange={(event) => setName(event.target.value)} />
          <fieldset>
            <legend className="label">{t.scopes}</legend>
            {permissions.map((scope) => (
              <Tick
                key={scope}
                label={<span translate="no">{scope}</span>}
                checked={scopes.includes(scope)}
                onChange={(event) =>
                  setScopes(event.target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))
                }
              />
            ))}
          </fieldset>
          <Button type="submit" kind="primary" disabled={create.isPending || scopes.length === 0}>
            {t.save}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
