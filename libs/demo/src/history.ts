import type { MaintenanceType, Priority, WorkOrderStatus } from '@siyana/work-orders';
import { ASSETS, type DemoAsset } from './plant';
import { BREAKDOWNS, PROCEDURES, type DemoProcedure } from './procedures';

export interface DemoOrder {
  readonly asset: DemoAsset;
  readonly title: string;
  readonly type: MaintenanceType;
  readonly priority: Priority;
  readonly status: WorkOrderStatus;
  readonly procedure: DemoProcedure | null;
  readonly assignee: string | null;
  readonly reportedAt: string;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly dueAt: string | null;
  /** Its place on the planning board. */
  readonly plannedStartAt?: string;
  readonly plannedEndAt?: string;
  readonly note: string | null;
  readonly failure: { readonly mode: string; readonly mechanism: string; readonly cause: string } | null;
  readonly labour: readonly { readonly member: string; readonly minutes: number }[];
  readonly otherCost: string | null;
}

const TECHNICIANS = ['technician', 'k.bennis', 's.ouali'] as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FINISHED = 400;

/** A year of orders up to `now`, the oldest first, and what is open. The same `now` gives the same orders. */
export function demoOrders(now: Date): DemoOrder[] {
  const random = mulberry32(20_261_123);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const past = Array.from({ length: FINISHED }, (_, index) => {
    const days = 364 - (index * 363) / FINISHED;
    return finished(pick(ASSETS), morning(now, days, random), random, pick);
  });
  return [...past, ...openOrders(now)];
}

type Pick = <T>(list: readonly T[]) => T;

function finished(asset: DemoAsset, reported: number, random: () => number, pick: Pick): DemoOrder {
  const corrective = random() < 0.45;
  const procedure = corrective ? null : procedureFor(asset);
  const breakdown = pick(BREAKDOWNS[asset.category]!);
  const minutes = corrective
    ? 20 + Math.floor(random() * 200)
    : Math.round((procedure?.minutes ?? 60) * (0.8 + random() * 0.5));
  const start = reported + (corrective ? 20 + random() * 120 : 60 + random() * 360) * 60_000;
  const cancelled = random() < 0.03;
  const iso = (time: number): string => new Date(Math.floor(time / 60_000) * 60_000).toISOString();
  const people = random() < 0.25 ? 2 : 1;
  const first = Math.floor(random() * TECHNICIANS.length);
  return {
    asset,
    title: corrective ? breakdown[0] : (procedure?.name ?? 'Ronde'),
    type: corrective
      ? random() < 0.4
        ? 'corrective_immediate'
        : 'corrective_deferred'
      : pick(['predetermined', 'predetermined', 'predetermined', 'inspection', 'condition_based'] as const),
    priority:
      asset.criticality === 'A' && corrective
        ? pick(['urgent', 'high'] as const)
        : pick(['normal', 'normal', 'low'] as const),
    status: cancelled ? 'cancelled' : 'closed',
    procedure,
    assignee: TECHNICIANS[first]!,
    reportedAt: iso(reported),
    startedAt: cancelled ? null : iso(start),
    completedAt: cancelled ? null : iso(start + minutes * 60_000),
    dueAt: corrective ? null : iso(reported + 3 * DAY),
    note: cancelled ? null : corrective ? breakdown[4] : 'Effectué selon la gamme.',
    failure: corrective && !cancelled ? { mode: breakdown[1], mechanism: breakdown[2], cause: breakdown[3] } : null,
    labour: cancelled
      ? []
      : Array.from({ length: people }, (_, index) => ({
          member: TECHNICIANS[(first + index) % TECHNICIANS.length]!,
          minutes,
        })),
    otherCost: corrective && !cancelled && random() < 0.2 ? `${100 + Math.floor(random() * 1_900)}.00` : null,
  };
}

/** What is on the board today: six for the demo technician, the rest for teams and nobody. */
function openOrders(now: Date): DemoOrder[] {
  const at = (hours: number): string =>
    new Date(Math.floor((now.getTime() + hours * HOUR) / HOUR) * HOUR).toISOString();
  const order = (code: string, title: string | null, given: Partial<DemoOrder>): DemoOrder => {
    const asset = ASSETS.find((known) => known.code === code)!;
    const procedure = title === null ? procedureFor(asset) : null;
    return {
      asset,
      title: title ?? procedure!.name,
      type: title === null ? 'predetermined' : 'corrective_deferred',
      priority: 'normal',
      status: 'open',
      procedure,
      assignee: null,
      reportedAt: at(-30),
      startedAt: null,
      completedAt: null,
      dueAt: at(24),
      note: null,
      failure: null,
      labour: [],
      otherCost: null,
      ...given,
    };
  };
  const mine = { assignee: 'technician' };
  const plan = (hours: number, length: number): Partial<DemoOrder> => ({
    ...{ plannedStartAt: at(hours), plannedEndAt: at(hours + length) },
  });
  return [
    order('CAS-UTI-CMP-01', null, { ...mine, dueAt: at(6), ...plan(3, 1) }),
    order('CAS-L1-PAS-01-P1', null, { ...mine, dueAt: at(20), ...plan(4, 2) }),
    order('CAS-L1-CON-02-M1', null, { ...mine, dueAt: at(-10), priority: 'high' }),
    order('CAS-L1-REM-01', 'Fuite d’air au bec 12', { ...mine, priority: 'high', dueAt: at(8) }),
    order('CAS-L1-CAP-01', 'Couple de serrage irrégulier', {
      ...mine,
      status: 'in_progress',
      startedAt: at(-2),
      type: 'corrective_immediate',
      priority: 'urgent',
    }),
    order('CAS-UTI-GFR-01-P1', 'Bruit au démarrage', { ...mine, status: 'on_hold', startedAt: at(-26) }),
    order('CAS-ELE-TGB-01', null, { assignee: 'k.bennis', dueAt: at(72), ...plan(48, 6) }),
    order('CAS-ELE-GEL-01', 'Essai en charge à planifier', { type: 'inspection', dueAt: at(120) }),
    order('CAS-LOG-CHR-01', null, { assignee: 's.ouali', dueAt: at(30), ...plan(24, 3) }),
    order('BER-L1-SOU-01', 'Température de four instable', {
      assignee: 'k.bennis',
      status: 'in_progress',
      startedAt: at(-4),
      priority: 'high',
    }),
    order('BER-EAU-RO-01', null, { dueAt: at(48) }),
    order('BER-EAU-FOR-01', 'Baisse de débit', { priority: 'high', dueAt: at(12) }),
    order('CAS-L2-REM-01', null, { dueAt: at(-50) }),
    order('CAS-L2-ENC-01', 'Modifier la butée de format', { type: 'improvement', priority: 'low', dueAt: at(400) }),
    order('BER-UTI-CMP-01', null, { assignee: 's.ouali', dueAt: at(54) }),
  ];
}

const procedureFor = ({ category }: DemoAsset): DemoProcedure =>
  PROCEDURES.find(({ categories }) => categories.includes(category))!;

/** A quarter of an hour between 7 and 16 o'clock UTC, so many days before `now`. */
function morning(now: Date, days: number, random: () => number): number {
  const day = Math.floor((now.getTime() - days * DAY) / DAY) * DAY - DAY;
  return day + 7 * HOUR + Math.floor(random() * 36) * 15 * 60_000;
}

/** A small seeded generator: the demo must look the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
