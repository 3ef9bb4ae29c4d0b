import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Edit } from './sabotages';

/** Of the repository, from dist/test/prove. */
export const ROOT = join(__dirname, '../../..');

export interface TestOutcome {
  readonly name: string;
  readonly passed: boolean;
  /** What Jest says of its failures. */
  readonly messages: readonly string[];
}

export interface FileOutcome {
  /** `catalogue` for test/isolation/catalogue.spec.ts. */
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly tests: readonly TestOutcome[];
}

interface JestResult {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

let running: ChildProcess | undefined;

/** Runs Node in this folder; answers its exit code and all that it said. */
async function runNode(
  folder: string,
  args: readonly string[],
  extra: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', npm_lifecycle_event: '', ...extra };
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Runs the isolation suites of the repository in this folder, which is built; only those named, if any are. Throws when Jest gives no result. */
export async function runSuites(
  folder: string,
  env: NodeJS.ProcessEnv = {},
  names: readonly string[] = [],
): Promise<FileOutcome[]> {
  const results = mkdtempSync(join(tmpdir(), 'siyana-prove-'));
  const file = join(results, 'result.json');
  const which = names.length ? `test/isolation/(${names.join('|')})\\.spec\\.ts$` : 'test/isolation';
  try {
    const { output } = await runNode(
      folder,
      [join(folder, 'node_modules/jest/bin/jest.js'), ...[which, '--json', '--outputFile', file]],
      env,
    );
    if (!existsSync(file)) throw new Error(`Jest gave no result: ${output}`);
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as JestResult;
    return testResults.map(({ name, status, startTime, endTime, assertionResults }) => ({
      name: /([^/\\]+)\.spec\.ts$/.exec(name)?.[1] ?? name,
      passed: status === 'passed',
      seconds: (endTime - startTime) / 1000,
      tests: assertionResults.map((test) => ({
        name: test.title,
        passed: test.status === 'passed',
        messages: test.failureMessages,
      })),
    }));
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

/** A copy of the repository, as it is on disk, that can be broken and mended. */
export class Workshop {
  private constructor(readonly folder: string) {}

  static open(): Workshop {
    const folder = mkdtempSync(join(tmpdir(), 'siyana-sabotage-'));
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      maxBuffer: 1 << 26,
    });
    for (const path of list.toString().split('\0')) {
      const source = join(ROOT, path);
      if (path === '' || !existsSync(source)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(source, join(folder, path));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    // What is built already is built again in part only.
    cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
    return new Workshop(folder);
  }

  /** Throws with the compiler's words. */
  async build(): Promise<void> {
    const { code, output } = await runNode(this.folder, ['scripts/build.mjs']);
    if (code !== 0) throw new Error(`the build ended with ${code}: ${output}`);
  }

  suites(names?: readonly string[]): Promise<FileOutcome[]> {
    return runSuites(this.folder, {}, names);
  }

  /** Runs the work with the edits made; they are taken back behind it. Throws when one does not fit. */
  async broken<T>(edits: readonly Edit[], work: () => Promise<T>): Promise<T> {
    const before = new Map<string, string>();
    try {
      for (const { file, from, to } of edits) {
        const path = join(this.folder, file);
        const text = readFileSync(path, 'utf8');
        if (!before.has(path)) before.set(path, text);
        const parts = text.split(from);
        if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${from}`);
        writeFileSync(path, parts.join(to));
      }
      return await work();
    } finally {
      for (const [path, text] of before) writeFileSync(path, text);
    }
  }

  close(): void {
    running?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
