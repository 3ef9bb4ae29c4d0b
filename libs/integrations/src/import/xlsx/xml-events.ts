import { SaxesParser } from 'saxes';
import { refuseFile } from '../csv-records';

export interface XmlHandler {
  /** Local name: a prefix is the writer's affair. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

const DEEPEST = 64;
/** Between two tags: one cell's text, or one tag's attributes. */
const LONGEST_BETWEEN = 8 * 1024 * 1024;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Feeds a part to its handler, and gives after each piece what the handler has made of it. A document type is refused, so that no entity is ever declared; so are tags in
 * each other without end, and a text without end. 422 `import_refused` where it stops being XML.
 */
export async function* xmlEvents<T>(
  pieces: AsyncIterable<string>,
  handler: XmlHandler,
  take: () => readonly T[],
): AsyncGenerator<T> {
  const parser = new SaxesParser();
  let depth = 0;
  let since = 0;
  parser.on('error', () => {
    throw refuseFile('invalid_format');
  });
  parser.on('doctype', () => {
    throw refuseFile('file_unsafe');
  });
  parser.on('opentag', ({ name, attributes }) => {
    since = 0;
    depth += 1;
    if (depth > DEEPEST) throw refuseFile('file_unsafe');
    handler.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    since = 0;
    depth -= 1;
    handler.close(localName(name));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  for await (const piece of pieces) {
    since += piece.length;
    if (since > LONGEST_BETWEEN + piece.length) throw refuseFile('file_unsafe');
    parser.write(piece);
    yield* take();
  }
  parser.close();
  yield* take();
}

/** The same for a part that is read as a whole. */
export async function readXml(pieces: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  await xmlEvents(pieces, handler, () => []).next();
}
