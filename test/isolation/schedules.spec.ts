import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { disagreements, judge, readRule, zoneFromTransitions, type Recorded } from '../oracles/preventive';
import { testSecret } from '../support/siyana';
import { cloneDatabase, connect, type TestDatabase } from './support/database';
import { DAY, HOUR, PlantYears, randomOf, type PlayedPair, type PlayedRule } from './support/plant-years';

/** P8: played years of many workspaces, by several schedulers, against the oracle that was written from the rules alone. */
const FULL = process.env['SIYANA_PROVE'] !== undefined;
const SEED = Number(process.env['SIYANA_SEED'] ?? 1);
/** Parts of the full proof for a machine that has an hour and not a night: fewer workspaces, `SIYANA_PLANTS=24`, or longer steps, `SIYANA_STEP_DAYS=7`. */
const WORKSPACES = FULL ? Number(process.env['SIYANA_PLANTS'] ?? 840) : 3;
const YEARS = FULL ? 5 : 1;
const STEP = FULL ? Number(process.env['SIYANA_STEP_DAYS'] ?? 1) * DAY : 3 * DAY;
const START = Date.parse('2026-01-01T00:00:00Z');
const END = START + YEARS * 365 * DAY;
const ZONES_CHANGE = START + Math.floor((END - START) / 2 / STEP) * STEP;
const CASABLANCA = 'Africa/Casablanca';

const RULES: readonly PlayedRule[] = [
  { rrule: 'FREQ=WEEKLY;BYDAY=MO,TH', startsAt: '2026-01-01T08:00', mode: 'fixed', leadDays: 2 },
  { rrule: 'FREQ=MONTHLY', startsAt: '2025-10-31T08:00', mode: 'fixed', leadDays: 5 },
  { rrule: 'FREQ=DAILY;INTERVAL=10', startsAt: '2026-01-04T23:30', mode: 'fixed', leadDays: 0, stacking: true },
  { rrule: 'FREQ=DAILY;INTERVAL=30', startsAt: '2026-01-10T08:00', mode: 'floating', leadDays: 7 },
  { rrule: 'FREQ=MONTHLY', startsAt: '2025-12-31T06:30', mode: 'floating', leadDays: 0, whenStandby: 'hold' },
  {
    ...{ rrule: 'FREQ=WEEKLY', startsAt: '2026-01-07T14:00', mode: 'fixed', leadDays: 1 },
    season: [{ from: '04-15', to: '10-15' }],
    whenStandby: 'hold',
  },
];

/** What the schedulers go by until the table changes: an hour ahead, for good. */
const OLDER = {
  [CASABLANCA]: zoneFromTransitions([{ utc: '1900-01-01T00:00:00Z', offset_before: 3600, offset_after: 3600 }]),
};

let database: TestDatabase;
let superuser: pg.Client;
let plant: PlantYears;
let home: string;

beforeAll(async () => {
  database = await cloneDatabase();
  superuser = await connect(database.url);
  home = mkdtempSync(join(tmpdir(), 'siyana-played-'));
  const env = { DATABASE_URL: database.url, SIYANA_SECRET: testSecret(), SIYANA_HOME: home, SIYANA_STATEMENT_LOG: '' };
  plant = new PlantYears(superuser, env, randomOf(SEED));
});
afterAll(async () => {
  await plant.stop();
  await superuser.end();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

async function recordedOf({ scheduleId, assetId }: PlayedPair): Promise<Recorded[]> {
  const { rows } = await superuser.query<{
    key: string;
    action: string;
    reason: string;
    localDueAt: string;
    dueAt: Date;
    madeAt: Date;
  }>(
    `SELECT key, action, reason, local_due_at AS "localDueAt", due_at AS "dueAt", made_at AS "madeAt" FROM preventive_occurrences
     WHERE schedule_id = $1 AND asset_id = $2 ORDER BY key`,
    [scheduleId, assetId],
  );
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.getTime(), madeAt: row.madeAt.getTime() }));
}

