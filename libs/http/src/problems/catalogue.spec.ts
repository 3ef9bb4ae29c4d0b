import { FIELD_CODES, PROBLEM_CODES } from '@siyana/kernel';
import { CATALOGUES, fieldText, negotiateLocale, problemText } from './catalogue';
import type { Locale } from './catalogue-types';

const LOCALES: readonly Locale[] = ['fr', 'ar', 'en'];
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe('the problem catalogues', () => {
  it.each(LOCALES)('have a title, a detail and a field text for every code in %s', (locale) => {
    for (const code of PROBLEM_CODES) {
      const { title, detail } = CATALOGUES[locale].problems[code];
      expect(title.length * detail.length).toBeGreaterThan(0);
    }
    for (const code of FIELD_CODES) expect(CATALOGUES[locale].fields[code]).not.toBe('');
  });

  it('say the same parameters in all languages', () => {
    for (const locale of LOCALES) {
      for (const code of PROBLEM_CODES) {
        expect([code, placeholders(CATALOGUES[locale].problems[code].detail)]).toEqual([
          code,
          placeholders(CATALOGUES.en.problems[code].detail),
        ]);
      }
      for (const code of FIELD_CODES) {
        expect([code, placeholders(CATALOGUES[locale].fields[code])]).toEqual([
          code,
          placeholders(CATALOGUES.en.fields[code]),
        ]);
      }
    }
  });

  it('are in Arabic script in Arabic', () => {
    for (const { title, detail } of Object.values(CATALOGUES.ar.problems)) {
      expect(title).toMatch(/\p{Script=Arabic}/u);
      expect(detail).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('drop the words around a parameter that is not there', () => {
    expect(fieldText('en', 'too_long', {})).toBe('Too long.');
    expect(fieldText('en', 'too_long', { max: 5 })).toBe('Too long: at most 5 characters.');
    expect(problemText('ar', 'invalid_transition', { from: 'a', to: 'b', allowed: ['x', 'y'] }).detail).toContain(
      'x، y',
    );
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['de, ar-MA;q=0.8, en;q=0.5', 'ar'],
    ['en;q=0.1, ar;q=0.2', 'ar'],
    ['en;q=0', 'fr'],
    ['*', 'fr'],
    [';;;,q=x', 'fr'],
    // What every object of the language has is no language.
    ['constructor', 'fr'],
    ['__proto__, toString;q=0.9, en;q=0.5', 'en'],
  ])('of %s is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});
