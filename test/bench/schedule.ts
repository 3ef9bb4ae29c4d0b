import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zoneTableVersion } from '@siyana/kernel';
import pg from 'pg';
import { PlayedWorker } from '../support/played';
import { createDatabaseFromTemplate, dropDatabase } from '../support/postgres';
import { TEMPLATE, testSecret } from '../support/siyana';
import type { Figure } from './measure';
import { seed, zipfPlans } from './seed';

const ROUNDS = 5;
/** Not counted, on either side, as in the benches over HTTP: workers run for weeks, and the server plans a statement anew for its first few times. */
const WARM_UP = 1;
const ALL = WARM_UP + ROUNDS;
const WORKERS = 2;
const WORKSPACES = 840;
/** In each round; of the other schedules, five times as many, none is. */
const DUE = 50_000;

/** Each round has schedules of its own, so that none of its versions has been read before: a schedule comes up once a month, and a cache forgets. */
const dueAt = (round: number): string => `2026-10-${String(round + 1).padStart(2, '0')}T08:00`;

/** One schedule for each asset, as many due in each round. */
const SCHEDULES = [
  `CREATE TEMPORARY TABLE made AS
     SELECT tenant_id, id, '2026-10-' || lpad(((row_number() OVER (ORDER BY tenant_id, id)) % ${ALL} + 1)::text, 2, '0') || 'T08:00' AS due FROM assets`,
  `INSERT INTO preventive_schedules (tenant_id, id, created_at, updated_at, name, current_number, search_text)
     SELECT tenant_id, id, '2026-01-01Z', '2026-01-01Z', 'Graissage', 1, 'graissage' FROM made`,
  `INSERT INTO preventive_versions (tenant_id, id, schedule_id, number, rules, template, created_at, principal)
     SELECT tenant_id, id, id, 1,
       jsonb_build_object('triggers', jsonb_build_array(jsonb_build_object('kind', 'calendar', 'rrule', 'FREQ=MONTHLY', 'startsAt', due,
           'timeZone', 'Africa/Casablanca', 'mode', 'fixed')), 'timeZone', 'Africa/Casablanca', 'leadDays', 0, 'toleranceDays', NULL,
         'activeFrom', '2026-01-01T00:00:00.000Z', 'holidayPolicy', 'ignore', 'season', '[]'::jsonb, 'stacking', false, 'whenStandby', 'make',
         'cycles', '[]'::jsonb, 'coincidence', 'union'),
       '{"title": "Graissage", "type": "predetermined", "priority": "normal", "description": null, "estimatedMinutes": 30, "procedureId": null,
         "assigneeIds": [], "teamIds": [], "signatureRequired": false}', '2026-01-01Z', 'system:bench' FROM made`,
  `INSERT INTO preventive_pairs (tenant_id, schedule_id, asset_id, active_from, next_at, derived_with)
     SELECT tenant_id, id, id, '2026-01-01Z', (due || 'Z')::timestamptz, $1 FROM made`,
  `INSERT INTO wakeups (tenant_id, next_at, asked, zone_table) SELECT tenant_id, min((due || 'Z')::timestamptz), 0, $1 FROM made GROUP BY tenant_id
     ON CONFLICT (tenant_id) DO UPDATE SET next_at = excluded.next_at, zone_table = excluded.zone_table`,
] as const;

/** The tables that a tick writes, each after those that it refers to, and the column that holds the tick's instant. */
const WRITTEN = [
  ['work_orders', 'created_at'],
  ['work_order_activities', 'occurred_at'],
  ['preventive_occurrences', 'decided_at'],
  ['events', 'occurred_at'],
] as const;

async function fill(database: pg.Client): Promise<void> {
  await seed(database, zipfPlans(WORKSPACES, DUE * ALL, DUE * ALL));
  for (const text of SCHEDULES) await database.query(text, text.includes('$1') ? [zoneTableVersion()] : []);
  await database.query('DROP TABLE made');
  await database.query('ANALYZE');
}

