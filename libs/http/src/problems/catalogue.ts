import type { ErrorParams, FieldCode, ProblemCode } from '@siyana/kernel';
import { ar } from './ar';
import type { Locale, ProblemCatalogue, ProblemText } from './catalogue-types';
import { en } from './en';
import { fr } from './fr';

export const CATALOGUES: Readonly<Record<Locale, ProblemCatalogue>> = { fr, ar, en };
const SEPARATORS: Readonly<Record<Locale, string>> = { fr: ', ', ar: '، ', en: ', ' };

const negotiated = new Map<string, Locale>();

/** The best of our languages for an Accept-Language header (RFC 9110: q values, region tags, `*`), French otherwise. */
export function negotiateLocale(header: string | undefined, fallback: Locale = 'fr'): Locale {
  if (!header) return fallback;
  const known = negotiated.get(header);
  if (known) return known;
  const locale = best(header) ?? fallback;
  if (negotiated.size < 1_000) negotiated.set(header, locale);
  return locale;
}

function best(header: string): Locale | undefined {
  const wishes = header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split('-')[0]!, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, q }) => q > 0 && Object.hasOwn(CATALOGUES, language))
    .sort((a, b) => b.q - a.q);
  return wishes[0]?.language as Locale | undefined;
}

/** Title and detail of a problem in one language. */
export function problemText(locale: Locale, code: ProblemCode, params: ErrorParams): ProblemText {
  const { title, detail } = CATALOGUES[locale].problems[code];
  return { title, detail: fill(detail, locale, params) };
}

/** Why a field was refused, in one language. */
export function fieldText(locale: Locale, code: FieldCode, params: ErrorParams): string {
  return fill(CATALOGUES[locale].fields[code], locale, params);
}

/** Puts parameters in. A bracket `[...]` whose parameter is absent falls away with its words. */
function fill(text: string, locale: Locale, params: ErrorParams): string {
  const put = (part: string): string =>
    part.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      return Array.isArray(value)
        ? value.join(SEPARATORS[locale])
        : value === undefined || value === null
          ? ''
          : String(value);
    });
  const kept = text.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const names = [...part.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    return names.every((name) => params[name] !== undefined && params[name] !== null) ? part : '';
  });
  return put(kept);
}
