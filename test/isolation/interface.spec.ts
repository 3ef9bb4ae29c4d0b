import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSiyana, type Siyana } from '../support/siyana';
import { strayRoutes, unsaidOf } from './support/document-rules';

/** P20: what is served is said, what is said is served, and it is said whole. */
const ROOT = join(__dirname, '../..');

type Json = Readonly<Record<string, unknown>>;

let siyana: Siyana;
let document: Json;
let routes: string[];
let folder: string;

beforeAll(async () => {
  siyana = await startSiyana();
  document = (await (await fetch(`${siyana.url}/api/openapi.json`)).json()) as Json;
  routes = (await siyana.cli('openapi', '--routes')).trim().split('\n');
  folder = mkdtempSync(join(tmpdir(), 'siyana-interface-'));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await siyana.stop();
});

/** Exit code and output of a program of the repository. */
const run = (...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    execFile(process.execPath, args, { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });

/** A file that holds it. */
const written = (name: string, value: Json): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};

interface Draft {
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: { schemas: Record<string, Record<string, unknown>> };
}
const changed = (change: (draft: Draft) => void): Json => {
  const draft = structuredClone(document) as unknown as Draft;
  change(draft);
  return draft as unknown as Json;
};

describe('router and document', () => {
  it('say the same: every route that is served is documented, and the other way round', () => {
    expect(routes.length).toBeGreaterThan(300);
    expect(strayRoutes(document, routes)).toEqual({ unsaid: [], unserved: [] });
  });

  it('are compared both ways, or this suite would prove nothing', () => {
    const without = changed(({ paths }) => Reflect.deleteProperty(paths['/api/v1/assets']!, 'get'));
    const beyond = changed(({ paths }) => (paths['/api/v1/dreams'] = { get: {} }));
    expect(strayRoutes(without, routes)).toEqual({ unsaid: ['GET /api/v1/assets'], unserved: [] });
    expect(strayRoutes(beyond, routes)).toEqual({ unsaid: [], unserved: ['GET /api/v1/dreams'] });
  });

  it('made the client: it is the one of the document that stands in the repository', async () => {
    expect(await run('scripts/api-client.mjs', '--check')).toMatchObject({ code: 0 });
  }, 60_000);
});

describe('every operation', () => {
  it('has a name, a summary, a tag, examples, refusals by reference and a scope', () => {
    expect(unsaidOf(document)).toEqual([]);
  });

  it.each<[string, (operation: Record<string, unknown>) => void]>([
    ['operationId', (operation) => (operation['operationId'] = '')],
    ['operationId twice', (operation) => (operation['operationId'] = 'assets_list')],
    ['summary', (operation) => (operation['summary'] = '')],
    ['tag', (operation) => (operation['tags'] = [])],
    [
      'example',
      ({ requestBody }) => {
        const { content } = requestBody as { content: Record<string, Record<string, unknown>> };
        Reflect.deleteProperty(content['application/json']!, 'examples');
      },
    ],
    [
      'refusal by reference',
      ({ responses }) => ((responses as Record<string, unknown>)['409'] = { description: 'No.' }),
    ],
    ['refusals', ({ responses }) => Reflect.deleteProperty(responses as object, '401')],
    ['who may', (operation) => (operation['security'] = [])],
    ['scope', (operation) => (operation['x-required-scope'] = 'assets:admire')],
  ])('is found out when it lacks it: %s', (what, lack) => {
    const found = unsaidOf(changed(({ paths }) => lack(paths['/api/v1/assets']!['post']!)));
    expect(found).toContain(`POST /api/v1/assets: ${what}`);
  });

  it('passes the linter, which does find what is wrong', async () => {
    const lint = (file: string): Promise<{ code: number; output: string }> =>
      run('node_modules/@redocly/cli/bin/cli.js', 'lint', '--format', 'json', file);
    expect(await lint(written('served.json', document))).toMatchObject({ code: 0 });
    const open = changed(({ paths }) => Reflect.deleteProperty(paths['/api/v1/assets']!['get']!, 'security'));
    const { code, output } = await lint(written('open.json', open));
    expect([code, output.includes('an operation says its security')]).toEqual([1, true]);
  }, 60_000);
});

