import { bareList, siyanaDriver, type SiyanaClient, type Statement, type StatementResult } from '@siyana/database';
import type pg from 'pg';

/** A workspace that waits to be entered. */
export interface Awaited {
  readonly tenantId: string;
  /** How many pairs it had due lately; 0: not known. */
  readonly load: number;
}

/** A workspace that has something due, while this process has it. */
export interface Claim {
  readonly tenantId: string;
  /** It was looked at last with an older zone table, or never. */
  readonly zonesChanged: boolean;
  /**
   * Nothing is left but what is due then; null: nothing until somebody asks. Whoever has asked meanwhile is not forgotten. `load`: how many pairs were due.
   */
  settle(nextAt: string | null, zoneTable: string, load: number): void;
  /** Whatever else was claimed with it is given back. True when it has failed three times in a row and is left alone for an hour; else it comes again after a minute. */
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

  /**
   * Those whose time has come, or whose dues were derived from an older zone table: the longest waiting first, and of those that wait equally long the one that had most to do
   * lately, so that no process is left with the longest work when the others have ended. Index: wakeups_next_at_idx.
   */
  async due(now: string, zoneTable: string, most: number): Promise<Awaited[]> {
    return (await this.pool.query<Awaited>(DUE, [now, zoneTable, most])).rows;
  }

  /** For one claim after the other, until it is left. */
  lane(): Lane {
    return new Lane(this.pool);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** One connection. The ends of claims go in one message with the next claims. */
export class Lane {
  private client: (SiyanaClient & pg.PoolClient) | undefined;
  private ending: Statement[] = [];

  constructor(private readonly pool: pg.Pool) {}

  /** The first of these that no other process has, or has done, so `many` of them at the most. They end together: with the next claims, or when one of them fails. */
  async claim(tenantIds: readonly string[], many: number, now: string, zoneTable: string): Promise<Claim[]> {
    const values = [bareList(tenantIds), now, zoneTable, many];
    const [, claimed] = await this.send({ text: 'BEGIN' }, { text: CLAIM, values });
    this.ending = [COMMIT];
    return claimed!.rows.map((row): Claim => {
      const tenantId = row['tenantId'] as string;
      return {
        tenantId,
        zonesChanged: row['zonesChanged'] as boolean,
        settle: (nextAt, derivedWith, load) => {
          this.ending.unshift({ text: SETTLE, values: [tenantId, row['asked'], nextAt, derivedWith, load] });
        },
        fail: async (at) => {
          const later = (ms: number): string => new Date(Date.parse(at) + ms).toISOString();
          const settled = this.ending.slice(0, -1);
          const text = { text: FAIL, values: [tenantId, PARKED_AFTER, later(PARKED_MS), later(AGAIN_MS)] };
          this.ending = settled;
          const [failed] = await this.send(text, COMMIT);
          return failed!.rows[0]?.['failures'] === 0;
        },
      };
    });
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
const DUE = `SELECT tenant_id AS "tenantId", load FROM wakeups WHERE next_at <= $1 OR zone_table < $2 ORDER BY next_at, load DESC LIMIT $3`;
/** One after the other, and no lock but of those that are got: OFFSET keeps the lock behind the look. */
const CLAIM = `SELECT w."tenantId", w.asked, w."zonesChanged" FROM unnest($1::uuid[]) WITH ORDINALITY AS c (tenant_id, ordinal)
  CROSS JOIN LATERAL (SELECT tenant_id AS "tenantId", asked, coalesce(zone_table < $3, true) AS "zonesChanged" FROM wakeups
    WHERE tenant_id = c.tenant_id AND (next_at <= $2 OR zone_table < $3) OFFSET 0) w
  WHERE pg_try_advisory_xact_lock(hashtextextended('scheduler ' || w."tenantId"::text, 0)) LIMIT $4`;
const SETTLE = `UPDATE wakeups SET failures = 0, zone_table = $4, load = greatest($5, load / 2),
  next_at = CASE WHEN asked = $2 THEN $3::timestamptz ELSE least(next_at, $3::timestamptz) END WHERE tenant_id = $1`;
const FAIL = `UPDATE wakeups SET failures = (failures + 1) % $2,
  next_at = CASE WHEN failures + 1 >= $2 THEN $3::timestamptz ELSE $4::timestamptz END WHERE tenant_id = $1 RETURNING failures`;

const ignore = (): void => undefined;
