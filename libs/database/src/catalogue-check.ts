import type pg from 'pg';
import { EXTRA_POLICIES, GLOBAL_TABLES } from './global-tables';
import { ROLES } from './roles';

/** One breach of the walls in a live database: which rule, where. */
export interface Finding {
  readonly rule: string;
  readonly object: string;
}

const EXPRESSION = "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)";

/**
 * The catalogue check (P1): every table with tenant_id has row security enabled and forced, exactly the one policy, tenant-led
 * keys and indexes, composite foreign keys without actions, no trigger; nothing walks round the walls. An empty answer is a pass.
 */
export async function checkCatalogue(client: pg.ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<Finding>(CATALOGUE, [
    Object.keys(GLOBAL_TABLES),
    EXPRESSION,
    [ROLES.app, ROLES.login, ROLES.jobs],
    ROLES.app,
    JSON.stringify(Object.entries(EXTRA_POLICIES).map(([name, policy]) => ({ name, ...policy }))),
  ]);
  return rows;
}

/** Whether set_config is closed to the app's role (wall 5). */
export async function isSetConfigClosed(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ open: boolean }>(
    `SELECT has_function_privilege($1, 'pg_catalog.set_config(text, text, boolean)', 'EXECUTE') AS open`,
    [ROLES.app],
  );
  return !rows[0]!.open;
}

