import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HolidaysService } from '@siyana/calendar';
import type { Tx } from '@siyana/database';
import { Events, type DomainEvent } from '@siyana/events';
import { toLocal } from '@siyana/kernel';
import { WorkOrdersService } from '@siyana/work-orders';
import { TOUCHED } from './due-mover';
import { cursorWhenDone, cursorWhenReopened, decide, isCompliant, type Cursor } from './engine';
import { ended, reopened, spanFrom, type OpenOrder } from './pair.rules';
import { lockedPair, type LoadedPair } from './pairs.queries';
import { wakeScheduler } from './scheduler-wakes';

interface Occurrence {
  readonly id: string;
  readonly scheduleId: string;
  readonly assetId: string;
  readonly action: string;
  readonly nominalLocalDueAt: string;
  readonly dueAt: string;
  readonly madeAt: string;
  readonly timeZone: string;
  readonly number: number | null;
  readonly toleranceFrom: string;
  readonly toleranceTo: string;
  readonly workOrderId: string;
  readonly completedAt: string | null;
  /** A later order of the pair is there: the chain goes on from that one, whatever becomes of this. */
  readonly followed: boolean;
}

/** What becomes of an order is what its schedule goes on from, in the order's own transaction. */
@Injectable()
export class FollowOrdersService implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly holidays: HolidaysService,
    private readonly orders: WorkOrdersService,
  ) {}

  onModuleInit(): void {
    const on = (type: DomainEvent['type'], work: (tx: Tx, occurrence: Occurrence) => Promise<void>): void =>
      this.events.inSameTransaction(type, async (tx, { resourceId, payload }) => {
        // Other orders cost no question.
        if (payload?.['origin'] !== 'preventive') return;
        const occurrence = await occurrenceOf(tx, resourceId);
        if (occurrence) await work(tx, occurrence);
      });
    on('work_order.completed', (tx, occurrence) => this.completed(tx, occurrence));
    on('work_order.cancelled', (tx, occurrence) => this.cancelled(tx, occurrence));
    on('work_order.reopened', (tx, occurrence) => this.reopened(tx, occurrence));
  }

  /** Rule 2: done is when the work was done, not when the button was pressed. */
  private async completed(tx: Tx, occurrence: Occurrence): Promise<void> {
    const doneAt = new Date(occurrence.completedAt!);
    const doneOn = toLocal(doneAt, occurrence.timeZone).slice(0, 10);
    const tolerance = { days: 0, from: occurrence.toleranceFrom, to: occurrence.toleranceTo };
    tx.later(
      `UPDATE preventive_occurrences SET done_at = $3, compliant = $4 WHERE tenant_id = $1 AND id = $2`,
      occurrence.id,
      doneAt.toISOString(),
      isCompliant(tolerance, doneOn),
    );
    await this.move(
      tx,
      occurrence,
      (orders) => ended(orders, occurrence.workOrderId, tx.now),
      ({ version }, cursors) => {
        if (occurrence.followed) return cursors;
        return cursors.map((cursor, index) => {
          const trigger = version.triggers[index]!;
          const floats = trigger.kind === 'calendar' && trigger.rule.mode === 'floating';
          return floats ? cursorWhenDone(cursor, doneAt) : cursor;
        });
      },
    );
  }

  /** Its occurrence is decided `cancelled`, and the schedule goes on from the cancelled due. */
  private async cancelled(tx: Tx, occurrence: Occurrence): Promise<void> {
    if (occurrence.action !== 'withdrawn') {
      tx.later(
        `UPDATE preventive_occurrences SET action = 'cancelled', reason = 'order_cancelled' WHERE tenant_id = $1 AND id = $2`,
        occurrence.id,
      );
    }
    await this.move(tx, occurrence, (orders) => ended(orders, occurrence.workOrderId, tx.now));
  }

  /** Of a floating schedule a successor that nobody has touched is taken back, and the schedule stands again at this order's due. */
  private async reopened(tx: Tx, occurrence: Occurrence): Promise<void> {
    tx.later(
      `UPDATE preventive_occurrences SET done_at = NULL, compliant = NULL WHERE tenant_id = $1 AND id = $2`,
      occurrence.id,
    );
    const pair = await lockedPair(tx, this.holidays, occurrence.scheduleId, occurrence.assetId);
    const floats = pair?.version.triggers.some((each) => each.kind === 'calendar' && each.rule.mode === 'floating');
    const touched = floats ? await this.withdrawSuccessors(tx, occurrence) : true;
    const { nominalLocalDueAt, number, workOrderId, dueAt } = occurrence;
    await this.move(
      tx,
      occurrence,
      (orders) => reopened(orders, workOrderId, tx.now, dueAt),
      (_pair, cursors) =>
        touched || occurrence.action === 'manual'
          ? cursors
          : cursors.map((cursor) =>
              cursorWhenReopened(cursor, nominalLocalDueAt, new Date(tx.now), number ?? cursor.number),
            ),
    );
  }

  /** True when one of them was begun with, and stays. */
  private async withdrawSuccessors(tx: Tx, { scheduleId, assetId, madeAt, id }: Occurrence): Promise<boolean> {
    const successors = await tx.query<{ id: string; workOrderId: string; touched: boolean }>(
      `SELECT o.id, o.work_order_id AS "workOrderId", ${TOUCHED} AS touched FROM preventive_occurrences o
       JOIN work_orders w ON w.tenant_id = $1 AND w.id = o.work_order_id
       WHERE o.tenant_id = $1 AND o.schedule_id = $2 AND o.asset_id = $3 AND o.made_at >= $4 AND o.id <> $5 AND o.action = 'created'`,
      scheduleId,
      assetId,
      madeAt,
      id,
    );
    for (const { id: successor, workOrderId, touched } of successors) {
      if (touched) continue;
      tx.later(
        `UPDATE preventive_occurrences SET action = 'withdrawn', reason = 'reopened' WHERE tenant_id = $1 AND id = $2`,
        successor,
      );
      await this.orders.cancel(workOrderId, 'reopened', undefined);
    }
    return successors.some(({ touched }) => touched);
  }

  private async move(
    tx: Tx,
    { scheduleId, assetId }: Occurrence,
    ordersNow: (orders: readonly OpenOrder[]) => readonly OpenOrder[],
    cursorsNow: (pair: LoadedPair, cursors: readonly Cursor[]) => readonly Cursor[] = (_pair, cursors) => cursors,
  ): Promise<void> {
    const pair = await lockedPair(tx, this.holidays, scheduleId, assetId);
    if (!pair) return;
    const orders = ordersNow(pair.orders);
    const cursors = cursorsNow(pair, pair.state.cursors);
    const state = { ...pair.state, cursors, orders: orders.map(spanFrom) };
    const { nextWakeAt } = decide(pair.version, state, new Date(tx.now), 0);
    const nextAt = pair.live && nextWakeAt ? nextWakeAt.toISOString() : null;
    tx.later(
      `UPDATE preventive_pairs SET orders = $4::jsonb, cursors = $5::jsonb, next_at = $6, changes = changes + 1
       WHERE tenant_id = $1 AND schedule_id = $2 AND asset_id = $3`,
      scheduleId,
      assetId,
      JSON.stringify(orders),
      JSON.stringify(cursors),
      nextAt,
    );
    if (nextAt) wakeScheduler(tx, nextAt);
  }
}

/** Index: preventive_occurrences_work_order_id_idx. */
async function occurrenceOf(tx: Tx, workOrderId: string): Promise<Occurrence | undefined> {
  const [row] = await tx.query<Occurrence & Record<string, unknown>>(
    `SELECT o.id, o.schedule_id AS "scheduleId", o.asset_id AS "assetId", o.action, o.nominal_local_due_at AS "nominalLocalDueAt",
       o.due_at AS "dueAt", o.made_at AS "madeAt", o.time_zone AS "timeZone", o.number, o.tolerance_from AS "toleranceFrom",
       o.tolerance_to AS "toleranceTo", o.work_order_id AS "workOrderId", w.completed_at AS "completedAt",
       EXISTS (SELECT 1 FROM preventive_occurrences n WHERE n.tenant_id = $1 AND n.schedule_id = o.schedule_id AND n.asset_id = o.asset_id
         AND n.made_at > o.made_at AND n.work_order_id IS NOT NULL AND n.action IN ('created', 'manual')) AS followed
     FROM preventive_occurrences o JOIN work_orders w ON w.tenant_id = $1 AND w.id = o.work_order_id
     WHERE o.tenant_id = $1 AND o.work_order_id = $2`,
    workOrderId,
  );
  return row;
}
