import { useState, type ReactNode } from 'react';
import { isProblem, Siyana } from '@siyana/api-client';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { NewKeyDialog, type NewKey } from './new-key-dialog';
import { sandboxWords } from './sandbox-words';

/** The sandbox, or null while there is none. */
async function read(api: Siyana): Promise<{ readonly createdAt: string; readonly resetAt: string | null } | null> {
  try {
    return await api.get('/sandbox');
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}

/** A key is made inside: by a session of the caller's there, which is forgotten again. */
async function makeTestKey(api: Siyana, body: NewKey): Promise<{ readonly key: string | null }> {
  const { accessToken, refreshToken } = await api.post('/auth/sandbox');
  return new Siyana({ credentials: { accessToken, refreshToken } }).post('/api-keys', { body });
}

/** Where an integration is tried. */
export function SandboxCard(): ReactNode {
  const t = useTexts(sandboxWords);
  const writer = useWriter();
  const toast = useToast();
  const [asked, setAsked] = useState<'key' | 'reset' | 'remove'>();
  const close = (): void => setAsked(undefined);
  const done = (text: string) => () => {
    close();
    toast(text);
  };
  const sandbox = useLoad(['sandbox'], read);
  const create = useAct((api) => api.post('/sandbox'), ['sandbox']);
  const reset = useAct((api) => api.post('/sandbox/reset'), ['sandbox'], done(t.wasReset));
  const remove = useAct((api) => api.delete('/sandbox'), ['sandbox'], done(t.wasRemoved));
  const isBusy = [create, reset, remove].some(({ isPending }) => isPending);
  const ending = asked === 'reset' ? reset : remove;
  return (
    <section className="card stack-small" aria-labelledby="sandbox">
      <h2 id="sandbox">{t.sandbox}</h2>
      <p className="soft">{t.help}</p>
      {create.error !== null && <Problem error={create.error} />}
      <Load of={sandbox}>
        {(row) =>
          row === null ? (
            <div>
              <Button disabled={isBusy} onClick={() => create.mutate(undefined)}>
                {t.make}
              </Button>
            </div>
          ) : (
            <>
              <p className="soft small">
                {t.made} {when(row.createdAt, 'dateTime', writer)}
                {row.resetAt !== null && ` · ${t.lastReset} ${when(row.resetAt, 'dateTime', writer)}`}
              </p>
              <div className="row">
                <Button icon="plus" aria-haspopup="dialog" onClick={() => setAsked('key')}>
                  {t.testKey}
                </Button>
                <Button disabled={isBusy} aria-haspopup="dialog" onClick={() => setAsked('reset')}>
                  {t.reset}
                </Button>
                <Button kind="danger" disabled={isBusy} aria-haspopup="dialog" onClick={() => setAsked('remove')}>
                  {t.remove}
                </Button>
              </div>
            </>
          )
        }
      </Load>
      {asked === 'key' && <NewKeyDialog title={t.testKey} make={makeTestKey} onClose={close} />}
      {(asked === 'reset' || asked === 'remove') && (
        <ConfirmDialog
          title={asked === 'reset' ? t.resetAsk : t.removeAsk}
          action={asked === 'reset' ? t.reset : t.remove}
          isBusy={isBusy}
          onConfirm={() => ending.mutate(undefined)}
          onClose={close}
        >
          <p>{asked === 'reset' ? t.resetHelp : t.removeHelp}</p>
          {ending.error !== null && <Problem error={ending.error} />}
        </ConfirmDialog>
      )}
    </section>
  );
}
