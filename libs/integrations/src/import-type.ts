import { Injectable } from '@nestjs/common';
import type { PERMISSIONS } from '@siyana/access';
import type { Tx } from '@siyana/database';
import type { BoundColumns, Branch, FileMemory, ImportField, ImportMapping, ImportRow, ImportRowError } from './import';

export type Permission = keyof typeof PERMISSIONS;

/** A row that could be read, with its place in the file. */
export interface ReadRow {
  readonly row: number;
  readonly value: ImportRow;
}

/** A row of ours that an import has written, as it left it. */
export interface Touched {
  readonly id: string;
  readonly version: number;
  /** What stood there before an update, by property; what undo puts back. */
  readonly before?: Readonly<Record<string, unknown>>;
}

export interface ChunkResult {
  readonly created: readonly Touched[];
  readonly updated: readonly Touched[];
  readonly unchanged: number;
  readonly errors: readonly ImportRowError[];
}

/** One file under way: what all of its chunks go by. */
export interface ImportJob {
  readonly mapping: ImportMapping;
  readonly columns: BoundColumns;
  readonly dryRun: boolean;
  /** Through which everything goes that a chunk leaves for those behind it. */
  readonly memory: FileMemory;
}

/** Remembers from chunk to chunk: made anew for each file. */
export interface ChunkWriter {
  /** Some thousand rows at most, in the caller's transaction. A refused row leaves nothing. */
  write(tx: Tx, rows: readonly ReadRow[]): Promise<ChunkResult>;
  /** Rows of an earlier chunk that another process has written: they count as seen. */
  recall(rows: readonly ReadRow[]): void;
}

/** What can be imported. A feature adds itself by a provider that registers one of these in `ImportTypes`. */
export interface ImportType {
  /** As the path says it: `work-orders`. */
  readonly name: string;
  /** Needed beside `imports:write`. */
  readonly permission: Permission;
  /** The field by which a row is known. */
  readonly key: string;
  /** What `create` of a mapping may name. */
  readonly creates: readonly string[];
  /** In the order of the template; asked once for each file. */
  fields(): Promise<readonly ImportField[]>;
  /** For things that stand below each other in one file. */
  branch?(row: ImportRow): Branch;
  /** Rows that follow each other and have this text in common are one thing: they are written, or refused, together. */
  group?(row: ImportRow): string;
  open(job: ImportJob): ChunkWriter;
  /** Takes back what is still as the import left it, and answers its ids. Absent: such an import is not undone. */
  undo?(tx: Tx, rows: { created: readonly Touched[]; updated: readonly Touched[] }): Promise<readonly string[]>;
}

/** The types that this program has, by name. */
@Injectable()
export class ImportTypes {
  private readonly types = new Map<string, ImportType>();

  register(type: ImportType): void {
    if (this.types.has(type.name)) throw new Error(`two import types are named ${type.name}`);
    this.types.set(type.name, type);
  }

  get(name: string): ImportType | undefined {
    return this.types.get(name);
  }

  get names(): readonly string[] {
    return [...this.types.keys()].sort();
  }
}
