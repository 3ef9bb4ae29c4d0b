import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { PlayedWorker } from '../support/played';
import type { Task } from '../support/played-tasks';
import { testSecret } from '../support/siyana';
import { cloneDatabase, connect, type TestDatabase } from './support/database';

/**
 * What stands beside a rule keeps a pair out of the sets. Each case is decided wrongly when one condition of the question for due pairs is
 * taken away: nothing else would have told that pair from one that nothing stands beside.
 */
interface Pair {
  readonly tenantId: string;
  readonly scheduleId: string;
  readonly assetId: string;
}
/** A use case, or a statement for what no use case leaves like this, over the ids of the workspace, the schedule and the machine. */
type Deed = readonly [at: string, does: Task | string];
interface Case {
  readonly what: string;
  readonly asset?: object;
  readonly schedule?: object;
  readonly deeds?: (pair: Pair) => readonly Deed[];
  readonly decided: readonly string[];
}

const START = '2026-03-02T06:00Z';
const SOON = '2026-03-02T07:00Z';
/** Whatever is looked at again stands at its own due behind it. */
const CALM = '2026-03-03T06:00Z';
const DUE = '2026-03-05T08:00Z';
/** The tick that finds what fell due on the 12th. */
const LATE = '2026-03-14T08:00Z';
const ROUNDS = [START, CALM, DUE, LATE];

const due = (rrule: string, startsAt: string): object => ({
  triggers: [{ kind: 'calendar', rrule, startsAt, timeZone: 'UTC', mode: 'fixed' }],
});
const ONCE = due('FREQ=DAILY;COUNT=1', '2026-03-05T08:00');
const ON_THE_12TH = due('FREQ=DAILY;COUNT=1', '2026-03-12T08:00');
const pauseOf = (schedule: string): string =>
  `INSERT INTO preventive_pauses (tenant_id, id, schedule_id, starts_at, ends_at, principal)
   SELECT $1::uuid, $3::uuid, ${schedule}, '2026-03-11Z', '2026-03-13Z', 'member:x' WHERE $2::uuid IS NOT NULL`;
const pairIs = (set: string): string =>
  `UPDATE preventive_pairs SET ${set} WHERE tenant_id = $1 AND schedule_id = $2 AND asset_id = $3`;

/** What the use case leaves once the pair has been looked at again; its answer asks for the caller's language. */
const PUT_BACK = pairIs(
  `rescheduled = '{"2026-03-05T08:00": {"localDueAt": "2026-03-05T08:00", "reason": "x", "principal": "member:x"}}', changes = changes + 1`,
);

