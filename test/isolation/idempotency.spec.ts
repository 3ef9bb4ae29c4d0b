import { Agent, request } from 'node:http';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

/** P11: one effect for one key, whatever is sent how often. `npm run prove` asks for 5,000 pairs. */
const PAIRS = process.env['SIYANA_PROVE'] ? 5_000 : 500;
const AT_ONCE = 16;

interface Page {
  data: { id: string; title: string }[];
  nextCursor: string | null;
}

describe('a request that is sent again', () => {
  let siyana: Siyana;
  let admin: Client & { workspaceId: string };

  beforeAll(async () => {
    siyana = await startSiyana();
    admin = await new Client(siyana.url).signUp('Usine');
  });
  afterAll(() => siyana.stop());

  /** A team has no name of its own that could be taken: only the key keeps it from being made twice. */
  const make = (key: string, title = key): Promise<Answer<{ id: string }>> =>
    admin.post('/work-requests', { title }, { 'idempotency-key': key });

  async function titles(): Promise<string[]> {
    const found: string[] = [];
    for (let next: string | null = '/work-requests?limit=200'; next !== null;) {
      const { body }: Answer<Page> = await admin.get(next);
      found.push(...body.data.map(({ title }) => title));
      next = body.nextCursor && `/work-requests?limit=200&cursor=${body.nextCursor}`;
    }
    return found;
  }

  it(`has one effect when both come at once (${PAIRS} pairs)`, async () => {
    const keys = Array.from({ length: PAIRS }, (_, index) => `pair-${index}`);
    const waiting = [...keys];
    const wrong: string[] = [];
    const worker = async (): Promise<void> => {
      for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
        const answers = await Promise.all([make(key), make(key)]);
        const made = answers.filter(({ status }) => status === 201);
        const others = answers.filter(
          ({ status, body }) => status !== 201 && (body as { code?: string }).code !== 'idempotency_in_progress',
        );
        if (made.length === 0 || others.length > 0 || new Set(made.map(({ text }) => text)).size !== 1) wrong.push(key);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(wrong).toEqual([]);
    expect((await titles()).filter((title) => title.startsWith('pair-')).sort()).toEqual([...keys].sort());
  }, 240_000);

  it('is refused with another body', async () => {
    await make('other');
    const answer = await make('other', 'something else');
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('replays when the line was cut at any moment of the first', async () => {
    const agent = new Agent({ keepAlive: false });
    const send = (key: string, cutAfter: number): Promise<void> =>
      new Promise((resolve) => {
        const call = request(`${siyana.url}/api/v1/work-requests`, {
          method: 'POST',
          agent,
          headers: {
            authorization: `Bearer ${admin.token}`,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
        });
        call
          .on('error', () => resolve())
          .on('response', (answer) =>
            answer
              .resume()
              .on('end', resolve)
              .on('error', () => resolve()),
          );
        call.end(JSON.stringify({ title: key }));
        setTimeout(() => call.destroy(), cutAfter);
      });
    const keys = Array.from({ length: 40 }, (_, index) => `cut-${index}`);
    for (const [index, key] of keys.entries()) {
      await send(key, index % 8);
      let answer = await make(key);
      for (let wait = 0; answer.status === 409 && wait < 20; wait += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        answer = await make(key);
      }
      expect(answer.status).toBe(201);
    }
    expect((await titles()).filter((title) => title.startsWith('cut-')).sort()).toEqual([...keys].sort());
  }, 60_000);

  it('replays after the process was killed between the commit and the answer', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `kill-${index}`);
    const sent = Promise.allSettled(keys.map((key) => make(key)));
    await new Promise((resolve) => setTimeout(resolve, 25));
    siyana.process.kill('SIGKILL');
    await sent;
    siyana = await siyana.startAgain();
    admin = Object.assign(admin.at(siyana.url), { workspaceId: admin.workspaceId });
    for (const key of keys) expect((await make(key)).status).toBe(201);
    expect((await titles()).filter((title) => title.startsWith('kill-')).sort()).toEqual([...keys].sort());
  }, 60_000);
});
