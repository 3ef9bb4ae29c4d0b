import { zoneOf, type CivilDate, type Instant, type Local, type ZoneTable } from './civil-time';
import type { Rule } from './recurrence';

/** Month and day `MM-DD`, both ends in; wraps the year when `from` is after `to`. */
export interface Season {
  readonly from: string;
  readonly to: string;
}

/** The schedule as it stood from an instant on, until the next version. The first one has always been there. */
export interface Version {
  readonly from: Instant;
  readonly rule: Rule;
  readonly startsAt: Local;
  readonly timeZone: string;
  readonly mode: 'fixed' | 'floating';
  readonly leadDays: number;
  readonly seasons?: readonly Season[];
  readonly holidayPolicy?: 'ignore' | 'skip' | 'before' | 'after';
  readonly stacking?: boolean;
  readonly whenStandby?: 'make' | 'hold';
}

export type OrderStatus = 'open' | 'in_progress' | 'on_hold' | 'completed' | 'closed' | 'cancelled';

/** An order of this schedule and asset. `key` is null for one that was made by hand ("generate now"). */
export interface Order {
  readonly key: Local | null;
  readonly createdAt: Instant;
  /** In order. `doneAt`: when the work was done, on a completion that was told later than it. */
  readonly statuses: readonly { readonly at: Instant; readonly status: OrderStatus; readonly doneAt?: Instant }[];
  /** The first labour, step, comment, file or hand-made change. */
  readonly touchedAt?: Instant | null;
}

/** What happened to one schedule on one asset; every list is in the order of time. */
export interface History {
  readonly createdAt: Instant;
  readonly activeFrom?: Instant;
  readonly versions: readonly [Version, ...Version[]];
  /** Pauses of the schedule and suspensions of the workspace, half-open; `to` null while it lasts. */
  readonly pauses?: readonly { readonly from: Instant; readonly to: Instant | null }[];
  /** Other zone data from an instant on, by zone name; before, and for names not in it, the carried data. */
  readonly zoneTables?: readonly { readonly from: Instant; readonly zones: Readonly<Record<string, ZoneTable>> }[];
  /** The workspace's whole list of holidays as known from an instant on. */
  readonly holidays?: readonly { readonly from: Instant; readonly dates: readonly CivilDate[] }[];
  readonly assetStatuses?: readonly {
    readonly at: Instant;
    readonly status: 'in_service' | 'standby' | 'decommissioned';
  }[];
  readonly reschedules?: readonly { readonly at: Instant; readonly key: Local; readonly localDueAt: Local }[];
  readonly orders: readonly Order[];
  /** When ticks really ran; without it a tick ran at every moment. */
  readonly ticks?: readonly Instant[];
  /** The end of what is judged: what was due for a decision by then, the instant itself included. */
  readonly until: Instant;
}

/** A stretch of time in which schedule, zone data, holidays and reschedules stayed the same. */
export interface World {
  readonly from: Instant;
  readonly to: Instant;
  /** All versions so far; the last one is in force. */
  readonly versions: readonly Version[];
  readonly zone: (name: string) => ZoneTable;
  readonly holidays: ReadonlySet<CivilDate>;
  readonly holidaysFrom: Instant;
  readonly reschedules: ReadonlyMap<Local, Local>;
}

export function worldsOf(history: History): World[] {
  const { versions, zoneTables = [], holidays = [], reschedules = [], until } = history;
  const changes = [
    ...versions.slice(1).map(({ from }) => from),
    ...[...zoneTables, ...holidays].map(({ from }) => from),
    ...reschedules.map(({ at }) => at),
  ];
  const froms = [...new Set([-Infinity, ...changes.filter((at) => at <= until)])].sort((a, b) => (a < b ? -1 : 1));
  return froms.map((from, i) => {
    const tables = zoneTables.filter((one) => one.from <= from);
    const calendar = holidays.filter((one) => one.from <= from).at(-1);
    return {
      from,
      to: froms[i + 1] ?? Infinity,
      versions: versions.filter((one, index) => index === 0 || one.from <= from),
      zone: (name) => tables.at(-1)?.zones[name] ?? zoneOf(name),
      holidays: new Set(calendar?.dates),
      holidaysFrom: calendar?.from ?? -Infinity,
      reschedules: new Map(reschedules.filter(({ at }) => at <= from).map((one) => [one.key, one.localDueAt])),
    };
  });
}

/** The end of the pause that the instant lies in (Infinity while it lasts), else the instant itself. */
export function pauseEnd(history: History, instant: Instant): Instant {
  const pause = history.pauses?.find(({ from, to }) => from <= instant && instant < (to ?? Infinity));
  return pause ? pauseEnd(history, pause.to ?? Infinity) : instant;
}

/** The first tick at or after `earliest` and before `end`; null when there is none up to the end of the history. */
export function tickAt(history: History, earliest: Instant, end: Instant): Instant | null {
  const tick = history.ticks ? history.ticks.find((one) => one >= earliest) : earliest;
  return tick !== undefined && tick < end && tick <= history.until ? tick : null;
}

export function isOpen(status: OrderStatus): boolean {
  return status === 'open' || status === 'in_progress' || status === 'on_hold';
}

export function statusAt(order: Order, instant: Instant): OrderStatus {
  return order.statuses.findLast(({ at }) => at <= instant)?.status ?? 'open';
}

/** Whether nobody had done anything with the order before the instant. */
export function wasUntouched(order: Order, instant: Instant): boolean {
  const status = order.statuses.findLast(({ at }) => at < instant)?.status ?? 'open';
  return order.createdAt < instant && status === 'open' && (order.touchedAt ?? Infinity) >= instant;
}

/** Whether the asset gets no order as of the instant. Before its first known status it had that one. */
export function isInactive(history: History, version: Version, instant: Instant): boolean {
  const statuses = history.assetStatuses ?? [];
  const status = (statuses.findLast(({ at }) => at <= instant) ?? statuses[0])?.status ?? 'in_service';
  return status === 'decommissioned' || (status === 'standby' && version.whenStandby === 'hold');
}
