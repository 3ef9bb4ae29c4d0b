import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const PROGRAM = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

/** Writes the files to an empty project and answers the broken rules as `rule: file`, in order. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'siyana-rings-'));
  try {
    for (const [path, text] of Object.entries({ ...PROJECT, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const answer = await cruise(folder);
    const { summary } = JSON.parse(answer) as { summary: { violations: Violation[] } };
    return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cruise(folder: string): Promise<string> {
  const args = [PROGRAM, '--config', CONFIG, '--output-type', 'json', 'apps', 'libs', 'test'];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout) => {
      if (stdout) done(stdout);
      else fail(error ?? new Error('dependency-cruiser said nothing'));
    });
  });
}

const PROJECT = {
  'package.json': JSON.stringify({ dependencies: { typeorm: '*', 'big.js': '*' }, devDependencies: { jest: '*' } }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'node20', paths: { '@siyana/*': ['./libs/*/src/index.ts'] } },
  }),
  'apps/api/src/main.ts': `export const main = 1;`,
  'test/e2e/story.ts': `export const story = 1;`,
  'libs/kernel/src/index.ts': `export { add } from './add';`,
  'libs/kernel/src/add.ts': `import Big from 'big.js'; export const add = Big;`,
};

const FEATURES = [
  ...['identity', 'calendar', 'assets', 'procedures', 'parts', 'meters', 'work-orders', 'preventive', 'integrations'],
  ...['analytics', 'cluster'],
];
const uses = (...modules: string[]): string => modules.map((module) => `import '${module}';`).join('\n');
const EMPTY = 'export {};';

