import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ShownBar } from './pdf';

/** Pixels a point: thin bars are a third of a point. */
const SCALE = 6;

let prepared = false;

/** What a scanner reads in this part of a page; the part is drawn as it is printed. */
export async function readCode(bars: readonly ShownBar[], part: ShownBar): Promise<string | undefined> {
  if (!prepared) {
    const wasmBinary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer;
    prepareZXingModule({ overrides: { wasmBinary } });
    prepared = true;
  }
  const [width, height] = [Math.round(part.width * SCALE), Math.round(part.height * SCALE)];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const bar of bars) {
    const [x, y] = [(bar.x - part.x) * SCALE, (bar.y - part.y) * SCALE];
    for (let row = Math.max(0, Math.round(y)); row < Math.min(height, Math.round(y + bar.height * SCALE)); row += 1) {
      for (
        let column = Math.max(0, Math.round(x));
        column < Math.min(width, Math.round(x + bar.width * SCALE));
        column += 1
      )
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  const [found] = await readBarcodes(
    { width, height, data, colorSpace: 'srgb' },
    {
      formats: ['QRCode', 'Code128'],
    },
  );
  return found?.text;
}
