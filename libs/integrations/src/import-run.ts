import { setImmediate } from 'node:timers/promises';
import { fieldText } from '@siyana/http';
import type { Database, Tx } from '@siyana/database';
import { newId } from '@siyana/kernel';
import { FileMemory, type BoundColumns, type Chunk, type ImportMapping, type ImportRowError } from './import';
import { ImportChunk, ImportReject, ImportRun, type ImportError } from './import-run.entity';
import type { ChunkResult, ChunkWriter, ImportType } from './import-type';

const ERRORS_KEPT = 1_000;
/** Rows in the error file; whoever has more of them has another problem. */
const REJECTS_KEPT = 50_000;

/** How far an import has come: what its row says, and what is written with every chunk. */
export type Progress = Pick<ImportRun, 'rows' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'errors' | 'chunks'>;

/** An import as it was begun, whoever goes on with it. */
export interface RunOfFile extends Progress {
  readonly id: string;
  readonly locale: 'fr' | 'ar' | 'en';
  readonly dryRun: boolean;
}

/** One row was refused, and all or nothing was asked for. */
export class Aborted extends Error {
  constructor(readonly progress: Progress & { readonly rejects: readonly Reject[] }) {
    super('a row was refused');
  }
}
/** Somebody has cancelled it, or goes on with it in this one's place. */
export class Overtaken extends Error {}
/** The process ends, or others wait: it goes on later from where it stands. */
export class Paused extends Error {}

type Reject = Omit<ImportReject, 'tenantId'>;

const NOTHING: ChunkResult = { created: [], updated: [], unchanged: 0, errors: [] };

/**
 * One file on its way. A chunk's rows, its trace, the rows that were refused and the import's own figures are one transaction, which begins with the lock
 * of the import's row: two processes never write the same chunk, and one that was killed has written the whole of its last chunk or nothing of it.
 */
export class RunningImport {
  private progress: Progress;
  private readonly memory = new FileMemory();
  private readonly writer: ChunkWriter;

  constructor(
    private readonly database: Database,
    private readonly run: RunOfFile,
    type: ImportType,
    job: { readonly mapping: ImportMapping; readonly columns: BoundColumns },
  ) {
    const { rows, created, updated, unchanged, rejected, errors, chunks } = run;
    this.progress = { rows, created, updated, unchanged, rejected, errors, chunks };
    this.writer = type.open({ ...job, dryRun: run.dryRun, memory: this.memory });
  }

  /** Good rows stay, a bad one leaves nothing. `pause` is asked after each chunk that was written. */
  async inChunks(chunks: AsyncIterable<Chunk>, pause: () => Promise<boolean>): Promise<void> {
    const done = this.progress.chunks;
    const refused = done > 0 ? await this.refusedRows() : new Set<number>();
    let index = 0;
    const reader = new AheadReader(chunks);
    for await (const chunk of reader) {
      index += 1;
      if (index <= done) {
        await this.recall(chunk, refused);
        continue;
      }
      this.progress = await this.database.atomic(async (tx) => {
        // What an attempt has left that a deadlock has ended.
        this.memory.forget();
        await this.assertOurs(tx);
        const { progress, rejects } = await this.write(tx, chunk, this.progress);
        tx.insert(ImportReject, rejects);
        this.save(tx, progress);
        reader.goOn();
        return progress;
      });
      this.memory.keep();
      await this.database.refreshStatistics();
      if (await pause()) throw new Paused();
    }
  }

  /** All or nothing, in one transaction that ends with `done`. `open` begins the file anew, for a deadlock has it all done again. */
  async allOrNothing(
    open: () => AsyncIterable<Chunk>,
    stop: () => boolean,
    done: (tx: Tx, progress: Progress) => Promise<void>,
  ): Promise<void> {
    const begun = {
      ...this.progress,
      rows: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      errors: [],
      chunks: 0,
    };
    await this.database.atomic(async (tx) => {
      this.memory.forget();
      let all: Progress = begun;
      const rejects: Reject[] = [];
      for await (const chunk of open()) {
        if (stop()) throw new Paused();
        const written = await this.write(tx, chunk, all);
        tx.refreshStatistics();
        all = written.progress;
        rejects.push(...written.rejects);
      }
      if (all.rejected > 0) throw new Aborted({ ...all, created: 0, updated: 0, unchanged: 0, rejects });
      await done(tx, all);
    });
  }

