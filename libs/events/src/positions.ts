import { Injectable } from '@nestjs/common';
import { JobsDoor } from './jobs-door';

/** How far the events of these workspaces have come, in one question whatever their number. */
@Injectable()
export class Positions {
  constructor(private readonly jobs: JobsDoor) {}

  async of(tenantIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.jobs.query<{ tenantId: string; position: string }>(
      `SELECT tenant_id AS "tenantId", value AS position FROM counters WHERE name = 'event' AND tenant_id = ANY($1::uuid[])`,
      tenantIds,
    );
    return new Map(rows.map(({ tenantId, position }) => [tenantId, Number(position)]));
  }

  /** How many events of this workspace the dispatcher has dealt with. */
  async dispatched(tenantId: string): Promise<number> {
    const [row] = await this.jobs.query<{ position: string }>(
      `SELECT position FROM dispatched WHERE tenant_id = $1`,
      tenantId,
    );
    return Number(row?.position ?? 0);
  }

  /** Every workspace of this instance. */
  async workspaces(): Promise<string[]> {
    const rows = await this.jobs.query<{ tenantId: string }>(
      `SELECT tenant_id AS "tenantId" FROM counters WHERE name = 'event' ORDER BY tenant_id`,
    );
    return rows.map(({ tenantId }) => tenantId);
  }
}
