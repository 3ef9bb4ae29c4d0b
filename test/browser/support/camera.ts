import { raw } from 'bwip-js/node';
import type { BrowserContext } from 'playwright-core';

/** A label before the camera of every page of this context: what bwip-js draws of the text. The browser's own fake camera shows no codes. */
export async function holdBefore(context: BrowserContext, code: 'qrcode' | 'code128', text: string): Promise<void> {
  const [drawn] = raw({ bcid: code, text, includetext: false }) as unknown as Drawn[];
  await context.addInitScript({ content: `(${film.toString()})(${JSON.stringify(runsOf(drawn!))})` });
}

/** A matrix of modules, or the widths of bars and gaps in turn. */
type Drawn = { readonly pixs: readonly number[]; readonly pixx: number } | { readonly sbs: readonly number[] };
interface Shape {
  readonly width: number;
  readonly height: number;
  /** x, y, width, height of what is black. */
  readonly bars: readonly (readonly [number, number, number, number])[];
}

function runsOf(drawn: Drawn): Shape {
  if ('pixs' in drawn) {
    const { pixs, pixx } = drawn;
    const bars = pixs.flatMap((pixel, at) => (pixel ? [[at % pixx, Math.floor(at / pixx), 1, 1] as const] : []));
    return { width: pixx, height: pixs.length / pixx, bars };
  }
  const width = drawn.sbs.reduce((sum, each) => sum + each, 0);
  const starts = drawn.sbs.map((_, at) => drawn.sbs.slice(0, at).reduce((sum, each) => sum + each, 0));
  const height = Math.round(width / 3);
  const bars = drawn.sbs.flatMap((each, at) => (at % 2 === 0 ? [[starts[at]!, 0, each, height] as const] : []));
  return { width, height, bars };
}

/** Runs in the page. */
function film({ width, height, bars }: Shape): void {
  const page = globalThis as unknown as {
    document: { createElement(name: string): Canvas };
    navigator: { mediaDevices: { getUserMedia(): Promise<unknown> } };
  };
  interface Canvas {
    width: number;
    height: number;
    captureStream(perSecond: number): unknown;
    getContext(kind: string): { fillStyle: string; fillRect(x: number, y: number, w: number, h: number): void };
  }
  page.navigator.mediaDevices.getUserMedia = () => {
    const canvas = page.document.createElement('canvas');
    const scale = Math.max(3, Math.floor(400 / width));
    const margin = 10 * scale;
    canvas.width = width * scale + 2 * margin;
    canvas.height = height * scale + 2 * margin;
    const paper = canvas.getContext('2d');
    const draw = (): void => {
      paper.fillStyle = '#fff';
      paper.fillRect(0, 0, canvas.width, canvas.height);
      paper.fillStyle = '#000';
      for (const [x, y, w, h] of bars) paper.fillRect(margin + x * scale, margin + y * scale, w * scale, h * scale);
    };
    draw();
    setInterval(draw, 100);
    return Promise.resolve(canvas.captureStream(10));
  };
}
