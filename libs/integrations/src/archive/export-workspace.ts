import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asOwnerOf, readTenantTables, type TableShape } from '@siyana/database';
import type { ObjectStore } from '@siyana/files';
import type pg from 'pg';
import { ZipFile } from 'yazl';
import { fileEntry, MANIFEST, tableEntry, type FileEntry, type Manifest, type TableEntry } from './manifest';

const ROWS_AT_A_TIME = 1_000;

export interface ArchiveRequest {
  readonly ownerUrl: string;
  readonly workspaceId: string;
  readonly store: ObjectStore;
  /** Where the archive goes; it is there only when it is whole. */
  readonly path: string;
  /** RFC 3339. */
  readonly now: string;
}

/** Writes everything of one workspace into one file: each table's rows as they are, and every file. Memory does not grow with it. */
export async function exportWorkspace({ ownerUrl, workspaceId, store, path, now }: ArchiveRequest): Promise<Manifest> {
  const temporary = `${path}.part`;
  try {
    const manifest = await asOwnerOf(ownerUrl, workspaceId, 'read only', async (client) => {
      const workspace = await readWorkspace(client, workspaceId);
      const zip = new ZipFile();
      const failed = new Promise<never>((_, reject) => zip.on('error', reject));
      const written = pipeline(zip.outputStream, createWriteStream(temporary, { mode: 0o600 }));
      const { tables: shapes, global } = await readTenantTables(client);
      const leftOut = Object.fromEntries(global.map(({ name, reason }) => [name, reason]));
      const tables: TableEntry[] = [];
      const work = (async () => {
        for (const shape of shapes) tables.push(await addTable(zip, client, workspaceId, shape));
        const files = await addFiles(zip, store, workspaceId);
        const whole: Manifest = {
          ...{ format: 'siyana-workspace', version: 1, exportedAt: now, workspace, schema: await schemaOf(client) },
          ...{ tables, files, leftOut },
        };
        zip.addBuffer(Buffer.from(JSON.stringify(whole, null, 2)), MANIFEST);
        zip.end();
        await written;
        return whole;
      })();
      return Promise.race([work, failed]);
    });
    await rename(temporary, path);
    return manifest;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function readWorkspace(client: pg.ClientBase, id: string): Promise<Manifest['workspace']> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM workspaces WHERE tenant_id = $1', [id]);
  if (!rows[0]) throw new Error(`there is no workspace ${id}`);
  return { id, name: rows[0].name };
}

export async function schemaOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM schema_migrations ORDER BY timestamp DESC LIMIT 1',
  );
  return rows[0]!.name;
}

async function addTable(
  zip: ZipFile,
  client: pg.ClientBase,
  workspaceId: string,
  shape: TableShape,
): Promise<TableEntry> {
  const hash = createHash('sha256');
  const count = { rows: 0 };
  await add(zip, tableEntry(shape.name), Readable.from(linesOf(client, workspaceId, shape, hash, count)));
  return { name: shape.name, columns: shape.columns, rows: count.rows, sha256: hash.digest('hex') };
}

/** The rows as PostgreSQL writes them, in the order of their key: no number or time goes through JavaScript. */
async function* linesOf(
  client: pg.ClientBase,
  workspaceId: string,
  { name, columns, key }: TableShape,
  hash: Hash,
  count: { rows: number },
): AsyncGenerator<string> {
  const fields = columns.map((column) => `'${column}', t."${column}"`).join(', ');
  await client.query(
    `DECLARE archive NO SCROLL CURSOR FOR SELECT jsonb_build_object(${fields})::text AS line FROM "${name}" t
     WHERE t.tenant_id = '${workspaceId}' ORDER BY ${key.map((column) => `t."${column}"`).join(', ')}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_AT_A_TIME} FROM archive`);
    if (rows.length === 0) break;
    const text = rows.map(({ line }) => `${line}\n`).join('');
    hash.update(text);
    count.rows += rows.length;
    yield text;
  }
  await client.query('CLOSE archive');
}

async function addFiles(zip: ZipFile, store: ObjectStore, workspaceId: string): Promise<FileEntry[]> {
  const files: FileEntry[] = [];
  for (const key of await store.keys(workspaceId)) {
    const name = key.slice(workspaceId.length + 1);
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    const source = await store.read(key);
    source.on('error', (error) => counted.destroy(error)).pipe(counted);
    await add(zip, fileEntry(name), counted, false);
    files.push({ name, bytes, sha256: hash.digest('hex') });
  }
  return files;
}

/** One entry after the other: so many streams are open at a time, and so much is held. */
function add(zip: ZipFile, name: string, source: Readable, compress = true): Promise<void> {
  return new Promise((resolve, reject) => {
    source.on('error', reject);
    source.on('end', resolve);
    zip.addReadStream(source, name, { compress });
  });
}
