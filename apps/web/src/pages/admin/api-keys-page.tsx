import { useState, type ReactNode } from 'react';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMe } from '../../app/session';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/notice';
import { adminWords } from './admin-words';
import { ApiKeyCard } from './api-key-card';
import { NewKeyDialog } from './new-key-dialog';
import { SandboxCard } from './sandbox-card';

export function ApiKeysPage(): ReactNode {
  const t = useTexts(adminWords);
  const me = useMe();
  const [isNew, setNew] = useState(false);
  const keys = useLoad(['api-keys'], (api) => allOf(api.list('/api-keys')));
  return (
    <Page
      title={t.apiKeys}
      narrow
      actions={
        <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setNew(true)}>
          {t.newKey}
        </Button>
      }
    >
      <div className="stack">
        <Load of={keys}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty icon="key" title={t.apiKeysEmpty}>
                <p>{t.apiKeysHelp}</p>
              </Empty>
            ) : (
              <ul className="stack">
                {rows.map((key) => (
                  <ApiKeyCard key={key.id} of={key} />
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
