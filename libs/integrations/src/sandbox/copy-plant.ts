import { asOwnerOf, loadOrder, readTenantTables, type TableShape } from '@siyana/database';
import type pg from 'pg';
import { PLANT } from './sandbox.rules';

const ROWS_AT_A_TIME = 1_000;

interface Copy {
  readonly ownerUrl: string;
  readonly from: string;
  readonly to: string;
  /** Behind the plant, in the same transaction. */
  readonly finish: (target: pg.ClientBase, source: pg.ClientBase) => Promise<void>;
  /** Before it. */
  readonly prepare: (target: pg.ClientBase, source: pg.ClientBase) => Promise<void>;
}

/**
 * The plant of one workspace in another, with its ids: what an integration knows by id it finds there too. Two sessions, each in the sight of its own
 * workspace; the rows pass through here as PostgreSQL wrote them. All of it or nothing.
 */
export function copyPlant({ ownerUrl, from, to, prepare, finish }: Copy): Promise<void> {
  return asOwnerOf(ownerUrl, from, 'read only', (source) =>
    asOwnerOf(ownerUrl, to, 'read write', async (target) => {
      await prepare(target, source);
      const { tables, late } = loadOrder((await readTenantTables(source)).tables);
      const plant = tables.filter(({ name }) => PLANT.has(name));
      for (const shape of plant) await copyTable(source, target, from, to, shape, late.get(shape.name) ?? []);
      for (const shape of plant) await fillLate(source, target, from, shape, late.get(shape.name) ?? []);
      await finish(target, source);
    }),
  );
}

const list = (columns: readonly string[], prefix = ''): string =>
  columns.map((column) => `${prefix}"${column}"`).join(', ');

/** What refers to something that does not come along is left empty. */
const leftOut = ({ references }: TableShape): string[] =>
  references.filter(({ table }) => !PLANT.has(table)).map(({ column }) => column);

async function copyTable(
  source: pg.ClientBase,
  target: pg.ClientBase,
  from: string,
  to: string,
  shape: TableShape,
  late: readonly string[],
): Promise<void> {
  const skipped = new Set(['tenant_id', ...late, ...leftOut(shape)]);
  const columns = shape.columns.filter((column) => !skipped.has(column));
  for await (const rows of pagesOf(source, from, shape))
    await target.query(
      `INSERT INTO "${shape.name}" (tenant_id, ${list(columns)})
       SELECT $1, ${list(columns)} FROM jsonb_populate_recordset(NULL::"${shape.name}", $2::jsonb)`,
      [to, rows],
    );
}

async function fillLate(
  source: pg.ClientBase,
  target: pg.ClientBase,
  from: string,
  shape: TableShape,
  late: readonly string[],
): Promise<void> {
  const columns = late.filter((column) => !leftOut(shape).includes(column));
  if (columns.length === 0) return;
  const set = columns.map((column) => `"${column}" = r."${column}"`).join(', ');
  const same = shape.key.filter((column) => column !== 'tenant_id').map((column) => `t."${column}" = r."${column}"`);
  const any = columns.map((column) => `r."${column}" IS NOT NULL`).join(' OR ');
  for await (const rows of pagesOf(source, from, shape))
    await target.query(
      `UPDATE "${shape.name}" t SET ${set} FROM jsonb_populate_recordset(NULL::"${shape.name}", $1::jsonb) r
       WHERE ${same.join(' AND ')} AND (${any})`,
      [rows],
    );
}

/** JSON arrays of so many rows, as text: no number or time goes through JavaScript. */
async function* pagesOf(source: pg.ClientBase, tenantId: string, { name, key }: TableShape): AsyncGenerator<string> {
  await source.query(
    `DECLARE plant NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS line FROM "${name}" t
     WHERE t.tenant_id = '${tenantId}' ORDER BY ${list(key, 't.')}`,
  );
  for (;;) {
    const { rows } = await source.query<{ line: string }>(`FETCH ${ROWS_AT_A_TIME} FROM plant`);
    if (rows.length === 0) break;
    yield `[${rows.map(({ line }) => line).join(',')}]`;
  }
  await source.query('CLOSE plant');
}
