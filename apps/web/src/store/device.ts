import { isProblem, newId, type Siyana } from '@siyana/api-client';
import type { Me } from '../app/api';
import { decide, exchange, keep, takeCopy, type Decision, type Keeper } from '../sync/exchange';
import { isOpen, type Log } from '../sync/log';
import type { Action, Operation } from '../sync/operation';
import {
  openDeviceDatabase,
  updateLog,
  type DeviceDatabase,
  type Order,
  type Surroundings,
  type Timer,
  type WaitingFile,
} from './database';
import { copyOfOrder } from './orders';
import { pullOrders, pullSurroundings } from './pull';
import { serverOf } from './server';
import { nowText } from '../app/clock';

export interface DeviceState {
  readonly isLoaded: boolean;
  readonly isOnline: boolean;
  readonly isBusy: boolean;
  readonly orders: ReadonlyMap<string, Order>;
  readonly log: Log;
  readonly files: readonly WaitingFile[];
  readonly surroundings: Surroundings | undefined;
  readonly timer: Timer | undefined;
}

const NOTHING: DeviceState = {
  isLoaded: false,
  isOnline: true,
  isBusy: false,
  orders: new Map(),
  log: [],
  files: [],
  surroundings: undefined,
  timer: undefined,
};
const EVERY_MS = 45_000;
/** A network that is back is often not of use yet: where nobody answers, the next try comes after this, then after twice as long each time, until the regular look is as near. */
const SOON_MS = 1_000;

