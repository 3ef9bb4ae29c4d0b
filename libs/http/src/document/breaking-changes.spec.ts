import { breakingChanges } from './breaking-changes';
import type { Json } from './schema-shape';

const text = (maxLength: number): Json => ({ type: 'string', maxLength });
const asked = (schema: string): Json => ({
  required: true,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});
const answer = (schema: string): Json => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

/** A pump can be listed, made and read; its parts are pumps again. */
const DOCUMENT = {
  paths: {
    '/pumps': {
      get: {
        operationId: 'pumps_list',
        security: [{ bearer: ['pumps:read'] }],
        'x-required-scope': 'pumps:read',
        parameters: [
          { name: 'status', in: 'query', schema: { type: 'string', enum: ['on', 'off'] } },
          { $ref: '#/components/parameters/Limit' },
        ],
        responses: { '200': answer('Page'), '404': { $ref: '#/components/responses/NotFound' } },
      },
      post: {
        operationId: 'pumps_create',
        security: [],
        requestBody: asked('NewPump'),
        responses: { '201': answer('Pump') },
      },
    },
    '/label': {
      get: {
        operationId: 'pumps_label',
        security: [],
        responses: { '200': { content: { 'application/pdf': {}, 'image/png': {} } } },
      },
    },
  },
  components: {
    parameters: { Limit: { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } } },
    schemas: {
      NewPump: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: text(100),
          note: { type: ['string', 'null'], maxLength: 500 },
          flow: {
            anyOf: [
              { type: 'string', pattern: '^\\d+$' },
              { type: 'integer', minimum: 0, maximum: 9 },
            ],
          },
          tags: { type: 'array', maxItems: 10, items: text(20) },
        },
      },
      Pump: {
        type: 'object',
        required: ['id', 'status'],
        properties: {
          id: { type: 'string', format: 'uuid' },
          status: { type: 'string', enum: ['on', 'off'] },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Pump' } },
          place: { anyOf: [{ $ref: '#/components/schemas/Place' }, { type: 'null' }] },
        },
      },
      Place: { type: 'object', required: ['code'], properties: { code: text(50) } },
      Page: {
        type: 'object',
        required: ['data'],
        properties: { data: { type: 'array', items: { $ref: '#/components/schemas/Pump' } } },
      },
    },
  },
};

type Draft = Record<string, never>;

/** The document with a value at the path; undefined takes away what stands there. */
function changed(path: readonly (string | number)[], value: unknown): Json {
  const draft = structuredClone(DOCUMENT) as unknown as Draft;
  const last = path.at(-1)!;
  const holder = path.slice(0, -1).reduce<Draft>((node, key) => node[key] as unknown as Draft, draft);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Object.assign(holder, { [last]: value });
  return draft;
}

const found = (path: readonly (string | number)[], value?: unknown): string[] =>
  breakingChanges(DOCUMENT, changed(path, value)).map(({ rule, at }) => `${rule} ${at}`);
const schema = (...path: (string | number)[]): (string | number)[] => ['components', 'schemas', ...path];
const LIST = ['paths', '/pumps', 'get'];
const CREATE = ['paths', '/pumps', 'post'];

