import { useState, type ReactNode } from 'react';
import type { Siyana } from '@siyana/api-client';
import type { Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useMe } from '../../app/session';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField, Tick } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { adminWords } from './admin-words';

export type NewKey = Schema<'CreateApiKeyDto'>;

interface Props {
  readonly title: string;
  make(api: Siyana, body: NewKey): Promise<{ readonly key: string | null }>;
  onClose(): void;
}

/** Asks what a key may do, and shows it this once. */
export function NewKeyDialog({ title, make, onClose }: Props): ReactNode {
  const t = useTexts(adminWords);
  const { permissions } = useMe();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const create = useAct(make, ['api-keys']);
  const key = create.data?.key;
  return (
    <Dialog title={title} onClose={onClose}>
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
