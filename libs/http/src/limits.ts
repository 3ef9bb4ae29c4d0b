import type { Limits } from '@siyana/access';
import { AppError } from '@siyana/kernel';
import type { Scope } from '@siyana/tenancy';
import { atEnd, currentCall, type Call } from './call';

export interface StandardLimits {
  /** Of one workspace; one API key gets half of it. */
  readonly requestsPerMinute: number;
  readonly requestsInFlight: number;
}

const WINDOW_MS = 60_000;

/** Milliseconds of this process, read ten times a second: asking the system at every call is dear where calls of the system are. */
let coarse = performance.now();
setInterval(() => (coarse = performance.now()), 100).unref();
const coarseNow = (): number => coarse;

/** Requests of one workspace or key: a sliding window out of two fixed ones, since exact logs cost memory by the request. */
interface Meter {
  window: number;
  now: number;
  before: number;
  inFlight: number;
}

/**
 * Rates and in-flight caps by workspace and by key, with the IETF draft's `RateLimit` headers, in this process's memory: a second process doubles
 * them, and a look-up elsewhere would cost every call a round trip.
 */
export class WorkspaceLimits implements Limits {
  private readonly meters = new Map<string, Meter>();
  private sweptIn = 0;

  constructor(
    private readonly standard: StandardLimits,
    private readonly now = coarseNow,
  ) {}

  admit({ tenantId, principal, settings }: Scope): void {
    const { quotas } = settings;
    const limit = quotas.requestsPerMinute ?? this.standard.requestsPerMinute;
    const at = this.now();
    const call = currentCall();
    if (settings.sandboxOf !== null) void call.reply.header('siyana-sandbox', 'true');
    const meter = this.meterOf(tenantId, at);
    const isKey = principal.startsWith('api_key:');
    const { part } = call;
    // A batch costs as many requests as it has operations, and runs in the place of its envelope.
    if (part?.index === 0) return;
    this.count(call, meter, 'workspace', limit, at);
    if (isKey) this.count(call, this.meterOf(principal, at), 'key', Math.ceil(limit / 2), at);
    if (part) return;
    if (meter.inFlight >= (quotas.requestsInFlight ?? this.standard.requestsInFlight)) {
      throw new AppError('rate_limited', 'too_many_in_flight', { retryAfter: 1 });
    }
    meter.inFlight += 1;
    atEnd(call, () => {
      meter.inFlight -= 1;
    });
  }

  private count({ reply }: Call, meter: Meter, name: string, limit: number, at: number): void {
    const gone = (at % WINDOW_MS) / WINDOW_MS;
    const used = meter.now + meter.before * (1 - gone);
    const seconds = Math.max(1, Math.ceil((WINDOW_MS - (at % WINDOW_MS)) / 1000));
    const left = Math.max(0, Math.floor(limit - used - 1));
    void reply
      .header('ratelimit-policy', `"${name}";q=${limit};w=60`)
      .header('ratelimit', `"${name}";r=${left};t=${seconds}`);
    if (used >= limit) throw new AppError('rate_limited', 'rate_limited', { retryAfter: seconds });
    meter.now += 1;
  }

  private meterOf(key: string, at: number): Meter {
    const window = Math.floor(at / WINDOW_MS);
    if (window !== this.sweptIn) this.sweep(window);
    let meter = this.meters.get(key);
    if (!meter) this.meters.set(key, (meter = { window, now: 0, before: 0, inFlight: 0 }));
    if (meter.window !== window) {
      meter.before = meter.window === window - 1 ? meter.now : 0;
      meter.now = 0;
      meter.window = window;
    }
    return meter;
  }

  /** Once a minute, whoever has been silent for two is forgotten. */
  private sweep(window: number): void {
    this.sweptIn = window;
    for (const [key, meter] of this.meters) {
      if (meter.window < window - 1 && meter.inFlight === 0) this.meters.delete(key);
    }
  }
}
