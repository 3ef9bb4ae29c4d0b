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

/** One file on its way: chunks of 500 rows, each a transaction, with their trace and the rows that were refused. */
export class RunningImport {
  readonly counts: Counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: [] };
  private readonly writer: ChunkWriter;
  private rejects: Omit<ImportReject, 'tenantId'>[] = [];
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
      await this.database.transaction(async (tx) => {
        await this.write(tx, chunk);
        this.flushRejects(tx);
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

  private async write(tx: Tx, chunk: readonly Row[]): Promise<void> {
    // A new plant's tables grow by thousands within a minute.
    tx.freshPlans();
    this.take(tx, chunk, await this.writer.write(tx, chunk));
  }

  private take(tx: Tx, chunk: readonly Row[], { created, updated, unchanged, errors }: ChunkResult): void {
    const { counts } = this;
    counts.created += created.length;
    counts.updated += updated.length;
    counts.unchanged += unchanged;
    const byRow = new Map<number, ImportRowError[]>();
    for (const error of errors) byRow.set(error.row, [...(byRow.get(error.row) ?? []), error]);
    for (const row of chunk) {
      const refused = byRow.get(row.row);
      if (refused) this.refuse(row.row, row.cells, refused);
    }
    if (this.job.dryRun || created.length + updated.length === 0) return;
    this.position += 1;
    tx.insert(ImportChunk, { id: newId(), importId: this.run.id, position: this.position, created, updated });
  }

  private refuse(row: number, cells: readonly string[], errors: readonly ImportRowError[]): void {
    const { counts, run } = this;
    counts.rejected += 1;
    const told = errors.map(({ column, code, params }): ImportError => ({
      ...{ row, column, code },
      message: fieldText(run.locale, code, params ?? {}),
    }));
    if (counts.errors.length < ERRORS_KEPT) counts.errors.push(...told.slice(0, ERRORS_KEPT - counts.errors.length));
    if (this.rejectsKept >= REJECTS_KEPT) return;
    this.rejectsKept += 1;
    this.rejects.push({ id: newId(), importId: run.id, row, cells: cells.map(storable), errors: told });
  }

  private flushRejects(tx: Tx): void {
    tx.insert(ImportReject, this.rejects);
    this.rejects = [];
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
