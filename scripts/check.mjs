import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, run } from './compile.mjs';

const CLI = 'dist/apps/cli/src/main.js';
const CHECKS = [
  ['build', ['scripts/build.mjs']],
  ['types', [program('typescript', 'tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['types of the web app', [program('typescript', 'tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['types of its service worker', [program('typescript', 'tsc'), '--noEmit', '-p', 'apps/web/src/sw/tsconfig.json']],
  ['lint', [program('eslint'), '--max-warnings', '0', '.']],
  ['format', [program('prettier'), '--check', '--log-level', 'warn', '.']],
  ['rings', [program('dependency-cruiser', 'depcruise'), '--output-type', 'err', 'apps', 'libs', 'test']],
  ['unused', [program('knip'), '--no-progress']],
  ['api document', [program('@redocly/cli', 'redocly'), 'lint', 'apps/api/openapi.json']],
  ['api document is fresh', [CLI, 'openapi', '--check']],
  ['api breaks nothing undeclared', [CLI, 'api-changes']],
  ['api client is fresh', ['scripts/api-client.mjs', '--check']],
  ['migrations are fresh', [CLI, 'migrations', '--check']],
];

/** Runs one check; its output is shown only when it fails. Those that need a database get one of their own. */
async function runCheck([name, args]) {
  const begun = performance.now();
  const output = [];
  const home = mkdtempSync(join(tmpdir(), 'siyana-check-'));
  const env = {
    ...process.env,
    DATABASE_URL: '',
    SIYANA_HOME: home,
    NO_COLOR: '1',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  };
  const code = await run(args, { stdio: ['ignore', 'pipe', 'pipe'], env, onOutput: (chunk) => output.push(chunk) });
  rmSync(home, { recursive: true, force: true });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const said = code === 0 ? '' : `\n${Buffer.concat(output).toString('utf8').trimEnd()}`;
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)${said}\n`);
  return code === 0;
}

/** The checks stand alone, but those of `dist` need the build that comes first. Two at a time: most are bound by one core. */
async function runAll(checks) {
  const verdicts = [];
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) verdicts.push(await runCheck(check));
  };
  await Promise.all([worker(), worker()]);
  return verdicts;
}

const verdicts = await runAll(CHECKS.slice(0, 1));
verdicts.push(...(await runAll(CHECKS.slice(1))));
const passed = verdicts.filter(Boolean).length;
process.stdout.write(`${passed} passed, ${verdicts.length - passed} failed\n`);
process.exitCode = passed === verdicts.length ? 0 : 1;
