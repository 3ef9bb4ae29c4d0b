import type pg from 'pg';
import { Client } from '../support/client';
import { startSiyana, type Siyana, type Worker } from '../support/siyana';
import { connect } from './support/database';

/** What becomes of a workspace in which the scheduler fails, and of the others, by real workers one after the other. */
interface Wakeup {
  readonly failures: number;
  readonly nextAt: Date | null;
}
interface Decided {
  readonly key: string;
  readonly action: string;
  readonly reason: string;
  readonly workOrderId: string | null;
}
type Admin = Client & { readonly workspaceId: string };

let siyana: Siyana;
let superuser: pg.Client;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WORKER: '0', SIYANA_CLOCK: '2026-03-02T06:00:00Z' });
  superuser = await connect(siyana.databaseUrl);
}, 60_000);
afterAll(async () => {
  await superuser.end();
  await siyana.stop();
});

async function made<T = { id: string }>(admin: Client, path: string, body: unknown): Promise<T> {
  const answer = await admin.post<T>(path, body);
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** A workspace with one schedule that is due this morning; its scheduler is asked for. */
async function plant(name: string): Promise<Admin & { scheduleId: string }> {
  const admin = await new Client(siyana.url).signUp(name);
  return Object.assign(admin, { scheduleId: await due(admin) });
}

async function due(admin: Client, title = 'Graissage'): Promise<string> {
  const { id: assetId } = await made(admin, '/assets', { code: crypto.randomUUID(), name: 'Machine' });
  const { id } = await made(admin, '/preventive-schedules', {
    ...{ name: title, assetIds: [assetId], leadDays: 1 },
    triggers: [{ kind: 'calendar', rrule: 'FREQ=YEARLY', startsAt: '2026-03-03T05:00', mode: 'fixed' }],
    template: { title, type: 'inspection' },
  });
  return id;
}

async function decidedOf(scheduleId: string): Promise<Decided[]> {
  const { rows } = await superuser.query<Decided>(
    `SELECT key, action, reason, work_order_id AS "workOrderId" FROM preventive_occurrences WHERE schedule_id = $1 ORDER BY key`,
    [scheduleId],
  );
  return rows;
}

async function wakeupOf({ workspaceId }: Admin): Promise<Wakeup> {
  const { rows } = await superuser.query<Wakeup>(
    `SELECT failures, next_at AS "nextAt" FROM wakeups WHERE tenant_id = $1`,
    [workspaceId],
  );
  return rows[0]!;
}

async function until(ask: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A worker at this time of the morning, for as long as the work lasts. */
async function at(time: string, work: (worker: Worker) => Promise<void>): Promise<void> {
  const worker = await siyana.startWorker({ SIYANA_WORKER: '1', SIYANA_CLOCK: `2026-03-02T${time}:00Z` });
  try {
    await work(worker);
  } finally {
    await worker.stop();
  }
}

const minutes = (date: Date): number => (date.getTime() - Date.parse('2026-03-02T00:00:00Z')) / 60_000;

describe('a workspace in which the scheduler fails', () => {
  it('is tried again, then left alone for an hour with an event, while the others go on, and makes up for it when it is mended', async () => {
    const [sick, well] = [await plant('Malade'), await plant('Saine')];
    const { rows } = await superuser.query<{ rules: object }>(
      `SELECT rules FROM preventive_versions WHERE schedule_id = $1`,
      [sick.scheduleId],
    );
    const write = (rules: object): Promise<unknown> =>
      superuser.query(`UPDATE preventive_versions SET rules = $2 WHERE schedule_id = $1`, [sick.scheduleId, rules]);
    // No schedule can be taken in like this: what is in the table is damaged.
    await write({ ...rows[0]!.rules, triggers: [{ kind: 'calendar', rrule: 'FREQ=HOURLY', mode: 'fixed' }] });

    for (const [time, failures] of [
      ['06:10', 1],
      ['06:20', 2],
    ] as const)
      await at(time, async () => {
        await until(async () => (await wakeupOf(sick)).failures === failures, `failure ${failures}`);
        await until(async () => (await decidedOf(well.scheduleId)).length === 1, 'the other goes on');
        const { nextAt } = await wakeupOf(sick);
        expect(minutes(nextAt!) - minutes(new Date(`2026-03-02T${time}:00Z`))).toBeCloseTo(1, 0);
      });
    await at('06:30', () => until(async () => minutes((await wakeupOf(sick)).nextAt!) > 400, 'it is parked'));
    expect(minutes((await wakeupOf(sick)).nextAt!)).toBeCloseTo(7 * 60 + 30, 0);
    const { body } = await sick.get<{ data: { type: string }[] }>('/events?limit=200');
    expect(body.data.filter(({ type }) => type === 'workspace.scheduling_parked')).toHaveLength(1);

    const later = await due(well, 'Vidange');
    await at('07:20', async () => {
      await until(async () => (await decidedOf(later)).length === 1, 'the other goes on while one is parked');
      expect(minutes((await wakeupOf(sick)).nextAt!)).toBeCloseTo(7 * 60 + 30, 0);
    });

    await write(rows[0]!.rules);
    await at('07:40', () => until(async () => (await decidedOf(sick.scheduleId)).length === 1, 'it makes up for it'));
    expect(await decidedOf(sick.scheduleId)).toMatchObject([{ key: '2026-03-03T05:00', action: 'created' }]);
    expect((await wakeupOf(sick)).failures).toBe(0);
  }, 90_000);

  it('records an order that the database refuses as failed with its reason, and makes the others of the same set', async () => {
    const admin = await plant('Refusée');
    const refused = await due(admin, 'Refusé');
    await superuser.query(`ALTER TABLE work_orders ADD CONSTRAINT not_this_one CHECK (title <> 'Refusé') NOT VALID`);
    await at('08:00', () => until(async () => (await decidedOf(refused)).length === 1, 'it is decided'));
    await superuser.query(`ALTER TABLE work_orders DROP CONSTRAINT not_this_one`);
    expect(await decidedOf(refused)).toEqual([
      { key: '2026-03-03T05:00', action: 'failed', reason: 'order_refused', workOrderId: null },
    ]);
    expect(await decidedOf(admin.scheduleId)).toMatchObject([{ action: 'created' }]);
    expect((await wakeupOf(admin)).failures).toBe(0);
    const path = `/preventive-schedules/${refused}/occurrences?from=2026-03-01&to=2026-03-10`;
    const { body } = await admin.get<{ data: { decision: string; explanation: string }[] }>(path);
    expect(body.data).toMatchObject([{ decision: 'failed' }]);
    expect(body.data[0]!.explanation).not.toBe('');
  }, 60_000);
});

describe('a pair that is changed while the generator works', () => {
  it('keeps the change: what was decided from its older state is not stored', async () => {
    const admin = await plant('Changée');
    const other = await connect(siyana.databaseUrl);
    await other.query('BEGIN');
    // As when the asset is taken out of the schedule, in a transaction that the generator comes to wait for.
    await other.query(
      `UPDATE preventive_pairs SET removed_at = '2026-03-02T09:00Z', next_at = NULL, changes = changes + 1 WHERE schedule_id = $1`,
      [admin.scheduleId],
    );
    await at('09:00', async () => {
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%UPDATE preventive_pairs p SET cursors%'`;
      await until(async () => (await superuser.query(waiting)).rows.length > 0, 'the generator waits');
      await other.query('COMMIT');
      await other.end();
      await until(async () => (await wakeupOf(admin)).nextAt === null, 'the generator is done');
    });
    expect(await decidedOf(admin.scheduleId)).toEqual([]);
    const { rows } = await superuser.query(`SELECT id FROM work_orders WHERE tenant_id = $1`, [admin.workspaceId]);
    expect(rows).toEqual([]);
  }, 60_000);
});
