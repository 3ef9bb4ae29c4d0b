import { Wakeups } from '@siyana/preventive';
import type pg from 'pg';
import { cloneDatabase, connect, jobsUrlOf, type TestDatabase } from './support/database';

/** Whom the scheduler's processes get, when several of them ask at the same time. */
const NOW = '2026-03-05T08:00:00.000Z';
const LATER = '2026-03-05T09:00:00.000Z';
const ZONES = '2026a';

let database: TestDatabase;
let superuser: pg.Client;
let wakeups: Wakeups;
let tenants: readonly string[];

beforeAll(async () => {
  database = await cloneDatabase();
  superuser = await connect(database.url);
}, 60_000);
afterAll(async () => {
  await superuser.end();
  await database.drop();
});
beforeEach(() => {
  wakeups = new Wakeups(jobsUrlOf(database.url), 4, true);
  tenants = Array.from({ length: 5 }, () => crypto.randomUUID());
});
afterEach(async () => {
  await wakeups.close();
  await superuser.query(`DELETE FROM wakeups`);
});

/** Each due at its time, with its load. */
async function wait(...rows: readonly (readonly [nextAt: string, load: number])[]): Promise<void> {
  for (const [index, [nextAt, load]] of rows.entries())
    await superuser.query(`INSERT INTO wakeups (tenant_id, next_at, load, zone_table) VALUES ($1, $2, $3, $4)`, [
      ...[tenants[index], nextAt, load, ZONES],
    ]);
}
async function locks(): Promise<number> {
  const { rows } = await superuser.query<{ locks: number }>(
    `SELECT count(*)::int AS locks FROM pg_locks l JOIN pg_database d ON d.oid = l.database
     WHERE d.datname = current_database() AND l.locktype = 'advisory'`,
  );
  return rows[0]!.locks;
}
const ids = (list: readonly { readonly tenantId: string }[]): string[] => list.map(({ tenantId }) => tenantId);
async function rowOf(index: number): Promise<{ nextAt: Date; load: number; failures: number }> {
  const { rows } = await superuser.query<{ nextAt: Date; load: number; failures: number }>(
    `SELECT next_at AS "nextAt", load, failures FROM wakeups WHERE tenant_id = $1`,
    [tenants[index]],
  );
  return rows[0]!;
}

describe('the workspaces that wait', () => {
  it('are named the longest waiting first, then the one with most to do lately; not what is due later', async () => {
    await wait([NOW, 5], [NOW, 90], ['2026-03-05T07:00:00.000Z', 1], [LATER, 1_000]);
    expect(ids(await wakeups.due(NOW, ZONES, 10))).toEqual([tenants[2], tenants[1], tenants[0]]);
  });
});

describe('a claim', () => {
  it('gets the first that nobody else has, and no lock of the others', async () => {
    await wait([NOW, 1], [NOW, 1], [LATER, 1], [NOW, 1], [NOW, 1]);
    const [one, two, three] = [wakeups.lane(), wakeups.lane(), wakeups.lane()];
    expect(ids(await one.claim(tenants, 1, NOW, ZONES))).toEqual([tenants[0]]);
    expect(await locks()).toBe(1);
    expect(ids(await two.claim(tenants, 2, NOW, ZONES))).toEqual([tenants[1], tenants[3]]);
    expect(await locks()).toBe(3);
    expect(ids(await three.claim(tenants, 8, NOW, ZONES))).toEqual([tenants[4]]);
    for (const lane of [one, two, three]) await lane.leave();
    const again = wakeups.lane();
    expect(ids(await again.claim(tenants, 8, NOW, ZONES))).toEqual([0, 1, 3, 4].map((index) => tenants[index]));
    await again.leave();
  });

  it('ends what was settled, with what it had to do lately, and leaves the others due', async () => {
    await wait([NOW, 8], [NOW, 100], [NOW, 1]);
    const lane = wakeups.lane();
    const [one, two] = await lane.claim(tenants, 3, NOW, ZONES);
    one!.settle(LATER, ZONES, 30);
    two!.settle(LATER, ZONES, 30);
    await lane.leave();
    expect(await rowOf(0)).toEqual({ nextAt: new Date(LATER), load: 30, failures: 0 });
    expect(await rowOf(1)).toEqual({ nextAt: new Date(LATER), load: 50, failures: 0 });
    expect(ids(await wakeups.due(NOW, ZONES, 10))).toEqual([tenants[2]]);
  });

  it('that fails keeps what was settled before it, and gives back what was claimed with it', async () => {
    await wait([NOW, 1], [NOW, 1], [NOW, 1]);
    const [lane, other] = [wakeups.lane(), wakeups.lane()];
    const [one, two] = await lane.claim(tenants, 3, NOW, ZONES);
    one!.settle(LATER, ZONES, 1);
    expect(await two!.fail(NOW)).toBe(false);
    expect((await rowOf(0)).nextAt).toEqual(new Date(LATER));
    expect(await rowOf(1)).toMatchObject({ nextAt: new Date('2026-03-05T08:01:00.000Z'), failures: 1 });
    expect(ids(await other.claim(tenants, 3, NOW, ZONES))).toEqual([tenants[2]]);
    await lane.leave();
    await other.leave();
  });
});