describe('a program that worked yesterday breaks', () => {
  it.each<[string, (string | number)[], unknown, string]>([
    ['an operation is gone', CREATE, undefined, 'operation_removed POST /pumps'],
    ['a path is gone', ['paths', '/label'], undefined, 'operation_removed GET /label'],
    ['an operation has another name', [...LIST, 'operationId'], 'pumps_all', 'operation_renamed GET /pumps'],
    ['another scope is needed', [...LIST, 'x-required-scope'], 'pumps:list', 'other_scope GET /pumps'],
    ['a credential is needed', [...CREATE, 'security'], [{ bearer: [] }], 'credential_needed POST /pumps'],
    [
      'a parameter is gone',
      [...LIST, 'parameters', 0],
      { name: 'x', in: 'query' },
      'parameter_removed GET /pumps query status',
    ],
    [
      'a parameter is needed',
      [...LIST, 'parameters', 0, 'required'],
      true,
      'parameter_required GET /pumps query status',
    ],
    [
      'a new parameter is needed',
      [...LIST, 'parameters', 2],
      { name: 'x', in: 'query', required: true },
      'parameter_required GET /pumps query x',
    ],
    [
      'a parameter takes a value less',
      [...LIST, 'parameters', 0, 'schema', 'enum'],
      ['on'],
      'value_removed GET /pumps query status off',
    ],
    [
      'a shared parameter takes less',
      ['components', 'parameters', 'Limit', 'schema', 'maximum'],
      100,
      'limit_narrowed GET /pumps query limit maximum',
    ],
    [
      'a field can no longer be sent',
      schema('NewPump', 'properties', 'note'),
      undefined,
      'field_removed asked NewPump/note',
    ],
    ['a field must be sent', schema('NewPump', 'required'), ['name', 'tags'], 'field_required asked NewPump/tags'],
    ['null is refused', schema('NewPump', 'properties', 'note', 'type'), 'string', 'null_refused asked NewPump/note'],
    [
      'a text is shorter',
      schema('NewPump', 'properties', 'name', 'maxLength'),
      99,
      'limit_narrowed asked NewPump/name maxLength',
    ],
    [
      'a text has a shortest length',
      schema('NewPump', 'properties', 'name', 'minLength'),
      2,
      'limit_narrowed asked NewPump/name minLength',
    ],
    [
      'a text has a pattern',
      schema('NewPump', 'properties', 'name', 'pattern'),
      '^a',
      'rule_changed asked NewPump/name pattern',
    ],
    [
      'a text is of a list',
      schema('NewPump', 'properties', 'name', 'enum'),
      ['a'],
      'values_limited asked NewPump/name',
    ],
    [
      'items are fewer',
      schema('NewPump', 'properties', 'tags', 'maxItems'),
      9,
      'limit_narrowed asked NewPump/tags maxItems',
    ],
    [
      'items are shorter',
      schema('NewPump', 'properties', 'tags', 'items', 'maxLength'),
      9,
      'limit_narrowed asked NewPump/tags/* maxLength',
    ],
    [
      'a type is another',
      schema('NewPump', 'properties', 'name', 'type'),
      'integer',
      'type_changed asked NewPump/name',
    ],
    [
      'a choice is gone',
      schema('NewPump', 'properties', 'flow', 'anyOf'),
      [{ type: 'integer', minimum: 0, maximum: 9 }],
      'choice_changed asked NewPump/flow',
    ],
    [
      'a body of another kind is taken',
      [...CREATE, 'requestBody', 'content'],
      { 'text/csv': {} },
      'media_type_removed POST /pumps body application/json',
    ],
    [
      'a field is no longer answered',
      schema('Pump', 'properties', 'parts'),
      undefined,
      'field_removed answered Pump/parts',
    ],
    ['a field may be absent', schema('Pump', 'required'), ['id'], 'field_may_be_absent answered Pump/status'],
    [
      'null is answered',
      schema('Pump', 'properties', 'id', 'type'),
      ['string', 'null'],
      'null_answered answered Pump/id',
    ],
    [
      'a value is never answered again',
      schema('Pump', 'properties', 'status', 'enum'),
      ['on'],
      'value_removed answered Pump/status off',
    ],
    [
      'another type is answered',
      schema('Pump', 'properties', 'id', 'type'),
      'integer',
      'type_changed answered Pump/id',
    ],
    [
      'a type is no longer said',
      schema('Pump', 'properties', 'id', 'type'),
      undefined,
      'type_changed answered Pump/id',
    ],
    [
      'a nullable part has a field less',
      schema('Place', 'properties', 'code'),
      undefined,
      'field_removed answered Place/code',
    ],
    [
      'success has another status',
      [...CREATE, 'responses'],
      { '200': answer('Pump') },
      'answer_removed POST /pumps 201',
    ],
    [
      'a kind of file is gone',
      ['paths', '/label', 'get', 'responses', '200', 'content'],
      { 'image/png': {} },
      'media_type_removed GET /label 200 application/pdf',
    ],
  ])('when %s', (_what, path, value, expected) => {
    expect(found(path, value)).toContain(expected);
  });

  it('when bodies are closed that were open', () => {
    const open = changed(schema('NewPump', 'additionalProperties'), undefined);
    expect(breakingChanges(open, DOCUMENT)).toEqual([{ rule: 'body_closed', at: 'asked NewPump' }]);
  });
});

describe('a program that worked yesterday goes on', () => {
  it.each<[string, (string | number)[], unknown]>([
    ['nothing is another', [...LIST, 'operationId'], 'pumps_list'],
    ['there is another operation', ['paths', '/valves'], { get: { operationId: 'valves_list', responses: {} } }],
    ['a parameter may be sent', [...LIST, 'parameters', 2], { name: 'x', in: 'query' }],
    ['a field may be sent', schema('NewPump', 'properties', 'colour'), text(10)],
    ['less is needed', schema('NewPump', 'required'), []],
    ['a text may be longer', schema('NewPump', 'properties', 'name', 'maxLength'), 200],
    ['null may be sent', schema('NewPump', 'properties', 'name', 'type'), ['string', 'null']],
    ['a choice more is open', schema('NewPump', 'properties', 'flow', 'anyOf', 2), { type: 'boolean' }],
    ['a field more is answered', schema('Pump', 'properties', 'age'), { type: 'integer' }],
    ['an answer has a value more', schema('Pump', 'properties', 'status', 'enum'), ['on', 'off', 'standby']],
    ['a field is always there', schema('Pump', 'required'), ['id', 'status', 'parts']],
    ['a refusal more is said', [...LIST, 'responses', '410'], { $ref: '#/components/responses/Gone' }],
    ['a public answer needs nobody', [...LIST, 'security'], []],
  ])('when %s', (_what, path, value) => {
    expect(found(path, value)).toEqual([]);
  });

  it('when a schema has another name and the same fields', () => {
    const text = JSON.stringify(DOCUMENT).replaceAll('schemas/Place"', 'schemas/Site"').replace('"Place":', '"Site":');
    expect(breakingChanges(DOCUMENT, JSON.parse(text) as Json)).toEqual([]);
  });
});
