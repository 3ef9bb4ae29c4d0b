import ICAL from 'ical.js';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Row {
  id: string;
  version: number;
  [field: string]: unknown;
}
interface Problem {
  code: string;
  errors?: { pointer: string; code: string }[];
}
type Member = Client & { memberId: string };

const DAY_SHIFT = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
];
const OFFICE = { monday: DAY_SHIFT, tuesday: DAY_SHIFT, wednesday: DAY_SHIFT, thursday: DAY_SHIFT, friday: DAY_SHIFT };
const MORNING = [{ from: '06:00', to: '14:00' }];
const MORNINGS = { monday: MORNING, tuesday: MORNING, wednesday: MORNING, thursday: MORNING, friday: MORNING };

/** It is Friday afternoon, 27 November 2026, in Casablanca; the clock runs on from there. */
const NOW = '2026-11-27T17:00:00Z';

let siyana: Siyana;
let nobody: Client;
beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_CLOCK: NOW, SIYANA_WORKER: '0' });
  nobody = new Client(siyana.url);
}, 60_000);
afterAll(() => siyana.stop());

async function make(client: Client, path: string, body: unknown): Promise<Row> {
  const answer = await client.post<Row>(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
}

async function patch(client: Client, path: string, body: unknown): Promise<Row> {
  const answer = await client.call<Row>('PATCH', path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
}

const refused = ({ status, body }: Answer<Problem>): unknown => [
  status,
  body.code,
  ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
];

describe('working time', () => {
  let admin: Client & { workspaceId: string };
  beforeAll(async () => {
    admin = await nobody.signUp('Horaires');
  });

  it('is a pattern of the week with dated overrides, which says what is wrong with it', async () => {
    const ramadan = { name: 'Ramadan 2027', from: '2027-02-08', to: '2027-03-09', week: { monday: MORNING } };
    const calendar = await make(admin, '/calendars', { name: 'Usine', week: OFFICE, overrides: [ramadan] });
    expect(calendar).toMatchObject({ week: OFFICE, overrides: [ramadan], observesHolidays: true, version: 1 });
    const bad = {
      name: 'Faux',
      week: { monday: [...DAY_SHIFT, { from: '17:00', to: '02:00' }] },
      overrides: [ramadan, { ...ramadan, from: '2027-03-01' }, { ...ramadan, from: '2027-05-02', to: '2027-05-01' }],
    };
    expect(refused(await admin.post<Problem>('/calendars', bad))).toEqual([
      ...[
        422,
        'validation_failed',
        '/week/monday/2 overlaps',
        '/overrides/1 overlaps',
        '/overrides/2/to ends_before_start',
      ],
    ]);
    expect(refused(await admin.post<Problem>('/shifts', { name: 'Vide', week: {} }))).toEqual([
      ...[422, 'validation_failed', '/week too_few'],
    ]);
    expect(
      refused(await admin.post<Problem>('/shifts', { name: 'X', week: { monday: [{ from: '24:00', to: '25:00' }] } })),
    ).toEqual([422, 'validation_failed', '/week/monday/0/from invalid_format', '/week/monday/0/to invalid_format']);
    await patch(admin, '/workspace', { calendarId: calendar.id });
    const inUse = await admin.call<Problem>('DELETE', `/calendars/${calendar.id}`);
    expect(refused(inUse)).toEqual([409, 'in_use']);
    expect(refused(await admin.call<Problem>('PATCH', '/workspace', { calendarId: crypto.randomUUID() }))).toEqual([
      ...[422, 'validation_failed', '/calendarId not_found'],
    ]);
    await patch(admin, '/workspace', { calendarId: null });
    expect((await admin.call('DELETE', `/calendars/${calendar.id}`)).status).toBe(204);
  });

  it('has a member on one shift at a time', async () => {
    const shift = await make(admin, '/shifts', { name: 'Matin', week: MORNINGS });
    const { memberId } = await admin.addMember(admin.workspaceId, 'technician');
    const first = { memberId, shiftId: shift.id, from: '2026-11-23', to: '2026-11-29' };
    const made = await make(admin, '/shift-assignments', first);
    const again = await admin.post<Problem>('/shift-assignments', { ...first, from: '2026-11-29', to: null });
    expect(refused(again)).toEqual([409, 'shift_overlap']);
    const next = await make(admin, '/shift-assignments', { ...first, from: '2026-11-30', to: null });
    const moved = await admin.call<Problem>('PATCH', `/shift-assignments/${made.id}`, { to: '2026-12-01' });
    expect(refused(moved)).toEqual([409, 'shift_overlap']);
    expect((await admin.call('DELETE', `/shift-assignments/${next.id}`)).status).toBe(204);
    expect(await patch(admin, `/shift-assignments/${made.id}`, { to: '2026-12-01' })).toMatchObject({ version: 2 });
  });

  it('shows a technician why they are away themselves, and not why others are', async () => {
    const [mine, other] = [
      await admin.addMember(admin.workspaceId, 'technician'),
      await admin.addMember(admin.workspaceId, 'technician'),
    ];
    const sick = await make(admin, '/absences', {
      memberId: mine.memberId,
      kind: 'sick',
      from: '2026-11-30',
      reason: 'grippe',
    });
    expect(sick).toMatchObject({ to: '2026-11-30', startTime: null });
    expect((await mine.get<{ data: Row[] }>('/absences')).body.data).toMatchObject([{ id: sick.id }]);
    expect((await other.get<{ data: Row[] }>(`/absences?memberId=${mine.memberId}`)).body.data).toEqual([]);
    expect((await other.get(`/absences/${sick.id}`)).status).toBe(404);
    const half = { memberId: mine.memberId, kind: 'other', from: '2026-12-01', startTime: '08:00' };
    expect(refused(await admin.post<Problem>('/absences', half))).toEqual([
      422,
      'validation_failed',
      '/endTime required',
    ]);
  });
});

describe('service targets', () => {
  let admin: Client & { workspaceId: string };
  const order = (more: object = {}): Promise<Row> =>
    make(admin, '/work-orders', { title: 'Fuite', type: 'inspection', priority: 'urgent', ...more });
  /** Minutes of work after Monday 08:00, for an order that was reported on Friday before 18:00. */
  const monday = (minutes: number, { reportedAt }: Row): string => {
    const left = Date.parse('2026-11-27T18:00:00Z') - Date.parse(String(reportedAt));
    return new Date(Date.parse('2026-11-30T08:00:00Z') + minutes * 60_000 - left).toISOString();
  };

  beforeAll(async () => {
    admin = await nobody.signUp('Délais');
    const calendar = await make(admin, '/calendars', { name: 'Bureau', week: OFFICE });
    const sla = { urgent: { responseMinutes: 120, resolutionMinutes: 180 } };
    await patch(admin, '/workspace', { sla, calendarId: calendar.id });
    // The token's settings are believed for two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
  });

  it("are counted in the workspace's working time", async () => {
    const made = await order();
    expect(made['responseDueAt']).toBe(monday(120, made));
    expect(made['resolutionDueAt']).toBe(monday(180, made));
  });

  it("are counted in the place's, the nearest above, and the asset's own before it", async () => {
    const always = { from: '00:00', to: '24:00' };
    const week = Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, [always]]),
    );
    const { id: calendarId } = await make(admin, '/calendars', { name: 'Continu', week, observesHolidays: false });
    const site = await make(admin, '/locations', { code: 'CAS', name: 'Casablanca', calendarId });
    const line = await make(admin, '/locations', { code: 'CAS-1', name: 'Ligne', parentId: site.id });
    const around = await order({ locationId: line.id });
    expect(Date.parse(String(around['responseDueAt'])) - Date.parse(String(around['reportedAt']))).toBe(120 * 60_000);
    const office = (await admin.get<{ data: Row[] }>('/calendars')).body.data.find(
      (each) => each['name'] === 'Bureau',
    )!;
    const asset = await make(admin, '/assets', { code: 'A', name: 'A', locationId: line.id, calendarId: office.id });
    const own = await order({ assetId: asset.id });
    expect(own['responseDueAt']).toBe(monday(120, own));
  });

  it('leave holidays out, the kingdom’s and the workspace’s own', async () => {
    const holiday = await make(admin, '/holidays', { date: '2026-11-30', name: 'Inventaire' });
    const made = await order();
    expect(String(made['responseDueAt']).slice(0, 10)).toBe('2026-12-01');
    expect((await admin.call('DELETE', `/holidays/${holiday.id}`)).status).toBe(204);
  });

  it('are not moved by a hold that lasts no working time', async () => {
    const made = await order();
    await admin.post(`/work-orders/${made.id}/start`);
    await admin.post(`/work-orders/${made.id}/hold`, { reason: 'parts' });
    const { body } = await admin.post<Row>(`/work-orders/${made.id}/resume`);
    const moved = Date.parse(String(body['resolutionDueAt'])) - Date.parse(String(made['resolutionDueAt']));
    expect(moved).toBeGreaterThanOrEqual(0);
    expect(moved).toBeLessThan(60_000);
  });

  it('are said to be missed once, by any number of workers, and not of orders that wait for parts', async () => {
    const [open, waiting, done] = [await order(), await order(), await order()];
    await admin.post(`/work-orders/${waiting.id}/start`);
    await admin.post(`/work-orders/${waiting.id}/hold`, { reason: 'parts' });
    await admin.post(`/work-orders/${done.id}/complete`, {});
    const later = '2026-12-02T09:00:00Z';
    const workers = await Promise.all([1, 2, 3].map(() => siyana.startWorker({ SIYANA_CLOCK: later })));
    const read = async (id: string): Promise<Row> => (await admin.get<Row>(`/work-orders/${id}`)).body;
    const end = performance.now() + 40_000;
    while ((await read(open.id))['resolutionBreachedAt'] === null && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 500));
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    await Promise.all(workers.map((worker) => worker.stop()));
    const said = async (id: string): Promise<unknown[]> => {
      const { body } = await admin.get<{ data: { type: string; resourceId: string }[] }>('/audit?limit=200');
      return body.data
        .filter((each) => each.resourceId === id && each.type.endsWith('breached'))
        .map(({ type }) => type)
        .sort();
    };
    expect(await said(open.id)).toEqual(['work_order.resolution_breached', 'work_order.response_breached']);
    expect(await said(waiting.id)).toEqual([]);
    expect(await said(done.id)).toEqual([]);
    expect(await read(open.id)).toMatchObject({
      version: open.version + 2,
      responseBreachedAt: expect.stringMatching(/^2026-12-02/) as unknown,
    });
    const { body: stream } = await admin.get<{ data: { action: string; principal: string }[] }>(
      `/work-orders/${open.id}/activity`,
    );
    expect(stream.data.filter(({ action }) => action === 'response_breached')).toMatchObject([
      { principal: 'system:sla' },
    ]);
  }, 90_000);
});

