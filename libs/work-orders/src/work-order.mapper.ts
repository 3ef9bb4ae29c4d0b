import { Made, type JsonForm } from '@siyana/database';
import { currencyDigits, moneyText } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { CostLineDto, LabourEntryDto, WorkOrderDetailDto, WorkOrderDto } from './work-order-answers.dto';
import type { WorkOrderRow } from './work-orders.queries';

/** `WO-000123`; seven digits and more are shown as they are. */
export const orderNumber = (number: number | string): string => `WO-${String(number).padStart(6, '0')}`;

/**
 * A row of the hot reads as it goes out. The row itself is made into the answer: a copy of forty fields a row is what a page of them
 * would cost most, and the serializer leaves out what the DTO does not name.
 */
export function toWorkOrderDto(row: WorkOrderRow): WorkOrderDto {
  const digits = currencyDigits(currentScope().settings.currency);
  const order = row as unknown as WorkOrderDto;
  order.number = orderNumber(row.number);
  order.failure = { mode: row.failureMode, mechanism: row.failureMechanism, cause: row.failureCause };
  order.costs = {
    labour: moneyText(row.labourCost, digits),
    parts: moneyText(row.partsCost, digits),
    other: moneyText(row.otherCost, digits),
    total: moneyText(row.totalCost, digits),
    pending: row.partsPending > 0,
  };
  return order;
}

const money = (column: keyof WorkOrderRow): Made<number> =>
  new Made(column, (text, digits) => `"${moneyText(text, digits)}"`);
const asColumns = <P extends string>(...properties: P[]): Record<P, P> =>
  Object.fromEntries(properties.map((property) => [property, property])) as Record<P, P>;

/** The same as text, for a page of them. It is given the currency's digits. */
export const ORDER_JSON = {
  ...asColumns('id'),
  number: new Made('number', (text) => `"${orderNumber(text)}"`),
  ...asColumns('title', 'description', 'type', 'priority', 'status', 'origin', 'assetId', 'assetCode', 'assetName'),
  ...asColumns('locationId', 'procedureId', 'procedureNumber', 'assigneeIds', 'teamIds', 'estimatedMinutes'),
  ...asColumns('externalId', 'dueAt', 'plannedStartAt', 'plannedEndAt', 'reportedAt', 'startedAt', 'completedAt'),
  ...asColumns('closedAt', 'dateOnly', 'holdReason', 'responseDueAt', 'respondedAt', 'resolutionDueAt'),
  ...asColumns('responseBreachedAt', 'resolutionBreachedAt'),
  failure: { mode: 'failureMode', mechanism: 'failureMechanism', cause: 'failureCause' },
  ...asColumns('note', 'signature', 'signatureRequired'),
  costs: {
    labour: money('labourCost'),
    parts: money('partsCost'),
    other: money('otherCost'),
    total: money('totalCost'),
    pending: new Made('partsPending', (text) => (text === '0' ? 'false' : 'true')),
  },
  ...asColumns('createdBy', 'version', 'createdAt', 'updatedAt'),
} satisfies Record<keyof WorkOrderDto, unknown> & JsonForm<number>;

/** One order with its steps, which come as JSON. */
export const ORDER_DETAIL_JSON = { ...ORDER_JSON, steps: 'steps' } satisfies Record<keyof WorkOrderDetailDto, unknown>;

/** Columns of the hot reads that the answer holds in another form. */
const COLUMNS_ONLY: readonly string[] = [
  ...['labourCost', 'partsCost', 'otherCost', 'totalCost', 'partsPending'],
  ...['failureMode', 'failureMechanism', 'failureCause', 'sortKey'],
];

/** What the serializer would leave, where there is none. */
export function withoutColumns<T extends object>(order: T): T {
  return Object.fromEntries(Object.entries(order).filter(([name]) => !COLUMNS_ONLY.includes(name))) as T;
}

/** Rate and cost with the currency's digits. */
export function toLabourEntryDto(entry: LabourEntryDto): LabourEntryDto {
  const digits = currencyDigits(currentScope().settings.currency);
  return { ...entry, hourlyRate: moneyText(entry.hourlyRate, digits), cost: moneyText(entry.cost, digits) };
}

export function toCostLineDto({ id, label, amount, reason, createdAt }: CostLineDto): CostLineDto {
  const digits = currencyDigits(currentScope().settings.currency);
  return { id, label, amount: moneyText(amount, digits), reason, createdAt };
}
