import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { currentScope } from '@siyana/tenancy';
import { Positions } from './positions';
import { digestOfPayload, ERASED_PAYLOAD, GENESIS, sealOf } from './seal.rules';

const PAGE = 5_000;
const MOST_FINDINGS = 1_000;

/** Events that no seal names. All of the workspace's are read and put beside each other. */
const LOOSE = `SELECT e.position FROM events e WHERE e.tenant_id = $1
  AND NOT EXISTS (SELECT 1 FROM event_seals s WHERE s.tenant_id = $1 AND s.event_id = e.id) ORDER BY e.position`;

export interface TrailFinding {
  readonly position: number;
  readonly what: 'event missing' | 'event added' | 'seal missing' | 'payload changed' | 'chain broken' | 'cut off';
}

export interface TrailReport {
  /** Events that carry a seal. */
  readonly sealed: number;
  /** Events that wait for one: the newest. */
  readonly unsealed: number;
  /** Payloads that were erased; the chain still says that they were there. */
  readonly erased: number;
  /** The last seal: kept elsewhere, it shows a trail that was cut or made anew as a whole. */
  readonly seal: string;
  readonly findings: readonly TrailFinding[];
}

/** A seal with the event that it names; nulls where that is gone. */
interface Link {
  readonly at: number;
  readonly seal: string;
  readonly payloadDigest: string;
  readonly id: string | null;
  readonly position: number;
  readonly type: string;
  readonly resourceId: string;
  readonly occurredAt: string;
  readonly principal: string;
  readonly payloadText: string;
}

/** Checks the sealed trail of the workspace that was entered: nothing changed, removed, added or moved since it was sealed. */
@Injectable()
export class AuditCheck {
  constructor(
    private readonly database: Database,
    private readonly positions: Positions,
  ) {}

  async verify(): Promise<TrailReport> {
    const { tenantId } = currentScope();
    const [head] = await this.database.read<{ last: number; events: number }>(
      `SELECT coalesce((SELECT max(s.position) FROM event_seals s WHERE s.tenant_id = $1), 0) AS last,
         coalesce((SELECT c.value FROM counters c WHERE c.tenant_id = $1 AND c.name = 'event'), 0) AS events`,
    );
    const { last, events } = head!;
    const chain = new Chain();
    for (let from = 0; from < last; from += PAGE) {
      const to = Math.min(from + PAGE, last);
      chain.take(await this.links(from, to), from, to);
    }
    const loose = await this.database.read<{ position: number }>(LOOSE);
    const waiting = loose.filter(({ position }) => position > last && position <= events).length;
    const findings: TrailFinding[] = [
      ...chain.findings,
      ...loose
        .filter(({ position }) => position <= last || position > events)
        .map(({ position }) => ({ position, what: 'event added' }) as const),
      ...(waiting < events - last ? [{ position: last + 1, what: 'event missing' } as const] : []),
      // The dispatcher's own number lies outside of the workspace.
      ...((await this.positions.dispatched(tenantId)) > Math.min(last, events)
        ? [{ position: last + 1, what: 'cut off' } as const]
        : []),
    ];
    const { erased, seal } = chain;
    return { sealed: last, unsealed: waiting, erased, seal, findings: findings.slice(0, MOST_FINDINGS) };
  }

  /** Seals of these positions with the events that they name. Index: event_seals_pkey, events_pkey. */
  private links(from: number, to: number): Promise<Link[]> {
    return this.database.read<Link>(
      `SELECT s.position AS at, s.seal, s.payload_digest AS "payloadDigest", e.id, e.position, e.type,
         e.resource_id AS "resourceId", e.occurred_at AS "occurredAt", e.principal, e.payload::text AS "payloadText"
       FROM event_seals s LEFT JOIN events e ON e.tenant_id = $1 AND e.id = s.event_id
       WHERE s.tenant_id = $1 AND s.position > $2 AND s.position <= $3 ORDER BY s.position`,
      from,
      to,
    );
  }
}

/** Walks the chain from its beginning. After a break it goes on from what is stored, so that one hand's work is one finding. */
class Chain {
  readonly findings: TrailFinding[] = [];
  seal = GENESIS;
  erased = 0;

  take(links: readonly Link[], from: number, to: number): void {
    let index = 0;
    for (let position = from + 1; position <= to; position += 1) {
      const link = links[index];
      if (link?.at !== position) {
        this.findings.push({ position, what: 'seal missing' });
        continue;
      }
      index += 1;
      this.judge(link);
    }
  }

  private judge(link: Link): void {
    const previous = this.seal;
    this.seal = link.seal;
    if (link.id === null) {
      this.findings.push({ position: link.at, what: 'event missing' });
      return;
    }
    const isErased = link.payloadText === ERASED_PAYLOAD;
    if (isErased) this.erased += 1;
    else if (digestOfPayload(link.payloadText) !== link.payloadDigest)
      this.findings.push({ position: link.at, what: 'payload changed' });
    if (sealOf(previous, { ...link, id: link.id }) !== link.seal)
      this.findings.push({ position: link.at, what: 'chain broken' });
  }
}
