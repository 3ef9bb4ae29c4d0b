import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './measure';

const ROOT = join(__dirname, '../../..');
const WARM_ALLOWANCE_MS = 1_000;
const COLD_MS = 10_000;

/** Milliseconds from spawn to the line `ready`. The process is ended afterwards. */
function timeToReady(program: string, env: NodeJS.ProcessEnv): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'dist', program)], { cwd: ROOT, env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    let output = '';
    let taken = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (taken || !/^ready$/m.test(output)) return;
      taken = performance.now() - begun;
      child.kill('SIGTERM');
    });
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('exit', () => (taken ? resolve(taken) : reject(new Error(output))));
  });
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Cold (initdb, migrations, demo) and warm, against the boot of an empty Nest application in the same run. A ratio of 1 is the limit. */
export async function measureStart(): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'siyana-bench-'));
  const env = { SIYANA_HOME: home, DATABASE_URL: '', SIYANA_DEMO: '1', SIYANA_SECRET: '', PORT: '0' };
  try {
    const cold = await timeToReady('apps/api/src/main.js', env);
    const warm: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      warm.push(await timeToReady('apps/api/src/main.js', env));
      empty.push(await timeToReady('test/bench/empty-nest.js', {}));
    }
    const allowed = WARM_ALLOWANCE_MS + 2 * median(empty);
    const figure = (name: string, taken: number, limit: number): Figure => ({
      name,
      goal: 1,
      ratio: limit / taken,
      ours: { perSecond: taken, p50: taken, p99: taken, failed: 0 },
      floor: { perSecond: limit, p50: limit, p99: limit, failed: 0 },
      unit: ' ms',
    });
    return [figure('start warm', median(warm), allowed), figure('start cold', cold, COLD_MS)];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
