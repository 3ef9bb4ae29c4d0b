import { inflateSync } from 'node:zlib';

/** One piece of text as a page shows it: where its first glyph stands, in points from the left and the bottom, and its glyphs' numbers. */
export interface ShownText {
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly size: number;
  /** Hexadecimal, four digits a glyph, from left to right. */
  readonly glyphs: string;
}

/** A rectangle that is filled with black, in points from the left and the top. */
export interface ShownBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ShownText[];
  readonly bars: readonly ShownBar[];
}

/** What the pages of a PDF of ours show: enough of the format for what our door writes, and nothing of the door's own code. */
export function readPdf(bytes: Buffer): PdfPage[] {
  const source = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, number, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) objects.set(number!, body!);
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((body) => {
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body)!;
      const content = objects.get(/\/Contents (\d+) 0 R/.exec(body)![1]!)!;
      const fonts = objects.get(/\/Resources (\d+) 0 R/.exec(body)![1]!)!;
      return readPage(streamOf(content), Number(width), Number(height), namesOf(fonts, objects));
    });
}

function streamOf(object: string): string {
  const begin = object.indexOf('stream\n') + 'stream\n'.length;
  const data = Buffer.from(object.slice(begin, object.lastIndexOf('\nendstream')), 'latin1');
  return inflateSync(data).toString('latin1');
}

/** `F1` to `NotoSans`. */
function namesOf(resources: string, objects: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, name, number] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g))
    names.set(name!, /\/BaseFont \/(?:[A-Z]+\+)?([\w-]+)/.exec(objects.get(number!) ?? '')?.[1] ?? '');
  return names;
}

type Matrix = readonly [number, number, number, number, number, number];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

function readPage(content: string, width: number, height: number, fonts: ReadonlyMap<string, string>): PdfPage {
  const texts: ShownText[] = [];
  const bars: ShownBar[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let font = '';
  let size = 0;
  let shown: { first: Matrix; glyphs: string } | undefined;
  let path: ShownBar[] = [];
  let isDark = true;
  let operands: string[] = [];
  const number = (at: number): number => Number(operands.at(at));
  const pointAt = (x: number, y: number): readonly [number, number] => {
    const at = times([1, 0, 0, 1, x, y], matrix);
    return [at[4], height - at[5]];
  };
  for (const [token] of content.matchAll(/\[[^\]]*\]|\/?[^\s[\]]+/g)) {
    switch (token) {
      case 'q':
        kept.push(matrix);
        break;
      case 'Q':
        matrix = kept.pop()!;
        break;
      case 'cm':
        matrix = times(operands.slice(-6).map(Number) as unknown as Matrix, matrix);
        break;
      case 'BT':
        shown = undefined;
        break;
      case 'Tf':
        font = fonts.get(operands.at(-2)!.slice(1)) ?? '';
        size = number(-1);
        break;
      case 'Tm':
        text = operands.slice(-6).map(Number) as unknown as Matrix;
        break;
      case 'TJ': {
        const glyphs = [...operands.at(-1)!.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => hex).join('');
        shown = { first: shown?.first ?? times(text, matrix), glyphs: (shown?.glyphs ?? '') + glyphs };
        break;
      }
      case 'ET':
        if (shown) texts.push({ x: shown.first[4], y: shown.first[5], font, size, glyphs: shown.glyphs });
        break;
      case 're': {
        const [left, top] = pointAt(number(-4), number(-3));
        const [right, bottom] = pointAt(number(-4) + number(-2), number(-3) + number(-1));
        path.push({ x: left, y: top, width: right - left, height: bottom - top });
        break;
      }
      case 'scn':
        isDark = operands.every((part) => !(Number(part) > 0));
        break;
      case 'f':
        if (isDark) bars.push(...path);
        path = [];
        break;
      case 'n':
      case 'S':
      case 'B':
        path = [];
        break;
      default:
        operands.push(token);
        continue;
    }
    operands = [];
  }
  return { width, height, texts, bars };
}