function expectedOf(pair: PlayedPair, until: number): ReturnType<typeof judge> {
  const { rrule, season, ...rule } = pair.rule;
  return judge({
    createdAt: pair.createdAt,
    versions: [
      { ...rule, from: -Infinity, rule: readRule(rrule), timeZone: CASABLANCA, ...(season && { seasons: season }) },
    ],
    pauses: pair.pauses,
    assetStatuses: pair.assetStatuses,
    orders: pair.orders,
    zoneTables: [
      { from: -Infinity, zones: OLDER },
      { from: ZONES_CHANGE, zones: {} },
    ],
    ticks: [...plant.ticks].sort((a, b) => a - b),
    until,
  });
}

/** Which gap in the work of the schedulers this decision bridges, if one. */
function catchUpOf(
  { action, reason, madeAt = 0, dueAt = 0 }: Recorded,
  { tenantId }: PlayedPair,
  { third, unpaid, paid }: { readonly third: number; readonly unpaid: number; readonly paid: number },
): string {
  if (action === 'missed' && reason === 'before_start') return 'past start';
  if (action === 'missed' && tenantId === plant.pairs[0]!.tenantId && dueAt > unpaid && dueAt < paid)
    return 'suspension';
  if (action === 'missed') return 'pause';
  return madeAt > third && madeAt < unpaid ? 'outage' : 'none';
}

describe('years of schedules', () => {
  it(
    'every occurrence is there exactly once and as the oracle says, whatever becomes of the schedulers',
    async () => {
      await plant.startWorkers(3, 'older');
      await plant.open(WORKSPACES, START, RULES);
      let zones: 'older' | 'carried' = 'older';
      let step = 0;
      const play = async (from: number, to: number, people = true): Promise<void> => {
        for (let now = from; now < to; now += STEP) {
          step += 1;
          if (zones === 'older' && now >= ZONES_CHANGE) {
            zones = 'carried';
            await plant.startWorkers(3, zones);
          }
          // After a jump nobody does anything for a day: what was decided early is what would have been decided then.
          const jump = step % 9 === 0 ? DAY : step % 9 === 5 ? -DAY : 0;
          await plant.tick(now + 5 * HOUR, { jump, kill: step % (FULL ? 15 : 25) === 0, zones });
          if (jump > 0 || !people) continue;
          await plant.work(now + 6 * HOUR);
          await plant.disturb(now + 12 * HOUR);
        }
      };
      const third = START + Math.floor((END - START) / 3 / STEP) * STEP;
      await play(START, third);
      // An outage of a week, with people at work; then a workspace that is suspended for some weeks.
      await plant.work(third + 6 * HOUR);
      const unpaid = third + Math.ceil((8 * DAY) / STEP) * STEP;
      const paid = unpaid + Math.ceil((24 * DAY) / STEP) * STEP;
      await plant.resumeAll(unpaid - 2 * HOUR);
      await plant.suspend(unpaid, paid - HOUR, plant.pairs[0]!.tenantId, () => play(unpaid, paid, false));
      await play(paid, END);
      await plant.resumeAll(END);
      await plant.tick(END + 5 * HOUR, { zones });

      const problems: string[] = [];
      let compared = 0;
      const caughtUp = new Set<string>();
      for (const pair of plant.pairs) {
        const recorded = await recordedOf(pair);
        compared += recorded.length;
        for (const each of recorded) caughtUp.add(catchUpOf(each, pair, { third, unpaid, paid }));
        for (const line of disagreements(expectedOf(pair, END + 5 * HOUR), recorded))
          problems.push(`${pair.rule.mode} ${pair.rule.rrule} ${pair.scheduleId} ${line}`);
      }
      const { rows } = await superuser.query<{ parked: number }>('SELECT sum(failures)::int AS parked FROM wakeups');
      expect(problems.slice(0, 20)).toEqual([]);
      expect(rows[0]!.parked).toBe(0);
      expect(compared).toBeGreaterThan(WORKSPACES * YEARS * 150);
      // Each of them was there to be judged: nothing agrees by being absent.
      expect([...caughtUp]).toEqual(expect.arrayContaining(['past start', 'pause', 'outage', 'suspension']));
      expect(plant.kills).toBeGreaterThan(3);
      expect(plant.lostClaims).toBeGreaterThan(100);
    },
    FULL ? 12 * 3_600_000 : 120_000,
  );
});
