import type pg from 'pg';
import { GLOBAL_TABLES } from './global-tables';
import type { Foreign, TableShape } from './tenant-tables.rules';

export interface TenantTables {
  /** Under the walls: rows of one workspace each. */
  readonly tables: readonly TableShape[];
  /** Of all workspaces together, with a column that says whose a row is; and why they stand beside the walls. */
  readonly global: readonly { readonly name: string; readonly reason: string }[];
}

/** Every table that holds rows of workspaces, as the live catalogue has them: a table that comes later is here by itself. */
export async function readTenantTables(client: pg.ClientBase): Promise<TenantTables> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[]; foreign: Foreign[] }>(TABLES);
  const isGlobal = (name: string): boolean => Object.hasOwn(GLOBAL_TABLES, name);
  return {
    tables: rows
      .filter(({ name }) => !isGlobal(name))
      .map(({ foreign, ...table }) => ({ ...table, references: foreign })),
    global: rows.filter(({ name }) => isGlobal(name)).map(({ name }) => ({ name, reason: GLOBAL_TABLES[name]! })),
  };
}

const TABLES = `
SELECT c.relname::text AS name,
  ARRAY(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
  ARRAY(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
        WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)) AS key,
  coalesce((SELECT json_agg(json_build_object('column', a.attname, 'table', f.relname, 'nullable', NOT a.attnotnull))
            FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[2]
            WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.conparentid = 0 AND array_length(k.conkey, 1) > 1), '[]') AS foreign
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)
ORDER BY c.relname`;
