import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { openCsv, type CsvRow } from './csv-reader';
import { refuseFile } from './csv-records';
import type { FileEncoding } from './encoding';
import { openXlsx } from './xlsx/xlsx-reader';

/** A file of rows, whatever it is written in. It is read from disk as it is asked for. */
export interface RowSource {
  readonly format: 'csv' | 'xlsx';
  /** Null for what is no text. */
  readonly encoding: FileEncoding | null;
  readonly delimiter: string | null;
  readonly headers: readonly string[];
  readonly rows: AsyncGenerator<CsvRow>;
  close(): Promise<void>;
}

/** Opens it anew at each call. Throws 422 `import_refused` on what is no table. */
export async function openSource(path: string, encoding: FileEncoding | null, headerRow?: number): Promise<RowSource> {
  const head = await headOf(path);
  if (isZip(head)) return { ...(await openXlsx(path, headerRow)), format: 'xlsx', encoding: null, delimiter: null };
  // Workbooks of old, and those with a password.
  if (isCompound(head)) throw refuseFile('file_type_refused', { allowed: ['CSV', 'XLSX'] });
  const known = encoding ?? (await encodingOfFile(path, head));
  const csv = await openCsv(createReadStream(path), {
    encoding: known,
    ...(headerRow === undefined ? {} : { headerRow }),
  });
  return { ...csv, format: 'csv' };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const isZip = (head: Buffer): boolean => head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
const isCompound = (head: Buffer): boolean => head.equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'));

/** As `detectEncoding` says of the whole content, without holding it. */
async function encodingOfFile(path: string, head: Buffer): Promise<FileEncoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
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
