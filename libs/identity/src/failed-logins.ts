import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { runInTenant } from '@siyana/tenancy';
import type { Membership } from './login-directory';
import { systemScope } from './system-scope';

const WRITTEN_EVERY_MS = 1_000;

/**
 * Wrong passwords of members, for the trails of their workspaces. They are written a moment after the answer: an account that exists must not take
 * longer to refuse than one that does not. A process that is killed loses the last second.
 */
@Injectable()
export class FailedLogins implements OnModuleDestroy {
  private counts = new Map<string, Map<string, number>>();
  private readonly timer = setInterval(() => void this.writeAll(), WRITTEN_EVERY_MS).unref();

  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  count({ tenantId, memberId }: Membership, attempts = 1): void {
    let own = this.counts.get(tenantId);
    if (!own) this.counts.set(tenantId, (own = new Map<string, number>()));
    own.set(memberId, (own.get(memberId) ?? 0) + attempts);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.writeAll();
  }

  private async writeAll(): Promise<void> {
    const all = this.counts;
    this.counts = new Map();
    for (const [tenantId, counts] of all) {
      try {
        await runInTenant(systemScope(tenantId, 'login'), () => this.write(counts));
      } catch {
        // The next second tries again; the other workspaces' are written all the same.
        for (const [memberId, attempts] of counts) this.count({ tenantId, memberId }, attempts);
      }
    }
  }

  private write(counts: ReadonlyMap<string, number>): Promise<void> {
    return this.database.transaction(async (tx) => {
      // Nobody is there any more where the workspace was erased meanwhile.
      const rows = await tx.query<{ id: string }>(
        `SELECT m.id FROM members m WHERE m.tenant_id = $1 AND m.id = ANY($2::uuid[]) ORDER BY m.id`,
        [...counts.keys()],
      );
      await this.events.publishAll(
        tx,
        rows.map(({ id }) => ({
          type: 'member.login_failed',
          resourceId: id,
          payload: { attempts: counts.get(id) },
        })),
      );
    });
  }
}
