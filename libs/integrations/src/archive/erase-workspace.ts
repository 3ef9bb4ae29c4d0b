import { asOwnerOf, loadOrder, readTenantTables } from '@siyana/database';
import type { ObjectStore } from '@siyana/files';

export interface ErasureRequest {
  readonly ownerUrl: string;
  readonly workspaceId: string;
  readonly store: ObjectStore;
}

export interface Erased {
  readonly rows: number;
  readonly files: number;
}

/**
 * Takes everything of one workspace out of this instance: rows of every table, what leads to them from outside, files. Run again after a cut it goes on
 * where it was, so it does not ask whether the workspace is still there.
 */
export async function eraseWorkspace({ ownerUrl, workspaceId, store }: ErasureRequest): Promise<Erased> {
  const rows = await asOwnerOf(ownerUrl, workspaceId, 'read write', async (client) => {
    const { tables: shapes, global } = await readTenantTables(client);
    const { tables, late } = loadOrder(shapes);
    let count = 0;
    for (const { name } of global)
      count += (await client.query(`DELETE FROM "${name}" WHERE tenant_id = $1`, [workspaceId])).rowCount ?? 0;
    // Circles of tables are opened first; what refers to its own table goes in one statement.
    for (const [name, columns] of late)
      await client.query(
        `UPDATE "${name}" SET ${columns.map((column) => `"${column}" = NULL`).join(', ')} WHERE tenant_id = $1`,
        [workspaceId],
      );
    for (const { name } of [...tables].reverse())
      count += (await client.query(`DELETE FROM "${name}" WHERE tenant_id = $1`, [workspaceId])).rowCount ?? 0;
    return count;
  });
  const files = (await store.keys(workspaceId)).length;
  await store.removeAll(workspaceId);
  return { rows, files };
}
