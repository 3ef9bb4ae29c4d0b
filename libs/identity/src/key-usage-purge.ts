import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Positions } from '@siyana/events';
import { Loops } from '@siyana/jobs';
import { runInTenant } from '@siyana/tenancy';
import { systemScope } from './system-scope';

/** How long a day's count of a key is kept: a year, and the month in which it is looked back at. */
const USAGE_KEPT_DAYS = 400;
const LOOK_EVERY_MS = 5_000;

/** Takes away what keys have called longer ago than it is kept, once a day in each worker: twice is as good as once. */
@Injectable()
export class KeyUsagePurge implements OnModuleInit {
  private doneOn = '';

  constructor(
    private readonly database: Database,
    private readonly positions: Positions,
    private readonly loops: Loops,
  ) {}

  onModuleInit(): void {
    this.loops.register({
      name: 'key usage purge',
      everyMs: LOOK_EVERY_MS,
      round: (stopping) => this.round(stopping),
    });
  }

  async round(stopping: AbortSignal): Promise<void> {
    const now = this.database.now();
    const today = now.slice(0, 10);
    if (this.doneOn === today) return;
    const before = new Date(Date.parse(now) - USAGE_KEPT_DAYS * 86_400_000).toISOString().slice(0, 10);
    for (const tenantId of await this.positions.workspaces()) {
      if (stopping.aborted) return;
      await runInTenant(systemScope(tenantId, 'usage'), () => this.purge(before));
    }
    this.doneOn = today;
  }

  private purge(before: string): Promise<void> {
    return this.database.transaction((tx) => {
      tx.later(`DELETE FROM api_key_usage WHERE tenant_id = $1 AND day < $2::date`, before);
      return Promise.resolve();
    });
  }
}
