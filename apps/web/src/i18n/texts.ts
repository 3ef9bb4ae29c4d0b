import { INTL_TAGS, languageOf, type Language, type Locale } from './language';

// A parameter of `never` lets functions of any parameters in.
type Text = string | ((...parameters: never[]) => string) | { readonly [name: string]: Text };
export interface Tree {
  readonly [name: string]: Text;
}

export type Catalogue<T extends Tree> = Readonly<Record<Language, T>>;

/** The texts of one part of the app. French gives the shape; a text that Arabic or English lacks is a type error. */
export function texts<T extends Tree>(catalogue: { fr: T; ar: NoInfer<T>; en: NoInfer<T> }): Catalogue<T> {
  return catalogue;
}

const rules = new Map<Language, Intl.PluralRules>();

/** The form for `n`, with `#` replaced by it. Arabic asks for up to six. */
export function plural(
  language: Language,
  n: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(INTL_TAGS[language]);
  rules.set(language, rule);
  return (forms[rule.select(n)] ?? forms.other).replace('#', String(n));
}

const pseudo = new WeakMap<object, Tree>();

export function textsOf<T extends Tree>(catalogue: Catalogue<T>, locale: Locale): T {
  if (locale !== 'qps') return catalogue[languageOf(locale)];
  const known = pseudo.get(catalogue) ?? (disguise(catalogue.fr) as Tree);
  pseudo.set(catalogue, known);
  return known as T;
}

export const PSEUDO_OPEN = '⟦';
export const PSEUDO_CLOSE = '⟧';

/** Every text in brackets: what a page shows without them was written into the page itself. */
function disguise(text: Text): Text {
  if (typeof text === 'string') return `${PSEUDO_OPEN}${text}${PSEUDO_CLOSE}`;
  if (typeof text === 'function') return (...parameters: never[]) => disguise(text(...parameters)) as string;
  return Object.fromEntries(Object.entries(text).map(([name, inner]) => [name, disguise(inner)]));
}