const CASES: readonly Case[] = [
  { what: 'a pair that nothing stands beside', decided: ['2026-03-05T08:00 created due'] },
  {
    what: 'a due that somebody has put elsewhere, and back',
    deeds: () => [[SOON, PUT_BACK]],
    decided: ['2026-03-05T08:00 created rescheduled'],
  },
  {
    what: 'a pair that has come under the schedule after the due',
    deeds: () => [[SOON, pairIs(`active_from = '2026-03-06Z'`)]],
    decided: ['2026-03-05T08:00 missed before_start'],
  },
  {
    what: 'a machine that has never been in service',
    asset: { status: 'standby' },
    schedule: { whenStandby: 'hold' },
    decided: ['2026-03-05T08:00 asset_inactive standby'],
  },
  {
    what: 'a machine that is archived',
    deeds: (pair) => [[SOON, { kind: 'asset-archive', ...pair }]],
    decided: ['2026-03-05T08:00 asset_inactive decommissioned'],
  },
  {
    what: 'a machine that was on standby as of the due, and is in service when the tick comes',
    schedule: { ...ON_THE_12TH, whenStandby: 'hold' },
    deeds: (pair) => [
      ['2026-03-11T00:00Z', { kind: 'asset-status', ...pair, status: 'standby' }],
      ['2026-03-13T00:00Z', { kind: 'asset-status', ...pair, status: 'in_service' }],
    ],
    decided: ['2026-03-12T08:00 asset_inactive standby'],
  },
  {
    what: 'a schedule that is paused',
    deeds: (pair) => [[SOON, { kind: 'pause', ...pair }]],
    decided: ['2026-03-05T08:00 missed paused'],
  },
  {
    what: 'a schedule that was paused as of the due',
    schedule: ON_THE_12TH,
    deeds: () => [[SOON, pauseOf('$2::uuid')]],
    decided: ['2026-03-12T08:00 missed paused'],
  },
  {
    what: 'a workspace that is suspended',
    deeds: (pair) => [[SOON, { kind: 'suspend', ...pair, reason: 'unpaid' }]],
    decided: ['2026-03-05T08:00 missed paused'],
  },
  {
    what: 'a workspace that was suspended as of the due',
    schedule: ON_THE_12TH,
    deeds: () => [[SOON, pauseOf('NULL')]],
    decided: ['2026-03-12T08:00 missed paused'],
  },
  {
    what: 'a machine that was taken out of the schedule',
    deeds: () => [[SOON, pairIs(`removed_at = '2026-03-02Z'`)]],
    decided: [],
  },
  {
    what: 'a schedule that is archived',
    deeds: () => [
      [
        SOON,
        `UPDATE preventive_schedules SET archived_at = '2026-03-02Z' WHERE tenant_id = $1 AND id = $2 AND $3::uuid IS NOT NULL`,
      ],
    ],
    decided: [],
  },
];

const CASABLANCA = 'Africa/Casablanca';

let database: TestDatabase;
let superuser: pg.Client;
let worker: PlayedWorker;
let home: string;

