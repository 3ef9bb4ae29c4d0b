import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { enterWorkspace, systemScope, type WorkspacesService } from '@siyana/identity';
import type { Loops } from '@siyana/jobs';
import { zoneTableVersion } from '@siyana/kernel';
import type { Logger } from '@siyana/observability';
import { runInTenant } from '@siyana/tenancy';
import type { GeneratorService } from './generator.service';
import type { Claim, Wakeups } from './wakeups';

const EVERY_MS = 1_000;
/** Workspaces that one process works in at once: one that has much to do does not hold up the others. */
export const LANES = 2;
/** Names of one look into the table, and how many of them are entered before the next: what others have done meanwhile is not tried. */
const LOOK_AT = 100;
const ENTER = 8;

const NOTHING_TO_DO = { nextAt: null, finished: true } as const;

/** Enters the workspaces that have something due, in any number of processes, and lets the generator work there. */
export class SchedulerService implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly loops: Loops,
    private readonly wakeups: Wakeups,
    private readonly workspaces: WorkspacesService,
    private readonly generator: GeneratorService,
    private readonly events: Events,
    private readonly database: Database,
    private readonly logger: Pick<Logger, 'error' | 'warn'>,
  ) {}

  onModuleInit(): void {
    this.loops.register({ name: 'preventive', everyMs: EVERY_MS, round: (stopping) => this.round(stopping) });
  }

  onApplicationShutdown(): Promise<void> {
    return this.wakeups.close();
  }

  /** Everything that is due now, wherever, but what other processes are at. */
  async round(stopping?: AbortSignal): Promise<void> {
    for (let entered = 1; entered > 0 && !stopping?.aborted;) {
      const waiting = shuffled(await this.wakeups.due(this.database.now(), zoneTableVersion(), LOOK_AT));
      entered = 0;
      const lane = async (): Promise<void> => {
        while (entered < ENTER && !stopping?.aborted) {
          const tenantId = waiting.pop();
          if (tenantId === undefined) return;
          if (await this.enter(tenantId, stopping)) entered += 1;
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    }
  }

  /** False when another process has it. */
  private async enter(tenantId: string, stopping?: AbortSignal): Promise<boolean> {
    const claim = await this.wakeups.claim(tenantId, this.database.now(), zoneTableVersion());
    if (!claim) return false;
    try {
      const scope = await enterWorkspace(this.workspaces, tenantId, 'scheduler');
      // One that was never made whole, or is gone, has nothing to be done in.
      const run = scope ? await runInTenant(scope, () => this.generator.runDue(stopping)) : NOTHING_TO_DO;
      if (run.finished) await claim.settle(run.nextAt, zoneTableVersion());
      else await claim.giveBack();
    } catch (error) {
      await this.failed(claim, error);
    }
    return true;
  }

  private async failed(claim: Claim, error: unknown): Promise<void> {
    const { tenantId } = claim;
    this.logger.error({ err: error, workspaceId: tenantId }, 'the scheduler has failed in a workspace');
    const parked = await claim.fail(this.database.now()).catch(() => false);
    if (!parked) return;
    this.logger.warn({ workspaceId: tenantId }, 'the scheduler leaves the workspace alone for an hour');
    await runInTenant(systemScope(tenantId, 'scheduler'), () =>
      this.database.transaction((tx) =>
        this.events.publish(tx, { type: 'workspace.scheduling_parked', resourceId: tenantId }),
      ),
    ).catch((late: unknown) => {
      this.logger.error({ err: late, workspaceId: tenantId }, 'the event of it could not be written');
    });
  }
}

/** Two processes that look at the same time seldom want the same workspace. */
function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((each) => ({ each, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
