import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { nowMs } from '../../app/clock';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useWriter } from '../../app/session';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Facts } from '../../ui/facts';
import { Select } from '../../ui/field';
import { Chip } from '../../ui/notice';
import { adminWords } from './admin-words';
import { KeyDialog } from './key-dialog';
import { keyWords } from './key-words';

type ApiKey = Schema<'ApiKeyDto'>;

const OVERLAPS = { now: 0, day: 24 * 60, week: 7 * 24 * 60 } as const;

export function ApiKeyCard({ of }: { readonly of: ApiKey }): ReactNode {
  const t = useTexts(keyWords);
  const words = useTexts(adminWords);
  const writer = useWriter();
  const [asked, setAsked] = useState<'replace' | 'revoke'>();
  const revoke = useAct(
    (api) => api.delete('/api-keys/{id}', { path: { id: of.id } }),
    ['api-keys'],
    () => setAsked(undefined),
  );
  const { name, scopes, createdAt, lastUsedAt, expiresAt, previousKeyUntil, revokedAt } = of;
  const isOver = (at: string | null): boolean => at !== null && Date.parse(at) <= nowMs();
  const isGood = revokedAt === null && !isOver(expiresAt);
  const state = revokedAt !== null ? words.revoked : isGood ? words.active : t.expired;
  return (
    <li className="card stack-small">
      <div className="row spread">
        <h2 translate="no">{name}</h2>
        <Chip tone={isGood ? 'good' : undefined}>{state}</Chip>
      </div>
      <p className="soft small" translate="no">
        {scopes.join(', ')}
      </p>
      <Facts
        of={[
          [t.made, when(createdAt, 'date', writer)],
          [t.lastUsed, lastUsedAt === null ? t.never : when(lastUsedAt, 'dateTime', writer)],
          [t.expires, expiresAt === null ? t.endless : when(expiresAt, 'dateTime', writer)],
          [
            t.oldUntil,
            previousKeyUntil !== null && !isOver(previousKeyUntil) && when(previousKeyUntil, 'dateTime', writer),
          ],
        ]}
      />
      {isGood && (
        <div className="row">
          <Button icon="repeat" aria-haspopup="dialog" onClick={() => setAsked('replace')}>
            {t.replace}
          </Button>
          <Button kind="danger" aria-haspopup="dialog" onClick={() => setAsked('revoke')}>
            {words.revoke}
          </Button>
        </div>
      )}
      {asked === 'replace' && <ReplaceDialog of={of} onClose={() => setAsked(undefined)} />}
      {asked === 'revoke' && (
        <ConfirmDialog
          title={t.revokeAsk(name)}
          action={words.revoke}
          isBusy={revoke.isPending}
          onConfirm={() => revoke.mutate(undefined)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t.revokeHelp}</p>
          {revoke.error !== null && <Problem error={revoke.error} />}
        </ConfirmDialog>
      )}
    </li>
  );
}

/** Two keys are good for a while, so that nothing stands still while the other program is told. */
function ReplaceDialog({ of: { id, name, version }, onClose }: { readonly of: ApiKey; onClose(): void }): ReactNode {
  const t = useTexts(keyWords);
  const [overlap, setOverlap] = useState<keyof typeof OVERLAPS>('day');
  const rotate = useAct(
    (api, overlapMinutes: number) =>
      api.post('/api-keys/{id}/rotate', { path: { id }, body: { overlapMinutes }, ifMatch: version }),
    ['api-keys'],
  );
  return (
    <KeyDialog title={t.replaceAsk(name)} made={rotate.data?.key} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          rotate.mutate(OVERLAPS[overlap]);
        }}
      >
        <p className="soft">{t.replaceHelp}</p>
        {rotate.error !== null && <Problem error={rotate.error} />}
        <Select
          label={t.overlap}
          value={overlap}
          onChange={(event) => setOverlap(event.target.value as keyof typeof OVERLAPS)}
          options={(['now', 'day', 'week'] as const).map((value) => ({ value, label: t.overlaps[value] }))}
        />
        <Button type="submit" kind="primary" disabled={rotate.isPending}>
          {t.replace}
        </Button>
      </form>
    </KeyDialog>
  );
}
