import type { Awaited } from './wakeups';

/** How many a lane names in one message: it gets the first of them that no other process has, or has done. */
const TRY = 16;
/** Small workspaces are entered several for one claim: about as many pairs as this, and no more workspaces than that. */
const PAIRS = 100;
const MOST = 8;

/** Whom a lane tries for, and how many of them it may have. */
export interface Wanted {
  readonly tenantIds: readonly string[];
  readonly many: number;
}

/** Whom the lanes of one process enter next. They share one list, and none of them waits for what another is at. */
export class Waiting {
  private readonly list = new Map<string, number>();
  private entered = 1;
  private looking: Promise<void> | undefined;

  /** `look`: those that wait, the most urgent first. */
  constructor(private readonly look: () => Promise<readonly Awaited[]>) {}

  /** Nobody when the last look has shown nobody whom this process could enter. */
  async next(): Promise<Wanted> {
    if (this.list.size === 0 && this.entered > 0)
      await (this.looking ??= this.lookAgain().finally(() => (this.looking = undefined)));
    const first = [...this.list].slice(0, TRY);
    return { tenantIds: first.map(([tenantId]) => tenantId), many: atOnce(first[0]?.[1] ?? 0) };
  }

  /** Of these some were entered, and the others before the last of them are not to be had; or none of them is. */
  hasTried(tenantIds: readonly string[], got: readonly string[]): void {
    const last = got.length > 0 ? tenantIds.indexOf(got[got.length - 1]!) + 1 : tenantIds.length;
    for (const tenantId of tenantIds.slice(0, last)) this.list.delete(tenantId);
    this.entered += got.length;
  }

  private async lookAgain(): Promise<void> {
    for (const { tenantId, load } of await this.look()) this.list.set(tenantId, load);
    this.entered = 0;
  }
}

/** One whose load is not known goes alone. */
const atOnce = (load: number): number => (load > 0 ? Math.min(MOST, Math.max(1, Math.floor(PAIRS / load))) : 1);
