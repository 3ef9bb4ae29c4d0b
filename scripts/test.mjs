import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { build, program, root, run } from './compile.mjs';

const WHOLE = 'whole run';
const say = (line) => process.stdout.write(`${line}\n`);

/** The row of test/budgets.json that a file counts for. */
function suiteOf(file) {
  const [top, folder] = relative(root, file).split(sep);
  return top === 'test' ? folder : 'unit';
}

/** Seconds by suite: the times of its files added up, whatever ran beside them. */
function secondsBySuite(results) {
  const seconds = new Map();
  for (const { name, startTime, endTime } of results) {
    const suite = suiteOf(name);
    seconds.set(suite, (seconds.get(suite) ?? 0) + (endTime - startTime) / 1000);
  }
  return seconds;
}

/** Prints the table; answers what took longer than it may, or has no budget. */
function checkBudgets(seconds) {
  const budgets = JSON.parse(readFileSync(join(root, 'test/budgets.json'), 'utf8'));
  const breaches = [];
  say('\nsuite             seconds   budget');
  for (const [suite, taken] of [...seconds].sort(([a], [b]) => (a === WHOLE) - (b === WHOLE) || a.localeCompare(b))) {
    const budget = budgets[suite];
    const kept = budget !== undefined && taken <= budget;
    say(
      `${suite.padEnd(16)} ${taken.toFixed(1).padStart(8)} ${String(budget ?? 'none').padStart(8)}${kept ? '' : '  <-'}`,
    );
    if (!kept) breaches.push(`${suite}: ${budget === undefined ? 'no budget' : `over its budget of ${budget} s`}`);
  }
  return breaches;
}

async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'siyana-jest-'));
  const outputFile = join(folder, 'result.json');
  const begun = performance.now();
  try {
    const code = await run([program('jest'), '--json', '--outputFile', outputFile, ...args], {
      stdio: ['ignore', 'ignore', 2],
    });
    const result = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
    return { code, result, seconds: (performance.now() - begun) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const built = (await build()) === 0;
const { code, result, seconds } = built ? await runJest(process.argv.slice(2)) : { code: 1 };
const passed = result?.numPassedTests ?? 0;
const failures = [];
if (result) {
  const suites = secondsBySuite(result.testResults);
  if (process.argv.length === 2) suites.set(WHOLE, seconds);
  failures.push(...checkBudgets(suites));
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped > 0) failures.push(...Array.from({ length: skipped }, () => 'a test was skipped'));
  if (result.numTotalTests === 0) failures.push('no test ran');
}
const broken = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
if (code !== 0 && broken + failures.length === 0) failures.push(built ? `Jest ended with ${code}` : 'the build');
for (const failure of failures) say(`FAILED ${failure}`);
const failed = broken + failures.length;
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
