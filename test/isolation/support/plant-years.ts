import { newId } from '@siyana/kernel';
import type pg from 'pg';
import { PlayedWorker, WorkerDied } from '../../support/played';
import type { OrderStatus } from '../../oracles/history';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface PlayedRule {
  readonly rrule: string;
  readonly startsAt: string;
  readonly mode: 'fixed' | 'floating';
  readonly leadDays: number;
  readonly season?: readonly { readonly from: string; readonly to: string }[];
  readonly stacking?: boolean;
  readonly whenStandby?: 'make' | 'hold';
}

export interface PlayedOrder {
  readonly id: string;
  readonly key: string;
  readonly createdAt: number;
  readonly statuses: { at: number; status: OrderStatus; doneAt?: number }[];
}

/** One schedule on one machine, and all that has happened to it. */
export interface PlayedPair {
  readonly tenantId: string;
  readonly scheduleId: string;
  readonly assetId: string;
  readonly rule: PlayedRule;
  readonly createdAt: number;
  readonly orders: PlayedOrder[];
  readonly pauses: { from: number; to: number | null }[];
  readonly assetStatuses: { at: number; status: 'in_service' | 'standby' | 'decommissioned' }[];
}

/** Plants whose years pass in steps: schedulers that are killed and whose clocks jump, and people who do, cancel and reopen work. */
export class PlantYears {
  readonly pairs: PlayedPair[] = [];
  /** When a tick was complete. */
  readonly ticks: number[] = [];
  kills = 0;
  lostClaims = 0;
  jumps = 0;
  private workers: PlayedWorker[] = [];
  private desk!: PlayedWorker;

  constructor(
    private readonly superuser: pg.Client,
    private readonly env: NodeJS.ProcessEnv,
    private readonly random: () => number,
  ) {}

  /** Ends the processes that are there, and begins others with this zone table. */
  async startWorkers(count: number, zones: 'older' | 'carried'): Promise<void> {
    await this.stop();
    const start = (): Promise<PlayedWorker> => PlayedWorker.start({ ...this.env, PLAYED_ZONES: zones });
    this.desk = await start();
    this.workers = await Promise.all(Array.from({ length: count }, start));
  }

  async stop(): Promise<void> {
    const all: (PlayedWorker | undefined)[] = [...this.workers, this.desk];
    this.workers = [];
    await Promise.all(all.flatMap((worker) => (worker ? [worker.stop()] : [])));
  }

  async open(at: number, rules: readonly PlayedRule[]): Promise<void> {
    const tenantId = await this.desk.do<string>(at, { kind: 'sign-up', email: `${newId()}@test.example` });
    const template = { title: 'Visite', type: 'inspection' };
    for (const [index, rule] of rules.entries()) {
      const asset = { code: `M-${index}`, name: 'Machine' };
      const { id: assetId } = await this.desk.do<{ id: string }>(at, { kind: 'asset', tenantId, body: asset });
      const { rrule, startsAt, mode, ...more } = rule;
      const body = {
        name: rrule,
        assetIds: [assetId],
        triggers: [{ kind: 'calendar', rrule, startsAt, mode }],
        template,
        ...more,
      };
      const { id: scheduleId } = await this.desk.do<{ id: string }>(at, { kind: 'schedule', tenantId, body });
      this.pairs.push({
        tenantId,
        scheduleId,
        assetId,
        rule,
        createdAt: at,
        orders: [],
        pauses: [],
        assetStatuses: [],
      });
    }
  }

  /** Every worker looks at once; some die, some have lost their claim, one may be a day off. At the end all is done. */
  async tick(
    at: number,
    { jump = 0, kill = false, zones }: { jump?: number; kill?: boolean; zones: 'older' | 'carried' },
  ): Promise<void> {
    const [first, second, ...rest] = this.workers;
    const lost = this.pairs[Math.floor(this.random() * this.pairs.length)]!.tenantId;
    const rounds = [
      first!.do(at, { kind: 'round' }),
      // Two in one workspace at the same time, the claim of one of them being lost.
      second!.do(at + jump, { kind: 'generate', tenantId: lost }),
      ...rest.map((worker) => worker.do(at + jump, { kind: 'generate', tenantId: lost })),
    ];
    this.lostClaims += rounds.length - 1;
    if (jump !== 0) this.jumps += 1;
    if (kill) {
      await new Promise((resolve) => setTimeout(resolve, this.random() * 25));
      second!.kill();
      this.kills += 1;
    }
    for (const outcome of await Promise.allSettled(rounds))
      if (outcome.status === 'rejected' && !(outcome.reason instanceof WorkerDied)) throw outcome.reason;
    if (kill) this.workers[1] = await PlayedWorker.start({ ...this.env, PLAYED_ZONES: zones });
    for (const time of jump > 0 ? [at, at + jump] : [at]) {
      await this.workers[0]!.do(time, { kind: 'round' });
      this.ticks.push(time);
    }
    await this.seeOrders();
  }

  /** A day's work: some of the open orders are done, late or early, some cancelled, some of the done ones reopened. */
  async work(at: number): Promise<void> {
    let time = at;
    for (const pair of this.pairs)
      for (const order of pair.orders) {
        const last = order.statuses.at(-1)?.status ?? 'open';
        const dice = this.random();
        time += 60_000;
        if (last === 'open' || last === 'in_progress') {
          if (dice < 0.35) await this.complete(pair, order, time);
          else if (dice < 0.4) await this.cancel(pair, order, time);
        } else if (last === 'completed' && dice < 0.04 && mayComeAgain(pair, order))
          await this.reopen(pair, order, time);
      }
  }

