import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { isProblem, type Siyana } from '@siyana/api-client';
import type { Writer } from '../i18n/format';
import { useLocale } from '../i18n/locale';
import { savedLocale, type Language } from '../i18n/language';
import { apiFor, readMe, savedSession, saveSession, type Me } from './api';

export interface SessionState {
  readonly me: Me | undefined;
  readonly api: Siyana;
  /** The server no longer knows this session: what is here stays, and is sent after the next log-in. */
  readonly ended: boolean;
  logIn(name: string, password: string): Promise<void>;
  logOut(): Promise<void>;
  noteEnd(): void;
  /** Takes over a session that a link has opened. */
  adopt(tokens: { accessToken: string; refreshToken: string }): Promise<void>;
  refresh(): Promise<void>;
}

const SessionContext = createContext<SessionState | undefined>(undefined);

export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { language, setLanguage } = useLocale();
  const [me, setMe] = useState<Me | undefined>(() => savedSession()?.me);
  const [ended, setEnded] = useState(false);
  // A new caller for each language and person; the tokens are read when it is made, and it keeps the newer ones itself.
  const memberId = me?.member.id;
  const api = useMemo(() => apiFor(savedSession()?.tokens, language), [language, memberId, ended]);

  useEffect(() => {
    if (memberId === undefined) return;
    void readMe(api).then(
      (fresh) => keep(fresh),
      (error: unknown) => {
        if (isProblem(error) && error.status === 401) setEnded(true);
      },
    );
  }, [api, memberId]);

  const keep = (fresh: Me): void => {
    const saved = savedSession();
    if (saved) saveSession({ ...saved, me: fresh });
    setMe((old) => (JSON.stringify(old) === JSON.stringify(fresh) ? old : fresh));
  };
  const adopt = async (tokens: { accessToken: string; refreshToken: string }): Promise<void> => {
    const fresh = await readMe(apiFor(tokens, language));
    saveSession({ tokens, me: fresh });
    setEnded(false);
    setMe(fresh);
    if (savedLocale() === undefined) setLanguage(fresh.workspace.locale as Language);
  };
  const state: SessionState = {
    me,
    api,
    ended,
    adopt,
    noteEnd: () => setEnded(true),
    logIn: async (name, password) => {
      const body = name.includes('@') ? { email: name, password } : { login: name, password };
      await adopt(await apiFor(undefined, language).login(body));
    },
    logOut: async () => {
      await api.logout().catch(() => undefined);
      saveSession(undefined);
      setMe(undefined);
      setEnded(false);
    },
    refresh: async () => keep(await readMe(api)),
  };
  return <SessionContext value={state}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error('no SessionProvider above');
  return state;
}

/** Below the log-in there is always somebody. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('nobody is logged in');
  return me;
}

export const useApi = (): Siyana => useSession().api;

export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}

/** How times and money are written: in the language of the reader, in the zone and currency of the workspace. */
export function useWriter(): Writer {
  const { locale } = useLocale();
  const { timeZone, currency } = useMe().workspace;
  return useMemo(() => ({ locale, zone: timeZone, currency }), [locale, timeZone, currency]);
}
