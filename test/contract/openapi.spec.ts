import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_PERMISSIONS } from '@siyana/access';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: unknown[];
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }>;
  'x-required-scope'?: string;
}
interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const DOCUMENT = JSON.parse(readFileSync(join(__dirname, '../../apps/api/openapi.json'), 'utf8')) as Document;
const OPERATIONS = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every field of `value` is declared, every required one is there, and the types agree. Answers what is not so. */
function breaches(value: unknown, schema: Schema, at: string): string[] {
  if (schema.$ref) return breaches(value, DOCUMENT.components.schemas[schema.$ref.split('/').pop()!]!, at);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices)
    return choices.some((choice) => breaches(value, choice, at).length === 0) ? [] : [`${at}: none of the choices`];
  const types = [schema.type ?? []].flat();
  const actual =
    value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value;
  if (types.length && !types.includes(actual)) return [`${at}: ${actual} is not ${types.join(' or ')}`];
  if (Array.isArray(value))
    return schema.items ? value.flatMap((item, index) => breaches(item, schema.items!, `${at}/${index}`)) : [];
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  const row = value as Record<string, unknown>;
  return [
    ...Object.keys(row)
      .filter((key) => !(key in schema.properties!))
      .map((key) => `${at}/${key}: not declared`),
    ...(schema.required ?? []).filter((key) => !(key in row)).map((key) => `${at}/${key}: missing`),
    ...Object.entries(row).flatMap(([key, field]) =>
      schema.properties![key] ? breaches(field, schema.properties![key], `${at}/${key}`) : [],
    ),
  ];
}

describe('the OpenAPI document', () => {
  it.each(OPERATIONS.map(({ path, method, operation }) => [`${method.toUpperCase()} ${path}`, operation] as const))(
    'says everything of %s',
    (_name, operation) => {
      expect(operation.operationId).toMatch(/^\w+_\w+$/);
      expect(operation.summary.length).toBeGreaterThan(5);
      expect(operation.tags).toHaveLength(1);
      const statuses = Object.keys(operation.responses).map(Number);
      expect(statuses.some((status) => status >= 200 && status < 300)).toBe(true);
      for (const status of statuses.filter((code) => code >= 400))
        expect(operation.responses[status]!.$ref).toMatch(/^#\/components\/responses\//);
      if (operation.security.length > 0) expect(statuses).toEqual(expect.arrayContaining([401, 403]));
    },
  );

  it('names each operation once', () => {
    const ids = OPERATIONS.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('uses every permission, and no other', () => {
    const used = new Set(OPERATIONS.flatMap(({ operation }) => operation['x-required-scope'] ?? []));
    expect([...used].sort()).toEqual([...ALL_PERMISSIONS].sort());
  });
});

describe('what is answered', () => {
  let siyana: Siyana;
  let admin: Client & { workspaceId: string };
  beforeAll(async () => {
    siyana = await startSiyana();
    admin = await new Client(siyana.url).signUp('Contrat');
  });
  afterAll(() => siyana.stop());

  const schemaOf = (method: string, path: string, status: number): Schema =>
    DOCUMENT.paths[`/api/v1${path}`]![method]!.responses[status]!.content!['application/json']!.schema;

  it('is what the document says, field by field', async () => {
    const found: string[] = [];
    const call = async (
      method: string,
      template: string,
      body?: unknown,
      values: Record<string, string> = {},
    ): Promise<Record<string, unknown>> => {
      const path = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
      const answer = await admin.call(method.toUpperCase(), path, body);
      found.push(...breaches(answer.body, schemaOf(method, template, answer.status), `${method} ${template}`));
      return answer.body;
    };
    const location = await call('post', '/locations', { code: 'L', name: 'L' });
    const category = await call('post', '/asset-categories', { name: 'C' });
    const asset = await call('post', '/assets', {
      code: 'A',
      name: 'A',
      locationId: location['id'],
      categoryId: category['id'],
      criticality: 'A',
    });
    const team = await call('post', '/teams', { name: 'T' });
    const member = await call('post', '/members', {
      name: 'M',
      login: 'mm',
      role: 'technician',
      hourlyRate: '60.00',
      teamIds: [team['id']],
    });
    await call('post', '/api-keys', { name: 'K', scopes: ['assets:read'] });
    const procedure = await call('post', '/procedures', {
      name: 'P',
      steps: [{ kind: 'choice', label: 'x', choices: ['a'] }],
    });
    const order = await call('post', '/work-orders', {
      title: 'W',
      type: 'corrective_deferred',
      assetId: asset['id'],
      assigneeIds: [member['id']],
      teamIds: [team['id']],
      procedureId: procedure['id'],
      dueAt: '2026-12-01T10:00:00+01:00',
    });
    const id = { id: String(order['id']) };
    await call('post', '/work-orders/{id}/start', undefined, id);
    await call('post', '/work-orders/{id}/comments', { text: 'c' }, id);
    await call(
      'post',
      '/work-orders/{id}/labour',
      { memberId: member['id'], startedAt: '2026-11-20T08:00:00Z', minutes: 5 },
      id,
    );
    await call(
      'post',
      '/work-orders/{id}/complete',
      { failure: { mode: 'UNK' }, signature: { name: 'S' }, followUps: [{ title: 'F', type: 'improvement' }] },
      id,
    );
    for (const path of ['', '/labour', '/activity', '/links'])
      await call('get', `/work-orders/{id}${path}`, undefined, id);
    for (const path of [
      '/work-orders',
      '/assets',
      '/asset-categories',
      '/locations',
      '/members',
      '/teams',
      '/api-keys',
      '/procedures',
      '/failure-codes',
      '/imports',
      '/workspace',
      '/me',
    ]) {
      await call('get', path);
    }
    await call('get', '/assets/{id}/tree', undefined, { id: String(asset['id']) });
    expect(found).toEqual([]);
  });
});
