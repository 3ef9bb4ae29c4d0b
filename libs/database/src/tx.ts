import { notFound, versionMismatch } from '@siyana/kernel';
import type { EntityTarget } from 'typeorm';
import type { AlikeRows, ColumnRows, Mappings } from './mapping';
import { assertNamesTenant } from './statement-guard';
import type { TenantRow, VersionedRow } from './tenant-row';
import type { SiyanaClient } from './wire/siyana-client';
import type { Statement, StatementResult } from './wire/sync-batch';
import type { WireRows } from './wire/wire-rows';
import { addsRows, HOLD_WORKSPACE, holdsWorkspace } from './workspace-hold';

type Row = Record<string, unknown>;
export type Change = readonly [from: unknown, to: unknown];
export type Changes = Readonly<Record<string, Change>>;
export type Question = readonly [text: string, ...params: unknown[]];

/**
 * One transaction of one workspace. In every text `$1` is the workspace; the caller's parameters begin at `$2`.
 *
 * Writes that nobody waits for are kept back (`later`, `insert`, `save`) and travel with the next read, or with COMMIT, in one
 * message: a use case costs as many round trips as it has questions. Their errors surface there, and
 * undo the whole transaction.
 */
export class Tx {
  private queue: Statement[];
  private atEnd: Statement[] = [];
  private hasAdded = false;
  /** What `send` has sent and nobody has waited for yet. */
  private underway: Promise<unknown> | undefined;
  private readonly loaded = new WeakMap<object, Row>();

  constructor(
    private readonly client: SiyanaClient,
    private readonly tenantId: string,
    private readonly mappings: Mappings,
    /** The instant of this use case, the same for all of its rows. */
    readonly now: string,
  ) {
    this.queue = begin(tenantId);
  }

  /** Sends what was kept back and then this statement, and answers its rows. */
  async query<R = Row>(text: string, ...params: unknown[]): Promise<R[]> {
    assertNamesTenant(text);
    const results = await this.flush({ text, values: [this.tenantId, ...params] });
    return results[results.length - 1]!.rows as R[];
  }

  /** One question whose rows are wanted as they come. */
  async wire(text: string, ...params: unknown[]): Promise<WireRows> {
    assertNamesTenant(text);
    const results = await this.flush({ text, values: [this.tenantId, ...params], wire: true });
    return results[results.length - 1]!.wire!;
  }

  /** Several questions in one message; their rows in order. */
  async queries(...questions: readonly Question[]): Promise<Row[][]> {
    return (await this.results(...questions)).map(({ rows }) => rows);
  }

  /** The same with how many rows each has given or touched. */
  async results(...questions: readonly Question[]): Promise<StatementResult[]> {
    const statements = questions.map(([text, ...params]) => {
      assertNamesTenant(text);
      return { text, values: [this.tenantId, ...params] };
    });
    this.queue.push(...statements.slice(0, -1));
    const results = await this.flush(statements[statements.length - 1]!);
    return results.slice(-statements.length);
  }

  /** The text that loads and locks one row of an entity: for `queries`, together with `adopted`. */
  lockText<T extends VersionedRow>(entity: EntityTarget<T>): string {
    return `${this.mappings.of(entity).select} WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`;
  }

  /** A row that came by `lockText`, with its class's verbs; `not_found` without one, `version_mismatch` on another version. */
  adopted<T extends VersionedRow>(entity: EntityTarget<T>, rows: readonly Row[], expected?: number): T {
    if (!rows[0]) throw notFound();
    const row = this.adopt(this.mappings.of(entity).create(rows[0]));
    assertVersion(row, expected);
    return row;
  }

  /** Keeps the statement back until the next question or COMMIT. */
  later(text: string, ...params: unknown[]): void {
    assertNamesTenant(text);
    this.queue.push({ text, values: [this.tenantId, ...params] });
  }

  /** Sends what was kept back without waiting for it, so that the database works while the caller makes more. Its errors surface with the next question or COMMIT. */
  send(): void {
    const sent = this.flush();
    sent.catch(() => undefined);
    this.underway = sent;
  }

  /** Inserts one or many rows of one shape (the first row's keys), later. */
  insert<T extends object>(entity: EntityTarget<T>, rows: Omit<T, 'tenantId'> | readonly Omit<T, 'tenantId'>[]): void {
    const list = (Array.isArray(rows) ? rows : [rows]) as readonly Row[];
    if (list.length === 0) return;
    const { text, params, name } = this.mappings.of(entity).insert(list);
    this.queue.push({ text, values: [this.tenantId, ...params], ...(name === false ? { name } : {}) });
  }

