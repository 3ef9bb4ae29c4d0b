import { AppError, type Clock } from '@siyana/kernel';
import { currentCarrier, currentScope, openCarrier } from '@siyana/tenancy';
import type { DataSource } from 'typeorm';
import type pg from 'pg';
import { translateDatabaseError } from './database-errors';
import { Mappings } from './mapping';
import { assertNamesTenant } from './statement-guard';
import { begin, Tx } from './tx';
import type { SiyanaClient } from './wire/siyana-client';

/** Deadlocks and serialisation failures: the whole use case is run again. */
const RETRIED = new Set(['40P01', '40001']);
const ATTEMPTS = 4;

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

  /** One question outside of any use case: BEGIN, SET LOCAL, the statement and COMMIT in one message. */
  async read<R = Record<string, unknown>>(text: string, ...params: unknown[]): Promise<R[]> {
    const outer = currentCarrier()?.transaction;
    if (outer) return (outer as Tx).query<R>(text, ...params);
    assertNamesTenant(text);
    const { tenantId } = currentScope();
    const client = (await this.pool.connect()) as unknown as SiyanaClient & { release(error?: Error): void };
    try {
      const statements = begin(tenantId);
      statements.push({ text, values: [tenantId, ...params] }, { text: 'COMMIT' });
      const results = await client.batch(statements);
      client.release();
      return results[2]!.rows as R[];
    } catch (error) {
      await giveBack(client, error);
      throw translateDatabaseError(error);
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const scope = currentScope();
    const client = (await this.pool.connect()) as unknown as SiyanaClient & { release(error?: Error): void };
    const tx = new Tx(client, scope.tenantId, this.mappings, this.clock.now().toISOString());
    try {
      const result = await openCarrier({ ...currentCarrier()!, transaction: tx }, () => work(tx));
      await tx.commit();
      client.release();
      return result;
    } catch (error) {
      if (error instanceof AppError && error.keepsEffect) {
        await tx.commit();
        client.release();
        throw error;
      }
      await giveBack(client, error);
      throw error;
    }
  }
}

/** A connection goes back clean or not at all. */
async function giveBack(client: SiyanaClient & { release(error?: Error): void }, cause: unknown): Promise<void> {
  try {
    await client.batch([{ text: 'ROLLBACK' }]);
    client.release();
  } catch {
    client.release(cause instanceof Error ? cause : new Error('the connection is broken'));
  }
}
