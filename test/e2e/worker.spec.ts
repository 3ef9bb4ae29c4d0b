import { startSiyana, type Siyana } from '../support/siyana';

describe('a worker on its own', () => {
  let siyana: Siyana;
  beforeAll(async () => {
    siyana = await startSiyana({ SIYANA_WORKER: '0' });
  });
  afterAll(() => siyana.stop());

  it('answers for its health, has no other routes, and ends within 3 s of SIGTERM', async () => {
    const worker = await siyana.startWorker();
    expect((await fetch(`${worker.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${worker.url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${worker.url}/api/v1/workspaces`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${worker.url}/api/v1/me`)).status).toBe(404);
    const begun = performance.now();
    await worker.stop();
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(worker.process.exitCode).toBe(0);
  });
});
