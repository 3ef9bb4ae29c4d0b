import { MAINTENANCE_TYPES, PRIORITIES, WORK_ORDER_STATUSES } from '@siyana/work-orders';
import type { ImportField } from '../import';

/** What a file of work orders can fill, in the order of the template. */
export const WORK_ORDER_FIELDS: readonly ImportField[] = [
  // An id is needed where ids are mapped: the repeat of a row without one would make a second order.
  { name: 'externalId', kind: 'text', maximum: 200, needed: 'where_mapped', noDefault: true },
  { name: 'title', kind: 'text', maximum: 500, needed: 'always' },
  { name: 'type', kind: 'word', words: MAINTENANCE_TYPES, needed: 'always' },
  { name: 'status', kind: 'word', words: WORK_ORDER_STATUSES },
  { name: 'assetCode', kind: 'code', maximum: 60 },
  { name: 'assetName', kind: 'text', maximum: 200, importOnly: true },
  { name: 'reportedAt', kind: 'time' },
  { name: 'startedAt', kind: 'time' },
  { name: 'completedAt', kind: 'time' },
  { name: 'otherCost', kind: 'amount' },
  { name: 'failureMode', kind: 'text', maximum: 50 },
  { name: 'note', kind: 'text', maximum: 10_000 },
  { name: 'description', kind: 'text', maximum: 10_000 },
  { name: 'priority', kind: 'word', words: PRIORITIES },
  { name: 'dueAt', kind: 'time' },
  { name: 'estimatedMinutes', kind: 'integer', minimum: 1, maximum: 525_600 },
];
