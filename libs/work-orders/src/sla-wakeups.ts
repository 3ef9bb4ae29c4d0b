import pg from 'pg';

export interface Awaited {
  readonly tenantId: string;
  /** How often somebody has asked: unchanged at the end, nobody has asked meanwhile. */
  readonly asked: number;
}

/** Which workspaces have a target to look at, and when: a uuid and an instant. Reached by the jobs role. */
export class SlaWakeups {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'siyana sla' });
    this.pool.on('error', () => undefined); // an idle connection that breaks is replaced at its next use
  }

  /** Those whose time has come, the longest waiting first. Index: sla_wakeups_next_at_idx. */
  async due(now: string, most: number): Promise<Awaited[]> {
    const { rows } = await this.pool.query<Awaited>(
      `SELECT tenant_id AS "tenantId", asked FROM sla_wakeups WHERE next_at < $1 ORDER BY next_at LIMIT $2`,
      [now, most],
    );
    return rows;
  }

  /** When it is to be looked at again; null: not before somebody asks. Whoever has asked meanwhile is not forgotten. */
  async settle({ tenantId, asked }: Awaited, nextAt: string | null): Promise<void> {
    if (nextAt === null) {
      await this.pool.query(`DELETE FROM sla_wakeups WHERE tenant_id = $1 AND asked = $2`, [tenantId, asked]);
      return;
    }
    await this.pool.query(
      `UPDATE sla_wakeups SET next_at = CASE WHEN asked = $2 THEN $3::timestamptz ELSE least(next_at, $3::timestamptz) END WHERE tenant_id = $1`,
      [tenantId, asked, nextAt],
    );
  }

  onModuleDestroy(): Promise<void> {
    return this.pool.end();
  }
}
