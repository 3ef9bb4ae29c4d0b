import fc from 'fast-check';
import { likePattern, normaliseForSearch, searchWords } from './search-text';

/** LIKE with the escape character `\`, as PostgreSQL reads it. */
function like(text: string, pattern: string): boolean {
  const source = pattern.replace(
    /\\([\s\S])|([\s\S])/gu,
    (_all, escaped: string | undefined, plain: string | undefined) => {
      if (plain === '%') return '[\\s\\S]*';
      return (escaped ?? plain!).replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    },
  );
  return new RegExp(`^${source}$`).test(text);
}

describe('search text', () => {
  it.each([
    ['Roulement REMPLACÉ  à l’atelier ', "roulement remplace a l'atelier"],
    ['Manœuvre', 'manoeuvre'],
    ['مُحَـــرِّك', 'محرك'],
    ['آلة', 'الة'],
    ['ﻣﺤﺮك', 'محرك'],
    ['ΜΟΤΕΡ ΣΑΣ', 'μοτερ σασ'],
    ['L/H\u00a0\tcyl²', 'l/h cyl2'],
    ['\u200fصمام\u200e', 'صمام'],
  ])('makes %p into %p', (text, expected) => {
    expect(normaliseForSearch(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseForSearch(text);
        expect(normaliseForSearch(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds every word of a text that was kept normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of searchWords(text)) expect(like(normaliseForSearch(text), likePattern(word))).toBe(true);
      }),
    );
  });

  it('takes the first eight distinct words', () => {
    expect(searchWords('  Fuite fuite VÉRIN ')).toEqual(['fuite', 'verin']);
    expect(searchWords('a b c d e f g h i')).toHaveLength(8);
    expect(searchWords(' \u0301 ')).toEqual([]);
  });

  it('escapes what LIKE would read as a wildcard', () => {
    expect(likePattern('100%_\\')).toBe('%100\\%\\_\\\\%');
    expect(like('100 bars', likePattern('100%'))).toBe(false);
    expect(like('at 100% now', likePattern('100%'))).toBe(true);
  });
});
