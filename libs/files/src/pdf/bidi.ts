import bidiFactory, { type EmbeddingLevels } from 'bidi-js';
import type { Face } from './fonts';

const bidi = bidiFactory();

/** Letters that are drawn together. Arabic ones stand in the order of reading: the shaper turns them round itself. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
}

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u;
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{M}\u200c\u200d\u0640]/u;
const MARK = /[\p{M}\u200c\u200d]/u;
/** Controls of direction and all else that has no form: they have done their work before anything is drawn. */
const FORMLESS = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The Unicode bidirectional algorithm's levels (UAX 9); the first strong letter gives the paragraph's direction. */
export const levelsOf = (text: string): EmbeddingLevels => bidi.getEmbeddingLevels(text);

/**
 * One line, from `start` up to `end` of the text, as pieces from left to right. A piece is what a shaper can take whole: letters of one
 * direction and one face, an Arabic word at the most.
 */
export function visualPieces(text: string, levels: EmbeddingLevels, start: number, end: number): Piece[] {
  if (start >= end) return [];
  const order = bidi.getReorderedIndices(text, levels, start, end - 1).slice(start, end);
  const pieces: Piece[] = [];
  for (let at = 0; at < order.length;) {
    const rightToLeft = levels.levels[order[at]!]! % 2 === 1;
    let stop = at + 1;
    while (stop < order.length && order[stop] === order[stop - 1]! + (rightToLeft ? -1 : 1)) {
      if ((levels.levels[order[stop]!]! % 2 === 1) !== rightToLeft) break;
      stop += 1;
    }
    const logical = order.slice(at, stop).sort((a, b) => a - b);
    const run = text.slice(logical[0], logical[logical.length - 1]! + 1);
    pieces.push(...(rightToLeft ? fromTheRight(run) : fromTheLeft(run)));
    at = stop;
  }
  return joined(pieces.map(({ text: piece, face }) => ({ text: piece.replace(FORMLESS, ''), face })));
}

function fromTheLeft(run: string): Piece[] {
  const pieces: Piece[] = [];
  for (const letter of run) {
    const last = pieces[pieces.length - 1];
    if (last && MARK.test(letter)) pieces[pieces.length - 1] = { ...last, text: last.text + letter };
    else pieces.push({ text: letter, face: faceOf(letter) });
  }
  return pieces;
}

/** Words stay whole and change places; what stands between them is mirrored and turned round letter by letter. */
function fromTheRight(run: string): Piece[] {
  const pieces: Piece[] = [];
  let word = '';
  const endWord = (): void => {
    if (word !== '') pieces.unshift({ text: word, face: 'NotoNaskhArabic' });
    word = '';
  };
  for (const letter of run) {
    if (JOINED.test(letter)) {
      word += letter;
      continue;
    }
    endWord();
    const mirrored = bidi.getMirroredCharacter(letter) ?? letter;
    pieces.unshift({ text: mirrored, face: faceOf(mirrored) });
  }
  endWord();
  return pieces;
}

const faceOf = (letter: string): Face => (ARABIC.test(letter) ? 'NotoNaskhArabic' : 'NotoSans');

/** Neighbours of one face that the shaper would take from left to right as they are. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = result[result.length - 1];
    if (last?.face === 'NotoSans' && piece.face === 'NotoSans')
      result[result.length - 1] = { text: last.text + piece.text, face: 'NotoSans' };
    else result.push(piece);
  }
  return result;
}
