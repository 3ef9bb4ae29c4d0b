import { newId } from '@siyana/kernel';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Operation {
  operationId: string;
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  after?: string[];
}
interface Result {
  operationId: string;
  status: number;
  replayed: boolean;
  headers: Record<string, string>;
  body: { id: string; code: string; version: number; status: unknown; errors: { pointer: string }[] };
}
interface Problem {
  code: string;
  errors: { pointer: string; code: string }[];
}

describe('a batch', () => {
  let siyana: Siyana;
  let admin: Client & { workspaceId: string };
  beforeAll(async () => {
    siyana = await startSiyana();
    admin = await new Client(siyana.url).signUp('Usine');
  });
  afterAll(() => siyana.stop());

  const operation = (method: string, path: string, body?: unknown, more: Partial<Operation> = {}): Operation => ({
    ...{ operationId: newId(), method, path },
    ...(body === undefined ? {} : { body }),
    ...more,
  });
  const request = (title: string, more: Partial<Operation> = {}): Operation =>
    operation('POST', '/work-requests', { title }, more);
  async function send(operations: readonly Operation[], client: Client = admin): Promise<Result[]> {
    const answer = await client.post<{ results: Result[] }>('/batch', { operations });
    expect([answer.status, answer.text]).toEqual([207, expect.any(String)]);
    return answer.body.results;
  }
  const refused = (body: unknown, headers?: Record<string, string>): Promise<Answer<Problem>> =>
    admin.post<Problem>('/batch', body, headers);

  it('carries out what it holds in order, each on its own, and says how each went', async () => {
    const id = newId();
    const results = await send([
      operation('POST', '/work-orders', { id, title: 'Fuite', type: 'inspection' }),
      operation('POST', `/work-orders/${id}/start`),
      operation('POST', `/work-orders/${id}/resume`),
      operation('PATCH', `/work-orders/${id}`, { title: '' }),
      operation('PATCH', `/work-orders/${id}`, { title: 'Fuite au presse-étoupe' }, { headers: { 'If-Match': '"2"' } }),
      operation('PATCH', `/work-orders/${id}`, { title: 'trop tard' }, { headers: { 'if-match': '"2"' } }),
      operation('GET', `/work-orders/${id}`),
      operation('GET', '/nowhere'),
      operation('DELETE', `/locations/${newId()}`),
    ]);
    expect(results.map(({ status }) => status)).toEqual([201, 200, 409, 422, 200, 412, 200, 404, 404]);
    expect(results[4]!.headers['etag']).toBe('"3"');
    expect(results[2]!.body.code).toBe('invalid_transition');
    expect(results[3]!.body.errors[0]!.pointer).toBe('/title');
    const { body } = await admin.get<{ title: string; version: number }>(`/work-orders/${id}`);
    expect([body.title, body.version]).toEqual(['Fuite au presse-étoupe', 3]);
  });

  it('has the effect of once when three batches of 100 are sent three times each, every answer lost twice', async () => {
    const phones = [0, 1, 2].map((phone) =>
      Array.from({ length: 100 }, (_, index) => request(`tournée ${phone} ${String(index).padStart(3, '0')}`)),
    );
    for (const operations of phones) {
      const [first, , third] = [await send(operations), await send(operations), await send(operations)];
      expect(first.map(({ status, replayed }) => [status, replayed])).toEqual(operations.map(() => [201, false]));
      expect(third.map(({ status, replayed, body }) => [status, replayed, body])).toEqual(
        first.map(({ body }) => [201, true, body]),
      );
    }
    const titles: string[] = [];
    for (let next: string | null = '/work-requests?limit=200&q=tourn%C3%A9e'; next !== null;) {
      const { body }: Answer<{ data: { title: string }[]; nextCursor: string | null }> = await admin.get(next);
      titles.push(...body.data.map(({ title }) => title));
      next = body.nextCursor && `/work-requests?limit=200&q=tourn%C3%A9e&cursor=${body.nextCursor}`;
    }
    const wanted = phones.flat().map(({ body }) => (body as { title: string }).title);
    expect(titles.sort()).toEqual(wanted.sort());
  });

  it('remembers changes and deletions as it does creations, and refusals by rule', async () => {
    const made = await admin.post<{ id: string }>('/teams', { name: 'Equipe' });
    const path = `/teams/${made.body.id}`;
    const operations = [
      operation('PATCH', path, { name: 'Equipe A' }, { headers: { 'if-match': '"1"' } }),
      operation('PATCH', path, { name: 'Equipe B' }, { headers: { 'if-match': '"1"' } }),
      operation('DELETE', path),
      operation('GET', path),
    ];
    const first = await send(operations);
    const second = await send(operations);
    expect(first.map(({ status }) => status)).toEqual([200, 412, 204, 404]);
    expect(second.map(({ status, replayed }) => [status, replayed])).toEqual([
      ...[
        [200, true],
        [412, true],
        [204, true],
      ],
      // Reads are not remembered.
      [404, false],
    ]);
    expect(second.slice(0, 3).map(({ body }) => body)).toEqual(first.slice(0, 3).map(({ body }) => body));
  });

  it('does not try what stands behind something that failed, and tries it when that has succeeded', async () => {
    const locationId = newId();
    const place = operation('POST', '/locations', { id: newId(), code: 'TAKEN', name: 'Deux' });
    const asset = operation('POST', '/assets', { code: 'M1', name: 'M', locationId }, { after: [place.operationId] });
    const last = request('derrière', { after: [asset.operationId] });
    await admin.post('/locations', { code: 'TAKEN', name: 'Un' });
    const first = await send([place, asset, last]);
    expect(first.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'duplicate'],
      [424, 'predecessor_failed'],
      [424, 'predecessor_failed'],
    ]);
    const better = operation('POST', '/locations', { id: locationId, code: 'FREE', name: 'Deux' });
    const second = await send([better, { ...asset, after: [better.operationId] }, last]);
    expect(second.map(({ status, replayed }) => [status, replayed])).toEqual([
      [201, false],
      [201, false],
      [201, false],
    ]);
  });

  it('knows what an earlier batch has carried out', async () => {
    const [before, failed] = [request('avant'), request('')];
    await send([before, failed]);
    const results = await send([
      request('après', { after: [before.operationId] }),
      request('après un refus', { after: [failed.operationId] }),
      request('après rien', { after: [newId()] }),
    ]);
    expect(results.map(({ status }) => status)).toEqual([201, 424, 424]);
  });

  it('takes an operationId for one operation for ever: another one under it is refused', async () => {
    const first = request('une fois');
    await send([first]);
    const results = await send([
      { ...first, body: { title: 'autre' } },
      { ...operation('POST', '/teams', { name: 'E' }), operationId: newId() },
    ]);
    expect(results.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'idempotency_key_reused'],
      [201, undefined],
    ]);
    const [moved] = await send([{ ...first, path: '/work-requests?other=1' }]);
    expect(moved!.body.code).toBe('idempotency_key_reused');
    // It is the operation's name in its caller's mouth, not in all.
    const other = await admin.addMember(admin.workspaceId, 'requester');
    expect((await send([first], other)).map(({ status, replayed }) => [status, replayed])).toEqual([[201, false]]);
  });

  it('lets nobody do more than alone: permissions, rows and workspaces are asked for each operation', async () => {
    const viewer = await admin.addMember(admin.workspaceId, 'viewer');
    const stranger = await new Client(siyana.url).signUp('Autre');
    const { body } = await admin.post<{ id: string }>('/work-orders', { title: 'À nous', type: 'inspection' });
    const reads = [
      operation('GET', `/work-orders/${body.id}`),
      request('x'),
      operation('PATCH', '/workspace', { name: 'x' }),
    ];
    expect((await send(reads, viewer)).map(({ status }) => status)).toEqual([200, 403, 403]);
    expect((await send(reads.slice(0, 1), stranger)).map(({ status }) => status)).toEqual([404]);
    const scopes = ['work_requests:write'];
    const key = await admin.post<{ key: string }>('/api-keys', { name: 'K', scopes });
    const again = reads.map((each) => ({ ...each, operationId: newId() }));
    expect((await send(again, admin.as(key.body.key))).map(({ status }) => status)).toEqual([403, 201, 403]);
    expect((await new Client(siyana.url).post('/batch', { operations: reads })).status).toBe(401);
  });

  it('holds no log-ins, no links, no files and no batches', async () => {
    const results = await send([
      operation('POST', '/auth/login', { email: 'a@b.example', password: 'x' }),
      operation('POST', '/workspaces', {
        name: 'x',
        admin: { name: 'x', email: 'x@y.example', password: 'a long password' },
      }),
      operation('POST', '/batch', { operations: [request('x')] }),
      operation('POST', '/imports?type=work-orders', {}),
      operation('GET', `/attachments/${newId()}/content`),
      operation('PUT', `/attachments/${newId()}`, {}),
      operation('GET', `/public/requests/${'x'.repeat(60)}`),
    ]);
    for (const { status, body } of results.slice(0, 6)) expect([status, body.code]).toEqual([422, 'not_in_batch']);
    expect(results[6]!.status).toBe(404);
  });

  it('is refused whole when it cannot be read as a batch', async () => {
    const one = request('jamais faite');
    expect((await refused({ operations: [] })).status).toBe(422);
    expect((await refused({ operations: Array.from({ length: 101 }, () => request('x')) })).status).toBe(422);
    const pointers = async (operations: unknown[]): Promise<string[]> =>
      (await refused({ operations })).body.errors.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(await pointers([one, one])).toEqual(['/operations/1/operationId not_unique']);
    const later = request('y');
    expect(await pointers([{ ...one, after: [later.operationId] }, later])).toEqual([
      '/operations/0/after/0 not_before',
    ]);
    expect(await pointers([{ ...one, after: [one.operationId] }])).toEqual(['/operations/0/after/0 not_before']);
    expect(await pointers([{ ...one, operationId: crypto.randomUUID() }])).toEqual([
      '/operations/0/operationId not_a_uuid',
    ]);
    for (const path of ['/../../health/live', '/%2e%2e/me', 'me', '/a b', '/me#x', '//../me', '/\\..\\x', 7])
      expect(await pointers([{ ...one, path }])).toEqual([expect.stringContaining('/operations/0/path')]);
    for (const headers of [{ authorization: 'Bearer x' }, { 'idempotency-key': 'k' }, { 'if-match': 7 }, 'x'])
      expect(await pointers([{ ...one, headers }])).toEqual([expect.stringContaining('/operations/0/headers')]);
    expect(await pointers([{ ...one, method: 'OPTIONS' }])).toEqual(['/operations/0/method not_one_of']);
    // The document promises an object: what is none was once let in, and refused by its operation alone.
    for (const body of ['FREQ=SECONDLY', 7, [], null])
      expect(await pointers([{ ...one, body }])).toEqual(['/operations/0/body not_an_object']);
    expect((await refused({ operations: [one] }, { 'idempotency-key': 'k' })).body.code).toBe(
      'idempotency_not_supported',
    );
    // Nothing of all this was done.
    const { body } = await admin.get<{ data: unknown[] }>('/work-requests?q=jamais');
    expect(body.data).toHaveLength(0);
  });

  it('costs as many requests as it has operations, and what is too much is not remembered', async () => {
    const poor = await new Client(siyana.url).signUp('Pauvre');
    await siyana.cli('workspace', 'quotas', poor.workspaceId, 'requestsPerMinute=10', 'requestsInFlight=1');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const operations = Array.from({ length: 12 }, (_, index) => request(`r${index}`));
    const results = await send(operations, poor);
    expect(results.map(({ status }) => status)).toEqual([...Array<number>(10).fill(201), 429, 429]);
    expect(results[11]!.headers['retry-after']).toMatch(/^\d+$/);
    expect((await poor.get('/me')).status).toBe(429);
    await siyana.cli('workspace', 'quotas', poor.workspaceId, 'requestsPerMinute=1000');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const again = await send(operations, poor);
    expect(again.map(({ status, replayed }) => [status, replayed])).toEqual([
      ...Array.from({ length: 10 }, () => [201, true]),
      [201, false],
      [201, false],
    ]);
  });

  it('is one effect when it comes twice at once', async () => {
    const operations = Array.from({ length: 40 }, (_, index) => request(`ensemble ${index}`));
    const [first, second] = await Promise.all([send(operations), send(operations)]);
    for (const [index, one] of first.entries()) {
      const statuses = [one, second[index]!].map(({ status, replayed }) => `${status} ${replayed}`);
      expect(statuses.filter((text) => text === '201 false')).toHaveLength(1);
      expect(['201 true', '409 false']).toContain(statuses.find((text) => text !== '201 false'));
    }
    const { body } = await admin.get<{ data: unknown[] }>('/work-requests?limit=200&q=ensemble');
    expect(body.data).toHaveLength(40);
  });
});
