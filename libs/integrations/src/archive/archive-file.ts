import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Transform, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { MANIFEST, type Manifest } from './manifest';

const LARGEST_MANIFEST = 64 * 1024 * 1024;

/** An archive on disk, read entry by entry; each is checked against the manifest before it counts. */
export class ArchiveFile {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: Manifest,
  ) {}

  static async open(path: string): Promise<ArchiveFile> {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      const entry = entries.get(MANIFEST);
      if (!entry || entry.uncompressedSize > LARGEST_MANIFEST) throw new Error('this is no archive of a workspace');
      const manifest = JSON.parse((await buffer(await zip.openReadStreamPromise(entry))).toString()) as Manifest;
      if ((manifest.format as string) !== 'siyana-workspace') throw new Error('this is no archive of a workspace');
      if ((manifest.version as number) !== 1)
        throw new Error(`archives of version ${manifest.version} are not known here`);
      return new ArchiveFile(zip, entries, manifest);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.zip.close();
  }

  /** The lines of an entry; throws at its end when they are not what the manifest says. */
  async *lines(name: string, sha256: string): AsyncGenerator<string> {
    const { stream, check } = await this.checked(name, sha256);
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) yield line;
    check();
  }

  /** A whole entry, checked. */
  async content(name: string, sha256: string): Promise<Buffer> {
    const { stream, check } = await this.checked(name, sha256);
    const content = await buffer(stream);
    check();
    return content;
  }

  private async checked(name: string, sha256: string): Promise<{ stream: Readable; check: () => void }> {
    const entry = this.entries.get(name);
    if (!entry) throw new Error(`the archive lacks ${name}`);
    const hash = createHash('sha256');
    const source = await this.zip.openReadStreamPromise(entry);
    const stream = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    source.on('error', (error) => stream.destroy(error)).pipe(stream);
    return {
      stream,
      check: () => {
        if (hash.digest('hex') !== sha256) throw new Error(`${name} is not what the manifest says`);
      },
    };
  }
}
