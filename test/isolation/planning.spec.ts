import { readFileSync } from 'node:fs';
import { PlaceClocks } from '@siyana/assets';
// Every table has to be known for the keys between them.
import '@siyana/attachments';
import '@siyana/work-requests';
import { WorkingTimesService } from '@siyana/calendar';
import { Events } from '@siyana/events';
import { Loops } from '@siyana/jobs';
import { OrderWriter, SlaWakeups, SlaWatch } from '@siyana/work-orders';
import pg from 'pg';
import { connect } from './support/database';
import { openDoor } from './support/door';
import { makeWorld, type Side, type World } from './support/world';
import { InstanceSecret } from '@siyana/config';
import { roleAddresses } from '@siyana/database';
import { tmpdir } from 'node:os';
import { testSecret } from '../support/siyana';

const secret = InstanceSecret.load(tmpdir(), { SIYANA_SECRET: testSecret() });

let world: World;
let superuser: pg.Client;
let app: pg.Client;
beforeAll(async () => {
  world = await makeWorld();
  const { databaseUrl } = world.siyana;
  superuser = await connect(databaseUrl);
  app = await connect(roleAddresses(databaseUrl, secret, {}).app);
}, 60_000);
afterAll(async () => {
  await app.end();
  await superuser.end();
  await world.stop();
});

const DENIED = { code: '42501' };

/** Runs a statement as the app does, in one workspace; what it has done is undone. */
async function asApp(side: Side, text: string, params: readonly unknown[] = []): Promise<pg.QueryResult> {
  await app.query('BEGIN');
  try {
    await app.query(`SET LOCAL app.tenant_id = '${side.workspaceId}'`);
    return await app.query(text, [...params]);
  } finally {
    await app.query('ROLLBACK');
  }
}

describe('a frozen plan', () => {
  it('is changed and taken away by nobody: not even the app has the right to', async () => {
    const { ours } = world;
    await ours.admin.post('/work-orders', { title: 'x', type: 'inspection', dueAt: '2101-01-05T10:00:00Z' });
    expect((await ours.admin.post('/weekly-plans/2101-W01/freeze')).status).toBe(200);
    const { rows } = await asApp(ours, `SELECT plan_id FROM weekly_plan_orders WHERE tenant_id = $1`, [
      ours.workspaceId,
    ]);
    expect(rows).toHaveLength(1);
    for (const table of ['weekly_plans', 'weekly_plan_orders']) {
      const column = table === 'weekly_plans' ? 'frozen_by' : 'estimated_minutes';
      await expect(
        asApp(ours, `UPDATE ${table} SET ${column} = NULL WHERE tenant_id = $1`, [ours.workspaceId]),
      ).rejects.toMatchObject(DENIED);
      await expect(asApp(ours, `DELETE FROM ${table} WHERE tenant_id = $1`, [ours.workspaceId])).rejects.toMatchObject(
        DENIED,
      );
    }
  });
});

describe('the watch over service targets', () => {
  const WAKE = `SELECT wake_sla($1::uuid, '2001-01-01T00:00:00Z')`;

  it('is woken for the workspace of the transaction, and for no other', async () => {
    const { ours, theirs } = world;
    const woken = async (side: Side): Promise<unknown[]> => {
      await app.query('BEGIN');
      await app.query(`SET LOCAL app.tenant_id = '${ours.workspaceId}'`);
      await app.query(WAKE, [side.workspaceId]);
      await app.query('COMMIT');
      const { rows } = await superuser.query(`SELECT tenant_id FROM sla_wakeups WHERE next_at < '2002-01-01'`);
      return rows.map((row: { tenant_id: string }) => row.tenant_id);
    };
    expect(await woken(theirs)).toEqual([]);
    expect(await woken(ours)).toEqual([ours.workspaceId]);
  });

  it('shows the app no workspace that waits', async () => {
    await expect(asApp(world.ours, `SELECT * FROM sla_wakeups`)).rejects.toMatchObject(DENIED);
    await expect(asApp(world.ours, `DELETE FROM sla_wakeups`)).rejects.toMatchObject(DENIED);
  });
});

