import type { paths } from './generated/api';

/** Paths below the base, as the reference names them: `/work-orders/{id}`. */
type Paths = { [P in keyof paths as P extends `/api/v1${infer Below}` ? Below : never]: paths[P] };

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that know this method. */
export type PathOf<M extends Method> = {
  [P in keyof Paths]: Paths[P][M & keyof Paths[P]] extends { responses: unknown } ? P : never;
}[keyof Paths];

type Operation<M extends Method, P extends PathOf<M>> = Paths[P][M & keyof Paths[P]];

type Content<T> = T extends { content: { 'application/json': infer Json } }
  ? Json
  : T extends { content: Record<string, unknown> }
    ? Blob
    : undefined;
type Success<R> = R extends unknown ? Content<R[keyof R & (200 | 201 | 207)]> : never;

/** What a success answers; a Blob where it is a file, undefined where it is nothing. */
export type AnswerOf<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { responses: infer R }
    ? keyof R & (200 | 201 | 207) extends never
      ? undefined
      : Success<R>
    : never;

type JsonOf<T> = T extends { content: infer C }
  ? | (C extends { 'application/json': infer Json } ? Json : never)
    | (C extends { 'multipart/form-data': unknown } ? FormData : never)
  : never;

/** The body: its shape, or a FormData where a file goes along. */
export type BodyOf<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { requestBody?: infer B } ? JsonOf<NonNullable<B>> : never;

type ParametersOf<M extends Method, P extends PathOf<M>, In extends string> =
  Operation<M, P> extends { parameters: { [K in In]?: infer V } } ? NonNullable<V> : never;

export type QueryOf<M extends Method, P extends PathOf<M>> = ParametersOf<M, P, 'query'>;

/** `{ name: T }`; its name may be left out where nothing in it is required, and must be where there is nothing. */
type Part<Name extends string, T> = [T] extends [never]
  ? { readonly [K in Name]?: undefined }
  : object extends T
    ? { readonly [K in Name]?: T }
    : { readonly [K in Name]: T };

export interface CallOptions {
  /** Of a POST: the same key makes the same call the same effect, also after a restart. A fresh one is made for each call else. */
  readonly idempotencyKey?: string;
  /** The version that a change is meant for. Else the last one that this client has seen of the resource; null sends none. */
  readonly ifMatch?: number | null;
  /** Milliseconds of one attempt. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

export type Call<M extends Method, P extends PathOf<M>> = Part<'path', ParametersOf<M, P, 'path'>> &
  Part<'query', QueryOf<M, P>> &
  (Operation<M, P> extends { requestBody: unknown }
    ? { readonly body: BodyOf<M, P> }
    : { readonly body?: BodyOf<M, P> }) &
  CallOptions;

/** The last parameter of a method: it may be left out where nothing in it is required. */
export type CallArguments<M extends Method, P extends PathOf<M>> =
  object extends Call<M, P> ? [call?: Call<M, P>] : [call: Call<M, P>];

/** The paths that answer pages. */
export type ListPath = {
  [P in PathOf<'get'>]: AnswerOf<'get', P> extends { data: readonly unknown[]; nextCursor: string | null } ? P : never;
}[PathOf<'get'>];

export type RowOf<P extends ListPath> = AnswerOf<'get', P> extends { data: readonly (infer Row)[] } ? Row : never;
