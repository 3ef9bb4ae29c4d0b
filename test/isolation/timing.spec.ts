import { randomUUID } from 'node:crypto';
import { newId } from '@siyana/kernel';
import type pg from 'pg';
import { cloneDatabase, connect, type TestDatabase } from './support/database';

/** P4: an id of another workspace is looked for in the same time as an id of nothing. */
const LOOKUPS = 18_000;
const LIMIT = 4.5;
/** What tells the two apart does so each time; a busy machine does it once. */
const ATTEMPTS = 3;

/** One look-up for each id, in their order, as the app's role; microseconds each, by the server's own clock. */
const TIMED = `
CREATE FUNCTION timed(workspace uuid, ids uuid[]) RETURNS float8[] LANGUAGE plpgsql AS $$
DECLARE
  taken float8[] := array_fill(0::float8, ARRAY[cardinality(ids)]);
  begun timestamptz;
  found_name text;
BEGIN
  FOR i IN 1 .. cardinality(ids) LOOP
    begun := clock_timestamp();
    SELECT name INTO found_name FROM api_keys WHERE tenant_id = workspace AND id = ids[i];
    taken[i] := extract(epoch FROM clock_timestamp() - begun) * 1e6;
  END LOOP;
  RETURN taken;
END $$`;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};

/** Welch's t of two samples, without the slowest twentieth of both together: those are the machine's. */
function welch(a: readonly number[], b: readonly number[]): number {
  const cut = [...a, ...b].sort((x, y) => x - y)[Math.floor((a.length + b.length) * 0.95)]!;
  const [left, right] = [a.filter((value) => value <= cut), b.filter((value) => value <= cut)];
  return (mean(left) - mean(right)) / Math.sqrt(variance(left) / left.length + variance(right) / right.length);
}

describe('an identifier of another workspace', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const [ours, theirs] = [newId(), newId()];
  const foreign: string[] = [];

  beforeAll(async () => {
    database = await cloneDatabase();
    client = await connect(database.url);
    await client.query('SET session_replication_role = replica');
    for (const tenant of [ours, theirs]) {
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO api_keys (tenant_id, id, created_at, updated_at, name, scopes, secret_hash, created_by)
         SELECT $1, gen_random_uuid(), now(), now(), 'key ' || n, '[]', 'hash', $1 FROM generate_series(1, 20000) n RETURNING id`,
        [tenant],
      );
      if (tenant === theirs) foreign.push(...rows.map(({ id }) => id));
    }
    await client.query('SET session_replication_role = origin');
    await client.query(TIMED);
    await client.query('GRANT EXECUTE ON FUNCTION timed TO siyana_app');
    await client.query('ANALYZE api_keys');
    await client.query('VACUUM api_keys');
    await client.query(`SET app.tenant_id = '${ours}'`);
    await client.query('SET ROLE siyana_app');
    await client.query(`SET plan_cache_mode = force_generic_plan`);
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  // Ids of nothing are spread over the index as those of rows are: neighbours are found faster.
  it(`is looked for in the same time as an id of nothing (${LOOKUPS} each, in turn)`, async () => {
    const kinds = Array.from({ length: 2 * LOOKUPS }, (_, index) => (index + Math.floor(index / 2)) % 2 === 0);
    const ids = kinds.map((isForeign, index) => (isForeign ? foreign[index % foreign.length]! : randomUUID()));
    await client.query('SELECT timed($1, $2)', [ours, ids.slice(0, 2_000)]);
    const found: number[] = [];
    while (found.length < ATTEMPTS && !found.some((t) => t < LIMIT)) {
      const { rows } = await client.query<{ taken: number[] }>('SELECT timed($1, $2) AS taken', [ours, ids]);
      const of = (isForeign: boolean): number[] => rows[0]!.taken.filter((_, index) => kinds[index] === isForeign);
      found.push(Math.abs(welch(of(true), of(false))));
    }
    expect(Math.min(...found)).toBeLessThan(LIMIT);
  }, 60_000);
});
