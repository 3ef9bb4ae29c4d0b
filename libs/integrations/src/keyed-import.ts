import type { Tx, VersionedRow } from '@siyana/database';
import { newId, parseDecimal } from '@siyana/kernel';
import type { ImportField, ImportRow, ImportRowError } from './import';
import { NamedRows, type Question, type Reference, type Refuse } from './keyed-references';
import type { ChunkResult, ChunkWriter, ImportJob, ImportType, Permission, ReadRow, Touched } from './import-type';

/** A row of ours as a type loads it. */
type Versioned = Pick<VersionedRow, 'id' | 'version'>;

export interface Draft<S> {
  readonly id: string;
  readonly set: S;
}

/** A row that is there already, and what the file makes of it. */
export interface Revision<E, S> {
  readonly row: E;
  readonly set: S;
}

interface Planned<E, S> {
  readonly place: ReadRow;
  readonly set: S;
  readonly row: E | undefined;
}

/** A row whose cells are good and whose names were found. */
export interface Judged<E, S> {
  readonly tx: Tx;
  readonly row: ImportRow;
  readonly set: S;
  /** What is there already. */
  readonly known: E | undefined;
  /** The fields that the file, or a default, speaks of. */
  readonly told: ReadonlySet<string>;
  readonly refuse: Refuse;
}

/**
 * Master data: a row of the file is a row of ours by its key. It is made where it is missing; where it is there, the columns that the file has are
 * compared and written, an empty cell clears, and what the file does not have is left alone.
 */
export abstract class KeyedImport<E extends Versioned, S extends object> implements ImportType {
  abstract readonly name: string;
  abstract readonly permission: Permission;
  abstract readonly key: string;
  readonly references: readonly Reference[] = [];
  /** Without these no row is made; what is there already may leave them out. */
  readonly neededForNew: readonly string[] = [];

  get creates(): readonly string[] {
    return [...new Set(this.references.flatMap(({ create }) => create?.name ?? []))];
  }

  abstract fields(): Promise<readonly ImportField[]>;
  /** The rows with these ids that are there, locked. */
  protected abstract load(tx: Tx, ids: readonly string[]): Promise<readonly E[]>;
  /** A question for the rows whose keys are `$2`: `id`, `key`, and whether the caller sees it as `visible`. */
  protected abstract known(): Question;
  /** The properties that these fields set; references come by themselves. */
  abstract setOf(row: ImportRow, told: ReadonlySet<string>): S;
  abstract insert(tx: Tx, drafts: readonly Draft<S>[]): Promise<void>;
  /** Writes the sets into their rows, which are locked. */
  protected abstract change(tx: Tx, revisions: readonly Revision<E, S>[]): Promise<void>;
  /** Deletes what this import has made and nobody refers to. */
  protected abstract remove(tx: Tx, ids: readonly string[]): Promise<void>;

  keyOf(row: ImportRow): string {
    return row.values[this.key]!;
  }

  /** What rules say beyond the cells. May complete `set`. */
  judge?(judged: Judged<E, S>): void | Promise<void>;

  open(job: ImportJob): ChunkWriter {
    const run = new KeyedRun(this, job);
    return { write: (tx, rows) => run.write(tx, rows), recall: (rows) => run.recall(rows) };
  }

  /** What is there, locked, by key; null for what the caller may not see. */
  async find(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, E | null>> {
    const { text, params } = this.known();
    const found = await tx.query<{ id: string; key: string; visible: boolean }>(text, keys, ...params);
    const ids = found.filter(({ visible }) => visible).map(({ id }) => id);
    const rows = new Map((await this.load(tx, ids)).map((row) => [row.id, row]));
    return new Map(found.map(({ id, key }) => [key, rows.get(id) ?? null]));
  }

  async revise(tx: Tx, revisions: readonly Revision<E, S>[]): Promise<readonly Touched[]> {
    const before = revisions.map(({ row, set }) =>
      Object.fromEntries(Object.keys(set).map((key) => [key, (row as Record<string, unknown>)[key] ?? null])),
    );
    await this.change(tx, revisions);
    return revisions.map(({ row }, index) => ({ id: row.id, version: row.version, before: before[index]! }));
  }

  async undo(
    tx: Tx,
    { created, updated }: { created: readonly Touched[]; updated: readonly Touched[] },
  ): Promise<readonly string[]> {
    const versions = new Map([...created, ...updated].map(({ id, version }) => [id, version]));
    const rows = await this.load(tx, [...versions.keys()]);
    const untouched = new Map(
      rows.filter(({ id, version }) => versions.get(id) === version).map((row) => [row.id, row]),
    );
    const revisions = updated.flatMap(({ id, before }) => {
      const row = untouched.get(id);
      return row && before ? [{ row, set: before as S }] : [];
    });
    if (revisions.length) await this.change(tx, revisions);
    // Children were made after their parents.
    const made = created
      .map(({ id }) => id)
      .filter((id) => untouched.has(id))
      .reverse();
    const gone = await removeWhatIsFree(tx, made, (ids) => this.remove(tx, ids));
    return [...revisions.map(({ row }) => row.id), ...gone];
  }
}

/** All at once, or where something refers to one of them, one by one: those that are referred to stay. */
async function removeWhatIsFree(
  tx: Tx,
  ids: readonly string[],
  remove: (ids: readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  try {
    await tx.attempt(() => remove(ids));
    return ids;
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY) throw error;
    if (ids.length === 1) return [];
    const half = Math.ceil(ids.length / 2);
    const first = await removeWhatIsFree(tx, ids.slice(0, half), remove);
    return [...first, ...(await removeWhatIsFree(tx, ids.slice(half), remove))];
  }
}

const FOREIGN_KEY = '23503';

class KeyedRun<E extends Versioned, S extends object> {
  private readonly seen = new Set<string>();
  private readonly named: NamedRows;
  private readonly told: ReadonlySet<string>;

