import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { connect } from '../isolation/support/database';
import { Client } from '../support/client';
import { receive, type Receiver } from '../support/receiver';
import { startSiyana, type Siyana } from '../support/siyana';

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');

interface Hook {
  readonly id: string;
  readonly secret: string;
  readonly version: number;
  readonly active: boolean;
  readonly disabledReason: string | null;
  readonly failures: number;
}
interface Delivery {
  readonly id: string;
  readonly messageId: string;
  readonly eventType: string;
  readonly status: string;
  readonly attempts: number;
  readonly dueAt: string | null;
  readonly version: number;
  readonly log: { status: number | null; error: string | null; answer: string | null; durationMs: number }[];
}
interface MessageBody {
  readonly type: string;
  readonly timestamp: string;
  readonly data: { resourceId: string; position: number; workOrder?: Record<string, unknown> };
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };
let receiver: Receiver;
let hook: Hook;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WEBHOOK_LOOPBACK: '1', SIYANA_WEBHOOK_HURRY: '50' });
});
afterAll(() => siyana.stop());
beforeEach(async () => {
  admin = await new Client(siyana.url).signUp('Récepteur');
  receiver = await receive();
  hook = await makeHook(['work_order.*']);
});
afterEach(() => receiver.close());

async function makeHook(eventTypes: string[], client: Client = admin, url = receiver.url): Promise<Hook> {
  const answer = await client.post<Hook>('/webhooks', { url, eventTypes });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

async function makeOrder(): Promise<string> {
  const { body } = await admin.post<{ id: string }>('/work-orders', { title: 'Courroie', type: 'inspection' });
  return body.id;
}

const bodies = (): MessageBody[] => receiver.received.map(({ body }) => JSON.parse(body) as MessageBody);
const deliveries = async (query = ''): Promise<Delivery[]> =>
  (await admin.get<{ data: Delivery[] }>(`/webhooks/${hook.id}/deliveries${query}`)).body.data;

async function eventually<T>(read: () => Promise<T | undefined>, patience = 10_000): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const found = await read();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a webhook', () => {
  it('gets what happens, signed, in order, and the whole order when one is completed', async () => {
    const id = await makeOrder();
    await admin.post(`/work-orders/${id}/start`);
    await admin.post(`/work-orders/${id}/complete`, { note: 'Remplacée', signature: { name: 'Hassan' } });
    await receiver.until((received) => received.length === 3);
    expect(bodies().map(({ type }) => type)).toEqual([
      ...['work_order.created', 'work_order.started', 'work_order.completed'],
    ]);
    for (const { headers, body, id: messageId } of receiver.received) {
      expect(new Webhook(hook.secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
      expect(messageId).toMatch(new RegExp(`^msg_${admin.workspaceId}_[0-9a-f-]{36}$`));
    }
    const [created, , completed] = bodies();
    expect(created!.data.workOrder).toBeUndefined();
    const order = await admin.get(`/work-orders/${id}`);
    expect(completed!.data.workOrder).toEqual(order.body);
    await eventually(async () => ((await deliveries('?status=succeeded')).length === 3 ? true : undefined));
    expect((await deliveries())[0]).toMatchObject({
      status: 'succeeded',
      attempts: 1,
      dueAt: null,
      log: [{ status: 200, error: null, answer: 'merci' }],
    });
  });

  it('gets no more than the types that it wants', async () => {
    const other = await receive();
    await makeHook(['location.created', 'asset.*'], admin, other.url);
    await admin.post('/locations', { code: 'A', name: 'A' });
    await makeOrder();
    await admin.post('/assets', { code: 'P', name: 'Pompe' });
    await Promise.all([other.until((all) => all.length === 2), receiver.until((all) => all.length === 1)]);
    expect(other.received.map(({ body }) => (JSON.parse(body) as MessageBody).type)).toEqual([
      'location.created',
      'asset.created',
    ]);
    await other.close();
  });

  it('is tried again until it takes the message, under one id and with one body', async () => {
    let calls = 0;
    receiver.answer = (response) => {
      calls += 1;
      if (calls === 1) response.writeHead(500).end('aïe');
      else if (calls === 2) response.writeHead(302, { location: `${receiver.url}/elsewhere` }).end();
      else if (calls === 3) response.destroy();
      else response.writeHead(204).end();
    };
    await makeOrder();
    await receiver.until((received) => received.length === 4);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    const delivery = await eventually(async () => (await deliveries('?status=succeeded'))[0]);
    expect(delivery.attempts).toBe(4);
    expect(delivery.log.map(({ status, error }) => status ?? error)).toEqual([500, 302, 'connection_reset', 204]);
    expect(delivery.log[0]!.answer).toBe('aïe');
    expect(delivery.messageId).toBe(receiver.received[0]!.id);
  });

  it('is left alone when it is down, and gets everything when it is back', async () => {
    receiver.answer = (response) => response.writeHead(503).end();
    for (let count = 0; count < 8; count += 1) await makeOrder();
    await eventually(async () => {
      const { body } = await admin.get<Hook>(`/webhooks/${hook.id}`);
      return body.failures >= 5 ? true : undefined;
    });
    receiver.answer = (response) => response.end();
    await eventually(async () => ((await deliveries('?status=succeeded')).length === 8 ? true : undefined), 20_000);
    expect((await admin.get<Hook>(`/webhooks/${hook.id}`)).body.failures).toBe(0);
  });

  it('is switched off for good by its own 410, with an event, and on again by hand', async () => {
    const watcher = await receive();
    await makeHook(['webhook.*'], admin, watcher.url);
    receiver.answer = (response) => response.writeHead(410).end();
    await makeOrder();
    const off = await eventually(async () => {
      const { body } = await admin.get<Hook>(`/webhooks/${hook.id}`);
      return body.active ? undefined : body;
    });
    expect(off.disabledReason).toBe('gone');
    await watcher.until((all) => all.some(({ body }) => body.includes('webhook.disabled')));
    await makeOrder();
    expect(receiver.received.length).toBe(1);
    receiver.answer = (response) => response.end();
    await admin.call('PATCH', `/webhooks/${hook.id}`, { active: true });
    const id = await makeOrder();
    await receiver.until((received) => received.some(({ body }) => body.includes(id)));
    await watcher.close();
  });

  it('is switched off after days of nothing but failures', async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    await makeOrder();
    await receiver.until((received) => received.length > 0);
    const superuser = await connect(siyana.databaseUrl);
    // As after five days of it: the clock of this instance is the real one.
    await superuser.query(
      `UPDATE webhooks SET failures = 40, failing_since = failing_since - interval '6 days', resting_until = NULL WHERE id = $1`,
      [hook.id],
    );
    await superuser.end();
    await makeOrder();
    const off = await eventually(async () => {
      const { body } = await admin.get<Hook>(`/webhooks/${hook.id}`);
      return body.active ? undefined : body;
    });
    expect(off.disabledReason).toBe('failing');
    const { body } = await admin.get<{ data: { payload: unknown }[] }>('/events?types=webhook.disabled');
    expect(body.data.map(({ payload }) => payload)).toEqual([{ reason: 'failing' }]);
  });

  it('is tested and sent to again on demand', async () => {
    const test = await admin.post<Delivery>(`/webhooks/${hook.id}/test`);
    expect([test.status, test.body.status]).toEqual([200, 'pending']);
    await receiver.until((received) => received.length === 1);
    expect(bodies()[0]).toMatchObject({ type: 'webhook.tested', data: { test: true } });
    const sent = await eventually(async () => (await deliveries('?status=succeeded'))[0]);
    const replay = await admin.post<Delivery>(`/webhooks/${hook.id}/deliveries/${sent.id}/replay`);
    expect([replay.status, replay.body.status, replay.body.attempts]).toEqual([200, 'pending', 0]);
    await receiver.until((received) => received.length === 2);
    expect(receiver.received[1]!.id).toBe(receiver.received[0]!.id);
    expect(receiver.received[1]!.body).toBe(receiver.received[0]!.body);
  });

  it('signs with both secrets while one replaces the other', async () => {
    const rotated = await admin.post<Hook>(`/webhooks/${hook.id}/rotate-secret`, { overlapMinutes: 60 });
    await makeOrder();
    await receiver.until((received) => received.length === 1);
    const { headers, body } = receiver.received[0]!;
    expect(String(headers['webhook-signature']).split(' ')).toHaveLength(2);
    for (const secret of [hook.secret, rotated.body.secret])
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toBeDefined();
    const last = await admin.post<Hook>(`/webhooks/${hook.id}/rotate-secret`, { overlapMinutes: 0 });
    await makeOrder();
    await receiver.until((received) => received.length === 2);
    const second = receiver.received[1]!;
    expect(new Webhook(last.body.secret).verify(second.body, second.headers as Record<string, string>)).toBeDefined();
    expect(() =>
      new Webhook(rotated.body.secret).verify(second.body, second.headers as Record<string, string>),
    ).toThrow();
  });

  it('shows its secret once, and keeps it unreadable', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const request = { url: receiver.url, eventTypes: ['asset.*'] };
    const first = await admin.post<Hook & { secretShown: boolean }>('/webhooks', request, key);
    const second = await admin.post<Hook & { secretShown: boolean }>('/webhooks', request, key);
    expect(first.body.secret).toMatch(/^whsec_/);
    expect([second.body.id, second.body.secret, second.body.secretShown]).toEqual([first.body.id, null, false]);
    expect((await admin.get(`/webhooks/${first.body.id}`)).text).not.toContain('whsec_');
    const superuser = await connect(siyana.databaseUrl);
    const { rows } = await superuser.query<{ row: string }>(`SELECT to_jsonb(w)::text AS row FROM webhooks w`);
    await superuser.end();
    expect(rows.map(({ row }) => row).join()).not.toContain(first.body.secret.slice(6, 30));
  });

  it.each([
    'https://10.0.0.1/',
    'https://169.254.169.254/latest',
    'https://[fd00::1]/',
    'https://0xa.1/',
    'ftp://a.example/',
  ])('is not made for %s', async (url) => {
    const answer = await admin.post<{ errors: unknown[] }>('/webhooks', { url, eventTypes: ['*'] });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/url', code: 'url_refused' }]);
  });

  it('is received on a desk by the command that verifies it', async () => {
    const { secret, id } = hook;
    const listening = spawn(process.execPath, [
      CLI,
      'webhook',
      'listen',
      '--secret',
      secret,
      '--port',
      '0',
      '--count',
      '2',
    ]);
    let said = '';
    listening.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => listening.once('exit', resolve));
    const url = await eventually(() => Promise.resolve(/http:\S+/.exec(said)?.[0]));
    await admin.call('PATCH', `/webhooks/${id}`, { url });
    await makeOrder();
    await eventually(() => Promise.resolve(said.includes('signed     work_order.created') ? true : undefined));
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
    expect(await ended).toBe(1);
    expect(said).toContain('NOT SIGNED');
  }, 30_000);

  it('holds whole orders for those alone who may read them', async () => {
    const { body } = await admin.post<{ key: string }>('/api-keys', {
      name: 'K',
      scopes: ['webhooks:write', 'events:read'],
    });
    const key = admin.as(body.key);
    expect((await key.post('/webhooks', { url: receiver.url, eventTypes: ['*'] })).body['code']).toBe('forbidden');
    expect((await key.post('/webhooks', { url: receiver.url, eventTypes: ['asset.*'] })).status).toBe(201);
    const own = await key.post<Hook>('/webhooks', { url: receiver.url, eventTypes: ['asset.*'] });
    expect((await key.call('PATCH', `/webhooks/${own.body.id}`, { eventTypes: ['work_order.completed'] })).status).toBe(
      403,
    );
  });

  it('stands in nobody’s way: one workspace that floods and whose receiver is slow delays no other', async () => {
    const flooder = await new Client(siyana.url).signUp('Inondation');
    const slow = await receive();
    slow.answer = (response) => setTimeout(() => response.end(), 150);
    for (let count = 0; count < 6; count += 1) await makeHook(['location.*'], flooder, slow.url);
    for (let round = 0; round < 10; round += 1)
      await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          flooder.post('/locations', { code: `F-${round}-${index}`, name: 'Lieu' }),
        ),
      );
    await slow.until((all) => all.length > 4);
    const begun = performance.now();
    await makeOrder();
    await receiver.until((received) => received.length === 1);
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(slow.received.length).toBeLessThan(600);
    await slow.close();
  });
});
