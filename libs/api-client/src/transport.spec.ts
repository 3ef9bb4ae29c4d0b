import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NoAnswerError } from './problem';
import { send, type Exchange } from './transport';

type Act = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that does as it is told, call by call; the last order holds for all that follow. */
class ScriptedServer {
  readonly seen: { method: string; key: string | undefined }[] = [];
  private server!: Server;
  acts: Act[] = [];

  async listen(): Promise<void> {
    this.server = createServer((request, response) => {
      this.seen.push({ method: request.method!, key: request.headers['idempotency-key'] as string | undefined });
      request.resume().on('end', () => (this.acts.length > 1 ? this.acts.shift()! : this.acts[0]!)(request, response));
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const answer =
  (status: number, headers: Record<string, string> = {}): Act =>
  (_request, response) =>
    response.writeHead(status, headers).end('{}');
const cut: Act = (request) => request.socket.destroy();
const silence: Act = () => undefined;

const RETRY = { attempts: 4, firstDelay: 2, longestDelay: 10 };

describe('sending a call', () => {
  let server: ScriptedServer;
  beforeEach(async () => {
    server = new ScriptedServer();
    await server.listen();
  });
  afterEach(() => server.close());

  const exchange = (more: Partial<Exchange> = {}): Exchange => ({
    url: server.url,
    init: { method: 'POST', headers: { 'idempotency-key': 'k' }, body: '{}' },
    repeatable: true,
    timeout: 2_000,
    signal: undefined,
    ...more,
  });

  it('asks again for an answer that was lost, with the same key, and says so', async () => {
    server.acts = [cut, cut, answer(200)];
    const { response, afterLostAnswer } = await send(fetch, exchange(), RETRY);
    expect([response.status, afterLostAnswer]).toEqual([200, true]);
    expect(server.seen.map(({ key }) => key)).toEqual(['k', 'k', 'k']);
  });

  it('does not ask twice where that could have a second effect', async () => {
    server.acts = [cut, answer(200)];
    await expect(send(fetch, exchange({ repeatable: false }), RETRY)).rejects.toThrow(NoAnswerError);
    expect(server.seen).toHaveLength(1);
  });

  it('takes a 502 and a 504 of a proxy for a lost answer', async () => {
    server.acts = [answer(502), answer(504), answer(200)];
    const { response, afterLostAnswer } = await send(fetch, exchange(), RETRY);
    expect([response.status, afterLostAnswer]).toEqual([200, true]);
    server.acts = [answer(502), answer(200)];
    expect((await send(fetch, exchange({ repeatable: false }), RETRY)).response.status).toBe(502);
  });

  it('waits as long as Retry-After says, also where nothing may be repeated, since nothing was done', async () => {
    server.acts = [answer(503, { 'retry-after': '1' }), answer(200)];
    const begun = performance.now();
    const { response, afterLostAnswer } = await send(fetch, exchange({ repeatable: false }), RETRY);
    expect([response.status, afterLostAnswer]).toEqual([200, false]);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
  });

  it('waits for a call under way with the same key, and gives every other conflict back at once', async () => {
    server.acts = [answer(409, { 'retry-after': '0' }), answer(200)];
    expect((await send(fetch, exchange(), RETRY)).response.status).toBe(200);
    server.acts = [answer(409), answer(200)];
    expect((await send(fetch, exchange(), RETRY)).response.status).toBe(409);
  });

  it('gives up in the end: with the last refusal, or with the word that nothing came', async () => {
    server.acts = [answer(429)];
    expect((await send(fetch, exchange(), RETRY)).response.status).toBe(429);
    expect(server.seen).toHaveLength(RETRY.attempts);
    server.acts = [cut];
    await expect(send(fetch, exchange(), RETRY)).rejects.toMatchObject({
      name: 'NoAnswerError',
      attempts: RETRY.attempts,
    });
  });

  it('takes silence for a lost answer, and stops at once when its caller does', async () => {
    server.acts = [silence, answer(200)];
    expect((await send(fetch, exchange({ timeout: 60 }), RETRY)).afterLostAnswer).toBe(true);
    server.acts = [silence];
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('the user has left')), 30);
    await expect(send(fetch, exchange({ signal: stop.signal }), RETRY)).rejects.toThrow('the user has left');
  });
});
