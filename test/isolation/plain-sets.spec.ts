import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchTextOf } from '@siyana/work-orders';
import type pg from 'pg';
import { Client } from '../support/client';
import { PlayedWorker } from '../support/played';
import { startSiyana, testSecret, type Siyana } from '../support/siyana';
import { connect } from './support/database';

/**
 * Pairs that are alike are decided together and written in sets; others each for itself. Both ways have to say and write the same, and
 * whatever stands beside a rule has to be seen by the first.
 */
type Row = Record<string, unknown>;
type Admin = Client & { readonly workspaceId: string };

const START = '2026-03-02T06:00:00.000Z';
/** The clock of the server goes on from START: by now all that was asked for has been looked at, and stands at its own due. */
const SETTLED = '2026-03-02T07:00:00.000Z';
const DUE = '2026-03-05T08:00:00.000Z';
/** Of the set way alone. */
const IN_SETS = 'AS u (id, schedule_id, asset_id, kind)';

let siyana: Siyana;
let superuser: pg.Client;
let worker: PlayedWorker;
let log: string;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WORKER: '0', SIYANA_CLOCK: START });
  superuser = await connect(siyana.databaseUrl);
  log = join(siyana.home, 'played.jsonl');
  worker = await PlayedWorker.start({
    ...{ DATABASE_URL: siyana.databaseUrl, SIYANA_SECRET: testSecret(), SIYANA_HOME: siyana.home },
    ...{ SIYANA_STATEMENT_LOG: log, PLAYED_ZONES: 'carried' },
  });
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await superuser.end();
  await siyana.stop();
});

const round = (now: string): Promise<unknown> => worker.do(Date.parse(now), { kind: 'round' });

async function made(admin: Admin, path: string, body: unknown): Promise<string> {
  const answer = await admin.post<{ id: string }>(path, body);
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer.body.id;
}

const assets = (admin: Admin, many: number, more: object = {}): Promise<string[]> =>
  Promise.all(
    Array.from({ length: many }, (_, at) =>
      made(admin, '/assets', { code: `A-${crypto.randomUUID().slice(0, 8)}`, name: `Presse ${at}`, ...more }),
    ),
  );

const schedule = (admin: Admin, name: string, assetIds: readonly string[], more: object = {}): Promise<string> =>
  made(admin, '/preventive-schedules', {
    ...{ name, assetIds, triggers: [fixed('FREQ=MONTHLY', '2026-03-05T08:00')] },
    ...{ template: { title: name, type: 'predetermined' }, ...more },
  });

const fixed = (rrule: string, startsAt: string): object => ({ kind: 'calendar', rrule, startsAt, mode: 'fixed' });

async function decided(scheduleId: string): Promise<{ assetId: string; action: string; reason: string }[]> {
  const { rows } = await superuser.query<{ assetId: string; action: string; reason: string }>(
    `SELECT asset_id AS "assetId", action, reason FROM preventive_occurrences WHERE schedule_id = $1 ORDER BY asset_id, key`,
    [scheduleId],
  );
  return rows;
}

