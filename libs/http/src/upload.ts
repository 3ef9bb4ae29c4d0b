import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError, badRequest } from '@siyana/kernel';
import { atEnd, currentCall, type Call } from './call';

export interface Upload {
  /** Where the file lies until the call ends. */
  readonly path: string;
  readonly bytes: number;
  /** What the sender calls it; never a path of ours. */
  readonly fileName: string;
  readonly declaredType: string;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
}

interface Form {
  readonly upload: Upload | undefined;
  /** The text parts by name. */
  readonly fields: Readonly<Record<string, string>>;
}

const forms = new WeakMap<Call, Form>();
let folder = join(tmpdir(), `siyana-incoming-${process.pid}`);

/** Given once at start-up: where files lie while a call is under way. */
export function setUploadFolder(path: string): void {
  folder = path;
}

/**
 * Reads the parts of a multipart body, in any order; the file goes to disk as it comes. The body that idempotency compares is the fields and the
 * file's hash. With `optional`, other bodies pass as they are.
 */
export async function receiveForm(call: Call, optional: boolean): Promise<void> {
  const { request } = call;
  if (!request.isMultipart()) {
    if (optional) return;
    throw new AppError('unsupported_media', 'unsupported_media_type');
  }
  if (!/;\s*boundary=./i.test(request.headers['content-type'] ?? '')) throw badRequest('malformed_multipart');
  const fields: Record<string, string> = {};
  let upload: Upload | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file' && part.fieldname === 'file') {
      if (upload) throw malformed(part.fieldname);
      upload = await spool(call, part.file, part.filename, part.mimetype);
      if (part.file.truncated) throw new AppError('too_large', 'payload_too_large');
    } else if (part.type === 'file') {
      // curl -F 'mapping=@file.json' sends a field as a file: it is read as the text that it is.
      if (part.fieldname in fields) throw malformed(part.fieldname);
      fields[part.fieldname] = (await part.toBuffer()).toString('utf8');
    } else {
      if (typeof part.value !== 'string' || part.fieldname in fields) throw malformed(part.fieldname);
      fields[part.fieldname] = part.value;
    }
  }
  if (!upload && !optional) throw badRequest('malformed_multipart', {}, [{ pointer: '/file', code: 'required' }]);
  forms.set(call, { upload, fields });
  request.body = upload ? { ...fields, file: upload.digest } : fields;
}

async function spool(call: Call, source: Readable, fileName: string, declaredType: string): Promise<Upload> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  atEnd(call, () => void rm(path, { force: true }).catch(() => undefined));
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(source, count, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return { path, bytes, fileName, declaredType, digest: hash.digest('hex') };
}

const malformed = (part: string): AppError =>
  badRequest('malformed_multipart', {}, [{ pointer: `/${part}`, code: 'unknown_field' }]);

/** The file of the call that is under way, when one came. */
export const currentUpload = (): Upload | undefined => forms.get(currentCall())?.upload;

/** The text parts of the call that is under way. */
export const currentFields = (): Readonly<Record<string, string>> => forms.get(currentCall())?.fields ?? {};
