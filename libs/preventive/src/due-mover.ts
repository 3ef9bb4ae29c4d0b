import { Injectable } from '@nestjs/common';
import { HolidaysService } from '@siyana/calendar';
import type { Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { newId, toInstant } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { WorkOrderActivity } from '@siyana/work-orders';
import { daysApart, shiftDate } from './dates.rules';
import { placeAgain } from './engine';
import { lockedPairs } from './pairs.queries';

/** An occurrence whose order is open. */
export interface OpenOccurrence {
  readonly id: string;
  readonly scheduleId: string;
  readonly assetId: string;
  readonly key: string;
  readonly trigger: number;
  readonly nominalLocalDueAt: string;
  readonly localDueAt: string;
  readonly timeZone: string;
  readonly dueAt: string;
  readonly toleranceFrom: string;
  readonly toleranceTo: string;
  readonly workOrderId: string;
  /** Somebody has begun with its order: labour, a step, a comment, a file or a change by hand. */
  readonly touched: boolean;
}

/** Whether somebody has done anything with order `w`. What the product itself has done to it does not count. */
export const TOUCHED = `(w.status <> 'open'
  OR EXISTS (SELECT 1 FROM work_order_activities t WHERE t.tenant_id = $1 AND t.work_order_id = w.id AND t.action NOT IN ('created', 'derived'))
  OR EXISTS (SELECT 1 FROM attachments f WHERE f.tenant_id = $1 AND f.work_order_id = w.id))`;

const OPEN = `SELECT o.id, o.schedule_id AS "scheduleId", o.asset_id AS "assetId", o.key, o.trigger, o.nominal_local_due_at AS "nominalLocalDueAt",
  o.local_due_at AS "localDueAt", o.time_zone AS "timeZone", o.due_at AS "dueAt", o.tolerance_from AS "toleranceFrom",
  o.tolerance_to AS "toleranceTo", o.work_order_id AS "workOrderId", ${TOUCHED} AS touched
  FROM preventive_occurrences o JOIN work_orders w ON w.tenant_id = $1 AND w.id = o.work_order_id AND w.status IN ('open', 'in_progress', 'on_hold')
  WHERE o.tenant_id = $1 AND o.action = 'created'`;

interface Move {
  readonly occurrence: OpenOccurrence;
  readonly localDueAt: string;
}

/** Moves the dues of orders that are made already, when the ground under them changes. */
@Injectable()
export class DueMover {
  constructor(
    private readonly events: Events,
    private readonly holidays: HolidaysService,
  ) {}

  /** After a new zone table: 08:00 stays 08:00. Orders that somebody has begun with keep the due that they were begun with. */
  async deriveAgain(
    tx: Tx,
    pairs: readonly { readonly scheduleId: string; readonly assetId: string }[],
  ): Promise<void> {
    const open = await tx.query<OpenOccurrence & Record<string, unknown>>(
      `${OPEN} AND (o.schedule_id, o.asset_id) IN (SELECT u.s, u.a FROM unnest($2::uuid[], $3::uuid[]) AS u (s, a))`,
      pairs.map(({ scheduleId }) => scheduleId),
      pairs.map(({ assetId }) => assetId),
    );
    const moves = open
      .filter(({ touched, localDueAt, timeZone, dueAt }) => !touched && instantOf(localDueAt, timeZone) !== dueAt)
      .map((occurrence) => ({ occurrence, localDueAt: occurrence.localDueAt }));
    this.move(tx, moves, 'derived', null);
  }

  /** After a change of the holidays of one date: the orders whose dues it touches move, or are shown to the manager. */
  async holidayChanged(tx: Tx, date: string): Promise<void> {
    const open = await tx.query<OpenOccurrence & Record<string, unknown>>(
      `${OPEN} AND o.reason <> 'rescheduled'
         AND $2 BETWEEN least(left(o.nominal_local_due_at, 10), left(o.local_due_at, 10)) AND greatest(left(o.nominal_local_due_at, 10), left(o.local_due_at, 10))`,
      date,
    );
    const moves: Move[] = [];
    for (const occurrence of open) {
      const [pair] = await lockedPairs(tx, this.holidays, occurrence.scheduleId, [occurrence.assetId]);
      const trigger = pair?.version.triggers[occurrence.trigger];
      if (!pair || trigger?.kind !== 'calendar' || pair.version.holidayPolicy === 'skip') continue;
      const localDueAt = placeAgain(trigger.rule, occurrence.nominalLocalDueAt, pair.version, new Date(tx.now));
      if (localDueAt === occurrence.localDueAt) continue;
      if (occurrence.touched) await this.propose(tx, occurrence, localDueAt);
      else moves.push({ occurrence, localDueAt });
    }
    this.move(tx, moves, 'derived', null);
  }

  /** The open order of an occurrence, if it has one. */
  async openOf(tx: Tx, scheduleId: string, assetId: string, key: string): Promise<OpenOccurrence | undefined> {
    const [row] = await tx.query<OpenOccurrence & Record<string, unknown>>(
      `${OPEN} AND o.schedule_id = $2 AND o.asset_id = $3 AND o.key = $4`,
      scheduleId,
      assetId,
      key,
    );
    return row;
  }

  /** Writes the new dues into occurrences and orders, with an entry in the orders' streams. */
  move(tx: Tx, moves: readonly Move[], action: 'derived' | 'rescheduled', comment: string | null): void {
    if (moves.length === 0) return;
    const dues = moves.map(({ occurrence, localDueAt }) => instantOf(localDueAt, occurrence.timeZone));
    const shifted = (bound: 'toleranceFrom' | 'toleranceTo'): string[] =>
      moves.map(({ occurrence, localDueAt }) =>
        shiftDate(occurrence[bound], daysApart(occurrence.localDueAt, localDueAt)),
      );
    tx.later(
      `UPDATE preventive_occurrences o SET local_due_at = u.local_due_at, due_at = u.due_at, tolerance_from = u.tolerance_from,
         tolerance_to = u.tolerance_to, proposed_local_due_at = NULL
       FROM unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::date[], $6::date[]) AS u (id, local_due_at, due_at, tolerance_from, tolerance_to)
       WHERE o.tenant_id = $1 AND o.id = u.id`,
      moves.map(({ occurrence }) => occurrence.id),
      moves.map(({ localDueAt }) => localDueAt),
      dues,
      shifted('toleranceFrom'),
      shifted('toleranceTo'),
    );
    tx.later(
      `UPDATE work_orders w SET due_at = u.due_at, version = w.version + 1, updated_at = $4
       FROM unnest($2::uuid[], $3::timestamptz[]) AS u (id, due_at) WHERE w.tenant_id = $1 AND w.id = u.id`,
      moves.map(({ occurrence }) => occurrence.workOrderId),
      dues,
      tx.now,
    );
    const { principal } = currentScope();
    tx.insert(
      WorkOrderActivity,
      moves.map(({ occurrence }, index) => ({
        ...{ id: newId(), workOrderId: occurrence.workOrderId, action, principal, occurredAt: tx.now },
        ...{ changes: { dueAt: [occurrence.dueAt, dues[index]!] as const }, comment },
      })),
    );
    this.events.record(
      tx,
      moves.map(({ occurrence }) => ({
        type: 'work_order.changed' as const,
        resourceId: occurrence.workOrderId,
        payload: { fields: ['dueAt'] },
      })),
    );
  }

  private async propose(tx: Tx, occurrence: OpenOccurrence, localDueAt: string): Promise<void> {
    tx.later(
      `UPDATE preventive_occurrences SET proposed_local_due_at = $3 WHERE tenant_id = $1 AND id = $2`,
      occurrence.id,
      localDueAt,
    );
    await this.events.publish(tx, {
      type: 'preventive_schedule.move_proposed',
      resourceId: occurrence.scheduleId,
      payload: { assetId: occurrence.assetId, key: occurrence.key, workOrderId: occurrence.workOrderId },
    });
  }
}

const instantOf = (localDueAt: string, timeZone: string): string => toInstant(localDueAt, timeZone).toISOString();