/** A plant with every kind of template and rule, and a name for each of its ids. */
async function plant(name: string): Promise<{ admin: Admin; names: Map<string, string> }> {
  const admin = await new Client(siyana.url).signUp(name);
  const names = new Map<string, string>();
  const named = async (title: string, id: Promise<string>): Promise<string> => {
    names.set(await id, title);
    return id;
  };
  const sla = { urgent: { responseMinutes: 90, resolutionMinutes: 600 }, high: { resolutionMinutes: 60 } };
  expect((await admin.call('PATCH', '/workspace', { sla })).status).toBe(200);
  const site = await named('site', made(admin, '/locations', { code: 'S', name: 'Atelier' }));
  const placed = await Promise.all(
    ['P', 'Q', 'R'].map((code, at) =>
      named(code, made(admin, '/assets', { code, name: 'Presse', ...(at < 2 && { locationId: site }) })),
    ),
  );
  const team = await named('team', made(admin, '/teams', { name: 'Mécanique' }));
  const { memberId } = await admin.addMember(admin.workspaceId, 'technician');
  names.set(memberId, 'technician');
  const store = await named('store', made(admin, '/stores', { code: 'MAG', name: 'Magasin' }));
  const part = await named('part', made(admin, '/parts', { sku: 'F-1', name: 'Filtre', unit: 'pièce' }));
  const steps = [
    { kind: 'check', label: 'Graisser', required: true },
    { kind: 'number', label: 'Jeu', unit: 'mm', minimum: '0.1', maximum: '0.4' },
  ];
  const procedure = await named('procedure', made(admin, '/procedures', { name: 'Graissage', steps }));
  const largest = await named('largest', made(admin, '/procedures', { name: 'Révision', steps: steps.slice(1) }));
  const plans: Record<string, object> = {
    'Graissage à l’œil — مضخة': {},
    all: {
      template: {
        ...{ title: 'Tout', type: 'inspection', priority: 'urgent', description: 'Voir "l\'annexe" {1}, \\ 2' },
        ...{ estimatedMinutes: 45, procedureId: procedure, teamIds: [team], assigneeIds: [memberId] },
        ...{ signatureRequired: true, plannedParts: [{ partId: part, storeId: store, quantity: '2' }] },
      },
    },
    high: { template: { title: 'Pressé', type: 'predetermined', priority: 'high' }, leadDays: 1 },
    daily: { triggers: [fixed('FREQ=DAILY;INTERVAL=2', '2026-03-05T08:00')], stacking: true, toleranceDays: 3 },
    once: { triggers: [fixed('FREQ=DAILY;COUNT=1', '2026-03-05T08:00')] },
    seasonal: { season: [{ from: '03-01', to: '03-31' }], activeFrom: '2026-03-04T00:00:00Z' },
    late: { activeFrom: '2026-03-07T00:00:00Z' },
    cycles: {
      cycles: [
        { every: 1, procedureId: largest },
        { every: 2, procedureId: procedure },
      ],
    },
    standby: { whenStandby: 'hold', triggers: [fixed('FREQ=WEEKLY;BYDAY=TH', '2026-03-05T08:00')] },
    floating: {
      triggers: [{ kind: 'calendar', rrule: 'FREQ=WEEKLY', startsAt: '2026-03-05T08:00', mode: 'floating' }],
    },
    before: { holidayPolicy: 'before' },
  };
  for (const [title, more] of Object.entries(plans)) await named(title, schedule(admin, title, placed, more));
  return { admin, names };
}

const COMPARED: Record<string, readonly string[]> = {
  work_orders: ['number'],
  work_order_activities: [],
  work_order_steps: [],
  work_order_assignees: [],
  work_order_teams: [],
  planned_parts: [],
  preventive_occurrences: [],
  preventive_pairs: ['rescheduled', 'active_from'],
  events: ['position'],
  wakeups: ['asked'],
};

