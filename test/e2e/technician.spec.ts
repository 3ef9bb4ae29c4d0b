import request from 'supertest';
import { Client, type Tokens } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Order {
  id: string;
  number: string;
  status: string;
  version: number;
  costs: Record<string, string | boolean>;
  steps: { id: string; kind: string; failed: boolean | null; followUpId: string | null }[];
}
interface Problem {
  code: string;
  errors: { pointer: string; code: string }[];
  params: Record<string, unknown>;
}
interface Page<T> {
  data: T[];
}

const STARTED = '2026-11-20T08:00:00Z';

describe('a technician closes a work order', () => {
  let siyana: Siyana;
  let admin: Client & { workspaceId: string };
  let technician: Client & { memberId: string };
  let assetId: string;
  let procedureId: string;

  beforeAll(async () => {
    siyana = await startSiyana();
    admin = await new Client(siyana.url).signUp('Usine');
    technician = await admin.addMember(admin.workspaceId, 'technician', { hourlyRate: '65.00' });
    const location = await admin.post<{ id: string }>('/locations', { code: 'S1', name: 'Site' });
    assetId = (await admin.post<{ id: string }>('/assets', { code: 'P1', name: 'Pompe', locationId: location.body.id }))
      .body.id;
    procedureId = (
      await admin.post<{ id: string }>('/procedures', {
        name: 'Inspection',
        steps: [
          { kind: 'check', label: 'Consigner', required: true },
          {
            kind: 'number',
            label: 'Pression',
            required: true,
            minimum: '2',
            maximum: '5',
            unit: 'bar',
            onFailure: 'follow_up',
          },
        ],
      })
    ).body.id;
  });
  afterAll(() => siyana.stop());

  const newOrder = async (extra: Record<string, unknown> = {}): Promise<Order> =>
    (await admin.post<Order>('/work-orders', { title: 'Fuite', type: 'corrective_immediate', assetId, ...extra })).body;

  it('logs in without an e-mail, by the login of the workspace', async () => {
    const made = await admin.post('/members', {
      name: 'Karim',
      login: 'K.Bennis',
      role: 'technician',
      password: 'a long password',
    });
    expect(made.status).toBe(201);
    const answer = await request(siyana.url)
      .post('/api/v1/auth/login')
      .send({ login: 'k.bennis', password: 'a long password', workspace: admin.workspaceId })
      .expect(200);
    expect((answer.body as { member: { login: string } }).member.login).toBe('k.bennis');
  });

  it('starts and completes with labour, steps, failure, costs and follow-ups in one call, and a repeat books nothing', async () => {
    const order = await newOrder({ procedureId });
    await technician.post(`/work-orders/${order.id}/start`);
    const report = {
      note: 'Garniture remplacée',
      failure: { mode: 'VIB', mechanism: '2.4', cause: '3.4' },
      labour: [{ startedAt: STARTED, minutes: 75 }],
      steps: [
        { stepId: order.steps[0]!.id, value: true },
        { stepId: order.steps[1]!.id, value: '7.5' },
      ],
      otherCosts: [{ label: 'Nacelle', amount: '120.00' }],
      followUps: [{ title: 'Changer le flexible', type: 'corrective_deferred' }],
      signature: { name: 'Y. El Amrani' },
    };
    const key = { 'idempotency-key': 'visit-1' };
    const first = await technician.post<Order>(`/work-orders/${order.id}/complete`, report, key);
    expect(first.status).toBe(200);
    expect(first.body.status).toBe('completed');
    expect(first.body.costs).toEqual({
      labour: '81.25',
      parts: '0.00',
      other: '120.00',
      total: '201.25',
      pending: false,
    });
    const again = await technician.post<Order>(`/work-orders/${order.id}/complete`, report, key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.text).toBe(first.text);
    const labour = await admin.get<Page<{ cost: string }>>(`/work-orders/${order.id}/labour`);
    expect(labour.body.data.map(({ cost }) => cost)).toEqual(['81.25']);
    const links = await admin.get<Page<{ kind: string; toId: string }>>(`/work-orders/${order.id}/links`);
    // One for the failed step, one that was asked for.
    expect(links.body.data.map(({ kind, toId }) => [kind, toId])).toEqual([
      ['follow_up_of', order.id],
      ['follow_up_of', order.id],
    ]);
  });

  it('makes the follow-up of a failed step once, however often it is answered', async () => {
    const order = await newOrder({ procedureId });
    const path = `/work-orders/${order.id}/steps/${order.steps[1]!.id}`;
    const first = await technician.call<Order>('PUT', path, { value: '9' });
    const second = await technician.call<Order>('PUT', path, { value: '8' });
    expect(first.body.steps[1]!.failed).toBe(true);
    expect(second.body.steps[1]!.followUpId).toBe(first.body.steps[1]!.followUpId);
    expect((await admin.get<Page<unknown>>(`/work-orders/${order.id}/links`)).body.data).toHaveLength(1);
  });

  it('is told everything that is missing at once, and nothing is booked', async () => {
    const order = await newOrder({ procedureId, signatureRequired: true });
    const refused = await technician.post<Problem>(`/work-orders/${order.id}/complete`, {
      labour: [{ startedAt: STARTED, minutes: 10 }],
      otherCosts: [{ label: 'Avoir', amount: '-5' }],
    });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('completion_refused');
    expect(refused.body.errors.map(({ code }) => code).sort()).toEqual(
      ['failure_mode_missing', 'reason_required', 'signature_missing', 'step_unanswered', 'step_unanswered'].sort(),
    );
    const after = await admin.get<Order>(`/work-orders/${order.id}`);
    expect(after.body.status).toBe('open');
    expect(after.body.costs['total']).toBe('0.00');
  });

  it('refuses an answer that is not of the step’s kind, and a code that is not in its list', async () => {
    const order = await newOrder({ procedureId });
    const wrong = await technician.post<Problem>(`/work-orders/${order.id}/complete`, {
      failure: { mode: 'UNK' },
      steps: [
        { stepId: order.steps[0]!.id, value: 'yes' },
        { stepId: order.steps[1]!.id, value: '3' },
      ],
    });
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({ pointer: '/steps/0/value', code: 'step_wrong_value' }),
    ]);
    const unknown = await technician.post<Problem>(`/work-orders/${order.id}/complete`, {
      failure: { mode: 'NOPE' },
      steps: [
        { stepId: order.steps[0]!.id, value: true },
        { stepId: order.steps[1]!.id, value: '3' },
      ],
    });
    expect(unknown.body.errors).toEqual([expect.objectContaining({ pointer: '/failure/mode', code: 'not_found' })]);
  });

  it('keeps the report that came too late for a cancelled order', async () => {
    const order = await newOrder({ type: 'inspection' });
    expect((await technician.post(`/work-orders/${order.id}/cancel`, { reason: 'x' })).status).toBe(403);
    await admin.post(`/work-orders/${order.id}/cancel`, { reason: 'Doublon' });
    for (const headers of [{}, { 'idempotency-key': 'late' }]) {
      const late = await technician.post<Problem>(
        `/work-orders/${order.id}/complete`,
        { note: 'Fait quand même', labour: [{ startedAt: STARTED, minutes: 20 }] },
        headers as Record<string, string>,
      );
      expect([late.status, late.body.code]).toEqual([409, 'order_cancelled']);
    }
    const stream = await admin.get<Page<{ action: string; comment: string }>>(`/work-orders/${order.id}/activity`);
    expect(stream.body.data.filter(({ action }) => action === 'late_report').map(({ comment }) => comment)).toEqual([
      'Fait quand même',
      'Fait quand même',
    ]);
  });

  it('moves by the table only, and the refusal names what is allowed', async () => {
    const order = await newOrder({ type: 'inspection' });
    const refused = await technician.post<Problem>(`/work-orders/${order.id}/hold`, { reason: 'parts' });
    expect(refused.status).toBe(409);
    expect(refused.body.params).toEqual({
      from: 'open',
      to: 'on_hold',
      allowed: ['in_progress', 'completed', 'cancelled'],
    });
    for (const [action, body, status] of [
      ['start', undefined, 'in_progress'],
      ['hold', { reason: 'parts' }, 'on_hold'],
      ['resume', undefined, 'in_progress'],
      ['complete', {}, 'completed'],
    ] as const) {
      expect((await technician.post<Order>(`/work-orders/${order.id}/${action}`, body)).body.status).toBe(status);
    }
    expect((await admin.post<Order>(`/work-orders/${order.id}/reopen`, { reason: 'Fuit encore' })).body.status).toBe(
      'in_progress',
    );
    expect((await technician.post<Order>(`/work-orders/${order.id}/complete`, {})).body.status).toBe('completed');
    expect((await admin.post<Order>(`/work-orders/${order.id}/close`)).body.status).toBe('closed');
    expect((await admin.post<Problem>(`/work-orders/${order.id}/reopen`, { reason: 'x' })).body.code).toBe(
      'closed_by_manager',
    );
  });

  it('closes at once where the workspace says so, and can then be reopened', async () => {
    const other = await new Client(siyana.url).signUp('Auto');
    await other.call('PATCH', '/workspace', { autoClose: true });
    const order = (await other.post<Order>('/work-orders', { title: 'A', type: 'inspection' })).body;
    expect((await other.post<Order>(`/work-orders/${order.id}/complete`, {})).body.status).toBe('closed');
    expect((await other.post<Order>(`/work-orders/${order.id}/reopen`, { reason: 'x' })).body.status).toBe(
      'in_progress',
    );
  });

  it('changes no past cost when a rate changes', async () => {
    const order = await newOrder({ type: 'inspection' });
    await technician.post(`/work-orders/${order.id}/labour`, { startedAt: STARTED, minutes: 60 });
    await admin.call('PATCH', `/members/${technician.memberId}`, { hourlyRate: '100.00' });
    expect((await admin.get<Order>(`/work-orders/${order.id}`)).body.costs['labour']).toBe('65.00');
    await admin.call('PATCH', `/members/${technician.memberId}`, { hourlyRate: '65.00' });
  });

  it('is nobody in another workspace: the answer equals a random id’s', async () => {
    const order = await newOrder();
    const stranger = await new Client(siyana.url).signUp('Autre');
    const bare = (text: string): string => text.replace(/urn:uuid:[0-9a-f-]{36}/, '');
    const foreign = await stranger.get(`/work-orders/${order.id}`);
    const random = await stranger.get(`/work-orders/${crypto.randomUUID()}`);
    expect(foreign.status).toBe(404);
    expect(bare(foreign.text)).toBe(bare(random.text));
  });

  it('is one of fifty who complete at once: one does, and it is booked once', async () => {
    const people = await Promise.all(
      Array.from({ length: 50 }, () => admin.addMember(admin.workspaceId, 'technician', { hourlyRate: '60.00' })),
    );
    const order = await newOrder({ type: 'inspection' });
    const answers = await Promise.all(
      people.map((person, index) =>
        person.post(
          `/work-orders/${order.id}/complete`,
          { labour: [{ startedAt: STARTED, minutes: 30 }], otherCosts: [{ label: 'x', amount: '10.00' }] },
          index % 2 ? { 'if-match': `"${order.version}"` } : { 'idempotency-key': 'mine' },
        ),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(49);
    expect((await admin.get<Order>(`/work-orders/${order.id}`)).body.costs).toMatchObject({
      labour: '30.00',
      other: '10.00',
    });
    expect((await admin.get<Page<unknown>>(`/work-orders/${order.id}/labour`)).body.data).toHaveLength(1);
  }, 60_000);

  it('finds numbers without gaps: fifty creates of which twenty fail are 1 to 30', async () => {
    const fresh = await new Client(siyana.url).signUp('Numéros');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        fresh.post<Order>('/work-orders', {
          title: 'N',
          type: 'inspection',
          ...(index % 5 < 2 ? { assigneeIds: [crypto.randomUUID()] } : {}),
        }),
      ),
    );
    const numbers = answers.filter(({ status }) => status === 201).map(({ body }) => Number(body.number.slice(3)));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('sees only own, own team’s and unassigned orders where the workspace says so', async () => {
    const plant = await new Client(siyana.url).signUp('Visibilité');
    const team = (await plant.post<{ id: string }>('/teams', { name: 'Mécanique' })).body.id;
    const me = await plant.addMember(plant.workspaceId, 'technician', { teamIds: [team] });
    const other = await plant.addMember(plant.workspaceId, 'technician');
    const make = async (title: string, extra: object): Promise<string> =>
      (await plant.post<Order>('/work-orders', { title, type: 'inspection', ...extra })).body.id;
    await make('mine', { assigneeIds: [me.memberId] });
    await make('team', { teamIds: [team] });
    await make('free', {});
    const theirs = await make('theirs', { assigneeIds: [other.memberId] });
    await plant.call('PATCH', '/workspace', { techniciansSeeAll: false });
    const titles = async (path: string): Promise<string[]> =>
      (await me.get<Page<{ title: string }>>(path)).body.data.map(({ title }) => title).sort();
    expect(await titles('/work-orders')).toEqual(['free', 'mine', 'team']);
    expect(await titles('/work-orders?q=theirs')).toEqual([]);
    for (const path of ['', '/activity', '/labour', '/links'])
      expect((await me.get(`/work-orders/${theirs}${path}`)).status).toBe(404);
    expect((await me.post(`/work-orders/${theirs}/start`)).status).toBe(404);
    expect((await plant.get<Page<unknown>>('/work-orders')).body.data).toHaveLength(4);
  });

  it('sees one site only when limited to it, in lists, search and single reads', async () => {
    const plant = await new Client(siyana.url).signUp('Sites');
    const place = async (code: string, parentId?: string): Promise<string> =>
      (await plant.post<{ id: string }>('/locations', { code, name: code, ...(parentId ? { parentId } : {}) })).body.id;
    const [north, south] = [await place('N'), await place('S')];
    const line = await place('N-L1', north);
    const machine = async (code: string, locationId: string): Promise<string> =>
      (await plant.post<{ id: string }>('/assets', { code, name: code, locationId })).body.id;
    const [inside, outside] = [await machine('IN', line), await machine('OUT', south)];
    const order = async (assetId: string): Promise<string> =>
      (await plant.post<Order>('/work-orders', { title: 'T', type: 'inspection', assetId })).body.id;
    const [visible, hidden] = [await order(inside), await order(outside)];
    const me = await plant.addMember(plant.workspaceId, 'manager', { locationIds: [north] });
    const ids = async (path: string): Promise<string[]> =>
      (await me.get<Page<{ id: string }>>(path)).body.data.map(({ id }) => id);
    expect(await ids('/work-orders')).toEqual([visible]);
    expect(await ids('/work-orders?q=OUT')).toEqual([]);
    expect(await ids('/assets')).toEqual([inside]);
    expect((await ids('/locations')).sort()).toEqual([line, north].sort());
    for (const path of [
      `/work-orders/${hidden}`,
      `/assets/${outside}`,
      `/assets/${outside}/tree`,
      `/locations/${south}`,
    ]) {
      expect((await me.get(path)).status).toBe(404);
    }
    expect((await me.call('PATCH', `/assets/${outside}`, { name: 'x' })).status).toBe(404);
    expect((await me.post<Problem>('/work-orders', { title: 'T', type: 'inspection', assetId: outside })).status).toBe(
      422,
    );
  });

  it('keeps the session of a lost answer, and ends the family of a stolen token', async () => {
    const anyone = new Client(siyana.url);
    const login = (
      await anyone.post<Tokens>('/auth/login', {
        email: (admin as unknown as { email: string }).email,
        password: 'a long password',
      })
    ).body;
    const first = await anyone.post<Tokens>('/auth/refresh', { refreshToken: login.refreshToken });
    const lost = await anyone.post<Tokens>('/auth/refresh', { refreshToken: login.refreshToken });
    expect(lost.body.refreshToken).toBe(first.body.refreshToken);
    const next = await anyone.post<Tokens>('/auth/refresh', { refreshToken: first.body.refreshToken });
    expect(next.status).toBe(200);
    expect((await anyone.post('/auth/refresh', { refreshToken: login.refreshToken })).status).toBe(401);
    expect((await anyone.post('/auth/refresh', { refreshToken: next.body.refreshToken })).status).toBe(401);
  });
});
