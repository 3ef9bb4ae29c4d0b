import type { RequestStatus } from './work-request.entity';
import type { WorkOrderStatus } from '@siyana/work-orders';

export const FOLLOWED_STATUSES = ['received', 'rejected', 'accepted', 'in_progress', 'done', 'cancelled'] as const;
export type FollowedStatus = (typeof FOLLOWED_STATUSES)[number];

const OF_ORDER: Readonly<Record<WorkOrderStatus, FollowedStatus>> = {
  open: 'accepted',
  in_progress: 'in_progress',
  on_hold: 'in_progress',
  completed: 'done',
  closed: 'done',
  cancelled: 'cancelled',
};

/** What the reporter is told: where the report stands, in words that need no knowledge of orders. */
export function followedStatus(request: RequestStatus, order: WorkOrderStatus | null): FollowedStatus {
  if (request === 'open') return 'received';
  if (request === 'rejected' || order === null) return 'rejected';
  return OF_ORDER[order];
}

/** `WR-000012`. */
export const requestNumber = (number: number): string => `WR-${String(number).padStart(6, '0')}`;
