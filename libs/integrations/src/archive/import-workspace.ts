import { asOwnerOf, loadOrder, readTenantTables, type TableShape } from '@siyana/database';
import { BEGIN_EPOCH, newEpoch } from '@siyana/events';
import type { ObjectStore } from '@siyana/files';
import type pg from 'pg';
import { ArchiveFile } from './archive-file';
import { schemaOf } from './export-workspace';
import { fileEntry, tableEntry, type Manifest, type TableEntry } from './manifest';

const ROWS_AT_A_TIME = 1_000;
const TEXT_AT_A_TIME = 4 * 1024 * 1024;

export interface RestoreRequest {
  readonly ownerUrl: string;
  readonly store: ObjectStore;
  readonly path: string;
  /** RFC 3339. */
  readonly now: string;
  /** What an e-mail leads to is not in the archive: told of each member who can log in, before the rows are kept. */
  readonly welcome: (email: string, memberId: string, workspaceId: string) => Promise<void>;
}

/**
 * Puts a workspace of another instance into this one, with its ids. All of it is kept or nothing: a workspace that is here already, an entry that is
 * not what the manifest says, a column that this instance does not know: each is refused before anything counts.
 */
export async function importWorkspace({ ownerUrl, store, path, now, welcome }: RestoreRequest): Promise<Manifest> {
  const archive = await ArchiveFile.open(path);
  const { manifest } = archive;
  const { id } = manifest.workspace;
  const written: string[] = [];
  try {
    await asOwnerOf(ownerUrl, id, 'read write', async (client) => {
      await assertFits(client, manifest);
      const { tables: shapes } = await readTenantTables(client);
      const { tables, late } = loadOrder(shapes);
      // The planner does not know this workspace: as for an import (decision 0076).
      await client.query('SET LOCAL plan_cache_mode = force_generic_plan');
      for (const shape of tables) {
        const entry = manifest.tables.find(({ name }) => name === shape.name);
        if (entry) await load(client, archive, shape, entry, late.get(shape.name) ?? []);
        await client.query('SELECT refresh_statistics()');
      }
      for (const [name, columns] of late) {
        const entry = manifest.tables.find((each) => each.name === name);
        const shape = tables.find((each) => each.name === name)!;
        if (entry) await fillLate(client, archive, shape, entry, columns);
      }
      for (const { name, sha256 } of manifest.files) {
        const key = `${id}/${name}`;
        written.push(key);
        await store.write(key, await archive.content(fileEntry(name), sha256));
      }
      // A sandbox stays where it is: another can be made here.
      await client.query('DELETE FROM sandboxes WHERE tenant_id = $1', [id]);
      // Readers of the other instance have seen events that this one does not have, or will have others.
      await client.query(BEGIN_EPOCH, [id, newEpoch()]);
      await client.query('SELECT wake_scheduler($1, $2)', [id, now]);
      await client.query('SELECT wake_sla($1, $2)', [id, now]);
      const { rows } = await client.query<{ id: string; email: string }>(
        `SELECT id, email FROM members WHERE tenant_id = $1 AND email IS NOT NULL AND status = 'active'`,
        [id],
      );
      for (const member of rows) await welcome(member.email, member.id, id);
    });
    return manifest;
  } catch (error) {
    for (const key of written) await store.remove(key).catch(() => undefined);
    throw error;
  } finally {
    archive.close();
  }
}

/** What this instance cannot hold is refused whole, by name. */
async function assertFits(client: pg.ClientBase, { workspace, schema, tables }: Manifest): Promise<void> {
  const here = await client.query('SELECT 1 FROM workspaces WHERE tenant_id = $1', [workspace.id]);
  if (here.rowCount) throw new Error(`the workspace ${workspace.id} is here already`);
  const known = new Map((await readTenantTables(client)).tables.map(({ name, columns }) => [name, new Set(columns)]));
  const unknown = tables.flatMap(({ name, columns, rows }) => {
    const ours = known.get(name);
    if (!ours) return rows > 0 ? [name] : [];
    return columns.filter((column) => !ours.has(column)).map((column) => `${name}.${column}`);
  });
  if (unknown.length > 0)
    throw new Error(
      `the archive is of a newer program (${schema}, here ${await schemaOf(client)}): ${unknown.join(', ')} is not known`,
    );
}

const list = (columns: readonly string[], prefix = ''): string =>
  columns.map((column) => `${prefix}"${column}"`).join(', ');

/** The rows as they were written: PostgreSQL reads what PostgreSQL wrote. Columns that are newer than the archive get their default. */
async function load(
  client: pg.ClientBase,
  archive: ArchiveFile,
  { name }: TableShape,
  entry: TableEntry,
  late: readonly string[],
): Promise<void> {
  const columns = entry.columns.filter((column) => !late.includes(column));
  let count = 0;
  for await (const rows of batches(archive.lines(tableEntry(name), entry.sha256))) {
    const { rowCount } = await client.query(
      `INSERT INTO "${name}" (${list(columns)}) SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb)`,
      [rows],
    );
    count += rowCount ?? 0;
  }
  if (count !== entry.rows) throw new Error(`${name} has ${count} rows, and the manifest says ${entry.rows}`);
}

async function fillLate(
  client: pg.ClientBase,
  archive: ArchiveFile,
  { name, key }: TableShape,
  entry: TableEntry,
  late: readonly string[],
): Promise<void> {
  const columns = late.filter((column) => entry.columns.includes(column));
  if (columns.length === 0) return;
  const set = columns.map((column) => `"${column}" = r."${column}"`).join(', ');
  const same = key.map((column) => `t."${column}" = r."${column}"`).join(' AND ');
  const any = columns.map((column) => `r."${column}" IS NOT NULL`).join(' OR ');
  for await (const rows of batches(archive.lines(tableEntry(name), entry.sha256)))
    await client.query(
      `UPDATE "${name}" t SET ${set} FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb) r WHERE ${same} AND (${any})`,
      [rows],
    );
}

/** JSON arrays of so many lines, as text. */
async function* batches(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let batch: string[] = [];
  let size = 0;
  for await (const line of lines) {
    batch.push(line);
    size += line.length;
    if (batch.length < ROWS_AT_A_TIME && size < TEXT_AT_A_TIME) continue;
    yield `[${batch.join(',')}]`;
    batch = [];
    size = 0;
  }
  if (batch.length) yield `[${batch.join(',')}]`;
}
