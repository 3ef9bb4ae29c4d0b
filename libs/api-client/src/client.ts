import { Session, type Credentials, type Tokens } from './credentials';
import { readMessages, type Changed, type Followed } from './event-stream';
import { UNKEYED } from './generated/routes';
import { newId } from './ids';
import { ProblemError } from './problem';
import { send, type Fetch, type Received, type RetryOptions } from './transport';
import type { AnswerOf, BodyOf, CallArguments, CallOptions, ListPath, Method, PathOf, QueryOf, RowOf } from './types';
import { Versions } from './versions';

export interface SiyanaOptions {
  /** Of the instance, e.g. `https://gmao.example`. Default: the page's own, in a browser. */
  readonly baseUrl?: string;
  /** An API key, or the tokens of an earlier log-in; else call `login`. */
  readonly credentials?: Credentials;
  /** Told of each new pair of tokens: whoever keeps them across restarts keeps the newest. */
  readonly onTokens?: (tokens: Tokens) => void;
  /** Of the problems' texts. Default: the workspace's word for what is wrong, in English. */
  readonly language?: 'fr' | 'ar' | 'en';
  /** Milliseconds of one attempt. Default 30,000; 0 waits for ever. */
  readonly timeout?: number;
  readonly retry?: Partial<RetryOptions>;
  readonly fetch?: Fetch;
}

/** A call with its types worn off. */
interface Plain extends CallOptions {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
}

const RETRY: RetryOptions = { attempts: 5, firstDelay: 300, longestDelay: 10_000 };

/**
 * One caller of one instance. Every POST carries an Idempotency-Key, so an answer that was lost is asked for again without a second effect; every
 * change carries the version that this client has seen last, so nobody's work is overwritten unseen: 412 `version_mismatch` instead.
 */
export class Siyana {
  private readonly base: string;
  private readonly retry: RetryOptions;
  private readonly versions = new Versions();
  private readonly session: Session;

  constructor(private readonly options: SiyanaOptions = {}) {
    this.base = `${(options.baseUrl ?? '').replace(/\/+$/, '')}/api/v1`;
    this.retry = { ...RETRY, ...options.retry };
    this.session = new Session(
      options.credentials,
      (refreshToken) => this.post('/auth/refresh', { body: { refreshToken } }),
      options.onTokens ?? (() => undefined),
    );
  }

  /** Logs in and goes on as this member. */
  async login(body: BodyOf<'post', '/auth/login'>): Promise<AnswerOf<'post', '/auth/login'>> {
    this.session.accept(undefined);
    const answer = await this.post('/auth/login', { body });
    this.session.accept(answer);
    return answer;
  }

  /** Ends the session on the server and forgets its tokens, whatever the server says. */
  async logout(): Promise<void> {
    const { refreshToken } = this.session;
    this.session.accept(undefined);
    if (refreshToken !== undefined) await this.post('/auth/logout', { body: { refreshToken } });
  }

  get<P extends PathOf<'get'>>(path: P, ...[call]: CallArguments<'get', P>): Promise<AnswerOf<'get', P>> {
    return this.call('get', path, call) as Promise<AnswerOf<'get', P>>;
  }

  post<P extends PathOf<'post'>>(path: P, ...[call]: CallArguments<'post', P>): Promise<AnswerOf<'post', P>> {
    return this.call('post', path, call) as Promise<AnswerOf<'post', P>>;
  }

  put<P extends PathOf<'put'>>(path: P, ...[call]: CallArguments<'put', P>): Promise<AnswerOf<'put', P>> {
    return this.call('put', path, call) as Promise<AnswerOf<'put', P>>;
  }

  patch<P extends PathOf<'patch'>>(path: P, ...[call]: CallArguments<'patch', P>): Promise<AnswerOf<'patch', P>> {
    return this.call('patch', path, call) as Promise<AnswerOf<'patch', P>>;
  }

  delete<P extends PathOf<'delete'>>(path: P, ...[call]: CallArguments<'delete', P>): Promise<AnswerOf<'delete', P>> {
    return this.call('delete', path, call) as Promise<AnswerOf<'delete', P>>;
  }

  /** All rows of a list, page by page as they are asked for. */
  async *list<P extends ListPath>(
    path: P,
    ...[call]: CallArguments<'get', P>
  ): AsyncGenerator<RowOf<P>, void, undefined> {
    let query: object = { limit: 200, ...(call as Plain | undefined)?.query } satisfies
      Partial<QueryOf<'get', P>> | object;
    for (;;) {
      const page = (await this.call('get', path, { ...(call as Plain | undefined), query })) as {
        data: RowOf<P>[];
        nextCursor: string | null;
      };
      yield* page.data;
      if (page.nextCursor === null) return;
      query = { ...query, cursor: page.nextCursor };
    }
  }