beforeAll(async () => {
  database = await cloneDatabase();
  superuser = await connect(database.url);
  home = mkdtempSync(join(tmpdir(), 'siyana-due-'));
  worker = await startWorker('carried');
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await superuser.end();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

const startWorker = (zones: 'older' | 'carried', log = join(home, 'played.jsonl')): Promise<PlayedWorker> =>
  PlayedWorker.start({
    ...{ DATABASE_URL: database.url, SIYANA_SECRET: testSecret(), SIYANA_HOME: home },
    ...{ SIYANA_STATEMENT_LOG: log, PLAYED_ZONES: zones },
  });

const round = (at: string): Promise<unknown> => worker.do(Date.parse(at), { kind: 'round' });

async function plant({ asset, schedule }: Pick<Case, 'asset' | 'schedule'>, by = worker): Promise<Pair> {
  const at = Date.parse(START);
  const made = async (task: Task): Promise<string> => (await by.do<{ id: string }>(at, task)).id;
  const tenantId = await by.do<string>(at, { kind: 'sign-up', email: `${crypto.randomUUID()}@test.example` });
  const assetId = await made({ kind: 'asset', tenantId, body: { code: 'M-1', name: 'Machine', ...asset } });
  const body = { name: 'Visite', assetIds: [assetId], template: { title: 'Visite', type: 'inspection' }, ...ONCE };
  return {
    tenantId,
    assetId,
    scheduleId: await made({ kind: 'schedule', tenantId, body: { ...body, ...schedule } }),
  };
}

async function decidedOf({ scheduleId }: Pair): Promise<string[]> {
  const { rows } = await superuser.query<{ line: string }>(
    `SELECT local_due_at || ' ' || action || ' ' || reason AS line FROM preventive_occurrences WHERE schedule_id = $1 ORDER BY key`,
    [scheduleId],
  );
  return rows.map(({ line }) => line);
}

/** All that is done and every tick, in the order of their times. */
async function play(plants: readonly (readonly [Case, Pair])[]): Promise<void> {
  const does = async ([at, deed]: Deed, { tenantId, scheduleId, assetId }: Pair): Promise<unknown> =>
    typeof deed === 'string' ? superuser.query(deed, [tenantId, scheduleId, assetId]) : worker.do(Date.parse(at), deed);
  const deeds = plants.flatMap(([{ deeds: of }, pair]) =>
    (of?.(pair) ?? []).map((deed) => ({ at: deed[0], go: () => does(deed, pair) })),
  );
  const all = [...deeds, ...ROUNDS.map((at) => ({ at, go: () => round(at) }))];
  for (const { go } of all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) await go();
}

describe('of the due pairs', () => {
  const plants = new Map<Case, Pair>();
  beforeAll(async () => {
    for (const each of CASES) plants.set(each, await plant(each));
    await play([...plants]);
  }, 60_000);

  it.each(CASES)('$what is decided as what it is', async (each) => {
    expect(await decidedOf(plants.get(each)!)).toEqual(each.decided);
  });
});

describe('a schedule that was changed', () => {
  it('is decided in a set by its newest version alone', async () => {
    const pair = await plant({});
    await round(START);
    const template = { title: 'Contrôle', type: 'inspection' };
    await worker.do(Date.parse(SOON), { kind: 'schedule-change', ...pair, body: { template } });
    await round(CALM);
    // Every statement that this process sends is in its log, once.
    const log = join(home, 'changed.jsonl');
    const other = await startWorker('carried', log);
    await other.do(Date.parse(DUE), { kind: 'round' });
    await other.stop();
    const sent = readFileSync(log, 'utf8');
    expect(await decidedOf(pair)).toEqual(['2026-03-05T08:00 created due']);
    const { rows } = await superuser.query(`SELECT title FROM work_orders WHERE tenant_id = $1`, [pair.tenantId]);
    expect(rows).toEqual([{ title: 'Contrôle' }]);
    expect({
      inSets: sent.includes('AS u (id, schedule_id, asset_id, kind)'),
      pairByPair: sent.includes('RETURNING p.schedule_id'),
    }).toEqual({
      inSets: true,
      pairByPair: false,
    });
  });
});

describe('an archived schedule', () => {
  it('lets the scheduler go, though the zone table changes behind it', async () => {
    const pair = await plant({});
    await round(START);
    await worker.do(Date.parse(SOON), { kind: 'schedule-archive', ...pair });
    // As if all had been derived from the table of years ago.
    await superuser.query(`UPDATE preventive_pairs SET derived_with = '2000a' WHERE tenant_id = $1`, [pair.tenantId]);
    await superuser.query(`UPDATE wakeups SET zone_table = '2000a' WHERE tenant_id = $1`, [pair.tenantId]);
    await round(CALM);
    const { rows } = await superuser.query(
      `SELECT w.next_at AS asked, p.next_at AS pair FROM wakeups w JOIN preventive_pairs p USING (tenant_id) WHERE tenant_id = $1`,
      [pair.tenantId],
    );
    expect(rows).toEqual([{ asked: null, pair: null }]);
    expect(await decidedOf(pair)).toEqual([]);
  }, 20_000);
});

describe('a zone table that changes', () => {
  it('moves the open order of a schedule that waits for nothing but that order', async () => {
    const trigger = { kind: 'calendar', rrule: 'FREQ=DAILY;INTERVAL=30', startsAt: '2026-10-01T08:00' };
    const triggers = [{ ...trigger, timeZone: CASABLANCA, mode: 'floating' }];
    const older = await startWorker('older');
    // Made by a process that is up to date, and looked at first by one that is not.
    const { tenantId } = await plant({ schedule: { triggers, leadDays: 10 } });
    const dueAt = async (): Promise<unknown> =>
      (await superuser.query<{ due: Date }>(`SELECT due_at AS due FROM work_orders WHERE tenant_id = $1`, [tenantId]))
        .rows[0]?.due;
    await older.do(Date.parse('2026-09-25T06:00Z'), { kind: 'round' });
    await older.stop();
    expect(await dueAt()).toEqual(new Date('2026-10-01T07:00Z'));
    const { rows } = await superuser.query(`SELECT next_at FROM wakeups WHERE tenant_id = $1`, [tenantId]);
    expect(rows).toEqual([{ next_at: null }]);
    await round('2026-09-26T06:00Z');
    expect(await dueAt()).toEqual(new Date('2026-10-01T08:00Z'));
  }, 30_000);
});

/** Machines and schedules of a workspace like those of another: `$2` to `$3` of them, in the workspace `$4`. */
const COPIES = ['assets', 'preventive_schedules', 'preventive_versions', 'preventive_pairs'].map(
  (
    table,
  ) => `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object('tenant_id', $4::uuid, 'id', md5($4::text || n)::uuid,
    'schedule_id', md5($4::text || n)::uuid, 'asset_id', md5($4::text || n)::uuid, 'code', 'C-' || n))).*
  FROM ${table} t, generate_series($2::int, $3::int) n WHERE t.tenant_id = $1`,
);
const MANY = 1_500;
const SMALL_ONES = 40;
/** Rows that the question for due pairs goes through for each of them; all of the workspace's versions for each would be thousands. */
const ROWS_FOR_ONE = 20;

describe('a workspace with many schedules among small ones', () => {
  it('has each due pair find its version and its machine by their keys, whatever the planner takes it for', async () => {
    const pair = await plant({});
    const floating = {
      triggers: [
        {
          kind: 'calendar',
          rrule: 'FREQ=DAILY;INTERVAL=30',
          startsAt: '2026-03-05T08:00',
          timeZone: 'UTC',
          mode: 'floating',
        },
      ],
    };
    await plant({ schedule: floating });
    await superuser.query(`SET session_replication_role = 'replica'`);
    for (const text of COPIES) {
      for (let index = 0; index < SMALL_ONES; index += 1)
        await superuser.query(text, [pair.tenantId, 1, 100, crypto.randomUUID()]);
      await superuser.query(text, [pair.tenantId, 1, MANY, pair.tenantId]);
    }
    await superuser.query('RESET session_replication_role');
    await superuser.query('ANALYZE');
    const log = join(home, 'many.jsonl');
    const other = await startWorker('carried', log);
    await other.do(Date.parse(DUE), { kind: 'round' });
    await other.stop();
    const { rows } = await superuser.query(`SELECT count(*)::int AS orders FROM work_orders WHERE tenant_id = $1`, [
      pair.tenantId,
    ]);
    expect(rows).toEqual([{ orders: MANY + 1 }]);
    await superuser.query(`UPDATE preventive_pairs SET next_at = $2 WHERE tenant_id = $1`, [pair.tenantId, DUE]);
    for (const part of ['AS quiet', '"assetStatus"'])
      expect(await rowsGoneThrough(dueQuestionIn(log, part), pair.tenantId)).toBeLessThan(ROWS_FOR_ONE * PAIRS_AT_ONCE);
  }, 60_000);
});

const PAIRS_AT_ONCE = 500;
interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}
const rowsOf = (plan: Plan): number =>
  plan['Actual Rows'] * plan['Actual Loops'] + (plan.Plans ?? []).reduce((sum, each) => sum + rowsOf(each), 0);

/** As the app asks it once it has worked in a few workspaces: planned for any of them. */
async function rowsGoneThrough(text: string, tenantId: string): Promise<number> {
  const app = await connect(database.appUrl);
  try {
    await app.query(`BEGIN; SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL app.tenant_id = '${tenantId}'`);
    await app.query(`PREPARE due (uuid, timestamptz, integer${text.includes('$4') ? ', text' : ''}) AS ${text}`);
    const { rows } = await app.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE due ('${tenantId}', '${DUE}', ${PAIRS_AT_ONCE}${text.includes('$4') ? `, '2000a'` : ''})`,
    );
    return rowsOf(rows[0]!['QUERY PLAN'][0]!.Plan);
  } finally {
    await app.end();
  }
}

/** In sets, or pair by pair. */
const dueQuestionIn = (log: string, part: string): string =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as string)
    .find((text) => text.includes('LIMIT $3') && text.includes(part))!;
