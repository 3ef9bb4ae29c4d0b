import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '@siyana/database';
import { AppError, type Clock } from '@siyana/kernel';
import { currentScope, runInTenant, type Scope } from '@siyana/tenancy';
import { systemScope } from './system-scope';

/** How long a call may wait until it is written down: with every call a write would cost more than the call. */
const WRITTEN_EVERY_MS = 15_000;
const KEY = 'api_key:';

interface Count {
  readonly keyId: string;
  readonly day: string;
  calls: number;
  lastAt: string;
}

/** Calls by API keys, counted in this process and added to the table now and then. A process that is killed loses the last seconds. */
@Injectable()
export class KeyUsage implements OnModuleDestroy {
  private counts = new Map<string, Map<string, Count>>();
  private readonly timer = setInterval(() => void this.writeAll().catch(() => undefined), WRITTEN_EVERY_MS).unref();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  count({ principal, tenantId }: Scope): void {
    if (!principal.startsWith(KEY)) return;
    const at = this.clock.now().toISOString();
    this.add(tenantId, { keyId: principal.slice(KEY.length), day: at.slice(0, 10), calls: 1, lastAt: at });
  }

  /** Writes down what this process has counted of the caller's workspace: whoever asks for the counts sees the calls before. */
  async writeOwn(): Promise<void> {
    const { tenantId } = currentScope();
    const counts = this.counts.get(tenantId);
    if (!counts) return;
    this.counts.delete(tenantId);
    await this.write(tenantId, [...counts.values()]);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.writeAll();
  }

  private async writeAll(): Promise<void> {
    const all = this.counts;
    this.counts = new Map();
    for (const [tenantId, counts] of all)
      await runInTenant(systemScope(tenantId, 'usage'), () => this.write(tenantId, [...counts.values()]));
  }

  private async write(tenantId: string, counts: Count[]): Promise<void> {
    // Two processes lock the same rows in the same order.
    counts.sort((a, b) => (a.keyId + a.day < b.keyId + b.day ? -1 : 1));
    try {
      await this.database.transaction((tx) => {
        tx.later(
          ADD,
          counts.map(({ keyId }) => keyId),
          counts.map(({ day }) => day),
          counts.map(({ calls }) => calls),
          counts.map(({ lastAt }) => lastAt),
        );
        return Promise.resolve();
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // Told again when the database is back; a workspace that was erased meanwhile has no keys to count for.
      if (error.kind === 'unavailable') for (const count of counts) this.add(tenantId, count);
    }
  }

  private add(tenantId: string, count: Count): void {
    let own = this.counts.get(tenantId);
    if (!own) this.counts.set(tenantId, (own = new Map<string, Count>()));
    const name = `${count.keyId} ${count.day}`;
    const known = own.get(name);
    if (!known) own.set(name, { ...count });
    else {
      known.calls += count.calls;
      if (count.lastAt > known.lastAt) known.lastAt = count.lastAt;
    }
  }
}

const ADD = `INSERT INTO api_key_usage (tenant_id, key_id, day, calls, last_at)
  SELECT $1::uuid, x.key_id, x.day, x.calls, x.last_at
  FROM unnest($2::uuid[], $3::date[], $4::bigint[], $5::timestamptz[]) AS x (key_id, day, calls, last_at)
  ON CONFLICT (tenant_id, key_id, day) DO UPDATE 
    SET calls = api_key_usage.calls + excluded.calls, last_at = greatest(api_key_usage.last_at, excluded.last_at)`;
