import { Metrics } from './metrics';
import { serveMetrics } from './metrics-server';

const linesOf = async (metrics: Metrics, name: string): Promise<string[]> =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith(name));

describe('the metrics of a process', () => {
  it('count requests by template, method and class of status', async () => {
    const metrics = new Metrics({ version: '1.2.3', node: 'v0' });
    for (const status of [200, 201, 404]) {
      metrics.requestStarted();
      metrics.requestEnded('GET', '/api/v1/assets/:id', status, 0.02);
    }
    const counts = await linesOf(metrics, 'siyana_http_request_duration_seconds_count');
    expect(counts).toEqual([
      'siyana_http_request_duration_seconds_count{method="GET",route="/api/v1/assets/:id",status="2xx"} 2',
      'siyana_http_request_duration_seconds_count{method="GET",route="/api/v1/assets/:id",status="4xx"} 1',
    ]);
    expect(await linesOf(metrics, 'siyana_http_requests_in_flight')).toEqual(['siyana_http_requests_in_flight 0']);
    expect(await linesOf(metrics, 'siyana_build_info')).toEqual(['siyana_build_info{version="1.2.3",node="v0"} 1']);
  });

  it('grow by no series that a caller makes up', async () => {
    const metrics = new Metrics({ version: '1', node: 'v0' });
    for (const method of ['GET', 'PURGE', 'LINK']) metrics.requestEnded(method, undefined, 404, 0.001);
    metrics.requestEnded('GET', '/a', undefined, 3);
    const counts = await linesOf(metrics, 'siyana_http_request_duration_seconds_count');
    expect(counts).toEqual([
      'siyana_http_request_duration_seconds_count{method="any",route="unmatched",status="4xx"} 3',
      'siyana_http_request_duration_seconds_count{method="GET",route="/a",status="aborted"} 1',
    ]);
  });

  it("read the pool's counters when they are asked for", async () => {
    const metrics = new Metrics({ version: '1', node: 'v0' });
    const pool = { totalCount: 5, idleCount: 5, waitingCount: 0 };
    metrics.watchPool(pool);
    Object.assign(pool, { idleCount: 1, waitingCount: 7 });
    expect(await linesOf(metrics, 'siyana_pg_pool_')).toEqual([
      'siyana_pg_pool_connections{state="idle"} 1',
      'siyana_pg_pool_connections{state="busy"} 4',
      'siyana_pg_pool_waiting 7',
    ]);
  });

  it('are served at one path of their own port', async () => {
    const server = await serveMetrics(new Metrics({ version: '1', node: 'v0' }), { host: '127.0.0.1', port: 0 });
    const answer = await fetch(server.url);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('nodejs_eventloop_lag_p99_seconds');
    expect((await fetch(server.url.replace('/metrics', '/'))).status).toBe(404);
    await server.stop();
  });
});
