import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { fieldText, problemText } from '@siyana/http';
import { AppError } from '@siyana/kernel';
import { chunksOf, type ImportPlan } from './import-plans.service';
import { Aborted, inOrder, Overtaken, RunningImport } from './import-run';
import { ImportReject, ImportRun } from './import-run.entity';

const REJECTS_AT_ONCE = 1_000;

export interface RunControl {
  /** After each chunk: whether it shall go on later. */
  pause(): Promise<boolean>;
  /** The same in the middle of all or nothing, which then begins anew. */
  stop(): boolean;
}

/** Carries an import to its end, from wherever it stands; by the call that has brought the file, or by a worker. */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /** Throws `Paused` and `Overtaken`, and what nobody expects. What the file or a rule refuses is how the import ends. */
  async execute(run: ImportRun, path: string, plan: ImportPlan, control: RunControl): Promise<void> {
    const job = { mapping: plan.applied, columns: plan.columns };
    const running = new RunningImport(this.database, run, plan.type, job);
    try {
      if (plan.mapping.onError === 'abort')
        await running.allOrNothing(
          () => chunksOf(path, plan),
          () => control.stop(),
          (tx, progress) => this.end(tx, run.id, { ...progress, status: 'succeeded' }),
        );
      else {
        await running.inChunks(chunksOf(path, plan), () => control.pause());
        await this.database.transaction((tx) => this.end(tx, run.id, { status: 'succeeded' }));
      }
    } catch (error) {
      if (error instanceof Aborted) await this.abort(run.id, error);
      else if (error instanceof AppError) await this.fail(run.id, failureOf(error, run.locale));
      else throw error;
    }
  }

  /** Null: nobody knows why. */
  async fail(id: string, failure: ImportRun['failure']): Promise<void> {
    await this.database.transaction((tx) => this.end(tx, id, { status: 'failed', failure }));
  }

  private async abort(id: string, { progress: { rejects, ...progress } }: Aborted): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (let from = 0; from < rejects.length; from += REJECTS_AT_ONCE)
        tx.insert(ImportReject, rejects.slice(from, from + REJECTS_AT_ONCE));
      await this.end(tx, id, { ...progress, status: 'failed' });
    });
  }

  private async end(tx: Tx, id: string, told: Partial<ImportRun> & Pick<ImportRun, 'status'>): Promise<void> {
    const run = await tx.lock(ImportRun, id);
    if (run.status !== 'running') throw new Overtaken();
    Object.assign(run, told, { finishedAt: tx.now });
    run.errors = inOrder(run.errors);
    if (told.status === 'succeeded') run.totalRows = run.rows;
    tx.save(ImportRun, run);
    const { type, status, dryRun, rows, created, updated, unchanged, rejected } = run;
    await this.events.publish(tx, {
      ...{ type: 'import.finished', resourceId: id },
      payload: { type, status, dryRun, rows, created, updated, unchanged, rejected },
    });
  }
}

/** A file that stops being one says why by its first error. */
function failureOf({ code, params, errors }: AppError, locale: ImportRun['locale']): ImportRun['failure'] {
  const [first] = code === 'import_refused' ? errors : [];
  if (first) return { code: first.code, message: fieldText(locale, first.code, first.params ?? {}) };
  return { code, message: problemText(locale, code, params).detail };
}
