import { siyanaDriver, type SiyanaClient, type Statement, type StatementResult } from '@siyana/database';
import type pg from 'pg';

/** A workspace that has something due, while this process has it. */
export interface Claim {
  readonly tenantId: string;
  /** Nothing is left but what is due then; null: nothing until somebody asks. Whoever has asked meanwhile is not forgotten. */
  settle(nextAt: string | null, zoneTable: string): Promise<void>;
  /** It is not done, and stays due. */
  giveBack(): Promise<void>;
  /** True when it has failed three times in a row and is left alone for an hour; else it comes again after a minute. */
  fail(now: string): Promise<boolean>;
}

const PARKED_AFTER = 3;
const PARKED_MS = 3_600_000;
const AGAIN_MS = 60_000;

/**
 * Whom the scheduler enters next, and when: a uuid and an instant each, reached by the jobs role alone. A claim is an advisory lock of an
 * open transaction: it ends with the connection, however that ends, and no row is locked while the work goes on, so that nobody who asks has to
 * wait. It saves double work; that nothing is made twice is the occurrences' unique key.
 */
export class Wakeups {
  private readonly pool: pg.Pool;

  /** `lanes`: how many claims at once; `prepared`: whether the server may keep statements. */
  constructor(url: string, lanes: number, prepared: boolean) {
    this.pool = new (siyanaDriver({ prepared }).Pool)({
      connectionString: url,
      max: lanes + 1,
      application_name: 'siyana scheduler',
    });
    this.pool.on('error', ignore); // an idle connection that breaks is replaced at its next use
  }

  /** Those whose time has come, or whose dues were derived from an older zone table, the longest waiting first. Index: wakeups_next_at_idx. */
  async due(now: string, zoneTable: string, most: number): Promise<string[]> {
    const { rows } = await this.pool.query<{ tenantId: string }>(DUE, [now, zoneTable, most]);
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Undefined when another process has it, or has done it. One message begins it, and one ends it. */
  async claim(tenantId: string, now: string, zoneTable: string): Promise<Claim | undefined> {
    const client = (await this.pool.connect()) as unknown as SiyanaClient & pg.PoolClient;
    const end = async (...statements: Statement[]): Promise<StatementResult[]> => {
      try {
        const results = await client.batch(statements);
        client.release();
        return results;
      } catch (error) {
        client.release(error instanceof Error ? error : true);
        throw error;
      }
    };
    const write = async (text: string, ...params: unknown[]): Promise<StatementResult> =>
      (await end({ text, values: [tenantId, ...params] }, { text: 'COMMIT' }))[0]!;
    // A lock that is lost with its connection is given back already.
    const giveBack = (): Promise<void> => end({ text: 'ROLLBACK' }).then(ignore, ignore);
    try {
      const [, claimed] = await client.batch([{ text: 'BEGIN' }, { text: CLAIM, values: [tenantId, now, zoneTable] }]);
      const asked = claimed!.rows[0]?.['asked'];
      if (asked === undefined) {
        await giveBack();
        return undefined;
      }
      return {
        tenantId,
        settle: (nextAt, derivedWith) => write(SETTLE, asked, nextAt, derivedWith).then(ignore),
        giveBack,
        fail: async (at) => {
          const later = (ms: number): string => new Date(Date.parse(at) + ms).toISOString();
          const { rows } = await write(FAIL, PARKED_AFTER, later(PARKED_MS), later(AGAIN_MS));
          return rows[0]?.['failures'] === 0;
        },
      };
    } catch (error) {
      await giveBack();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

const DUE = `SELECT tenant_id AS "tenantId" FROM wakeups WHERE next_at <= $1 OR next_at IS NOT NULL AND zone_table < $2 ORDER BY next_at LIMIT $3`;
const CLAIM = `SELECT asked FROM wakeups WHERE tenant_id = $1 AND (next_at <= $2 OR zone_table < $3)
  AND pg_try_advisory_xact_lock(hashtextextended('scheduler ' || $1::uuid::text, 0))`;
const SETTLE = `UPDATE wakeups SET failures = 0, zone_table = $4,
  next_at = CASE WHEN asked = $2 THEN $3::timestamptz ELSE least(next_at, $3::timestamptz) END WHERE tenant_id = $1`;
const FAIL = `UPDATE wakeups SET failures = (failures + 1) % $2,
  next_at = CASE WHEN failures + 1 >= $2 THEN $3::timestamptz ELSE $4::timestamptz END WHERE tenant_id = $1 RETURNING failures`;

const ignore = (): void => undefined;
