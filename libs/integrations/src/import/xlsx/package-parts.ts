import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { refuseFile } from '../csv-records';

const MEGABYTE = 1024 * 1024;
/** What is unzipped of one part, at most. A sheet of 100,000 rows and 30 columns has some 120 MB. */
const LARGEST_PART = 256 * MEGABYTE;
const MOST_PARTS = 2_000;
/** Sheets shrink to a tenth or a twentieth; what shrinks to less than this, and is large, was made to fill a memory. */
const MOST_SHRUNK = 200;
const SMALL = 16 * MEGABYTE;

/** An OOXML package: its parts by name, read as they are asked for and never further than the caps. */
export class PackageParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** 422 `import_refused` for what is no such package, or has more parts than any workbook. */
  static async open(path: string): Promise<PackageParts> {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
      throw refuseFile('invalid_format');
    });
    try {
      const entries = new Map<string, Entry>();
      if (zip.entryCount > MOST_PARTS) throw refuseFile('file_unsafe');
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
      return new PackageParts(zip, entries);
    } catch (error) {
      zip.close();
      throw (error as { kind?: unknown }).kind ? error : refuseFile('invalid_format');
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The text of a part, piece by piece. What its header says is not believed: bytes are counted as they come. */
  async *text(name: string, most = LARGEST_PART): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw refuseFile('invalid_format');
    const { compressedSize, uncompressedSize } = entry;
    const shrunk = uncompressedSize / Math.max(compressedSize, 1);
    if (uncompressedSize > most || (uncompressedSize > SMALL && shrunk > MOST_SHRUNK)) throw refuseFile('file_unsafe');
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let source: Readable | undefined;
    let bytes = 0;
    try {
      source = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of source as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > most) throw refuseFile('file_unsafe');
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      // Cut, encrypted, of another method, or longer than it says.
      throw (error as { kind?: unknown }).kind ? error : refuseFile('invalid_format');
    } finally {
      source?.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }
}
