import { createHash } from 'node:crypto';
import { badRequest, AppError } from '@siyana/kernel';
import { currentCall, type Call } from './call';

export interface Upload {
  readonly file: Buffer;
  readonly fileName: string;
  /** The text parts by name. */
  readonly fields: Readonly<Record<string, string>>;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
}

const uploads = new WeakMap<Call, Upload>();

/** Reads the parts of a multipart body, in any order. The body that idempotency compares is the fields and the file's hash. */
export async function receiveUpload(call: Call): Promise<void> {
  const { request } = call;
  if (!request.isMultipart()) throw new AppError('unsupported_media', 'unsupported_media_type');
  const fields: Record<string, string> = {};
  let file: Buffer | undefined;
  let fileName = '';
  for await (const part of request.parts()) {
    if (part.type === 'file' && part.fieldname === 'file') {
      if (file) throw malformed(part.fieldname);
      file = await part.toBuffer();
      fileName = part.filename;
    } else if (part.type === 'file') {
      // curl -F 'mapping=@file.json' sends a field as a file: it is read as the text that it is.
      if (part.fieldname in fields) throw malformed(part.fieldname);
      fields[part.fieldname] = (await part.toBuffer()).toString('utf8');
    } else {
      if (typeof part.value !== 'string' || part.fieldname in fields) throw malformed(part.fieldname);
      fields[part.fieldname] = part.value;
    }
  }
  if (!file) throw badRequest('malformed_multipart', {}, [{ pointer: '/file', code: 'required' }]);
  const digest = createHash('sha256').update(file).digest('hex');
  uploads.set(call, { file, fileName, fields, digest });
  request.body = { ...fields, file: digest };
}

const malformed = (part: string): AppError =>
  badRequest('malformed_multipart', {}, [{ pointer: `/${part}`, code: 'unknown_field' }]);

/** The upload of the call that is under way. */
export function currentUpload(): Upload {
  const upload = uploads.get(currentCall());
  if (!upload) throw new Error('this route is not declared as multipart');
  return upload;
}
