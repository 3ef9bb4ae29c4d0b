import pg from 'pg';
import { DataSource } from 'typeorm';
import type { InstanceSecret } from '@siyana/config';
import { MIGRATIONS } from './migrations';
import { addressFor, ROLES, type LoginRole } from './roles';

/** Any number: all migrators of one database agree on it. */
const MIGRATION_LOCK = 727_274_001;
const OLDEST_SERVER = 150_000;
/** duplicate_object, unique_violation. */
const MADE_MEANWHILE = new Set(['42710', '23505']);

export interface Addresses {
  readonly app: string;
  readonly login: string;
  readonly jobs: string;
}

/** The addresses of the three login roles; each can be given by the operator (DATABASE_APP_URL, …) instead. */
export function roleAddresses(
  ownerUrl: string,
  secret: InstanceSecret,
  env: NodeJS.ProcessEnv = process.env,
): Addresses {
  const of = (role: LoginRole): string =>
    env[`DATABASE_${role.toUpperCase()}_URL`] || addressFor(ownerUrl, ROLES[role], rolePassword(secret, role));
  return { app: of('app'), login: of('login'), jobs: of('jobs') };
}

const rolePassword = (secret: InstanceSecret, role: LoginRole): string =>
  secret.derive(`database role ${role}`, 24).toString('base64url');

/**
 * Makes the roles (where this user may), runs the migrations as the owner role under one advisory lock, and closes wall 5 where
 * this user is superuser. Harmless when run again. Answers the names of the migrations that ran.
 */
export async function install(ownerUrl: string, secret: InstanceSecret): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    const server = await serverOf(client);
    if (server.version < OLDEST_SERVER) throw new Error(`PostgreSQL 15 or later is needed, this is ${server.version}`);
    if (server.createsRoles) await makeRoles(client, secret);
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await client.query(`GRANT USAGE ON SCHEMA public TO ${ROLES.app}, ${ROLES.login}, ${ROLES.jobs}`);
    await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${ROLES.owner}`);
    await client.query(`REVOKE CREATE, TEMPORARY ON DATABASE "${server.database}" FROM PUBLIC`);
    if (server.superuser)
      await client.query('REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC');
    return await migrate(ownerUrl);
  } finally {
    await client.end();
  }
}

/** The owner's data source: migrations only. It acts as the owner role, so that no table belongs to a superuser. */
function ownerDataSource(ownerUrl: string, entities: readonly unknown[] = []): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    entities: [...entities] as never[],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: { max: 1, options: `-c role=${ROLES.owner} -c lock_timeout=5s -c TimeZone=UTC` },
  });
}

async function migrate(ownerUrl: string): Promise<string[]> {
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

async function serverOf(
  client: pg.Client,
): Promise<{ version: number; superuser: boolean; createsRoles: boolean; database: string }> {
  const { rows } = await client.query<{ version: string; superuser: boolean; creates: boolean; database: string }>(
    `SELECT current_setting('server_version_num') AS version, rolsuper AS superuser, rolcreaterole AS creates,
            current_database() AS database FROM pg_roles WHERE rolname = current_user`,
  );
  const { version, superuser, creates, database } = rows[0]!;
  return { version: Number(version), superuser, createsRoles: superuser || creates, database };
}

/**
 * Roles belong to the whole server, and the lock of the migrators to one database of it: two instances on one server may get here at once. COMMENT
 * takes the role's own lock until the transaction ends; ALTER ROLE takes none, nor does GRANT before PostgreSQL 16 ("tuple concurrently updated").
 */
async function makeRoles(client: pg.Client, secret: InstanceSecret): Promise<void> {
  const plain = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT';
  await makeRole(client, ROLES.owner, `NOLOGIN ${plain}`);
  await client.query('BEGIN');
  await client.query(`COMMENT ON ROLE ${ROLES.owner} IS 'owns the tables of Siyana'`);
  await client.query(`GRANT ${ROLES.owner} TO CURRENT_USER`);
  for (const role of ['app', 'login', 'jobs'] as const) {
    await makeRole(client, ROLES[role], `LOGIN ${plain}`);
    // The password is base64url text of our own making: no quote can be in it.
    await client.query(`ALTER ROLE ${ROLES[role]} PASSWORD '${rolePassword(secret, role)}'`);
  }
  await client.query('COMMIT');
}

async function makeRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount) return;
  await client.query(`CREATE ROLE ${role} ${attributes}`).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError) || !MADE_MEANWHILE.has(error.code ?? '')) throw error;
  });
}
