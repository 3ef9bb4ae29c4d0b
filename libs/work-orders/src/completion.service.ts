import { Injectable } from '@nestjs/common';
import { DowntimesService } from '@siyana/assets';
import { Database, type Tx } from '@siyana/database';
import { bookMoney } from '@siyana/identity';
import {
  addDecimals,
  AppError,
  currencyDigits,
  labourCost,
  newId,
  notFound,
  refuseField,
  unprocessable,
  type FieldError,
} from '@siyana/kernel';
import { PartsUse, type PartsUsed, type UsedPartInputDto, type UsePartDto } from '@siyana/parts';
import { currentScope } from '@siyana/tenancy';
import { FailureCodesService } from './failure-codes.service';
import { OrderWriter } from './order-writer';
import { judgeAnswer, type JudgedAnswer, type OpenStep } from './step.rules';
import type { CompleteWorkOrderDto, FollowUpDto, LabourInputDto, OtherCostDto, StepAnswerDto } from './work-order.dto';
import { toCostLineDto, toLabourEntryDto } from './work-order.mapper';
import type { CostLineDto, LabourEntryDto, WorkOrderDetailDto } from './work-order-answers.dto';
import { WorkOrder } from './work-order.entity';
import { CostLine, LabourEntry, WorkOrderActivity } from './work-order-lines.entity';
import { assertMove, isCorrective } from './work-order.rules';
import { STEPS_JSON } from './work-orders.queries';
import { WorkOrdersService } from './work-orders.service';

/** Devices' clocks run ahead a little. */
const CLOCK_SKEW_MS = 5 * 60_000;

