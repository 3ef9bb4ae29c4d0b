import { currencyDigits, moneyText } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { LabourEntryDto, WorkOrderDto } from './work-order-answers.dto';
import type { WorkOrderRow } from './work-orders.queries';

/** `WO-000123`; seven digits and more are shown as they are. */
export const orderNumber = (number: number): string => `WO-${String(number).padStart(6, '0')}`;

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
      labour: moneyText(row.labourCost, digits),
      parts: moneyText(row.partsCost, digits),
      other: moneyText(row.otherCost, digits),
      total: moneyText(row.totalCost, digits),
      pending: false,
    },
    createdBy: row.createdBy,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** Rate and cost with the currency's digits. */
export function toLabourEntryDto(entry: LabourEntryDto): LabourEntryDto {
  const digits = currencyDigits(currentScope().settings.currency);
  return { ...entry, hourlyRate: moneyText(entry.hourlyRate, digits), cost: moneyText(entry.cost, digits) };
}
