import { isProblem, newId, Siyana as ApiClient, type Tokens, type SiyanaOptions } from '@siyana/api-client';
import { isUuid } from '@siyana/kernel';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

type Sent = { method: string; path: string; headers: Record<string, string>; status: number };

describe('the client', () => {
  let siyana: Siyana;
  let admin: Client & { workspaceId: string; email: string };
  beforeAll(async () => {
    siyana = await startSiyana();
    admin = await new Client(siyana.url).signUp('Usine');
  });
  afterAll(() => siyana.stop());

  /** A client whose calls are written down; `lose` says of a call whether its answer is lost on the way back. */
  function watched(
    options: SiyanaOptions = {},
    lose: (call: Sent) => boolean = () => false,
  ): { api: ApiClient; sent: Sent[] } {
    const sent: Sent[] = [];
    const api = new ApiClient({
      baseUrl: siyana.url,
      credentials: { accessToken: admin.token! },
      retry: { attempts: 6, firstDelay: 5, longestDelay: 50 },
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        const headers = init.headers as Record<string, string>;
        const call = {
          method: init.method!,
          path: new URL(url).pathname.slice('/api/v1'.length),
          headers,
          status: response.status,
        };
        sent.push(call);
        if (!lose(call)) return response;
        await response.arrayBuffer();
        throw new TypeError('the line was cut');
      },
      ...options,
    });
    return { api, sent };
  }

  const newOrder = (api: ApiClient, title = 'Fuite') =>
    api.post('/work-orders', { body: { title, type: 'inspection' } });

  it('logs in, goes through all pages of a list, and says who it is', async () => {
    const { api, sent } = watched({ credentials: undefined });
    const { member } = await api.login({ email: admin.email, password: 'a long password' });
    expect((await api.get('/me')).member!.id).toBe(member.id);
    const codes = Array.from({ length: 25 }, (_, index) => `L${String(index).padStart(2, '0')}`);
    await Promise.all(codes.map((code) => api.post('/locations', { body: { code, name: code } })));
    const found: string[] = [];
    for await (const { code } of api.list('/locations', { query: { limit: 10 } })) found.push(code);
    expect(found.sort()).toEqual(codes);
    expect(sent.filter(({ method, path }) => method === 'GET' && path === '/locations')).toHaveLength(3);
  });

  it('asks again when answers are lost, and the effect is one', async () => {
    const lost = new Map<string, number>();
    const { api, sent } = watched({}, ({ headers }) => {
      const key = headers['idempotency-key'] ?? '';
      lost.set(key, (lost.get(key) ?? 0) + 1);
      return lost.get(key)! <= 2;
    });
    const order = await newOrder(api, 'Réponse perdue');
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    const { data } = await new ApiClient({ baseUrl: siyana.url, credentials: { accessToken: admin.token! } }).get(
      '/work-orders',
      {
        query: { q: 'Réponse perdue' },
      },
    );
    expect(data.map(({ id }) => id)).toEqual([order.id]);
  });

  it('changes what it has seen, and never more: a newer version is refused', async () => {
    const [mine, other] = [watched(), watched()];
    const order = await newOrder(mine.api);
    const seen = await other.api.get('/work-orders/{id}', { path: { id: order.id } });
    await mine.api.post('/work-orders/{id}/start', { path: { id: order.id } });
    expect(mine.sent.at(-1)!.headers['if-match']).toBe(`"${order.version}"`);
    const refused = other.api.patch('/work-orders/{id}', { path: { id: order.id }, body: { title: 'Autre' } });
    await expect(refused).rejects.toMatchObject({
      status: 412,
      code: 'version_mismatch',
      params: { current: seen.version + 1 },
    });
    // What was refused is forgotten: whoever has read again goes on from there.
    for await (const row of other.api.list('/work-orders')) expect(isUuid(row.id)).toBe(true);
    await other.api.patch('/work-orders/{id}', { path: { id: order.id }, body: { title: 'Autre' } });
    expect(other.sent.at(-1)!.headers['if-match']).toBe(`"${seen.version + 1}"`);
    await mine.api.patch('/work-orders/{id}', { path: { id: order.id }, body: { title: 'Quand même' }, ifMatch: null });
    expect(mine.sent.at(-1)!.headers).not.toHaveProperty('if-match');
  });

  it('is not in its own way: a part that raises the version of the whole makes the old one worthless', async () => {
    const { api, sent } = watched();
    const order = await newOrder(api);
    const { member } = await api.get('/me');
    const path = { id: order.id };
    await api.post('/work-orders/{id}/labour', {
      path,
      body: { memberId: member!.id, startedAt: '2026-11-20T08:00:00Z', minutes: 5 },
    });
    expect(sent.at(-1)!.headers['if-match']).toBe(`"${order.version}"`);
    await api.post('/work-orders/{id}/complete', { path, body: {} });
    expect(sent.at(-1)!.headers).not.toHaveProperty('if-match');
    const workspace = await api.get('/workspace');
    await api.patch('/workspace', { body: { name: 'Usine 2' } });
    expect(sent.at(-1)!.headers['if-match']).toBe(`"${workspace.version}"`);
  });

  it('names an order of steps by the version of the order', async () => {
    const { api, sent } = watched();
    const procedure = await api.post('/procedures', {
      body: { name: 'P', steps: [{ kind: 'check', label: 'Consigner' }] },
    });
    const order = await api.post('/work-orders', {
      body: { title: 'S', type: 'inspection', procedureId: procedure.id },
    });
    await api.put('/work-orders/{id}/steps/{stepId}', {
      path: { id: order.id, stepId: order.steps[0]!.id },
      body: { value: true },
    });
    expect(sent.at(-1)!.headers['if-match']).toBe(`"${order.version}"`);
  });

  it('throws what was refused, with its code and its fields, in the language that was asked for', async () => {
    const { api } = watched({ language: 'fr' });
    const refused = await api.post('/locations', { body: { code: '', name: 'x' } }).catch((error: unknown) => error);
    expect(isProblem(refused, 'validation_failed') && refused.errors).toMatchObject([
      { pointer: '/code', code: 'too_short' },
    ]);
    expect((refused as Error).message).toMatch(/champ|requête|donnée/i);
    await expect(api.get('/work-orders/{id}', { path: { id: newId() } })).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });

  it('renews a token that has ended, once for all who wait, also when the answer to that is lost', async () => {
    const { refreshToken } = await new ApiClient({ baseUrl: siyana.url }).login({
      email: admin.email,
      password: 'a long password',
    });
    const kept: Tokens[] = [];
    let losses = 1;
    const { api, sent } = watched(
      { credentials: { accessToken: 'x'.repeat(40), refreshToken }, onTokens: (tokens) => kept.push(tokens) },
      ({ path }) => path === '/auth/refresh' && losses-- > 0,
    );
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.get('/me')));
    expect(new Set(answers.map(({ member }) => member!.id)).size).toBe(1);
    expect(sent.filter(({ path }) => path === '/auth/refresh')).toHaveLength(2);
    expect(kept).toHaveLength(1);
    expect(kept[0]!.refreshToken).not.toBe(refreshToken);
    await api.logout();
    await expect(api.get('/me')).rejects.toMatchObject({ status: 401 });
  });

  it('sends and reads files', async () => {
    const { api } = watched();
    const order = await newOrder(api);
    const form = new FormData();
    form.append('workOrderId', order.id);
    form.append(
      'file',
      new Blob(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], { type: 'application/pdf' }),
      'plan.pdf',
    );
    const id = newId();
    expect((await api.put('/attachments/{id}', { path: { id }, body: form })).complete).toBe(true);
    const content = await api.get('/attachments/{id}/content', { path: { id } });
    expect((await content.text()).startsWith('%PDF-1.4')).toBe(true);
  });
});
