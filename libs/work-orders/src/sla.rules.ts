import type { SlaTargets } from '@siyana/tenancy';
import type { HoldReason } from './work-order.rules';

export interface SlaClock {
  /** Until somebody responds; null without a target. */
  readonly responseDueAt: string | null;
  /** Until the work is done; moved by what time the work was held for parts or access. */
  readonly resolutionDueAt: string | null;
}

/** Waiting for these is not the team's time. */
const STOPS_THE_CLOCK: Readonly<Record<HoldReason, boolean>> = {
  parts: true,
  access: true,
  permit: false,
  other: false,
};

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** Due times of an order that was reported at this instant, in minutes around the clock. */
export function slaClock(reportedAt: string, targets: SlaTargets | undefined): SlaClock {
  const { responseMinutes, resolutionMinutes } = targets ?? {};
  return {
    responseDueAt: responseMinutes ? later(reportedAt, responseMinutes) : null,
    resolutionDueAt: resolutionMinutes ? later(reportedAt, resolutionMinutes) : null,
  };
}

/** The clock under other targets: what was added by holds stays added. */
export function slaClockAfter(
  reportedAt: string,
  before: SlaTargets | undefined,
  clock: SlaClock,
  after: SlaTargets | undefined,
): SlaClock {
  const fresh = slaClock(reportedAt, after);
  const was = slaClock(reportedAt, before).resolutionDueAt;
  if (was === null || clock.resolutionDueAt === null || fresh.resolutionDueAt === null) return fresh;
  const held = (Date.parse(clock.resolutionDueAt) - Date.parse(was)) / 60_000;
  return { ...fresh, resolutionDueAt: later(fresh.resolutionDueAt, held) };
}

/** The resolution's due after a hold from one instant to another. */
export function resolutionAfterHold(
  resolutionDueAt: string | null,
  reason: HoldReason | null,
  heldAt: string | null,
  until: string,
): string | null {
  if (resolutionDueAt === null || heldAt === null || reason === null || !STOPS_THE_CLOCK[reason])
    return resolutionDueAt;
  return later(resolutionDueAt, Math.max(0, Date.parse(until) - Date.parse(heldAt)) / 60_000);
}
