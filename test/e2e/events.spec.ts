import { setTimeout as wait } from 'node:timers/promises';
import { Client } from '../support/client';
import { follow, type Follower } from '../support/follow';
import { startSiyana, type Siyana } from '../support/siyana';

interface FeedEvent {
  readonly id: string;
  readonly position: number;
  readonly type: string;
  readonly resourceId: string;
  readonly payload: Record<string, unknown>;
}
interface FeedPage {
  readonly data: FeedEvent[];
  readonly nextCursor: string;
  readonly hasMore: boolean;
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Événements');
});
afterAll(() => siyana.stop());

const feed = async (query: string, client: Client = admin): Promise<FeedPage> => {
  const answer = await client.get<FeedPage>(`/events${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};

async function makeOrders(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let order = 0; order < count; order += 1) {
    const { body } = await admin.post<{ id: string }>('/work-orders', { title: 'Graissage', type: 'inspection' });
    ids.push(body.id);
  }
  return ids;
}

describe('the feed of events', () => {
  it('is read page by page, dense and whole, and goes on where it was left', async () => {
    const ids = await makeOrders(5);
    const seen: FeedEvent[] = [];
    let cursor = '';
    for (let more = true; more;) {
      const page = await feed(`?limit=2&after=${cursor}`);
      seen.push(...page.data);
      cursor = page.nextCursor;
      more = page.hasMore;
    }
    expect(seen.map(({ position }) => position)).toEqual(seen.map((_, index) => index + 1));
    expect(seen.slice(-5).map(({ resourceId }) => resourceId)).toEqual(ids);
    const empty = await feed(`?after=${cursor}`);
    expect(empty).toEqual({ data: [], nextCursor: cursor, hasMore: false });
    const [next] = await makeOrders(1);
    expect((await feed(`?after=${cursor}`)).data.map(({ resourceId }) => resourceId)).toEqual([next]);
  });

  it('begins with what comes next where that is asked for', async () => {
    const { data, nextCursor } = await feed('?after=now');
    expect(data).toEqual([]);
    const [id] = await makeOrders(1);
    expect((await feed(`?after=${nextCursor}`)).data).toMatchObject([{ type: 'work_order.created', resourceId: id }]);
  });

  it('shows the types that are asked for, and moves on over the others', async () => {
    const { nextCursor } = await feed('?after=now');
    await makeOrders(2);
    await admin.post('/locations', { code: 'FES', name: 'Fès' });
    const places = await feed(`?after=${nextCursor}&types=location.*,asset.created`);
    expect(places.data.map(({ type }) => type)).toEqual(['location.created']);
    expect((await feed(`?after=${places.nextCursor}`)).data).toEqual([]);
    expect((await admin.get('/events?types=location')).status).toBe(400);
  });

  it('links to what comes next, and refuses what is no cursor of this feed', async () => {
    const answer = await admin.get<FeedPage>('/events?limit=1');
    expect(answer.headers.get('link')).toBe(`</api/v1/events?limit=1&after=${answer.body.nextCursor}>; rel="next"`);
    const orders = await admin.get<{ nextCursor: string }>('/work-orders?limit=1');
    const codes = await Promise.all(
      [orders.body.nextCursor, `${answer.body.nextCursor}x`, 'e30.AAAA'].map(
        async (cursor) => (await admin.get(`/events?after=${cursor}`)).body['code'],
      ),
    );
    expect(codes).toEqual(['cursor_mismatch', 'cursor_invalid', 'cursor_invalid']);
  });

  it('says people by id and holds nothing that was written freely', async () => {
    const { nextCursor } = await feed('?after=now');
    const secretText = 'Roulement chaud côté Hassan';
    const { body } = await admin.post<{ id: string }>('/work-orders', { title: secretText, type: 'inspection' });
    await admin.call('PATCH', `/work-orders/${body.id}`, { description: secretText });
    await admin.post(`/work-orders/${body.id}/comments`, { text: secretText });
    await admin.post(`/work-orders/${body.id}/start`);
    await admin.post(`/work-orders/${body.id}/complete`, { note: secretText, signature: { name: secretText } });
    const page = await feed(`?after=${nextCursor}`);
    expect(page.data.map(({ type }) => type)).toContain('work_order.completed');
    expect(JSON.stringify(page.data)).not.toContain('Hassan');
  });

  it('is for managers and keys; a manager of one site is told why not', async () => {
    const place = await admin.post<{ id: string }>('/locations', { code: 'TNG', name: 'Tanger' });
    const technician = await admin.addMember(admin.workspaceId, 'technician');
    const manager = await admin.addMember(admin.workspaceId, 'manager');
    const local = await admin.addMember(admin.workspaceId, 'manager', { locationIds: [place.body.id] });
    const key = await admin.post<{ key: string }>('/api-keys', { name: 'ERP', scopes: ['events:read'] });
    expect((await technician.get('/events')).status).toBe(403);
    expect((await local.get('/events')).body['code']).toBe('whole_workspace_only');
    expect((await feed('', manager)).data.length).toBeGreaterThan(0);
    expect((await feed('', admin.as(key.body.key))).data.length).toBeGreaterThan(0);
  });

  it('answers 410 to a cursor from before a restore, and says how to begin again', async () => {
    const { nextCursor } = await feed('?after=now');
    expect(await siyana.cli('events', 'begin-epoch', '--workspace', admin.workspaceId)).toContain('1 workspace');
    const gone = await admin.get(`/events?after=${nextCursor}`, { 'accept-language': 'en' });
    expect([gone.status, gone.body['code']]).toEqual([410, 'cursor_expired']);
    expect(gone.body['detail']).toContain('after=now');
    expect((await feed('?after=now')).data).toEqual([]);
    expect((await feed('?after=')).data[0]!.position).toBe(1);
  });
});

describe('a stream of events', () => {
  const open: Follower[] = [];
  const following = async (client: Client, query = '', lastEventId?: string): Promise<Follower> => {
    const follower = await follow(client, query, lastEventId);
    open.push(follower);
    return follower;
  };
  afterEach(async () => {
    for (const follower of open.splice(0)) await follower.close();
  });

  it('tells what happens as it happens, to each of its readers what it has asked for', async () => {
    const [all, places] = [await following(admin), await following(admin, '?types=location.*')];
    const [id] = await makeOrders(1);
    await admin.post('/locations', { code: 'OUJ', name: 'Oujda' });
    await all.until((events) => events.length === 2);
    expect(all.events).toMatchObject([{ type: 'work_order.created', resourceId: id }, { type: 'location.created' }]);
    await places.until((events) => events.length === 1);
    expect(places.events).toMatchObject([{ type: 'location.created' }]);
  });

  it('goes on behind the last event that was seen, and leaves nothing out', async () => {
    const first = await following(admin);
    await makeOrders(2);
    await first.until((events) => events.length === 2);
    await first.close();
    const missed = await makeOrders(3);
    const second = await following(admin, '', first.ids[0]);
    const [live] = await makeOrders(1);
    await second.until((events) => events.length === 5);
    const seen = second.events.map(({ resourceId }) => resourceId);
    expect(seen).toEqual([first.events[1]!.resourceId, ...missed, live]);
  });

  it('reads a long history from the start without a gap', async () => {
    const { body } = await admin.post<{ id: string }>('/work-orders', { title: 'Long', type: 'inspection' });
    for (let round = 0; round < 30; round += 1)
      await Promise.all(
        Array.from({ length: 20 }, () => admin.post(`/work-orders/${body.id}/comments`, { text: 'vu' })),
      );
    const follower = await following(admin, '?after=');
    await follower.until((events) => events.length > 600);
    const positions = follower.events.map(({ position }) => position);
    expect(positions).toEqual(positions.map((_, index) => index + 1));
  }, 60_000);

  it.each([
    [
      'a log-out',
      async (): Promise<[Client, () => Promise<unknown>]> => {
        const login = `m-${crypto.randomUUID().slice(0, 8)}`;
        const password = 'a long password';
        await admin.post('/members', { name: login, login, role: 'manager', password });
        const { body } = await admin.as('').post<{ accessToken: string; refreshToken: string }>('/auth/login', {
          ...{ login, password, workspace: admin.workspaceId },
        });
        const end = (): Promise<unknown> => admin.post('/auth/logout', { refreshToken: body.refreshToken });
        return [admin.as(body.accessToken), end];
      },
    ],
    [
      'a revoked key',
      async (): Promise<[Client, () => Promise<unknown>]> => {
        const { body } = await admin.post<{ id: string; key: string }>('/api-keys', {
          ...{ name: 'BI', scopes: ['events:read'] },
        });
        return [admin.as(body.key), () => admin.call('DELETE', `/api-keys/${body.id}`)];
      },
    ],
    [
      'a smaller role',
      async (): Promise<[Client, () => Promise<unknown>]> => {
        const manager = await admin.addMember(admin.workspaceId, 'manager');
        return [manager, () => admin.call('PATCH', `/members/${manager.memberId}`, { role: 'viewer' })];
      },
    ],
    [
      'a key that expires',
      async (): Promise<[Client, () => Promise<unknown>]> => {
        const expiresAt = new Date(Date.now() + 2_000).toISOString();
        const { body } = await admin.post<{ key: string }>('/api-keys', {
          ...{ name: 'Court', scopes: ['events:read'], expiresAt },
        });
        return [admin.as(body.key), () => wait(2_000)];
      },
    ],
  ])('ends within seconds with its credential: %s', async (_name, prepare) => {
    const [client, end] = await prepare();
    const follower = await following(client);
    await makeOrders(1);
    await follower.until((events) => events.length >= 1);
    await end();
    await Promise.race([follower.ended, wait(5_000).then(() => Promise.reject(new Error('it goes on')))]);
    const seen = follower.events.length;
    await makeOrders(1);
    await wait(600);
    expect(follower.events.length).toBe(seen);
  });

  it('is not opened more than fifty times by one workspace, and by others none the less', async () => {
    const other = await new Client(siyana.url).signUp('Voisin');
    for (let count = 0; count < 50; count += 1) await following(admin);
    const refused = await admin.get('/events/stream');
    expect([refused.status, refused.body['code']]).toEqual([429, 'too_many_streams']);
    expect(refused.headers.get('retry-after')).toBe('10');
    const theirs = await following(other);
    await other.post('/locations', { code: 'AGA', name: 'Agadir' });
    await theirs.until((events) => events.length === 1);
    await open.shift()!.close();
    await wait(300);
    await following(admin);
  });

  it('lets the server end while it is open', async () => {
    const own = await startSiyana();
    const side = await new Client(own.url).signUp('Fin');
    const follower = await follow(side);
    const begun = performance.now();
    await own.stop();
    await follower.ended;
    expect(performance.now() - begun).toBeLessThan(2_500);
  });
});
