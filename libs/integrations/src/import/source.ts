import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { openCsv, type CsvRow } from './csv-reader';
import type { FileEncoding } from './encoding';

/** A file of rows, whatever it is written in. It is read from disk as it is asked for. */
export interface RowSource {
  readonly format: 'csv';
  readonly encoding: FileEncoding | null;
  readonly delimiter: string | null;
  readonly headers: readonly string[];
  readonly rows: AsyncGenerator<CsvRow>;
  close(): Promise<void>;
}

/** Opens it anew at each call. Throws 422 `import_refused` on what is no table. */
export async function openSource(path: string, encoding: FileEncoding | null): Promise<RowSource> {
  const known = encoding ?? (await encodingOfFile(path));
  const csv = await openCsv(createReadStream(path), { encoding: known });
  return { ...csv, format: 'csv' };
}

/** As `detectEncoding` says of the whole content, without holding it. */
async function encodingOfFile(path: string): Promise<FileEncoding> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead === 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  } finally {
    await file.close();
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw error;
  }
}
