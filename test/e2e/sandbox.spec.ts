import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { connect } from '../isolation/support/database';
import { Client, type Answer, type Tokens } from '../support/client';
import { receive } from '../support/receiver';
import { startSiyana, type Siyana } from '../support/siyana';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
interface Rows {
  readonly data: Row[];
}
interface Entry extends Tokens {
  readonly workspaceId: string;
  readonly memberId: string;
}
type Side = Client & { workspaceId: string; email: string };

let siyana: Siyana;
let nobody: Client;
let database: pg.Client;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WEBHOOK_LOOPBACK: '1', SIYANA_WEBHOOK_HURRY: '50' });
  nobody = new Client(siyana.url);
  database = await connect(siyana.databaseUrl);
});
afterAll(async () => {
  await database.end();
  await siyana.stop();
});

async function made(client: Client, path: string, body?: unknown): Promise<Row> {
  const answer = await client.post<Row>(path, body);
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.text}`);
  return answer.body;
}

/** A plant with a bit of everything, and things that must stay where they are. */
async function plant(): Promise<{ admin: Side; ids: Record<string, string> }> {
  const admin = await nobody.signUp('Conserves de l’Atlas');
  const calendar = await made(admin, '/calendars', {
    name: 'Jour',
    week: { monday: [{ from: '08:00', to: '18:00' }] },
  });
  await admin.call('PATCH', '/workspace', { calendarId: calendar.id, timeZone: 'Africa/Lagos', currency: 'EUR' });
  const place = await made(admin, '/locations', { code: 'USINE', name: 'Usine' });
  const line = await made(admin, '/locations', { code: 'LIGNE', name: 'Ligne 1', parentId: place.id });
  const field = await made(admin, '/custom-fields', { key: 'puissance', names: { fr: 'Puissance' }, type: 'number' });
  const asset = await made(admin, '/assets', {
    ...{ code: 'PAL-01', name: 'Palettiseur', locationId: line.id, custom: { puissance: '7.5' } },
  });
  const part = await made(admin, '/parts', { sku: 'RLT-6204', name: 'Roulement', unit: 'pce' });
  const store = await made(admin, '/stores', { code: 'MAG', name: 'Magasin', locationId: place.id });
  await made(admin, `/assets/${asset.id}/parts`, { partId: part.id, quantity: '2' });
  const procedure = await made(admin, '/procedures', {
    name: 'Graisser',
    steps: [{ kind: 'check', label: 'Graissé' }],
  });
  await made(admin, '/stock/receipts', {
    ...{ storeId: store.id, lines: [{ partId: part.id, quantity: '10', unitCost: '42.00' }] },
  });
  const order = await made(admin, '/work-orders', { title: 'Réel', type: 'inspection', assetId: asset.id });
  await admin.addMember(admin.workspaceId, 'technician');
  const named = { calendar, place, line, field, asset, part, store, procedure, order };
  return { admin, ids: Object.fromEntries(Object.entries(named).map(([name, { id }]) => [name, id])) };
}

async function enter(admin: Client): Promise<Client & Entry> {
  const answer = await admin.post<Entry>('/auth/sandbox');
  if (answer.status !== 200) throw new Error(answer.text);
  return Object.assign(admin.as(answer.body.accessToken), answer.body);
}

const keyIn = async (client: Client, scopes: readonly string[]): Promise<string> =>
  String((await made(client, '/api-keys', { name: 'ERP', scopes }))['key']);

async function rowsOf(tenantId: string): Promise<string[]> {
  const { rows: tables } = await database.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id' AND t.table_type = 'BASE TABLE'`,
  );
  const left: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await database.query(`SELECT 1 FROM ${pg.escapeIdentifier(name)} WHERE tenant_id = $1`, [
      tenantId,
    ]);
    if (rowCount) left.push(`${name}: ${rowCount}`);
  }
  return left;
}

