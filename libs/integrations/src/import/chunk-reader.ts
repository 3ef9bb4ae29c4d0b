import { cellOf, rowReader, type ImportRow, type ImportRowError } from './row.rules';
import type { CsvRow } from './csv-reader';
import type { ImportField } from './fields';
import type { BoundColumns, ImportMapping } from './mapping.rules';
import { parentsFirst, type Branch } from './parents-first';

const CHUNK = 500;
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
 * A file's rows, 500 at a time: parents before children, groups whole or not at all. The same file and plan give the same chunks, which is how an
 * import that was cut finds its place again. Rows that cannot be read come with the chunk that was being made when they were met, or on their own
 * where there are many of them; so the last chunk may have no rows.
 */
export async function* readChunks(source: AsyncIterable<CsvRow>, plan: ChunkPlan): AsyncGenerator<Chunk> {
  const reader = new ChunkReader(plan);
  const branchOf = (row: FileRow): Branch => (row === FULL ? NOWHERE : plan.branch!(row.value));
  const readable = reader.readable(source);
  let chunk: FileRow[] = [];
  for await (const row of plan.branch ? parentsFirst(readable, branchOf) : readable) {
    if (row === FULL) {
      yield reader.whole([]);
      continue;
    }
    if (chunk.length >= CHUNK && !reader.belongTogether(chunk[chunk.length - 1]!, row, chunk.length)) {
      yield reader.whole(chunk);
      chunk = [];
    }
    chunk.push(row);
  }
  const last = reader.whole(chunk);
  if (last.read + last.rows.length + last.refused.length > 0) yield last;
}

/** Stands between rows where so many were refused that they must not wait for a good one. */
const FULL: FileRow = { row: 0, value: { values: {}, dateOnly: [] }, cells: [] };
const NOWHERE: Branch = { names: [], parent: null };

class ChunkReader {
  private readonly read: ReturnType<typeof rowReader>;
  private readonly brokenGroups = new Set<string>();
  private refused: UnreadableRow[] = [];
  private count = 0;

  constructor(private readonly plan: ChunkPlan) {
    const { fields, mapping, columns, timeZone } = plan;
    this.read = rowReader(fields, mapping, columns, { timeZone });
  }

  async *readable(source: AsyncIterable<CsvRow>): AsyncGenerator<FileRow> {
    for await (const row of source) {
      this.count += 1;
      const { value, errors } = this.read(row);
      if (value) yield { row: row.row, value, cells: row.cells };
      else {
        this.refused.push({ row: row.row, cells: row.cells, errors });
        this.breakGroup(row);
        if (this.refused.length >= CHUNK * 2) yield FULL;
      }
    }
  }

  /** The chunk without the rows of groups that have lost one, and what was refused meanwhile. */
  whole(rows: readonly FileRow[]): Chunk {
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

  belongTogether(last: FileRow, next: FileRow, size: number): boolean {
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
