import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { systemScope } from '@siyana/identity';
import type { Loops } from '@siyana/jobs';
import { zoneTableVersion } from '@siyana/kernel';
import type { Logger } from '@siyana/observability';
import { runInTenant } from '@siyana/tenancy';
import type { GeneratorService } from './generator.service';
import { Waiting } from './waiting';
import type { Claim, Wakeups } from './wakeups';

const EVERY_MS = 1_000;
/** Workspaces that one process works in at once: one that has much to do does not hold up the others. */
export const LANES = 2;
/** Names of one look into the table. */
const LOOK_AT = 100;

/** Enters the workspaces that have something due, in any number of processes, and lets the generator work there. */
export class SchedulerService implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly loops: Loops,
    private readonly wakeups: Wakeups,
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
    const waiting = new Waiting(() => this.wakeups.due(this.database.now(), zoneTableVersion(), LOOK_AT));
    await Promise.all(Array.from({ length: LANES }, () => this.work(waiting, stopping)));
  }

  /** One workspace after the other, until there is none; one that is not settled stays due. */
  private async work(waiting: Waiting, stopping?: AbortSignal): Promise<void> {
    const lane = this.wakeups.lane();
    try {
      while (!stopping?.aborted) {
        const { tenantIds, many } = await waiting.next();
        if (tenantIds.length === 0) return;
        const claims = await lane.claim(tenantIds, many, this.database.now(), zoneTableVersion());
        waiting.hasTried(
          tenantIds,
          claims.map(({ tenantId }) => tenantId),
        );
        for (const claim of claims) if (!(await this.enter(claim, stopping))) break;
      }
    } finally {
      await lane.leave();
    }
  }

  /** False when it has not been done, and what was claimed with it has to be claimed again. */
  private async enter(claim: Claim, stopping?: AbortSignal): Promise<boolean> {
    try {
      const scope = systemScope(claim.tenantId, 'scheduler');
      const run = await runInTenant(scope, () => this.generator.runDue(stopping, claim.zonesChanged));
      if (run.finished) claim.settle(run.nextAt, zoneTableVersion(), run.load);
      return run.finished;
    } catch (error) {
      await this.failed(claim, error);
      return false;
    }
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
