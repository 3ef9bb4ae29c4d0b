import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

// From our own address: the package would ask another host for it.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

/** The first QR or bar code in what the camera or a picture shows. */
export async function readCode(source: HTMLVideoElement | ImageBitmap): Promise<string | undefined> {
  const [width, height] =
    source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  if (width === 0) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(source, 0, 0);
  const [first] = await readBarcodes(context.getImageData(0, 0, width, height), {
    tryHarder: true,
    maxNumberOfSymbols: 1,
  });
  return first?.text === '' ? undefined : first?.text;
}
