import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  instance: string;
  errors?: { pointer: string; code: string; message: string }[];
}
interface Row {
  id: string;
  version: number;
  dueAt: string | null;
}
interface Page {
  data: Row[];
  nextCursor: string | null;
}

describe('the conventions of the interface', () => {
  let siyana: Siyana;
  let admin: Client & { workspaceId: string };

  beforeAll(async () => {
    siyana = await startSiyana();
    admin = await new Client(siyana.url).signUp('Conventions');
  });
  afterAll(() => siyana.stop());

  const raw = (
    body: string,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ): Promise<Response> =>
    fetch(`${siyana.url}/api/v1/work-orders`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${admin.token!}`, ...headers },
    });
  const order = (extra: object = {}): Record<string, unknown> => ({ title: 'T', type: 'inspection', ...extra });

  it('answers errors as problems in the caller’s language, with a stable code and the request’s id', async () => {
    const titles = new Set<string>();
    for (const locale of ['fr', 'ar', 'en']) {
      const answer = await admin.post<Problem>('/work-orders', order({ colour: 'red', type: 'x' }), {
        'accept-language': locale,
        'x-request-id': '01a2099b-c1e7-7e99-8d32-b32a3274a835',
      });
      expect(answer.status).toBe(422);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.headers.get('content-language')).toBe(locale);
      expect(answer.body).toMatchObject({
        status: 422,
        code: 'validation_failed',
        instance: 'urn:uuid:01a2099b-c1e7-7e99-8d32-b32a3274a835',
      });
      expect(answer.body.errors!.map(({ pointer, code }) => [pointer, code]).sort()).toEqual([
        ['/colour', 'unknown_field'],
        ['/type', 'not_one_of'],
      ]);
      titles.add(answer.body.title);
    }
    expect(titles.size).toBe(3);
  });

  it('tells what cannot be read from what is refused', async () => {
    expect((await raw('{')).status).toBe(400);
    expect((await raw('')).status).toBe(400);
    expect((await raw('x', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await raw('[]')).status).toBe(422);
    expect((await raw(JSON.stringify({ title: 'x'.repeat(1_100_000) }))).status).toBe(413);
    expect((await raw(`{"title":${'['.repeat(500)}${']'.repeat(500)}}`)).status).toBe(422);
    expect((await admin.get('/work-orders?limit=0')).status).toBe(400);
    expect((await admin.get('/work-orders?colour=red')).status).toBe(400);
    expect((await admin.get('/work-orders/abc')).status).toBe(400);
    expect((await admin.get('/nowhere')).status).toBe(404);
    expect(
      (await admin.post<Problem>('/work-orders', { title: 'a\u0000b', type: 'inspection' })).body.errors![0]!.code,
    ).toBe('invalid_characters');
    const steps = [{ kind: 'choice', label: 'État', choices: ['bon', 'a\u0000b'] }];
    expect((await admin.post<Problem>('/procedures', { name: 'Contrôle', steps })).status).toBe(422);
    expect((await admin.post<Problem>('/work-orders', {})).body.errors!.map(({ code }) => code)).toEqual([
      'required',
      'required',
    ]);
  });

  it('lets nobody in without a credential, and nobody further than the role goes', async () => {
    const nobody = new Client(siyana.url);
    for (const client of [nobody, nobody.as('x'.repeat(40)), nobody.as(`${admin.token!.slice(0, -3)}abc`)]) {
      const answer = await client.get('/work-orders');
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
    const requester = await admin.addMember(admin.workspaceId, 'requester');
    expect((await requester.get('/work-orders')).status).toBe(403);
  });

  it('honours If-Match, and says which version it is at', async () => {
    const made = await admin.post<Row>('/work-orders', order());
    expect(made.headers.get('etag')).toBe('"1"');
    const path = `/work-orders/${made.body.id}`;
    expect((await admin.call('PATCH', path, { title: 'A' }, { 'if-match': 'W/"1"' })).headers.get('etag')).toBe('"2"');
    expect((await admin.call('PATCH', path, { title: 'B' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await admin.post(`${path}/start`, undefined, { 'if-match': '"1"' })).status).toBe(412);
    expect((await admin.call('PATCH', path, { title: 'B' }, { 'if-match': 'x' })).status).toBe(400);
    expect((await admin.get(path)).headers.get('cache-control')).toBe('private, no-store');
  });

  it('replays an Idempotency-Key byte for byte, refusals included, and refuses another body', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const first = await admin.post<Row>('/work-orders', order(), key);
    const again = await admin.post<Row>('/work-orders', order(), key);
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([201, first.text, '"1"']);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await admin.post<Problem>('/work-orders', order({ title: 'U' }), key)).body.code).toBe(
      'idempotency_key_reused',
    );
    const late = { 'idempotency-key': crypto.randomUUID() };
    const hold = (): Promise<Answer> => admin.post(`/work-orders/${first.body.id}/hold`, { reason: 'parts' }, late);
    const refused = await hold();
    await admin.post(`/work-orders/${first.body.id}/start`);
    const replayed = await hold();
    expect([refused.status, replayed.status, replayed.text]).toEqual([409, 409, refused.text]);
    const duplicate = { 'idempotency-key': crypto.randomUUID() };
    await admin.post('/locations', { code: 'X', name: 'X' });
    const clash = await admin.post('/locations', { code: 'X', name: 'X' }, duplicate);
    const clashAgain = await admin.post('/locations', { code: 'X', name: 'X' }, duplicate);
    expect([clash.status, clashAgain.text, clashAgain.headers.get('idempotency-replayed')]).toEqual([
      409,
      clash.text,
      'true',
    ]);
    expect((await admin.call('PATCH', `/work-orders/${first.body.id}`, {}, key)).status).toBe(400);
    expect(
      (await new Client(siyana.url).post('/auth/login', { email: 'a@b.example', password: 'x' }, key)).status,
    ).toBe(400);
  });

  it('has one effect for a hundred equal requests at once', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => admin.post('/work-orders', order({ externalId: 'once' }), key)),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].every((status) => status === 201 || status === 409)).toBe(true);
    expect(
      answers.filter(({ status }) => status === 409).every(({ headers }) => headers.get('retry-after') === '1'),
    ).toBe(true);
    expect((await admin.get<Page>('/work-orders?externalId=once')).body.data).toHaveLength(1);
  });

  it('shows the secret of an API key once, and lets it do what its scopes say', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = { name: 'ERP', scopes: ['work_orders:read'] };
    const made = await admin.post<{ key: string; id: string }>('/api-keys', body, key);
    const again = await admin.post<{ key: null; secretShown: boolean }>('/api-keys', body, key);
    expect([again.body.key, again.body.secretShown]).toEqual([null, false]);
    const erp = new Client(siyana.url).as(made.body.key);
    expect((await erp.get('/work-orders')).status).toBe(200);
    expect((await erp.post('/work-orders', order())).status).toBe(403);
    const end = made.body.key.at(-1) === 'A' ? 'E' : 'A';
    expect((await erp.as(made.body.key.slice(0, -1) + end).get('/work-orders')).status).toBe(401);
    expect((await admin.call('DELETE', `/api-keys/${made.body.id}`)).status).toBe(204);
    expect((await erp.get('/work-orders')).status).toBe(401);
  });

  it('takes an id of the caller’s, and keeps it for the body that came first', async () => {
    const id = crypto.randomUUID();
    const body = { id, code: 'CLIENT', name: 'C' };
    expect((await admin.post<Row>('/locations', body)).body.id).toBe(id);
    await admin.call('PATCH', `/locations/${id}`, { name: 'D' });
    const again = await admin.post<{ name: string }>('/locations', body);
    expect([again.status, again.body.name, again.headers.get('idempotency-replayed')]).toEqual([201, 'D', 'true']);
    expect((await admin.post<Problem>('/locations', { ...body, name: 'Z' })).body.code).toBe('id_taken');
    expect((await admin.call('DELETE', `/locations/${id}`)).status).toBe(204);
    expect((await admin.post<Problem>('/locations', body)).body.code).toBe('id_taken');
  });

  it.each(['dueAt', '-dueAt', 'createdAt', '-number'])(
    'walks a list sorted by %s seeing each row once, nulls last',
    async (sort) => {
      const plant = await new Client(siyana.url).signUp('Pages');
      for (let index = 0; index < 23; index += 1) {
        const dueAt = index % 3 === 0 ? null : new Date(Date.UTC(2026, 0, 1 + (index % 5))).toISOString();
        await plant.post('/work-orders', order({ dueAt }));
      }
      const seen: Row[] = [];
      let path: string | null = `/work-orders?sort=${sort}&limit=4`;
      while (path) {
        const page: Answer<Page> = await plant.get<Page>(path);
        seen.push(...page.body.data);
        const link = /<\/api\/v1([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '');
        path = link?.[1] ?? null;
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(23);
      expect(seen).toHaveLength(23);
      if (!sort.includes('due')) return;
      const dues = seen.map(({ dueAt }) => dueAt);
      expect(dues.slice(-8)).toEqual(Array.from({ length: 8 }, () => null));
      const given = dues.filter((due): due is string => due !== null);
      expect(given).toEqual([...given].sort((a, b) => (a === b ? 0 : a < b === (sort === 'dueAt') ? -1 : 1)));
    },
  );

  it('binds a cursor to its list, and takes no other', async () => {
    const page = await admin.get<Page>('/work-orders?limit=1');
    const cursor = page.body.nextCursor!;
    const code = async (client: Client, path: string): Promise<string> => (await client.get<Problem>(path)).body.code;
    expect(await code(admin, `/work-orders?limit=1&status=open&cursor=${cursor}`)).toBe('cursor_mismatch');
    expect(await code(admin, `/locations?cursor=${cursor}`)).toBe('cursor_mismatch');
    expect(await code(await new Client(siyana.url).signUp('Autre'), `/work-orders?cursor=${cursor}`)).toBe(
      'cursor_mismatch',
    );
    // Not the last letter: some of its bits say nothing.
    const forged = cursor.slice(0, -5) + (cursor.at(-5) === 'x' ? 'y' : 'x') + cursor.slice(-4);
    expect(await code(admin, `/work-orders?cursor=${forged}`)).toBe('cursor_invalid');
  });

  it('ends a credential with its member, and keeps the last admin', async () => {
    const leaver = await admin.addMember(admin.workspaceId, 'technician');
    expect((await leaver.get('/me')).status).toBe(200);
    expect((await admin.call('DELETE', `/members/${leaver.memberId}`)).status).toBe(204);
    expect((await leaver.get('/me')).status).toBe(401);
    const me = await admin.get<{ member: { id: string } }>('/me');
    expect((await admin.call<Problem>('DELETE', `/members/${me.body.member.id}`)).body.code).toBe('last_admin');
  });

  it('hides what people earn from those who do not plan with it', async () => {
    const paid = await admin.addMember(admin.workspaceId, 'technician', { hourlyRate: '70.00' });
    const colleague = await admin.addMember(admin.workspaceId, 'technician');
    const rate = async (client: Client): Promise<unknown> =>
      (await client.get<{ hourlyRate: unknown }>(`/members/${paid.memberId}`)).body.hourlyRate;
    expect([await rate(admin), await rate(paid), await rate(colleague)]).toEqual(['70.00', '70.00', null]);
  });

  it('keeps a row that others refer to, and lets no tree grow into itself', async () => {
    const top = (await admin.post<Row>('/locations', { code: 'TOP', name: 'T' })).body.id;
    const below = (await admin.post<Row>('/locations', { code: 'BELOW', name: 'B', parentId: top })).body.id;
    expect((await admin.call<Problem>('DELETE', `/locations/${top}`)).body.code).toBe('in_use');
    const circle = await admin.call<Problem>('PATCH', `/locations/${top}`, { parentId: below });
    expect(circle.body.errors).toEqual([expect.objectContaining({ pointer: '/parentId', code: 'cycle' })]);
  });
});
