import { refuseField, unavailable } from '@siyana/kernel';
import type { FileType } from './file-types';

export interface Photo {
  readonly content: Buffer;
  readonly type: FileType;
  readonly width: number;
  readonly height: number;
  readonly thumbnail: Buffer;
}

const MOST_PIXELS = 50_000_000;
const LONGEST_EDGE = 2_560;
const THUMBNAIL_EDGE = 320;
const SECONDS = 15;
const WAITING_AT_MOST = 32;

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/**
 * A photo as it is kept: drawn anew, upright, at most 2,560 pixels long, without anything that says where or by what it was taken; with a small one
 * beside it. One at a time, since it is all CPU. 422 on `/file`: `image_too_large`, `image_unreadable`; 503 when too many wait.
 */
export async function redraw(file: Buffer): Promise<Photo> {
  if (waiting >= WAITING_AT_MOST) throw unavailable();
  waiting += 1;
  const mine = turn.then(() => draw(file));
  turn = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

async function draw(file: Buffer): Promise<Photo> {
  // Loaded at the first photo: the library is a quarter of the start-up otherwise.
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1, unlimited: false } as const;
  try {
    const { width, height, hasAlpha } = await sharp(file, options).metadata();
    if (width * height > MOST_PIXELS) throw refuseField('/file', 'image_too_large', { max: MOST_PIXELS });
    const upright = (edge: number): import('sharp').Sharp =>
      sharp(file, options)
        .timeout({ seconds: SECONDS })
        .rotate()
        .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });
    const drawn = await (
      hasAlpha ? upright(LONGEST_EDGE).webp({ quality: 80 }) : upright(LONGEST_EDGE).jpeg({ quality: 80 })
    ).toBuffer({ resolveWithObject: true });
    const thumbnail = await upright(THUMBNAIL_EDGE).flatten({ background: '#ffffff' }).jpeg({ quality: 70 }).toBuffer();
    return {
      content: drawn.data,
      type: hasAlpha ? 'image/webp' : 'image/jpeg',
      width: drawn.info.width,
      height: drawn.info.height,
      thumbnail,
    };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'validation_failed') throw error;
    const isBomb = /pixel limit/i.test((error as Error).message);
    throw refuseField('/file', isBomb ? 'image_too_large' : 'image_unreadable', isBomb ? { max: MOST_PIXELS } : {});
  }
}
