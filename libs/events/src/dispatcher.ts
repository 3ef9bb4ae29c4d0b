import { bareList, type Database, type Tx } from '@siyana/database';
import { runInTenant, type Scope } from '@siyana/tenancy';
import type { EventSubscribers } from './event-subscribers';
import type { EventDto } from './feed.dto';
import type { JobsDoor } from './jobs-door';
import { digestOfPayload, GENESIS, sealOf } from './seal.rules';

/** Any number: all dispatchers of one database agree on it, and who has to wait until none is at work. */
export const DISPATCHER_LOCK = 727_274_002;
/** Workspaces of one round, events of one transaction, and how many of these one workspace gets in a round. */
const WORKSPACES = 100;
const BATCH = 500;
const BATCHES = 4;
/** Workspaces at once: each holds a connection of the app's pool. */
const LANES = 2;

/** As a workspace's events stand: the last seal, and the events behind it. */
interface UnsealedRow extends EventDto {
  readonly payloadText: string;
  readonly sealed: number;
  readonly lastSeal: string | null;
}

interface News {
  readonly tenantId: string;
  readonly head: string;
}

/** Makes the scope in which the system works in a workspace; undefined when there is none any more. */
export type EnterWorkspace = (tenantId: string) => Promise<Scope | undefined>;

/**
 * Takes events out of their workspaces after they were committed: seals them and hands them to the subscribers. One at a time, whatever the number
 * of workers; each workspace's part is a transaction of its own, and the seal in it says how far it has come.
 */
export class Dispatcher {
  private lastTenant = '00000000-0000-0000-0000-000000000000';

  constructor(
    private readonly jobs: JobsDoor,
    private readonly database: Database,
    private readonly subscribers: EventSubscribers,
    private readonly enter: EnterWorkspace,
  ) {}

  /** Deals with the workspaces that have news until there are none, somebody else does, or it is told to stop. Answers how many events it was. */
  async round(stopping: AbortSignal): Promise<number> {
    let all = 0;
    while (!stopping.aborted) {
      const some = await this.part(stopping);
      if (some === undefined) break;
      all += some;
    }
    return all;
  }

  /** Events that nobody has dealt with yet. */
  async backlog(): Promise<number> {
    const [row] = await this.jobs.query<{ events: string }>(
      `SELECT coalesce(sum(greatest(c.value - coalesce(d.position, 0), 0)), 0) AS events
       FROM counters c LEFT JOIN dispatched d ON d.tenant_id = c.tenant_id WHERE c.name = 'event'`,
    );
    return Number(row!.events);
  }

  /** Undefined when there is nothing to do here. What one workspace throws is thrown when the others have had their part. */
  private async part(stopping: AbortSignal): Promise<number | undefined> {
    const failures: unknown[] = [];
    const events = await this.lockedPart(stopping, failures);
    if (failures.length > 0) throw failures[0];
    return events;
  }

  /** The lock lasts as long as the transaction, so that no pooler can lose it. */
  private lockedPart(stopping: AbortSignal, failures: unknown[]): Promise<number | undefined> {
    return this.jobs.transaction(async (query) => {
      const [lock] = await query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', DISPATCHER_LOCK);
      if (!lock!.taken) return undefined;
      // From where the last part has ended, round and round: nobody is always the first.
      const news = await query<News>(
        `SELECT c.tenant_id AS "tenantId", c.value AS head FROM counters c LEFT JOIN dispatched d ON d.tenant_id = c.tenant_id
         WHERE c.name = 'event' AND c.value > coalesce(d.position, 0)
         ORDER BY c.tenant_id <= $1, c.tenant_id LIMIT ${WORKSPACES}`,
        this.lastTenant,
      );
      if (news.length === 0) return undefined;
      this.lastTenant = news[news.length - 1]!.tenantId;
      const waiting = [...news];
      const reached: { tenantId: string; position: number }[] = [];
      let events = 0;
      const lane = async (): Promise<void> => {
        for (let next = waiting.shift(); next && !stopping.aborted; next = waiting.shift()) {
          const done = await this.workspace(next).catch((error: unknown) => void failures.push(error));
          if (!done) continue;
          events += done.events;
          reached.push({ tenantId: next.tenantId, position: done.position });
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      // Workspaces that are not whole yet, or gone: another round finds nothing else in them.
      if (reached.length === 0) return undefined;
      // Never back: a trail that is shorter than it was has been cut, and this number is what shows it.
      await query(
        `INSERT INTO dispatched (tenant_id, position) SELECT * FROM unnest($1::uuid[], $2::bigint[])
         ON CONFLICT (tenant_id) DO UPDATE SET position = greatest(dispatched.position, excluded.position)`,
        reached.map(({ tenantId }) => tenantId),
        reached.map(({ position }) => position),
      );
      return events;
    });
  }

  private async workspace({ tenantId, head }: News): Promise<{ events: number; position: number } | undefined> {
    const scope = await this.enter(tenantId);
    if (!scope) return undefined;
    return runInTenant(scope, async () => {
      let events = 0;
      let position = 0;
      for (let batch = 0; batch < BATCHES; batch += 1) {
        const done = await this.database.transaction((tx) => this.batch(tx));
        events += done.events;
        position = done.position;
        if (done.events < BATCH) {
          // All that was there, and perhaps some that has come since.
          position = Math.max(position, Number(head));
          break;
        }
      }
      for (const subscriber of this.subscribers.all()) await subscriber.afterwards();
      return { events, position };
    });
  }

  private async batch(tx: Tx): Promise<{ events: number; position: number }> {
    const found = await tx.query<Omit<UnsealedRow, 'payload'>>(
      `SELECT e.id, e.position, e.type, e.resource, e.resource_id AS "resourceId", e.occurred_at AS "occurredAt", e.principal,
         e.payload::text AS "payloadText", coalesce(s.position, 0) AS sealed, s.seal AS "lastSeal"
       FROM (SELECT 1) one LEFT JOIN (
         SELECT x.position, x.seal FROM event_seals x WHERE x.tenant_id = $1 ORDER BY x.position DESC LIMIT 1) s ON true
       JOIN LATERAL (
         SELECT * FROM events y WHERE y.tenant_id = $1 AND y.position > coalesce(s.position, 0) ORDER BY y.position LIMIT $2) e ON true
       ORDER BY e.position`,
      BATCH,
    );
    if (found.length === 0) return { events: 0, position: 0 };
    const rows = found.map((row) =>
      Object.assign(row, { payload: JSON.parse(row.payloadText) as EventDto['payload'] }),
    );
    this.seal(tx, rows);
    for (const subscriber of this.subscribers.all()) await subscriber.take(tx, rows);
    return { events: rows.length, position: rows[rows.length - 1]!.position };
  }

  private seal(tx: Tx, rows: readonly UnsealedRow[]): void {
    let previous = rows[0]!.lastSeal ?? GENESIS;
    const seals = rows.map((row) => {
      const payloadDigest = digestOfPayload(row.payloadText);
      previous = sealOf(previous, { ...row, payloadDigest });
      return { payloadDigest, seal: previous };
    });
    tx.later(
      `INSERT INTO event_seals (tenant_id, position, event_id, payload_digest, seal)
       SELECT $1, s.* FROM unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[]) AS s`,
      bareList(rows.map(({ position }) => position)),
      bareList(rows.map(({ id }) => id)),
      bareList(seals.map(({ payloadDigest }) => payloadDigest)),
      bareList(seals.map(({ seal }) => seal)),
    );
  }
}
