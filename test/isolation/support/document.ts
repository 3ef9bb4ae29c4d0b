import { newId } from '@siyana/kernel';
import type { Client } from '../../support/client';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}

interface DocumentOperation {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly 'x-required-scope'?: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  /** `GET /work-orders/{id}`: below the base path. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** The permission; `public` or `authenticated` without one. */
  readonly access: string;
  readonly pathIds: readonly string[];
  readonly queryIds: readonly string[];
  readonly queries: readonly string[];
  readonly body: Schema | undefined;
  readonly takesKey: boolean;
  readonly takesVersion: boolean;
}

export interface Api {
  /** Of the base path; what lies outside of it (health) belongs to no workspace. */
  readonly operations: readonly Operation[];
  resolve(schema: Schema): Schema;
}

const BASE = '/api/v1';

/** The operations that a running api says that it has: its document is made from the mounted routes. */
export async function readApi({ url }: Client): Promise<Api> {
  const answer = await fetch(`${url}/api/openapi.json`);
  if (answer.status !== 200) throw new Error(`the document is not served: ${answer.status}`);
  const { paths, components } = (await answer.json()) as ApiDocument;
  const operations = Object.entries(paths)
    .filter(([path]) => path.startsWith(`${BASE}/`))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) =>
        operationOf(method.toUpperCase(), path.slice(BASE.length), operation),
      ),
    );
  const resolve = (schema: Schema): Schema => {
    if (schema.$ref) return resolve(components.schemas[schema.$ref.split('/').pop()!]!);
    const only =
      schema.allOf?.length === 1 ? schema.allOf[0] : (schema.anyOf ?? schema.oneOf)?.find(({ $ref }) => $ref);
    return only ? resolve(only) : schema;
  };
  return { operations, resolve };
}

const refersTo = ({ parameters = [] }: DocumentOperation, name: string): boolean =>
  parameters.some((each) => '$ref' in each && each.$ref.endsWith(`/${name}`));

function operationOf(method: string, path: string, operation: DocumentOperation): Operation {
  const parameters = (operation.parameters ?? []).filter((each): each is Parameter => 'name' in each);
  const named = (where: string): Parameter[] => parameters.filter((each) => each.in === where);
  return {
    key: `${method} ${path}`,
    method,
    path,
    access: operation['x-required-scope'] ?? (operation.security.length === 0 ? 'public' : 'authenticated'),
    pathIds: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
    queryIds: named('query')
      .filter(({ schema }) => schema?.format === 'uuid')
      .map(({ name }) => name),
    queries: named('query').map(({ name }) => name),
    body: operation.requestBody?.content['application/json']?.schema,
    takesKey: refersTo(operation, 'IdempotencyKey'),
    takesVersion: refersTo(operation, 'IfMatch'),
  };
}

/** JSON pointers of every id that a body can hold; list items are number 0. */
export function idPointers(api: Api, schema: Schema, prefix = ''): string[] {
  const { format, items, properties } = api.resolve(schema);
  if (format === 'uuid') return [prefix];
  if (items) return idPointers(api, items, `${prefix}/0`);
  return Object.entries(properties ?? {}).flatMap(([name, each]) => idPointers(api, each, `${prefix}/${name}`));
}

/** A copy of the body with the value at the pointer; what is missing on the way is made with its required fields. */
export function withValueAt(api: Api, schema: Schema, body: unknown, pointer: string, value: unknown): unknown {
  if (pointer === '') return value;
  const [, name = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(pointer) ?? [];
  const { items, properties } = api.resolve(schema);
  if (items) return [withValueAt(api, items, (body as unknown[] | undefined)?.[0] ?? sample(api, items), rest, value)];
  const inner = (body as Record<string, unknown> | undefined)?.[name];
  return { ...(body as object), [name]: withValueAt(api, properties![name]!, inner, rest, value) };
}

function sample(api: Api, given: Schema): unknown {
  const schema = api.resolve(given);
  if (schema.enum) return schema.enum[0];
  if (schema.oneOf) return sample(api, schema.oneOf[0]!);
  if (schema.properties) {
    const required = schema.required ?? [];
    return Object.fromEntries(required.map((name) => [name, sample(api, schema.properties![name]!)]));
  }
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'array') return [];
  if (schema.format === 'uuid') return newId();
  if (schema.pattern?.endsWith('})?$')) return '1';
  return schema.format === 'date-time' ? '2026-01-05T08:00:00.000Z' : 'text';
}
