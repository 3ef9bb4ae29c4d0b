import { useState, type SyntheticEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { guestApi } from '../../app/api';
import { Problem } from '../../app/problem';
import { useSession } from '../../app/session';
import { texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';

const words = texts({
  fr: {
    title: 'Choisissez votre mot de passe',
    password: 'Mot de passe',
    hint: 'Dix signes ou plus.',
    enter: 'Entrer',
  },
  ar: { title: 'اختر كلمة السر', password: 'كلمة السر', hint: 'عشرة أحرف أو أكثر.', enter: 'دخول' },
  en: { title: 'Choose your password', password: 'Password', hint: 'Ten characters or more.', enter: 'Enter' },
});

/** The other end of an invitation or a password reset: the link works once. */
export function JoinPage({ token }: { readonly token: string }): ReactNode {
  const t = useTexts(words);
  const { adopt } = useSession();
  const [, go] = useLocation();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>();
  const enter = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    try {
      await adopt(await guestApi().post('/auth/password-resets', { body: { token, password } }));
      go('/app');
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <div className="plain-page" data-touch>
      <main>
        <form className="card stack" onSubmit={(event) => void enter(event)}>
          <h1>{t.title}</h1>
          {error !== undefined && <Problem error={error} />}
          <TextField
            label={t.password}
            hint={t.hint}
            type="password"
            autoComplete="new-password"
            minLength={10}
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button type="submit" kind="primary" size="large" wide>
            {t.enter}
          </Button>
        </form>
      </main>
    </div>
  );
}
