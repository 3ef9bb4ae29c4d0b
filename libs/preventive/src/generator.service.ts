import { Injectable } from '@nestjs/common';
import { HolidaysService } from '@siyana/calendar';
import { Database, type Tx } from '@siyana/database';
import { Events, type DomainEvent } from '@siyana/events';
import { AppError, newId, zoneTableVersion } from '@siyana/kernel';
import { PlannedPartsService } from '@siyana/parts';
import { OrderWriter, type NewOrder } from '@siyana/work-orders';
import { decide, type Decision, type Outcome } from './engine';
import { DueMover } from './due-mover';
import { occurrenceRow } from './occurrence.rules';
import { openFrom, remembered, type OpenOrder } from './pair.rules';
import { duePairs, lockedPairs, type LoadedPair } from './pairs.queries';
import { PreventiveOccurrence } from './schedule.entity';
import { loadTemplates, orderOf, type Templates } from './template.queries';

/** Pairs and decisions of one transaction: a few thousand rows, and locks that are short. */
const AT_ONCE = 500;
const DECISIONS_AT_ONCE = 2_000;
/** One that another generator has decided at the same time comes again as decided. */
const ATTEMPTS = 3;

/** What the engine says of a pair. */
export interface Settlement {
  readonly pair: LoadedPair;
  readonly outcome: Outcome;
}

/** A decision that is to be stored, and the order that it makes. */
interface Stored {
  readonly pair: LoadedPair;
  readonly decision: Decision;
  readonly orderId: string | null;
}

export interface Run {
  /** When the workspace has to be looked at again; null: not until something happens. */
  readonly nextAt: string | null;
  /** False when it was told to stop before all was done. */
  readonly finished: boolean;
}

