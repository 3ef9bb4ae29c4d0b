import { Injectable } from '@nestjs/common';
import { HolidaysService } from '@siyana/calendar';
import { Database, type Tx } from '@siyana/database';
import { Events, type DomainEvent } from '@siyana/events';
import { SETTINGS } from '@siyana/identity';
import { AppError, newId, notFound, zoneTableVersion } from '@siyana/kernel';
import { PlannedPartsService } from '@siyana/parts';
import { withSettings, type WorkspaceSettings } from '@siyana/tenancy';
import { OrderWriter } from '@siyana/work-orders';
import { decide, type Decision } from './engine';
import {
  decidedAlready,
  nameOf,
  NOTHING_KNOWN,
  type Known,
  type PairName,
  type Settlement,
} from './decided-already.queries';
import { DueMover } from './due-mover';
import { whatIsDue, type Due, type DueSet } from './due-sets.queries';
import { movedPairs, saysMoved } from './move-pairs.queries';
import { occurrenceRow } from './occurrence.rules';
import { openFrom, remembered, type OpenOrder } from './pair.rules';
import { duePairs, lockedPairs, type LoadedPair } from './pairs.queries';
import { earliest, PlainSets } from './plain-sets.service';
import { PreventiveOccurrence } from './schedule.entity';
import { loadTemplates, ordersOf } from './template.queries';

/** Pairs and decisions of one transaction: a few thousand rows, and locks that are short. */
const AT_ONCE = 500;
const DECISIONS_AT_ONCE = 2_000;
/** One that another generator has decided at the same time comes again as decided. */
const ATTEMPTS = 3;

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
  /** How many pairs were settled. */
  readonly load: number;
}

