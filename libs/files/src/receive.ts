import type { Readable } from 'node:stream';
import { AppError } from '@siyana/kernel';
import { fileTypeOf } from './content';
import { isPhoto, type FileType } from './file-types';
import { redraw } from './images';
import { safeFileName } from './names';
import type { ObjectStore, Stored } from './object-store';

export interface ReceivedFile extends Stored {
  readonly type: FileType;
  readonly name: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly hasThumbnail: boolean;
}

export interface ReceiveOptions {
  readonly declaredType: string;
  readonly name: string;
  readonly limitBytes: number;
}

/**
 * Looks at what has come and puts it into the store under `key`, photos drawn anew with a small one under `<key>-thumb`. 413 `payload_too_large` beyond
 * the limit; 422 on `/file` for what is refused; in every refusal nothing is left.
 */
export async function receiveFile(
  source: Readable,
  store: ObjectStore,
  key: string,
  { declaredType, name, limitBytes }: ReceiveOptions,
): Promise<ReceivedFile> {
  const file = await wholeOf(source, limitBytes);
  const type = fileTypeOf(file, declaredType);
  const given = { name: safeFileName(name) };
  if (!isPhoto(type)) {
    return { ...given, type, width: null, height: null, hasThumbnail: false, ...(await store.write(key, file)) };
  }
  const { content, thumbnail, ...photo } = await redraw(file);
  try {
    const stored = await store.write(key, content);
    await store.write(`${key}-thumb`, thumbnail);
    return { ...given, ...photo, hasThumbnail: true, ...stored };
  } catch (error) {
    await store.remove(key).catch(() => undefined);
    throw error;
  }
}

/** In memory: the limit is small, and photos and archives are looked at whole. */
async function wholeOf(source: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += (chunk as Buffer).length;
    if (bytes > limit) {
      source.destroy();
      throw new AppError('too_large', 'payload_too_large');
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
