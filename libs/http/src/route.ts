import { HttpCode, RequestMapping, RequestMethod, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Allow, isTokenAccess, type Access } from '@siyana/access';
import { AppError, badRequest } from '@siyana/kernel';
import { currentCall, endCall, type Call } from './call';
import { JsonText, type Page } from './page';
import { receiveForm } from './upload';

export interface Deprecation {
  readonly since: string;
  readonly sunset: string;
  readonly link: string;
}

export interface RouteOptions {
  readonly allow: Access;
  /** One sentence; the operation's title in the document. */
  readonly summary: string;
  readonly description?: string;
  /** Default: 201 for a POST without an action, else 200; 204 without an answer. */
  readonly status?: 200 | 201 | 204 | 207;
  /** The DTO that goes out, `[Dto]` for a page of them, nothing for 204. */
  readonly answers?: Type<object> | readonly [Type<object>];
  /** Codes beyond those that every route of its kind can answer, for the document. */
  readonly problems?: readonly string[];
  /** Whether a POST honours Idempotency-Key. Default true. */
  readonly idempotent?: boolean;
  /** The body is multipart/form-data with one `file` (see `currentUpload`), or may be. */
  readonly multipart?: boolean | 'optional';
  /** The fields beside the file; read by `currentBody`, since a form arrives after the parameters are bound. */
  readonly form?: Type<object>;
  /** The answer is a file of one of these media types. */
  readonly file?: readonly string[];
  /** Statuses of problems beyond those that every route of its kind can answer. */
  readonly statuses?: readonly number[];
  /** It will go: since when that is known, until when it works (dates, `2027-06-30`), and where stands what to call instead. */
  readonly deprecated?: Deprecation;
  /** What a replay shows instead of the first answer: secrets are shown once. */
  readonly replayed?: (answer: never) => unknown;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
type Handler = (this: object, ...args: unknown[]) => unknown;

/** What the document's maker and the contract tests read from a handler. */
export interface RouteMark extends RouteOptions {
  readonly method: Method;
  readonly path: string;
}

const MARK = 'siyana:route';

export function routeMarkOf(handler: object): RouteMark | undefined {
  return Reflect.getMetadata(MARK, handler) as RouteMark | undefined;
}

export const Get = (path: string, options: RouteOptions): MethodDecorator => route('GET', path, options);
export const Post = (path: string, options: RouteOptions): MethodDecorator => route('POST', path, options);
export const Patch = (path: string, options: RouteOptions): MethodDecorator => route('PATCH', path, options);
export const Put = (path: string, options: RouteOptions): MethodDecorator => route('PUT', path, options);
export const Delete = (path: string, options: RouteOptions): MethodDecorator => route('DELETE', path, options);

/**
 * The one way to declare a route: who may, what goes out, how it stands in the document. It must be the only decorator of its method, since
 * it puts the shared treatment of answers (ETag, Link, Idempotency-Key) around the handler before the others mark it.
 */
function route(method: Method, path: string, options: RouteOptions): MethodDecorator {
  const status =
    options.status ??
    (options.answers === undefined ? (options.file ? 200 : 204) : method === 'POST' && !path.includes('/') ? 201 : 200);
  return (target, name, descriptor: PropertyDescriptor) => {
    const handler = descriptor.value as Handler;
    const treated =
      method === 'GET' ? reading(handler) : method === 'POST' ? posting(handler, options) : changing(handler, options);
    const settled = standsAlone(options) ? alone(treated) : treated;
    const wrapped = options.deprecated ? saying(options.deprecated, settled) : settled;
    Object.defineProperty(wrapped, 'name', { value: handler.name });
    descriptor.value = wrapped;
    const decorators: MethodDecorator[] = [
      RequestMapping({ method: RequestMethod[method], path }),
      HttpCode(status),
      Allow(options.allow),
      ApiOperation({ summary: options.summary, ...(options.description ? { description: options.description } : {}) }),
      ...(options.form ? [ApiExtraModels(options.form)] : []),
      ...(options.file ? [fileDocs(options.file)] : answerDocs(options.answers, status)),
    ];
    for (const decorate of decorators) decorate(target, name, descriptor);
    Reflect.defineMetadata(MARK, { method, path, ...options, status } satisfies RouteMark, descriptor.value as object);
  };
}

function answerDocs(answers: RouteOptions['answers'], status: number): MethodDecorator[] {
  if (answers === undefined) return [ApiResponse({ status, description: 'Done; no content.' })];
  if (!Array.isArray(answers))
    return [ApiResponse({ status, type: answers as Type<object>, description: 'The resource as it is now.' })];
  const [row] = answers as readonly [Type<object>];
  const schema = { $ref: `#/components/schemas/${pageName(row.name)}` };
  return [ApiExtraModels(row), ApiResponse({ status, schema, description: 'One page.' })];
}

/** `WorkOrderPage` of `WorkOrderDto`. */
export const pageName = (row: string): string => `${row.replace(/Dto$/, '')}Page`;

function fileDocs(types: readonly string[]): MethodDecorator {
  const content = Object.fromEntries(types.map((type) => [type, { schema: { $ref: '#/components/schemas/File' } }]));
  return ApiResponse({ status: 200, description: 'The file.', content });
}

/** No operation of a batch: log-ins and links have another caller than the batch has, files are no JSON, and a batch in a batch would have no end. */
function standsAlone({ allow, idempotent, multipart, file }: RouteOptions): boolean {
  return allow === 'public' || isTokenAccess(allow) || idempotent === false || multipart === true || file !== undefined;
}

/** RFC 9745 and RFC 8594: programs hear of it with every answer, long before it goes. */
function saying({ since, sunset, link }: Deprecation, handler: Handler): Handler {
  const headers = {
    deprecation: `@${Date.parse(since) / 1000}`,
    sunset: new Date(sunset).toUTCString(),
    link: `<${link}>; rel="deprecation"`,
  };
  return function (...args) {
    void currentCall().reply.headers(headers);
    return handler.apply(this, args);
  };
}

function alone(handler: Handler): Handler {
  return function (...args) {
    if (currentCall().part) throw new AppError('unprocessable', 'not_in_batch');
    return handler.apply(this, args);
  };
}

function reading(handler: Handler): Handler {
  return function (...args) {
    const result = handler.apply(this, args);
    return result instanceof Promise ? result.then(answered) : answered(result);
  };
}

function changing(handler: Handler, { multipart = false }: RouteOptions): Handler {
  return async function (...args) {
    const call = currentCall();
    refuseKey(call);
    if (multipart) await receiveForm(call, multipart === 'optional');
    if (!call.part) return answered(await handler.apply(this, args));
    return remembered(call, call.part.operationId, () => handler.apply(this, args));
  };
}

function posting(handler: Handler, { idempotent = true, multipart = false, replayed, file }: RouteOptions): Handler {
  return async function (...args) {
    const call = currentCall();
    if (multipart) await receiveForm(call, multipart === 'optional');
    const key = call.part?.operationId ?? call.request.headers['idempotency-key'];
    if (key === undefined) return answered(await Promise.resolve(handler.apply(this, args)));
    if (!idempotent) throw badRequest('idempotency_not_supported');
    if (file) {
      // A file changes nothing and is made anew: what is kept is that this key has had this body.
      await call.idempotency.run(call, String(key), () => Promise.resolve(null));
      void call.reply.removeHeader('content-type');
      return answered(await Promise.resolve(handler.apply(this, args)));
    }
    return remembered(call, String(key), () => handler.apply(this, args), replayed);
  };
}

async function remembered(
  call: Call,
  key: string,
  handle: () => unknown,
  replayed?: (answer: never) => unknown,
): Promise<string> {
  const work = async (): Promise<unknown> => withHeaders(await handle(), call);
  const body = await call.idempotency.run(call, key, work, replayed as ((answer: unknown) => unknown) | undefined);
  endCall(call);
  return body;
}

/** PATCH, PUT and DELETE have If-Match instead; a key that would be ignored in silence is refused. */
function refuseKey(call: Call): void {
  if (call.request.headers['idempotency-key'] !== undefined) throw badRequest('idempotency_not_supported');
}

function answered(result: unknown): unknown {
  const call = currentCall();
  const shown = result instanceof JsonText ? asText(result, call) : withHeaders(result, call);
  endCall(call);
  return shown;
}

function asText({ text, about }: JsonText, call: Call): string {
  void call.reply.header('content-type', 'application/json; charset=utf-8');
  withHeaders(about, call);
  return text;
}

function withHeaders(result: unknown, { reply, request }: Call = currentCall()): unknown {
  if (typeof result !== 'object' || result === null) return result;
  if ('version' in result) void reply.header('etag', `"${String(result.version)}"`);
  if ('nextCursor' in result) linkNext(result as Page<unknown>, request.url, reply);
  return result;
}

const without = (query: string, parameter: string): string =>
  query
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith(`${parameter}=`))
    .join('&');

function linkNext(
  { nextCursor, cursorParameter = 'cursor' }: Omit<Page<unknown>, 'data'>,
  url: string,
  reply: Call['reply'],
): void {
  if (nextCursor === null) return;
  // Cursors are base64url and a dot: nothing in them has to be escaped.
  const next = `${cursorParameter}=${nextCursor}`;
  const at = url.indexOf('?');
  const others = at < 0 ? '' : url.slice(at + 1);
  const kept = others.includes(`${cursorParameter}=`) ? without(others, cursorParameter) : others;
  void reply.header(
    'link',
    `<${at < 0 ? url : url.slice(0, at)}?${kept === '' ? next : `${kept}&${next}`}>; rel="next"`,
  );
}
