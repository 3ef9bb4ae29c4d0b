import { Siyana, type AnswerOf, type components, type Tokens } from '@siyana/api-client';
import { languageOf, firstLocale, type Language } from '../i18n/language';

export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
type MeAnswer = AnswerOf<'get', '/me'>;
/** A member who is logged in; the api's answer has none for an API key. */
export type Me = MeAnswer & { readonly member: NonNullable<MeAnswer['member']> };

export async function readMe(api: Siyana): Promise<Me> {
  const { member, ...rest } = await api.get('/me');
  if (member === null) throw new Error('this credential is no member');
  return { ...rest, member };
}

export interface SavedSession {
  readonly tokens: Tokens;
  readonly me: Me;
}

const KEY = 'siyana.session';

/** Who is logged in on this device. Kept where the app finds it before it paints, also without a network. */
export function savedSession(): SavedSession | undefined {
  const text = localStorage.getItem(KEY);
  return text === null ? undefined : (JSON.parse(text) as SavedSession);
}

export function saveSession(session: SavedSession | undefined): void {
  if (session) localStorage.setItem(KEY, JSON.stringify(session));
  else localStorage.removeItem(KEY);
}

/** A caller for these tokens. New ones are kept at once: an older refresh token ends the session. */
export function apiFor(tokens: Tokens | undefined, language: Language): Siyana {
  return new Siyana({
    ...(tokens && { credentials: tokens }),
    language,
    retry: { attempts: 2 },
    onTokens: (renewed) => {
      const saved = savedSession();
      if (saved) saveSession({ ...saved, tokens: renewed });
    },
  });
}

/** For the pages without an account. */
export function guestApi(): Siyana {
  return apiFor(undefined, languageOf(firstLocale()));
}
