import { siyanaDriver, type SiyanaClient, type Statement, type StatementResult } from '@siyana/database';
import type pg from 'pg';

/** A workspace that has something due, while this process has it. */
export interface Claim {
  readonly tenantId: string;
  /** It was looked at last with an older zone table, or never. */
  readonly zonesChanged: boolean;
  /** Nothing is left but what is due then; null: nothing until somebody asks. Whoever has asked meanwhile is not forgotten. */
  settle(nextAt: string | null, zoneTable: string): void;
  /** It is not done, and stays due. */
  giveBack(): void;
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

  /** For one claim after the other, until it is left. */
  lane(): Lane {
    return new Lane(this.pool);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** One connection. The end of a claim goes in one message with the next claim. */
export class Lane {
  private client: (SiyanaClient & pg.PoolClient) | undefined;
  private ending: readonly Statement[] = [];

  constructor(private readonly pool: pg.Pool) {}

  /** Undefined when another process has it, or has done it. */
  async claim(tenantId: string, now: string, zoneTable: string): Promise<Claim | undefined> {
    const [, claimed] = await this.send({ text: 'BEGIN' }, { text: CLAIM, values: [tenantId, now, zoneTable] });
    const [row] = claimed!.rows;
    this.ending = ROLLBACK;
    if (row === undefined) return undefined;
    return {
      tenantId,
      zonesChanged: row['zonesChanged'] as boolean,
      settle: (nextAt, derivedWith) => {
        this.ending = [{ text: SETTLE, values: [tenantId, row['asked'], nextAt, derivedWith] }, COMMIT];
      },
      giveBack: () => {
        this.ending = ROLLBACK;
      },
      fail: async (at) => {
        const later = (ms: number): string => new Date(Date.parse(at) + ms).toISOString();
        const values = [tenantId, PARKED_AFTER, later(PARKED_MS), later(AGAIN_MS)];
        this.ending = [];
        const [failed] = await this.send({ text: FAIL, values }, COMMIT);
        return failed!.rows[0]?.['failures'] === 0;
      },
    };
  }

  async leave(): Promise<void> {
    if (this.ending.length > 0) await this.send();
    this.client?.release();
    this.client = undefined;
  }

  /** Behind what is still to be said of the last claim. */
  private async send(...statements: readonly Statement[]): Promise<StatementResult[]> {
    const batch = [...this.ending, ...statements];
    const before = this.ending.length;
    this.ending = [];
    this.client ??= (await this.pool.connect()) as unknown as SiyanaClient & pg.PoolClient;
    try {
      return (await this.client.batch(batch)).slice(before);
    } catch (error) {
      // A lock that is lost with its connection is given back already.
      this.client.release(error instanceof Error ? error : true);
      this.client = undefined;
      throw error;
    }
  }
}

const COMMIT: Statement = { text: 'COMMIT' };
const ROLLBACK: readonly Statement[] = [{ text: 'ROLLBACK' }];
const DUE = `SELECT tenant_id AS "tenantId" FROM wakeups WHERE next_at <= $1 OR zone_table < $2 ORDER BY next_at LIMIT $3`;
const CLAIM = `SELECT asked, coalesce(zone_table < $3, true) AS "zonesChanged" FROM wakeups WHERE tenant_id = $1 AND (next_at <= $2 OR zone_table < $3)
  AND pg_try_advisory_xact_lock(hashtextextended('scheduler ' || $1::uuid::text, 0))`;
const SETTLE = `UPDATE wakeups SET failures = 0, zone_table = $4,
  next_at = CASE WHEN asked = $2 THEN $3::timestamptz ELSE least(next_at, $3::timestamptz) END WHERE tenant_id = $1`;
const FAIL = `UPDATE wakeups SET failures = (failures + 1) % $2,
  next_at = CASE WHEN failures + 1 >= $2 THEN $3::timestamptz ELSE $4::timestamptz END WHERE tenant_id = $1 RETURNING failures`;

const ignore = (): void => undefined;
