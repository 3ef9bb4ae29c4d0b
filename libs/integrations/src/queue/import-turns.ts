import { Injectable } from '@nestjs/common';
import { JobsDoor } from '@siyana/events';

/** Any number: all workers of one database agree on it. */
const LOCK = 727_274_004;

export interface TurnClaim {
  readonly tenantId: string;
  /** How often somebody has asked; when it is more at the end, there is something new. */
  readonly asked: string;
}

/**
 * Whose imports wait: a uuid and instants of each workspace, reached by the jobs role. A workspace has one turn at a time, so that its imports follow each
 * other as they came, and goes behind the others after it: one that brings a hundred files stands in nobody's way.
 */
@Injectable()
export class ImportTurns {
  constructor(private readonly jobs: JobsDoor) {}

  async ask(tenantId: string, now: string): Promise<void> {
    await this.jobs.query(
      `INSERT INTO import_turns (tenant_id, next_at, asked) VALUES ($1, $2, 1)
       ON CONFLICT (tenant_id) DO UPDATE SET next_at = least(import_turns.next_at, excluded.next_at), asked = import_turns.asked + 1`,
      tenantId,
      now,
    );
  }

  /** Takes up to `most` workspaces for this worker alone until `until`, those that wait longest first. */
  claim(now: string, until: string, most: number): Promise<TurnClaim[]> {
    return this.jobs.transaction(async (query) => {
      await query('SELECT pg_advisory_xact_lock($1)', LOCK);
      return query<TurnClaim>(
        `WITH chosen AS (
           SELECT tenant_id FROM import_turns WHERE next_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) ORDER BY next_at, tenant_id LIMIT $3
         )
         UPDATE import_turns t SET leased_until = $2 FROM chosen c WHERE t.tenant_id = c.tenant_id
         RETURNING t.tenant_id AS "tenantId", t.asked`,
        now,
        until,
        most,
      );
    });
  }

  /** It is still at work. */
  async renew({ tenantId }: TurnClaim, until: string): Promise<void> {
    await this.jobs.query(`UPDATE import_turns SET leased_until = $2 WHERE tenant_id = $1`, tenantId, until);
  }

  /** Whether anybody is due and served by nobody. */
  async othersWait(now: string): Promise<boolean> {
    const waiting = await this.jobs.query(
      `SELECT 1 FROM import_turns WHERE next_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) LIMIT 1`,
      now,
    );
    return waiting.length > 0;
  }

  /** Gives a claim back: it is due again at `nextAt`, or at once where somebody has asked meanwhile; with nothing left the row goes. */
  async release({ tenantId, asked }: TurnClaim, nextAt: string | null): Promise<void> {
    if (nextAt === null) {
      const gone = await this.jobs.query(
        `DELETE FROM import_turns WHERE tenant_id = $1 AND asked = $2 RETURNING tenant_id`,
        tenantId,
        asked,
      );
      if (gone.length > 0) return;
    }
    await this.jobs.query(
      `UPDATE import_turns SET leased_until = NULL, next_at = coalesce($2::timestamptz, next_at) WHERE tenant_id = $1`,
      tenantId,
      nextAt,
    );
  }
}
