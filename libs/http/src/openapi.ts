import type { INestApplication, Type } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { isTokenAccess } from '@siyana/access';
import { HEADERS, PARAMETERS, problemResponses, PROBLEM_SCHEMAS, problemName } from './document/problem-parts';
import { readsIfMatch } from './if-match';
import { pageName, routeMarkOf, type RouteMark } from './route';

type Json = Record<string, unknown>;

/** A route's mark, and what its parameters say of it. */
type Mounted = RouteMark & { readonly takesVersion: boolean };

/** Every route's mark by its operation id, read from the controllers that are really mounted. */
function routeMarks(app: INestApplication): Map<string, Mounted> {
  const scanner = new MetadataScanner();
  const marks = new Map<string, Mounted>();
  for (const { instance } of app.get(DiscoveryService).getControllers()) {
    if (typeof instance !== 'object' || instance === null) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const mark = routeMarkOf(prototype[name]!);
      if (mark)
        marks.set(operationId(prototype.constructor.name, name), {
          ...mark,
          takesVersion: readsIfMatch(prototype.constructor, name),
        });
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

function finish(document: OpenAPIObject, marks: Map<string, Mounted>): OpenAPIObject {
  const components = (document.components ??= {}) as Json;
  const schemas = components['schemas'] as Record<string, Json>;
  Object.assign(schemas, PROBLEM_SCHEMAS, pagesOf(marks.values()));
  schemas['File'] = { type: 'string', format: 'binary', description: 'A file.' };
  components['headers'] = HEADERS;
  components['parameters'] = PARAMETERS;
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations as Record<string, Json>)) {
      const mark = marks.get(operation['operationId'] as string);
      if (mark) describe(operation, mark, path, schemas);
    }
  }
  dropForms(schemas, document.paths);
  components['responses'] = problemResponses(JSON.stringify(document.paths));
  const used = new Set(
    Object.values(document.paths).flatMap((operations) =>
      Object.values(operations as Record<string, Json>).flatMap((operation) => operation['tags'] as string[]),
    ),
  );
  document.tags = [...used].sort().map((name) => ({ name, description: `Operations on ${name}.` }));
  document.paths = Object.fromEntries(Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  return document;
}

/** Fields of forms stand in the form's own schema; the class that they come from is needed no more. */
function dropForms(schemas: Record<string, Json>, paths: object): void {
  const text = JSON.stringify([paths, schemas]);
  for (const name of Object.keys(schemas).filter((each) => each.endsWith('Form')))
    for (const source of [`${name}Dto`, name.replace(/Form$/, 'Dto')])
      if (schemas[source] && !text.includes(`"${getSchemaPath(source)}"`)) Reflect.deleteProperty(schemas, source);
}

/** A page of each row that some list answers. */
function pagesOf(marks: Iterable<Mounted>): Record<string, Json> {
  const pages: Record<string, Json> = {};
  for (const { answers } of marks) {
    if (!Array.isArray(answers)) continue;
    const [row] = answers as readonly [Type<object>];
    pages[pageName(row.name)] = {
      type: 'object',
      required: ['data', 'nextCursor'],
      properties: {
        data: { type: 'array', maxItems: 200, items: { $ref: getSchemaPath(row) } },
        nextCursor: { type: 'string', nullable: true, maxLength: 2_000, description: 'Null on the last page.' },
      },
    };
  }
  return pages;
}

/** The form as a named schema of its own: the fields and the file beside each other. */
function formBody({ multipart, form }: RouteMark, operationId: string, schemas: Record<string, Json>): Json {
  const { properties, required = [], ...rest } = form ? schemas[form.name]! : { type: 'object' };
  const base = form
    ? form.name.replace(/Dto$/, '')
    : operationId.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const name = base.endsWith('Form') ? base : `${base}Form`;
  const file = { type: 'string', format: 'binary', description: 'The file.' };
  const needed = [...(required as string[]), ...(multipart === 'optional' ? [] : ['file'])];
  schemas[name] = {
    ...rest,
    properties: { ...(properties as Json | undefined), file },
    ...(needed.length ? { required: needed } : {}),
  };
  return {
    required: true,
    content: {
      ...(multipart === 'optional' && form ? { 'application/json': { schema: { $ref: getSchemaPath(form) } } } : {}),
      'multipart/form-data': { schema: { $ref: `#/components/schemas/${name}` } },
    },
  };
}

/** Ids in a path are UUIDs; texts without a limit of their own are read by a rule of their own, which takes nothing long. */
function limitParameters(parameters: readonly Json[]): void {
  for (const { name, in: place, schema } of parameters as readonly { name: string; in: string; schema: Json }[]) {
    if (place === 'path' && /^(id|\w+Id)$/.test(name)) schema['format'] ??= 'uuid';
    const isLimited = ['enum', 'format', 'maxLength'].some((word) => schema[word] !== undefined);
    if (schema['type'] === 'string' && !isLimited) schema['maxLength'] = 200;
  }
}

function describe(operation: Json, mark: Mounted, path: string, schemas: Record<string, Json>): void {
  const isPublic = mark.allow === 'public' || mark.allow === 'feed_token' || isTokenAccess(mark.allow);
  if (mark.multipart) operation['requestBody'] = formBody(mark, operation['operationId'] as string, schemas);
  const parameters = (operation['parameters'] ??= []) as Json[];
  limitParameters(parameters);
  if (mark.method === 'POST' && mark.idempotent !== false)
    parameters.push({ $ref: '#/components/parameters/IdempotencyKey' });
  if (mark.takesVersion) parameters.push({ $ref: '#/components/parameters/IfMatch' });
  const responses = operation['responses'] as Json;
  for (const status of statusesOf(mark, path, isPublic))
    responses[status] = { $ref: `#/components/responses/${problemName(status)}` };
  operation['security'] = isPublic ? [] : [{ bearer: mark.allow === 'authenticated' ? [] : [mark.allow] }];
  if (!isPublic && mark.allow !== 'authenticated') operation['x-required-scope'] = mark.allow;
  if (mark.problems?.length) operation['x-problem-codes'] = mark.problems;
  if (mark.deprecated) {
    operation['deprecated'] = true;
    operation['x-deprecated-since'] = mark.deprecated.since;
    operation['x-sunset'] = mark.deprecated.sunset;
    operation['externalDocs'] = { description: 'What to call instead', url: mark.deprecated.link };
  }
}

/** Every problem that an operation of this kind can answer. */
function statusesOf(mark: Mounted, path: string, isPublic: boolean): number[] {
  const statuses = [400, 422, 429, 503];
  if (!isPublic || mark.allow === 'feed_token' || path.startsWith('/api/v1/auth')) statuses.push(401);
  if (!isPublic || mark.method === 'POST') statuses.push(403);
  if (path.includes('{')) statuses.push(404);
  if (mark.method !== 'GET') statuses.push(409, 413, 415);
  if (mark.takesVersion) statuses.push(412);
  if (mark.problems?.includes('cursor_expired')) statuses.push(410);
  return [...new Set([...statuses, ...(mark.statuses ?? [])])].sort((a, b) => a - b);
}
