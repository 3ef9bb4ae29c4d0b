import { currencyDigits } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { WorkOrderDto } from './work-order-answers.dto';
import type { WorkOrderRow } from './work-orders.queries';

/** `WO-000123`; seven digits and more are shown as they are. */
export const orderNumber = (number: number): string => `WO-${String(number).padStart(6, '0')}`;

/** Decimal text with the currency's digits, more only where they are not zero. */
export function money(amount: string, digits: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(digits, '0');
  return kept ? `${whole}.${kept}` : whole;
}

/** A row of the hot reads as it goes out. */
export function toWorkOrderDto(row: WorkOrderRow): WorkOrderDto {
  const digits = currencyDigits(currentScope().settings.currency);
  return {
    id: row.id,
    number: orderNumber(row.number),
    title: row.title,
    description: row.description,
    type: row.type,
    priority: row.priority,
    status: row.status,
    origin: row.origin,
    assetId: row.assetId,
    assetCode: row.assetCode,
    assetName: row.assetName,
    locationId: row.locationId,
    procedureId: row.procedureId,
    procedureNumber: row.procedureNumber,
    assigneeIds: row.assigneeIds,
    teamIds: row.teamIds,
    estimatedMinutes: row.estimatedMinutes,
    externalId: row.externalId,
    dueAt: row.dueAt,
    reportedAt: row.reportedAt,
    startedAt: row.startedAt,
    completedAt: row.completedAt,
    closedAt: row.closedAt,
    dateOnly: row.dateOnly as string[],
    holdReason: row.holdReason,
    failure: { mode: row.failureMode, mechanism: row.failureMechanism, cause: row.failureCause },
    note: row.note,
    signature: row.signature,
    signatureRequired: row.signatureRequired,
    costs: {
      labour: money(row.labourCost, digits),
      parts: money(row.partsCost, digits),
      other: money(row.otherCost, digits),
      total: money(row.totalCost, digits),
      pending: false,
    },
    createdBy: row.createdBy,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
