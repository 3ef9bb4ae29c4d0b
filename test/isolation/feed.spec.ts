import { setTimeout as wait } from 'node:timers/promises';
import { Client } from '../support/client';
import { receive, type Receiver } from '../support/receiver';
import { startSiyana, type Siyana } from '../support/siyana';
import { connect } from './support/database';

/** P12: nothing is missing. `npm run prove` writes for a minute and sends ten thousand messages. */
const PROVE = Boolean(process.env['SIYANA_PROVE']);
const WRITERS = 8;
const SECONDS = PROVE ? 60 : 4;
/** How long one transaction of somebody's stays open. */
const HELD_SECONDS = PROVE ? 30 : 2;
const WEBHOOKS = PROVE ? 8 : 2;
const EVENTS = PROVE ? 1_250 : 25;
/** One message in so many meets trouble at its first attempt. */
const TROUBLE = PROVE ? 12 : 3;

interface FeedPage {
  readonly data: { readonly id: string; readonly position: number; readonly resourceId: string }[];
  readonly nextCursor: string;
  readonly hasMore: boolean;
}

let siyana: Siyana;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WEBHOOK_LOOPBACK: '1', SIYANA_WEBHOOK_HURRY: '100' });
});
afterAll(() => siyana.stop());

describe('the feed, read while eight write', () => {
  it(
    `holds everything that was acknowledged, once and in order (${SECONDS} s)`,
    async () => {
      const admin = await new Client(siyana.url).signUp('Écrivains');
      const made: string[] = [];
      const end = performance.now() + SECONDS * 1_000;
      const write = async (writer: number): Promise<void> => {
        for (let count = 0; performance.now() < end; count += 1) {
          const { status, body } = await admin.post<{ id: string }>('/locations', {
            ...{ code: `W${writer}-${count}`, name: 'Lieu' },
          });
          if (status === 201) made.push(body.id);
        }
      };
      const seen: FeedPage['data'] = [];
      let cursor = '';
      let writing = true;
      const readOn = async (): Promise<void> => {
        for (let more = true; writing || more;) {
          const { body } = await admin.get<FeedPage>(`/events?limit=200&after=${cursor}`);
          seen.push(...body.data);
          cursor = body.nextCursor;
          more = body.hasMore;
        }
      };
      const reading = readOn();
      await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
      writing = false;
      await reading;
      // The page that was under way may be from before the last of them.
      await readOn();
      const counts = new Map<string, number>();
      for (const { resourceId } of seen) counts.set(resourceId, (counts.get(resourceId) ?? 0) + 1);
      expect(made.length).toBeGreaterThan(50);
      expect(made.filter((id) => counts.get(id) !== 1)).toEqual([]);
      const positions = seen.map(({ position }) => position);
      expect(positions).toEqual(positions.map((_, index) => index + 1));
    },
    (SECONDS + 60) * 1_000,
  );
});

describe('the feed, while one writer stays open', () => {
  it(
    `goes on for everybody else at once (${HELD_SECONDS} s)`,
    async () => {
      const admin = await new Client(siyana.url).signUp('Voisins');
      const after = (await admin.get<FeedPage>('/events?after=now')).body.nextCursor;
      const holder = await connect(siyana.databaseUrl);
      await holder.query('BEGIN');
      await holder.query('SELECT pg_current_xact_id()');
      const made: string[] = [];
      const seen = new Set<string>();
      for (const end = performance.now() + HELD_SECONDS * 1_000; performance.now() < end;) {
        const { body } = await admin.post<{ id: string }>('/locations', { code: `H${made.length}`, name: 'Lieu' });
        made.push(body.id);
        await wait(100);
      }
      for (let cursor = after, more = true; more;) {
        const { body } = await admin.get<FeedPage>(`/events?limit=200&after=${cursor}`);
        for (const { resourceId } of body.data) seen.add(resourceId);
        cursor = body.nextCursor;
        more = body.hasMore;
      }
      await holder.query('ROLLBACK');
      await holder.end();
      expect(made.length).toBeGreaterThan(5);
      expect(made.filter((id) => !seen.has(id))).toEqual([]);
    },
    (HELD_SECONDS + 30) * 1_000,
  );
});

/** Every kind of trouble in turn, at the first attempt of a message. */
function makeTrouble(receiver: Receiver): () => number {
  const first = new Set<string>();
  let troubles = 0;
  receiver.answer = (response, { id }) => {
    const isFirst = !first.has(id);
    first.add(id);
    if (!isFirst || first.size % TROUBLE !== 0) {
      response.end();
      return;
    }
    const kind = troubles++ % 4;
    if (kind === 0) return;
    if (kind === 1) response.destroy();
    else if (kind === 2) response.writeHead(307, { location: receiver.url }).end();
    else response.writeHead(500).end();
  };
  return () => troubles;
}

describe('messages to a receiver that hangs, resets, redirects and fails', () => {
  it(
    `all arrive, each under an id of its own that it keeps (${WEBHOOKS * EVENTS})`,
    async () => {
      const admin = await new Client(siyana.url).signUp('Destinataires');
      const receiver = await receive();
      const troubles = makeTrouble(receiver);
      for (let count = 0; count < WEBHOOKS; count += 1)
        await admin.post('/webhooks', { url: receiver.url, eventTypes: ['location.created'] });
      for (let count = 0; count < EVENTS; count += 25)
        await Promise.all(
          Array.from({ length: 25 }, (_, index) =>
            admin.post('/locations', { code: `E${count + index}`, name: 'Lieu' }),
          ),
        );
      const open = async (): Promise<number> => {
        const { body } = await admin.get<{ data: { id: string }[] }>('/webhooks');
        const pages = await Promise.all(
          body.data.map(({ id }) =>
            admin.get<{ data: unknown[] }>(`/webhooks/${id}/deliveries?status=pending&limit=200`),
          ),
        );
        return pages.reduce((sum, page) => sum + page.body.data.length, 0);
      };
      const ids = (): Set<string> => new Set(receiver.received.map(({ id }) => id));
      await receiver.until(() => ids().size >= WEBHOOKS * EVENTS, PROVE ? 900_000 : 40_000);
      for (const end = performance.now() + 60_000; (await open()) > 0 && performance.now() < end;) await wait(200);
      expect(await open()).toBe(0);
      expect(ids().size).toBe(WEBHOOKS * EVENTS);
      expect(troubles()).toBeGreaterThanOrEqual(4);
      // One body an id, whatever was tried how often.
      const bodies = new Map<string, Set<string>>();
      for (const { id, body } of receiver.received) bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
      expect([...bodies.values()].filter(({ size }) => size !== 1)).toEqual([]);
      // Each webhook has had each event.
      const events = receiver.received.map(({ body }) => (JSON.parse(body) as { data: { id: string } }).data.id);
      expect(new Set(events).size).toBe(EVENTS);
      await receiver.close();
    },
    PROVE ? 1_200_000 : 90_000,
  );
});
