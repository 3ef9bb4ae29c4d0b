import { isUtf8 } from 'node:buffer';
import { unprocessable } from '@siyana/kernel';

export const FILE_ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

/** What windows-1252 holds at 0x80 to 0x9f. Several releases of Node that we support decode these as Latin-1, so the table is ours. */
const WINDOWS_1252_80_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The encoding that a label of the WHATWG registry (`latin1`, `cp1252`, `utf8`...) means, or null when it is none of ours. */
export function encodingOf(label: string): FileEncoding | null {
  try {
    const name = new TextDecoder(label).encoding;
    return FILE_ENCODINGS.find((encoding) => encoding === name) ?? null;
  } catch {
    return null;
  }
}

/** UTF-16 when it says so, UTF-8 when the whole content is valid UTF-8, else windows-1252. */
export function detectEncoding(content: Uint8Array): FileEncoding {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  return isUtf8(content) ? 'utf-8' : 'windows-1252';
}

/** Pieces of text, as many as chunks. 422 `import_refused` when the bytes are not of that encoding. */
export async function* decodeText(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  encoding: FileEncoding,
): AsyncGenerator<string> {
  const decoder = encoding === 'windows-1252' ? null : new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of chunks) yield decoder ? decoder.decode(chunk, { stream: true }) : windows1252(chunk);
    if (decoder) yield decoder.decode();
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw unprocessable(
        [{ pointer: '/mapping/encoding', code: 'invalid_characters', params: { encoding } }],
        'import_refused',
      );
    throw error;
  }
}

function windows1252(chunk: Uint8Array): string {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252_80_9F.charAt(letter.charCodeAt(0) - 0x80));
}