describe('the rings, as dependency-cruiser reads them', () => {
  it('know every folder of libs', () => {
    const config = jest.requireActual<{ forbidden: { name: string }[] }>(CONFIG);
    const known = config.forbidden.map(({ name }) => name);
    const folders = readdirSync(join(ROOT, 'libs')).filter((folder) => folder !== 'api-client');
    expect(folders.filter((folder) => !known.includes(`ring-of-${folder}`))).toEqual([]);
  });

  it('allow what points down, through the door', async () => {
    const found = await brokenRules({
      'libs/tenancy/src/index.ts': uses('@siyana/kernel'),
      'libs/database/src/index.ts': uses('@siyana/tenancy', '@siyana/kernel', 'typeorm'),
      'libs/access/src/index.ts': uses('@siyana/tenancy'),
      'libs/http/src/index.ts': uses('@siyana/access', '@siyana/database'),
      'libs/identity/src/index.ts': uses('@siyana/http'),
      'libs/assets/src/index.ts': uses('@siyana/identity', '@siyana/kernel'),
      'libs/assets/src/asset.rules.ts': uses('@siyana/kernel', 'big.js'),
      'libs/kernel/src/add.spec.ts': uses('./add', 'jest'),
      'apps/api/src/main.ts': uses('@siyana/assets'),
      'test/e2e/story.ts': uses('@siyana/assets', '../../apps/api/src/main'),
      'test/oracles/sum.ts': uses('node:fs', './other'),
      'test/oracles/other.ts': EMPTY,
    });
    expect(found).toEqual([]);
  });

  it('refuse an arrow that points up or sideways', async () => {
    const found = await brokenRules({
      'libs/kernel/src/index.ts': uses('@siyana/config'),
      'libs/config/src/index.ts': EMPTY,
      'libs/tenancy/src/index.ts': uses('@siyana/config'),
      'libs/access/src/index.ts': uses('@siyana/http'),
      'libs/database/src/index.ts': uses('@siyana/access'),
      'libs/http/src/index.ts': uses('@siyana/identity'),
      'libs/identity/src/index.ts': uses('@siyana/assets'),
      'libs/assets/src/index.ts': `import type { Order } from '@siyana/work-orders'; export type Of = Order;`,
      'libs/work-orders/src/index.ts': `export interface Order { id: string }`,
      'libs/procedures/src/index.ts': uses('@siyana/demo'),
      'libs/demo/src/index.ts': EMPTY,
      'libs/api-client/src/index.ts': uses('@siyana/kernel'),
    });
    expect(found).toEqual([
      'ring-of-access: libs/access/src/index.ts',
      'ring-of-assets: libs/assets/src/index.ts',
      'ring-of-database: libs/database/src/index.ts',
      'ring-of-http: libs/http/src/index.ts',
      'ring-of-identity: libs/identity/src/index.ts',
      'ring-of-kernel: libs/kernel/src/index.ts',
      'ring-of-procedures: libs/procedures/src/index.ts',
      'ring-of-tenancy: libs/tenancy/src/index.ts',
      'the-client-stands-alone: libs/api-client/src/index.ts',
    ]);
  });

  it('refuse a feature that imports the next one, all along the arrow', async () => {
    const files = FEATURES.map((feature, at) => [`libs/${feature}/src/index.ts`, uses(`@siyana/${FEATURES[at + 1]}`)]);
    const found = await brokenRules({ ...Object.fromEntries(files), 'libs/cluster/src/index.ts': EMPTY });
    const told = FEATURES.slice(0, -1).map((feature) => `ring-of-${feature}: libs/${feature}/src/index.ts`);
    expect(found).toEqual(told.sort());
  });

  it('refuse to enter a library past its index', async () => {
    const found = await brokenRules({
      'libs/tenancy/src/index.ts': uses('../../kernel/src/add'),
      'apps/api/src/main.ts': uses('../../../libs/kernel/src/add'),
      'test/e2e/story.ts': uses('../../libs/kernel/src/add'),
    });
    expect(found).toEqual([
      'a-library-is-entered-by-its-index-from-outside: apps/api/src/main.ts',
      'a-library-is-entered-by-its-index-from-outside: test/e2e/story.ts',
      'a-library-is-entered-by-its-index: libs/tenancy/src/index.ts',
    ]);
  });

  it('refuse a library or an app that leans on tests, and an oracle that leans on what it judges', async () => {
    const found = await brokenRules({
      'libs/tenancy/src/index.ts': uses('../../../test/e2e/story'),
      'libs/config/src/index.ts': uses('../../../apps/api/src/main'),
      'apps/api/src/main.ts': uses('../../../test/e2e/story'),
      'test/oracles/sum.ts': uses('@siyana/kernel'),
    });
    expect(found).toEqual([
      'apps-know-no-test: apps/api/src/main.ts',
      'libraries-know-no-app-and-no-test: libs/config/src/index.ts',
      'libraries-know-no-app-and-no-test: libs/tenancy/src/index.ts',
      'oracles-share-nothing-with-what-they-judge: test/oracles/sum.ts',
    ]);
  });

  it('refuse effects in the kernel and in rules, and packages that are not there at run time', async () => {
    const found = await brokenRules({
      'libs/kernel/src/add.ts': uses('typeorm'),
      'libs/assets/src/index.ts': uses('jest'),
      'libs/assets/src/asset.rules.ts': uses('./asset.entity'),
      'libs/assets/src/asset.entity.ts': uses('typeorm'),
    });
    expect(found).toEqual([
      'no-development-package-at-run-time: libs/assets/src/index.ts',
      'rules-are-pure: libs/assets/src/asset.rules.ts',
      'the-kernel-is-pure: libs/kernel/src/add.ts',
    ]);
  });

  it('refuse a cycle, a module that is not there and a library without a ring', async () => {
    const found = await brokenRules({
      'libs/tenancy/src/index.ts': uses('./scope'),
      'libs/tenancy/src/scope.ts': uses('./index'),
      'libs/config/src/index.ts': uses('./gone'),
      'libs/helpers/src/index.ts': uses('@siyana/kernel'),
    });
    expect(found).toEqual([
      'every-library-has-a-ring: libs/helpers/src/index.ts',
      'no-cycle: libs/tenancy/src/index.ts',
      'no-unknown-module: libs/config/src/index.ts',
    ]);
  });
});
