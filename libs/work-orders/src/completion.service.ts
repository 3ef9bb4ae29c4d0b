import { Injectable } from '@nestjs/common';
import { DowntimesService } from '@siyana/assets';
import { Database, type Tx } from '@siyana/database';
import { AppError, newId, notFound } from '@siyana/kernel';
import { PartsUse } from '@siyana/parts';
import { currentScope } from '@siyana/tenancy';
import { bookCosts, bookLabour, bookParts, fromInside, RATES, withMembers, type Rate } from './bookings';
import { assertBookable, assertReady, judge } from './completion.rules';
import { FailureCodesService } from './failure-codes.service';
import { OrderWriter } from './order-writer';
import type { JudgedAnswer, OpenStep } from './step.rules';
import type { WorkOrderDetailDto } from './work-order-answers.dto';
import type { CompleteWorkOrderDto, FollowUpDto } from './work-order.dto';
import { WorkOrder } from './work-order.entity';
import { WorkOrderActivity } from './work-order-lines.entity';
import { assertMove } from './work-order.rules';
import { STEPS_JSON } from './work-orders.queries';
import { WorkOrdersService } from './work-orders.service';

/** The main call: everything of a completion is recorded in one transaction, or nothing is. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly database: Database,
    private readonly orders: WorkOrdersService,
    private readonly failureCodes: FailureCodesService,
    private readonly writer: OrderWriter,
    private readonly downtimes: DowntimesService,
    private readonly partsUse: PartsUse,
  ) {}

  complete(id: string, report: CompleteWorkOrderDto, expected: number | undefined): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      await this.orders.assertVisible(tx, id);
      const labour = withMembers(report.labour ?? []);
      const parts = fromInside(report.parts ?? []);
      // The order's row is locked first, the balances behind it.
      const [orderRows, stepRows, rates, ...stock] = await tx.queries(
        [tx.lockText(WorkOrder), id],
        [`SELECT ${STEPS_JSON} AS steps FROM workspaces o WHERE o.tenant_id = $1`, id],
        [RATES, labour.map(({ memberId }) => memberId)],
        ...this.partsUse.questions(tx.now, parts),
      );
      const order = tx.adopted(WorkOrder, orderRows!, expected);
      if (order.status === 'cancelled') throw this.keepLateReport(tx, order, report);
      const steps = stepRows![0]!['steps'] as OpenStep[];
      const answers = judge(steps, report.steps ?? []);
      assertReady(order, steps, answers, report, tx.now);
      await this.failureCodes.assertKnown(tx, report.failure ?? {});
      assertMove(order.status, 'completed');
      const used = await this.partsUse.use(tx, stock, order.id, parts, report.onShortage ?? 'refuse');
      bookParts(order, used);
      bookLabour(tx, order, labour, rates as unknown as Rate[]);
      bookCosts(tx, order, report.otherCosts ?? []);
      await this.recordSteps(tx, order, answers, report.followUps ?? []);
      order.failureMode = report.failure?.mode ?? order.failureMode;
      order.failureMechanism = report.failure?.mechanism ?? order.failureMechanism;
      order.failureCause = report.failure?.cause ?? order.failureCause;
      order.note = report.note ?? order.note;
      if (report.signature) order.signature = { name: report.signature.name, signedAt: tx.now };
      if (report.downtimeEndedAt) await this.downtimes.endOpen(tx, order.assetId, order.id, report.downtimeEndedAt);
      const clock = await this.orders.clockOf(order);
      order.complete(report.completedAt ?? tx.now, currentScope().settings.autoClose, clock);
      await this.writer.save(tx, order, 'completed', 'work_order.completed');
      return this.orders.get(id);
    });
  }

  /** One step outside of the completion. Answering it again replaces the answer; its follow-up is made once. */
  answerStep(
    id: string,
    stepId: string,
    value: boolean | string,
    expected: number | undefined,
  ): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, id, expected);
      assertBookable(order);
      const [row] = await tx.query(`SELECT ${STEPS_JSON} AS steps FROM workspaces o WHERE o.tenant_id = $1`, id);
      const step = (row!['steps'] as OpenStep[]).find(({ id: known }) => known === stepId);
      if (!step) throw notFound();
      const answers = judge([step], [{ stepId, value }], () => '/value');
      await this.recordSteps(tx, order, answers, []);
      await this.writer.save(tx, order, 'step_answered', 'work_order.step_answered');
      return this.orders.get(id);
    });
  }

  /** Writes the answers, and the orders that failed steps and the report ask for, all of their numbers at once. */
  private async recordSteps(
    tx: Tx,
    order: WorkOrder,
    answers: readonly JudgedAnswer[],
    asked: readonly FollowUpDto[],
  ): Promise<void> {
    const failed = answers.filter(({ makesFollowUp }) => makesFollowUp);
    const followUps = [
      ...failed.map(({ step }) => ({
        id: newId(),
        stepId: step.id,
        title: `${order.title} – ${step.label}`.slice(0, 500),
        type: 'corrective_deferred' as const,
      })),
      ...asked.map((followUp) => ({ id: newId(), stepId: null, ...followUp })),
    ];
    if (answers.length) {
      tx.later(
        `UPDATE work_order_steps s SET value = u.value::jsonb, failed = u.failed, answered_at = $3, answered_by = $4,
           follow_up_id = coalesce(s.follow_up_id, u.follow_up)
         FROM unnest($5::uuid[], $6::text[], $7::boolean[], $8::uuid[]) AS u (id, value, failed, follow_up)
         WHERE s.tenant_id = $1 AND s.work_order_id = $2 AND s.id = u.id`,
        order.id,
        tx.now,
        currentScope().memberId,
        answers.map(({ step }) => step.id),
        answers.map(({ value }) => JSON.stringify(value)),
        answers.map(({ failed: hasFailed }) => hasFailed),
        answers.map(({ step }) => followUps.find(({ stepId }) => stepId === step.id)?.id ?? null),
      );
    }
    if (followUps.length === 0) return;
    const first = await this.writer.takeNumbers(tx, followUps.length);
    for (const [index, { stepId: _stepId, ...followUp }] of followUps.entries()) {
      await this.writer.insert(tx, {
        ...followUp,
        number: first + index,
        origin: 'follow_up',
        assetId: order.assetId,
        locationId: order.locationId,
        follows: order.id,
      });
    }
  }

  /** No work is lost: the report of a cancelled order stays as a comment, and the caller is told. */
  private keepLateReport(tx: Tx, order: WorkOrder, report: CompleteWorkOrderDto): AppError {
    tx.insert(WorkOrderActivity, {
      id: newId(),
      workOrderId: order.id,
      action: 'late_report',
      principal: currentScope().principal,
      occurredAt: tx.now,
      changes: {
        labour: [null, report.labour ?? []],
        steps: [null, report.steps ?? []],
        parts: [null, report.parts ?? []],
      },
      comment: report.note ?? null,
    });
    return new AppError('conflict', 'order_cancelled', {}, [], true);
  }
}
