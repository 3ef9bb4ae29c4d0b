import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { notFound } from '@siyana/kernel';
import { assertKey, assertWorkspace, ObjectStore, type Stored } from './object-store';

const TEMPORARY = '.part';
const STALE_MS = 3_600_000;

/** Files below one folder: `<workspace>/<two digits>/<file>`, so that no folder grows without end. Only this user reads them. */
export class DiskStore extends ObjectStore {
  constructor(private readonly folder: string) {
    super();
  }

  async write(key: string, content: Buffer): Promise<Stored> {
    const path = this.pathOf(key);
    const temporary = `${path}.${randomUUID()}${TEMPORARY}`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  async read(key: string): Promise<Readable> {
    const path = this.pathOf(key);
    await stat(path).catch(() => {
      throw notFound();
    });
    return createReadStream(path);
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async removeAll(workspace: string): Promise<void> {
    assertWorkspace(workspace);
    await rm(join(this.folder, workspace), { recursive: true, force: true });
  }

  async keys(workspace: string): Promise<string[]> {
    assertWorkspace(workspace);
    const found: string[] = [];
    for (const part of await namesIn(join(this.folder, workspace))) {
      for (const name of await namesIn(join(this.folder, workspace, part)))
        if (!name.endsWith(TEMPORARY)) found.push(`${workspace}/${name}`);
    }
    return found.sort();
  }

  /** Takes away what a crash has left half written. At start. */
  async sweep(now: number): Promise<void> {
    for (const workspace of await namesIn(this.folder)) {
      for (const part of await namesIn(join(this.folder, workspace))) {
        for (const name of await namesIn(join(this.folder, workspace, part))) {
          if (!name.endsWith(TEMPORARY)) continue;
          const path = join(this.folder, workspace, part, name);
          const { mtimeMs } = await stat(path);
          if (mtimeMs < now - STALE_MS) await rm(path, { force: true });
        }
      }
    }
  }

  private pathOf(key: string): string {
    assertKey(key);
    const [workspace, file] = key.split('/') as [string, string];
    // The last digits of an id are its random ones.
    return join(this.folder, workspace, file.slice(34, 36), file);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
