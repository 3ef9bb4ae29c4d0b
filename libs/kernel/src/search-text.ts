const MAX_WORDS = 8;

/** What has no decomposition in Unicode and is typed both ways: manœuvre, coût d’acquisition. */
const SPELLINGS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ς: 'σ', '’': "'" };
/** Marks (accents, Arabic vowel signs, hamza on its seat), the tatweel, and characters that only steer the layout. */
const UNSEEN = /[\p{M}\p{Cf}\u0640]+/gu;
/** Has nothing to decompose, and no marks: most texts that people type. */
const ASCII = /^[\t\n\r -~]*$/;

/**
 * The form in which texts are kept for search and in which words are looked for: without case, accents and Arabic vowel
 * signs, compatibility forms (ﻣ, ﬁ, ²) made plain, runs of white space one space, none at the ends. Doing it twice changes nothing.
 */
export function normaliseForSearch(text: string): string {
  const seen = ASCII.test(text) ? text.toLowerCase() : plain(text);
  return seen.replace(/\s+/gu, ' ').trim();
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[œæς’]/g, (letter) => SPELLINGS[letter]!)
    .normalize('NFKD')
    .replace(UNSEEN, '');
}

/** The distinct normalised words of a query, in their order; of more than eight the first eight count. */
export function searchWords(query: string): string[] {
  const words = normaliseForSearch(query).split(' ');
  return [...new Set(words)].filter((word) => word !== '').slice(0, MAX_WORDS);
}

/** A LIKE pattern (escape character `\`) for texts that contain the word as it stands. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
