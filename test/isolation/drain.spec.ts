import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';
import { Balancer, Caller } from './support/balancer';
import { connect as openDatabase } from './support/database';

/** P16: processes that are told to stop under load, one after the other, each while the next is there already. */
const PROVE = Boolean(process.env['SIYANA_PROVE']);
const STOPS = PROVE ? 20 : 2;
const CALLERS = PROVE ? 48 : 12;
const STREAMS = 4;
const NOTICE_MS = 400;
/** Of the process; what it is started with beside. */
const WITHIN_MS = 2_800;

interface Heard {
  readonly ids: readonly string[];
  readonly lastEventId: string | undefined;
  readonly retries: readonly number[];
}

/** Reads a stream to its end. Rejects when it is cut and not ended. */
async function readStream({ url, token }: Client, lastEventId: string | undefined, opened: () => void): Promise<Heard> {
  const response = await fetch(`${url}/api/v1/events/stream?types=work_request.created`, {
    headers: { authorization: `Bearer ${token}`, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
  });
  if (response.status !== 200) throw new Error(`the stream was refused: ${await response.text()}`);
  opened();
  const ids: string[] = [];
  const retries: number[] = [];
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (text + chunk).split('\n');
    text = lines.pop()!;
    for (const line of lines) {
      const value = line.slice(line.indexOf(': ') + 2);
      if (line.startsWith('retry: ')) retries.push(Number(value));
      else if (line.startsWith('id: ')) lastEventId = value;
      else if (line.startsWith('data: ')) {
        ids.push((JSON.parse(value) as { resourceId: string }).resourceId);
      }
    }
  }
  return { ids, lastEventId, retries };
}

/** A connection on which is written what is given, and all that comes back until the server ends it. */
async function openSocket(url: string): Promise<{ socket: Socket; rest: Promise<string> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const rest = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('end', () => resolve(text)).on('error', reject);
  });
  return { socket, rest };
}

describe('processes that are told to stop under load', () => {
  let siyana: Siyana;
  let admin: Client & { workspaceId: string };
  const begun: Siyana[] = [];
  const ends: (() => void)[] = [];
  beforeAll(async () => {
    siyana = await startSiyana({ SIYANA_STOP_NOTICE_MS: String(NOTICE_MS) });
    begun.push(siyana);
    admin = await new Client(siyana.url).signUp('Usine');
    for (let index = 0; index < 100; index += 1)
      await admin.post('/work-requests', { title: `Bruit ${index}`, description: 'x'.repeat(2_000) });
  }, 60_000);
  afterAll(async () => {
    for (const end of ends) end();
    for (const { process: child } of begun) if (child !== siyana.process) child.kill('SIGKILL');
    await siyana.stop();
  });

  it('fail no request, cut no answer and end no stream but in order, and are gone in time with code 0', async () => {
    const balancer = new Balancer();
    balancer.add(siyana.url);
    const failures: string[] = [];
    const created: string[] = [];
    const head = (method: string, path: string, more = ''): string =>
      `${method} /api/v1${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${admin.token}\r\n${more}\r\n`;
    let over = false;
    ends.push(() => {
      over = true;
      balancer.close();
    });

    const work = async (caller: Caller, index: number): Promise<void> => {
      for (let turn = 0; !over; turn += 1) {
        if (turn % 3 === 0) {
          const id = crypto.randomUUID();
          const text = await caller.call('POST', '/work-requests', { title: id }, { 'idempotency-key': id });
          if (text) created.push((JSON.parse(text) as { id: string }).id);
        } else if (turn % 3 === 1) {
          const text = await caller.call('GET', '/work-requests?limit=100');
          if (text && (JSON.parse(text) as { data: unknown[] }).data.length < 100) failures.push('a list is not whole');
        } else await caller.call('GET', '/me');
        // Some have no breath between two questions, and some are silent when the process is told to stop.
        if (index % 3 > 0) await pause(index % 3 === 1 ? 20 : 150);
      }
    };
    const callers = Array.from({ length: CALLERS }, () => new Caller(balancer, admin.token!, failures));
    let opened = 0;
    const streamed = Array.from({ length: STREAMS }, (): string[] => []);
    const streams = streamed.map(async (ids) => {
      let from: string | undefined;
      const retries: number[] = [];
      while (!over) {
        const heard = await readStream(admin.at(await balancer.pick()), from, () => (opened += 1)).catch(
          (error: unknown) => void failures.push(`a stream was cut: ${String(error)}`),
        );
        if (!heard) break;
        ids.push(...heard.ids);
        from = heard.lastEventId ?? from;
        retries.push(heard.retries.at(-1)!);
        await pause(100);
      }
      return retries;
    });

    // They hear what comes after them.
    while (opened < STREAMS) await pause(20);
    const load = callers.map(work);

    for (let stop = 0; stop < STOPS; stop += 1) {
      const old = siyana;
      siyana = await old.startAgain();
      begun.push(siyana);
      balancer.add(siyana.url);
      await pause(700);

      const late = await openSocket(old.url);
      const title = crypto.randomUUID();
      const body = JSON.stringify({ title });
      late.socket.write(
        head('POST', '/work-requests', `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`) +
          body.slice(0, 5),
      );
      const pair = await openSocket(old.url);
      await pause(50);
      // Asked for in one breath, and answered in order.
      pair.socket.write(head('GET', '/work-requests?limit=100') + head('GET', '/me'));
      const exit = once(old.process, 'exit');
      const told = performance.now();
      old.process.kill('SIGTERM');
      await pause(NOTICE_MS + 300);
      // Nobody is let in any more, and this one is still listened to.
      await expect(openSocket(old.url)).rejects.toThrow('ECONNREFUSED');
      late.socket.write(body.slice(5));
      const lateAnswer = await late.rest;
      expect(lateAnswer).toMatch(/^HTTP\/1\.1 201 [^]*connection: close/i);
      created.push(/"id":"([^"]+)"/.exec(lateAnswer)![1]!);
      expect((await pair.rest).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
      expect(await exit).toEqual([0, null]);
      expect(performance.now() - told).toBeLessThan(WITHIN_MS);
      expect(balancer.leaving).toContain(old.url);
    }
    await pause(300);
    over = true;
    await Promise.all(load);
    // The streams of the last process have what the others have not told.
    await pause(1_500);
    const last = once(siyana.process, 'exit');
    siyana.process.kill('SIGTERM');
    await last;
    for (const caller of callers) caller.close();

    expect(failures).toEqual([]);
    for (const caller of callers) expect(caller.lasts).toBeGreaterThanOrEqual(STOPS);
    const database = await openDatabase(siyana.databaseUrl);
    const { rows } = await database.query<{ id: string }>(
      `SELECT id FROM work_requests WHERE tenant_id = $1 AND title NOT LIKE 'Bruit%'`,
      [admin.workspaceId],
    );
    await database.end();
    const kept = rows.map(({ id }) => id).sort();
    expect(kept).toEqual([...created].sort());
    expect(created.length).toBeGreaterThan(STOPS * CALLERS);
    for (const ids of streamed) expect([...ids].sort()).toEqual(kept);
    // Told to come again at different times, so that the next process does not get all of them at once.
    for (const retries of await Promise.all(streams)) expect(Math.min(...retries)).toBeGreaterThanOrEqual(1_000);
  }, 300_000);
});
