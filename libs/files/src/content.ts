import { refuseField, type AppError } from '@siyana/kernel';
import { FILE_TYPES, type FileType } from './file-types';
import { judgeZip } from './zip';

const startsWith = (file: Buffer, ...bytes: number[]): boolean => bytes.every((byte, index) => file[index] === byte);

/**
 * What a file is by its content, never by its name or by what the sender says. 422 on `/file`: `file_type_refused`, or `file_type_mismatch` where the
 * sender says that it is something else. An empty file is `required`.
 */
export function fileTypeOf(file: Buffer, declared: string): FileType {
  if (file.length === 0) throw refuseField('/file', 'required');
  const type = byMagic(file) ?? byText(file, declared);
  if (!type) throw typeRefused();
  const said = declared.split(';')[0]!.trim().toLowerCase();
  if (said in FILE_TYPES && said !== type)
    throw refuseField('/file', 'file_type_mismatch', { declared: said, found: type });
  return type;
}

const typeRefused = (): AppError => refuseField('/file', 'file_type_refused', { allowed: Object.keys(FILE_TYPES) });

function byMagic(file: Buffer): FileType | undefined {
  if (startsWith(file, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(file, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  // At the very start: a reader that looks further would take a page with a PDF inside for one.
  if (file.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  if (startsWith(file, 0x50, 0x4b, 0x03, 0x04)) return judgeZip(file);
  return undefined;
}

/** Text that is nothing else: no markup that a browser would run, valid UTF-8 or Windows-1252 without control characters. */
function byText(file: Buffer, declared: string): FileType | undefined {
  const start = file.subarray(0, 4096).toString('latin1').trimStart().toLowerCase();
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<|<(?:svg|html|script|!doctype|\?xml)|^#!|^mz|^\x7felf|^%!/.test(start))
    return undefined;
  for (const byte of file) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return undefined;
  // These five stand for nothing in Windows-1252; in UTF-8 they may be part of a letter.
  const isUtf8 = isValidUtf8(file);
  if (!isUtf8 && [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x7f].some((byte) => file.includes(byte))) return undefined;
  return declared.startsWith('text/csv') ? 'text/csv' : 'text/plain';
}

function isValidUtf8(file: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
    return true;
  } catch {
    return false;
  }
}