describe('the rules of our own, after OWASP and our conventions', () => {
  /** One fault against each, each in a place of its own. */
  const FAULTS: Readonly<Record<string, (draft: Draft) => void>> = {
    'schemas-are-limited': ({ components }) =>
      Reflect.deleteProperty(
        (components.schemas['CreateTeamDto']!['properties'] as Record<string, object>)['name']!,
        'maxLength',
      ),
    'bodies-are-closed': ({ components }) =>
      Reflect.deleteProperty(components.schemas['CreateLocationDto']!, 'additionalProperties'),
    'operations-say-who-may': ({ paths }) => (paths['/api/v1/assets']!['get']!['security'] = []),
    'refusals-are-known': ({ paths }) =>
      Reflect.deleteProperty(paths['/api/v1/members']!['get']!['responses'] as object, '429'),
    'queries-hold-no-credential': ({ paths }) =>
      (paths['/api/v1/locations']!['get']!['parameters'] as object[]).push({
        ...{ name: 'token', in: 'query', required: false },
        schema: { type: 'string', maxLength: 200 },
      }),
    'ids-are-uuids': ({ paths }) =>
      ((paths['/api/v1/locations/{id}']!['get']!['parameters'] as object[])[0] = {
        ...{ name: 'id', in: 'path', required: true },
        schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
      }),
    'schemas-are-named': ({ paths }) =>
      (mediaOf(paths['/api/v1/teams']!['get']!, '200')['schema'] = { type: 'object' }),
    'bodies-are-shown': ({ paths }) => Reflect.deleteProperty(mediaOf(paths['/api/v1/teams']!['post']!), 'examples'),
  };
  const mediaOf = (operation: Record<string, unknown>, status?: string): Record<string, unknown> => {
    type Body = { content: Record<string, Record<string, unknown>> };
    const { responses, requestBody } = operation as { responses: Record<string, Body>; requestBody: Body };
    return (status === undefined ? requestBody : responses[status]!).content['application/json']!;
  };

  it('are all there, and each finds what is against it', async () => {
    const wrong = changed((draft) => {
      for (const fault of Object.values(FAULTS)) fault(draft);
    });
    const { code, output } = await run(
      'node_modules/@redocly/cli/bin/cli.js',
      ...['lint', '--format', 'json', '--max-problems', '1000', written('wrong.json', wrong)],
    );
    const { problems } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as {
      problems: { ruleId: string }[];
    };
    const found = new Set(problems.map(({ ruleId }) => ruleId).filter((rule) => rule.startsWith('siyana/')));
    expect([code, [...found].sort()]).toEqual([
      1,
      Object.keys(FAULTS)
        .map((rule) => `siyana/${rule}`)
        .sort(),
    ]);
    const rules = [...readFileSync(join(ROOT, 'redocly.yaml'), 'utf8').matchAll(/^ {2}siyana\/([\w-]+): error$/gm)];
    expect(rules.map(([, rule]) => rule).sort()).toEqual(Object.keys(FAULTS).sort());
  }, 60_000);
});

describe('what callers were promised', () => {
  it('is kept, or what breaks is declared with its reason', async () => {
    expect(await siyana.cli('api-changes')).toMatch(/nothing breaks|all declared/);
  });

  it('is seen to break when an operation goes, until somebody says why', async () => {
    const gone = changed(({ paths }) => Reflect.deleteProperty(paths['/api/v1/assets']!, 'get'));
    const [file, declared] = [written('gone.json', gone), join(folder, 'declared.json')];
    const known = JSON.parse(readFileSync(join(ROOT, 'apps/api/breaking-changes.json'), 'utf8')) as object[];
    const check = (declarations: object[]): Promise<string> => {
      writeFileSync(declared, JSON.stringify(declarations));
      return siyana.cli('api-changes', '--document', file, '--declared', declared);
    };
    await expect(check(known)).rejects.toThrow('operation_removed GET /api/v1/assets');
    const why = { change: 'operation_removed GET /api/v1/assets', reason: 'a drill of this suite' };
    expect(await check([...known, why])).toContain('all declared');
    await expect(check([...known, why, { ...why, change: 'field_removed nowhere' }])).rejects.toThrow('not so');
  }, 60_000);
});
