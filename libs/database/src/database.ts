import { AppError, type Clock } from '@siyana/kernel';
import { currentCarrier, currentScope, openCarrier } from '@siyana/tenancy';
import type { DataSource } from 'typeorm';
import type pg from 'pg';
import { translateDatabaseError } from './database-errors';
import { Mappings } from './mapping';
import { assertNamesTenant } from './statement-guard';
import { begin, Tx } from './tx';
import type { SiyanaClient } from './wire/siyana-client';
import type { StatementResult } from './wire/sync-batch';
import type { WireRows } from './wire/wire-rows';

/** Deadlocks and serialisation failures: the whole use case is run again. */
const RETRIED = new Set(['40P01', '40001']);
const ATTEMPTS = 4;
const COMMIT = { text: 'COMMIT' } as const;

type Pooled = SiyanaClient & { release(error?: Error): void };

/**
 * The one door to SQL. The workspace is the current scope's; it is set for one transaction only, never for the
 * connection, and every statement names it as `$1`.
 */
export class Database {
  private readonly pool: pg.Pool;
  private readonly mappings: Mappings;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.pool = (dataSource.driver as unknown as { master: pg.Pool }).master;
    this.mappings = new Mappings(dataSource);
  }

  /**
   * Runs a use case in one transaction: all of it is kept or none. Inside another one of the same request it joins it, so that
   * use cases compose. Deadlocks run it again, up to three times, so `work` must not change anything but rows.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = currentCarrier()?.transaction;
    if (outer) return work(outer as Tx);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt < ATTEMPTS && RETRIED.has((error as { code?: string }).code ?? '')) continue;
        throw translateDatabaseError(error);
      }
    }
  }

  /**
   * A part of a use case that is kept or undone on its own, while the rest goes on: a transaction, or inside of one a savepoint. After a
   * deadlock nothing goes on: the whole use case is run again.
   */
  async atomic<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = currentCarrier()?.transaction as Tx | undefined;
    if (!outer) return this.transaction(work);
    try {
      return await outer.attempt(() => work(outer));
    } catch (error) {
      throw RETRIED.has((error as { code?: string }).code ?? '') ? error : translateDatabaseError(error);
    }
  }

  /** Outside of any use case; see `Tx`. */
  async refreshStatistics(): Promise<void> {
    await this.transaction(async (tx) => {
      tx.refreshStatistics();
      await Promise.resolve();
    });
  }

  /** The instant of a question outside of any use case. */
  now(): string {
    return this.clock.now().toISOString();
  }

  /** One question outside of any use case: BEGIN, SET LOCAL, the statement and COMMIT in one message. */
  read<R = Record<string, unknown>>(text: string, ...params: unknown[]): Promise<R[]> {
    const outer = currentCarrier()?.transaction;
    if (outer) return (outer as Tx).query<R>(text, ...params);
    return this.ask(text, params, false, ({ rows }) => rows as R[]);
  }

  /** The same, with the rows as they come: for pages that go out as JSON without being looked at. */
  readWire(text: string, ...params: unknown[]): Promise<WireRows> {
    const outer = currentCarrier()?.transaction;
    if (outer) return (outer as Tx).wire(text, ...params);
    return this.ask(text, params, true, ({ wire }) => wire!);
  }

  /** The same for a question that may take too long: ended by the server after so many milliseconds, with PostgreSQL's error 57014. */
  readWireWithin(milliseconds: number, text: string, ...params: unknown[]): Promise<WireRows> {
    return this.transaction(async (tx) => {
      tx.limit(milliseconds);
      return tx.wire(text, ...params);
    });
  }

  /** The hottest path of all: one promise and no more, since each costs an async context. */
  private ask<T>(
    text: string,
    params: readonly unknown[],
    wire: boolean,
    take: (result: StatementResult) => T,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      assertNamesTenant(text);
      const { tenantId } = currentScope();
      const statements = begin(tenantId);
      statements.push({ text, values: [tenantId, ...params], wire }, COMMIT);
      this.pool.connect((failure, pooled, release) => {
        if (failure ?? !pooled) {
          reject(toError(translateDatabaseError(failure)));
          return;
        }
        const client = pooled as unknown as Pooled;
        client.send(statements, (error, results) => {
          if (!error) {
            release();
            resolve(take(results[2]!));
            return;
          }
          const settle = (): void => {
            reject(toError(translateDatabaseError(error)));
          };
          giveBack(client, error).then(settle, settle);
        });
      });
    });
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const scope = currentScope();
    const client = (await this.pool.connect()) as unknown as Pooled;
    const tx = new Tx(client, scope.tenantId, this.mappings, this.clock.now().toISOString());
    try {
      const result = await openCarrier({ ...currentCarrier()!, transaction: tx }, () => work(tx));
      await tx.commit();
      client.release();
      return result;
    } catch (error) {
      const keeps = error instanceof AppError && error.keepsEffect;
      const failure = keeps
        ? await tx.commit().then(
            () => undefined,
            (late: unknown) => late,
          )
        : error;
      if (failure === undefined) client.release();
      else await giveBack(client, failure);
      throw failure ?? error;
    }
  }
}

/** A connection goes back clean or not at all. */
async function giveBack(client: Pooled, cause: unknown): Promise<void> {
  try {
    await client.batch([{ text: 'ROLLBACK' }]);
    client.release();
  } catch {
    client.release(cause instanceof Error ? cause : new Error('the connection is broken'));
  }
}

const toError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error('the database gave no connection');
