import type { OnModuleInit } from '@nestjs/common';
import { Database } from '@siyana/database';
import { systemScope } from '@siyana/identity';
import type { Loops } from '@siyana/jobs';
import { runInTenant } from '@siyana/tenancy';
import { OrderWriter } from './order-writer';
import { newBreaches, slaNextAt } from './sla.rules';
import type { Awaited, SlaWakeups } from './sla-wakeups';
import { WorkOrder } from './work-order.entity';

const EVERY_MS = 5_000;
const MOST_WORKSPACES = 100;
const MOST_ORDERS = 200;
const AGAIN_MS = 60_000;

/**
 * Says of every missed target that it is missed: an event, an entry in the order's stream and the instant on the order, in one transaction, once,
 * with any number of workers. An order that is locked by another's transaction is waited for, and judged as that one has left it.
 */
export class SlaWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly writer: OrderWriter,
    private readonly wakeups: SlaWakeups,
    private readonly loops: Loops,
  ) {}

  onModuleInit(): void {
    this.loops.register({ name: 'sla', everyMs: EVERY_MS, round: (stopping) => this.round(stopping) });
  }

  async round(stopping: AbortSignal): Promise<void> {
    const now = this.database.now();
    const failures: unknown[] = [];
    for (const awaited of await this.wakeups.due(now, MOST_WORKSPACES)) {
      if (stopping.aborted) return;
      await this.look(awaited, stopping).catch(async (error: unknown) => {
        failures.push(error);
        // One workspace's trouble is not the others'.
        await this.wakeups.settle(awaited, new Date(Date.parse(now) + AGAIN_MS).toISOString());
      });
    }
    if (failures.length > 0) throw new AggregateError(failures, 'targets of some workspaces could not be looked at');
  }

  private async look(awaited: Awaited, stopping: AbortSignal): Promise<void> {
    await runInTenant(systemScope(awaited.tenantId, 'sla'), async () => {
      let judged = MOST_ORDERS;
      while (judged === MOST_ORDERS && !stopping.aborted) judged = await this.judgeSome();
      // Index: work_orders_sla_next_at_idx.
      const [next] = await this.database.read<{ at: string | null }>(
        `SELECT min(w.sla_next_at) AS at FROM work_orders w WHERE w.tenant_id = $1 AND w.sla_next_at IS NOT NULL`,
      );
      await this.wakeups.settle(awaited, next?.at ?? null);
    });
  }

  private judgeSome(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `SELECT w.id FROM work_orders w WHERE w.tenant_id = $1 AND w.sla_next_at < $2 ORDER BY w.sla_next_at, w.id LIMIT $3`,
        tx.now,
        MOST_ORDERS,
      );
      for (const { id } of due) {
        const order = await tx.lock(WorkOrder, id);
        const breaches = newBreaches(order, tx.now);
        // Another worker was first, or the order has gone on: what it waits for now is all there is to write down.
        if (breaches.length === 0)
          tx.later(`UPDATE work_orders SET sla_next_at = $3 WHERE tenant_id = $1 AND id = $2`, id, slaNextAt(order));
        for (const target of breaches) {
          order[`${target}BreachedAt`] = tx.now;
          const action = `${target}_breached`;
          await this.writer.save(tx, order, action, `work_order.${action}`);
        }
      }
      return due.length;
    });
  }
}
