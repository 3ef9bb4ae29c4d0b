import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

/** P16, in small: five times what a process works at together. */
const CAP = 8;

describe('more requests than a process works at together', () => {
  let siyana: Siyana;
  let admin: Client;
  beforeAll(async () => {
    siyana = await startSiyana({ SIYANA_PROCESS_IN_FLIGHT: String(CAP) });
    admin = await new Client(siyana.url).signUp('Usine');
    for (let index = 0; index < 100; index += 1)
      await admin.post('/work-requests', { title: `Bruit ${index}`, description: 'x'.repeat(2_000) });
  }, 60_000);
  afterAll(() => siyana.stop());

  it('are told at once to come again; those that are let in are answered whole, probes too, and then all is as before', async () => {
    const answers: Answer[] = [];
    const probes: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const flood = Array.from({ length: CAP * 15 }, () => admin.get('/work-requests?limit=200'));
      probes.push((await fetch(`${siyana.url}/health/live`)).status);
      answers.push(...(await Promise.all(flood)));
    }
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([200, 503]);
    expect(probes).toEqual([200, 200, 200, 200, 200]);
    for (const { status, headers, body } of answers) {
      if (status === 503)
        expect([headers.get('retry-after'), body['code'], headers.get('content-type')]).toEqual([
          '1',
          'unavailable',
          expect.stringContaining('problem+json'),
        ]);
      else expect((body['data'] as unknown[]).length).toBe(100);
    }
    expect((await admin.get('/me')).status).toBe(200);
  }, 60_000);
});