/** Decides what is due and makes its orders, set by set. */
@Injectable()
export class GeneratorService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly writer: OrderWriter,
    private readonly holidays: HolidaysService,
    private readonly mover: DueMover,
    private readonly plannedParts: PlannedPartsService,
  ) {}

  /** Everything of this workspace that is due. */
  async runDue(stopping?: AbortSignal): Promise<Run> {
    await this.deriveByNewZones();
    while (!stopping?.aborted) {
      const { pairs, nextAt } = await this.once();
      if (pairs === 0) return { nextAt, finished: true };
    }
    return { nextAt: null, finished: false };
  }

  /**
   * Decides what these pairs have due now, stores it with its orders, and says when each is due again. Pairs that were moved since they
   * were read, and those that would be too much for one transaction, are left for the next time.
   */
  async settle(tx: Tx, pairs: readonly LoadedPair[], { again = false, refused = false } = {}): Promise<Decision[]> {
    const settlements = decideAll(pairs, new Date(tx.now));
    const known = again ? await decidedAlready(tx, settlements) : NOTHING_KNOWN;
    const stored = settlements.flatMap(({ pair, outcome }) =>
      outcome.decisions
        .filter(({ key }) => !known.has(nameOf({ ...pair, key })))
        .map((decision) => storedOf(pair, refused ? failed(decision) : decision)),
    );
    const moved = await this.moveOn(tx, settlements, stored, known);
    const kept = moved.size === settlements.length ? stored : stored.filter(({ pair }) => moved.has(nameOf(pair)));
    await this.store(tx, kept);
    return kept.map(({ decision }) => decision);
  }

  /** Stores one decision of a pair that the calendar has not asked for, and the order that it makes. */
  async storeOne(tx: Tx, pair: LoadedPair, decision: Decision): Promise<string | null> {
    const one = storedOf(pair, decision);
    await this.store(tx, [one]);
    if (one.orderId) {
      tx.later(
        `UPDATE preventive_pairs SET orders = $4::jsonb, changes = changes + 1 WHERE tenant_id = $1 AND schedule_id = $2 AND asset_id = $3`,
        pair.scheduleId,
        pair.assetId,
        JSON.stringify([...pair.orders, openFrom(decision, one.orderId)]),
      );
    }
    return one.orderId;
  }

  private async once(): Promise<{ pairs: number; decisions: number; nextAt: string | null }> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.transaction(async (tx) => {
          const pairs = await duePairs(tx, this.holidays, AT_ONCE);
          if (pairs.length === 0) return { pairs: 0, decisions: 0, nextAt: await nextOf(tx) };
          const decisions = await this.settle(tx, pairs, { again: attempt > 1 });
          return { pairs: pairs.length, decisions: decisions.length, nextAt: null };
        });
      } catch (error) {
        if (attempt < ATTEMPTS && isDoubleDecision(error)) continue;
        if (!isRefusal(error)) throw error;
        return this.oneByOne();
      }
    }
  }

  /** After a set that the database has refused: what is good of it is made, and what is not is recorded as failed, not lost. */
  private async oneByOne(): Promise<{ pairs: number; decisions: number; nextAt: null }> {
    const names = await this.database.transaction((tx) => duePairs(tx, this.holidays, AT_ONCE));
    let decisions = 0;
    for (const { scheduleId, assetId } of names) {
      const settle = (refused: boolean): Promise<Decision[]> =>
        this.database.transaction(async (tx) => {
          const pair = await lockedPairs(tx, this.holidays, scheduleId, [assetId]);
          return this.settle(tx, pair, { again: true, refused });
        });
      const made = await settle(false).catch((error: unknown) => {
        if (!isRefusal(error)) throw error;
        return settle(true);
      });
      decisions += made.length;
    }
    return { pairs: names.length, decisions, nextAt: null };
  }

  /** With a new zone table every pair is looked at once. */
  private deriveByNewZones(): Promise<unknown> {
    return this.database.transaction(async (tx) => {
      const stale = await tx.query<{ scheduleId: string; assetId: string }>(
        `UPDATE preventive_pairs SET next_at = $2, derived_with = $3, changes = changes + 1
         WHERE tenant_id = $1 AND removed_at IS NULL AND derived_with < $3
         RETURNING schedule_id AS "scheduleId", asset_id AS "assetId"`,
        tx.now,
        zoneTableVersion(),
      );
      if (stale.length > 0) await this.mover.deriveAgain(tx, stale);
    });
  }

  /** Where the pairs stand from here on; the names of those that are still what they were when they were read. */
  private async moveOn(
    tx: Tx,
    settlements: readonly Settlement[],
    stored: readonly Stored[],
    known: Known,
  ): Promise<ReadonlySet<string>> {
    if (settlements.length === 0) return new Set();
    const made = new Map<string, OpenOrder[]>();
    const add = (pair: LoadedPair, order: OpenOrder): void => {
      const name = nameOf(pair);
      const orders = made.get(name);
      if (orders) orders.push(order);
      else made.set(name, [order]);
    };
    for (const { pair, decision, orderId } of stored) if (orderId) add(pair, openFrom(decision, orderId));
    if (known.size > 0)
      for (const { pair, outcome } of settlements)
        for (const decision of outcome.decisions) {
          const orderId = known.get(nameOf({ ...pair, key: decision.key }));
          if (orderId) add(pair, openFrom(decision, orderId));
        }
    const rows = await tx.query<{ scheduleId: string; assetId: string }>(
      `UPDATE preventive_pairs p SET cursors = u.cursors::jsonb, orders = u.orders::jsonb, next_at = u.next_at
       FROM unnest($2::uuid[], $3::uuid[], $4::integer[], $5::text[], $6::text[], $7::timestamptz[])
         AS u (schedule_id, asset_id, changes, cursors, orders, next_at)
       WHERE p.tenant_id = $1 AND p.schedule_id = u.schedule_id AND p.asset_id = u.asset_id AND p.changes = u.changes
       RETURNING p.schedule_id AS "scheduleId", p.asset_id AS "assetId"`,
      settlements.map(({ pair }) => pair.scheduleId),
      settlements.map(({ pair }) => pair.assetId),
      settlements.map(({ pair }) => pair.changes),
      settlements.map(({ outcome }) => JSON.stringify(outcome.cursors)),
      settlements.map(({ pair, outcome }) =>
        JSON.stringify([
          ...remembered(pair.orders, outcome.nextWakeAt ?? new Date(tx.now)),
          ...(made.get(nameOf(pair)) ?? []),
        ]),
      ),
      settlements.map(({ outcome }) => outcome.nextWakeAt?.toISOString() ?? null),
    );
    return new Set(rows.map(nameOf));
  }

  private async store(tx: Tx, stored: readonly Stored[]): Promise<void> {
    if (stored.length === 0) return;
    const making = stored.filter(({ orderId }) => orderId !== null);
    const templates = await loadTemplates(tx, making);
    const made = await this.writer.insertMany(
      tx,
      making.map((one) => newOrder(one, templates)),
    );
    this.plannedParts.addMany(
      tx,
      making.map(({ pair, orderId }) => ({ workOrderId: orderId!, needs: pair.stored.template.plannedParts ?? [] })),
    );
    tx.insert(
      PreventiveOccurrence,
      stored.map(({ pair, decision, orderId }) => occurrenceRow(tx.now, pair, decision, orderId)),
    );
    this.events.record(tx, [...made, ...stored.filter(({ orderId }) => orderId === null).map(decidedEvent)]);
  }
}

