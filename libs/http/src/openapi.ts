import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { isTokenAccess } from '@siyana/access';
import { PROBLEM_CODES } from '@siyana/kernel';
import { routeMarkOf, type RouteMark } from './route';

export type Json = Record<string, unknown>;

/** Every route's mark by its operation id, read from the controllers that are really mounted. */
function routeMarks(app: INestApplication): Map<string, RouteMark> {
  const scanner = new MetadataScanner();
  const marks = new Map<string, RouteMark>();
  for (const { instance } of app.get(DiscoveryService).getControllers()) {
    if (typeof instance !== 'object' || instance === null) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const mark = routeMarkOf(prototype[name]!);
      if (mark) marks.set(operationId(prototype.constructor.name, name), mark);
    }
  }
  return marks;
}

const operationId = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '').replace(/^./, (letter) => letter.toLowerCase())}_${method}`;

/** The OpenAPI 3.1 document of the mounted routes: the same one that makes the serializers. */
export function makeDocument(app: INestApplication, version: string): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Siyana')
    .setDescription(
      'Maintenance management (CMMS, GMAO). Errors are RFC 9457 problems; lists are keyset pages; every POST may carry an Idempotency-Key; ' +
        'every resource has a version that is its ETag.',
    )
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'This instance')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'An access token of a member, or an API key `siy_…`.' },
      'bearer',
    )
    .build();
  const document = SwaggerModule.createDocument(app, base, { operationIdFactory: operationId });
  return finish(document, routeMarks(app));
}

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', description: '`urn:uuid:` and the request id.' },
    code: {
      type: 'string',
      description: 'Stable; made for programs. A later release may know more of them.',
      'x-extensible-enum': [...PROBLEM_CODES],
    },
    params: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901 into the body, or `#query/…`, `#path/…`, `#header/…`.' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

const PROBLEM_NAMES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthenticated',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  410: 'Gone',
  412: 'VersionMismatch',
  413: 'PayloadTooLarge',
  415: 'UnsupportedMediaType',
  422: 'Unprocessable',
  429: 'RateLimited',
  503: 'Unavailable',
};

function finish(document: OpenAPIObject, marks: Map<string, RouteMark>): OpenAPIObject {
  const components = (document.components ??= {}) as Json;
  (components['schemas'] as Json)['Problem'] = PROBLEM;
  components['responses'] = Object.fromEntries(
    Object.entries(PROBLEM_NAMES).map(([status, name]) => [
      name,
      {
        description: `A problem with status ${status}.`,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
  components['parameters'] = {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      required: false,
      description: 'The version (ETag) that this change is meant for; 412 when the resource has moved on.',
      schema: { type: 'string', maxLength: 20 },
    },
  };
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations as Record<string, Json>)) {
      const mark = marks.get(operation['operationId'] as string);
      if (mark) describe(operation, mark, path);
    }
  }
  const used = new Set(
    Object.values(document.paths).flatMap((operations) =>
      Object.values(operations as Record<string, Json>).flatMap((operation) => operation['tags'] as string[]),
    ),
  );
  document.tags = [...used].sort().map((name) => ({ name, description: `Operations on ${name}.` }));
  document.paths = Object.fromEntries(Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  return document;
}

function formBody({ multipart, form }: RouteMark): Json {
  const fields = form && { $ref: getSchemaPath(form) };
  const file = {
    type: 'object',
    ...(multipart === 'optional' ? {} : { required: ['file'] }),
    properties: { file: { type: 'string', format: 'binary', description: 'The file.' } },
  };
  return {
    required: true,
    content: {
      ...(multipart === 'optional' && fields ? { 'application/json': { schema: fields } } : {}),
      'multipart/form-data': { schema: fields ? { allOf: [fields, file] } : file },
    },
  };
}

function describe(operation: Json, mark: RouteMark, path: string): void {
  const isPublic = mark.allow === 'public' || mark.allow === 'feed_token' || isTokenAccess(mark.allow);
  if (mark.multipart) operation['requestBody'] = formBody(mark);
  const hasBody = operation['requestBody'] !== undefined;
  const parameters = (operation['parameters'] ??= []) as Json[];
  if (mark.method === 'POST' && mark.idempotent !== false)
    parameters.push({ $ref: '#/components/parameters/IdempotencyKey' });
  const versioned =
    mark.method === 'PATCH' ||
    mark.method === 'DELETE' ||
    mark.method === 'PUT' ||
    (mark.method === 'POST' && path.includes('{id}/'));
  if (versioned) parameters.push({ $ref: '#/components/parameters/IfMatch' });
  const responses = operation['responses'] as Json;
  const statuses = [400, 503, 429];
  if (!isPublic || mark.allow === 'feed_token' || path.startsWith('/api/v1/auth')) statuses.push(401);
  if (!isPublic) statuses.push(403);
  if (path.includes('{')) statuses.push(404);
  if (mark.method !== 'GET') statuses.push(409, 413, 415, 422);
  if (versioned) statuses.push(412);
  if (mark.problems?.includes('cursor_expired')) statuses.push(410);
  if (!hasBody && mark.method === 'GET') statuses.push(422);
  for (const status of statuses.sort((a, b) => a - b))
    responses[status] = { $ref: `#/components/responses/${PROBLEM_NAMES[status]!}` };
  if (isPublic) operation['security'] = [];
  else operation['security'] = [{ bearer: [] }];
  if (!isPublic && mark.allow !== 'authenticated') operation['x-required-scope'] = mark.allow;
  if (mark.problems?.length) operation['x-problem-codes'] = mark.problems;
}
