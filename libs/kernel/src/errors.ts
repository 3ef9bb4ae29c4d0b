import type { FieldCode, ProblemCode } from './error-codes';

/** What went wrong in the terms of the caller; the http ring maps each kind to one status. */
export type ErrorKind =
  | 'bad_request'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'version_mismatch'
  | 'too_large'
  | 'unsupported_media'
  | 'unprocessable'
  | 'failed_dependency'
  | 'rate_limited'
  | 'unavailable';

export type ErrorParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One refused field. `pointer` is an RFC 6901 JSON pointer into the request body, or `#query/<name>`, `#path/<name>`, `#header/<name>`. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
  readonly params?: ErrorParams;
}

/** The only error that use cases throw on purpose. It carries no text: texts are catalogues keyed by `code`. */
export class AppError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: ProblemCode,
    readonly params: ErrorParams = {},
    readonly errors: readonly FieldError[] = [],
    /** True: what was done before the refusal stays done, e.g. the report that came too late is kept as a comment. */
    readonly keepsEffect = false,
  ) {
    super(code);
    this.name = 'AppError';
  }
}

export const badRequest = (code: ProblemCode, params?: ErrorParams, errors?: readonly FieldError[]): AppError =>
  new AppError('bad_request', code, params, errors);
export const unauthenticated = (code: ProblemCode = 'unauthenticated'): AppError =>
  new AppError('unauthenticated', code);
export const forbidden = (code: ProblemCode = 'forbidden', params?: ErrorParams): AppError =>
  new AppError('forbidden', code, params);
/** Echoes nothing: a foreign id's answer equals a random id's. */
export const notFound = (): AppError => new AppError('not_found', 'not_found');
export const conflict = (code: ProblemCode, params?: ErrorParams): AppError => new AppError('conflict', code, params);
export const versionMismatch = (current: number): AppError =>
  new AppError('version_mismatch', 'version_mismatch', { current });
export const unprocessable = (
  errors: readonly FieldError[],
  code: ProblemCode = 'validation_failed',
  params?: ErrorParams,
): AppError => new AppError('unprocessable', code, params, errors);
/** One refused field of the body. */
export const refuseField = (pointer: string, code: FieldCode, params?: ErrorParams): AppError =>
  unprocessable([params ? { pointer, code, params } : { pointer, code }]);
export const unavailable = (code: ProblemCode = 'unavailable', params?: ErrorParams): AppError =>
  new AppError('unavailable', code, params);