describe('a missed target', () => {
  it('is said once, with rounds of many workers on the same orders at the same time', async () => {
    const { ours, siyana } = world;
    const ids: string[] = [];
    for (let order = 0; order < 40; order += 1)
      ids.push((await ours.admin.post<{ id: string }>('/work-orders', { title: 'x', type: 'inspection' })).body.id);
    const addresses = roleAddresses(siyana.databaseUrl, secret, {});
    const door = await openDoor(addresses.app, 8);
    const places = new PlaceClocks(door.database, new WorkingTimesService(door.database));
    const writer = new OrderWriter(new Events(), places);
    const wakeups = Array.from({ length: 6 }, () => new SlaWakeups(addresses.jobs));
    await superuser.query(
      `UPDATE work_orders SET response_due_at = '2001-01-01Z', resolution_due_at = '2001-01-02Z', sla_next_at = '2001-01-01Z'
       WHERE tenant_id = $1 AND id = ANY($2::uuid[])`,
      [ours.workspaceId, ids],
    );
    await superuser.query(
      `INSERT INTO sla_wakeups (tenant_id, next_at, asked) VALUES ($1, '2001-01-01Z', 1)
       ON CONFLICT (tenant_id) DO UPDATE SET next_at = excluded.next_at`,
      [ours.workspaceId],
    );
    const never = new AbortController().signal;
    await Promise.all(wakeups.map((each) => new SlaWatch(door.database, writer, each, new Loops()).round(never)));
    const { rows } = await superuser.query<{ type: string; count: string; orders: string }>(
      `SELECT type, count(*), count(DISTINCT resource_id) AS orders FROM events
       WHERE tenant_id = $1 AND type LIKE '%_breached' GROUP BY type ORDER BY type`,
      [ours.workspaceId],
    );
    expect(rows).toEqual([
      { type: 'work_order.resolution_breached', count: '40', orders: '40' },
      { type: 'work_order.response_breached', count: '40', orders: '40' },
    ]);
    for (const each of wakeups) await each.onModuleDestroy();
    await door.close();
  }, 60_000);
});

describe('the window of the calendar', () => {
  it('is found by the indexes of plans and due times, whatever else the workspace has', async () => {
    const { theirs, siyana } = world;
    const { body } = await theirs.admin.post<{ id: string }>('/work-orders', { title: 'x', type: 'inspection' });
    await superuser.query(
      `INSERT INTO work_orders
       SELECT (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(), 'number', w.number + 1000 + g,
         CASE WHEN g % 2 = 0 THEN 'due_at' ELSE 'planned_start_at' END, timestamptz '2020-01-01Z' + make_interval(hours => g * 2)))).*
       FROM work_orders w, generate_series(1, 20000) g WHERE w.tenant_id = $1 AND w.id = $2`,
      [theirs.workspaceId, body.id],
    );
    await superuser.query('ANALYZE work_orders');
    await theirs.admin.get('/calendar?from=2022-01-03&to=2022-01-10');
    const statements = readFileSync(siyana.statementLog, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string);
    const text = statements.find((each) => each.includes('make_interval(mins') && !each.includes('ANY('))!;
    const window = ['2022-01-03T00:00:00Z', '2022-01-10T00:00:00Z', '2021-12-03T00:00:00Z'];
    const { rows } = await asApp(theirs, `EXPLAIN (FORMAT JSON) ${text}`, [theirs.workspaceId, ...window, 2_001]);
    const plan = JSON.stringify(rows);
    expect(plan).toContain('work_orders_planned_start_at_idx');
    expect(plan).toMatch(/work_orders_(status_)?due_at_id_idx/);
    expect(plan).not.toMatch(
      /"Node Type":\s?"Seq Scan","Parallel Aware":\s?false,"Async Capable":\s?false,"Relation Name":\s?"work_orders"/,
    );
  });
});

describe('a window with more in it than is shown at once', () => {
  it('is refused, for a part would be taken for the whole', async () => {
    const { ours } = world;
    const { body } = await ours.admin.post<{ id: string }>('/work-orders', {
      ...{ title: 'x', type: 'inspection', dueAt: '2102-01-03T10:00:00Z' },
    });
    const copies = (count: number): Promise<unknown> =>
      superuser.query(
        `INSERT INTO work_orders
         SELECT (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(), 'number', (SELECT max(number) FROM work_orders WHERE tenant_id = $1) + g))).*
         FROM work_orders w, generate_series(1, $3::int) g WHERE w.tenant_id = $1 AND w.id = $2`,
        [ours.workspaceId, body.id, count],
      );
    const ask = async (): Promise<unknown[]> =>
      Promise.all(
        ['/calendar?from=2102-01-02&to=2102-01-08', '/weekly-plans/2102-W01'].map(async (path) => {
          const answer = await ours.admin.get(path);
          return [answer.status, answer.body['code']];
        }),
      );
    await copies(1_999);
    expect(await ask()).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    await copies(1);
    expect(await ask()).toEqual([
      [422, 'narrow_the_window'],
      [422, 'narrow_the_window'],
    ]);
  }, 60_000);
});
