import { reachable, type Json } from './limits';

const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '0199b6a0-3f4e-7c1d-8a52-5f0e9d3c7b21',
  'date-time': '2026-11-23T10:42:00.000Z',
  date: '2026-11-23',
  'idn-email': 'y.elamrani@usine.example',
  uri: 'https://usine.example/retour',
  binary: '',
};
/** Tried one after the other where a field has a pattern and no example of its own. */
const BY_PATTERN = [
  '12.50',
  '/work-orders',
  'P-101',
  'fr',
  '08:00',
  '2026-W48',
  'name',
  'eyJ.c2lnbmF0dXJl',
  '#3b82f6',
  'FREQ=WEEKLY',
];
const DEEPEST = 8;

/**
 * Gives each operation examples of what it takes and answers, made from the schemas and the fields' own `@example`s: one named example a schema, referred to
 * wherever the schema stands. What comes in shows what is required and what its author has given an example of.
 */
export function addExamples(document: Json): void {
  const components = document['components'] as Record<string, Record<string, Json>>;
  const { schemas } = components;
  const paths = document['paths'] as Record<string, Record<string, Json>>;
  const asked = reachable(schemas!, paths, 'requestBody');
  const examples: Record<string, Json> = {};
  const show = (media: Json | undefined): void => {
    const name = (media?.['schema'] as Json | undefined)?.['$ref']?.toString().split('/').pop();
    if (!media || name === undefined) return;
    const maker = new ExampleMaker(schemas!, asked.has(name));
    examples[name] ??= { summary: `An example of ${name}`, value: maker.of(schemas![name]!, name) };
    media['examples'] = { typical: { $ref: `#/components/examples/${name}` } };
  };
  for (const operations of Object.values(paths))
    for (const operation of Object.values(operations)) {
      const body = operation['requestBody'] as { content: Record<string, Json> } | undefined;
      show(body?.content['application/json']);
      for (const response of Object.values(
        operation['responses'] as Record<string, { content?: Record<string, Json> }>,
      ))
        show(response.content?.['application/json']);
    }
  components['examples'] = Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)));
}

class ExampleMaker {
  constructor(
    private readonly schemas: Record<string, Json>,
    private readonly isAsked: boolean,
  ) {}

  of(schema: Json, name: string, depth = 0): unknown {
    const own = schema['examples'] as unknown[] | undefined;
    if (own?.length) return own[0];
    if (typeof schema['$ref'] === 'string') {
      const target = schema['$ref'].split('/').pop()!;
      return this.of(this.schemas[target]!, name, depth + 1);
    }
    if (schema['const'] !== undefined) return schema['const'];
    if (Array.isArray(schema['enum'])) return schema['enum'][0];
    const choices = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
    if (choices) return depth > DEEPEST && choices.some(isNull) ? null : this.of(choices[0]!, name, depth);
    if (Array.isArray(schema['allOf']))
      return Object.assign({}, ...(schema['allOf'] as Json[]).map((part) => this.of(part, name, depth))) as object;
    return this.byType(schema, name, depth);
  }

  private byType(schema: Json, name: string, depth: number): unknown {
    const types = [schema['type'] ?? 'object'].flat() as string[];
    if (types.includes('null') && !types.includes('object') && !types.includes('array')) return null;
    switch (types.find((type) => type !== 'null')) {
      case 'string':
        return textOf(schema, name);
      case 'integer':
      case 'number':
        return Math.max(1, Number(schema['minimum'] ?? 1));
      case 'boolean':
        return true;
      case 'array':
        return depth > DEEPEST && !schema['minItems'] ? [] : [this.of(schema['items'] as Json, name, depth + 1)];
      default:
        return this.objectOf(schema, depth);
    }
  }

  private objectOf(schema: Json, depth: number): Json {
    const required = (schema['required'] ?? []) as string[];
    const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
    const shown = fields.filter(
      ([name, field]) => required.includes(name) || !this.isAsked || field['examples'] !== undefined,
    );
    return Object.fromEntries(
      shown
        .filter(([name]) => depth <= DEEPEST || required.includes(name))
        .map(([name, field]) => [name, this.of(field, name, depth + 1)]),
    );
  }
}

const isNull = (schema: Json): boolean => schema['type'] === 'null';

function textOf(schema: Json, name: string): string {
  const {
    format,
    pattern,
    minLength = 0,
    maxLength = Infinity,
  } = schema as {
    format?: string;
    pattern?: string;
    minLength?: number;
    maxLength?: number;
  };
  if (format !== undefined && BY_FORMAT[format] !== undefined) return BY_FORMAT[format];
  const text = pattern === undefined ? name : BY_PATTERN.find((each) => new RegExp(pattern, 'u').test(each));
  // A pattern that none of ours fits asks for an `@example`: the lint of the document says so.
  return (text ?? name).padEnd(minLength, 'x').slice(0, maxLength);
}
