/** How many are entered before the next look: what other processes have done meanwhile need not be tried. */
const ENTER = 8;

/** Whom the lanes of one process enter next. They share one list, and none of them waits for what another is at. */
export class Waiting {
  private list: string[] = [];
  private entered = ENTER;
  private looking: Promise<void> | undefined;

  /** `look`: the names of those that wait. */
  constructor(private readonly look: () => Promise<readonly string[]>) {}

  /** Undefined when the last look has shown nobody whom this process could enter. */
  async next(): Promise<string | undefined> {
    if (this.entered >= ENTER || (this.list.length === 0 && this.entered > 0))
      await (this.looking ??= this.lookAgain().finally(() => (this.looking = undefined)));
    return this.list.pop();
  }

  hasEntered(): void {
    this.entered += 1;
  }

  private async lookAgain(): Promise<void> {
    this.list = shuffled(await this.look());
    this.entered = 0;
  }
}

/** Two processes that look at the same time seldom want the same workspace. */
function shuffled(list: readonly string[]): string[] {
  return list
    .map((each) => ({ each, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
