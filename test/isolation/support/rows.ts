import pg from 'pg';
import { newId } from '@siyana/kernel';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** One row of a table, as JSON for `jsonb_populate_record`: each column filled by its type and its first allowed word. */
export async function plausibleRow(
  client: pg.ClientBase,
  table: string,
  tenantId: string,
): Promise<Record<string, unknown>> {
  const { rows: columns } = await client.query<Column>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type, attnotnull AS required FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  const { rows: checks } = await client.query<{ columns: string[]; text: string }>(
    `SELECT ARRAY(SELECT attname::text FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)) AS columns,
            pg_get_constraintdef(k.oid) AS text FROM pg_constraint k WHERE k.conrelid = $1::regclass AND k.contype = 'c'`,
    [table],
  );
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const check = checks.find(({ columns: checked }) => checked.includes(name));
      const own = checks.find(({ columns: checked }) => checked.length === 1 && checked[0] === name);
      const word = own && (/'([^']*)'/.exec(own.text) ?? /<= \(?(\d+)/.exec(own.text))?.[1];
      // Left empty where the rule is about an interval's end: a missing end is always after the start.
      const isEnd = name === 'ended_at' && check?.text.includes('>');
      // A pattern is no example of itself.
      const isPattern = own?.text.includes('~');
      return [name, name === 'tenant_id' ? tenantId : isEnd || isPattern ? null : (word ?? valueOf(type))];
    }),
  );
}

/** Inserts such a row past every wall and foreign key: for a superuser. */
export async function plant(client: pg.ClientBase, table: string, tenantId: string): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await insertRow(client, table, await plausibleRow(client, table, tenantId));
  await client.query('SET session_replication_role = origin');
}

export function insertRow(client: pg.ClientBase, table: string, row: Record<string, unknown>): Promise<unknown> {
  const name = pg.escapeIdentifier(table);
  return client.query(`INSERT INTO ${name} SELECT * FROM jsonb_populate_record(NULL::${name}, $1::jsonb)`, [
    JSON.stringify(row),
  ]);
}

function valueOf(type: string): unknown {
  if (type === 'uuid') return newId();
  if (type === 'boolean') return false;
  if (type.startsWith('timestamp')) return '2026-01-05T08:00:00Z';
  if (type === 'date') return '2026-01-05';
  if (/int|numeric|double|real/.test(type)) return Math.floor(Math.random() * 1e6);
  if (type.endsWith('[]') || type.startsWith('json')) return [];
  if (type === 'bytea') return '\\x00';
  return `text ${newId()}`;
}
