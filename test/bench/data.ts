import { readFileSync } from 'node:fs';
import pg from 'pg';
import { Client } from '../support/client';
import type { Siyana } from '../support/siyana';

export interface BenchWorkspace {
  readonly tenantId: string;
  readonly token: string;
  readonly memberId: string;
  readonly assetIds: readonly string[];
  readonly orderIds: readonly string[];
  readonly storeId: string;
  /** Plenty of each is in the store. */
  readonly partIds: readonly string[];
  /** In progress, with three steps each. */
  readonly toComplete: readonly { readonly id: string; readonly stepIds: readonly string[] }[];
}

const WORKSPACES = 50;
const ORDERS = 2_000;
const TO_COMPLETE = 600;

/** Fifty workspaces through the interface, their rows by set-based SQL. */
export async function makeData(siyana: Siyana): Promise<BenchWorkspace[]> {
  const database = new pg.Client({ connectionString: siyana.databaseUrl });
  await database.connect();
  const workspaces: BenchWorkspace[] = [];
  for (let index = 0; index < WORKSPACES; index += 1) {
    const client = await new Client(siyana.url).signUp(`Bench ${index}`);
    const memberId = (await client.get<{ member: { id: string } }>('/me')).body.member.id;
    workspaces.push(await fill(database, client.workspaceId, client.token!, memberId));
  }
  await database.query('ANALYZE');
  await database.end();
  return workspaces;
}

async function fill(database: pg.Client, tenantId: string, token: string, memberId: string): Promise<BenchWorkspace> {
  await database.query(
    `INSERT INTO assets (tenant_id, id, version, created_at, updated_at, code, name, status, search_text)
     SELECT $1, gen_random_uuid(), 1, now(), now(), 'A-' || n, 'Machine ' || n, 'in_service', 'a-' || n || ' machine ' || n FROM generate_series(1, 40) n`,
    [tenantId],
  );
  await database.query(
    `INSERT INTO work_orders (tenant_id, id, version, created_at, updated_at, number, title, type, priority, status, origin, asset_id, due_at, reported_at,
       created_by, search_text)
     SELECT $1, gen_random_uuid(), 1, now() - n * interval '1 hour', now(), n, 'Ordre ' || n, 'corrective_deferred', 'normal',
       CASE WHEN n > $3 THEN 'in_progress' WHEN n % 4 = 0 THEN 'open' ELSE 'closed' END, 'manual', a.id, now() + (n % 500) * interval '1 hour', now(), 'system:bench', 'ordre ' || n
     FROM generate_series(1, $2::int) n JOIN (SELECT id, row_number() OVER () - 1 AS k FROM assets WHERE tenant_id = $1) a ON a.k = n % 40`,
    [tenantId, ORDERS + TO_COMPLETE, ORDERS],
  );
  await database.query(
    `INSERT INTO work_order_assignees (tenant_id, work_order_id, member_id) SELECT $1, id, $2 FROM work_orders WHERE tenant_id = $1`,
    [tenantId, memberId],
  );
  await database.query(
    `INSERT INTO work_order_steps (tenant_id, id, work_order_id, position, kind, label, required)
     SELECT $1, gen_random_uuid(), w.id, n, 'check', 'Point ' || n, true FROM work_orders w, generate_series(1, 3) n
     WHERE w.tenant_id = $1 AND w.status = 'in_progress'`,
    [tenantId],
  );
  await database.query(`UPDATE counters SET value = $2 WHERE tenant_id = $1 AND name = 'work_order'`, [
    tenantId,
    ORDERS + TO_COMPLETE,
  ]);
  await database.query(
    `INSERT INTO stores (tenant_id, id, version, created_at, updated_at, code, name) VALUES ($1, gen_random_uuid(), 1, now(), now(), 'MAG', 'Magasin')`,
    [tenantId],
  );
  await database.query(
    `INSERT INTO parts (tenant_id, id, version, created_at, updated_at, sku, name, unit, search_text)
     SELECT $1, gen_random_uuid(), 1, now(), now(), 'P-' || n, 'Pièce ' || n, 'pièce', 'p-' || n FROM generate_series(1, 40) n`,
    [tenantId],
  );
  await database.query(
    `INSERT INTO stock_movements (tenant_id, id, document_id, line, kind, store_id, part_id, seq, quantity, value, occurred_at, principal)
     SELECT $1, gen_random_uuid(), gen_random_uuid(), 1, 'receipt', st.id, p.id, 1, 1000000, 12345678.9, now(), 'system:bench'
     FROM stores st, parts p WHERE st.tenant_id = $1 AND p.tenant_id = $1`,
    [tenantId],
  );
  await database.query(
    `INSERT INTO stock_balances (tenant_id, id, store_id, part_id, quantity, value, last_seq, moved_at)
     SELECT $1, gen_random_uuid(), store_id, part_id, quantity, value, 1, occurred_at FROM stock_movements WHERE tenant_id = $1`,
    [tenantId],
  );
  const ids = async (text: string): Promise<string[]> =>
    (await database.query<{ id: string }>(text, [tenantId])).rows.map(({ id }) => id);
  const steps = await database.query<{ id: string; steps: string[] }>(
    `SELECT work_order_id AS id, array_agg(id::text ORDER BY position) AS steps FROM work_order_steps WHERE tenant_id = $1 GROUP BY 1`,
    [tenantId],
  );
  return {
    tenantId,
    token,
    memberId,
    assetIds: await ids('SELECT id FROM assets WHERE tenant_id = $1'),
    orderIds: await ids(`SELECT id FROM work_orders WHERE tenant_id = $1 AND status = 'open'`),
    storeId: (await ids('SELECT id FROM stores WHERE tenant_id = $1'))[0]!,
    partIds: await ids('SELECT id FROM parts WHERE tenant_id = $1 ORDER BY id'),
    toComplete: steps.rows.map(({ id, steps: stepIds }) => ({ id, stepIds })),
  };
}

/** The texts of the app's own hot reads, so that the floor asks the very same. */
export async function readTexts(
  siyana: Siyana,
  { token, orderIds }: BenchWorkspace,
): Promise<{ one: string; list: string }> {
  const client = new Client(siyana.url).as(token);
  await client.get(`/work-orders/${orderIds[0]!}`);
  await client.get('/work-orders?status=open&sort=dueAt&limit=50');
  const texts = readFileSync(siyana.statementLog, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string);
  return {
    one: texts.find((text) => text.includes('AS steps') && text.includes('w.id = $2'))!,
    list: texts.find((text) => text.includes('"sortKey"') && text.includes('work_orders w'))!,
  };
}

/** `count` picks of `list`, the first ones far more often than the last (Zipf, s = 1), the same at each run. */
export function zipf<T>(list: readonly T[], count: number): T[] {
  const weights = list.map((_, index) => 1 / (index + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let seed = 42;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  return Array.from({ length: count }, () => {
    let left = random() * total;
    const index = weights.findIndex((weight) => (left -= weight) <= 0);
    return list[Math.max(index, 0)]!;
  });
}
