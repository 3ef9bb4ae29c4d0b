import { setImmediate } from 'node:timers/promises';
import { cellOf, rowReader, type ImportRow, type ImportRowError } from './row.rules';
import type { CsvRow } from './csv-reader';
import type { ImportField } from './fields';
import type { BoundColumns, ImportMapping } from './mapping.rules';
import { parentsFirst, type Branch } from './parents-first';

const CHUNK = 1_000;
/** Rows that are read in one go, about a millisecond: the database's answers, and other calls, get their turn behind them. */
const AT_ONCE = 50;
/** Cells of a group that is still open: a procedure's steps. */
const LONGEST_GROUP = 1_000;

/** A row that could be read, with its place in the file. */
export interface FileRow {
  readonly row: number;
  readonly value: ImportRow;
  readonly cells: readonly string[];
}

/** A row that nobody has to look at any more. */
export interface UnreadableRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly ImportRowError[];
}

/** What one transaction deals with. */
export interface Chunk {
  readonly rows: readonly FileRow[];
  readonly refused: readonly UnreadableRow[];
  /** Rows of the file that were looked at since the chunk before. */
  readonly read: number;
}

export interface ChunkPlan {
  readonly fields: readonly ImportField[];
  readonly mapping: ImportMapping;
  readonly columns: BoundColumns;
  readonly key: string;
  readonly timeZone: string;
  readonly branch?: ((row: ImportRow) => Branch) | undefined;
  readonly group?: ((row: ImportRow) => string) | undefined;
}

/**
 * A file's rows, a thousand at a time: parents before children, groups whole or not at all. The same file and plan give the same chunks, which is how an
 * import that was cut finds its place again. Rows that cannot be read come with the chunk that was being made when they were met, or on their own
 * where there are many of them; so the last chunk may have no rows.
 */
export async function* readChunks(source: AsyncIterable<CsvRow>, plan: ChunkPlan): AsyncGenerator<Chunk> {
  const reader = new ChunkReader(plan);
  const { branch } = plan;
  if (branch) {
    const branchOf = (row: FileRow): Branch => (row === FULL ? NOWHERE : branch(row.value));
    for await (const row of parentsFirst(reader.readable(source), branchOf)) {
      const chunk = reader.place(row);
      if (chunk) yield chunk;
    }
  } else
    for await (const row of reader.readable(source)) {
      const chunk = reader.place(row);
      if (chunk) yield chunk;
    }
  const last = reader.rest();
  if (last.read + last.rows.length + last.refused.length > 0) yield last;
}

/** Stands between rows where so many were refused that they must not wait for a good one. */
const FULL: FileRow = { row: 0, value: { values: {}, dateOnly: [] }, cells: [] };
const NOWHERE: Branch = { names: [], parent: null };

class ChunkReader {
  private readonly read: ReturnType<typeof rowReader>;
  private readonly brokenGroups = new Set<string>();
  private rows: FileRow[] = [];
  private refused: UnreadableRow[] = [];
  private count = 0;

  constructor(private readonly plan: ChunkPlan) {
    const { fields, mapping, columns, timeZone } = plan;
    this.read = rowReader(fields, mapping, columns, { timeZone });
  }

  async *readable(source: AsyncIterable<CsvRow>): AsyncGenerator<FileRow> {
    let read = 0;
    for await (const raw of source) {
      const row = this.take(raw);
      if (row) yield row;
      read += 1;
      if (read % AT_ONCE === 0) await setImmediate();
    }
  }

  /** Undefined for what was refused. */
  take(raw: CsvRow): FileRow | undefined {
    this.count += 1;
    const { value, errors } = this.read(raw);
    if (value) return { row: raw.row, value, cells: raw.cells };
    this.refused.push({ row: raw.row, cells: raw.cells, errors });
    this.breakGroup(raw);
    return this.refused.length >= CHUNK * 2 ? FULL : undefined;
  }

  /** Puts the row into the next chunk; answers the one before when that is full. */
  place(row: FileRow): Chunk | undefined {
    if (row === FULL) return this.whole([]);
    const last = this.rows[this.rows.length - 1];
    const full = last && this.rows.length >= CHUNK && !this.belongTogether(last, row, this.rows.length);
    const chunk = full ? this.rest() : undefined;
    this.rows.push(row);
    return chunk;
  }

  /** What has not been in a chunk yet. */
  rest(): Chunk {
    const { rows } = this;
    this.rows = [];
    return this.whole(rows);
  }

  /** The chunk without the rows of groups that have lost one, and what was refused meanwhile. */
  private whole(rows: readonly FileRow[]): Chunk {
    const isBroken = ({ value }: FileRow): boolean => this.brokenGroups.has(this.plan.group?.(value) ?? '');
    const broken = rows
      .filter(isBroken)
      .map(({ row, cells }) => ({ row, cells, errors: [{ row, column: null, code: 'group_refused' as const }] }));
    const { refused } = this;
    this.refused = [];
    const read = this.count;
    this.count = 0;
    return {
      rows: broken.length ? rows.filter((row) => !isBroken(row)) : rows,
      refused: [...refused, ...broken],
      read,
    };
  }

  private belongTogether(last: FileRow, next: FileRow, size: number): boolean {
    const { group } = this.plan;
    if (!group || size >= CHUNK + LONGEST_GROUP) return false;
    return group(last.value) === group(next.value);
  }

  /** The thing that this row was a part of is not whole. */
  private breakGroup(row: CsvRow): void {
    const { group, columns, key } = this.plan;
    const column = group && !row.problem ? columns.get(key) : undefined;
    if (column) this.brokenGroups.add(cellOf(row, column));
  }
}
