import { SABOTAGES, type Sabotage } from './sabotages';
import { Workshop, type FileOutcome } from './workshop';

export interface Verdict {
  readonly proof: string;
  readonly name: string;
  readonly seconds: number;
  /** Files that went red. */
  readonly red: readonly string[];
  /** Why it counts as not found; undefined when it was found as it should be. */
  readonly failure: string | undefined;
}

const LISTED = '--listed';

/**
 * Breaks a copy of the repository in one way after the other, and says of each whether the suites have seen it: the named test by
 * its own assertion, the files that were listed beforehand with it, and no other. `say` gets a line for each. `proofs` such as `P1`, or
 * words of their names, keep it to these; without any, all are made. With `--listed` only the suites run that are listed to go red: quick, and no
 * proof that no other suite goes red.
 */
export async function runSabotages(say: (line: string) => void, asked: readonly string[] = []): Promise<Verdict[]> {
  const proofs = asked.filter((each) => each !== LISTED);
  const chosen = SABOTAGES.filter((each) => proofs.length === 0 || proofs.some((one) => isMeant(each, one)));
  const names = asked.includes(LISTED) ? [...new Set(chosen.flatMap(expectedOf))] : undefined;
  const workshop = Workshop.open();
  const end = (): void => {
    workshop.close();
    process.exit(1);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  const verdicts: Verdict[] = [];
  const keep = (verdict: Verdict): void => {
    verdicts.push(verdict);
    say(`${verdict.failure === undefined ? 'ok    ' : 'FAILED'} ${verdict.proof} ${verdict.name}: ${saying(verdict)}`);
  };
  try {
    const nothing = { proof: '', name: 'nothing is broken', edits: [] };
    const whole = await judged(nothing, workshop, [], names, allGreen);
    keep(whole);
    // Against suites that are red already nothing can be proved.
    if (whole.failure === undefined)
      for (const sabotage of chosen) {
        const expected = expectedOf(sabotage);
        keep(await judged(sabotage, workshop, expected, names && expected, (files) => judge(sabotage, files)));
      }
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    workshop.close();
  }
  return verdicts;
}

const isMeant = ({ proof, name }: Sabotage, asked: string): boolean => proof === asked || name.includes(asked);

const saying = ({ failure, red, seconds }: Verdict): string =>
  `${failure ?? (red.length ? `seen by ${red.join(', ')}` : 'all green')} (${seconds.toFixed(0)} s)`;

const expectedOf = ({ caughtBy, alsoRed }: Sabotage): string[] => [caughtBy.file, ...alsoRed].sort();

async function judged(
  { proof, name, edits }: Pick<Sabotage, 'proof' | 'name' | 'edits'>,
  workshop: Workshop,
  expected: readonly string[],
  /** Those that run; without it, all. */
  names: readonly string[] | undefined,
  verdict: (files: readonly FileOutcome[]) => string | undefined,
): Promise<Verdict> {
  const begun = performance.now();
  const ended = (red: readonly string[], failure: string | undefined): Verdict => ({
    ...{ proof, name, red, failure },
    seconds: (performance.now() - begun) / 1000,
  });
  try {
    const files = await workshop.broken(edits, async () => {
      await workshop.build();
      return suitesOf(workshop, expected, names);
    });
    return ended(redOf(files), verdict(files));
  } catch (error) {
    return ended([], error instanceof Error ? error.message : String(error));
  }
}

/** A suite that nobody expected to go red runs a second time: what is red by chance, on a busy machine, is not red by the sabotage. */
async function suitesOf(
  workshop: Workshop,
  expected: readonly string[],
  names?: readonly string[],
): Promise<FileOutcome[]> {
  const files = await workshop.suites(names);
  const strange = redOf(files).filter((name) => !expected.includes(name));
  if (strange.length === 0) return files;
  return [...files.filter(({ name }) => !strange.includes(name)), ...(await workshop.suites(strange))];
}

const redOf = (files: readonly FileOutcome[]): string[] =>
  files
    .filter(({ passed }) => !passed)
    .map(({ name }) => name)
    .sort();

function allGreen(files: readonly FileOutcome[]): string | undefined {
  const red = redOf(files);
  return red.length ? `red without any sabotage: ${red.join(', ')}` : undefined;
}

/** What the files that nobody expected have to say, so that a chance can be told from a cause. */
function reasons(files: readonly FileOutcome[], expected: readonly string[]): string {
  return files
    .filter(({ name, passed }) => !passed && !expected.includes(name))
    .map(({ name, tests }) => {
      const failed = tests.find(({ passed }) => !passed);
      return `\n        ${name}: ${failed ? `"${failed.name}" ${failed.messages[0]?.split('\n')[0] ?? ''}` : 'no test of it'}`;
    })
    .join('');
}

function judge(sabotage: Sabotage, files: readonly FileOutcome[]): string | undefined {
  const { caughtBy } = sabotage;
  const expected = expectedOf(sabotage);
  const red = redOf(files);
  if (red.join() !== expected.join())
    return `expected ${expected.join(', ')} to go red, and red were ${red.join(', ') || 'none'}${reasons(files, expected)}`;
  const test = files
    .find(({ name }) => name === caughtBy.file)
    ?.tests.find(({ name, passed }) => !passed && name.startsWith(caughtBy.test));
  if (!test) return `${caughtBy.file} is red, but not by "${caughtBy.test}"`;
  if (!test.messages.some((message) => message.includes('expect(')))
    return `"${test.name}" failed, but not by its assertion`;
  return undefined;
}
