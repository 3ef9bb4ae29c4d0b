import autocannon from 'autocannon';

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoadPlan {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  readonly requests: readonly LoadRequest[];
  /** Adds an Idempotency-Key of its own to each request. */
  readonly keyed: boolean;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers that are not 2xx, and connection errors. */
  readonly failed: number;
}

/** Takes a plan by message, sends it, answers the result: the load has a process of its own. Each request is sent at most once when keyed. */
async function load(plan: LoadPlan): Promise<LoadResult> {
  let next = 0;
  const result = await autocannon({
    url: plan.url,
    connections: plan.connections,
    duration: plan.seconds,
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, headers, body } = plan.requests[next++ % plan.requests.length]!;
          const keys = plan.keyed ? { 'idempotency-key': crypto.randomUUID() } : {};
          return { ...request, method, path, headers: { ...headers, ...keys }, body: body ?? '' };
        },
      },
    ],
  });
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

process.on('message', (plan: LoadPlan) => {
  load(plan).then(
    (result) => process.send!(result, undefined, undefined, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
