import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';
import { connect } from './support/database';

/** P9, the server's half: wall-clock times are the instants of the golden table, whatever the runtime, the database and the process believe. */
interface Golden {
  readonly transitionsUtc: readonly { utc: string; offset_before: number; offset_after: number }[];
  readonly times: readonly { local: string; utc: string }[];
  readonly ambiguous: readonly { local: string; first: string }[];
  readonly nonexistent: readonly { local: string; rfc5545_offset_before_gap: string }[];
}
interface Due {
  readonly key: string;
  readonly dueAt: string;
  readonly workOrderId: string | null;
}

const golden = JSON.parse(readFileSync(join(__dirname, '../data/time-zone-morocco/golden.json'), 'utf8')) as Golden;
const CASABLANCA = 'Africa/Casablanca';
const TIMES: readonly { local: string; utc: string }[] = [
  ...golden.times,
  ...golden.ambiguous.map(({ local, first }) => ({ local, utc: first })),
  ...golden.nonexistent.map((time) => ({ local: time.local, utc: time.rfc5545_offset_before_gap })),
];
const DATES = [...new Set(golden.times.map(({ local }) => local.slice(0, 10)))];
const seconds = (instant: string): string => instant.replace('.000Z', 'Z');
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

let siyana: Siyana;
let superuser: pg.Client;
let admin: Client;
/** By wall-clock time, the schedule that is due then, once. */
const schedules = new Map<string, string>();

beforeAll(async () => {
  // In July the one half of the table is past and the other ahead; the process believes to be in Newfoundland.
  siyana = await startSiyana({ SIYANA_CLOCK: '2026-07-02T12:00:00Z', TZ: 'America/St_Johns' });
  superuser = await connect(siyana.databaseUrl);
  await superuser.query(
    `ALTER DATABASE ${new URL(siyana.databaseUrl).pathname.slice(1)} SET timezone = 'Pacific/Auckland'`,
  );
  siyana.process.kill('SIGKILL');
  siyana = await siyana.startAgain();
  admin = await new Client(siyana.url).signUp('Conserves de Safi');
  const { id: assetId } = await made('/assets', { code: 'M-1', name: 'Machine' });
  for (const { local } of TIMES) {
    const { id } = await made('/preventive-schedules', {
      name: local,
      assetIds: [assetId],
      triggers: [
        { kind: 'calendar', rrule: 'FREQ=DAILY;COUNT=1', startsAt: local, timeZone: CASABLANCA, mode: 'fixed' },
      ],
      ...{ leadDays: 366, activeFrom: '2026-01-01T00:00:00Z' },
      template: { title: `due ${local}`, type: 'inspection' },
    });
    schedules.set(local, id);
  }
  const end = performance.now() + 20_000;
  for (;;) {
    const { rows } = await superuser.query(`SELECT 1 FROM preventive_occurrences WHERE action = 'created'`);
    if (rows.length === TIMES.length) break;
    if (performance.now() > end) throw new Error(`${rows.length} of ${TIMES.length} orders were made`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}, 90_000);
afterAll(async () => {
  await superuser.end();
  await siyana.stop();
});

async function made(path: string, body: unknown): Promise<{ id: string }> {
  const answer = await admin.post<{ id: string }>(path, body);
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

async function dues(id: string, from: string, to: string): Promise<readonly Due[]> {
  return (await admin.get<{ data: Due[] }>(`/preventive-schedules/${id}/occurrences?from=${from}&to=${to}`)).body.data;
}

describe('the zone table that the server carries', () => {
  it.each(TIMES)('shows $local as $utc before anything is stored', async ({ local, utc }) => {
    const { body } = await admin.post<{ data: Due[] }>('/preventive-schedules/preview', {
      triggers: [{ kind: 'calendar', rrule: 'FREQ=DAILY', startsAt: local, timeZone: CASABLANCA, mode: 'fixed' }],
      ...{ activeFrom: '2026-01-01T00:00:00Z', count: 1 },
    });
    expect(body.data.map(({ key, dueAt }) => `${key} ${seconds(dueAt)}`)).toEqual([`${local} ${utc}`]);
  });

  it.each(TIMES)('makes the order of $local due at $utc', async ({ local, utc }) => {
    const [due] = await dues(schedules.get(local)!, '2026-01-01', '2027-12-31');
    expect([due!.key, seconds(due!.dueAt)]).toEqual([local, utc]);
    const { body: order } = await admin.get<{ dueAt: string }>(`/work-orders/${due!.workOrderId}`);
    expect(seconds(order.dueAt)).toBe(utc);
  });

  it.each(TIMES)('stores $local as $utc', async ({ local, utc }) => {
    const { rows } = await superuser.query<{ occurrence: Date; order: Date }>(
      `SELECT o.due_at AS occurrence, w.due_at AS "order" FROM preventive_occurrences o JOIN work_orders w ON w.tenant_id = o.tenant_id AND w.id = o.work_order_id
       WHERE o.key = $1`,
      [local],
    );
    expect(rows.map((row) => [row.occurrence.toISOString(), row.order.toISOString()].map(seconds))).toEqual([
      [utc, utc],
    ]);
  });

  it.each(DATES)(
    'begins and ends %s at midnight on the wall, where the database looks for what is due on it',
    async (date) => {
      const [midnight, next] = [instantOfMidnight(date), instantOfMidnight(dayAfter(date))];
      const titles = async (): Promise<string[]> => {
        const { body } = await admin.get<{ data: { title: string }[] }>(`/calendar?from=${date}&to=${dayAfter(date)}`);
        return body.data.map(({ title }) => title).filter((title) => title.startsWith('at '));
      };
      for (const [name, instant] of [
        ...[['the last minute before', midnight - 60_000] as const, ['the first minute', midnight] as const],
        ...[['the last minute', next - 60_000] as const, ['the first minute after', next] as const],
      ])
        await made('/work-orders', {
          title: `at ${name} of ${date}`,
          type: 'inspection',
          dueAt: new Date(instant).toISOString(),
        });
      expect((await titles()).filter((title) => title.endsWith(date)).sort()).toEqual([
        `at the first minute of ${date}`,
        `at the last minute of ${date}`,
      ]);
    },
  );
});

/** By the table's own list of changes, no clock asked. */
function instantOfMidnight(date: string): number {
  const wall = Date.parse(`${date}T00:00Z`);
  const last = golden.transitionsUtc
    .filter(({ utc, offset_after }) => Date.parse(utc) + offset_after * 1000 <= wall)
    .at(-1)!;
  return wall - last.offset_after * 1000;
}
