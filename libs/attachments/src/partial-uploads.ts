import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { conflict } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';

const FORGOTTEN_MS = 24 * 3_600_000;

/** Files that arrive in pieces, over a network that breaks: on this machine's disk until they are whole, for a day at most. */
export class PartialUploads {
  constructor(private readonly folder: string) {}

  async received(id: string): Promise<number> {
    return stat(this.pathOf(id)).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** Adds the piece that begins at `offset`; answers how much has come. A piece that has come before changes nothing. */
  async append(id: string, offset: number, piece: string): Promise<number> {
    const [before, { size }] = [await this.received(id), await stat(piece)];
    if (offset + size <= before) return before;
    if (offset !== before) throw conflict('upload_offset', { receivedBytes: before });
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await pipeline(createReadStream(piece), createWriteStream(this.pathOf(id), { flags: 'a', mode: 0o600 }));
    return before + size;
  }

  /** The file that the pieces make. */
  async whole(id: string): Promise<{ path: string; bytes: number; digest: string }> {
    const path = this.pathOf(id);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return { path, bytes: await this.received(id), digest: hash.digest('hex') };
  }

  async forget(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** At start: what nobody has gone on with for a day. */
  async sweep(now: number): Promise<void> {
    await sweepFolder(this.folder, now);
  }

  private pathOf(id: string): string {
    return join(this.folder, `${currentScope().tenantId}_${id}`);
  }
}

/** Takes away the files of a folder that are older than a day. */
export async function sweepFolder(folder: string, now: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isFile() && (await stat(path)).mtimeMs < now - FORGOTTEN_MS) await rm(path, { force: true });
  }
}