/** What this device holds for one member: orders to work on, what was done here, and the exchange with the server. */
export class Device {
  private state = NOTHING;
  private readonly listeners = new Set<() => void>();
  private readonly seen = new Map<string, Order>();
  private readonly keeper: Keeper = {
    update: async (change, subject) => {
      const log = await updateLog(await this.database, change, subject, copyOfOrder, ({ subject: id }) =>
        this.seen.get(id),
      );
      this.show({ log });
      return log;
    },
  };
  private readonly channel = new BroadcastChannel('siyana-device');
  private readonly database: Promise<DeviceDatabase>;
  private round: Promise<void> | undefined;
  private nextRound: Promise<void> | undefined;
  private isStarted = false;
  private unanswered = 0;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly me: Me,
    private api: Siyana,
    private readonly onEnd: () => void,
  ) {
    this.database = openDeviceDatabase(me.member.id);
    this.channel.onmessage = () => void this.load();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): DeviceState => this.state;

  useApi(api: Siyana): void {
    this.api = api;
  }

  /** Shows what is kept, then looks for news now and from time to time. Answers how to stop. */
  start(): () => void {
    this.isStarted = true;
    void this.load().then(() => this.sync());
    if ('storage' in navigator) void navigator.storage.persist();
    const online = (): void => {
      this.unanswered = 0;
      void this.sync();
    };
    const back = (): void => void (document.visibilityState === 'visible' && this.sync());
    const timer = setInterval(() => void this.sync(), EVERY_MS);
    addEventListener('online', online);
    document.addEventListener('visibilitychange', back);
    return () => {
      this.isStarted = false;
      clearTimeout(this.soon);
      clearInterval(timer);
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', back);
    };
  }

  /** How much waits here, asked of what is kept: the screen may not have it yet. */
  async unsent(): Promise<number> {
    await this.load();
    return this.state.log.filter(isOpen).length + this.state.files.length;
  }

  async record(subject: string, action: Action, fields: Operation['fields'] = {}): Promise<void> {
    const operation = { id: newId(), subject, recordedAt: nowText(), action, fields };
    await keep(this.keeper, operation, newId);
    this.tellOthers();
    void this.sync();
  }

  async decide(id: string, decision: Decision): Promise<void> {
    await decide(this.keeper, id, decision, newId);
    this.tellOthers();
    void this.sync();
  }

  async addFile(file: WaitingFile): Promise<void> {
    await (await this.database).put('files', file);
    await this.load();
    void this.sync();
  }

  async dropFile(id: string): Promise<void> {
    await (await this.database).delete('files', id);
    await this.load();
  }

  async setTimer(timer: Timer | undefined): Promise<void> {
    await (await this.database).put('single', timer, 'timer');
    this.show({ timer });
  }

  /** Opens an order that is not among the kept ones, and keeps it. */
  async open(id: string): Promise<void> {
    if (!this.state.orders.has(id)) await this.take(await this.api.get('/work-orders/{id}', { path: { id } }));
  }

  /** One exchange with the server at a time, over all tabs. What is recorded while one runs goes with another one right after it. */
  sync(): Promise<void> {
    const again = (): Promise<void> => {
      this.nextRound = undefined;
      return this.sync();
    };
    if (this.round) return (this.nextRound ??= this.round.then(again, again));
    const alone = (): Promise<void> =>
      'locks' in navigator ? navigator.locks.request('siyana-sync', () => this.exchangeAll()) : this.exchangeAll();
    this.round = alone().finally(() => (this.round = undefined));
    return this.round;
  }

  private trySoon(): void {
    const pause = SOON_MS * 2 ** this.unanswered;
    if (!this.isStarted || !navigator.onLine || pause >= EVERY_MS) return;
    this.unanswered += 1;
    this.soon = setTimeout(() => void this.sync(), pause);
  }

  private async exchangeAll(): Promise<void> {
    clearTimeout(this.soon);
    this.show({ isBusy: true });
    try {
      await exchange(
        this.keeper,
        serverOf(this.api, (order) => this.seen.set(order.id, order)),
        newId,
      );
      await this.sendFiles();
      // Side by side: on a slow line the first order is not to wait for the lists around it.
      await Promise.all([this.takeOrders(), this.takeSurroundings()]);
      this.unanswered = 0;
      this.show({ isOnline: true });
    } catch (error) {
      if (isProblem(error) && error.status === 401) this.onEnd();
      if (!isProblem(error)) this.trySoon();
      this.show({ isOnline: isProblem(error) });
    }
    await this.load();
    this.show({ isBusy: false });
    this.tellOthers();
  }

  private async takeOrders(): Promise<void> {
    for await (const news of pullOrders(this.api, this.me, this.state.orders))
      await ('gone' in news ? this.forget(news.gone) : this.take(news));
  }

  private async takeSurroundings(): Promise<void> {
    const surroundings = await pullSurroundings(this.api, this.me, this.state.surroundings);
    if (surroundings) await (await this.database).put('single', surroundings, 'surroundings');
  }

  private async take(order: Order): Promise<void> {
    this.seen.set(order.id, order);
    await takeCopy(this.keeper, copyOfOrder(order), newId);
    this.show({ orders: new Map(this.state.orders).set(order.id, order) });
  }

  /** It went to somebody else. What was done to it here stays until it is sent, and is shown with it. */
  private async forget(id: string): Promise<void> {
    const waits = ({ operation }: Log[number]): boolean => operation.subject === id;
    if (this.state.log.filter(isOpen).some(waits) || this.state.files.some(({ workOrderId }) => workOrderId === id))
      return;
    await (await this.database).delete('orders', id);
  }

  /** Photos follow the operations, since the order that they belong to may have been made here. */
  private async sendFiles(): Promise<void> {
    const made = new Set(
      this.state.log
        .filter((entry) => isOpen(entry) && entry.operation.action.kind === 'create')
        .map(({ operation }) => operation.subject),
    );
    for (const file of this.state.files) {
      if (file.refusal !== undefined || made.has(file.workOrderId)) continue;
      const body = new FormData();
      body.append('workOrderId', file.workOrderId);
      body.append('file', file.blob, file.name);
      try {
        await this.api.put('/attachments/{id}', { path: { id: file.id }, body, timeout: 120_000 });
        await (await this.database).delete('files', file.id);
      } catch (error) {
        if (!isProblem(error) || error.status >= 500 || error.status === 429 || error.status === 401) throw error;
        await (await this.database).put('files', { ...file, refusal: error.title });
      }
    }
  }

  private async load(): Promise<void> {
    const database = await this.database;
    const [orders, log, files, surroundings, timer] = await Promise.all([
      database.getAll('orders'),
      database.get('single', 'log'),
      database.getAll('files'),
      database.get('single', 'surroundings'),
      database.get('single', 'timer'),
    ]);
    this.show({
      isLoaded: true,
      orders: new Map(orders.map((order) => [order.id, order])),
      log: (log ?? []) as Log,
      files,
      surroundings: surroundings as Surroundings | undefined,
      timer: timer as Timer | undefined,
    });
  }

  private show(part: Partial<DeviceState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  private tellOthers(): void {
    this.channel.postMessage('changed');
  }
}
