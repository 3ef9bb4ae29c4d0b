import { PROBLEM_CODES } from '@siyana/kernel';

type Json = Record<string, unknown>;

export const PROBLEM_SCHEMAS: Readonly<Record<string, Json>> = {
  FieldProblem: {
    type: 'object',
    description: 'One field that was refused.',
    required: ['pointer', 'code', 'message'],
    properties: {
      pointer: {
        type: 'string',
        description: 'RFC 6901 into the body, or `#query/…`, `#path/…`, `#header/…`.',
        maxLength: 1_000,
        example: '/title',
      },
      code: { type: 'string', maxLength: 60, example: 'required' },
      message: { type: 'string', maxLength: 10_000, example: 'This field is needed.' },
    },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457 problem details.',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
    properties: {
      type: { type: 'string', format: 'uri', example: 'https://siyana.dev/problems/validation_failed' },
      title: { type: 'string', maxLength: 200, example: 'Something in it is not right' },
      status: { type: 'integer', minimum: 400, maximum: 599, example: 422 },
      detail: { type: 'string', maxLength: 2_000, example: 'See errors for what and why.' },
      instance: {
        type: 'string',
        description: '`urn:uuid:` and the request id.',
        maxLength: 45,
        example: 'urn:uuid:0199b6a0-3f4e-7c1d-8a52-5f0e9d3c7b21',
      },
      code: {
        type: 'string',
        description: 'Stable; made for programs. A later release may know more of them.',
        maxLength: 60,
        'x-extensible-enum': [...PROBLEM_CODES],
        example: 'validation_failed',
      },
      params: { type: 'object', additionalProperties: true, example: {} },
      errors: { type: 'array', maxItems: 1_000, items: { $ref: '#/components/schemas/FieldProblem' } },
    },
  },
};

const PROBLEMS: Readonly<Record<number, readonly [name: string, description: string]>> = {
  400: ['BadRequest', 'Something in it cannot be read: JSON, cursor, query, path or header.'],
  401: ['Unauthenticated', 'No credential, or one that has ended.'],
  403: ['Forbidden', 'The credential does not go this far, or the workspace is read-only.'],
  404: ['NotFound', 'There is nothing here, or nothing that the caller may see.'],
  409: ['Conflict', 'It does not go with the present state.'],
  410: ['Gone', 'The cursor has expired.'],
  412: ['VersionMismatch', 'The resource has moved on since the version of `If-Match`.'],
  413: ['PayloadTooLarge', 'The body is larger than the interface takes.'],
  415: ['UnsupportedMediaType', 'The body is of a kind that this operation does not take.'],
  422: ['Unprocessable', 'It can be read and is refused: see `errors`.'],
  429: ['RateLimited', 'Too many at a time or in a minute; `Retry-After` says when to come again.'],
  503: ['Unavailable', 'Not just now; nothing was done. `Retry-After` says when to come again.'],
};

export const problemName = (status: number): string => PROBLEMS[status]![0];

const WITH_RETRY_AFTER: ReadonlySet<number> = new Set([429, 503]);

/** The refusals that some operation in this text refers to. */
export function problemResponses(operations: string): Json {
  return Object.fromEntries(
    Object.entries(PROBLEMS)
      .filter(([, [name]]) => operations.includes(`responses/${name}"`))
      .map(([status, [name, description]]) => [
        name,
        {
          description,
          ...(WITH_RETRY_AFTER.has(Number(status))
            ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }
            : {}),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  );
}

export const HEADERS: Json = {
  RetryAfter: {
    description: 'Seconds until the call may be sent again.',
    schema: { type: 'integer', minimum: 0, maximum: 86_400, example: 1 },
  },
};

export const PARAMETERS: Json = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days.',
    schema: {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      pattern: '^[!-~]+$',
      example: '0199b6a0-3f4e-7c1d-8a52-5f0e9d3c7b21',
    },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The version (ETag) that this change is meant for; 412 when the resource has moved on.',
    schema: { type: 'string', maxLength: 20, pattern: '^(\\*|(W/)?"\\d{1,9}")$', example: '"3"' },
  },
};
