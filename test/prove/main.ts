import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { runSabotages, type Verdict } from './run-sabotages';
import { ROOT, runSuites, type FileOutcome } from './workshop';

const REPORT = 'docs/proofs/latest.md';

/** What each file of test/isolation proves; see design/proofs. */
const PROVES: Readonly<Record<string, string>> = {
  fuzz: 'P5: hostile inputs to every operation and stories of valid ones: no 5xx, nothing undocumented, nothing invalid taken',
  catalogue: "P1: the walls of every table, and each way to open them; the app's role without predicates",
  statements: 'P1: every statement of a wide story names its workspace',
  operations: 'P2: every operation × every caller × own, foreign, random and deleted ids in the path',
  references: 'P2: foreign ids in bodies, queries, cursors and headers',
  canary: 'P2: lists, details, searches and counts hold nothing foreign',
  'stock-model':
    'P7: 10,000 random movements by 8 clients at once: ledger = balance, never negative, the oracle’s values, frozen costs',
  ledger: "P1: nobody who works as the app changes or removes a line of the stock's ledger",
  interleaving: 'P3: 20,000 interleaved requests of 3 workspaces over 4 connections',
  sites: "a member's sites limit every list, search and single read alike",
  timing: "P4: another workspace's id is looked for in the same time as an id of nothing (Welch's t)",
  idempotency: 'P11: pairs of equal requests at once, cut lines, a kill between commit and answer: one effect',
  login: 'P14: time, wrong passwords, revoked sessions, refresh tokens that come again',
  neighbours: "P15: one workspace at ten times its quota leaves the others' p95 as it was",
  jobs: 'P15: 100,000 messages and 100,000 events of one workspace leave the others the latency of their messages',
  interface: 'P20: what is served is documented whole, and the other way round; what breaks callers is declared',
  feed: 'P12: the feed while eight write; messages to a receiver that hangs, resets, redirects and fails',
  receivers: 'P13: messages reach no address that is not public, however it is spelled or resolved',
  audit: 'P19: every kind of tampering with the sealed trail is found',
  zones: 'P9: wall-clock times are the instants of the golden table, whatever the runtime and the database believe',
  offline: 'P10: three devices on a bad line: nothing lost, doubled or overwritten unseen, and all agree in the end',
  scheduler:
    'P8: a workspace in which the scheduler fails is parked, alone; nothing is stored that was decided from an older state',
  claims: 'P8: whom a process of the scheduler gets, what it locks meanwhile, and what becomes of it when one fails',
  schedules: 'P8: years of schedules by three workers that are killed, with clocks that jump, against the oracle',
  spellings: 'P6: every protected route in every spelling, without a credential',
  archive: 'P18: the archive of a workspace holds all of it and nothing else, and another instance takes it',
  erasure: 'P18: a workspace that is erased while its people work leaves no row and no fault',
  changes: 'P2: whoever follows changes hears of what they see, and of nothing else',
  imports: 'P15: many large files of one workspace leave a place of the worker to the others',
  deliveries: 'P15: turns of webhooks: two of a workspace at a time, one worker each',
  overload: 'P15: more requests than a process works at are told to come again, and the rest is as before',
  drain: 'P16: processes that are told to stop under load fail no request and cut no answer',
  arrival: 'P18: the planner knows of a workspace that arrives',
  'plain-sets': 'P8: what is decided in sets is what is decided pair by pair, to the last column',
  'lift-visits': 'P8: a year of lift visits, none over 42 days apart',
  planning: 'P2 and P9: frozen plans, and service targets that are watched by an instant',
  versions: 'every operation that changes takes If-Match, and another version does nothing',
  install: 'instances that share one server start all at once',
};

function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT }).toString().trim();
  return `${git('rev-parse', 'HEAD')}${git('status', '--porcelain', '--', 'apps', 'libs', 'test') ? ' with changes' : ''}`;
}

/** A Markdown table with even columns, as the formatter wants it. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(rows[0]!), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}

function reportOf(suites: readonly FileOutcome[], sabotages: readonly Verdict[]): string {
  const rows = suites.map(({ name, tests, seconds }) => {
    const failed = tests.filter(({ passed }) => !passed).length;
    return [name, PROVES[name] ?? '', String(tests.length - failed), String(failed), seconds.toFixed(1)];
  });
  const broken = sabotages.map(({ proof, name, red, failure, seconds }) => [
    ...[proof, name],
    failure?.split('\n')[0] ?? (red.length ? `seen by ${red.join(', ')}` : 'all green'),
    seconds.toFixed(0),
  ]);
  return `# The last full proof

Written by \`npm run prove\`: ${new Date().toISOString()}, commit ${commit()}, Node ${process.version}, ${cpus().length} processors.

${table([['suite', 'what it proves', 'passed', 'failed', 'seconds'], ...rows])}

Each sabotage is made in a copy of the repository, which is built and tested whole. It counts when the named test fails by its own assertion
and no file but the listed ones goes red with it.

${table([['proof', 'sabotage', 'result', 'seconds'], ...broken])}
`;
}

async function main(): Promise<void> {
  const suites = [...(await runSuites(ROOT, { SIYANA_PROVE: '1' }))].sort((a, b) => a.name.localeCompare(b.name));
  for (const { name, passed, tests } of suites)
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}: ${tests.length} tests`);
  const sabotages = await runSabotages((line) => console.log(line));
  mkdirSync(join(ROOT, 'docs/proofs'), { recursive: true });
  writeFileSync(join(ROOT, REPORT), reportOf(suites, sabotages));
  const tests = suites.flatMap((suite) => suite.tests);
  const failed =
    tests.filter(({ passed }) => !passed).length + sabotages.filter(({ failure }) => failure !== undefined).length;
  console.log(`\n${tests.length + sabotages.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
