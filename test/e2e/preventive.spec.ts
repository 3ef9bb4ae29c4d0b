import type { Client } from '../support/client';
import { Client as Nobody } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Occurrence {
  readonly key: string;
  readonly assetId: string;
  readonly localDueAt: string;
  readonly timeZone: string;
  readonly dueAt: string;
  readonly decision: string;
  readonly reason: string;
  readonly explanation: string;
  readonly workOrderId: string | null;
  readonly tolerance: { readonly from: string; readonly to: string };
  readonly doneAt: string | null;
  readonly compliant: boolean | null;
  readonly forecast: boolean;
  readonly inputs: Record<string, unknown>;
  readonly proposedLocalDueAt: string | null;
  readonly versionNumber: number;
}
interface Schedule {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly status: string;
  readonly assetIds: readonly string[];
  readonly triggers: readonly { readonly rrule: string }[];
}

let siyana: Siyana;
let admin: Client & { readonly workspaceId: string };
let assetId: string;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_CLOCK: '2026-03-02T06:00:00Z' });
  admin = await new Nobody(siyana.url).signUp('Conserves de l’Atlas', 'preventive@test.example');
  assetId = (await make('/assets', { code: 'COMP-1', name: 'Compresseur' })).id;
}, 60_000);
afterAll(() => siyana.stop());

