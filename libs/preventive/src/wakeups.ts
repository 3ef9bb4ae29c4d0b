import pg from 'pg';

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

  /** `lanes`: how many claims at once. */
  constructor(url: string, lanes: number) {
    this.pool = new pg.Pool({ connectionString: url, max: lanes + 1, application_name: 'siyana scheduler' });
    this.pool.on('error', ignore); // an idle connection that breaks is replaced at its next use
  }

  /** Those whose time has come, or whose dues were derived from an older zone table, the longest waiting first. Index: wakeups_next_at_idx. */
  async due(now: string, zoneTable: string, most: number): Promise<string[]> {
    const { rows } = await this.pool.query<{ tenantId: string }>(
      `SELECT tenant_id AS "tenantId" FROM wakeups WHERE next_at <= $1 OR next_at IS NOT NULL AND zone_table < $2 ORDER BY next_at LIMIT $3`,
      [now, zoneTable, most],
    );
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Undefined when another process has it, or has done it. */
  async claim(tenantId: string, now: string, zoneTable: string): Promise<Claim | undefined> {
    const client = await this.pool.connect();
    client.on('error', ignore); // a claim that is lost is no fault of the work that goes on under it
    const end = async (last: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      const broken = await client.query(last).then(
        () => undefined,
        (error: unknown) => error,
      );
      client.off('error', ignore);
      client.release(broken instanceof Error ? broken : undefined);
    };
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ asked: string }>(
        `SELECT asked FROM wakeups WHERE tenant_id = $1 AND (next_at <= $2 OR zone_table < $3)
           AND pg_try_advisory_xact_lock(hashtextextended('scheduler ' || $1::uuid::text, 0))`,
        [tenantId, now, zoneTable],
      );
      const asked = rows[0]?.asked;
      if (asked === undefined) {
        await end('ROLLBACK');
        return undefined;
      }
      const write = async (text: string, ...params: unknown[]): Promise<pg.QueryResult<{ failures: number }>> => {
        try {
          return await client.query<{ failures: number }>(text, [tenantId, ...params]);
        } finally {
          await end('COMMIT');
        }
      };
      return {
        tenantId,
        settle: async (nextAt, derivedWith) => {
          await write(
            `UPDATE wakeups SET failures = 0, zone_table = $4,
               next_at = CASE WHEN asked = $2 THEN $3::timestamptz ELSE least(next_at, $3::timestamptz) END WHERE tenant_id = $1`,
            asked,
            nextAt,
            derivedWith,
          );
        },
        giveBack: () => end('ROLLBACK'),
        fail: async (at) => {
          const later = (ms: number): string => new Date(Date.parse(at) + ms).toISOString();
          const { rows: left } = await write(
            `UPDATE wakeups SET failures = (failures + 1) % $2,
               next_at = CASE WHEN failures + 1 >= $2 THEN $3::timestamptz ELSE $4::timestamptz END WHERE tenant_id = $1 RETURNING failures`,
            PARKED_AFTER,
            later(PARKED_MS),
            later(AGAIN_MS),
          );
          return left[0]?.failures === 0;
        },
      };
    } catch (error) {
      await end('ROLLBACK');
      throw error;
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

const ignore = (): void => undefined;
