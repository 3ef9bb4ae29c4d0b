import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toLocal } from '@siyana/kernel';
import type pg from 'pg';
import { PlayedWorker } from '../support/played';
import { testSecret } from '../support/siyana';
import { cloneDatabase, connect, type TestDatabase } from './support/database';
import { DAY, HOUR, randomOf } from './support/plant-years';

/** The decree of 18 November 2004: six weeks at most between two visits of a lift. */
const AT_MOST = 42 * DAY;
const START = Date.parse('2026-01-01T06:00:00Z');
const END = START + 365 * DAY;
const LIFTS = 6;
const SEEDS = [1, 2, 3, 4, 5];
const ZONE = 'Africa/Casablanca';
const MAPPING = JSON.parse(readFileSync(join(__dirname, '../data/lifts-maintenance-plan-fr/mapping.json'), 'utf8')) as {
  values: { rrule: Record<string, string> };
  defaults: { mode: 'fixed' | 'floating'; leadDays: string };
};

let database: TestDatabase;
let superuser: pg.Client;
let worker: PlayedWorker;
let home: string;

beforeAll(async () => {
  database = await cloneDatabase();
  superuser = await connect(database.url);
  home = mkdtempSync(join(tmpdir(), 'siyana-lifts-'));
  worker = await PlayedWorker.start({
    ...{ DATABASE_URL: database.url, SIYANA_SECRET: testSecret(), SIYANA_HOME: home, SIYANA_STATEMENT_LOG: '' },
    PLAYED_ZONES: 'carried',
  });
});
afterAll(async () => {
  await worker.stop();
  await superuser.end();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

/** A workspace whose lifts are visited by one schedule of the plan, and the dice of its technicians. */
interface Building {
  readonly tenantId: string;
  readonly random: () => number;
}

async function building(seed: number, mode: 'fixed' | 'floating'): Promise<Building> {
  const tenantId = await worker.do<string>(START, { kind: 'sign-up', email: `${mode}-${seed}@test.example` });
  const assetIds: string[] = [];
  for (let lift = 1; lift <= LIFTS; lift += 1) {
    const body = { code: `ASC-${lift}`, name: 'Ascenseur' };
    assetIds.push((await worker.do<{ id: string }>(START, { kind: 'asset', tenantId, body })).id);
  }
  const body = {
    ...{ name: 'Visite', assetIds, leadDays: Number(MAPPING.defaults.leadDays) },
    triggers: [{ kind: 'calendar', rrule: MAPPING.values.rrule['<=6 semaines'], startsAt: '2026-01-12T08:00', mode }],
    template: { title: 'Visite', type: 'predetermined' },
  };
  await worker.do(START, { kind: 'schedule', tenantId, body });
  return { tenantId, random: randomOf(seed) };
}

interface Visit {
  readonly tenantId: string;
  readonly orderId: string;
  readonly doneAt: number;
}

/** Every day the scheduler looks; whoever has an open order does the visit 0 to 5 days before its due, to the minute. */
async function playYear(buildings: readonly Building[]): Promise<void> {
  const dice = new Map(buildings.map(({ tenantId, random }) => [tenantId, random]));
  const planned = new Map<string, Visit>();
  for (let day = START; day < END; day += DAY) {
    await worker.do(day, { kind: 'round' });
    const { rows } = await superuser.query<{ tenantId: string; orderId: string; dueAt: Date }>(
      `SELECT tenant_id AS "tenantId", id AS "orderId", due_at AS "dueAt" FROM work_orders WHERE status = 'open' ORDER BY tenant_id, number`,
    );
    for (const { tenantId, orderId, dueAt } of rows) {
      if (planned.has(orderId)) continue;
      const early = Math.floor((dice.get(tenantId)!() * 5 * DAY) / 60_000) * 60_000;
      planned.set(orderId, { tenantId, orderId, doneAt: dueAt.getTime() - early });
      // The order was there before the visit: nobody had to do it without one.
      expect(dueAt.getTime() - early).toBeGreaterThan(day);
    }
    const today = [...planned.values()].filter(({ doneAt }) => doneAt > day && doneAt <= day + DAY);
    for (const { tenantId, orderId, doneAt } of today.sort((a, b) => a.doneAt - b.doneAt))
      await worker.do(doneAt, { kind: 'complete', tenantId, orderId, doneAt: new Date(doneAt).toISOString() });
  }
}

const onTheWall = (at: Date): number => Date.parse(`${toLocal(at, ZONE)}Z`);

/** Milliseconds on the wall clock between the visits of each lift that follow each other, and from the last one to the year's end. */
async function gapsOf({ tenantId }: Building): Promise<{ between: number[]; toTheEnd: number }[]> {
  const { rows } = await superuser.query<{ doneAt: Date[] }>(
    `SELECT array_agg(completed_at ORDER BY completed_at) AS "doneAt" FROM work_orders WHERE tenant_id = $1 AND status = 'completed' GROUP BY asset_id`,
    [tenantId],
  );
  return rows.map(({ doneAt }) => {
    const visits = doneAt.map(onTheWall);
    return {
      between: visits.slice(1).map((visit, index) => visit - visits[index]!),
      toTheEnd: END - visits.at(-1)!,
    };
  });
}

describe('a year of lifts whose visits are done 0 to 5 days before their due, at random', () => {
  const floating = new Map<number, Building>();
  let fixed: Building;
  beforeAll(async () => {
    for (const seed of SEEDS) floating.set(seed, await building(seed, MAPPING.defaults.mode));
    fixed = await building(1, 'fixed');
    await playYear([...floating.values(), fixed]);
  }, 120_000);

  it.each(SEEDS)('has no two visits of a lift more than 42 days apart (seed %i)', async (seed) => {
    const lifts = await gapsOf(floating.get(seed)!);
    expect(lifts).toHaveLength(LIFTS);
    for (const { between, toTheEnd } of lifts) {
      // 365 / 42 = 8.7: as many visits as a year needs, and none of them skipped.
      expect(between.length).toBeGreaterThanOrEqual(7);
      expect(Math.max(...between)).toBeLessThanOrEqual(AT_MOST);
      expect(toTheEnd).toBeLessThanOrEqual(AT_MOST + HOUR);
      // Early visits do bring the next ones forward: the dice were thrown.
      expect(Math.min(...between)).toBeLessThan(AT_MOST - DAY);
    }
  });

  it('has some with a schedule that is fixed, which therefore is not what the plan asks for', async () => {
    const lifts = await gapsOf(fixed);
    expect(Math.max(...lifts.flatMap(({ between }) => between))).toBeGreaterThan(AT_MOST + DAY);
  });
});
