/** One hole in the walls: the SQL that makes it, as a superuser, and what the catalogue check must say of it. */
export interface Breach {
  readonly name: string;
  readonly sql: readonly string[];
  readonly rule: string;
  /** A part of the object's name. */
  readonly object: string;
}

/** The four ways to open one table, with the rule that finds each. */
export function breachesOf(table: string): Breach[] {
  const breach = (name: string, rule: string, ...sql: string[]): Breach => ({
    name: `${table}: ${name}`,
    sql,
    rule,
    object: table,
  });
  return [
    breach('row security off', 'row security is not enabled', `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`),
    breach('force off', 'row security is not forced', `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
    breach('policy dropped', 'not exactly one policy', `DROP POLICY tenant ON ${table}`),
    breach('USING (true)', 'a policy is not the one policy', `ALTER POLICY tenant ON ${table} USING (true)`),
  ];
}

const breach = (name: string, rule: string, object: string, ...sql: string[]): Breach => ({ name, sql, rule, object });

const OWN_ID = 'tenant_id uuid NOT NULL, id uuid NOT NULL';

export const OTHER_BREACHES: readonly Breach[] = [
  breach(
    'a policy for writes alone',
    'a policy is not the one policy',
    'teams',
    'ALTER POLICY tenant ON teams WITH CHECK (true)',
  ),
  breach('a second policy', 'not exactly one policy', 'teams', 'CREATE POLICY wide ON teams USING (true)'),
  breach(
    "the dispatcher's policy without its condition",
    'an extra policy is not as listed',
    'counters.positions',
    'ALTER POLICY positions ON counters USING (true)',
  ),
  breach(
    "the dispatcher's policy for everybody",
    'an extra policy is not as listed',
    'counters.positions',
    'ALTER POLICY positions ON counters TO PUBLIC',
  ),
  breach(
    'a table that the jobs role reads',
    'another role may touch a tenant table',
    'events by siyana_jobs',
    'GRANT SELECT (payload) ON events TO siyana_jobs',
  ),
  breach(
    'a counter that the jobs role sets',
    'another role may touch a tenant table',
    'counters by siyana_jobs',
    'GRANT UPDATE (value) ON counters TO siyana_jobs',
  ),
  breach(
    'a table without tenant_id',
    'no tenant_id, and not listed as global',
    'notes',
    'CREATE TABLE notes (id uuid PRIMARY KEY)',
  ),
  breach(
    'a tenant_id that may be null',
    'tenant_id may be null',
    'events_of_old',
    'CREATE TABLE events_of_old (tenant_id uuid, id uuid)',
  ),
  breach('a table without a primary key', 'no primary key', 'heap', `CREATE TABLE heap (${OWN_ID})`),
  breach(
    'a naked partition',
    'a partition without its own walls',
    'readings_1',
    `CREATE TABLE readings (${OWN_ID}, PRIMARY KEY (tenant_id, id)) PARTITION BY HASH (tenant_id)`,
    'CREATE TABLE readings_1 PARTITION OF readings FOR VALUES WITH (MODULUS 1, REMAINDER 0)',
  ),
  breach(
    'a definer view',
    'a view that runs as its owner',
    'all_teams',
    'CREATE VIEW all_teams AS SELECT * FROM teams',
  ),
  breach(
    'a materialised view',
    'a materialised view',
    'kept_teams',
    'CREATE MATERIALIZED VIEW kept_teams AS SELECT * FROM teams',
  ),
  breach(
    'a public function',
    'a function that PUBLIC may run',
    'count_teams',
    `CREATE FUNCTION count_teams() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM teams'`,
  ),
  breach('a global sequence', 'a global sequence', 'order_numbers', 'CREATE SEQUENCE order_numbers'),
  breach(
    'an indexed enum',
    'an indexed enum',
    'teams_mood_idx',
    `CREATE TYPE mood AS ENUM ('good', 'bad')`,
    'ALTER TABLE teams ADD COLUMN mood mood',
    'CREATE INDEX teams_mood_idx ON teams (tenant_id, mood)',
  ),
  breach(
    'a trigger',
    'a trigger',
    'teams.watch',
    `CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    'CREATE TRIGGER watch BEFORE INSERT ON teams FOR EACH ROW EXECUTE FUNCTION watch()',
  ),
  breach(
    'a deferrable constraint',
    'a constraint is deferrable',
    'teams.teams_late_key',
    'ALTER TABLE teams ADD CONSTRAINT teams_late_key UNIQUE (tenant_id, created_at) DEFERRABLE',
  ),
  breach(
    'an ON DELETE action',
    'a foreign key acts on delete or update',
    'assets.assets_gone_fkey',
    'ALTER TABLE assets ADD CONSTRAINT assets_gone_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES assets (tenant_id, id) ON DELETE CASCADE',
  ),
  breach(
    'an ON UPDATE action',
    'a foreign key acts on delete or update',
    'assets.assets_moved_fkey',
    'ALTER TABLE assets ADD CONSTRAINT assets_moved_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES assets (tenant_id, id) ON UPDATE CASCADE',
  ),
  breach(
    'an index that the tenant does not lead',
    'an index does not begin with tenant_id',
    'teams_plain_idx',
    'CREATE INDEX teams_plain_idx ON teams (name)',
  ),
  breach(
    'a unique key across workspaces',
    'an index does not begin with tenant_id',
    'teams_one_name_key',
    'ALTER TABLE teams ADD CONSTRAINT teams_one_name_key UNIQUE (name)',
  ),
  breach(
    'a primary key of the id alone',
    'an index does not begin with tenant_id',
    'loose_pkey',
    `CREATE TABLE loose (${OWN_ID}, PRIMARY KEY (id))`,
  ),
  breach(
    'a foreign key without the tenant',
    'a foreign key does not begin with tenant_id on both sides',
    'teams.teams_lead_fkey',
    'ALTER TABLE members ADD CONSTRAINT members_id_key UNIQUE (id)',
    'ALTER TABLE teams ADD COLUMN lead_id uuid',
    'ALTER TABLE teams ADD CONSTRAINT teams_lead_fkey FOREIGN KEY (lead_id) REFERENCES members (id)',
  ),
  breach(
    'a foreign key that crosses tenants',
    'a foreign key does not begin with tenant_id on both sides',
    'teams.teams_odd_fkey',
    'ALTER TABLE members ADD CONSTRAINT members_odd_key UNIQUE (id, tenant_id)',
    'ALTER TABLE teams ADD COLUMN lead_id uuid',
    'ALTER TABLE teams ADD CONSTRAINT teams_odd_fkey FOREIGN KEY (tenant_id, lead_id) REFERENCES members (id, tenant_id)',
  ),
  breach(
    'the app as a member of the owner',
    'a login role that is member of another',
    'siyana_app',
    'GRANT siyana_owner TO siyana_app',
  ),
  breach(
    'the app with BYPASSRLS',
    'a login role that is more than a guest',
    'siyana_app',
    'ALTER ROLE siyana_app BYPASSRLS',
  ),
  breach(
    'the log-in role as superuser',
    'a login role that is more than a guest',
    'siyana_login',
    'ALTER ROLE siyana_login SUPERUSER',
  ),
  breach(
    'the app may truncate',
    'the app may truncate, trigger or reference',
    'teams',
    'GRANT TRUNCATE ON teams TO siyana_app',
  ),
  breach('the app owns a table', 'a login role that owns a table', 'teams', 'ALTER TABLE teams OWNER TO siyana_app'),
  breach(
    'a superuser owns a table',
    'a table that a superuser owns',
    'teams',
    'ALTER TABLE teams OWNER TO CURRENT_USER',
  ),
  breach(
    'the app reads a global table',
    'the app may touch a global table',
    'login_directory',
    'GRANT SELECT ON login_directory TO siyana_app',
  ),
  breach(
    'the app creates tables',
    'the app may create in the schema',
    'public',
    'GRANT CREATE ON SCHEMA public TO siyana_app',
  ),
];
