import { conflict, refuseField } from '@siyana/kernel';

export const WORK_ORDER_STATUSES = ['open', 'in_progress', 'on_hold', 'completed', 'closed', 'cancelled'] as const;
export type WorkOrderStatus = (typeof WORK_ORDER_STATUSES)[number];

/** EN 13306. */
export const MAINTENANCE_TYPES = [
  'predetermined',
  'condition_based',
  'predictive',
  'corrective_immediate',
  'corrective_deferred',
  'improvement',
  'modification',
  'inspection',
] as const;
export type MaintenanceType = (typeof MAINTENANCE_TYPES)[number];

export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const HOLD_REASONS = ['parts', 'access', 'permit', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const LINK_KINDS = ['blocks', 'duplicate_of', 'follow_up_of', 'parent'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const ORIGINS = ['manual', 'follow_up', 'request', 'import', 'preventive'] as const;
export type WorkOrderOrigin = (typeof ORIGINS)[number];

const MOVES: Readonly<Record<WorkOrderStatus, readonly WorkOrderStatus[]>> = {
  open: ['in_progress', 'completed', 'cancelled'],
  in_progress: ['on_hold', 'completed', 'cancelled'],
  on_hold: ['in_progress', 'completed', 'cancelled'],
  completed: ['closed', 'in_progress'],
  closed: ['in_progress'], // a manager, after autoClose, for 72 h: see assertMayReopen
  cancelled: [],
};

/** 409 `invalid_transition`, naming what is allowed. `only` narrows the starting states of a verb further. */
export function assertMove(from: WorkOrderStatus, to: WorkOrderStatus, only?: readonly WorkOrderStatus[]): void {
  if (!MOVES[from].includes(to) || (only && !only.includes(from))) {
    throw conflict('invalid_transition', { from, to, allowed: MOVES[from].filter((next) => next !== to) });
  }
}

const REOPEN_HOURS = 72;

/** `closed` is the manager's last word, unless autoClose said it: then there are 72 hours to take it back. */
export function assertMayReopen(
  order: { status: WorkOrderStatus; autoClosed: boolean; closedAt: string | null },
  at: string,
): void {
  if (order.status === 'completed') return;
  if (order.status !== 'closed')
    throw conflict('invalid_transition', { from: order.status, to: 'in_progress', allowed: MOVES[order.status] });
  if (!order.autoClosed) throw conflict('closed_by_manager');
  if (Date.parse(at) - Date.parse(order.closedAt!) > REOPEN_HOURS * 3_600_000)
    throw conflict('reopen_too_late', { hours: REOPEN_HOURS });
}

const LONGEST_PLAN_DAYS = 31;

/** 422 for an end without a start, not after it, or more than 31 days after it. */
export function assertPlan({
  plannedStartAt: start,
  plannedEndAt: end,
}: {
  plannedStartAt: string | null;
  plannedEndAt: string | null;
}): void {
  if (end === null) return;
  if (start === null) throw refuseField('/plannedStartAt', 'required');
  if (end <= start) throw refuseField('/plannedEndAt', 'ends_before_start');
  const latest = new Date(Date.parse(start) + LONGEST_PLAN_DAYS * 86_400_000).toISOString();
  if (end > latest) throw refuseField('/plannedEndAt', 'too_large', { max: latest });
}

/** Corrective types say what was observed before they can be completed. */
export function isCorrective(type: MaintenanceType): boolean {
  return type === 'corrective_immediate' || type === 'corrective_deferred';
}