  /** Pauses, suspensions and machines that are taken out of service. */
  async disturb(at: number): Promise<void> {
    let time = at;
    for (const pair of this.pairs) {
      time += 60_000;
      const dice = this.random();
      const pause = pair.pauses.at(-1);
      const { tenantId, scheduleId, assetId } = pair;
      if (pause?.to === null) {
        if (dice < 0.3) {
          await this.desk.do(time, { kind: 'resume', tenantId, scheduleId });
          pause.to = time;
        }
      } else if (dice < 0.02) {
        await this.desk.do(time, { kind: 'pause', tenantId, scheduleId });
        pair.pauses.push({ from: time, to: null });
      } else if (dice < 0.04) {
        const was = pair.assetStatuses.at(-1)?.status ?? 'in_service';
        const status = was === 'in_service' ? (dice < 0.03 ? 'standby' : 'decommissioned') : 'in_service';
        await this.desk.do(time, { kind: 'asset-status', tenantId, assetId, status });
        if (pair.assetStatuses.length === 0) pair.assetStatuses.push({ at: pair.createdAt, status: 'in_service' });
        pair.assetStatuses.push({ at: time, status });
      }
    }
  }

  /** A workspace that does not pay for a while. */
  async suspend(at: number, until: number, tenantId: string, meanwhile: () => Promise<void>): Promise<void> {
    await this.desk.do(at, { kind: 'suspend', tenantId, reason: 'unpaid' });
    await meanwhile();
    await this.desk.do(until, { kind: 'suspend', tenantId, reason: null });
    for (const pair of this.pairs) if (pair.tenantId === tenantId) pair.pauses.push({ from: at, to: until });
  }

  /** Every pause has an end, or nothing could be compared. */
  async resumeAll(at: number): Promise<void> {
    for (const { tenantId, scheduleId, pauses } of this.pairs) {
      const pause = pauses.at(-1);
      if (pause?.to !== null) continue;
      await this.desk.do(at, { kind: 'resume', tenantId, scheduleId });
      pause.to = at;
    }
  }

  private async complete({ tenantId }: PlayedPair, order: PlayedOrder, at: number): Promise<void> {
    const earliest = Math.max(order.createdAt, order.statuses.at(-1)?.at ?? 0);
    const doneAt = Math.floor((earliest + this.random() * (at - earliest)) / 60_000) * 60_000;
    await this.desk.do(at, { kind: 'complete', tenantId, orderId: order.id, doneAt: new Date(doneAt).toISOString() });
    order.statuses.push({ at, status: 'completed', doneAt });
  }

  private async cancel({ tenantId }: PlayedPair, order: PlayedOrder, at: number): Promise<void> {
    await this.desk.do(at, { kind: 'cancel', tenantId, orderId: order.id });
    order.statuses.push({ at, status: 'cancelled' });
  }

  private async reopen(pair: PlayedPair, order: PlayedOrder, at: number): Promise<void> {
    await this.desk.do(at, { kind: 'reopen', tenantId: pair.tenantId, orderId: order.id });
    order.statuses.push({ at, status: 'in_progress' });
    // An untouched successor was withdrawn with it.
    const { rows } = await this.superuser.query<{ id: string }>(
      `SELECT id FROM work_orders WHERE tenant_id = $1 AND asset_id = $2 AND status = 'cancelled'`,
      [pair.tenantId, pair.assetId],
    );
    const cancelled = new Set(rows.map(({ id }) => id));
    for (const other of pair.orders)
      if (cancelled.has(other.id) && other.statuses.at(-1)?.status !== 'cancelled')
        other.statuses.push({ at, status: 'cancelled' });
  }

  /** The orders that ticks have made, before anything becomes of them. */
  private async seeOrders(): Promise<void> {
    const known = new Set(this.pairs.flatMap(({ orders }) => orders.map(({ id }) => id)));
    const { rows } = await this.superuser.query<{
      scheduleId: string;
      assetId: string;
      key: string;
      id: string;
      createdAt: Date;
    }>(
      `SELECT o.schedule_id AS "scheduleId", o.asset_id AS "assetId", o.key, w.id, w.created_at AS "createdAt"
       FROM preventive_occurrences o JOIN work_orders w ON w.tenant_id = o.tenant_id AND w.id = o.work_order_id
       WHERE o.action = 'created' ORDER BY o.made_at, o.key`,
    );
    const pairs = new Map(this.pairs.map((pair) => [`${pair.scheduleId}/${pair.assetId}`, pair]));
    for (const { scheduleId, assetId, key, id, createdAt } of rows)
      if (!known.has(id))
        pairs.get(`${scheduleId}/${assetId}`)!.orders.push({ id, key, createdAt: createdAt.getTime(), statuses: [] });
  }
}

/** Of a floating schedule the last one that was done, whether its successor is made (and goes with it) or not: what was begun with stays. */
function mayComeAgain({ rule, orders }: PlayedPair, order: PlayedOrder): boolean {
  const later = orders.slice(orders.indexOf(order) + 1);
  const withdrawable = ({ statuses }: PlayedOrder): boolean => statuses.length === 0;
  return rule.mode === 'fixed' || later.length === 0 || (later.length === 1 && withdrawable(later[0]!));
}
