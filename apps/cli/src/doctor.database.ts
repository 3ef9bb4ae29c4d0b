import { checkCatalogue, isSetConfigClosed, schemaDrift, type Instance } from '@siyana/database';
import { systemClock } from '@siyana/kernel';
import pg from 'pg';
import { fail, ok, warn, type Finding, type Findings } from './doctor.findings';

type Said = Omit<Finding, 'name'>;

const OLDEST = 15;
const NEWEST = 18;
const SKEW_WARN_MS = 2_000;
const SKEW_FAIL_MS = 60_000;

/** All that only a database can answer. Nothing is changed in it. */
export async function checkDatabase(findings: Findings, instance: Instance): Promise<void> {
  const client = new pg.Client({ connectionString: instance.ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a connection that breaks also rejects the question under way
  try {
    const reached = await findings.check('database', async () => {
      await client.connect();
      return serverVersion(client, instance.embedded);
    });
    if (!reached) return;
    await findings.check('clock', () => clockSkew(client));
    await findings.check('owner role', () => ownerRole(client));
    for (const name of ['app', 'login', 'jobs'] as const)
      await findings.check(`${name} role`, () => loginRole(client, instance[name]));
    await findings.check('migrations', () => migrations(client, instance.ownerUrl));
    await findings.check('catalogue', () => catalogue(client));
    await findings.check('wall 5', async () =>
      (await isSetConfigClosed(client))
        ? ok('on')
        : warn('off: set_config is open to the app, and only a superuser can close it (docs/operations.md)'),
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function serverVersion(client: pg.Client, embedded: boolean): Promise<Said> {
  const { rows } = await client.query<{ version: string; name: string }>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_version') AS name`,
  );
  const { version, name } = rows[0]!;
  const major = Math.floor(Number(version) / 10_000);
  const text = `PostgreSQL ${name}${embedded ? ', embedded' : ''}`;
  if (major < OLDEST) return fail(`${text}: ${OLDEST} or later is needed`);
  return major > NEWEST ? warn(`${text}: ${OLDEST} to ${NEWEST} were tried`) : ok(text);
}

async function clockSkew(client: pg.Client): Promise<Said> {
  const before = systemClock.now().getTime();
  const { rows } = await client.query<{ ms: string }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS ms',
  );
  const after = systemClock.now().getTime();
  // The database looked at its clock somewhere between the two.
  const skew = Math.round(Math.abs(Number(rows[0]!.ms) - (before + after) / 2));
  const text = `${skew} ms between this machine and the database`;
  return skew > SKEW_FAIL_MS ? fail(text) : skew > SKEW_WARN_MS ? warn(text) : ok(text);
}

interface Role {
  readonly name: string;
  readonly logs: boolean;
  /** What it should not be. */
  readonly excess: string;
}

async function roleNamed(client: pg.Client, name: string): Promise<Role | undefined> {
  const { rows } = await client.query<Role>(
    `SELECT rolname AS name, rolcanlogin AS logs,
            concat_ws(', ', CASE WHEN rolsuper THEN 'superuser' END, CASE WHEN rolbypassrls THEN 'bypasses row security' END,
              CASE WHEN rolcreaterole THEN 'creates roles' END, CASE WHEN rolcreatedb THEN 'creates databases' END,
              CASE WHEN rolreplication THEN 'replicates' END) AS excess
     FROM pg_roles WHERE rolname = $1`,
    [name],
  );
  return rows[0];
}

/** The role that the tables belong to. */
async function ownerRole(client: pg.Client): Promise<Said> {
  const { rows } = await client.query<{ owner: string }>(
    `SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  if (rows.length === 0) return fail('there are no tables: run `cli migrate`');
  if (rows.length > 1) return fail(`tables belong to several roles: ${rows.map(({ owner }) => owner).join(', ')}`);
  const role = (await roleNamed(client, rows[0]!.owner))!;
  if (role.excess) return fail(`${role.name}: ${role.excess}`);
  return role.logs ? fail(`${role.name} can log in`) : ok(`${role.name} owns the tables and can't log in`);
}

/** As it stands in the catalogue, and whether it lets us in with the password that this instance knows. */
async function loginRole(client: pg.Client, url: string): Promise<Said> {
  const name = decodeURIComponent(new URL(url).username);
  const role = await roleNamed(client, name);
  if (!role) return fail(`${name} is not there: run \`cli migrate\``);
  if (role.excess) return fail(`${name}: ${role.excess}`);
  if (!role.logs) return fail(`${name} may not log in`);
  const own = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  own.on('error', () => undefined);
  try {
    await own.connect();
    return ok(`${name} logs in`);
  } catch (error) {
    return fail(`${name} can't log in: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await own.end().catch(() => undefined);
  }
}

async function migrations(client: pg.Client, ownerUrl: string): Promise<Said> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY id DESC LIMIT 1');
  const drift = await schemaDrift(ownerUrl);
  const last = rows[0]?.name ?? 'none';
  return drift.length
    ? fail(`last was ${last}; the schema differs from the program in ${drift.length} places: run \`cli migrate\``)
    : ok(`up to ${last}`);
}

async function catalogue(client: pg.Client): Promise<Said> {
  const found = await checkCatalogue(client);
  if (found.length === 0) return ok('every wall between workspaces stands');
  const shown = found.slice(0, 3).map(({ rule, object }) => `${rule} (${object})`);
  return fail(`${found.length} findings, see \`cli verify\`: ${shown.join('; ')}`);
}