  /** Inserts many rows of a few kinds, later. */
  insertAlike<T extends object>(entity: EntityTarget<T>, rows: AlikeRows): void {
    const { text, params } = this.mappings.of(entity).insertAlike(rows);
    this.later(text, ...params);
  }

  /** Inserts many rows that are given as lists, later. */
  insertColumns<T extends object>(entity: EntityTarget<T>, rows: ColumnRows): void {
    const { text, params } = this.mappings.of(entity).insertColumns(rows);
    assertNamesTenant(text);
    this.queue.push({ text, values: [this.tenantId, ...params], name: false });
  }

  /** The row with this id, or `not_found`. */
  async get<T extends TenantRow>(entity: EntityTarget<T>, id: string): Promise<T> {
    return this.one(entity, id, '');
  }

  /** The same, locked against other writers until the end; with `expected`, `version_mismatch` on another version. */
  async lock<T extends VersionedRow>(entity: EntityTarget<T>, id: string, expected?: number): Promise<T> {
    const row = await this.one(entity, id, ' FOR NO KEY UPDATE');
    assertVersion(row, expected);
    return row;
  }

  /** The rows with these ids that are there, locked in the order of their ids. */
  async lockAll<T extends VersionedRow>(entity: EntityTarget<T>, ids: readonly string[]): Promise<T[]> {
    if (ids.length === 0) return [];
    const mapping = this.mappings.of(entity);
    const text = `${mapping.select} WHERE tenant_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
    return (await this.query(text, ids)).map((row) => this.adopt(mapping.create(row)));
  }

  /** All rows that equal `where`, in the order of their ids. */
  async find<T extends TenantRow>(entity: EntityTarget<T>, where: Partial<T>): Promise<T[]> {
    const mapping = this.mappings.of(entity);
    const { condition, params } = mapping.where(where);
    const rows = await this.query(`${mapping.select} WHERE tenant_id = $1${condition} ORDER BY id`, ...params);
    return rows.map((row) => this.adopt(mapping.create(row)));
  }

  /** What has changed on a row that was loaded here, by property. */
  changes(row: object): Changes {
    const before = this.loaded.get(row);
    if (!before) throw new Error('the row was not loaded in this transaction');
    const changes: Record<string, Change> = {};
    for (const [key, value] of Object.entries(row)) {
      if (!same(before[key], value)) changes[key] = [before[key] ?? null, value ?? null];
    }
    return changes;
  }

  /** Writes what has changed on a locked row, later, raising its version by one. Says what has changed. */
  save<T extends VersionedRow>(entity: EntityTarget<T>, row: T): Changes {
    const changes = this.changes(row);
    row.version += 1;
    row.updatedAt = this.now;
    const mapping = this.mappings.of(entity);
    const { text, params } = mapping.update(row.id, {
      ...Object.fromEntries(Object.keys(changes).map((key) => [key, (row as unknown as Row)[key]])),
      version: row.version,
      updatedAt: row.updatedAt,
    });
    this.later(text, ...params);
    this.loaded.set(row, { ...(row as unknown as Row) });
    return changes;
  }

  /** Deletes a row that nothing refers to; a referring row makes it a 409 `in_use` when it is sent. */
  delete<T extends TenantRow>(entity: EntityTarget<T>, id: string): void {
    this.later(`DELETE FROM ${this.mappings.of(entity).table} WHERE tenant_id = $1 AND id = $2`, id);
  }

  /** Keeps the statement back until COMMIT, behind all others: for the row that every writer of the workspace locks. */
  last(text: string, ...params: unknown[]): void {
    assertNamesTenant(text);
    this.atEnd.push({ text, values: [this.tenantId, ...params] });
  }

  /**
   * Tries for the advisory lock of `key` in this workspace until the end of the transaction, and then asks, in one message: two statements,
   * so that the question sees what the lock's last holder has committed.
   */
  async tryLockAndQuery(key: string, text: string, ...params: unknown[]): Promise<{ locked: boolean; rows: Row[] }> {
    assertNamesTenant(text);
    const lock = `SELECT pg_try_advisory_xact_lock(hashtextextended($1::uuid::text || $2, 0)) AS locked`;
    this.queue.push({ text: lock, values: [this.tenantId, key] });
    const results = await this.flush({ text, values: [this.tenantId, ...params] });
    const [locked, rows] = results.slice(-2);
    return { locked: locked!.rows[0]!['locked'] === true, rows: rows!.rows };
  }

  /** No statement of this transaction may take longer. */
  limit(milliseconds: number): void {
    this.queue.push({ text: `SET LOCAL statement_timeout = ${Math.round(milliseconds)}`, name: false });
  }

  /**
   * Plans statements, and foreign keys, for any workspace and not for this one. To a planner who has not met a workspace it is empty, and each index of a
   * table as good as its key: the ten thousandth row then has all rows before it read for each of its keys.
   */
  planForAnyWorkspace(): void {
    this.queue.push({ text: 'SET LOCAL plan_cache_mode = force_generic_plan' });
  }

  /** Tells the planner of tables that have grown by much since it last looked, which is how it knows of workspaces at all. */
  refreshStatistics(): void {
    this.queue.push({ text: 'SELECT refresh_statistics()' });
  }

  /** Everything sent from here on can be undone by `rollbackToSavepoint`. */
  savepoint(): void {
    this.queue.push({ text: 'SAVEPOINT effect', name: false });
  }

  /** Drops what was kept back and undoes what was sent since the savepoint. */
  rollbackToSavepoint(): void {
    this.atEnd = [];
    const at = this.queue.findIndex((statement) => statement.text === 'SAVEPOINT effect');
    if (at >= 0) this.queue.length = at;
    else this.queue = [{ text: 'ROLLBACK TO SAVEPOINT effect', name: false }];
  }

  /** Runs `work` behind a savepoint of its own: its errors speak here, and undo no more than it did. */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    await this.flush({ text: 'SAVEPOINT part', name: false });
    const kept = this.atEnd.length;
    try {
      const result = await work();
      await this.flush({ text: 'RELEASE SAVEPOINT part', name: false });
      return result;
    } catch (error) {
      this.queue = [];
      this.atEnd.length = kept;
      await this.flush({ text: 'ROLLBACK TO SAVEPOINT part', name: false });
      throw error;
    }
  }

  /**
   * Holds the workspace now: what is written elsewhere about it until COMMIT, an erasure finds. 503 `unavailable` when it is being erased. COMMIT asks the same
   * of every transaction that has added a row.
   */
  async holdWorkspace(): Promise<void> {
    await this.flush({ text: HOLD_WORKSPACE, values: [this.tenantId] });
  }

  /** Sends what was kept back and COMMIT in one message. A transaction that asked nothing sends nothing. */
  async commit(): Promise<void> {
    this.queue.push(...this.atEnd);
    if (this.queue.length === 2 && this.queue[0]!.text === 'BEGIN') return;
    const held = this.atEnd.some(({ text }) => holdsWorkspace(text));
    this.atEnd = [];
    if (!held && (this.hasAdded || this.queue.some(({ text }) => addsRows(text))))
      this.queue.push({ text: HOLD_WORKSPACE, values: [this.tenantId] });
    await this.flush({ text: 'COMMIT' });
  }

  private flush(...statements: readonly Statement[]): Promise<StatementResult[]> {
    const batch = [...this.queue, ...statements];
    this.queue = [];
    this.hasAdded ||= batch.some(({ text }) => addsRows(text));
    const before = this.underway;
    if (!before) return this.client.batch(batch);
    this.underway = undefined;
    return before.then(() => this.client.batch(batch));
  }

  private async one<T extends TenantRow>(entity: EntityTarget<T>, id: string, suffix: string): Promise<T> {
    const mapping = this.mappings.of(entity);
    const rows = await this.query(`${mapping.select} WHERE tenant_id = $1 AND id = $2${suffix}`, id);
    if (!rows[0]) throw notFound();
    return this.adopt(mapping.create(rows[0]));
  }

  private adopt<T extends object>(row: T): T {
    this.loaded.set(row, { ...(row as Row) });
    return row;
  }
}

/** BEGIN, and the workspace for this transaction only. The id was checked to be a UUID when the scope was entered. */
export function begin(tenantId: string): Statement[] {
  return [{ text: 'BEGIN' }, { text: `SET LOCAL app.tenant_id = '${tenantId}'`, name: false }];
}

export function assertVersion(row: { version: number }, expected: number | undefined): void {
  if (expected !== undefined && row.version !== expected) throw versionMismatch(row.version);
}

function same(before: unknown, after: unknown): boolean {
  if (before === after || (before == null && after == null)) return true;
  if (typeof before !== 'object' || typeof after !== 'object') return false;
  return JSON.stringify(before) === JSON.stringify(after);
}