interface Rate {
  readonly id: string;
  readonly hourlyRate: string | null;
}

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
      this.bookLabour(tx, order, labour, rates as unknown as Rate[]);
      this.bookCosts(tx, order, report);
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

  /** Labour outside of the completion, e.g. while the work goes on. */
  addLabour(id: string, input: LabourInputDto, expected: number | undefined): Promise<LabourEntryDto> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, id, expected);
      assertBookable(order);
      const labour = withMembers([input], '');
      const rates = await tx.query<Rate & Record<string, unknown>>(
        RATES,
        labour.map(({ memberId }) => memberId),
      );
      const [entry] = this.bookLabour(tx, order, labour, rates, '');
      await this.writer.save(tx, order, 'labour_added', 'work_order.labour_added');
      return toLabourEntryDto(entry!);
    });
  }

  /** Parts outside of the completion, e.g. while the work goes on. */
  useParts(
    id: string,
    { onShortage = 'refuse', ...part }: UsePartDto,
    expected: number | undefined,
  ): Promise<WorkOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const parts = fromInside([part], '');
      const order = await this.orders.lock(tx, id, expected);
      assertBookable(order);
      const stock = await tx.queries(...this.partsUse.questions(tx.now, parts));
      bookParts(order, await this.partsUse.use(tx, stock, order.id, parts, onShortage, () => ''));
      await this.writer.save(tx, order, 'parts_used', 'work_order.parts_used');
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

  /** A cost outside of the completion. */
  addCost(id: string, input: OtherCostDto, expected: number | undefined): Promise<CostLineDto> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, id, expected);
      assertBookable(order);
      if (input.amount.startsWith('-') && !input.reason) throw refuseField('/reason', 'reason_required');
      const [line] = this.bookCosts(tx, order, { otherCosts: [input] });
      await this.writer.save(tx, order, 'cost_added', 'work_order.cost_added');
      return toCostLineDto(line!);
    });
  }

  private bookLabour(
    tx: Tx,
    order: WorkOrder,
    labour: readonly Labour[],
    rates: readonly Rate[],
    prefix = '/labour',
  ): LabourEntry[] {
    const digits = currencyDigits(currentScope().settings.currency);
    const entries = labour.map(({ memberId, startedAt, minutes }, index) => {
      const rate = rates.find((known) => known.id === memberId);
      if (!rate) throw refuseField(prefix ? `${prefix}/${index}/memberId` : '/memberId', 'not_found');
      const hourlyRate = rate.hourlyRate ?? '0';
      const cost = labourCost(minutes, hourlyRate, digits);
      return { id: newId(), workOrderId: order.id, memberId, startedAt, minutes, hourlyRate, cost, createdAt: tx.now };
    });
    tx.insert(LabourEntry, entries);
    bookMoney(
      tx,
      entries.map(({ cost }) => cost),
    );
    order.labourCost = addDecimals(order.labourCost, ...entries.map(({ cost }) => cost));
    return entries as LabourEntry[];
  }

  private bookCosts(tx: Tx, order: WorkOrder, { otherCosts = [] }: CompleteWorkOrderDto): CostLineDto[] {
    const lines = otherCosts.map(({ label, amount, reason = null }) => ({
      id: newId(),
      workOrderId: order.id,
      label,
      amount,
      reason,
      createdAt: tx.now,
    }));
    tx.insert(CostLine, lines);
    bookMoney(
      tx,
      lines.map(({ amount }) => amount),
    );
    order.otherCost = addDecimals(order.otherCost, ...otherCosts.map(({ amount }) => amount));
    return lines;
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

/** Rates of active members, by id. Index: members_pkey. */
const RATES = `SELECT m.id, m.hourly_rate AS "hourlyRate" FROM members m WHERE m.tenant_id = $1 AND m.status = 'active' AND m.id = ANY($2::uuid[])`;

function bookParts(order: WorkOrder, { amount, pending }: PartsUsed): void {
  order.partsCost = addDecimals(order.partsCost, amount);
  order.partsPending += pending;
}

/** Who comes from outside brings parts along, and takes none from the stores. */
function fromInside(parts: readonly UsedPartInputDto[], prefix = '/parts/0'): readonly UsedPartInputDto[] {
  if (parts.length > 0 && currentScope().onlyOrderId !== null) throw refuseField(`${prefix}/storeId`, 'not_found');
  return parts;
}

interface Labour {
  readonly memberId: string;
  readonly startedAt: string;
  readonly minutes: number;
}

function withMembers(labour: readonly LabourInputDto[], prefix = '/labour'): Labour[] {
  const { memberId: caller, onlyOrderId } = currentScope();
  return labour.map(({ memberId, startedAt, minutes }, index) => {
    const who = memberId ?? caller;
    const pointer = prefix ? `${prefix}/${index}/memberId` : '/memberId';
    if (!who) throw refuseField(pointer, 'required');
    // Nobody from outside books the hours of people inside.
    if (onlyOrderId !== null) throw refuseField(pointer, 'not_found');
    return { memberId: who, startedAt, minutes };
  });
}

function judge(
  steps: readonly OpenStep[],
  answers: readonly StepAnswerDto[],
  pointerOf = (index: number): string => `/steps/${index}/value`,
): JudgedAnswer[] {
  const errors: FieldError[] = [];
  const judged: JudgedAnswer[] = [];
  const seen = new Set<string>();
  answers.forEach(({ stepId, value }, index) => {
    const step = steps.find(({ id }) => id === stepId);
    const result: JudgedAnswer | FieldError = !step
      ? { pointer: `/steps/${index}/stepId`, code: 'step_not_in_order' }
      : seen.has(stepId)
        ? { pointer: `/steps/${index}/stepId`, code: 'not_unique' }
        : judgeAnswer(step, value, pointerOf(index));
    seen.add(stepId);
    if ('pointer' in result) errors.push(result);
    else judged.push(result);
  });
  if (errors.length) throw unprocessable(errors);
  return judged;
}

/** 422 with every reason at once: what is unanswered, unnamed or unsigned. */
function assertReady(
  order: WorkOrder,
  steps: readonly OpenStep[],
  answers: readonly JudgedAnswer[],
  report: CompleteWorkOrderDto,
  now: string,
): void {
  const latest = new Date(Date.parse(now) + CLOCK_SKEW_MS).toISOString();
  const answered = new Set(answers.map(({ step }) => step.id));
  const errors: FieldError[] = steps
    .filter((step) => step.required && step.value === null && !answered.has(step.id))
    .map((step) => ({ pointer: '/steps', code: 'step_unanswered', params: { stepId: step.id, label: step.label } }));
  if (isCorrective(order.type) && !(report.failure?.mode ?? order.failureMode))
    errors.push({ pointer: '/failure/mode', code: 'failure_mode_missing' });
  if (order.signatureRequired && !report.signature) errors.push({ pointer: '/signature', code: 'signature_missing' });
  if (report.downtimeEndedAt && report.downtimeEndedAt > latest)
    errors.push({ pointer: '/downtimeEndedAt', code: 'in_the_future' });
  if (report.completedAt && report.completedAt > latest)
    errors.push({ pointer: '/completedAt', code: 'in_the_future' });
  report.labour?.forEach(({ startedAt }, index) => {
    if (startedAt > latest) errors.push({ pointer: `/labour/${index}/startedAt`, code: 'in_the_future' });
  });
  report.otherCosts?.forEach(({ amount, reason }, index) => {
    if (amount.startsWith('-') && !reason)
      errors.push({ pointer: `/otherCosts/${index}/reason`, code: 'reason_required' });
  });
  if (errors.length) throw unprocessable(errors, 'completion_refused');
}

function assertBookable(order: WorkOrder): void {
  if (order.status === 'closed' || order.status === 'cancelled')
    throw new AppError('conflict', 'conflict', { status: order.status });
}
