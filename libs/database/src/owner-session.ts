import { isUuid } from '@siyana/kernel';
import pg from 'pg';
import { ROLES } from './roles';

/** One snapshot for all statements, or, where others still write, each statement sees what they have committed before it. */
const MODES = {
  'read only': 'REPEATABLE READ READ ONLY',
  'read write': 'REPEATABLE READ READ WRITE',
  'beside writers': 'READ COMMITTED READ WRITE',
} as const;

/**
 * One workspace's rows as the owner of the tables, for the operator's commands: append-only tables included. Row security binds the owner too, so
 * nothing but this workspace is in sight. One transaction, kept when `work` ends well.
 */
export async function asOwnerOf<T>(
  ownerUrl: string,
  tenantId: string,
  mode: keyof typeof MODES,
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
    await client.query(`BEGIN ISOLATION LEVEL ${MODES[mode]}`);
    await client.query(`SET LOCAL app.tenant_id = '${tenantId}'`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end().catch(() => undefined);
  }
}
