import { createHash } from 'node:crypto';
import type { WorkOrderImportRow } from './work-order-row.rules';

/**
 * Names each value in a fixed order, so that neither the order of columns nor the way a value was written counts: the
 * same order again has the same digest, and a repeat can answer `unchanged`. 64 hexadecimal digits (SHA-256).
 * A change of this list makes every kept digest an old one: the next import then updates instead of finding `unchanged`.
 */
export function importDigest(row: WorkOrderImportRow): string {
  const values = [
    row.externalId,
    row.title,
    row.type,
    row.status,
    row.assetCode,
    row.reportedAt,
    row.startedAt,
    row.completedAt,
    [...row.dateOnly].sort(),
    row.otherCost,
    row.failureMode,
    row.note,
  ];
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