describe('the sandbox of a workspace', () => {
  it('begins with the plant under the same ids and the same settings, without people, orders and stock', async () => {
    const { admin, ids } = await plant();
    expect((await admin.get('/sandbox')).status).toBe(404);
    const sandbox = await made(admin, '/sandbox');
    expect(sandbox).toMatchObject({ name: 'Conserves de l’Atlas (sandbox)', version: 1, resetAt: null });
    expect((await admin.get<Row>('/sandbox')).body).toEqual(sandbox);
    const inside = await enter(admin);
    expect(inside.workspaceId).toBe(sandbox.id);
    const [ours, theirs] = [await admin.get<Row>('/workspace'), await inside.get<Row>('/workspace')];
    expect(theirs.body).toMatchObject({
      ...{ id: sandbox.id, sandboxOf: admin.workspaceId, timeZone: 'Africa/Lagos', currency: 'EUR' },
      calendarId: ids['calendar'],
    });
    expect(ours.body['sandboxOf']).toBeNull();
    expect((await inside.get<Row>(`/assets/${ids['asset']}`)).body).toMatchObject({
      ...{ code: 'PAL-01', locationId: ids['line'], custom: { puissance: '7.5' } },
    });
    expect((await inside.get<Row>(`/locations/${ids['line']}`)).body['parentId']).toBe(ids['place']);
    for (const path of ['parts/part', 'stores/store', 'procedures/procedure', 'calendars/calendar']) {
      const [resource, name] = path.split('/') as [string, string];
      expect((await inside.get(`/${resource}/${ids[name]}`)).status).toBe(200);
    }
    expect((await inside.get<Rows>(`/assets/${ids['asset']}/parts`)).body.data).toHaveLength(1);
    expect((await inside.get<Rows>('/failure-codes?limit=200')).body.data).toEqual(
      (await admin.get<Rows>('/failure-codes?limit=200')).body.data,
    );
    for (const path of ['/work-orders', '/stock', '/webhooks', '/api-keys'])
      expect([path, (await inside.get<Rows>(path)).body.data]).toEqual([path, []]);
    const people = (await inside.get<Rows>('/members')).body.data;
    expect(people).toMatchObject([{ id: inside.memberId, role: 'admin', email: null, login: null }]);
    expect(JSON.stringify(people)).not.toContain('"Admin"');
  });

  it('brings the preventive schedules along under their ids, without their people and beginning now', async () => {
    const { admin, ids } = await plant();
    const technician = await admin.addMember(admin.workspaceId, 'technician');
    const weekly = {
      ...{ name: 'Graissage', externalId: 'PREV-1', assetIds: [ids['asset']], leadDays: 1, stacking: true },
      triggers: [{ kind: 'calendar', rrule: 'FREQ=WEEKLY', startsAt: '2026-01-05T08:00', mode: 'fixed' }],
      template: {
        ...{ title: 'Graisser', type: 'predetermined', procedureId: ids['procedure'] },
        ...{ assigneeIds: [technician.memberId], plannedParts: [{ partId: ids['part'], quantity: '1' }] },
      },
    };
    const schedule = await made(admin, '/preventive-schedules', { ...weekly, activeFrom: '2026-01-01T00:00:00Z' });
    const paused = await made(admin, '/preventive-schedules', { ...weekly, name: 'En pause', externalId: null });
    await made(admin, `/preventive-schedules/${paused.id}/pause`, { reason: 'Arrêt' });
    const archived = await made(admin, '/preventive-schedules', { ...weekly, name: 'Archivé', externalId: null });
    await made(admin, `/preventive-schedules/${archived.id}/archive`);
    const { createdAt } = await made(admin, '/sandbox');
    const inside = await enter(admin);
    const seen = async (): Promise<Row[]> =>
      (await inside.get<Rows>('/preventive-schedules?sort=name')).body.data.map((row) => ({ ...row }));
    const came = await seen();
    expect(came.map(({ id }) => id)).toEqual([paused.id, schedule.id]);
    expect(came[1]).toMatchObject({ externalId: 'PREV-1', assetIds: [ids['asset']], leadDays: 1, version: 1 });
    expect(came[1]!['template']).toMatchObject({
      ...{ title: 'Graisser', procedureId: ids['procedure'], assigneeIds: [] },
      plannedParts: [{ partId: ids['part'] }],
    });
    expect(came[0]).toMatchObject({ status: 'paused' });
    expect(String(came[1]!['activeFrom']) >= String(createdAt)).toBe(true);

    // It works there: an order with the plant's procedure, and the plant has none of it. What lies behind is nobody's.
    const generated = await inside.post<Rows>(`/preventive-schedules/${schedule.id}/generate`, { reason: 'Essai' });
    expect([generated.status, generated.body.data]).toMatchObject([200, [{ decision: 'manual' }]]);
    const orders = (await inside.get<Rows>('/work-orders')).body.data;
    expect(orders.map(({ title }) => title)).toContain('Graisser');
    const { body: past } = await inside.get<Rows>(
      `/preventive-schedules/${schedule.id}/occurrences?from=2026-01-01T00:00:00Z&to=${String(createdAt)}`,
    );
    expect(past.data.filter(({ workOrderId, decision }) => workOrderId && decision !== 'manual')).toEqual([]);
    for (const { id } of orders) expect((await admin.get(`/work-orders/${id}`)).status).toBe(404);

    await admin.call('PATCH', `/preventive-schedules/${schedule.id}`, { name: 'Graissage, revu' });
    await made(admin, '/sandbox/reset');
    expect((await seen()).map(({ name }) => name)).toEqual(['En pause', 'Graissage, revu']);
  }, 60_000);

  it('is known by its keys and its answers, and neither key is taken for the other', async () => {
    const { admin, ids } = await plant();
    const sandbox = await made(admin, '/sandbox');
    const inside = await enter(admin);
    const scopes = ['work_orders:read', 'work_orders:write', 'assets:read'];
    const [live, test] = [await keyIn(admin, scopes), await keyIn(inside, scopes)];
    expect(live).toMatch(new RegExp(`^siy_${admin.workspaceId}_`));
    expect(test).toMatch(new RegExp(`^siy_test_${sandbox.id}_`));
    const tried = await admin.as(test).get(`/assets/${ids['asset']}`);
    expect([tried.status, tried.headers.get('siyana-sandbox')]).toEqual([200, 'true']);
    const real = await admin.as(live).get(`/assets/${ids['asset']}`);
    expect([real.status, real.headers.get('siyana-sandbox')]).toEqual([200, null]);
    const swapped = [test.replace('siy_test_', 'siy_'), live.replace('siy_', 'siy_test_')];
    for (const key of swapped) expect((await admin.as(key).get('/me')).status).toBe(401);
    // What is made in the one is nothing in the other.
    const order = await made(admin.as(test), '/work-orders', { title: 'Essai', type: 'inspection' });
    expect((await admin.as(test).get(`/work-orders/${order.id}`)).status).toBe(200);
    expect((await admin.as(live).get(`/work-orders/${order.id}`)).status).toBe(404);
    expect((await admin.as(test).get(`/work-orders/${ids['order']}`)).status).toBe(404);
  });

  it('sends its webhooks, also after a reset, which leaves keys and webhooks and takes the rest', async () => {
    const { admin, ids } = await plant();
    const before = await made(admin, '/sandbox');
    const inside = await enter(admin);
    const test = admin.as(
      await keyIn(inside, ['work_orders:read', 'work_orders:write', 'assets:read', 'assets:write', 'events:read']),
    );
    const receiver = await receive();
    const hook = await made(inside, '/webhooks', { url: receiver.url, eventTypes: ['work_order.*'] });
    const order = await made(test, '/work-orders', { title: 'Essai', type: 'inspection', assetId: ids['asset'] });
    await receiver.until((received) => received.length === 1);
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ data: { resourceId: order.id } });
    const { body: page } = await test.get<{ nextCursor: string }>('/events?after=now');
    await test.call('PATCH', `/assets/${ids['asset']}`, { name: 'Changé' });
    await made(test, '/assets', { code: 'NEUF', name: 'Neuf' });
    const late = await made(admin, '/assets', { code: 'ETI-02', name: 'Étiqueteuse' });

    const reset = await admin.post<Row>('/sandbox/reset', undefined, { 'if-match': `"${before.version}"` });
    expect([reset.status, reset.body.id, reset.body.version]).toEqual([200, before.id, before.version + 1]);
    expect(reset.body['resetAt']).toEqual(expect.any(String));
    expect((await test.get(`/work-orders/${order.id}`)).status).toBe(404);
    expect((await test.get<Row>(`/assets/${ids['asset']}`)).body['name']).toBe('Palettiseur');
    expect((await test.get(`/assets/${late.id}`)).status).toBe(200);
    expect((await test.get<Rows>('/assets?q=NEUF')).body.data).toEqual([]);
    expect((await test.get(`/events?after=${page.nextCursor}`)).body['code']).toBe('cursor_expired');
    expect((await inside.get(`/webhooks/${hook.id}`)).status).toBe(200);
    const next = await made(test, '/work-orders', { title: 'Encore', type: 'inspection' });
    expect(next['number']).toBe('WO-000001');
    await receiver.until((received) => received.length === 2);
    expect(JSON.parse(receiver.received[1]!.body)).toMatchObject({ data: { resourceId: next.id, position: 1 } });
    await receiver.close();
    // Its sealed trail begins anew and holds.
    await wait(1_500);
    expect(await siyana.cli('verify', 'audit', '--workspace', before.id)).toContain('the trails hold');
  }, 60_000);

  it('uses up nothing of its parent’s', async () => {
    const { admin } = await plant();
    const uses = async (client: Client): Promise<unknown> => (await client.get('/workspace/usage')).body;
    const before = await uses(admin);
    await made(admin, '/sandbox');
    const inside = await enter(admin);
    for (const code of ['A', 'B', 'C']) await made(inside, '/assets', { code, name: code });
    await made(inside, '/members', { name: 'T', login: 'tech-1', role: 'technician', password: 'a long password' });
    expect(await uses(admin)).toEqual(before);
    expect(await uses(inside)).toMatchObject({
      usage: expect.arrayContaining([{ name: 'members', used: 2, limit: 50, near: false }]) as unknown,
      requestsPerMinute: 1_500,
    });
    expect((await inside.get('/me')).headers.get('ratelimit-policy')).toBe('"workspace";q=1500;w=60');
    const limit = /q=(\d+)/.exec((await admin.get('/me')).headers.get('ratelimit-policy')!)![1];
    expect(Number(limit)).toBeGreaterThan(1_500);
  });

  it('is entered by admins alone, by each with a session that ends with their own', async () => {
    const { admin } = await plant();
    const second = await admin.addMember(admin.workspaceId, 'admin');
    const manager = await admin.addMember(admin.workspaceId, 'manager');
    await made(admin, '/sandbox');
    const key = await keyIn(admin, ['sandboxes:write', 'sandboxes:read']);
    expect((await manager.post('/auth/sandbox')).status).toBe(403);
    expect((await admin.as(key).post('/auth/sandbox')).status).toBe(403);
    expect((await admin.as(key).get('/sandbox')).status).toBe(200);
    const refresh = ({ refreshToken }: Entry): Promise<Answer<Tokens>> =>
      nobody.post<Tokens>('/auth/refresh', { refreshToken });
    const [first, other] = [await enter(admin), await enter(second)];
    expect([first.memberId === other.memberId, (await refresh(other)).status]).toEqual([false, 200]);
    const third = await enter(second);
    await admin.call('PATCH', `/members/${second.memberId}`, { role: 'manager' });
    const own = await nobody.post<Tokens>('/auth/login', { email: admin.email, password: 'a long password' });
    const borrowed = await enter(admin.as(own.body.accessToken));
    await nobody.post('/auth/logout', { refreshToken: own.body.refreshToken });
    await wait(2_100);
    for (const gone of [other, third, borrowed]) {
      expect((await gone.get('/me')).status).toBe(401);
      expect((await refresh(gone)).body).toMatchObject({ code: 'invalid_refresh_token' });
    }
    expect((await first.get('/me')).status).toBe(200);
  });

  it('is one, has none of its own, and is read-only with its parent', async () => {
    const { admin } = await plant();
    await made(admin, '/sandbox');
    const inside = await enter(admin);
    expect((await admin.post('/sandbox')).body['code']).toBe('sandbox_exists');
    expect((await inside.post('/sandbox')).body['code']).toBe('sandbox_of_sandbox');
    await siyana.cli('workspace', 'suspend', admin.workspaceId, '--reason', 'impayé');
    await wait(2_100);
    expect((await inside.post('/locations', { code: 'X', name: 'X' })).body['code']).toBe('workspace_suspended');
    await siyana.cli('workspace', 'resume', admin.workspaceId);
    await wait(2_100);
    expect((await inside.post('/locations', { code: 'X', name: 'X' })).status).toBe(201);
  }, 60_000);

  it('goes with its keys when it is deleted, and another one is another workspace', async () => {
    const { admin } = await plant();
    const first = await made(admin, '/sandbox', undefined);
    const inside = await enter(admin);
    const test = admin.as(await keyIn(inside, ['assets:read']));
    expect((await test.get('/assets')).status).toBe(200);
    expect((await admin.call('DELETE', '/sandbox')).status).toBe(204);
    expect((await admin.get('/sandbox')).status).toBe(404);
    expect(await rowsOf(first.id)).toEqual([]);
    await wait(2_100);
    expect([(await test.get('/assets')).status, (await inside.get('/me')).status]).toEqual([401, 401]);
    const second = await made(admin, '/sandbox');
    expect(second.id).not.toBe(first.id);
    expect((await admin.get<Rows>('/audit?type=sandbox.created')).body.data).toHaveLength(2);
  });

  it('is made once for a key, however often the call is sent', async () => {
    const { admin } = await plant();
    const headers = { 'idempotency-key': 'bac-1' };
    const [first, again] = [
      await admin.post<Row>('/sandbox', undefined, headers),
      await admin.post<Row>('/sandbox', undefined, headers),
    ];
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
    expect(again.text).toBe(first.text);
    const race = await plant();
    const codes = await Promise.all([1, 2, 3, 4].map(async () => (await race.admin.post('/sandbox')).status));
    // Who comes while it is made is told to come again, or that there is one.
    expect(codes.filter((status) => ![409, 429].includes(status))).toEqual([201]);
  });

  it('is found again when its making was cut off between its two transactions', async () => {
    const { admin } = await plant();
    const first = await made(admin, '/sandbox');
    // As a process leaves it that was killed before the workspace knew.
    await database.query('DELETE FROM sandboxes WHERE tenant_id = $1', [admin.workspaceId]);
    await database.query(`DELETE FROM counters WHERE tenant_id = $1 AND name = 'sandbox'`, [admin.workspaceId]);
    const second = await made(admin, '/sandbox');
    expect(second.id).toBe(first.id);
    expect((await enter(admin)).workspaceId).toBe(first.id);
    await database.query('DELETE FROM sandboxes WHERE tenant_id = $1', [admin.workspaceId]);
    await database.query(`DELETE FROM counters WHERE tenant_id = $1 AND name = 'sandbox'`, [admin.workspaceId]);
    await siyana.cli('workspace', 'erase', admin.workspaceId, '--confirm');
    expect([await rowsOf(admin.workspaceId), await rowsOf(first.id)]).toEqual([[], []]);
  }, 60_000);

  it('is erased with its parent', async () => {
    const { admin } = await plant();
    const sandbox = await made(admin, '/sandbox');
    const inside = await enter(admin);
    await made(inside, '/work-orders', { title: 'Essai', type: 'inspection' });
    expect(await siyana.cli('workspace', 'sandbox', admin.workspaceId)).toContain(sandbox.id);
    await siyana.cli('workspace', 'erase', admin.workspaceId, '--confirm');
    expect([await rowsOf(admin.workspaceId), await rowsOf(sandbox.id)]).toEqual([[], []]);
  }, 60_000);
});
