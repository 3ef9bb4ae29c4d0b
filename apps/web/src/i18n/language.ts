/** The languages that people choose; `qps` is the pseudo-locale, which shows what was forgotten. */
export const LANGUAGES = ['fr', 'ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Locale = Language | 'qps';

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', ar: 'العربية', en: 'English' };

const KEY = 'siyana.language';

export function savedLocale(): Locale | undefined {
  const saved = localStorage.getItem(KEY);
  return saved === 'fr' || saved === 'ar' || saved === 'en' || saved === 'qps' ? saved : undefined;
}

export function saveLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
}

/** What was chosen before, else the browser's, else French. */
export function firstLocale(): Locale {
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2));
  return savedLocale() ?? LANGUAGES.find((language) => preferred[0] === language) ?? 'fr';
}

/** What servers and Intl understand. */
export function languageOf(locale: Locale): Language {
  return locale === 'qps' ? 'fr' : locale;
}

/** Arabic as it is written in Morocco has the digits 0-9. */
export const INTL_TAGS: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' };

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
