import type { WorkingClock } from '@siyana/calendar';
import type { SlaTargets } from '@siyana/tenancy';
import type { HoldReason, WorkOrderStatus } from './work-order.rules';

export interface SlaClock {
  /** Until somebody responds; null without a target. */
  readonly responseDueAt: string | null;
  /** Until the work is done; moved by what working time the work was held for parts or access. */
  readonly resolutionDueAt: string | null;
}

/** What the clocks of an order are judged by. */
export interface SlaState extends SlaClock {
  readonly status: WorkOrderStatus;
  readonly respondedAt: string | null;
  readonly completedAt: string | null;
  readonly holdReason: HoldReason | null;
  readonly heldAt: string | null;
  readonly responseBreachedAt: string | null;
  readonly resolutionBreachedAt: string | null;
}

/** Waiting for these is not the team's time. */
const STOPS_THE_CLOCK: Readonly<Record<HoldReason, boolean>> = {
  parts: true,
  access: true,
  permit: false,
  other: false,
};

const MINUTE = 60_000;

/** Due times of an order that was reported at this instant, in minutes of the working time of its place. */
export function slaClock(reportedAt: string, targets: SlaTargets | undefined, clock: WorkingClock): SlaClock {
  const { responseMinutes, resolutionMinutes } = targets ?? {};
  return {
    responseDueAt: responseMinutes ? clock.add(reportedAt, responseMinutes * MINUTE) : null,
    resolutionDueAt: resolutionMinutes ? clock.add(reportedAt, resolutionMinutes * MINUTE) : null,
  };
}

/** Whether there is anything to reckon: without a target nobody asks for the working time. */
export const hasTargets = ({ responseMinutes, resolutionMinutes }: SlaTargets = {}): boolean =>
  Boolean(responseMinutes ?? resolutionMinutes);

/** The due times under other targets: what was added by holds stays added. */
export function slaClockAfter(
  reportedAt: string,
  before: SlaTargets | undefined,
  was: SlaClock,
  after: SlaTargets | undefined,
  clock: WorkingClock,
): SlaClock {
  const fresh = slaClock(reportedAt, after, clock);
  const unheld = slaClock(reportedAt, before, clock).resolutionDueAt;
  if (unheld === null || was.resolutionDueAt === null || fresh.resolutionDueAt === null) return fresh;
  return { ...fresh, resolutionDueAt: clock.add(fresh.resolutionDueAt, clock.between(unheld, was.resolutionDueAt)) };
}

/** Whether the resolution's clock stands still. */
export const clockStands = ({ holdReason, heldAt, resolutionDueAt }: SlaState): boolean =>
  resolutionDueAt !== null && heldAt !== null && holdReason !== null && STOPS_THE_CLOCK[holdReason];

/** The resolution's due after a hold until this instant, which had the clock stand still. */
export function resolutionAfterHold(state: SlaState, until: string, clock: WorkingClock): string | null {
  if (!clockStands(state)) return state.resolutionDueAt;
  return clock.add(state.resolutionDueAt!, clock.between(state.heldAt!, until));
}

/** A target that is open or was missed without anybody having said so: when it is, or was, due. */
function pending(dueAt: string | null, metAt: string | null, breachedAt: string | null): string | null {
  if (dueAt === null || breachedAt !== null) return null;
  return metAt !== null && metAt <= dueAt ? null : dueAt;
}

function pendingOf(state: SlaState): { response: string | null; resolution: string | null } {
  if (state.status === 'cancelled') return { response: null, resolution: null };
  return {
    response: pending(state.responseDueAt, state.respondedAt, state.responseBreachedAt),
    resolution: clockStands(state)
      ? null
      : pending(state.resolutionDueAt, state.completedAt, state.resolutionBreachedAt),
  };
}

/** When the watch has to look at an order next; null: there is nothing to wait for. */
export function slaNextAt(state: SlaState): string | null {
  const { response, resolution } = pendingOf(state);
  if (response === null || resolution === null) return response ?? resolution;
  return response < resolution ? response : resolution;
}

export type SlaTarget = 'response' | 'resolution';

/** The targets that are missed at this instant and were not called so before. A due time itself is still in time. */
export function newBreaches(state: SlaState, now: string): SlaTarget[] {
  const due = pendingOf(state);
  return (['response', 'resolution'] as const).filter((target) => due[target] !== null && due[target] < now);
}
