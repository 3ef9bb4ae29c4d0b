import type { OpenAPIObject } from '@nestjs/swagger';

import { addExamples } from './document/examples';
import { limitSchemas } from './document/limits';

type Json = Record<string, unknown>;

/**
 * The document in the words of OpenAPI 3.1 (JSON Schema 2020-12). The generator writes 3.0: null is a flag there and a type here.
 * Every number of the interface is whole (amounts are decimal text), so `number` is `integer`.
 */
export function toOpenApi31(document: OpenAPIObject): OpenAPIObject {
  const published = { ...(rewrite(document) as OpenAPIObject), openapi: '3.1.0' };
  const components = published.components as unknown as { schemas: Record<string, Json> };
  limitSchemas(components.schemas, published.paths);
  addExamples(published);
  return published;
}

function rewrite(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(rewrite);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest }: Json = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, rewrite(value)]),
  );
  if (rest['type'] === 'number') rest['type'] = 'integer';
  // Names before the @ may be written in any script.
  if (rest['format'] === 'email') rest['format'] = 'idn-email';
  if (rest['example'] !== undefined && (rest['type'] !== undefined || rest['enum'] !== undefined)) {
    rest['examples'] = [rest['example']];
    delete rest['example'];
  }
  return nullable === true ? withNull(rest) : rest;
}

function withNull(schema: Json): Json {
  const { description, ...shape } = schema;
  const said = description === undefined ? {} : { description };
  // The generator names a type beside the reference, which with null in it would be another type than the referred one.
  if (Array.isArray(shape['allOf']) && shape['allOf'].length === 1)
    return { ...said, anyOf: [shape['allOf'][0] as Json, { type: 'null' }] };
  if (typeof shape['type'] === 'string') {
    const values = shape['enum'] as unknown[] | undefined;
    return { ...said, ...shape, type: [shape['type'], 'null'], ...(values ? { enum: [...values, null] } : {}) };
  }
  if (Array.isArray(shape['oneOf'])) return { ...said, oneOf: [...(shape['oneOf'] as Json[]), { type: 'null' }] };
  return { ...said, anyOf: [shape, { type: 'null' }] };
}
