import { readFileSync } from 'node:fs';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';
import { Fuzzer } from './support/fuzz/fuzzer';
import { Judge } from './support/fuzz/schemas';

/** P5: hostile inputs and long stories, judged by the document. `npm run prove` asks for 250 inputs a route and 2,000 sequences. */
const INPUTS = Number(process.env['SIYANA_FUZZ_INPUTS'] ?? (process.env['SIYANA_PROVE'] ? 250 : 20));
const SEQUENCES = Number(process.env['SIYANA_FUZZ_SEQUENCES'] ?? (process.env['SIYANA_PROVE'] ? 2_000 : 20));
const SEED = Number(process.env['SIYANA_FUZZ_SEED'] ?? 20_261_127);
/** Passwords are hashed: a log-in costs as much as a hundred other calls, and is fuzzed as seldom. */
const DEAR = /^POST \/(auth\/(login|password-resets)|workspaces|members)$/;

/** What the server says of errors that it did not expect: the reason behind a 500. */
const unexpected = (logFile: string): string[] =>
  readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => line.includes('unexpected error'))
    .map((line) => {
      const { err, route } = JSON.parse(line) as { err: { message: string; stack: string }; route: string };
      return `${route}: ${err.message} ${err.stack.split('\n').slice(1, 5).join(' ')}`;
    });

describe(`hostile inputs (seed ${SEED})`, () => {
  let siyana: Siyana;
  let judge: Judge;
  beforeAll(async () => {
    siyana = await startSiyana({ SIYANA_LOG: 'error' });
    judge = await Judge.of(siyana.url);
  });
  afterAll(() => siyana.stop());

  it(`are answered as the document says, ${INPUTS} to each operation: no 5xx, nothing undocumented, nothing invalid taken, nothing slow`, async () => {
    const fuzzer = new Fuzzer(siyana.url, judge, SEED);
    await fuzzer.everyOperation(
      judge.operations.filter(({ key }) => !DEAR.test(key)),
      INPUTS,
    );
    await fuzzer.everyOperation(
      judge.operations.filter(({ key }) => DEAR.test(key)),
      Math.min(INPUTS, 20),
    );
    expect([...fuzzer.findings, ...unexpected(siyana.logFile)]).toEqual([]);
    const count = (of: (status: number) => boolean): number =>
      [...fuzzer.statuses].reduce((sum, [status, times]) => sum + (of(status) ? times : 0), 0);
    const all = count(() => true);
    expect(all).toBeGreaterThanOrEqual(INPUTS * judge.operations.length * 0.8);
    // Whoever is turned away at the door proves nothing about the rooms.
    expect(count((status) => status < 300) / all).toBeGreaterThan(0.1);
    expect(count((status) => status === 401 || status === 429) / all).toBeLessThan(0.1);
  }, 3_600_000);

  it(`and ${SEQUENCES} sequences of calls on what the earlier ones have made`, async () => {
    const fuzzer = new Fuzzer(siyana.url, judge, SEED);
    await fuzzer.sequences(judge.operations, SEQUENCES, 12);
    expect(fuzzer.findings).toEqual([]);
    expect((await new Client(siyana.url).get('/me')).status).toBe(401);
  }, 3_600_000);
});
