import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

const ROOT = resolve(__dirname, '../..');

/** Ten lines, as an integrator writes them. */
const TEN_LINES = `
import { Siyana, isProblem } from '@siyana/api-client';
const siyana = new Siyana({ baseUrl: process.env.SIYANA_URL!, credentials: { apiKey: process.env.SIYANA_KEY! } });
for await (const { id, title } of siyana.list('/work-orders', { query: { status: 'open' } })) {
  const { version } = await siyana.get('/work-orders/{id}', { path: { id } });
  const done = await siyana.post('/work-orders/{id}/complete', { path: { id }, body: { note: 'Fait', failure: { mode: 'UNK' } } });
  console.log(title, done.status, done.version > version);
}
const again = await siyana.get('/work-orders/{id}', { path: { id: 'x' } }).catch((error: unknown) => error);
console.log(isProblem(again, 'malformed_path'));
`;
const PROJECT = {
  'package.json': JSON.stringify({ private: true, type: 'module' }),
  'ten-lines.mts': TEN_LINES,
  'common.cts': `import { newId, Siyana } from '@siyana/api-client';\nconsole.log(typeof new Siyana().get, newId().length);\n`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      ...{
        module: 'node20',
        target: 'es2023',
        lib: ['es2024', 'dom'],
        types: ['node'],
        typeRoots: [join(ROOT, 'node_modules/@types')],
      },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false },
    },
    include: ['*.mts', '*.cts'],
  }),
};

describe('the client, packed and installed in a folder of its own', () => {
  let siyana: Siyana;
  const folder = mkdtempSync(join(tmpdir(), 'siyana-packed-'));
  const run = (program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> =>
    new Promise((done, fail) => {
      execFile(program, args, { cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) =>
        error ? fail(new Error(`${error.message}${stdout}${stderr}`)) : done(stdout.trim()),
      );
    });

  beforeAll(async () => {
    for (const [name, text] of Object.entries(PROJECT)) writeFileSync(join(folder, name), text);
    const tarball = await run(process.execPath, [join(ROOT, 'scripts/pack-client.mjs'), folder], ROOT);
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
    siyana = await startSiyana();
  }, 60_000);
  afterAll(async () => {
    await siyana.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('brings nothing else along', async () => {
    expect(await run('npm', ['ls', '--all', '--parseable'], folder)).toBe(
      [folder, join(folder, 'node_modules/@siyana/api-client')].join('\n'),
    );
  });

  it('completes a work order in ten lines that compile in strict mode, as ES module and as CommonJS', async () => {
    const admin = await new Client(siyana.url).signUp('Intégrateur');
    const made = await admin.post('/work-orders', { title: 'Fuite', type: 'corrective_immediate' });
    expect(made.status).toBe(201);
    const scopes = ['work_orders:read', 'work_orders:write', 'work_orders:complete'];
    const { body } = await admin.post<{ key: string }>('/api-keys', { name: 'ERP', scopes });
    // Of the project's own compiler alone; the client has no need of it.
    symlinkSync(join(ROOT, 'node_modules/undici-types'), join(folder, 'node_modules/undici-types'));
    await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], folder);
    const env = { SIYANA_URL: siyana.url, SIYANA_KEY: body.key };
    expect(await run(process.execPath, ['ten-lines.mjs'], folder, env)).toBe('Fuite completed true\ntrue');
    expect(await run(process.execPath, ['common.cjs'], folder)).toBe('function 36');
  }, 60_000);
});
