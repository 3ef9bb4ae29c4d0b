import { useState, type ReactNode } from 'react';
import type { Siyana } from '@siyana/api-client';
import type { Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useMe, useWriter } from '../../app/session';
import { fromField } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { TextField, Tick } from '../../ui/field';
import { adminWords } from './admin-words';
import { KeyDialog } from './key-dialog';
import { keyWords } from './key-words';

export type NewKey = Schema<'CreateApiKeyDto'>;

interface Props {
  readonly title: string;
  make(api: Siyana, body: NewKey): Promise<{ readonly key: string | null }>;
  onClose(): void;
}

/** Asks what a key may do, and shows it this once. */
export function NewKeyDialog({ title, make, onClose }: Props): ReactNode {
  const t = useTexts(adminWords);
  const words = useTexts(keyWords);
  const { zone } = useWriter();
  const { permissions } = useMe();
  const [name, setName] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const create = useAct(make, ['api-keys']);
  return (
    <KeyDialog title={title} made={create.data?.key} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const expiresAt = validUntil === '' ? null : fromField(`${validUntil}T23:59`, zone);
          create.mutate({ name: name.trim(), scopes: scopes as NewKey['scopes'], expiresAt });
        }}
      >
        {create.error !== null && <Problem error={create.error} />}
        <TextField label={t.name} required value={name} onChange={(event) => setName(event.target.value)} />
        <TextField
          label={words.validUntil}
          type="date"
          value={validUntil}
          onChange={(event) => setValidUntil(event.target.value)}
        />
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
    </KeyDialog>
  );
}
