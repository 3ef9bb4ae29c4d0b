import { useState, type ReactNode } from 'react';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMe, useWriter } from '../../app/session';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Chip, Empty } from '../../ui/notice';
import { adminWords } from './admin-words';
import { NewKeyDialog } from './new-key-dialog';
import { SandboxCard } from './sandbox-card';

export function ApiKeysPage(): ReactNode {
  const t = useTexts(adminWords);
  const me = useMe();
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
      <div className="stack">
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
        {me.workspace.sandboxOf === null && <SandboxCard />}
      </div>
      {isNew && (
        <NewKeyDialog
          title={t.newKey}
          make={(api, body) => api.post('/api-keys', { body })}
          onClose={() => setNew(false)}
        />
      )}
    </Page>
  );
}
