import { bodyOf, exchangeOf, guarded } from './support/story';
import { makeWorld, pathWith, type World } from './support/world';
import { sendRaw } from './support/raw-http';

interface Spelled {
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const BASE = '/api/v1';
const upper = (text: string): string => text.toUpperCase();
const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16)}`;

/** Ways to ask for a path that a filter by paths may read otherwise than the router. */
const SPELLINGS: Readonly<Record<string, (method: string, path: string) => Spelled>> = {
  plain: (method, path) => ({ method, target: path }),
  'a double slash': (method, path) => ({ method, target: path.replace(BASE, `/${BASE}/`) }),
  'a slash behind': (method, path) => ({ method, target: `${path}/` }),
  'upper case': (method, path) => ({ method, target: upper(path) }),
  'an encoded slash': (method, path) => ({ method, target: path.replace(`${BASE}/`, '/api%2fv1%2F') }),
  'an encoded letter of the base': (method, path) => ({ method, target: path.replace('/api', `/${percent('a')}pi`) }),
  'an encoded letter of the resource': (method, path) => ({
    method,
    target: path.replace(/\/v1\/(.)/, (_, letter: string) => `/v1/${percent(letter)}`),
  }),
  'an encoded dot': (method, path) => ({ method, target: path.replace('/v1/', '/v1/%2e/') }),
  'a dot': (method, path) => ({ method, target: path.replace('/v1/', '/v1/./') }),
  'a way up': (method, path) => ({ method, target: path.replace('/v1/', '/v1/auth/../') }),
  'an encoded way up from what is public': (method, path) => ({
    method,
    target: path.replace(`${BASE}/`, `/health/live/%2e%2e/%2e%2e${BASE}/`),
  }),
  'a suffix': (method, path) => ({ method, target: `${path}.json` }),
  'a path parameter': (method, path) => ({ method, target: `${path};jsessionid=1` }),
  'a semicolon before the query': (method, path) => ({ method, target: `${path};?public=1` }),
  'an empty query': (method, path) => ({ method, target: `${path}?` }),
  'a fragment': (method, path) => ({ method, target: `${path}%23/health/live` }),
  'a null byte': (method, path) => ({ method, target: `${path}%00` }),
  'an absolute target': (method, path) => ({ method, target: `http://localhost${path}` }),
  'a way up from the reference page': (method, path) => ({ method, target: `/api/docs/..${path}` }),
  HEAD: (_, path) => ({ method: 'HEAD', target: path }),
  OPTIONS: (_, path) => ({ method: 'OPTIONS', target: path }),
  TRACE: (_, path) => ({ method: 'TRACE', target: path }),
  'another method': (method, path) => ({ method: method === 'GET' ? 'POST' : 'GET', target: path }),
  'X-HTTP-Method-Override': (method, path) => ({
    method: 'POST',
    target: path,
    headers: { 'x-http-method-override': method, 'x-method-override': method },
  }),
  'X-Original-URL on a public path': (method, path) => ({
    method,
    target: '/api/v1/none',
    headers: { 'x-original-url': path, 'x-rewrite-url': path },
  }),
  'X-Forwarded': (method, path) => ({
    method,
    target: path,
    headers: { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost', 'x-forwarded-prefix': '/health' },
  }),
  'another scheme': (method, path) => ({ method, target: path, headers: { authorization: 'Basic YWRtaW46YWRtaW4=' } }),
  'an empty bearer': (method, path) => ({ method, target: path, headers: { authorization: 'Bearer ' } }),
};

describe('a protected route, whatever its spelling', () => {
  let world: World;
  let calls: { method: string; path: string; body: string | undefined }[];

  beforeAll(async () => {
    world = await makeWorld();
    calls = [];
    for (const operation of guarded(world.api)) {
      const { ids, query = '' } = exchangeOf(operation);
      const given = operation.body ? await bodyOf(operation, world.ours) : undefined;
      const path = `${BASE}${pathWith(operation, (await ids?.(world.ours)) ?? {})}${query}`;
      calls.push({ method: operation.method, path, body: given === undefined ? undefined : JSON.stringify(given) });
    }
  }, 60_000);
  afterAll(() => world.stop());

  it.each(Object.keys(SPELLINGS))('gives nothing without a credential: %s', async (name) => {
    const open: string[] = [];
    let unauthenticated = 0;
    for (const { method, path, body } of calls) {
      const spelled = SPELLINGS[name]!(method, path);
      const sent =
        body !== undefined && !['HEAD', 'GET', 'OPTIONS', 'TRACE'].includes(spelled.method) ? body : undefined;
      const headers = { ...spelled.headers, ...(sent === undefined ? {} : { 'content-type': 'application/json' }) };
      const { status, text } = await sendRaw(world.siyana.url, spelled.method, spelled.target, headers, sent);
      // Past the guard without a workspace, the product's other walls answer 500: that is no refusal either.
      if (status < 400 || status >= 500) open.push(`${spelled.method} ${spelled.target}: ${status} ${text}`);
      if (text.includes(world.ours.word)) open.push(`${spelled.method} ${spelled.target} shows a row: ${text}`);
      if (status === 401) unauthenticated += 1;
    }
    expect(open).toEqual([]);
    if (name === 'plain') expect(unauthenticated).toBe(calls.length);
  });

  it('is open to its own admin in the plain spelling', async () => {
    const { admin } = world.ours;
    const reads = calls.filter(({ method }) => method === 'GET');
    for (const { method, path } of reads) {
      const { status } = await sendRaw(world.siyana.url, method, path, { authorization: `Bearer ${admin.token}` });
      expect({ path, status }).toEqual({ path, status: 200 });
    }
  });
});
