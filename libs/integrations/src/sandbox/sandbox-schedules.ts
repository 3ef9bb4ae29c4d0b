import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { ScheduleFilesService, type ScheduleDraft } from '@siyana/preventive';
import { runInTenant, type Scope } from '@siyana/tenancy';

/** A sandbox is for trying, and is made while its admin waits. */
const MOST = 100;

/**
 * The preventive schedules of a plant, made anew in its sandbox under their ids, through the door that files go through. Their people stay outside, and
 * they begin now: what is past was never due there.
 */
@Injectable()
export class SandboxSchedules {
  constructor(
    private readonly database: Database,
    private readonly schedules: ScheduleFilesService,
  ) {}

  /** Of the workspace that is entered. Asked before its plant is copied, so that what they name comes along. */
  of(tx: Tx): Promise<readonly ScheduleDraft[]> {
    return this.schedules.inForce(tx, MOST);
  }

  async make(sandbox: Scope, drafts: readonly ScheduleDraft[]): Promise<void> {
    if (drafts.length === 0) return;
    await runInTenant(sandbox, () =>
      this.database.transaction((tx) =>
        this.schedules.insertMany(
          tx,
          drafts.map(({ rules, template, ...draft }) => ({
            ...draft,
            rules: { ...rules, activeFrom: tx.now },
            template: { ...template, assigneeIds: [] },
          })),
        ),
      ),
    );
  }
}
