import { Injectable } from '@nestjs/common';
import { JobsDoor } from '@siyana/events';

/** Any number: all workers of one database agree on it. */
const LOCK = 727_274_003;
/** Webhooks of one workspace that are served at once: one that has a hundred thousand messages stands in nobody's way. */
const PER_WORKSPACE = 2;

export interface WakeupClaim {
  readonly tenantId: string;
  readonly webhookId: string;
  /** How often somebody has asked; when it is more at the end, there is something new. */
  readonly asked: string;
}

interface Due {
  readonly webhookId: string;
  readonly nextAt: string;
}

/** Which webhook of which workspace has something to send, and when: uuids and instants, reached by the jobs role. */
@Injectable()
export class DeliveryWakeups {
  constructor(private readonly jobs: JobsDoor) {}

  async ask(tenantId: string, due: readonly Due[]): Promise<void> {
    if (due.length === 0) return;
    await this.jobs.query(
      `INSERT INTO delivery_wakeups (tenant_id, webhook_id, next_at, asked)
       SELECT $1, d.webhook_id, d.next_at, 1 FROM unnest($2::uuid[], $3::timestamptz[]) AS d (webhook_id, next_at)
       ON CONFLICT (tenant_id, webhook_id) DO UPDATE SET next_at = excluded.next_at, asked = delivery_wakeups.asked + 1`,
      tenantId,
      due.map(({ webhookId }) => webhookId),
      due.map(({ nextAt }) => nextAt),
    );
  }

  /**
   * Takes up to `most` webhooks that are due, for this worker alone until `until`: workspaces with little under way first, then by time. Claims are
   * made one after the other, so that none is counted twice.
   */
  claim(now: string, until: string, most: number): Promise<WakeupClaim[]> {
    return this.jobs.transaction(async (query) => {
      await query('SELECT pg_advisory_xact_lock($1)', LOCK);
      return query<WakeupClaim>(
        `WITH running AS (
           SELECT tenant_id, count(*) AS places FROM delivery_wakeups WHERE leased_until > $1 GROUP BY tenant_id
         ), due AS (
           SELECT w.tenant_id, w.webhook_id, w.next_at,
             row_number() OVER (PARTITION BY w.tenant_id ORDER BY w.next_at, w.webhook_id) + coalesce(r.places, 0) AS place
           FROM delivery_wakeups w LEFT JOIN running r ON r.tenant_id = w.tenant_id
           WHERE w.next_at <= $1 AND (w.leased_until IS NULL OR w.leased_until <= $1)
         ), chosen AS (
           SELECT tenant_id, webhook_id FROM due WHERE place <= ${PER_WORKSPACE} ORDER BY place, next_at LIMIT $3
         )
         UPDATE delivery_wakeups w SET leased_until = $2 FROM chosen c
         WHERE w.tenant_id = c.tenant_id AND w.webhook_id = c.webhook_id
         RETURNING w.tenant_id AS "tenantId", w.webhook_id AS "webhookId", w.asked`,
        now,
        until,
        most,
      );
    });
  }

  /** Gives a claim back: it is due again at `nextAt`, or at once where somebody has asked meanwhile; with nothing left the row goes. */
  async release({ tenantId, webhookId, asked }: WakeupClaim, nextAt: string | null): Promise<void> {
    if (nextAt === null) {
      const gone = await this.jobs.query(
        `DELETE FROM delivery_wakeups WHERE tenant_id = $1 AND webhook_id = $2 AND asked = $3 RETURNING webhook_id`,
        ...[tenantId, webhookId, asked],
      );
      if (gone.length > 0) return;
    }
    await this.jobs.query(
      `UPDATE delivery_wakeups SET leased_until = NULL,
         next_at = CASE WHEN asked = $3 THEN $4::timestamptz ELSE least(next_at, coalesce($4::timestamptz, next_at)) END
       WHERE tenant_id = $1 AND webhook_id = $2`,
      ...[tenantId, webhookId, asked, nextAt],
    );
  }
}
