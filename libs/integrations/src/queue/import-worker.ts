import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { ObjectStore } from '@siyana/files';
import { ActingService, enterWorkspace, WorkspacesService } from '@siyana/identity';
import { runInTenant } from '@siyana/tenancy';
import { Overtaken, Paused } from '../import-run';
import type { ImportRun } from '../import-run.entity';
import { ImportTurns, type TurnClaim } from './import-turns';
import { QueuedRuns } from './queued-runs';

/** Workspaces that one process works for at once. */
const LANES = 2;
/** After it a workspace makes room, where others wait. */
const TURN_MS = 5_000;
/** A worker that dies is noticed after this; one that lives says so five times as often. */
const LEASE_MS = 6_000;
const LOOK_MS = 200;
/** A workspace that is suspended is looked at again. */
const SUSPENDED_MS = 60_000;

/** Carries queued imports on, workspace by workspace, as whoever has asked for them. */
@Injectable()
export class ImportWorker {
  constructor(
    private readonly database: Database,
    private readonly turns: ImportTurns,
    private readonly runs: QueuedRuns,
    private readonly workspaces: WorkspacesService,
    private readonly acting: ActingService,
    private readonly store: ObjectStore,
  ) {}

  /** Works until nothing is due any more; each lane that gets free is given to the next. What a turn throws ends the round and is logged. */
  async round(stopping: AbortSignal): Promise<void> {
    const running = new Set<Promise<void>>();
    do {
      const free = LANES - running.size;
      const claims = free > 0 && !stopping.aborted ? await this.turns.claim(this.at(0), this.at(LEASE_MS), free) : [];
      for (const claim of claims) {
        const turn = this.turn(claim, stopping).finally(() => running.delete(turn));
        running.add(turn);
      }
      if (running.size > 0) await Promise.race([...running, pause(LOOK_MS)]);
    } while (running.size > 0);
  }

  private async turn(claim: TurnClaim, stopping: AbortSignal): Promise<void> {
    const alive = setInterval(() => {
      this.turns.renew(claim, this.at(LEASE_MS)).catch(() => undefined);
    }, LEASE_MS / 5);
    try {
      const nextAt = await this.next(claim.tenantId, stopping);
      await this.turns.release(claim, nextAt);
    } finally {
      clearInterval(alive);
    }
  }

  /** One import's turn, or the end of one; when there is more to do. */
  private async next(tenantId: string, stopping: AbortSignal): Promise<string | null> {
    const system = await enterWorkspace(this.workspaces, tenantId, 'imports');
    if (!system) return null;
    if (system.settings.suspendedReason !== null) return this.at(SUSPENDED_MS);
    return runInTenant(system, async () => {
      const run = await this.runs.first();
      if (!run) return null;
      if (run.status === 'succeeded' || run.status === 'failed') {
        await this.store.remove(run.fileKey!);
        await this.runs.tidied(run.id);
        return this.at(0);
      }
      if (!(await this.runs.begin(run))) return this.at(0);
      const scope = await this.acting.scopeOf(run.createdBy);
      if (!scope) await this.runs.giveUp(run, 'forbidden');
      else await runInTenant(scope, () => this.carryOn(run, stopping));
      return this.at(0);
    });
  }

  private async carryOn(run: ImportRun, stopping: AbortSignal): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'siyana-import-'));
    const path = join(folder, 'file');
    try {
      await pipeline(await this.store.read(run.fileKey!), createWriteStream(path, { mode: 0o600 }));
      const end = performance.now() + TURN_MS;
      await this.runs.execute(run, path, {
        stop: () => stopping.aborted,
        pause: async () => stopping.aborted || (performance.now() > end && (await this.turns.othersWait(this.at(0)))),
      });
    } catch (error) {
      // It goes on in another turn, or in other hands.
      if (!(error instanceof Paused) && !(error instanceof Overtaken)) throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private at(inMs: number): string {
    return new Date(Date.parse(this.database.now()) + inMs).toISOString();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
