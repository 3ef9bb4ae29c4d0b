import { print } from './session';

type Verdict = 'ok' | 'warn' | 'fail';

export interface Finding {
  readonly name: string;
  readonly status: Verdict;
  readonly detail: string;
}

/** What a check says: every verdict is one line. */
export const ok = (detail: string): Omit<Finding, 'name'> => ({ status: 'ok', detail });
export const warn = (detail: string): Omit<Finding, 'name'> => ({ status: 'warn', detail });
export const fail = (detail: string): Omit<Finding, 'name'> => ({ status: 'fail', detail });

/** Verdicts in the order of the checks. A check that throws has failed, and those after it still run. */
export class Findings {
  private readonly all: Finding[] = [];

  /** Answers whether it has not failed. */
  async check(name: string, work: () => Omit<Finding, 'name'> | Promise<Omit<Finding, 'name'>>): Promise<boolean> {
    const verdict = await new Promise<Omit<Finding, 'name'>>((resolve) => resolve(work())).catch((error: unknown) =>
      fail(error instanceof Error ? error.message || error.name : String(error)),
    );
    this.all.push({ name, ...verdict });
    return verdict.status !== 'fail';
  }

  /** One line each, or one JSON array; the process ends with 1 when a check has failed. */
  report(json: boolean): void {
    if (json) print(JSON.stringify(this.all, null, 2));
    else for (const { status, name, detail } of this.all) print(`${status.padEnd(4)}  ${name}: ${detail}`);
    if (this.all.some(({ status }) => status === 'fail')) process.exitCode = 1;
  }
}
