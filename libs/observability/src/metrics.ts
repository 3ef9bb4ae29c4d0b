import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds. From a read that the page cache answers to a request that somebody has given up on. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** As pg.Pool counts its connections. */
export interface ConnectionPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

interface Child {
  observe(seconds: number): void;
}

/**
 * The numbers of one process in Prometheus' text format. Labels are route templates, methods and classes of status: no workspace, no
 * id, nothing that a caller can make up, so that the number of series is bounded by the number of routes.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly durations: Histogram<'method' | 'route' | 'status'>;
  private readonly children = new Map<string, Child>();
  private readonly messages: Histogram<'outcome'>;
  private inFlight = 0;

  constructor(build: Readonly<Record<'version' | 'node', string>>) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.durations = new Histogram({
      name: 'siyana_http_request_duration_seconds',
      help: 'Time from the request to the end of its answer; its _count counts requests.',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers,
    });
    this.messages = new Histogram({
      name: 'siyana_webhook_message_duration_seconds',
      help: "Time from a webhook's call to the end of its answer; its _count counts attempts.",
      labelNames: ['outcome'],
      buckets: BUCKETS,
      registers,
    });
    this.gauge(
      'siyana_http_requests_in_flight',
      'Requests that have not been answered to the end.',
      () => this.inFlight,
    );
    new Gauge({ name: 'siyana_build_info', help: 'Always 1.', labelNames: ['version', 'node'], registers }).set(
      build,
      1,
    );
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  requestStarted(): void {
    this.inFlight += 1;
  }

  /** `route` is the template, undefined where none matched; `status` is undefined where the caller went away before the end. */
  requestEnded(method: string, route: string | undefined, status: number | undefined, seconds: number): void {
    this.inFlight -= 1;
    const outcome = status === undefined ? 'aborted' : `${Math.floor(status / 100)}xx`;
    // The method of a request that meets no route is the caller's choice.
    const shown = route === undefined ? 'any' : method;
    const key = `${shown} ${outcome} ${route ?? ''}`;
    let child = this.children.get(key);
    if (!child) {
      child = this.durations.labels(shown, route ?? 'unmatched', outcome);
      this.children.set(key, child);
    }
    child.observe(seconds);
  }

  /** One attempt to hand a message to a webhook. */
  messageSent(succeeded: boolean, seconds: number): void {
    this.messages.labels(succeeded ? 'succeeded' : 'failed').observe(seconds);
  }

  /** Asks how many events of all workspaces wait for the dispatcher, when somebody asks. */
  watchBacklog(read: () => Promise<number>): void {
    new Gauge({
      name: 'siyana_events_undispatched',
      help: 'Events of all workspaces that wait for the dispatcher.',
      registers: [this.registry],
      async collect() {
        // Without the database nobody knows; the other numbers are shown all the same.
        this.set(await read().catch(() => Number.NaN));
      },
    });
  }

  /** Reads the pool's own counters when somebody asks. */
  watchPool(pool: ConnectionPool): void {
    const registers = [this.registry];
    new Gauge({
      name: 'siyana_pg_pool_connections',
      help: "The app pool's connections to PostgreSQL.",
      labelNames: ['state'],
      registers,
      collect() {
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      },
    });
    this.gauge('siyana_pg_pool_waiting', 'Use cases that wait for a connection.', () => pool.waitingCount);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }
}
