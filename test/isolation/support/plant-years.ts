import { newId } from '@siyana/kernel';
import type pg from 'pg';
import { PlayedWorker, WorkerDied } from '../../support/played';
import type { Task } from '../../support/played-tasks';
import type { OrderStatus } from '../../oracles/history';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const DESKS = 2;

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
  /** Where people are served, each workspace by one of them: a process knows one time at once. */
  private desks: PlayedWorker[] = [];
  /** For the place of the next one that is killed: to start takes longer than a tick. */
  private spare: Promise<PlayedWorker> | undefined;
  private readonly known = new Set<string>();
  private readonly byName = new Map<string, PlayedPair>();

  constructor(
    private readonly superuser: pg.Client,
    private readonly env: NodeJS.ProcessEnv,
    private readonly random: () => number,
  ) {}

  /** Ends the processes that are there, and begins others with this zone table. */
  async startWorkers(count: number, zones: 'older' | 'carried'): Promise<void> {
    await this.stop();
    const start = (): Promise<PlayedWorker> => PlayedWorker.start({ ...this.env, PLAYED_ZONES: zones });
    this.desks = await Promise.all(Array.from({ length: DESKS }, start));
    this.workers = await Promise.all(Array.from({ length: count }, start));
    this.spare = start();
  }

  async stop(): Promise<void> {
    const all = [...this.workers, ...this.desks, ...(this.spare ? [await this.spare] : [])];
    [this.workers, this.desks, this.spare] = [[], [], undefined];
    await Promise.all(all.map((worker) => worker.stop()));
  }

  /** Workspaces with all these rules in each, opened a second after one another. */
  async open(count: number, at: number, rules: readonly PlayedRule[]): Promise<void> {
    const opened = Array.from({ length: count }, (_, index) => ({ index, pairs: [] as PlayedPair[] }));
    await this.atDesks(
      opened.map((one) => ({
        desk: one.index,
        do: async (desk) => void one.pairs.push(...(await this.openOne(desk, at + one.index * 1_000, rules))),
      })),
    );
    for (const pair of opened.flatMap(({ pairs }) => pairs)) {
      this.pairs.push(pair);
      this.byName.set(`${pair.scheduleId}/${pair.assetId}`, pair);
    }
  }

  private async openOne(desk: PlayedWorker, at: number, rules: readonly PlayedRule[]): Promise<PlayedPair[]> {
    const pairs: PlayedPair[] = [];
    const tenantId = await desk.do<string>(at, { kind: 'sign-up', email: `${newId()}@test.example` });
    const template = { title: 'Visite', type: 'inspection' };
    for (const [index, rule] of rules.entries()) {
      const asset = { code: `M-${index}`, name: 'Machine' };
      const { id: assetId } = await desk.do<{ id: string }>(at, { kind: 'asset', tenantId, body: asset });
      const { rrule, startsAt, mode, ...more } = rule;
      const body = {
        name: rrule,
        assetIds: [assetId],
        triggers: [{ kind: 'calendar', rrule, startsAt, mode }],
        template,
        ...more,
      };
      const { id: scheduleId } = await desk.do<{ id: string }>(at, { kind: 'schedule', tenantId, body });
      pairs.push({
        ...{ tenantId, scheduleId, assetId, rule, createdAt: at },
        ...{ orders: [], pauses: [], assetStatuses: [] },
      });
    }
    return pairs;
  }

  /** Each desk does its own one after the other, all desks at once. */
  private async atDesks(errands: readonly Errand[]): Promise<void> {
    await Promise.all(
      this.desks.map(async (desk, index) => {
        for (const errand of errands) if (errand.desk % this.desks.length === index) await errand.do(desk);
      }),
    );
  }

  /** What people do in this workspace is done at one desk, in its order. */
  private errand({ tenantId }: PlayedPair, work: Errand['do']): Errand {
    return { desk: parseInt(tenantId.slice(-6), 16), do: work };
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
      ...rest.map((worker) =>
        worker.do(at + jump, { kind: 'generate', tenantId: lost }).then(() => worker.do(at, { kind: 'round' })),
      ),
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
    if (kill) {
      this.workers[1] = await this.spare!;
      this.spare = PlayedWorker.start({ ...this.env, PLAYED_ZONES: zones });
    }
    for (const time of jump > 0 ? [at, at + jump] : [at]) {
      await this.workers[0]!.do(time, { kind: 'round' });
      this.ticks.push(time);
    }
    await this.seeOrders(at - 3 * DAY);
  }

  /** A day's work: some of the open orders are done, late or early, some cancelled, some of the done ones reopened. */
  async work(at: number): Promise<void> {
    const errands: Errand[] = [];
    for (const [place, pair] of this.pairs.entries()) {
      // At minutes of its own, and within the hours of one day however many there are.
      let time = at + (place % 300) * 60_000;
      for (const order of pair.orders) {
        const last = order.statuses.at(-1)?.status ?? 'open';
        const dice = this.random();
        if (last === 'cancelled') continue;
        time += 1_000;
        const [when, part] = [time, this.random()];
        if (last !== 'completed') {
          if (dice < 0.35) errands.push(this.errand(pair, (desk) => this.complete(desk, pair, order, when, part)));
          else if (dice < 0.4) errands.push(this.errand(pair, (desk) => this.cancel(desk, pair, order, when)));
        } else if (dice < 0.04 && mayComeAgain(pair, order)) {
          errands.push(this.errand(pair, (desk) => this.reopen(desk, pair, order, when)));
          // Its successor may go with it: nobody does anything else with these on that day.
          break;
        }
      }
    }
    await this.atDesks(errands);
  }

  /** Pauses, suspensions and machines that are taken out of service. */
  async disturb(at: number): Promise<void> {
    const errands: Errand[] = [];
    for (const [place, pair] of this.pairs.entries()) {
      const time = at + (place % 300) * 60_000;
      const dice = this.random();
      const pause = pair.pauses.at(-1);
      const { tenantId, scheduleId, assetId } = pair;
      const tell = (task: Task): number => errands.push(this.errand(pair, (desk) => desk.do(time, task)));
      if (pause?.to === null) {
        if (dice >= 0.3) continue;
        tell({ kind: 'resume', tenantId, scheduleId });
        pause.to = time;
      } else if (dice < 0.02) {
        tell({ kind: 'pause', tenantId, scheduleId });
        pair.pauses.push({ from: time, to: null });
      } else if (dice < 0.04) {
        const was = pair.assetStatuses.at(-1)?.status ?? 'in_service';
        const status = was === 'in_service' ? (dice < 0.03 ? 'standby' : 'decommissioned') : 'in_service';
        tell({ kind: 'asset-status', tenantId, assetId, status });
        if (pair.assetStatuses.length === 0) pair.assetStatuses.push({ at: pair.createdAt, status: 'in_service' });
        pair.assetStatuses.push({ at: time, status });
      }
    }
    await this.atDesks(errands);
  }

  /** A workspace that does not pay for a while. */
  async suspend(at: number, until: number, tenantId: string, meanwhile: () => Promise<void>): Promise<void> {
    await this.desks[0]!.do(at, { kind: 'suspend', tenantId, reason: 'unpaid' });
    await meanwhile();
    await this.desks[0]!.do(until, { kind: 'suspend', tenantId, reason: null });
    for (const pair of this.pairs) if (pair.tenantId === tenantId) pair.pauses.push({ from: at, to: until });
  }

  /** Every pause has an end, or nothing could be compared. */
  async resumeAll(at: number): Promise<void> {
    const errands: Errand[] = [];
    for (const pair of this.pairs) {
      const { tenantId, scheduleId, pauses } = pair;
      const pause = pauses.at(-1);
      if (pause?.to !== null) continue;
      errands.push(this.errand(pair, (desk) => desk.do(at, { kind: 'resume', tenantId, scheduleId })));
      pause.to = at;
    }
    await this.atDesks(errands);
  }

  /** `part`: how late in the time since it could be done, from 0 to 1. */
  private async complete(
    desk: PlayedWorker,
    { tenantId }: PlayedPair,
    order: PlayedOrder,
    at: number,
    part: number,
  ): Promise<void> {
    const earliest = Math.max(order.createdAt, order.statuses.at(-1)?.at ?? 0);
    const doneAt = Math.floor((earliest + part * (at - earliest)) / 60_000) * 60_000;
    await desk.do(at, { kind: 'complete', tenantId, orderId: order.id, doneAt: new Date(doneAt).toISOString() });
    order.statuses.push({ at, status: 'completed', doneAt });
  }

  private async cancel(desk: PlayedWorker, { tenantId }: PlayedPair, order: PlayedOrder, at: number): Promise<void> {
    await desk.do(at, { kind: 'cancel', tenantId, orderId: order.id });
    order.statuses.push({ at, status: 'cancelled' });
  }

  private async reopen(desk: PlayedWorker, pair: PlayedPair, order: PlayedOrder, at: number): Promise<void> {
    await desk.do(at, { kind: 'reopen', tenantId: pair.tenantId, orderId: order.id });
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

  /** The orders that were made since then, before anything becomes of them. */
  private async seeOrders(since: number): Promise<void> {
    const { rows } = await this.superuser.query<{
      scheduleId: string;
      assetId: string;
      key: string;
      id: string;
      createdAt: Date;
    }>(
      `SELECT o.schedule_id AS "scheduleId", o.asset_id AS "assetId", o.key, w.id, w.created_at AS "createdAt"
       FROM preventive_occurrences o JOIN work_orders w ON w.tenant_id = o.tenant_id AND w.id = o.work_order_id
       WHERE o.action = 'created' AND o.decided_at >= $1 ORDER BY o.made_at, o.key`,
      [new Date(since)],
    );
    for (const { scheduleId, assetId, key, id, createdAt } of rows) {
      if (this.known.has(id)) continue;
      this.known.add(id);
      const { orders } = this.byName.get(`${scheduleId}/${assetId}`)!;
      orders.push({ id, key, createdAt: createdAt.getTime(), statuses: [] });
    }
  }
}

/** Something that a person does, and at which desk: the remainder tells. */
interface Errand {
  readonly desk: number;
  readonly do: (desk: PlayedWorker) => Promise<unknown>;
}

/** The last one but one at most; of a floating schedule only where its successor, if there is one, goes with it: one that was begun with stays. */
function mayComeAgain({ rule, orders }: PlayedPair, order: PlayedOrder): boolean {
  const later = orders.slice(orders.indexOf(order) + 1);
  const withdrawable = ({ statuses }: PlayedOrder): boolean => statuses.length === 0;
  return later.length === 0 || (later.length === 1 && (rule.mode === 'fixed' || withdrawable(later[0]!)));
}
