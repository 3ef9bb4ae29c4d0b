import type { EmbeddingLevels } from 'bidi-js';
import type { Content } from 'pdfmake';
import { levelsOf, visualPieces, type Piece } from './bidi';
import { widthOf } from './fonts';
import type { Paragraph, TextStyle } from './plan';

interface Line {
  readonly start: number;
  readonly end: number;
}

const ELLIPSIS = '…';
/** Arabic letters need more room than Latin ones; lines that differ in height look torn. */
const LINE_HEIGHT = 1.05;
/** Rounding must not make the layout break a line that was measured to fit. */
const SLACK = 0.5;

/** A paragraph of any direction, broken into lines that are at most `width` points wide. The layout below it breaks nothing. */
export function layParagraph({ text, width, style }: Paragraph): Content {
  const clean = text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const lines = clean.split('\n').flatMap((part) => linesOf(part.replace(/\t/g, ' '), width - SLACK, style));
  const shown = style.maxLines === undefined ? lines : shortened(lines, style.maxLines, width - SLACK, style);
  return {
    stack: shown.map((pieces) => lineContent(pieces)),
    ...{ fontSize: style.size, bold: style.bold === true, alignment: style.align ?? 'left', lineHeight: LINE_HEIGHT },
    ...{ color: style.color ?? 'black', noWrap: true },
  };
}

function lineContent(pieces: readonly Piece[]): Content {
  // An empty line is as high as any.
  if (pieces.length === 0) return { text: ' ', font: 'NotoSans' };
  return { text: pieces.map(({ text, face }) => ({ text, font: face, noWrap: true })) };
}

function linesOf(text: string, width: number, style: TextStyle): Piece[][] {
  const levels = levelsOf(text);
  return brokenInto(text, levels, width, style).map(({ start, end }) => visualPieces(text, levels, start, end));
}

/** Breaks between words; a word that is wider than the line is broken between letters. In the order of reading, so that what comes first stands above. */
function brokenInto(text: string, levels: EmbeddingLevels, width: number, style: TextStyle): Line[] {
  const fits = (start: number, end: number): boolean => lineWidth(text, levels, start, end, style) <= width;
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    if (end > start && !fits(start, index + word.length)) {
      lines.push({ start, end });
      start = index;
    } else if (end === start) start = index;
    end = index + word.length;
    while (!fits(start, end)) {
      const fitting = longestFitting(text, start, end, fits);
      lines.push({ start, end: fitting });
      start = fitting;
    }
  }
  lines.push({ start, end });
  return lines;
}

/** At least one letter, so that there is an end. */
function longestFitting(
  text: string,
  start: number,
  end: number,
  fits: (start: number, end: number) => boolean,
): number {
  const letters = [...new Intl.Segmenter().segment(text.slice(start, end))].map(({ index }) => start + index);
  const last = letters.findLast((at) => at > start && fits(start, at));
  return last ?? letters[1] ?? end;
}

function lineWidth(text: string, levels: EmbeddingLevels, start: number, end: number, style: TextStyle): number {
  return piecesWidth(visualPieces(text, levels, start, end), style);
}

const piecesWidth = (pieces: readonly Piece[], { size, bold = false }: TextStyle): number =>
  pieces.reduce((sum, { text, face }) => sum + widthOf(text, face, size, bold), 0);

/** The ellipsis stands where reading ends: left of a line that begins at the right. */
function shortened(lines: readonly Piece[][], maxLines: number, width: number, style: TextStyle): Piece[][] {
  if (lines.length <= maxLines) return [...lines];
  const kept = lines.slice(0, maxLines);
  const last = [...kept[maxLines - 1]!];
  const atLeft = last[last.length - 1]?.face === 'NotoNaskhArabic';
  const dots: Piece = { text: ELLIPSIS, face: 'NotoSans' };
  const whole = (): Piece[] => (atLeft ? [dots, ...last] : [...last, dots]);
  while (last.length > 1 && piecesWidth(whole(), style) > width) {
    if (atLeft) last.shift();
    else last[last.length - 1] = trimmed(last[last.length - 1]!) ?? (last.pop(), last[last.length - 1]!);
  }
  while (last.length === 1 && piecesWidth(whole(), style) > width) {
    const shorter = trimmed(last[0]!);
    if (!shorter) break;
    last[0] = shorter;
  }
  kept[maxLines - 1] = whole();
  return kept;
}

function trimmed({ text, face }: Piece): Piece | undefined {
  const letters = [...text];
  return letters.length > 1 ? { text: letters.slice(0, -1).join('').trimEnd(), face } : undefined;
}