/** What the scheduler has written, with a name for each id and without what no two orders share. */
async function written({ admin, names }: { admin: Admin; names: ReadonlyMap<string, string> }): Promise<Row> {
  const { rows: orders } = await superuser.query<{ id: string; schedule: string; asset: string; key: string }>(
    `SELECT work_order_id AS id, schedule_id AS schedule, asset_id AS asset, key FROM preventive_occurrences WHERE tenant_id = $1`,
    [admin.workspaceId],
  );
  const all = new Map(names);
  for (const { id, schedule: of, asset, key } of orders) all.set(id, `${names.get(of)}/${names.get(asset)}/${key}`);
  const plain = (row: string, without: readonly string[]): Row => {
    const named = row.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => all.get(id) ?? '-');
    const read = JSON.parse(named.replace(/wo-[0-9]+/g, 'wo-')) as Row;
    return Object.fromEntries(
      Object.entries(read).filter(([column, value]) => !without.includes(column) && (column !== 'id' || value !== '-')),
    );
  };
  const tables: Row = {};
  for (const [table, without] of Object.entries(COMPARED)) {
    const since = table === 'events' ? ` AND principal = 'system:scheduler'` : '';
    const { rows } = await superuser.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE tenant_id = $1${since}`,
      [admin.workspaceId],
    );
    tables[table] = rows.map(({ row }) => JSON.stringify(plain(row, without))).sort();
  }
  return tables;
}

describe('what is decided in sets', () => {
  it('is the same, to the last column, as what is decided pair by pair', async () => {
    const [sets, pairs] = [await plant('En lots'), await plant('Un à un')];
    await round(SETTLED);
    // A due of long ago that somebody has put elsewhere changes nothing, and keeps a pair out of every set.
    const { rowCount } = await superuser.query(
      `UPDATE preventive_pairs SET rescheduled = '{"1999-01-01T08:00": {"localDueAt": "1999-01-02T08:00", "reason": "x", "principal": "y"}}'
       WHERE tenant_id = $1`,
      [pairs.admin.workspaceId],
    );
    expect(rowCount).toBe(33);
    for (const now of [DUE, '2026-03-07T08:00:00.000Z', '2026-04-05T08:00:00.000Z']) {
      await round(now);
      const [ours, theirs] = [await written(sets), await written(pairs)];
      expect((ours['work_orders'] as unknown[]).length).toBeGreaterThan(20);
      expect(ours).toEqual(theirs);
      expect(readFileSync(log, 'utf8')).toContain(IN_SETS);
    }
    // Both by the settings of their workspace.
    const { rows } = await superuser.query(
      `SELECT priority, count(*) > 0 AS made, count(*) FILTER (WHERE resolution_due_at IS NULL)::int AS "withoutTarget" FROM work_orders
       WHERE tenant_id = ANY($1::uuid[]) AND priority IN ('urgent', 'high') GROUP BY priority ORDER BY priority`,
      [[sets.admin.workspaceId, pairs.admin.workspaceId]],
    );
    expect(rows).toEqual(['high', 'urgent'].map((priority) => ({ priority, made: true, withoutTarget: 0 })));
  }, 60_000);

  it('gives orders dense numbers and the search text of the product, beyond six digits, too', async () => {
    const admin = await new Client(siyana.url).signUp('Numéros');
    await schedule(admin, 'Vérin — ŒIL  de Ḱ', await assets(admin, 4));
    await schedule(admin, 'x', await assets(admin, 1), { template: { title: '\u0301', type: 'inspection' } });
    await round(SETTLED);
    await superuser.query(`UPDATE counters SET value = 999997 WHERE tenant_id = $1 AND name = 'work_order'`, [
      admin.workspaceId,
    ]);
    await round(DUE);
    const { rows } = await superuser.query<Parameters<typeof searchTextOf>[0] & { searchText: string }>(
      `SELECT number, title, description, note, external_id AS "externalId", search_text AS "searchText" FROM work_orders
       WHERE tenant_id = $1 ORDER BY number`,
      [admin.workspaceId],
    );
    expect(rows.map(({ number }) => number)).toEqual([999998, 999999, 1000000, 1000001, 1000002]);
    expect(rows.map(({ searchText }) => searchText)).toEqual(rows.map(searchTextOf));
  });

  it('leaves out of the set, one by one, what is not as the others', async () => {
    const admin = await new Client(siyana.url).signUp('Mélange');
    const machines = await assets(admin, 6);
    const [, open, standby, gone, moved] = machines;
    const id = await schedule(admin, 'Graissage', machines, { whenStandby: 'hold' });
    const paused = await schedule(admin, 'En pause', machines);
    await round(SETTLED);
    const path = `/preventive-schedules/${id}`;
    const generated = await admin.post(`${path}/generate`, { assetIds: [open], reason: 'Bruit' });
    expect(generated.status).toBe(200);
    for (const [asset, status] of [
      [standby, 'standby'],
      [gone, 'decommissioned'],
    ] as const)
      expect((await admin.call('PATCH', `/assets/${asset}`, { status })).status).toBe(200);
    const reschedule = { assetId: moved, localDueAt: '2026-03-09T08:00', reason: 'Production' };
    const asked = await admin.post(`${path}/occurrences/2026-03-05T08:00/reschedule`, reschedule);
    expect({ status: asked.status, text: asked.text }).toMatchObject({ status: 200 });
    expect((await admin.post(`/preventive-schedules/${paused}/pause`, { reason: 'Arrêt' })).status).toBe(200);
    await round(DUE);
    const calendar = (await decided(id)).filter(({ action }) => action !== 'manual');
    const reasons = new Map(calendar.map(({ assetId, reason }) => [assetId, reason]));
    expect(Object.fromEntries(machines.map((asset, at) => [at, reasons.get(asset)]))).toEqual({
      ...{ 0: 'due', 1: 'order_open', 2: 'standby', 3: 'decommissioned', 4: undefined, 5: 'due' },
    });
    expect((await decided(paused)).map(({ action }) => action)).toEqual(machines.map(() => 'missed'));
  }, 60_000);

  it('is not stored when a pair was changed meanwhile, and the others are decided all the same', async () => {
    const admin = await new Client(siyana.url).signUp('Changée');
    const machines = await assets(admin, 3);
    const id = await schedule(admin, 'Graissage', machines);
    await round(SETTLED);
    const other = await connect(siyana.databaseUrl);
    await other.query('BEGIN');
    await other.query(
      `UPDATE preventive_pairs SET removed_at = '2026-03-05T08:00Z', next_at = NULL, changes = changes + 1 WHERE schedule_id = $1 AND asset_id = $2`,
      [id, machines[1]],
    );
    const running = round(DUE);
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%UPDATE preventive_pairs p SET cursors%'`;
    const end = performance.now() + 15_000;
    while ((await superuser.query(waiting)).rows.length === 0) {
      if (performance.now() > end) throw new Error('the generator does not wait');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await other.query('COMMIT');
    await other.end();
    await running;
    expect((await decided(id)).map(({ assetId }) => assetId)).toEqual([machines[0]!, machines[2]!].sort());
    const { rows } = await superuser.query(`SELECT id FROM work_orders WHERE tenant_id = $1`, [admin.workspaceId]);
    expect(rows).toHaveLength(2);
  }, 60_000);
});
