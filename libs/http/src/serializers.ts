import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance, RouteOptions } from 'fastify';

type Json = Record<string, unknown>;

/**
 * Gives each Fastify route the response schemas of its operation, from which Fastify compiles a serializer: the document is the answer's
 * shape, and a field that it does not name never leaves.
 */
export function useSerializers(fastify: FastifyInstance, document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Json>;
  fastify.addHook('onRoute', (route: RouteOptions & { schema?: { response?: unknown } }) => {
    const method = Array.isArray(route.method) ? route.method[0] : route.method;
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    const operation = (document.paths[path] as Record<string, Json> | undefined)?.[String(method).toLowerCase()];
    const response = operation && responseSchemas(operation, schemas);
    if (response) route.schema = { ...route.schema, response };
  });
}

function responseSchemas(operation: Json, schemas: Record<string, Json>): Json | undefined {
  const found = Object.entries(operation['responses'] as Record<string, Json>).flatMap(([status, response]) => {
    const schema = ((response['content'] as Json | undefined)?.['application/json'] as Json | undefined)?.['schema'];
    return schema && status.startsWith('2') ? [[status, inline(schema, schemas)] as const] : [];
  });
  return found.length ? Object.fromEntries(found) : undefined;
}

/** References are put in place, so that each serializer stands alone. A schema that holds itself is cut to free form. */
function inline(schema: unknown, schemas: Record<string, Json>, open: readonly string[] = []): unknown {
  if (Array.isArray(schema)) return schema.map((item) => inline(item, schemas, open));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, allOf, oneOf, ...rest } = schema as Json;
  // Alternatives are written as they are.
  if (oneOf) return {};
  if (typeof $ref === 'string') {
    const name = $ref.slice('#/components/schemas/'.length);
    return open.includes(name) ? {} : inline(schemas[name], schemas, [...open, name]);
  }
  if (Array.isArray(allOf) && allOf.length === 1) {
    return { ...(inline(allOf[0], schemas, open) as Json), ...(inline(rest, schemas, open) as Json) };
  }
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => !IGNORED.has(key))
      // Below `properties` the keys are names of fields, not words of the schema.
      .map(([key, value]) => [
        key,
        key === 'properties' ? inlineFields(value as Json, schemas, open) : inline(value, schemas, open),
      ]),
  );
}

function inlineFields(fields: Json, schemas: Record<string, Json>, open: readonly string[]): Json {
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, inline(schema, schemas, open)]));
}

/** Words of the document that say nothing about the wire form. */
const IGNORED: ReadonlySet<string> = new Set([
  'description',
  'example',
  'examples',
  'default',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'maxItems',
  'minItems',
  'uniqueItems',
  'format',
  'title',
]);
