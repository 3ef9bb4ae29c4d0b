import { isUuid } from '@siyana/kernel';
import pg from 'pg';
import { ROLES } from './roles';

/**
 * One workspace's rows as the owner of the tables, for the operator's commands: append-only tables included. Row security binds the owner too, so
 * nothing but this workspace is in sight. One transaction over one snapshot, kept when `work` ends well.
 */
export async function asOwnerOf<T>(
  ownerUrl: string,
  tenantId: string,
  mode: 'read only' | 'read write',
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  if (!isUuid(tenantId)) throw new Error('a workspace id is a UUID');
  const client = new pg.Client({
    connectionString: ownerUrl,
    options: `-c role=${ROLES.owner} -c TimeZone=UTC -c DateStyle=ISO -c extra_float_digits=1`,
  });
  client.on('error', () => undefined); // a connection that breaks also rejects the statement under way
  await client.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ ${mode}`);
    await client.query(`SET LOCAL app.tenant_id = '${tenantId}'`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end().catch(() => undefined);
  }
}
