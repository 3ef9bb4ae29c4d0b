import { useState, type SyntheticEvent, type ReactNode } from 'react';
import { Problem } from '../../app/problem';
import { useSession } from '../../app/session';
import { LANGUAGES, LANGUAGE_NAMES } from '../../i18n/language';
import { texts } from '../../i18n/texts';
import { useLocale, useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';

const words = texts({
  fr: {
    title: 'Connexion',
    claim: 'La maintenance de votre usine, même sans réseau.',
    name: 'E-mail ou identifiant',
    password: 'Mot de passe',
    enter: 'Se connecter',
    entering: 'Connexion…',
    language: 'Langue',
  },
  ar: {
    title: 'تسجيل الدخول',
    claim: 'صيانة مصنعك، حتى بدون شبكة.',
    name: 'البريد الإلكتروني أو اسم الدخول',
    password: 'كلمة السر',
    enter: 'دخول',
    entering: 'جارٍ الدخول…',
    language: 'اللغة',
  },
  en: {
    title: 'Log in',
    claim: 'Your plant’s maintenance, even without a network.',
    name: 'E-mail or log-in',
    password: 'Password',
    enter: 'Log in',
    entering: 'Logging in…',
    language: 'Language',
  },
});

export function LoginPage(): ReactNode {
  const t = useTexts(words);
  const { logIn } = useSession();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const enter = (event: SyntheticEvent): void => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    logIn(name.trim(), password).catch((reason: unknown) => {
      setError(reason);
      setBusy(false);
    });
  };
  return (
    <div className="plain-page" data-touch>
      <main className="stack">
        <div className="brand">
          <img src="/icon.svg" alt="" width="56" height="56" />
          <div>
            <p className="brand-name" translate="no">
              Siyana <span lang="ar">صيانة</span>
            </p>
            <p className="soft">{t.claim}</p>
          </div>
        </div>
        <form className="card stack" onSubmit={enter}>
          <h1>{t.title}</h1>
          {error !== undefined && <Problem error={error} />}
          <TextField
            label={t.name}
            autoComplete="username"
            autoCapitalize="none"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label={t.password}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button type="submit" kind="primary" size="large" wide disabled={isBusy}>
            {isBusy ? t.entering : t.enter}
          </Button>
        </form>
        <LanguageButtons />
      </main>
    </div>
  );
}

export function LanguageButtons(): ReactNode {
  const t = useTexts(words);
  const { locale, setLanguage } = useLocale();
  return (
    <div className="row" role="group" aria-label={t.language}>
      {LANGUAGES.map((language) => (
        <Button
          key={language}
          lang={language}
          translate="no"
          aria-pressed={locale === language}
          onClick={() => setLanguage(language)}
        >
          {LANGUAGE_NAMES[language]}
        </Button>
      ))}
    </div>
  );
}
