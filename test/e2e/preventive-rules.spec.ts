import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

/** The rules of domain.md's section 3 as a manager meets them, orders and all: what the engine's own tests say, from outside. */
interface Occurrence {
  readonly key: string;
  readonly localDueAt: string;
  readonly dueAt: string;
  readonly madeAt: string;
  readonly decision: string;
  readonly reason: string;
  readonly workOrderId: string | null;
  readonly forecast: boolean;
  readonly compliant: boolean | null;
  readonly tolerance: { readonly from: string; readonly to: string };
}

const DOCUMENT = JSON.parse(readFileSync(join(__dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  components: { schemas: Record<string, { properties: object }> };
};

let siyana: Siyana;
let admin: Client;
let assetId: string;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_CLOCK: '2026-03-02T06:00:00Z' });
  admin = await new Client(siyana.url).signUp('Huilerie du Saïss');
  assetId = (await make('/assets', { code: 'PR-1', name: 'Presse' })).id;
}, 60_000);
afterAll(() => siyana.stop());

async function make<T = { id: string }>(path: string, body: unknown, expected = 201): Promise<T> {
  const answer = await admin.post<T>(path, body);
  if (answer.status !== expected) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

const CASABLANCA = 'Africa/Casablanca';
const calendar = (rrule: string, startsAt: string, mode = 'fixed', timeZone = CASABLANCA): object => ({
  ...{ kind: 'calendar', rrule, startsAt, mode, timeZone },
});

async function schedule(trigger: object, more: object = {}): Promise<string> {
  const template = { title: 'Visite', type: 'predetermined' };
  const body = { name: 'Visite', assetIds: [assetId], triggers: [trigger], template, ...more };
  return (await make('/preventive-schedules', body)).id;
}

async function occurrences(id: string, from: string, to: string): Promise<Occurrence[]> {
  const answer = await admin.get<{ data: Occurrence[] }>(
    `/preventive-schedules/${id}/occurrences?from=${from}&to=${to}`,
  );
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.data;
}

/** The first decision that is no forecast, once the scheduler has taken it. */
async function decided(id: string, from: string, to: string): Promise<Occurrence[]> {
  const end = performance.now() + 15_000;
  for (;;) {
    const all = (await occurrences(id, from, to)).filter(({ forecast }) => !forecast);
    if (all.length > 0) return all;
    if (performance.now() > end) throw new Error('nothing was decided in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const MONTHLY = [
  '2026-01-31T08:00 2026-01-31T07:00:00.000Z',
  '2026-02-28T08:00 2026-02-28T08:00:00.000Z',
  '2026-03-31T08:00 2026-03-31T07:00:00.000Z',
  '2026-04-30T08:00 2026-04-30T07:00:00.000Z',
  '2026-05-31T08:00 2026-05-31T07:00:00.000Z',
  '2026-06-30T08:00 2026-06-30T07:00:00.000Z',
  '2026-07-31T08:00 2026-07-31T07:00:00.000Z',
  '2026-08-31T08:00 2026-08-31T07:00:00.000Z',
  '2026-09-30T08:00 2026-09-30T08:00:00.000Z',
  '2026-10-31T08:00 2026-10-31T08:00:00.000Z',
];
const WHOLE = { activeFrom: '2026-01-01T00:00:00Z', leadDays: 366 };
const shown = ({ localDueAt, dueAt }: Occurrence): string => `${localDueAt} ${dueAt}`;

describe('rule 1: monthly from 31 January at 08:00 in Casablanca', () => {
  it.each([
    ['FREQ=MONTHLY', 'SKIP=BACKWARD', MONTHLY],
    ['FREQ=MONTHLY;SKIP=OMIT', 'SKIP=OMIT', MONTHLY.filter((line) => line.slice(8, 10) === '31')],
  ])('%s (%s) has the same dues and instants in preview, decisions and orders', async (rrule, skip, expected) => {
    const trigger = calendar(rrule, '2026-01-31T08:00');
    const preview = await make<{ triggers: { rrule: string }[]; data: Occurrence[] }>(
      '/preventive-schedules/preview',
      { triggers: [trigger], count: expected.length, ...WHOLE },
      200,
    );
    expect(preview.triggers[0]!.rrule).toContain(skip);
    expect(preview.data.map(shown)).toEqual(expected);

    const id = await schedule(trigger, { stacking: true, ...WHOLE });
    const { body: stored } = await admin.get<{ triggers: { rrule: string }[] }>(`/preventive-schedules/${id}`);
    expect(stored.triggers).toEqual(preview.triggers);
    const made = await decided(id, '2026-01-01', '2026-11-01');
    expect(made.map(shown)).toEqual(expected);
    for (const { workOrderId, dueAt, decision } of made) {
      expect(decision).toBe('created');
      const { body: order } = await admin.get<{ dueAt: string }>(`/work-orders/${workOrderId}`);
      expect(order.dueAt).toBe(dueAt);
    }
  });
});

describe('rule 2: floating', () => {
  it.each([
    ['ten days late', '2026-01-20T08:00:00Z', '2026-02-19T08:00'],
    ['ten days early', '2025-12-31T08:00:00Z', '2026-01-30T08:00'],
  ])('done %s, the next is due as much later or earlier', async (_, completedAt, next) => {
    const id = await schedule(calendar('FREQ=DAILY;INTERVAL=30', '2026-01-10T08:00', 'floating', 'UTC'), {
      activeFrom: '2025-12-01T00:00:00Z',
    });
    const [first] = await decided(id, '2026-01-01', '2026-01-15');
    await make(`/work-orders/${first!.workOrderId}/complete`, { completedAt }, 200);
    const [second] = await decided(id, '2026-01-15', '2026-03-01');
    expect(second).toMatchObject({ key: next, decision: 'created', reason: 'due' });
  });
});

describe('PM compliance of a 90-day schedule', () => {
  it.each([
    ['on the tenth date before its due', '2026-01-22T12:00:00Z', false],
    ['nine dates before it', '2026-01-23T12:00:00Z', true],
    ['nine dates after it', '2026-02-10T12:00:00Z', true],
    ['on the tenth date after it', '2026-02-11T12:00:00Z', false],
  ])('done %s: compliant %s', async (_, completedAt, compliant) => {
    const id = await schedule(calendar('FREQ=DAILY;INTERVAL=90', '2026-02-01T08:00', 'floating'), {
      activeFrom: '2026-01-01T00:00:00Z',
    });
    const [due] = await decided(id, '2026-02-01', '2026-02-02');
    expect(due!.tolerance).toEqual({ from: '2026-01-23', to: '2026-02-10' });
    await make(`/work-orders/${due!.workOrderId}/complete`, { completedAt }, 200);
    const [done] = await occurrences(id, '2026-02-01', '2026-02-02');
    expect(done).toMatchObject({ doneAt: completedAt.replace('Z', '.000Z'), compliant });
  });
});

describe('rule 10: a past start', () => {
  it('makes nothing that was due before it, and says so of each', async () => {
    const id = await schedule(calendar('FREQ=WEEKLY', '2026-02-01T05:00'), { activeFrom: '2026-02-15T00:00:00Z' });
    const all = await decided(id, '2026-01-01', '2026-03-02');
    expect(all.map(({ key, decision, reason }) => `${key.slice(5, 10)} ${decision} ${reason}`)).toEqual([
      '02-01 missed before_start',
      '02-08 missed before_start',
      '02-15 created due',
      '02-22 suppressed_open order_open',
      '03-01 suppressed_open order_open',
    ]);
  });
});

describe('rule 18: whatever an order can be made with', () => {
  /** What the schedule itself gives, or nobody: which machine, when, and the caller's own ids. */
  const GIVEN = ['id', 'externalId', 'assetId', 'locationId', 'dueAt', 'plannedStartAt', 'plannedEndAt'];

  it('stands in the template, but for what the schedule gives', () => {
    const fieldsOf = (name: string): string[] => Object.keys(DOCUMENT.components.schemas[name]!.properties).sort();
    const wanted = fieldsOf('CreateWorkOrderDto').filter((name) => !GIVEN.includes(name));
    expect(fieldsOf('OrderTemplateDto')).toEqual(wanted);
  });

  it('is in the order that is made', async () => {
    const procedure = await make('/procedures', {
      name: 'Contrôle',
      steps: [{ kind: 'check', label: 'Carter fermé', required: true }],
    });
    const [team, second] = [await make('/teams', { name: 'Jour' }), await make('/teams', { name: 'Nuit' })];
    const { body: me } = await admin.get<{ member: { id: string } }>('/me');
    const template = {
      ...{ title: 'Visite complète', type: 'predetermined', priority: 'high', description: 'Arrêter la ligne' },
      ...{ estimatedMinutes: 90, procedureId: procedure.id, signatureRequired: true },
      ...{ assigneeIds: [me.member.id], teamIds: [team.id, second.id].sort() },
    };
    const id = await schedule(calendar('FREQ=MONTHLY', '2026-03-10T08:00'), { leadDays: 30, template });
    const [first] = await decided(id, '2026-03-01', '2026-03-31');
    const { body: order } = await admin.get<{ steps: { label: string; required: boolean }[] }>(
      `/work-orders/${first!.workOrderId}`,
    );
    expect(order).toMatchObject({ ...template, assetId, dueAt: first!.dueAt });
    expect(order.steps).toMatchObject([{ label: 'Carter fermé', required: true }]);
  });
});

describe('what cannot be served', () => {
  const fixed = calendar('FREQ=WEEKLY', '2026-03-09T08:00');
  it.each([
    ['/triggers/0/rrule rule_too_frequent', [calendar('FREQ=SECONDLY', '2026-03-09T08:00')], {}],
    ['/triggers/0/rrule rule_too_frequent', [calendar('FREQ=MINUTELY', '2026-03-09T08:00')], {}],
    ['/triggers/0/rrule rule_too_frequent', [calendar('FREQ=HOURLY', '2026-03-09T08:00')], {}],
    ['/triggers/0/rrule rule_not_floatable', [calendar('FREQ=DAILY;COUNT=3', '2026-03-09T08:00', 'floating')], {}],
    [
      '/triggers/0/rrule rule_never_due',
      [calendar('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;SKIP=OMIT', '2026-03-09T08:00')],
      {},
    ],
    ['/triggers/1/mode mode_conflict', [calendar('FREQ=DAILY', '2026-03-09T08:00', 'floating'), fixed], {}],
    ['/triggers/0/kind trigger_not_served', [{ kind: 'condition' }], {}],
    ['/season/0/to not_a_local_date', [fixed], { season: [{ from: '04-01', to: '04-31' }] }],
  ])('is refused at creation with the reason: %s', async (reason, triggers, more) => {
    const count = async (): Promise<number> =>
      (await admin.get<{ data: unknown[] }>('/preventive-schedules?limit=200')).body.data.length;
    const before = await count();
    const template = { title: 'Visite', type: 'predetermined' };
    const body = { name: 'X', assetIds: [assetId], triggers, template, ...more };
    const answer = await admin.post<{ errors: { pointer: string; code: string }[] }>('/preventive-schedules', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toContain(reason);
    expect(await count()).toBe(before);
  });
});

it('refuses a schedule that does not say what its orders are', async () => {
  const body = { name: 'Visite', assetIds: [assetId], triggers: [calendar('FREQ=MONTHLY', '2026-03-10T08:00')] };
  const answer = await admin.post<{ errors: { pointer: string; code: string }[] }>('/preventive-schedules', body);
  expect([answer.status, answer.body.errors.map(({ pointer, code }) => [pointer, code])]).toEqual([
    422,
    [['/template', 'required']],
  ]);
});