  /** Ids of rows that this file has made, by key. */
  private readonly fresh = new Map<string, string>();

  constructor(
    private readonly type: KeyedImport<E, S>,
    private readonly job: ImportJob,
  ) {
    this.told = new Set([...Object.keys(job.mapping.columns), ...Object.keys(job.mapping.defaults)]);
    this.named = new NamedRows(type.references, job, this.told);
  }

  recall(rows: readonly ReadRow[]): void {
    for (const { value } of rows) this.job.memory.add(this.seen, this.type.keyOf(value));
  }

  async write(tx: Tx, rows: readonly ReadRow[]): Promise<ChunkResult> {
    const { type, job } = this;
    const errors: ImportRowError[] = [];
    const known = await type.find(
      tx,
      rows.map(({ value }) => type.keyOf(value)),
    );
    await this.named.lookUp(tx, rows);
    const planned: Planned<E, S>[] = [];
    for (const place of rows) {
      const before = errors.length;
      const refuse: Refuse = (field, code, params) => {
        const column = field === null ? null : (job.columns.get(field)?.name ?? null);
        errors.push({ row: place.row, column, code, ...(params ? { params } : {}) });
      };
      const key = type.keyOf(place.value);
      if (this.seen.has(key)) refuse(type.key, 'duplicate_in_file', { found: key });
      // It is taken by a row that this caller does not see.
      if (known.get(key) === null) refuse(type.key, 'not_unique', { header: key });
      const row = known.get(key) ?? undefined;
      if (!row) for (const field of type.neededForNew) if (place.value.values[field] == null) refuse(field, 'required');
      const { ids, missing } = this.named.resolve(place.value, refuse);
      const set = { ...type.setOf(place.value, this.told), ...ids };
      if (errors.length === before)
        await type.judge?.({ tx, row: place.value, set, known: row, told: this.told, refuse });
      if (errors.length > before) continue;
      Object.assign(set, await this.named.make(tx, ids, missing));
      job.memory.add(this.seen, key);
      planned.push({ place, set, row });
      if (!row) this.makeKnown(place.value, newId());
    }
    return { ...(await this.apply(tx, planned)), errors };
  }

  private makeKnown(row: ImportRow, id: string): void {
    this.job.memory.set(this.fresh, this.type.keyOf(row), id);
    this.named.remember(row, id);
  }

  private async apply(tx: Tx, planned: readonly Planned<E, S>[]): Promise<Omit<ChunkResult, 'errors'>> {
    const { type, job } = this;
    const drafts = planned
      .filter(({ row }) => !row)
      .map(({ place, set }) => ({ id: this.fresh.get(type.keyOf(place.value))!, set }));
    const revisions = planned.flatMap(({ row, set }) => (row && differs(row, set) ? [{ row, set }] : []));
    const unchanged = planned.length - drafts.length - revisions.length;
    if (!job.dryRun && drafts.length) await type.insert(tx, drafts);
    const updated = job.dryRun
      ? revisions.map(({ row }) => ({ id: row.id, version: row.version }))
      : revisions.length
        ? await type.revise(tx, revisions)
        : [];
    return { created: drafts.map(({ id }) => ({ id, version: 1 })), updated, unchanged };
  }
}

/** Whether anything that is set is not there already. */
function differs(row: object, set: object): boolean {
  return Object.entries(set).some(([key, value]) => !sameValue((row as Record<string, unknown>)[key], value));
}

/** Amounts are compared as they are kept: see `decimalText`. Objects are compared by their entries. */
function sameValue(before: unknown, after: unknown): boolean {
  if (before === after || (before == null && after == null)) return true;
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return false;
  const [a, b] = [Object.entries(before), Object.entries(after)];
  return a.length === b.length && a.every(([key, value]) => sameValue(value, (after as Record<string, unknown>)[key]));
}

/** As numeric(…, scale) is read back: the text that an amount of the database equals. */
export function decimalText(value: string | null, scale: number): string | null {
  return value === null ? null : parseDecimal(value).toFixed(scale);
}
