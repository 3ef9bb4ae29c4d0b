import { asOwnerOf, loadOrder, readTenantTables } from '@siyana/database';
import type { ObjectStore } from '@siyana/files';
import type pg from 'pg';
import { sandboxIdOf } from '../sandbox/sandbox.rules';
import { endWriting } from './end-writing';

export interface ErasureRequest {
  readonly ownerUrl: string;
  readonly workspaceId: string;
  readonly store: ObjectStore;
}

export interface Erased {
  readonly rows: number;
  readonly files: number;
}

const DEADLOCK = '40P01';
const ATTEMPTS = 10;

/**
 * Takes everything of one workspace out of this instance: rows of every table, what leads to them from outside, files; what is under way in it meanwhile
 * leaves nothing behind. Run again after a cut it goes on where it was, so it does not ask whether the workspace is still there.
 */
export async function eraseWorkspace({ ownerUrl, workspaceId, store }: ErasureRequest): Promise<Erased> {
  let rows = await endWriting(ownerUrl, workspaceId);
  let files = (await store.keys(workspaceId)).length;
  for (const sandbox of await sandboxesOf(ownerUrl, workspaceId)) {
    const erased = await eraseWorkspace({ ownerUrl, workspaceId: sandbox, store });
    rows += erased.rows;
    files += erased.files;
  }
  rows += await removeRows(ownerUrl, workspaceId, () => true);
  await store.removeAll(workspaceId);
  return { rows, files };
}

/** Its sandbox, and one whose making was cut off before the workspace knew of it. */
async function sandboxesOf(ownerUrl: string, workspaceId: string): Promise<string[]> {
  const { known, made } = await asOwnerOf(ownerUrl, workspaceId, 'read only', async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM sandboxes WHERE tenant_id = $1', [workspaceId]);
    const count = await client.query<{ value: string }>(
      `SELECT value FROM counters WHERE tenant_id = $1 AND name = 'sandbox'`,
      [workspaceId],
    );
    return { known: rows.map(({ id }) => id), made: Number(count.rows[0]?.value ?? 0) };
  });
  const next = sandboxIdOf(workspaceId, made + 1);
  return (await isThere(ownerUrl, next)) ? [...known, next] : known;
}

export async function isThere(ownerUrl: string, workspaceId: string): Promise<boolean> {
  const { rowCount } = await asOwnerOf(ownerUrl, workspaceId, 'read only', (client) =>
    client.query('SELECT 1 FROM workspaces WHERE tenant_id = $1', [workspaceId]),
  );
  return rowCount !== 0;
}

/** Deletes the workspace's rows of these tables, those that refer before those that are referred to, behind `endWriting`. All or nothing. */
export async function removeRows(
  ownerUrl: string,
  workspaceId: string,
  goes: (table: string) => boolean,
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await asOwnerOf(ownerUrl, workspaceId, 'beside writers', (client) => remove(client, workspaceId, goes));
    } catch (error) {
      // With a transaction that was under way and will find the workspace closed.
      if ((error as { code?: string }).code !== DEADLOCK || attempt === ATTEMPTS) throw error;
    }
  }
}

async function remove(client: pg.ClientBase, workspaceId: string, goes: (table: string) => boolean): Promise<number> {
  const { tables: shapes, global } = await readTenantTables(client);
  const { tables, late } = loadOrder(shapes);
  let count = 0;
  for (const { name } of global.filter(({ name }) => goes(name)))
    count += (await client.query(`DELETE FROM "${name}" WHERE tenant_id = $1`, [workspaceId])).rowCount ?? 0;
  // Circles of tables are opened first, and so is what stays and refers to what goes; what refers to its own table goes in one statement.
  const opened = new Map(late);
  for (const { name, references } of tables.filter(({ name }) => !goes(name))) {
    const columns = references.filter(({ table }) => goes(table)).map(({ column }) => column);
    if (columns.length > 0) opened.set(name, columns);
    else opened.delete(name);
  }
  for (const [name, columns] of opened)
    await client.query(
      `UPDATE "${name}" SET ${columns.map((column) => `"${column}" = NULL`).join(', ')} WHERE tenant_id = $1`,
      [workspaceId],
    );
  for (const { name } of [...tables].reverse().filter(({ name }) => goes(name)))
    count += (await client.query(`DELETE FROM "${name}" WHERE tenant_id = $1`, [workspaceId])).rowCount ?? 0;
  return count;
}
