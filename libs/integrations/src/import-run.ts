import { fieldText } from '@siyana/http';
import type { Database, Tx } from '@siyana/database';
import { newId } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import {
  cellOf,
  parentsFirst,
  rowReader,
  type CsvRow,
  type ImportField,
  type ImportRowError,
  type RowSource,
} from './import';
import { ImportChunk, ImportReject, type ImportError } from './import-run.entity';
import type { ChunkResult, ChunkWriter, ImportJob, ImportType, ReadRow } from './import-type';

const CHUNK = 500;
const ERRORS_KEPT = 1_000;
/** Rows in the error file; whoever has more of them has another problem. */
const REJECTS_KEPT = 50_000;
/** Cells of a group that is still open: a procedure's steps. */
const LONGEST_GROUP = 1_000;

export interface Counts {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  readonly errors: ImportError[];
}

/** Thrown to undo an import that was told to stop at the first bad row. */
export class Aborted extends Error {}

interface Row extends ReadRow {
  readonly cells: readonly string[];
}

type Rejected = Omit<ImportReject, 'tenantId'>;

interface Refused {
  readonly told: readonly ImportError[];
  /** Undefined where so many are kept already. */
  readonly reject: Rejected | undefined;
}

/** What one attempt at a chunk has counted and written down. */
interface Attempt {
  result: ChunkResult;
  refused: readonly Refused[];
  written: readonly Rejected[];
}

const NOTHING: ChunkResult = { created: [], updated: [], unchanged: 0, errors: [] };