const MAKES_AN_ORDER: ReadonlySet<string> = new Set(['created', 'manual']);

function storedOf(pair: LoadedPair, decision: Decision): Stored {
  return { pair, decision, orderId: MAKES_AN_ORDER.has(decision.action) ? newId() : null };
}

const nameOf = ({ scheduleId, assetId, key }: { scheduleId: string; assetId: string; key?: string }): string =>
  `${scheduleId}/${assetId}/${key ?? ''}`;

/** In one go, up to the size of one transaction. */
function decideAll(pairs: readonly LoadedPair[], now: Date): Settlement[] {
  const settlements: Settlement[] = [];
  let left = DECISIONS_AT_ONCE;
  for (const pair of pairs) {
    if (left <= 0) break;
    const outcome = decide(pair.version, pair.state, now, left);
    left -= outcome.decisions.length;
    settlements.push({ pair, outcome });
  }
  return settlements;
}

/** Occurrences that have their decision, each with its order if that is open. */
type Known = ReadonlyMap<string, string | null>;
const NOTHING_KNOWN: Known = new Map();

/** What of these decisions another generator has stored. One that was withdrawn is decided anew. */
async function decidedAlready(tx: Tx, settlements: readonly Settlement[]): Promise<Known> {
  const asked = settlements.flatMap(({ pair, outcome }) =>
    outcome.decisions.map(({ key }) => ({ scheduleId: pair.scheduleId, assetId: pair.assetId, key })),
  );
  const params = [
    asked.map(({ scheduleId }) => scheduleId),
    asked.map(({ assetId }) => assetId),
    asked.map(({ key }) => key),
  ];
  tx.later(
    `DELETE FROM preventive_occurrences o USING unnest($2::uuid[], $3::uuid[], $4::text[]) AS u (schedule_id, asset_id, key)
     WHERE o.tenant_id = $1 AND o.schedule_id = u.schedule_id AND o.asset_id = u.asset_id AND o.key = u.key AND o.action = 'withdrawn'`,
    ...params,
  );
  const rows = await tx.query<{ scheduleId: string; assetId: string; key: string; orderId: string | null }>(
    `SELECT o.schedule_id AS "scheduleId", o.asset_id AS "assetId", o.key,
       CASE WHEN w.status IN ('open', 'in_progress', 'on_hold') THEN w.id END AS "orderId"
     FROM preventive_occurrences o
     JOIN unnest($2::uuid[], $3::uuid[], $4::text[]) AS u (schedule_id, asset_id, key)
       ON o.schedule_id = u.schedule_id AND o.asset_id = u.asset_id AND o.key = u.key
     LEFT JOIN work_orders w ON w.tenant_id = $1 AND w.id = o.work_order_id
     WHERE o.tenant_id = $1`,
    ...params,
  );
  return new Map(rows.map((row) => [nameOf(row), row.orderId]));
}

const failed = (decision: Decision): Decision =>
  MAKES_AN_ORDER.has(decision.action) ? { ...decision, action: 'failed', reason: 'order_refused' } : decision;

function newOrder({ pair, decision, orderId }: Stored, templates: Templates): Omit<NewOrder, 'number'> {
  return orderOf(templates, pair, decision, orderId!);
}

function decidedEvent({ pair, decision }: Stored): DomainEvent {
  const { key, action, reason } = decision;
  return {
    type: 'preventive_schedule.decided',
    resourceId: pair.scheduleId,
    payload: { assetId: pair.assetId, key, action, reason },
  };
}

async function nextOf(tx: Tx): Promise<string | null> {
  const [next] = await tx.query<{ nextAt: string | null }>(
    `SELECT min(p.next_at) AS "nextAt" FROM preventive_pairs p WHERE p.tenant_id = $1 AND p.removed_at IS NULL`,
  );
  return next?.nextAt ?? null;
}

/** Another generator has decided one of these occurrences: the unique key says so. */
function isDoubleDecision(error: unknown): boolean {
  return error instanceof AppError && error.code === 'duplicate' && error.params['field'] === 'occurrence';
}

/** PostgreSQL's classes 22 and 23: the data are not good, and will not be better in a minute. */
function isRefusal(error: unknown): boolean {
  if (error instanceof AppError) return error.kind !== 'unavailable';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^2[23]/.test(code);
}