/** The rows that the tick at `now` has made are put aside and taken out of their tables; answers how many orders. */
async function takeOut(database: pg.Client, now: string): Promise<number> {
  let orders = 0;
  for (const [table, column] of WRITTEN) {
    await database.query(`DROP TABLE IF EXISTS floor_${table}`);
    const { rowCount } = await database.query(
      `CREATE UNLOGGED TABLE floor_${table} AS SELECT * FROM ${table} WHERE ${column} = '${now}'`,
    );
    if (table === 'work_orders') orders = rowCount ?? 0;
  }
  // What else refers to them is nothing, and need not be looked for.
  await database.query(`SET session_replication_role = 'replica'`);
  for (const [table, column] of [...WRITTEN].reverse())
    await database.query(`DELETE FROM ${table} WHERE ${column} = '${now}'`);
  await database.query('RESET session_replication_role');
  for (const [table] of WRITTEN) await database.query(`VACUUM ANALYZE ${table}`);
  for (const [table] of WRITTEN) await database.query(`ANALYZE floor_${table}`);
  return orders;
}

/** The same rows by one INSERT ... SELECT for each table, and the counters, in one transaction, for a half of the workspaces. */
async function putBack(database: pg.Client, tenants: readonly string[]): Promise<void> {
  await database.query('BEGIN');
  for (const [table] of WRITTEN)
    await database.query(`INSERT INTO ${table} SELECT * FROM floor_${table} WHERE tenant_id = ANY($1::uuid[])`, [
      tenants,
    ]);
  await database.query(`UPDATE counters SET value = value + 0 WHERE tenant_id = ANY($1::uuid[])`, [tenants]);
  await database.query('COMMIT');
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** One tick over all workspaces by two workers, against the rows that it has made by the fewest statements that can make them. */
export async function measureSchedule(): Promise<Figure[]> {
  const serverUrl = process.env['TEST_SERVER_URL']!;
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const url = await createDatabaseFromTemplate(serverUrl, TEMPLATE, name);
  const home = mkdtempSync(join(tmpdir(), 'siyana-bench-'));
  const clients = Array.from({ length: 1 + WORKERS }, () => new pg.Client({ connectionString: url }));
  const [database, ...writers] = clients as [pg.Client, ...pg.Client[]];
  const env = {
    DATABASE_URL: url,
    SIYANA_SECRET: testSecret(),
    SIYANA_HOME: home,
    SIYANA_STATEMENT_LOG: '',
    PLAYED_ZONES: 'carried',
  };
  const workers: PlayedWorker[] = [];
  try {
    for (const client of clients) await client.connect();
    await fill(database);
    for (let index = 0; index < WORKERS; index += 1) workers.push(await PlayedWorker.start(env));
    const { rows } = await database.query<{ id: string }>(
      `SELECT tenant_id AS id FROM assets GROUP BY 1 ORDER BY count(*) DESC`,
    );
    const halves = writers.map((_, half) => rows.filter((__, index) => index % WORKERS === half).map(({ id }) => id));
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < ALL; round += 1) {
      const now = `${dueAt(round)}:00.000Z`;
      await database.query('CHECKPOINT');
      const taken = await seconds(() =>
        Promise.all(workers.map((worker) => worker.do(Date.parse(now), { kind: 'round' }))),
      );
      const made = await takeOut(database, now);
      if (made < DUE * 0.9) throw new Error(`the tick has made ${made} orders`);
      await database.query('CHECKPOINT');
      const least = await seconds(() => Promise.all(writers.map((writer, half) => putBack(writer, halves[half]!))));
      if (round < WARM_UP) continue;
      ours.push(made / taken);
      floor.push(made / least);
    }
    const side = (rates: readonly number[]): Figure['ours'] => {
      const perSecond = median(rates);
      const millis = (DUE / perSecond) * 1000;
      return { perSecond, p50: millis, p99: millis, failed: 0 };
    };
    const ratio = median(ours.map((rate, round) => rate / floor[round]!));
    return [{ name: 'schedule', goal: 0.5, ratio, unit: '/s', ours: side(ours), floor: side(floor) }];
  } finally {
    for (const worker of workers) await worker.stop();
    for (const client of clients) await client.end();
    await dropDatabase(serverUrl, name);
    rmSync(home, { recursive: true, force: true });
  }
}