  /**
   * What happens after a cursor, or from now on, for as long as the server's answer holds: it ends with the connection and with the credential.
   * Whoever goes on asks again after the last cursor; nothing is left out.
   */
  async *follow(
    query: QueryOf<'get', '/events/stream'>,
    signal: AbortSignal,
    onOpen: () => void = () => undefined,
  ): AsyncGenerator<Followed, void, undefined> {
    const body = await this.stream(`/events/stream${search(query)}`, undefined, signal);
    onOpen();
    for await (const { cursor, data } of readMessages(body)) yield { cursor, event: data as Followed['event'] };
  }

  /** Which of the things that the caller sees change, after a cursor or from now on; else as `follow`. */
  async *changes(
    after: string | undefined,
    signal: AbortSignal,
    onOpen: () => void = () => undefined,
  ): AsyncGenerator<Changed, void, undefined> {
    const body = await this.stream('/changes/stream', after, signal);
    onOpen();
    for await (const { cursor, data } of readMessages(body)) yield { cursor, ...(data as Omit<Changed, 'cursor'>) };
  }

  private async stream(
    path: string,
    lastEventId: string | undefined,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    const headers = {
      ...this.headers(undefined, undefined, undefined),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    };
    const { response } = await this.authorized('GET', path, headers, { signal, timeout: 0 }, false);
    if (!response.ok || !response.body) throw new ProblemError(response.status, await problemOf(response), false);
    return response.body;
  }

  private async call(method: Method, template: string, call: Plain = {}): Promise<unknown> {
    const verb = method.toUpperCase();
    const path = fill(template, call.path);
    const key = verb === 'POST' && !UNKEYED.includes(template) ? (call.idempotencyKey ?? newId()) : undefined;
    const version = call.ifMatch === undefined ? this.versions.of(verb, template, path) : (call.ifMatch ?? undefined);
    const headers = this.headers(call.body, key, verb === 'GET' ? undefined : version);
    const received = await this.authorized(verb, path + search(call.query), headers, call, key !== undefined);
    if (!received.response.ok) {
      if (received.response.status === 412) this.versions.forget(path);
      throw new ProblemError(
        received.response.status,
        await problemOf(received.response),
        received.afterLostAnswer && key === undefined,
      );
    }
    const answer = await contentOf(received.response);
    this.versions.learn(verb, path, answer);
    return answer;
  }

  /** Sends it as who we are; a token that has ended is renewed once. */
  private async authorized(
    verb: string,
    path: string,
    headers: Record<string, string>,
    call: Plain,
    isKeyed: boolean,
  ): Promise<Received> {
    const { bearer } = this.session;
    const exchange = {
      url: this.base + path,
      init: { method: verb, headers: withBearer(headers, bearer), ...bodyOf(call.body) },
      // A log-in that is sent twice opens a session too many and does no harm; a refresh token is good until its successor is used.
      repeatable: verb !== 'POST' || isKeyed || path.startsWith('/auth/') || path === '/batch',
      timeout: call.timeout ?? this.options.timeout ?? 30_000,
      signal: call.signal,
    };
    const fetch = this.options.fetch ?? globalThis.fetch.bind(globalThis);
    const received = await send(fetch, exchange, this.retry);
    if (received.response.status !== 401 || path.startsWith('/auth/')) return received;
    if (!(await this.session.renew(bearer))) return received;
    await received.response.body?.cancel();
    const again = { ...exchange, init: { ...exchange.init, headers: withBearer(headers, this.session.bearer) } };
    return send(fetch, again, this.retry);
  }

  private headers(body: unknown, key: string | undefined, version: number | undefined): Record<string, string> {
    return {
      accept: 'application/json, application/problem+json, */*',
      'accept-language': this.options.language ?? 'en',
      ...(body !== undefined && !(body instanceof FormData) ? { 'content-type': 'application/json' } : {}),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
  }
}

const withBearer = (headers: Record<string, string>, bearer: string | undefined): Record<string, string> =>
  bearer === undefined ? headers : { ...headers, authorization: `Bearer ${bearer}` };

function bodyOf(body: unknown): { body?: string | FormData } {
  if (body === undefined) return {};
  return { body: body instanceof FormData ? body : JSON.stringify(body) };
}

function fill(template: string, values: object = {}): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = (values as Readonly<Record<string, unknown>>)[name];
    if (typeof value !== 'string' || value === '') throw new TypeError(`${template} needs its ${name}`);
    return encodeURIComponent(value);
  });
}

/** Lists are joined by commas, as the interface reads them. */
function search(query: object = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, unknown][])
    if (value !== undefined && value !== null) parameters.set(name, `${value as string | number | boolean}`);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

const isJson = (response: Response): boolean =>
  /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '');

async function problemOf(response: Response): Promise<object> {
  return isJson(response) ? ((await response.json()) as object) : {};
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return isJson(response) ? response.json() : response.blob();
}
