import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { InstanceSecret } from '@siyana/config';
import { roleAddresses } from '@siyana/database';
import { createDatabaseFromTemplate, dropDatabase } from '../../support/postgres';
import { TEMPLATE, testSecret } from '../../support/siyana';

export interface TestDatabase {
  /** Of a superuser. */
  readonly url: string;
  /** Of the role that the api works as. */
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own, without an api. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_SERVER_URL'];
  if (!serverUrl) throw new Error('TEST_SERVER_URL is not set: the suites are run by Jest with its global setup');
  const name = `siyana_${randomBytes(6).toString('hex')}`;
  const url = await createDatabaseFromTemplate(serverUrl, TEMPLATE, name);
  return { url, appUrl: appUrlOf(url), drop: () => dropDatabase(serverUrl, name) };
}

const addressesOf = (url: string): ReturnType<typeof roleAddresses> =>
  roleAddresses(url, InstanceSecret.load(tmpdir(), { SIYANA_SECRET: testSecret() }), {});

/** The app role's address of the same database. */
export const appUrlOf = (url: string): string => addressesOf(url).app;

/** The jobs role's. */
export const jobsUrlOf = (url: string): string => addressesOf(url).jobs;

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Names of the tables of public that hold a tenant_id and that the app's role may read. */
export async function tenantTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT a.attisdropped
       AND has_table_privilege('siyana_app', c.oid, 'SELECT') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Every UUID that any row of this workspace holds, in any column, JSON included. */
export async function idsOf(client: pg.ClientBase, tenantId: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const table of await tenantTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${pg.escapeIdentifier(table)} t WHERE tenant_id = $1`,
      [tenantId],
    );
    for (const { row } of rows)
      for (const [id] of row.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)) found.add(id);
  }
  return found;
}