interface Capacity {
  memberId: string;
  date: string;
  [minutes: string]: unknown;
}
interface Calendar {
  data: Row[];
  members: { id: string }[];
  capacity: Capacity[];
}

describe('a week that is planned', () => {
  let admin: Client & { workspaceId: string };
  let manager: Member;
  let technician: Member;
  let colleague: Member;
  let otherSite: Member;
  let press: Row;
  let oven: Row;
  const WEEK = '/calendar?from=2026-11-30&to=2026-12-07';
  const week = async (client: Client, query = ''): Promise<Calendar> => {
    const { status, body, text } = await client.get<Calendar>(WEEK + query);
    if (status !== 200) throw new Error(text);
    return body;
  };
  const dayOf = ({ capacity }: Calendar, { memberId }: Member, date: string): Capacity =>
    capacity.find((each) => each.memberId === memberId && each.date === date)!;

  beforeAll(async () => {
    admin = await nobody.signUp('Planning');
    const here = await make(admin, '/locations', { code: 'CAS', name: 'Casablanca' });
    const there = await make(admin, '/locations', { code: 'TNG', name: 'Tanger' });
    const shift = await make(admin, '/shifts', { name: 'Matin', week: MORNINGS });
    manager = await admin.addMember(admin.workspaceId, 'manager');
    technician = await admin.addMember(admin.workspaceId, 'technician');
    colleague = await admin.addMember(admin.workspaceId, 'technician');
    otherSite = await admin.addMember(admin.workspaceId, 'manager', { locationIds: [there.id] });
    await make(admin, '/shift-assignments', { memberId: technician.memberId, shiftId: shift.id, from: '2026-11-01' });
    await make(admin, '/absences', {
      memberId: technician.memberId,
      kind: 'training',
      from: '2026-12-02',
      startTime: '06:00',
      endTime: '10:00',
    });
    await make(admin, '/absences', {
      memberId: technician.memberId,
      kind: 'leave',
      from: '2026-12-03',
      to: '2026-12-04',
    });
    press = await make(admin, '/assets', { code: 'PRS', name: 'Presse', locationId: here.id });
    oven = await make(admin, '/assets', { code: 'FOU', name: 'Four', locationId: there.id });
  });

  const planned = (title: string, more: object): Promise<Row> =>
    make(manager, '/work-orders', { title, type: 'inspection', assetId: press.id, ...more });

  it('shows the orders by their plan or due time, and the minutes of each person', async () => {
    const assigneeIds = [technician.memberId];
    await planned('Graisser', {
      assigneeIds,
      plannedStartAt: '2026-11-30T07:00:00Z',
      plannedEndAt: '2026-12-01T10:00:00Z',
      estimatedMinutes: 660,
    });
    await planned('Régler', { assigneeIds, plannedStartAt: '2026-12-02T11:00:00Z', estimatedMinutes: 300 });
    await planned('Contrôler', {
      assigneeIds: [technician.memberId, colleague.memberId],
      dueAt: '2026-12-03T10:00:00Z',
      estimatedMinutes: 61,
    });
    await planned('Plus tard', { dueAt: '2026-12-07T00:00:00Z' });
    const seen = await week(manager);
    expect(
      seen.data.map(({ title, planned: isPlanned, startsAt, endsAt }) => [title, isPlanned, startsAt, endsAt]),
    ).toEqual([
      ['Graisser', true, '2026-11-30T07:00:00.000Z', '2026-12-01T10:00:00.000Z'],
      ['Régler', true, '2026-12-02T11:00:00.000Z', '2026-12-02T16:00:00.000Z'],
      ['Contrôler', false, '2026-12-03T10:00:00.000Z', null],
    ]);
    const minutes = (date: string): unknown[] => {
      const day = dayOf(seen, technician, date);
      return ['workingMinutes', 'absentMinutes', 'capacityMinutes', 'plannedMinutes', 'overloaded'].map(
        (name) => day[name],
      );
    };
    // 660 minutes over the 420 and 240 that the plan covers of the two mornings.
    expect(minutes('2026-11-30')).toEqual([480, 0, 480, 420, false]);
    expect(minutes('2026-12-01')).toEqual([480, 0, 480, 240, false]);
    expect(minutes('2026-12-02')).toEqual([480, 240, 240, 300, true]);
    expect(minutes('2026-12-03')).toEqual([480, 480, 0, 31, true]);
    expect(minutes('2026-12-05')).toEqual([0, 0, 0, 0, false]);
    // Nothing is known of the colleague's hours.
    expect(dayOf(seen, colleague, '2026-12-03')).toMatchObject({
      capacityMinutes: null,
      plannedMinutes: 30,
      overloaded: false,
    });
  });

  it('has no capacity on a public holiday, reckoned feasts too, unless the workspace says that it works', async () => {
    const capacity = async (date: string, after: string): Promise<unknown> =>
      dayOf((await manager.get<Calendar>(`/calendar?from=${date}&to=${after}`)).body, technician, date)[
        'capacityMinutes'
      ];
    const manifesto = (): Promise<unknown> => capacity('2027-01-11', '2027-01-12');
    const feast = (): Promise<unknown[]> =>
      Promise.all([9, 10, 11].map((day) => capacity(`2027-03-${String(day).padStart(2, '0')}`, `2027-03-${day + 1}`)));
    expect([await manifesto(), await feast()]).toEqual([0, [0, 0, 480]]);
    const { body } = await manager.get<{ data: Row[] }>('/holidays?year=2027');
    expect(body.data.find(({ date }) => date === '2027-03-09')).toMatchObject({
      source: 'national',
      provisional: true,
    });
    // The moon was seen a day later than reckoned.
    await make(manager, '/holidays', { date: '2027-03-09', name: 'Aïd al-Fitr', works: true });
    await make(manager, '/holidays', { date: '2027-03-11', name: 'Aïd al-Fitr' });
    expect([await manifesto(), await feast()]).toEqual([0, [480, 0, 0]]);
  });

  it('can be narrowed to a person, whose load stays whole', async () => {
    const seen = await week(manager, `&assigneeId=${colleague.memberId}`);
    expect(seen.data.map(({ title }) => title)).toEqual(['Contrôler']);
    expect(seen.members).toMatchObject([{ id: colleague.memberId }]);
    const location = press['locationId'] as string;
    expect((await week(manager, `&locationId=${location}`)).data).toHaveLength(3);
    expect((await week(manager, `&locationId=${String(oven['locationId'])}`)).data).toEqual([]);
  });

  it('is asked for in dates or instants, of which the second is not in it', async () => {
    const titles = async (query: string): Promise<unknown[]> =>
      (await manager.get<Calendar>(`/calendar?${query}`)).body.data.map(({ title }) => title);
    expect(await titles('from=2026-12-01&to=2026-12-02')).toEqual(['Graisser']);
    expect(await titles('from=2026-12-01T10:00:00Z&to=2026-12-02T11:00:00Z')).toEqual([]);
    expect(await titles('from=2026-12-01T09:59:00Z&to=2026-12-02T11:01:00Z')).toEqual(['Graisser', 'Régler']);
    expect(refused(await manager.get<Problem>('/calendar?from=2026-12-02&to=2026-12-02'))).toEqual([
      ...[400, 'malformed_query', '#query/to ends_before_start'],
    ]);
    expect(refused(await manager.get<Problem>('/calendar?from=2026-12-01&to=2027-02-02'))).toEqual([
      ...[400, 'malformed_query', '#query/to too_large'],
    ]);
    expect((await manager.get('/calendar?from=2026-12-01&to=2027-02-01')).status).toBe(200);
    expect(refused(await manager.get<Problem>('/calendar?from=demain&to=2026-02-30'))).toEqual([
      ...[400, 'malformed_query', '#query/from not_an_instant', '#query/to not_an_instant'],
    ]);
  });

  it('refuses a plan that ends before it begins, or has no beginning', async () => {
    const plan = { title: 'X', type: 'inspection', plannedStartAt: '2026-12-01T10:00:00Z' };
    const post = async (body: object): Promise<unknown> => refused(await manager.post<Problem>('/work-orders', body));
    expect(await post({ ...plan, plannedEndAt: '2026-12-01T10:00:00Z' })).toEqual([
      ...[422, 'validation_failed', '/plannedEndAt ends_before_start'],
    ]);
    expect(await post({ ...plan, plannedStartAt: null, plannedEndAt: '2026-12-01T10:00:00Z' })).toEqual([
      ...[422, 'validation_failed', '/plannedStartAt required'],
    ]);
    expect(await post({ ...plan, plannedEndAt: '2027-01-01T10:00:01Z' })).toEqual([
      ...[422, 'validation_failed', '/plannedEndAt too_large'],
    ]);
    const made = await make(manager, '/work-orders', { ...plan, plannedEndAt: '2026-12-01T11:00:00Z' });
    expect(await patch(manager, `/work-orders/${made.id}`, { plannedStartAt: null })).toMatchObject({
      plannedEndAt: null,
    });
    await manager.post(`/work-orders/${made.id}/cancel`, { reason: 'essai' });
  });

  it('hides from a member of another site what is planned here, in the calendar as in the plan', async () => {
    const theirs = await make(admin, '/work-orders', {
      title: 'Four',
      type: 'inspection',
      assetId: oven.id,
      dueAt: '2026-12-04T10:00:00Z',
    });
    expect((await week(otherSite)).data.map(({ title }) => title)).toEqual(['Four']);
    const plan = await otherSite.get<{ orders: Row[] }>('/weekly-plans/2026-W49');
    expect(plan.body.orders).toMatchObject([{ workOrderId: theirs.id }]);
    expect(refused(await otherSite.post<Problem>('/weekly-plans/2026-W49/freeze'))).toEqual([
      403,
      'whole_workspace_only',
    ]);
  });

  interface Plan {
    frozenAt: string | null;
    orders: { title: string; done: boolean; plannedStartAt: string | null }[];
    compliance: unknown;
  }
  const titlesOf = ({ orders }: Plan): string[] => orders.map(({ title }) => title);

  it('is frozen once, for good, and measured by what is done in it', async () => {
    const before = (await manager.get<Plan>('/weekly-plans/2026-W49')).body;
    expect(before).toMatchObject({ frozenAt: null, from: '2026-11-30', to: '2026-12-06' });
    expect(titlesOf(before)).toEqual(['Graisser', 'Régler', 'Contrôler', 'Four']);
    const answers = await Promise.all(
      [1, 2, 3].map(() => manager.post<Plan & Problem>('/weekly-plans/2026-W49/freeze')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual([
      'plan_frozen',
      'plan_frozen',
    ]);
    const [first] = (await week(manager)).data as [Row];
    const id = String(first['workOrderId']);
    await patch(manager, `/work-orders/${id}`, {
      plannedStartAt: '2026-12-15T07:00:00Z',
      plannedEndAt: '2026-12-15T10:00:00Z',
    });
    await planned('Nouveau', { dueAt: '2026-12-03T10:00:00Z' });
    // A week early: not in the week that it was planned for.
    await manager.post(`/work-orders/${id}/complete`, {});
    const frozen = (await manager.get<Plan>('/weekly-plans/2026-W49')).body;
    expect(titlesOf(frozen)).toEqual(['Graisser', 'Régler', 'Contrôler', 'Four']);
    expect(frozen.orders[0]).toMatchObject({ plannedStartAt: '2026-11-30T07:00:00.000Z', done: false });
    expect(frozen.compliance).toEqual({ planned: 4, done: 0, value: '0.0000' });
    const list = await manager.get<{ data: { isoWeek: string }[] }>('/weekly-plans');
    expect(list.body.data).toMatchObject([{ isoWeek: '2026-W49' }]);
  });

  it('counts what is done inside of the week, of this week for example', async () => {
    const made = await planned('Aujourd’hui', { dueAt: '2026-11-27T20:00:00Z' });
    await planned('Pas fait', { dueAt: '2026-11-27T21:00:00Z' });
    expect((await manager.post('/weekly-plans/2026-W48/freeze')).status).toBe(200);
    await manager.post(`/work-orders/${made.id}/complete`, {});
    const { body } = await manager.get<Plan>('/weekly-plans/2026-w48');
    expect(body.compliance).toEqual({ planned: 2, done: 1, value: '0.5000' });
  });

  it('is not frozen when it is over, nor one that no calendar has', async () => {
    expect(refused(await manager.post<Problem>('/weekly-plans/2026-W47/freeze'))).toEqual([409, 'week_is_over']);
    expect(refused(await manager.get<Problem>('/weekly-plans/2027-W53'))).toEqual([
      ...[400, 'malformed_path', '#path/isoWeek not_an_iso_week'],
    ]);
    expect((await technician.post('/weekly-plans/2026-W50/freeze')).status).toBe(403);
  });
});

describe('preventive work that lies ahead', () => {
  it('stands in the calendar as what the orders will say, and on the people whom it will be for', async () => {
    const admin = await nobody.signUp('Préventif');
    const here = await make(admin, '/locations', { code: 'CAS', name: 'Casablanca' });
    const there = await make(admin, '/locations', { code: 'TNG', name: 'Tanger' });
    const press = await make(admin, '/assets', { code: 'PRS', name: 'Presse', locationId: here.id });
    const oven = await make(admin, '/assets', { code: 'FOU', name: 'Four', locationId: there.id });
    const technician = await admin.addMember(admin.workspaceId, 'technician');
    const otherSite = await admin.addMember(admin.workspaceId, 'manager', { locationIds: [there.id] });
    await make(admin, '/preventive-schedules', {
      name: 'Graissage',
      assetIds: [press.id, oven.id],
      triggers: [{ kind: 'calendar', rrule: 'FREQ=WEEKLY', startsAt: '2027-01-06T08:00', mode: 'fixed' }],
      leadDays: 3,
      template: {
        ...{ title: 'Graisser les paliers', type: 'predetermined', priority: 'high' },
        ...{ estimatedMinutes: 45, assigneeIds: [technician.memberId] },
      },
    });
    const ask = async (client: Client, more = ''): Promise<Calendar> =>
      (await client.get<Calendar>(`/calendar?from=2027-01-18&to=2027-01-25${more}`)).body;
    const seen = await ask(admin);
    expect(seen.data).toMatchObject(
      ['PRS', 'FOU'].map((assetCode) => ({
        ...{ kind: 'preventive', status: 'forecast', workOrderId: null, title: 'Graisser les paliers' },
        ...{ type: 'predetermined', priority: 'high', startsAt: '2027-01-20T08:00:00.000Z', assetCode },
      })),
    );
    const load = ({ capacity }: Calendar): unknown =>
      capacity.find(({ date }) => date === '2027-01-20')!['plannedMinutes'];
    expect(load(seen)).toBe(90);
    expect((await ask(otherSite)).data.map((each) => each['assetCode'])).toEqual(['FOU']);
    const narrowed = await ask(admin, `&locationId=${here.id}`);
    expect(narrowed.data.map((each) => each['assetCode'])).toEqual(['PRS']);
    expect(load(narrowed)).toBe(90);
    expect((await ask(admin, `&assigneeId=${technician.memberId}`)).data).toHaveLength(2);
    expect((await ask(admin, `&assigneeId=${otherSite.memberId}`)).data).toEqual([]);
  });
});

describe("a member's calendar program", () => {
  let admin: Client & { workspaceId: string };
  let technician: Member;
  let otherSite: Member;
  const orders: Row[] = [];

  const feedOf = async (client: Client, content = 'assigned'): Promise<{ id: string; token: string }> => {
    const { body } = await client.post<{ id: string; token: string }>('/calendar-feeds', {
      name: 'Téléphone',
      content,
    });
    return body;
  };
  const read = (token: string): Promise<Answer<string>> => nobody.get<string>(`/calendar.ics?token=${token}`);
  const eventsOf = (text: string): ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

  beforeAll(async () => {
    admin = await nobody.signUp('Téléphones');
    const here = await make(admin, '/locations', { code: 'CAS', name: 'Casablanca' });
    const there = await make(admin, '/locations', { code: 'TNG', name: 'Tanger' });
    technician = await admin.addMember(admin.workspaceId, 'technician');
    otherSite = await admin.addMember(admin.workspaceId, 'technician', { locationIds: [there.id] });
    const team = await make(admin, '/teams', { name: 'Mécanique', memberIds: [technician.memberId] });
    const common = { type: 'inspection', locationId: here.id };
    orders.push(
      await make(admin, '/work-orders', {
        ...{ ...common, title: 'Graisser; vérifier, noter\\ "tout"', assigneeIds: [technician.memberId] },
        ...{ plannedStartAt: '2026-12-01T07:30:00Z', plannedEndAt: '2026-12-01T09:00:00Z' },
      }),
      await make(admin, '/work-orders', {
        ...common,
        title: 'De l’équipe',
        teamIds: [team.id],
        dueAt: '2026-12-02T10:00:00Z',
      }),
      await make(admin, '/work-orders', { ...common, title: 'De personne', dueAt: '2026-12-03T10:00:00Z' }),
    );
  });

  it('reads the planned work at its instants, each order as one event of its own for good', async () => {
    const { token } = await feedOf(technician);
    expect(token.startsWith(`siyc_${admin.workspaceId}_`)).toBe(true);
    const answer = await read(token);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = eventsOf(answer.text);
    expect(
      events.map(({ summary, startDate, endDate }) => [
        summary,
        startDate.toJSDate().toISOString(),
        endDate.toJSDate().toISOString(),
      ]),
    ).toEqual([
      [
        `${String(orders[0]!['number'])} Graisser; vérifier, noter\\ "tout"`,
        '2026-12-01T07:30:00.000Z',
        '2026-12-01T09:00:00.000Z',
      ],
      [`${String(orders[1]!['number'])} De l’équipe`, '2026-12-02T10:00:00.000Z', '2026-12-02T10:00:00.000Z'],
    ]);
    expect(events.every((event) => !event.isRecurring())).toBe(true);
    expect((await read(token)).text).toBe(answer.text);
    expect(answer.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);

    await patch(admin, `/work-orders/${orders[0]!.id}`, {
      plannedStartAt: '2026-12-04T07:30:00Z',
      plannedEndAt: '2026-12-04T08:00:00Z',
    });
    await admin.post(`/work-orders/${orders[1]!.id}/cancel`, { reason: 'inutile' });
    const after = eventsOf((await read(token)).text);
    const byUid = new Map(after.map((event) => [event.uid, event]));
    expect([...byUid.keys()].sort()).toEqual(events.map(({ uid }) => uid).sort());
    const moved = byUid.get(events[0]!.uid)!;
    expect(moved.startDate.toJSDate().toISOString()).toBe('2026-12-04T07:30:00.000Z');
    expect(moved.sequence).toBeGreaterThan(events[0]!.sequence);
    expect(byUid.get(events[1]!.uid)!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('sees what its member sees, and nothing of another site', async () => {
    const { token } = await feedOf(technician, 'visible');
    expect(eventsOf((await read(token)).text)).toHaveLength(3);
    const { token: elsewhere } = await feedOf(otherSite, 'visible');
    expect(eventsOf((await read(elsewhere)).text)).toEqual([]);
  });

  it('holds a secret that opens nothing else, and is dead when it is revoked or its member has left', async () => {
    const { id, token } = await feedOf(technician);
    expect((await read(token)).status).toBe(200);
    for (const path of ['/me', '/work-orders', WEEKS]) expect((await nobody.as(token).get(path)).status).toBe(401);
    expect((await nobody.get('/calendar.ics')).status).toBe(401);
    const other = await nobody.signUp('Ailleurs');
    expect((await read(token.replace(admin.workspaceId, other.workspaceId))).status).toBe(401);
    expect((await technician.get<{ data: Row[] }>('/calendar-feeds')).text).not.toContain(token);
    expect((await admin.call('DELETE', `/calendar-feeds/${id}`)).status).toBe(404);
    expect((await technician.call('DELETE', `/calendar-feeds/${id}`)).status).toBe(204);
    expect((await read(token)).status).toBe(401);
    const left = await admin.addMember(admin.workspaceId, 'technician');
    const { token: last } = await feedOf(left);
    expect((await read(last)).status).toBe(200);
    await admin.call('DELETE', `/members/${left.memberId}`);
    expect((await read(last)).status).toBe(401);
  });

  it('gets its secret once: a replay of the answer holds none', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const first = await technician.post<Row>('/calendar-feeds', { name: 'Bureau' }, headers);
    const again = await technician.post<Row>('/calendar-feeds', { name: 'Bureau' }, headers);
    expect([first.body['secretShown'], again.body['secretShown'], again.body['token'], again.body.id]).toEqual([
      ...[true, false, null, first.body.id],
    ]);
  });
});

const WEEKS = '/calendar?from=2026-11-30&to=2026-12-06';
