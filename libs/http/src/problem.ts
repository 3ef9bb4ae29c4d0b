import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { AppError, badRequest, notFound, type ErrorKind } from '@siyana/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentCall } from './call';
import { fieldText, negotiateLocale, problemText } from './problems/catalogue';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  version_mismatch: 412,
  too_large: 413,
  unsupported_media: 415,
  unprocessable: 422,
  failed_dependency: 424,
  rate_limited: 429,
  unavailable: 503,
};

/** RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly params?: AppError['params'];
  readonly errors?: readonly { pointer: string; code: string; message: string }[];
}

/** Sets status and headers of the reply and answers the problem document as JSON text, in the caller's language. */
export function writeProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): string {
  const known = asAppError(error);
  const problem = problemOf(known, request);
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', negotiateLocale(request.headers['accept-language']));
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="siyana"');
  const retryAfter = known?.params['retryAfter'];
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  else if (problem.status === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', '1');
  return JSON.stringify(problem);
}

/** An error as its problem document, for answers of many items; what nobody expected is thrown on. */
export function toProblem(error: unknown): Problem {
  const known = asAppError(error);
  if (!known) throw error;
  return problemOf(known, currentCall().request);
}

function problemOf(error: AppError | undefined, request: FastifyRequest): Problem {
  const locale = negotiateLocale(request.headers['accept-language']);
  const code = error?.code ?? 'internal_error';
  const status = error ? STATUS[error.kind] : 500;
  const { title, detail } = problemText(locale, code, error?.params ?? {});
  return {
    type: `https://siyana.dev/problems/${code}`,
    title: title || (STATUS_CODES[status] ?? ''),
    status,
    detail,
    instance: `urn:uuid:${request.id}`,
    code,
    ...(error && Object.keys(error.params).length ? { params: error.params } : {}),
    ...(error?.errors.length
      ? {
          errors: error.errors.map((field) => ({
            pointer: field.pointer,
            code: field.code,
            message: fieldText(locale, field.code, field.params ?? {}),
          })),
        }
      : {}),
  };
}

/** Our own errors as they are; the framework's in our words; undefined for what nobody expected. */
export function asAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  // Nest wraps what Fastify throws before a handler is reached.
  if (error instanceof HttpException && error.cause) return asAppError(error.cause);
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const ours = code === undefined ? undefined : FASTIFY[code];
  if (ours) return ours();
  if (error instanceof SyntaxError && statusCode === 400) return badRequest('malformed_json');
  // 403 is the file server's word for a path that climbs out of its folder.
  if (error instanceof HttpException && [403, 404].includes(error.getStatus())) return notFound();
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return badRequest('malformed_json');
  return undefined;
}

const FASTIFY: Readonly<Record<string, () => AppError>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: () => badRequest('body_expected'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => badRequest('malformed_json'),
  FST_ERR_CTP_BODY_TOO_LARGE: () => new AppError('too_large', 'payload_too_large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new AppError('unsupported_media', 'unsupported_media_type'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => badRequest('malformed_header'),
  FST_ERR_NOT_FOUND: notFound,
  FST_ERR_BAD_URL: () => badRequest('malformed_path'),
  FST_ERR_MAX_PARAM_LENGTH: () => badRequest('malformed_path'),
  FST_REQ_FILE_TOO_LARGE: () => new AppError('too_large', 'payload_too_large'),
  FST_FILES_LIMIT: () => badRequest('malformed_multipart'),
  FST_PARTS_LIMIT: () => badRequest('malformed_multipart'),
  FST_FIELDS_LIMIT: () => badRequest('malformed_multipart'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => new AppError('unsupported_media', 'unsupported_media_type'),
};
