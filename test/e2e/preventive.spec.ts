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

  it('floating: done ten days late or early moves the next by as much; cancelling goes on from the cancelled due', async () => {
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
});