const CATALOGUE = `
WITH tables AS (
  SELECT c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relowner, a.attnum AS tenant
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
), guarded AS (
  SELECT * FROM tables WHERE NOT relname = ANY($1::text[])
), extra AS (
  SELECT name, role, "using", columns FROM jsonb_to_recordset($5::jsonb) AS e (name text, role text, "using" text, columns jsonb)
), policies AS (
  SELECT p.*, g.relname, e.name AS listed, e.role, e."using" FROM guarded g JOIN pg_policy p ON p.polrelid = g.oid
  LEFT JOIN extra e ON e.name = g.relname || '.' || p.polname
)
SELECT 'no tenant_id, and not listed as global' AS rule, relname::text AS object FROM guarded WHERE tenant IS NULL
UNION ALL SELECT 'row security is not enabled', relname FROM guarded WHERE NOT relrowsecurity
UNION ALL SELECT 'row security is not forced', relname FROM guarded WHERE NOT relforcerowsecurity
UNION ALL SELECT 'tenant_id may be null', g.relname FROM guarded g
  JOIN pg_attribute a ON a.attrelid = g.oid AND a.attnum = g.tenant WHERE NOT a.attnotnull
UNION ALL SELECT 'not exactly one policy', g.relname FROM guarded g
  WHERE (SELECT count(*) FROM policies p WHERE p.polrelid = g.oid AND p.listed IS NULL) <> 1
UNION ALL SELECT 'a policy is not the one policy', relname || '.' || polname FROM policies p
  WHERE listed IS NULL AND (polcmd <> '*' OR NOT polpermissive OR polroles <> ARRAY[0::oid]
     OR pg_get_expr(polqual, polrelid) IS DISTINCT FROM $2 OR pg_get_expr(polwithcheck, polrelid) IS DISTINCT FROM $2)
UNION ALL SELECT 'an extra policy is not as listed', relname || '.' || polname FROM policies p
  WHERE listed IS NOT NULL AND (polcmd <> 'r' OR NOT polpermissive OR polroles <> ARRAY[to_regrole(role)::oid]
     OR pg_get_expr(polqual, polrelid) IS DISTINCT FROM "using" OR polwithcheck IS NOT NULL)
UNION ALL SELECT 'another role may touch a tenant table', g.relname || ' by ' || r.role FROM guarded g
  CROSS JOIN unnest($3::text[]) AS r (role)
  WHERE r.role <> $4 AND (has_table_privilege(r.role, g.oid, 'SELECT, INSERT, UPDATE, DELETE')
    OR has_any_column_privilege(r.role, g.oid, 'INSERT, UPDATE, REFERENCES')
    OR EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = g.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND has_column_privilege(r.role, g.oid, a.attnum, 'SELECT')
      AND NOT EXISTS (SELECT 1 FROM extra e WHERE e.role = r.role AND split_part(e.name, '.', 1) = g.relname AND e.columns ? a.attname::text)))
UNION ALL SELECT 'no primary key', g.relname FROM guarded g
  WHERE NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = g.oid AND i.indisprimary)
UNION ALL SELECT 'an index does not begin with tenant_id', i.indexrelid::regclass::text FROM guarded g JOIN pg_index i ON i.indrelid = g.oid
  WHERE i.indkey[0] IS DISTINCT FROM g.tenant
UNION ALL SELECT 'an index is not valid', i.indexrelid::regclass::text FROM guarded g JOIN pg_index i ON i.indrelid = g.oid WHERE NOT i.indisvalid
UNION ALL SELECT 'a foreign key does not begin with tenant_id on both sides', g.relname || '.' || k.conname
  FROM guarded g JOIN pg_constraint k ON k.conrelid = g.oid AND k.contype = 'f'
  WHERE k.conkey[1] IS DISTINCT FROM g.tenant OR k.confkey[1] IS DISTINCT FROM (
    SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'tenant_id')
UNION ALL SELECT 'a foreign key acts on delete or update', k.conrelid::regclass::text || '.' || k.conname FROM pg_constraint k
  JOIN tables t ON t.oid = k.conrelid WHERE k.contype = 'f' AND (k.confdeltype <> 'a' OR k.confupdtype <> 'a')
UNION ALL SELECT 'a constraint is deferrable', k.conrelid::regclass::text || '.' || k.conname FROM pg_constraint k
  JOIN tables t ON t.oid = k.conrelid WHERE k.condeferrable
UNION ALL SELECT 'a trigger', t.relname || '.' || g.tgname FROM pg_trigger g JOIN tables t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal
UNION ALL SELECT 'a partition without its own walls', c.relname FROM pg_class c JOIN pg_inherits h ON h.inhrelid = c.oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
UNION ALL SELECT 'an indexed enum', i.indexrelid::regclass::text FROM guarded g JOIN pg_index i ON i.indrelid = g.oid
  JOIN pg_attribute a ON a.attrelid = g.oid AND a.attnum = ANY(i.indkey) JOIN pg_type t ON t.oid = a.atttypid WHERE t.typtype = 'e'
UNION ALL SELECT 'a view that runs as its owner', c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'v' AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)
UNION ALL SELECT 'a materialised view', c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'm'
UNION ALL SELECT 'a global sequence', c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'S' AND NOT EXISTS (
    SELECT 1 FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid WHERE d.objid = c.oid AND t.relname = ANY($1::text[]))
UNION ALL SELECT 'a function that PUBLIC may run', p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = 'public' AND has_function_privilege('public', p.oid, 'EXECUTE')
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
UNION ALL SELECT 'a login role that is more than a guest', rolname FROM pg_roles WHERE rolname = ANY($3::text[])
  AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
UNION ALL SELECT 'a login role that is member of another', r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
  WHERE r.rolname = ANY($3::text[])
UNION ALL SELECT 'a login role that owns a table', t.relname FROM tables t JOIN pg_roles r ON r.oid = t.relowner WHERE r.rolname = ANY($3::text[])
UNION ALL SELECT 'a table that a superuser owns', t.relname FROM tables t JOIN pg_roles r ON r.oid = t.relowner WHERE r.rolsuper
UNION ALL SELECT 'the app may truncate, trigger or reference', t.relname FROM tables t WHERE has_table_privilege($4, t.oid, 'TRUNCATE')
  OR has_table_privilege($4, t.oid, 'TRIGGER') OR has_table_privilege($4, t.oid, 'REFERENCES')
UNION ALL SELECT 'the app may touch a global table', t.relname FROM tables t WHERE t.relname = ANY($1::text[])
  AND has_table_privilege($4, t.oid, 'SELECT, INSERT, UPDATE, DELETE')
UNION ALL SELECT 'the app may create in the schema', n.nspname FROM pg_namespace n WHERE n.nspname = 'public' AND has_schema_privilege($4, n.oid, 'CREATE')
ORDER BY 1, 2`;