/** After one transaction; `stale`: the zone table has changed, and nothing was decided. */
interface Step extends Run {
  readonly stale?: boolean;
}
const NOTHING_TO_DO: Step = { finished: true, nextAt: null, load: 0 };
const goOn = (load: number): Step => ({ finished: false, nextAt: null, load });

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
    private readonly plainSets: PlainSets,
  ) {}

  /** Everything of this workspace that is due. `zones`: whether the zone table may have changed since it was here last. */
  async runDue(stopping?: AbortSignal, zones = true): Promise<Run> {
    let load = 0;
    for (let ask = zones; !stopping?.aborted; ask = false) {
      const step = await this.once(ask);
      load += step.load;
      if (step.stale) await this.deriveByNewZones();
      else if (step.finished) return { ...step, load };
    }
    return { nextAt: null, finished: false, load };
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

  private async once(zones: boolean): Promise<Step> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (attempt > 1
          ? this.inWorkspace((tx) => this.pairByPair(tx, true))
          : this.database.transaction((tx) => this.inSets(tx, zones)));
      } catch (error) {
        if (attempt < ATTEMPTS && (saysMoved(error) || isDoubleDecision(error))) continue;
        if (!isRefusal(error)) throw error;
        return this.oneByOne();
      }
    }
  }

  private async inSets(tx: Tx, zones: boolean): Promise<Step> {
    const due = await whatIsDue(tx, AT_ONCE, zones);
    if (!due) return NOTHING_TO_DO;
    if (due.stale) return { ...goOn(0), stale: true };
    if (due.sets.length === 0) return { ...NOTHING_TO_DO, nextAt: due.laterAt };
    return withSettings(due.settings, () => this.settleSets(tx, due));
  }

  /** What is plain of it all at once; where nothing is, each pair for itself. */
  private async settleSets(tx: Tx, { sets, laterAt }: Due): Promise<Step> {
    const plain = this.plainSets.of(sets, new Date(tx.now));
    if (plain.length === 0) return this.pairByPair(tx, false);
    const again = await this.plainSets.store(tx, plain);
    const load = plain.reduce((sum, { members }) => sum + members.length, 0);
    return isAll(sets, load) ? { finished: true, nextAt: earliest([laterAt, again]), load } : goOn(load);
  }

  private async pairByPair(tx: Tx, again: boolean): Promise<Step> {
    const pairs = await duePairs(tx, this.holidays, AT_ONCE);
    await this.settle(tx, pairs, { again });
    return goOn(pairs.length);
  }

  /** After a set that the database has refused: what is good of it is made, and what is not is recorded as failed, not lost. */
  private async oneByOne(): Promise<Step> {
    const names = await this.inWorkspace((tx) => duePairs(tx, this.holidays, AT_ONCE));
    for (const { scheduleId, assetId } of names) {
      const settle = (refused: boolean): Promise<Decision[]> =>
        this.inWorkspace(async (tx) => {
          const pair = await lockedPairs(tx, this.holidays, scheduleId, [assetId]);
          return this.settle(tx, pair, { again: true, refused });
        });
      await settle(false).catch((error: unknown) => {
        if (!isRefusal(error)) throw error;
        return settle(true);
      });
    }
    return goOn(names.length);
  }

  /** With a new zone table every pair is looked at once. */
  private deriveByNewZones(): Promise<unknown> {
    return this.inWorkspace(async (tx) => {
      const stale = await tx.query<{ scheduleId: string; assetId: string }>(
        `UPDATE preventive_pairs p SET next_at = CASE WHEN s.archived_at IS NULL THEN $2::timestamptz END, derived_with = $3, changes = p.changes + 1
         FROM preventive_schedules s
         WHERE p.tenant_id = $1 AND p.removed_at IS NULL AND p.derived_with < $3 AND s.tenant_id = $1 AND s.id = p.schedule_id
         RETURNING p.schedule_id AS "scheduleId", p.asset_id AS "assetId"`,
        tx.now,
        zoneTableVersion(),
      );
      if (stale.length > 0) await this.mover.deriveAgain(tx, stale);
    });
  }

  /** A transaction that knows the workspace's settings, which the first question of `inSets` asks for as well. */
  private inWorkspace<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const [settings] = await tx.query<WorkspaceSettings & Record<string, unknown>>(SETTINGS);
      if (!settings) throw notFound();
      return withSettings(settings, () => work(tx));
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
    const [rows] = await tx.queries(
      movedPairs(
        settlements.map(({ outcome: { cursors, nextWakeAt } }) => ({
          cursors,
          nextAt: nextWakeAt?.toISOString() ?? null,
        })),
        settlements.map(({ pair, outcome }, index) => ({
          ...pair,
          stand: index + 1,
          orders: JSON.stringify([
            ...remembered(pair.orders, outcome.nextWakeAt ?? new Date(tx.now)),
            ...(made.get(nameOf(pair)) ?? []),
          ]),
        })),
      ),
    );
    return new Set((rows as unknown as PairName[]).map(nameOf));
  }

  private async store(tx: Tx, stored: readonly Stored[]): Promise<void> {
    if (stored.length === 0) return;
    const making = stored.filter(({ orderId }) => orderId !== null);
    const asked = making.map(({ pair, decision: { procedureIds } }) => ({
      template: pair.stored.template,
      procedureIds,
    }));
    const { kinds, orders } = ordersOf(await loadTemplates(tx, asked), making);
    const made = await this.writer.insertMany(tx, kinds, orders);
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

/** Whether nothing else is due: what is not plain, and what was too much for one transaction. */
function isAll(sets: readonly DueSet[], plain: number): boolean {
  const due = sets.reduce((sum, { scheduleIds }) => sum + scheduleIds.length, 0);
  return due < AT_ONCE && due === plain;
}

const MAKES_AN_ORDER: ReadonlySet<string> = new Set(['created', 'manual']);

function storedOf(pair: LoadedPair, decision: Decision): Stored {
  return { pair, decision, orderId: MAKES_AN_ORDER.has(decision.action) ? newId() : null };
}

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

const failed = (decision: Decision): Decision =>
  MAKES_AN_ORDER.has(decision.action) ? { ...decision, action: 'failed', reason: 'order_refused' } : decision;

function decidedEvent({ pair, decision }: Stored): DomainEvent {
  const { key, action, reason } = decision;
  return {
    type: 'preventive_schedule.decided',
    resourceId: pair.scheduleId,
    payload: { assetId: pair.assetId, key, action, reason },
  };
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
