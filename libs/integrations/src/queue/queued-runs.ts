import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { problemText } from '@siyana/http';
import { AppError, type ProblemCode } from '@siyana/kernel';
import { countRows, ImportPlansService } from '../import-plans.service';
import { ImportRun } from '../import-run.entity';
import { ImportRunner, type RunControl } from '../import-runner.service';

/** Beginnings without a single chunk between them: whatever it is, it will not get better. */
const MOST_TURNS = 5;

/** The imports of a workspace whose file is with us. */
@Injectable()
export class QueuedRuns {
  constructor(
    private readonly database: Database,
    private readonly plans: ImportPlansService,
    private readonly runner: ImportRunner,
  ) {}

  /** The one that came first. Index: imports_waiting_idx. */
  first(): Promise<ImportRun | undefined> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `SELECT i.id FROM imports i WHERE i.tenant_id = $1 AND i.file_key IS NOT NULL ORDER BY i.created_at, i.id LIMIT 1`,
      );
      return row && tx.get(ImportRun, row.id);
    });
  }

  /** False when it was cancelled meanwhile, or has been begun too often. */
  async begin(run: ImportRun): Promise<boolean> {
    const begun = await this.database.transaction((tx) =>
      tx.query(
        `UPDATE imports SET status = 'running', turns = turns + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2 AND status IN ('queued', 'running') RETURNING id`,
        run.id,
        tx.now,
      ),
    );
    if (begun.length === 0) return false;
    if (run.turns < MOST_TURNS) return true;
    await this.giveUp(run, 'import_interrupted');
    return false;
  }

  giveUp({ id, locale }: ImportRun, code: ProblemCode): Promise<void> {
    return this.runner.fail(id, { code, message: problemText(locale, code, {}).detail });
  }

  /** The file is gone. */
  async tidied(id: string): Promise<void> {
    await this.database.transaction((tx) => {
      tx.later(`UPDATE imports SET file_key = NULL WHERE tenant_id = $1 AND id = $2`, id);
      return Promise.resolve();
    });
  }

  /** As the caller that has asked for it, as they are now. */
  async execute(run: ImportRun, path: string, control: RunControl): Promise<void> {
    const plan = await this.plans.again(run).catch((error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    });
    if (plan instanceof AppError) return this.giveUp(run, plan.code);
    // Rows would come in other chunks now: what was written could come twice, and others not at all.
    if (run.chunks > 0 && plan.digest !== run.planDigest) return this.giveUp(run, 'import_interrupted');
    if (run.totalRows === null) await this.count(run.id, plan.digest, await countRows(path, plan));
    await this.runner.execute(run, path, plan, control);
  }

  private async count(id: string, digest: string, rows: number | null): Promise<void> {
    await this.database.transaction((tx) => {
      tx.later(
        `UPDATE imports SET total_rows = $3, plan_digest = $4 WHERE tenant_id = $1 AND id = $2 AND chunks = 0`,
        ...[id, rows, digest],
      );
      return Promise.resolve();
    });
  }
}