async function make<T = { id: string }>(path: string, body: unknown, expected = 201): Promise<T> {
  const answer = await admin.post<T>(path, body);
  if (answer.status !== expected) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

const calendar = (rrule: string, startsAt: string, mode = 'fixed'): object => ({
  kind: 'calendar',
  rrule,
  startsAt,
  mode,
});

function schedule(trigger: object, more: object = {}): Promise<Schedule> {
  const template = { title: 'Graissage', type: 'predetermined', priority: 'high', estimatedMinutes: 30 };
  return make('/preventive-schedules', {
    name: 'Graissage',
    assetIds: [assetId],
    triggers: [trigger],
    leadDays: 0,
    template,
    ...more,
  });
}

async function occurrences(id: string, from: string, to: string): Promise<Occurrence[]> {
  const answer = await admin.get<{ data: Occurrence[] }>(
    `/preventive-schedules/${id}/occurrences?from=${from}&to=${to}`,
  );
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.data;
}

/** Asks until the scheduler has done what is awaited. */
async function until<T>(ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (performance.now() > end) throw new Error(`not in time: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const decided = (all: readonly Occurrence[]): boolean => all.length > 0 && all.every(({ forecast }) => !forecast);

describe('a preventive schedule', () => {
  it('monthly from 31 January 08:00 keeps 08:00 on the wall clock across the changes of offset', async () => {
    const made = await schedule({ ...calendar('FREQ=MONTHLY', '2026-01-31T08:00'), timeZone: 'Africa/Casablanca' });
    expect(made.triggers[0]!.rrule).toBe('FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD');
    const all = await occurrences(made.id, '2026-01-01', '2026-11-01');
    expect(all.map(({ localDueAt, dueAt }) => `${localDueAt} ${dueAt}`)).toEqual([
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
    ]);
    expect(all[0]).toMatchObject({ decision: 'missed', reason: 'before_start' });
    const omitted = await schedule(calendar('FREQ=MONTHLY;SKIP=OMIT', '2026-01-31T08:00'));
    expect((await occurrences(omitted.id, '2026-01-01', '2026-06-01')).map(({ key }) => key)).toEqual([
      '2026-01-31T08:00',
      '2026-03-31T08:00',
      '2026-05-31T08:00',
    ]);
  });

  it('makes its orders ahead of their due, with everything that the template holds', async () => {
    const procedure = await make('/procedures', {
      name: 'Graissage',
      steps: [{ kind: 'check', label: 'Graisser', required: true }],
    });
    const team = await make('/teams', { name: 'Mécanique' });
    const { memberId } = await admin.addMember(admin.workspaceId, 'technician');
    const { id } = await schedule(calendar('FREQ=WEEKLY', '2026-03-04T08:00'), {
      leadDays: 3,
      template: {
        ...{
          title: 'Graissage des paliers',
          type: 'predetermined',
          priority: 'high',
          description: 'Graisse EP2',
          estimatedMinutes: 45,
        },
        ...{ procedureId: procedure.id, teamIds: [team.id], assigneeIds: [memberId], signatureRequired: true },
      },
    });
    const [first, next] = await until(
      () => occurrences(id, '2026-03-01', '2026-03-15'),
      ([one]) => one?.workOrderId != null,
    );
    expect(first).toMatchObject({ key: '2026-03-04T08:00', decision: 'created', reason: 'due', forecast: false });
    expect(next).toMatchObject({ key: '2026-03-11T08:00', decision: 'created', forecast: true, workOrderId: null });
    const { body: order } = await admin.get(`/work-orders/${first!.workOrderId}`);
    expect(order).toMatchObject({
      ...{ title: 'Graissage des paliers', type: 'predetermined', priority: 'high', description: 'Graisse EP2' },
      ...{ origin: 'preventive', status: 'open', assetId, estimatedMinutes: 45, signatureRequired: true },
      ...{ teamIds: [team.id], assigneeIds: [memberId], procedureId: procedure.id, dueAt: first!.dueAt },
      steps: [{ label: 'Graisser', required: true }],
    });
  });

  it('floating: done nine days before its due, the next is as much earlier, and it was outside of its tolerance', async () => {
    const { id } = await schedule(calendar('FREQ=DAILY;INTERVAL=30', '2026-03-01T08:00', 'floating'), {
      activeFrom: '2026-02-01T00:00:00Z',
      leadDays: 10,
    });
    const [first] = await until(() => occurrences(id, '2026-02-01', '2026-03-02'), decided);
    const done = await admin.post(`/work-orders/${first!.workOrderId}/complete`, {
      completedAt: '2026-02-20T08:00:00Z',
    });
    expect(done.status).toBe(200);
    const early = await occurrences(id, '2026-02-01', '2026-03-30');
    expect(early.map(({ key }) => key)).toEqual(['2026-03-01T08:00', '2026-03-22T08:00']);
    expect(early[0]).toMatchObject({ doneAt: '2026-02-20T08:00:00.000Z', compliant: false });
  });

  it('says no to what cannot be served, with the reason, and takes nothing in', async () => {
    const refused = async (trigger: object, more: object = {}): Promise<string[]> => {
      const template = { title: 'Graissage', type: 'predetermined' };
      const body = { name: 'X', assetIds: [assetId], triggers: [trigger], template, ...more };
      const answer = await admin.post<{ errors: { pointer: string; code: string }[] }>('/preventive-schedules', body);
      expect(answer.status).toBe(422);
      return answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`);
    };
    expect(await refused(calendar('FREQ=HOURLY', '2026-03-01T08:00'))).toEqual(['/triggers/0/rrule rule_too_frequent']);
    expect(await refused(calendar('FREQ=MONTHLY;BYDAY=1MO', '2026-03-01T08:00', 'floating'))).toEqual([
      '/triggers/0/rrule rule_not_floatable',
    ]);
    expect(await refused(calendar('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-03-01T08:00'))).toEqual([
      '/triggers/0/rrule rule_never_due',
    ]);
    expect(await refused({ kind: 'meter', mode: 'fixed' })).toContain('/triggers/0/kind trigger_not_served');
    expect(await refused(calendar('FREQ=DAILY', '2026-03-01T08:00'), { assetIds: undefined })).toEqual([
      '/assetIds required',
    ]);
  });

  it('cancelling goes on from the cancelled due, and reopening takes an untouched successor back', async () => {
    const { id } = await schedule(calendar('FREQ=DAILY;INTERVAL=2', '2026-02-20T08:00', 'floating'), {
      activeFrom: '2026-02-01T00:00:00Z',
    });
    const [first] = await until(() => occurrences(id, '2026-02-01', '2026-02-21'), decided);
    await make(`/work-orders/${first!.workOrderId}/complete`, { completedAt: '2026-02-20T08:00:00Z' }, 200);
    const second = (await until(() => occurrences(id, '2026-02-21', '2026-02-23'), decided))[0]!;
    expect(second).toMatchObject({ key: '2026-02-22T08:00', decision: 'created' });
    await make(`/work-orders/${first!.workOrderId}/reopen`, { reason: 'À refaire' }, 200);
    expect((await occurrences(id, '2026-02-21', '2026-02-23'))[0]).toMatchObject({
      decision: 'withdrawn',
      reason: 'reopened',
    });
    const { body: order } = await admin.get<{ status: string }>(`/work-orders/${second.workOrderId}`);
    expect(order.status).toBe('cancelled');
    await make(`/work-orders/${first!.workOrderId}/cancel`, { reason: 'Machine à l’arrêt' }, 200);
    const goneOn = await until(
      () => occurrences(id, '2026-02-20', '2026-02-23'),
      (all) => all.some(({ decision }) => decision === 'created'),
    );
    expect(goneOn.map(({ key, decision }) => `${key} ${decision}`)).toEqual([
      '2026-02-20T08:00 cancelled',
      '2026-02-22T08:00 created',
    ]);
  });

  it('generates now through the same gates, and says why it did not', async () => {
    const { id } = await schedule(calendar('FREQ=YEARLY', '2027-01-01T08:00'));
    const made = await make<{ data: Occurrence[] }>(
      `/preventive-schedules/${id}/generate`,
      { reason: 'Avant l’audit' },
      200,
    );
    expect(made.data).toMatchObject([
      { decision: 'manual', reason: 'generated_now', inputs: { note: 'Avant l’audit' } },
    ]);
    const again = await make<{ data: Occurrence[] }>(`/preventive-schedules/${id}/generate`, { reason: 'Encore' }, 200);
    expect(again.data).toMatchObject([{ decision: 'suppressed_open', reason: 'order_open', workOrderId: null }]);
    expect(again.data[0]!.explanation).toContain('encore ouvert');
  });

  it('paused, it makes nothing and records what it missed; resumed, it goes on', async () => {
    const { id, version } = await schedule(calendar('FREQ=WEEKLY', '2026-03-09T08:00'), { leadDays: 14 });
    const stale = await admin.call(
      'POST',
      `/preventive-schedules/${id}/pause`,
      { reason: 'Arrêt' },
      { 'if-match': `"${version + 7}"` },
    );
    expect(stale.status).toBe(412);
    const paused = await make<Schedule>(`/preventive-schedules/${id}/pause`, { reason: 'Arrêt annuel' }, 200);
    expect(paused).toMatchObject({ status: 'paused', pauseReason: 'Arrêt annuel' });
    expect((await admin.post(`/preventive-schedules/${id}/pause`, { reason: 'Encore' })).status).toBe(409);
    const refused = await make<{ data: Occurrence[] }>(
      `/preventive-schedules/${id}/generate`,
      { reason: 'Essai' },
      200,
    );
    expect(refused.data).toMatchObject([{ decision: 'paused', reason: 'paused' }]);
    expect((await make<Schedule>(`/preventive-schedules/${id}/resume`, undefined, 200)).status).toBe('active');
    expect((await admin.post(`/preventive-schedules/${id}/resume`)).status).toBe(409);
  });

  it('changed, it keeps what is decided, and orders keep the version that they were made with', async () => {
    const { id } = await schedule(calendar('FREQ=WEEKLY', '2026-03-02T05:00'), { activeFrom: '2026-03-01T00:00:00Z' });
    const [first] = await until(() => occurrences(id, '2026-03-01', '2026-03-03'), decided);
    const changed = await admin.call<Schedule>('PATCH', `/preventive-schedules/${id}`, {
      triggers: [calendar('FREQ=DAILY', '2026-02-01T10:00')],
    });
    expect(changed.body).toMatchObject({ number: 2 });
    const all = await occurrences(id, '2026-03-01', '2026-03-05');
    expect(all.map(({ key }) => key)).toEqual([
      '2026-03-02T05:00',
      '2026-03-02T10:00',
      '2026-03-03T10:00',
      '2026-03-04T10:00',
    ]);
    expect(all[0]).toMatchObject({ workOrderId: first!.workOrderId, versionNumber: 1 });
    expect(all[1]).toMatchObject({ versionNumber: 2 });
    const { body } = await admin.get<{ data: { number: number }[] }>(`/preventive-schedules/${id}/versions`);
    expect(body.data.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('of a category covers assets that come later, each from then on', async () => {
    const category = await make('/asset-categories', { name: 'Pompes' });
    const early = await make('/assets', { code: 'P-1', name: 'Pompe', categoryId: category.id });
    const { id, assetIds } = await schedule(calendar('FREQ=WEEKLY', '2026-03-09T08:00'), {
      assetIds: undefined,
      categoryId: category.id,
    });
    expect(assetIds).toEqual([early.id]);
    const late = await make('/assets', { code: 'P-2', name: 'Pompe', categoryId: category.id });
    const other = await make('/assets', { code: 'P-3', name: 'Pompe' });
    await admin.call('PATCH', `/assets/${other.id}`, { categoryId: category.id });
    const { body } = await admin.get<Schedule>(`/preventive-schedules/${id}`);
    expect([...body.assetIds].sort()).toEqual([early.id, late.id, other.id].sort());
    await admin.call('PATCH', `/assets/${other.id}`, { categoryId: null });
    expect((await admin.get<Schedule>(`/preventive-schedules/${id}`)).body.assetIds).not.toContain(other.id);
  });

  it('puts one due on another day with a reason, ahead of time or when its order is made', async () => {
    const { id } = await schedule(calendar('FREQ=WEEKLY', '2026-03-04T08:00'), { leadDays: 3 });
    const [first] = await until(() => occurrences(id, '2026-03-01', '2026-03-08'), decided);
    const path = (key: string): string => `/preventive-schedules/${id}/occurrences/${key}/reschedule`;
    const moved = await make<Occurrence>(
      path('2026-03-04T08:00'),
      { localDueAt: '2026-03-06T09:00', reason: 'Pièce attendue' },
      200,
    );
    expect(moved).toMatchObject({
      localDueAt: '2026-03-06T09:00',
      reason: 'rescheduled',
      workOrderId: first!.workOrderId,
    });
    const { body: order } = await admin.get<{ dueAt: string }>(`/work-orders/${first!.workOrderId}`);
    expect(order.dueAt).toBe(moved.dueAt);
    const ahead = await make<Occurrence>(
      path('2026-03-18T08:00'),
      { localDueAt: '2026-03-20T08:00', reason: 'Congé' },
      200,
    );
    expect(ahead).toMatchObject({ key: '2026-03-18T08:00', forecast: true, inputs: { note: 'Congé' } });
    const refused = async (key: string, localDueAt: string): Promise<unknown> => {
      const answer = await admin.post<{ errors?: { code: string }[] }>(path(key), { localDueAt, reason: 'Non' });
      return answer.body.errors?.[0]?.code ?? answer.status;
    };
    expect(await refused('2026-03-18T08:00', '2026-03-26T08:00')).toBe('passes_neighbour');
    expect(await refused('2026-03-19T08:00', '2026-03-20T08:00')).toBe(404);
    expect(await refused('2026-03-11T08:00', '2026-03-01T08:00')).toBe('in_the_past');
  });

  it('moves a due from a holiday that is announced late, with the order that nobody has begun with', async () => {
    const { id } = await schedule(calendar('FREQ=YEARLY', '2026-03-05T08:00'), { leadDays: 5, holidayPolicy: 'after' });
    const [made] = await until(() => occurrences(id, '2026-03-01', '2026-03-10'), decided);
    await make('/holidays', { date: '2026-03-05', name: 'Fête exceptionnelle' });
    const [moved] = await occurrences(id, '2026-03-01', '2026-03-10');
    expect(moved).toMatchObject({
      key: '2026-03-05T08:00',
      localDueAt: '2026-03-06T08:00',
      workOrderId: made!.workOrderId,
    });
    const { body } = await admin.get<{ dueAt: string }>(`/work-orders/${made!.workOrderId}`);
    expect(body.dueAt).toBe(moved!.dueAt);
  });

  it('previews rules while they are being written, as the generator will have them', async () => {
    const body = { triggers: [calendar('FREQ=MONTHLY', '2026-03-31T08:00')], leadDays: 3, count: 3 };
    const shown = await make<{ triggers: { rrule: string }[]; data: { key: string; madeAt: string }[] }>(
      '/preventive-schedules/preview',
      body,
      200,
    );
    expect(shown.triggers[0]!.rrule).toContain('SKIP=BACKWARD');
    expect(shown.data.map(({ key }) => key)).toEqual(['2026-03-31T08:00', '2026-04-30T08:00', '2026-05-31T08:00']);
  });

  it('a member of another site sees neither the schedule nor its dues', async () => {
    const here = await make('/locations', { code: 'CAS', name: 'Casablanca' });
    const there = await make('/locations', { code: 'TNG', name: 'Tanger' });
    const far = await make('/assets', { code: 'T-1', name: 'Four', locationId: there.id });
    const near = await make('/assets', { code: 'C-1', name: 'Four', locationId: here.id });
    const { id } = await schedule(calendar('FREQ=WEEKLY', '2026-03-09T08:00'), { assetIds: [far.id] });
    const both = await schedule(calendar('FREQ=WEEKLY', '2026-03-09T08:00'), { assetIds: [far.id, near.id] });
    const limited = await admin.addMember(admin.workspaceId, 'manager', { locationIds: [here.id] });
    const { body: list } = await limited.get<{ data: { id: string; assetIds: string[] }[] }>(
      '/preventive-schedules?limit=200',
    );
    expect(list.data).toEqual([expect.objectContaining({ id: both.id, assetIds: [near.id] })]);
    expect((await limited.get(`/preventive-schedules/${id}/occurrences`)).status).toBe(404);
    const { body: dues } = await limited.get<{ data: Occurrence[] }>(
      `/preventive-schedules/${both.id}/occurrences?from=2026-03-08&to=2026-03-12`,
    );
    expect(dues.data.map((each) => each.assetId)).toEqual([near.id]);
    expect((await limited.post(`/preventive-schedules/${both.id}/pause`, { reason: 'Non' })).status).toBe(403);
  });
});
