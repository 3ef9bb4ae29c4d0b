import { spawn } from 'node:child_process';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

/** P15, over HTTP: one workspace at ten times its quota is not the others' trouble. */
const QUOTA = 600;
const SECONDS = 5;
/** A busy machine slows them down once, a missing cap each time. */
const ATTEMPTS = 3;

/** In a process of its own, so that what is measured here is the server. Prints how often each status came. */
const FLOOD = `
const http = require('node:http');
const [url, token, every, last] = process.argv.slice(1);
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const statuses = {};
const timer = setInterval(() => {
  http.get(url, { agent, headers: { authorization: 'Bearer ' + token } }, (answer) => {
    statuses[answer.statusCode] = (statuses[answer.statusCode] || 0) + 1;
    answer.resume();
  }).on('error', () => undefined);
}, Number(every));
setTimeout(() => { clearInterval(timer); process.stdout.write(JSON.stringify(statuses)); process.exit(0); }, Number(last));
`;

/** Ten times the quota, evenly: a hundred heavy questions a second. */
function floodFor({ url, token }: Client, milliseconds: number): Promise<Record<number, number>> {
  const every = 60_000 / (QUOTA * 10);
  const target = `${url}/api/v1/work-requests?limit=200`;
  const child = spawn(process.execPath, ['-e', FLOOD, target, token!, String(every), String(milliseconds)]);
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject).on('exit', () => resolve(JSON.parse(output) as Record<number, number>));
  });
}

describe('a workspace that floods', () => {
  let siyana: Siyana;
  let flood: Client & { workspaceId: string };
  let calm: Client & { workspaceId: string };

  beforeAll(async () => {
    siyana = await startSiyana({ SIYANA_REQUESTS_PER_MINUTE: String(QUOTA) });
    const nobody = new Client(siyana.url);
    flood = await nobody.signUp('Flood');
    calm = await nobody.signUp('Calm');
    await siyana.cli('workspace', 'quotas', calm.workspaceId, 'requestsPerMinute=1000000');
    await siyana.cli('workspace', 'quotas', flood.workspaceId, 'requestsPerMinute=1000000');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    for (let chunk = 0; chunk < 20; chunk += 1)
      await Promise.all(
        Array.from({ length: 15 }, (_, index) =>
          flood.post('/work-requests', { title: `Bruit ${chunk} ${index}`, description: 'x'.repeat(2_000) }),
        ),
      );
    await siyana.cli('workspace', 'quotas', flood.workspaceId, `requestsPerMinute=${QUOTA}`);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
  }, 60_000);
  afterAll(() => siyana.stop());

  /** One caller, one question after the other; the 95th of 100, in milliseconds. */
  async function p95(): Promise<number> {
    const times: number[] = [];
    const end = performance.now() + SECONDS * 1000;
    while (performance.now() < end) {
      const begun = performance.now();
      expect((await calm.get('/workspace')).status).toBe(200);
      times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
  }

  it('leaves the others their speed, and is told when it may come again', async () => {
    // The flood spends its minute first: from then on every answer is a refusal, as it is for whoever goes on.
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (let call = 0; call < QUOTA / 20 + 2; call += 1) await flood.get('/workspace');
      }),
    );
    const ratios: number[] = [];
    while (ratios.length < ATTEMPTS && !ratios.some((ratio) => ratio <= 1.5)) {
      const before = await p95();
      const flooding = floodFor(flood, SECONDS * 1000 + 500);
      const during = await p95();
      const statuses = await flooding;
      expect(statuses[429]! / (statuses[429]! + (statuses[200] ?? 0))).toBeGreaterThan(0.5);
      // A floor below which a millisecond of noise would be a third.
      ratios.push(during / Math.max(before, 4));
    }
    const refused = await flood.get('/work-requests?limit=200');
    expect([refused.status, refused.headers.has('retry-after'), refused.headers.has('ratelimit')]).toEqual([
      429,
      true,
      true,
    ]);
    expect(Math.min(...ratios)).toBeLessThanOrEqual(1.5);
  }, 60_000);
});
