import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** One workspace of made-up data. Its ids follow from its name, so that seeding again finds what is there. */
export interface SeedPlan {
  readonly name: string;
  readonly assets: number;
  readonly orders: number;
}

export interface Seeded {
  readonly tenantId: string;
  /** An API key that reads. */
  readonly token: string;
  readonly orderIds: readonly string[];
}

/** How the plants of a country come: a few large ones and many small (Zipf, s = 1), `orders` in all. */
export function zipfPlans(workspaces: number, assets: number, orders: number): SeedPlan[] {
  const weights = Array.from({ length: workspaces }, (_, index) => 1 / (index + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, index) => ({
    name: `seed ${index}`,
    assets: Math.max(2, Math.round((assets * weight) / total)),
    orders: Math.max(5, Math.round((orders * weight) / total)),
  }));
}

const CHUNK = 200;

/** RFC 9562's version 8: made by a rule of one's own. */
const id = (text: string): string => `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;

/** Set-based and resumable: workspaces that are there are left alone. Needs a superuser, since it writes many workspaces at once. */
export async function seed(database: pg.Client, plans: readonly SeedPlan[]): Promise<void> {
  for (let from = 0; from < plans.length; from += CHUNK) {
    const chunk = plans.slice(from, from + CHUNK);
    await database.query('BEGIN');
    await database.query('DROP TABLE IF EXISTS plan');
    await database.query(
      `CREATE TEMPORARY TABLE plan ON COMMIT DROP AS
       SELECT ${id(`p.name`)} AS tenant, p.name, p.assets, p.orders
       FROM unnest($1::text[], $2::int[], $3::int[]) AS p (name, assets, orders)
       WHERE NOT EXISTS (SELECT 1 FROM workspaces w WHERE w.tenant_id = ${id(`p.name`)})`,
      [chunk.map(({ name }) => name), chunk.map(({ assets }) => assets), chunk.map(({ orders }) => orders)],
    );
    for (const statement of STATEMENTS) await database.query(statement);
    await database.query('COMMIT');
  }
  await database.query('ANALYZE');
}

/** Rows of the tables that exist, in the order of their references. An order in twenty is open, but never fewer than sixty. */
const STATEMENTS = [
  `INSERT INTO workspaces (tenant_id, name, time_zone, currency, locale, created_at, updated_at)
   SELECT tenant, name, 'Africa/Casablanca', 'MAD', 'fr', now(), now() FROM plan`,
  `INSERT INTO counters (tenant_id, name, value) SELECT tenant, 'event', 0 FROM plan UNION ALL SELECT tenant, 'work_order', orders FROM plan`,
  `INSERT INTO members (tenant_id, id, created_at, updated_at, name, login, role, status)
   SELECT tenant, tenant, now(), now(), 'Seed', 'seed', 'admin', 'active' FROM plan`,
  `INSERT INTO assets (tenant_id, id, created_at, updated_at, code, name, status, search_text)
   SELECT tenant, ${id(`name || ' asset ' || n`)}, now(), now(), 'A-' || n, 'Machine ' || n, 'in_service', 'a-' || n || ' machine ' || n
   FROM plan, generate_series(1, assets) n`,
  `INSERT INTO work_orders (tenant_id, id, created_at, updated_at, number, title, type, priority, status, origin, asset_id, due_at, reported_at, created_by, search_text)
   SELECT tenant, ${id(`name || ' order ' || n`)}, now() - n * interval '1 minute', now(), n, 'Ordre ' || n, 'corrective_deferred', 'normal',
     CASE WHEN n <= 60 OR n % 20 = 0 THEN 'open' ELSE 'closed' END, 'manual', ${id(`name || ' asset ' || (n % assets + 1)`)},
     now() + (n % 5000) * interval '1 hour', now() - n * interval '1 minute', 'system:seed', 'wo-' || lpad(n::text, 6, '0') || ' ordre ' || n
   FROM plan, generate_series(1, orders) n`,
  `INSERT INTO work_order_assignees (tenant_id, work_order_id, member_id)
   SELECT tenant, ${id(`name || ' order ' || n`)}, tenant FROM plan, generate_series(1, orders) n WHERE n <= 60 OR n % 20 = 0`,
] as const;

/** Keys of this run for these workspaces, and ids of orders to ask for. */
export async function openSeeded(database: pg.Client, plans: readonly SeedPlan[]): Promise<Seeded[]> {
  const secret = randomBytes(32).toString('base64url');
  const seeded: Seeded[] = [];
  for (const { name, orders } of plans) {
    const tenantId = uuidOf(name);
    const keyId = uuidOf(`${name} ${secret}`);
    await database.query(
      `INSERT INTO api_keys (tenant_id, id, created_at, updated_at, name, scopes, secret_hash, created_by)
       VALUES ($1, $2, now(), now(), 'bench', '["work_orders:read"]', $3, $1)`,
      [tenantId, keyId, createHash('sha256').update(secret).digest('hex')],
    );
    const step = Math.max(1, Math.floor(orders / 200));
    const orderIds = Array.from({ length: Math.min(orders, 200) }, (_, index) =>
      uuidOf(`${name} order ${1 + index * step}`),
    );
    seeded.push({ tenantId, token: `siy_${tenantId}_${keyId}_${secret}`, orderIds });
  }
  return seeded;
}

function uuidOf(text: string): string {
  const md5 = createHash('md5').update(text).digest('hex');
  const hex = `${md5.slice(0, 12)}8${md5.slice(13, 16)}8${md5.slice(17)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