  private async write(tx: Tx, chunk: Chunk, before: Progress): Promise<{ progress: Progress; rejects: Reject[] }> {
    tx.planForAnyWorkspace();
    const result = chunk.rows.length > 0 ? await this.writer.write(tx, chunk.rows) : NOTHING;
    const { created, updated, unchanged, errors } = result;
    const byRow = new Map<number, ImportRowError[]>();
    for (const error of errors) byRow.set(error.row, [...(byRow.get(error.row) ?? []), error]);
    const refused = [
      ...chunk.refused,
      ...chunk.rows.flatMap(({ row, cells }) => (byRow.has(row) ? [{ row, cells, errors: byRow.get(row)! }] : [])),
    ].map(({ row, cells, errors: why }) => ({ row, cells, errors: why.map((error) => this.told(error)) }));
    const position = before.chunks + 1;
    if (!this.run.dryRun && created.length + updated.length > 0)
      tx.insert(ImportChunk, { id: newId(), importId: this.run.id, position, created, updated });
    const progress: Progress = {
      rows: before.rows + chunk.read,
      created: before.created + created.length,
      updated: before.updated + updated.length,
      unchanged: before.unchanged + unchanged,
      rejected: before.rejected + refused.length,
      errors: kept(before.errors, refused),
      chunks: position,
    };
    const rejects = refused
      .slice(0, Math.max(REJECTS_KEPT - before.rejected, 0))
      .map(({ row, cells, errors: why }) => ({
        ...{ id: newId(), importId: this.run.id, row, cells: cells.map(storable), errors: why },
      }));
    return { progress, rejects };
  }

  private told({ row, column, code, params }: ImportRowError): ImportError {
    return { row, column, code, message: fieldText(this.run.locale, code, params ?? {}) };
  }

  /** A chunk that another process has written. What a dry run has seen stands nowhere else: it looks at its rows again. */
  private async recall({ rows }: Chunk, refused: ReadonlySet<number>): Promise<void> {
    if (this.run.dryRun && rows.length > 0) await this.database.transaction((tx) => this.writer.write(tx, rows));
    else this.writer.recall(rows.filter(({ row }) => !refused.has(row)));
    this.memory.keep();
  }

  private async refusedRows(): Promise<ReadonlySet<number>> {
    const rows = await this.database.read<{ row: number }>(
      `SELECT r.row FROM import_rejects r WHERE r.tenant_id = $1 AND r.import_id = $2`,
      this.run.id,
    );
    return new Set(rows.map(({ row }) => row));
  }

  private async assertOurs(tx: Tx): Promise<void> {
    const [row] = await tx.query<{ status: string; chunks: number }>(
      `SELECT i.status, i.chunks FROM imports i WHERE i.tenant_id = $1 AND i.id = $2 FOR NO KEY UPDATE`,
      this.run.id,
    );
    if (row?.status !== 'running' || row.chunks !== this.progress.chunks) throw new Overtaken();
  }

  private save(tx: Tx, { rows, created, updated, unchanged, rejected, chunks, errors }: Progress): void {
    // The errors are written only where there are new ones.
    const told = errors === this.progress.errors ? null : JSON.stringify(inOrder(errors));
    tx.later(
      `UPDATE imports SET rows = $3, created = $4, updated = $5, unchanged = $6, rejected = $7, chunks = $8, turns = 0,
         errors = coalesce($9::jsonb, errors), updated_at = $10 WHERE tenant_id = $1 AND id = $2`,
      ...[this.run.id, rows, created, updated, unchanged, rejected, chunks, told, tx.now],
    );
  }
}

/** The first thousand of a file, as far as it was read. */
function kept(
  before: readonly ImportError[],
  refused: readonly { errors: readonly ImportError[] }[],
): readonly ImportError[] {
  if (refused.length === 0 || before.length >= ERRORS_KEPT) return before;
  return [...before, ...refused.flatMap(({ errors }) => errors)].slice(0, ERRORS_KEPT);
}

export const inOrder = (errors: readonly ImportError[]): readonly ImportError[] =>
  [...errors].sort((a, b) => a.row - b.row);

/** Reads the next chunk while this one is written: the reader and the database work at the same time, and two chunks are held. */
class AheadReader<T> implements AsyncIterable<T> {
  private readonly source: AsyncIterator<T>;
  private next: Promise<IteratorResult<T>> | undefined;

  constructor(source: AsyncIterable<T>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** Now the database has enough to do: before, reading would only keep it waiting. */
  goOn(): void {
    this.next ??= setImmediate().then(() => this.source.next());
    // Whoever stops in the middle has no use for what this one throws.
    this.next.catch(() => undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    try {
      for (;;) {
        const read = await (this.next ?? this.source.next());
        this.next = undefined;
        if (read.done) return;
        yield read.value;
      }
    } finally {
      await this.source.return?.();
    }
  }
}

/** PostgreSQL keeps neither NUL nor half a letter. */
const storable = (cell: string): string => cell.toWellFormed().replaceAll('\0', '').slice(0, 2_000);
