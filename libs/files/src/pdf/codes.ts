import { raw } from 'bwip-js/node';
import type { Content, Rect } from 'pdfmake';
import type { BarCode, QrCode } from './plan';

/** Light modules around a code, in modules: a reader needs them (ISO/IEC 18004 and 15417). */
const QR_QUIET = 4;
const BAR_QUIET = 10;

/** A QR code with error correction M, `size` points wide, its quiet zone included; one vector path, sharp at any size. */
export function drawQrCode({ text, size }: QrCode): Content {
  const [code] = raw('qrcode', text, 'eclevel=M');
  if (!code || !('pixs' in code)) throw new Error('no QR code came');
  const side = size / (code.pixx + 2 * QR_QUIET);
  const bars: Rect[] = [];
  for (let row = 0; row < code.pixy; row += 1) {
    for (let column = 0; column < code.pixx; column += 1) {
      if (code.pixs[row * code.pixx + column] !== 1) continue;
      const begin = column;
      while (column + 1 < code.pixx && code.pixs[row * code.pixx + column + 1] === 1) column += 1;
      bars.push(bar((begin + QR_QUIET) * side, (row + QR_QUIET) * side, (column - begin + 1) * side, side));
    }
  }
  return { canvas: [paper(size, size), ...bars] };
}

/** A Code 128, `width` by `height` points, quiet zones included. For what `fitsBarCode`. */
export function drawBarCode({ text, width, height }: BarCode): Content {
  const [code] = raw('code128', text, '');
  if (!code || !('sbs' in code)) throw new Error('no bar code came');
  const side = width / (code.sbs.reduce((sum, thickness) => sum + thickness, 0) + 2 * BAR_QUIET);
  const bars: Rect[] = [];
  let at = BAR_QUIET;
  for (const [index, thickness] of code.sbs.entries()) {
    if (index % 2 === 0) bars.push(bar(at * side, 0, thickness * side, height));
    at += thickness;
  }
  return { canvas: [paper(width, height), ...bars] };
}

/** Filled and not outlined: an outline would make every bar thicker. */
const bar = (x: number, y: number, w: number, h: number): Rect => ({
  type: 'rect',
  x,
  y,
  w,
  h,
  color: 'black',
  lineColor: null,
});

/** The place that the code takes. */
const paper = (w: number, h: number): Rect => ({ type: 'rect', x: 0, y: 0, w, h, color: 'white', lineColor: null });