/** One file on its way: chunks of 500 rows, each a transaction, with their trace and the rows that were refused. */
export class RunningImport {
  readonly counts: Counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: [] };
  private writer: ChunkWriter;
  private rejects: Rejected[] = [];
  private rejectsKept = 0;
  private position = 0;
  private readonly brokenGroups = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly run: { readonly id: string; readonly locale: 'fr' | 'ar' | 'en' },
    private readonly type: ImportType,
    private readonly fields: readonly ImportField[],
    private readonly job: ImportJob,
  ) {
    this.writer = type.open(job);
  }

  /** Good rows stay, a bad one leaves nothing. `progress` is told after each chunk, in its transaction. */
  async inChunks(source: RowSource, progress: (tx: Tx, counts: Counts) => void): Promise<void> {
    for await (const chunk of ahead(this.whole(source))) {
      let attempt: Attempt | undefined;
      await this.database.transaction(async (tx) => {
        // A deadlock has ended the attempt before: what it has counted never was.
        if (attempt) this.forget(attempt);
        attempt = { result: NOTHING, refused: [], written: [] };
        await this.write(tx, chunk, attempt);
        attempt.written = this.flushRejects(tx);
        progress(tx, this.counts);
      });
    }
    await this.keepRejects();
  }

  /** All or nothing, in one transaction. The rows that were refused are kept all the same. */
  async allOrNothing(source: RowSource): Promise<void> {
    try {
      await this.database.atomic(async (tx) => {
        for await (const chunk of this.whole(source)) await this.write(tx, chunk);
        if (this.counts.rejected > 0) throw new Aborted();
      });
    } finally {
      await this.keepRejects();
    }
  }

  private async write(tx: Tx, chunk: readonly Row[], attempt?: Attempt): Promise<void> {
    // A new plant's tables grow by thousands within a minute.
    tx.freshPlans();
    const result = await this.writer.write(tx, chunk);
    const refused = this.take(tx, chunk, result);
    if (attempt) Object.assign(attempt, { result, refused });
  }

  /** Answers the rows that it has refused. */
  private take(tx: Tx, chunk: readonly Row[], result: ChunkResult): Refused[] {
    const { counts } = this;
    const { created, updated, unchanged, errors } = result;
    counts.created += created.length;
    counts.updated += updated.length;
    counts.unchanged += unchanged;
    const byRow = new Map<number, ImportRowError[]>();
    for (const error of errors) byRow.set(error.row, [...(byRow.get(error.row) ?? []), error]);
    const refused = chunk.flatMap((row) => {
      const why = byRow.get(row.row);
      return why ? [this.refuse(row.row, row.cells, why)] : [];
    });
    if (this.job.dryRun || created.length + updated.length === 0) return refused;
    this.position += 1;
    tx.insert(ImportChunk, { id: newId(), importId: this.run.id, position: this.position, created, updated });
    return refused;
  }

  /** Takes back what an attempt has counted that was rolled back. What the reader has refused meanwhile stays. */
  private forget({ result, refused, written }: Attempt): void {
    const { counts } = this;
    // The old one takes rows for written that are not. The new one knows earlier chunks from the table alone: a key that comes twice changes its row then.
    this.writer = this.type.open(this.job);
    counts.created -= result.created.length;
    counts.updated -= result.updated.length;
    counts.unchanged -= result.unchanged;
    counts.rejected -= refused.length;
    const told = new Set(refused.flatMap((each) => each.told));
    counts.errors.splice(0, Infinity, ...counts.errors.filter((error) => !told.has(error)));
    const rejects = new Set(refused.map(({ reject }) => reject));
    this.rejectsKept -= refused.filter(({ reject }) => reject).length;
    this.rejects = [...written, ...this.rejects].filter((reject) => !rejects.has(reject));
  }

  private refuse(row: number, cells: readonly string[], errors: readonly ImportRowError[]): Refused {
    const { counts, run } = this;
    counts.rejected += 1;
    const told = errors.map(({ column, code, params }): ImportError => ({
      ...{ row, column, code },
      message: fieldText(run.locale, code, params ?? {}),
    }));
    if (counts.errors.length < ERRORS_KEPT) counts.errors.push(...told.slice(0, ERRORS_KEPT - counts.errors.length));
    if (this.rejectsKept >= REJECTS_KEPT) return { told, reject: undefined };
    this.rejectsKept += 1;
    const reject = { id: newId(), importId: run.id, row, cells: cells.map(storable), errors: told };
    this.rejects.push(reject);
    return { told, reject };
  }

  private flushRejects(tx: Tx): Rejected[] {
    const written = this.rejects;
    tx.insert(ImportReject, written);
    this.rejects = [];
    return written;
  }

  private async keepRejects(): Promise<void> {
    if (this.rejects.length === 0) return;
    await this.database.transaction((tx) => {
      this.flushRejects(tx);
      return Promise.resolve();
    });
  }

  /** The file's readable rows, 500 at a time, parents before children and groups whole; the others are counted on the way. */
  private async *chunks(source: RowSource): AsyncGenerator<Row[]> {
    const { type } = this;
    const readable = this.readable(source);
    const rows = type.branch ? parentsFirst(readable, ({ value }) => type.branch!(value)) : readable;
    let chunk: Row[] = [];
    for await (const row of rows) {
      if (chunk.length >= CHUNK && !this.belongTogether(chunk[chunk.length - 1]!, row, chunk.length)) {
        yield chunk;
        chunk = [];
      }
      chunk.push(row);
    }
    if (chunk.length) yield chunk;
  }

  /** The same without the rows of groups that have lost one. */
  private async *whole(source: RowSource): AsyncGenerator<Row[]> {
    for await (const chunk of this.chunks(source)) {
      const isBroken = ({ value }: Row): boolean => this.brokenGroups.has(this.type.group?.(value) ?? '');
      for (const row of chunk.filter(isBroken))
        this.refuse(row.row, row.cells, [{ row: row.row, column: null, code: 'group_refused' }]);
      yield chunk.filter((row) => !isBroken(row));
    }
  }

  private belongTogether(last: Row, next: Row, size: number): boolean {
    const { type } = this;
    if (!type.group || size >= CHUNK + LONGEST_GROUP) return false;
    return type.group(last.value) === type.group(next.value);
  }

  /** The thing that this row was a part of is not whole. */
  private breakGroup(row: CsvRow): void {
    const column = this.type.group && !row.problem ? this.job.columns.get(this.type.key) : undefined;
    if (column) this.brokenGroups.add(cellOf(row, column));
  }

  private async *readable(source: RowSource): AsyncGenerator<Row> {
    const read = rowReader(this.fields, this.job.mapping, this.job.columns, {
      timeZone: currentScope().settings.timeZone,
    });
    for await (const row of source.rows) {
      this.counts.rows += 1;
      const { value, errors } = read(row);
      if (value) yield { row: row.row, value, cells: row.cells };
      else {
        this.refuse(row.row, row.cells, errors);
        this.breakGroup(row);
      }
      // Nothing good in sight: what is refused must not pile up.
      if (this.rejects.length >= CHUNK * 2 && this.job.mapping.onError === 'skip') await this.keepRejects();
    }
  }
}

/** Reads the next chunk while this one is written: the reader and the database work at the same time, and two chunks are held. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  // Whoever stops in the middle has no use for what this one throws.
  next.catch(() => undefined);
  for (;;) {
    const read = await next;
    if (read.done) return;
    next = source.next();
    next.catch(() => undefined);
    yield read.value;
  }
}

/** PostgreSQL keeps neither NUL nor half a letter. */
const storable = (cell: string): string => cell.toWellFormed().replaceAll('\0', '').slice(0, 2_000);
