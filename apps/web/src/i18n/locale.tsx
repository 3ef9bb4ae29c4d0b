import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { directionOf, firstLocale, languageOf, saveLocale, type Language, type Locale } from './language';
import { textsOf, type Catalogue, type Tree } from './texts';

interface LocaleState {
  readonly locale: Locale;
  readonly language: Language;
  setLanguage(language: Language): void;
}

const LocaleContext = createContext<LocaleState | undefined>(undefined);

export function LocaleProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [locale, setLocale] = useState(firstLocale);
  useEffect(() => {
    document.documentElement.lang = languageOf(locale);
    document.documentElement.dir = directionOf(locale);
  }, [locale]);
  const state = useMemo(
    () => ({
      locale,
      language: languageOf(locale),
      setLanguage: (language: Language) => {
        saveLocale(language);
        setLocale(language);
      },
    }),
    [locale],
  );
  return <LocaleContext value={state}>{children}</LocaleContext>;
}

export function useLocale(): LocaleState {
  const state = useContext(LocaleContext);
  if (!state) throw new Error('no LocaleProvider above');
  return state;
}

export function useTexts<T extends Tree>(catalogue: Catalogue<T>): T {
  return textsOf(catalogue, useLocale().locale);
}
