import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSiyana, type Siyana } from '../support/siyana';

const ROOT = join(__dirname, '../..');
const GUIDE = join(ROOT, 'docs/integrators.md');
const CLI = join(ROOT, 'dist/apps/cli/src/main.js');

/** The guide's shell blocks, each under its heading: what readers copy. */
function blocks(): { heading: string; text: string }[] {
  const sections = readFileSync(GUIDE, 'utf8')
    .split(/^#{2,3} /m)
    .slice(1);
  return sections.flatMap((section) =>
    [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text]) => ({
      heading: section.slice(0, section.indexOf('\n')),
      text: text!,
    })),
  );
}

/** All of it in one shell, as a reader goes through it; a line that fails ends it. Answers what each block has printed. */
function run(folder: string, url: string): Promise<{ code: number | null; printed: string[]; errors: string }> {
  const script = [
    'set -eu -o pipefail',
    // The guide's instance and command are this test's.
    `npm() { shift 4; ${process.execPath} ${CLI} "$@"; }`,
    ...blocks().map(({ heading, text }) => `echo "=== ${heading}"\n${text.replaceAll('http://127.0.0.1:3000', url)}`),
  ].join('\n');
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', script], { cwd: folder });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('close', (code) => resolve({ code, printed: out.split(/^=== /m).slice(1), errors }));
  });
}

describe('docs/integrators.md', () => {
  let siyana: Siyana;
  let folder: string;
  beforeAll(async () => {
    siyana = await startSiyana({ SIYANA_DEMO: '1' });
    await siyana.cli('seed', 'demo');
    folder = mkdtempSync(join(tmpdir(), 'siyana-guide-'));
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await siyana.stop();
  });

  it('holds lines that run, one after the other, and print what the text says', async () => {
    const { code, printed, errors } = await run(folder, siyana.url);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const under = (heading: string): string[] =>
      printed.filter((text) => text.startsWith(heading)).map((text) => text.slice(text.indexOf('\n') + 1).trim());
    expect(blocks().length).toBeGreaterThanOrEqual(10);
    expect(under('Authentication')[0]).toContain('"member":null');
    expect(under('Lists')).toEqual(['2']);
    expect(under('Nothing happens twice').join()).toMatch(/idempotency-replayed: true/i);
    expect(under('Nobody is overwritten')).toEqual(['2\nversion_mismatch']);
    expect(under('Refusals').join()).toContain('/type');
    expect(under('Files in and out')).toEqual(['2\nsucceeded\n2']);
    expect(under('From a shell')[0]).toMatch(/^WO-\d+$/);
    expect(under('From a shell')[1]!.split('\n')).toEqual([
      'dry run, succeeded: 2 rows, 1 created, 0 updated, 0 unchanged, 1 rejected',
      expect.stringMatching(/^row 3, name: required: /),
      'succeeded: 2 rows, 1 created, 0 updated, 0 unchanged, 1 rejected',
      expect.stringMatching(/^row 3, name: required: /),
      '1',
    ]);
    expect(under('The feed')[0]).toContain('"type":"workspace.created"');
    expect(under('Webhooks')[0]).toContain('"secretShown":true');
  }, 120_000);
});
