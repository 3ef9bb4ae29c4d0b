import { asOwnerOf, readTenantTables } from '@siyana/database';
import { DISPATCHER_LOCK } from '@siyana/events';

/**
 * From here on nobody adds a row to this workspace: the counter that every such transaction holds at its end is gone, and those that held it have
 * come to theirs. What leads here from outside goes behind a dispatcher that may be at work in it: later ones do not
 * find the workspace any more. Two short transactions, since a writer that waits for this one while it waits for the writer would be a deadlock.
 * Answers how many rows that were.
 */
export async function endWriting(
  ownerUrl: string,
  workspaceId: string,
  goes: (table: string) => boolean = () => true,
): Promise<number> {
  const counters = await asOwnerOf(ownerUrl, workspaceId, 'beside writers', (client) =>
    client.query(`DELETE FROM counters WHERE tenant_id = $1 AND name = 'event'`, [workspaceId]),
  );
  const outside = await asOwnerOf(ownerUrl, workspaceId, 'beside writers', async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [DISPATCHER_LOCK]);
    let count = 0;
    const { global } = await readTenantTables(client);
    for (const { name } of global.filter((table) => goes(table.name)))
      count += (await client.query(`DELETE FROM "${name}" WHERE tenant_id = $1`, [workspaceId])).rowCount ?? 0;
    return count;
  });
  return (counters.rowCount ?? 0) + outside;
}
