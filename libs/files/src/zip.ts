import { refuseField } from '@siyana/kernel';
import type { FileType } from './file-types';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_ENTRIES = 5_000;
const MOST_BYTES = 200 * 1024 * 1024;
/** What plain XML reaches at most; a bomb is a thousand and more. */
const MOST_RATIO = 200;

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

const KINDS: readonly (readonly [entry: string, type: FileType])[] = [
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
];
const OPEN_DOCUMENT: Readonly<Record<string, FileType>> = {
  'application/vnd.oasis.opendocument.text': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet': 'application/vnd.oasis.opendocument.spreadsheet',
};

/**
 * Which office document a zip is; undefined for any other zip. It is read, never unpacked: 422 `file_unsafe` for what would unpack to too much, for
 * names that climb out of their folder, for macros and for what contradicts itself.
 */
export function judgeZip(file: Buffer): FileType | undefined {
  const entries = entriesOf(file);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (unpacked > MOST_BYTES || packed > file.length || unpacked > Math.max(packed, 1024) * MOST_RATIO) throw unsafe();
  for (const { name } of entries) {
    if (name.startsWith('/') || /(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:|\\/i.test(name)) throw unsafe();
    if (/vbaproject\.bin$|\.(?:exe|dll|js|vbs|bat|ps1|jar|zip)$/i.test(name)) throw unsafe();
  }
  const names = new Set(entries.map(({ name }) => name));
  const known = KINDS.find(([name]) => names.has(name));
  if (known && names.has('[Content_Types].xml')) return known[1];
  // OpenDocument's first entry is its type, unpacked, at byte 38.
  const said = /^mimetype(application\/vnd\.oasis\.opendocument\.\w+)/.exec(file.toString('latin1', 30, 100))?.[1];
  const type = Object.entries(OPEN_DOCUMENT).find(([name]) => said?.startsWith(name))?.[1];
  return type && names.has('content.xml') ? type : undefined;
}

/** The central directory: what readers go by. */
function entriesOf(file: Buffer): Entry[] {
  const at = endOf(file);
  const count = file.readUInt16LE(at + 10);
  let next = file.readUInt32LE(at + 16);
  if (count === 0 || count > MOST_ENTRIES) throw unsafe();
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (next + 46 > at || file.readUInt32LE(next) !== ENTRY) throw unsafe();
    const packed = file.readUInt32LE(next + 20);
    const unpacked = file.readUInt32LE(next + 24);
    const nameLength = file.readUInt16LE(next + 28);
    const rest = file.readUInt16LE(next + 30) + file.readUInt16LE(next + 32);
    if (next + 46 + nameLength + rest > at) throw unsafe();
    entries.push({ name: file.toString('utf8', next + 46, next + 46 + nameLength), packed, unpacked });
    next += 46 + nameLength + rest;
  }
  return entries;
}

function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at -= 1)
    if (file.readUInt32LE(at) === END) return at;
  throw unsafe();
}

const unsafe = (): Error => refuseField('/file', 'file_unsafe');
