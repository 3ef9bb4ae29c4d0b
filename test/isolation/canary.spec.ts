import { connect, idsOf } from './support/database';
import { makeCallers, type Caller } from './support/callers';
import { EXCHANGES } from './support/exchanges';
import { cursorOf, exchangeOf, guarded, tellStory } from './support/story';
import { makeWorld, pathWith, type Side, type World } from './support/world';

let world: World;
let readers: readonly Caller[];
let theirIds: ReadonlySet<string>;

beforeAll(async () => {
  world = await makeWorld();
  const { api, ours, theirs, siyana } = world;
  readers = (await makeCallers(world)).roles;
  for (const side of [theirs, ours]) expect(await tellStory(api, side)).toEqual([]);
  const superuser = await connect(siyana.databaseUrl);
  const [mine, others] = [await idsOf(superuser, ours.workspaceId), await idsOf(superuser, theirs.workspaceId)];
  await superuser.end();
  theirIds = new Set([...others].filter((id) => !mine.has(id)));
}, 60_000);
afterAll(() => world.stop());

/** Everything that a caller can read: each read, with rows of its own in the path, searched and filtered for the word, page by page. */
async function everythingReadBy({ client }: Caller, side: Side, word: string): Promise<string[]> {
  const texts: string[] = [];
  for (const operation of guarded(world.api).filter(({ method }) => method === 'GET')) {
    const path = pathWith(operation, (await exchangeOf(operation).ids?.(side)) ?? {});
    const searches = operation.queries.filter((name) => ['q', 'externalId'].includes(name));
    const first = exchangeOf(operation).query ?? '?limit=200';
    const queries = [first, ...searches.map((name) => `?limit=200&${name}=${word}`)];
    for (const query of operation.pathIds.length === 0 ? queries : ['']) {
      for (let next: string | null = path + query; next !== null;) {
        const answer: { text: string; body: { nextCursor?: string | null; hasMore?: boolean } } =
          await client.get(next);
        texts.push(answer.text);
        // A feed has no last page.
        const cursor = answer.body.hasMore === false ? null : (answer.body.nextCursor ?? null);
        next = cursor && `${path}${query}&${cursorOf(operation)}=${cursor}`;
      }
    }
  }
  return texts;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

describe('lists, details and searches of a workspace', () => {
  it.each(['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'])(
    'show nothing of another workspace to a %s',
    async (role) => {
      const reader = readers.find(({ name }) => name === role)!;
      const texts = await everythingReadBy(reader, world.ours, world.theirs.word);
      const shown = texts.filter((text) => text.includes(world.theirs.word));
      const ids = texts.flatMap((text) => (text.match(UUID) ?? []).filter((id) => theirIds.has(id)));
      expect({ shown, ids }).toEqual({ shown: [], ids: [] });
      expect(texts.join('')).toContain(world.ours.word);
    },
    60_000,
  );

  it('do show it to its own admin, or this suite would prove nothing', async () => {
    const { theirs } = world;
    const admin: Caller = { name: 'admin', client: theirs.admin, isKey: false, verdict: () => 'allowed' };
    const texts = await everythingReadBy(admin, theirs, theirs.word);
    expect(texts.filter((text) => text.includes(theirs.word)).length).toBeGreaterThan(
      Object.keys(EXCHANGES).filter((key) => key.startsWith('GET')).length / 2,
    );
    const ids = new Set(texts.flatMap((text) => text.match(UUID) ?? []));
    expect([...theirIds].filter((id) => ids.has(id)).length).toBeGreaterThan(30);
  });

  it('show nothing of another workspace in a calendar feed, whose secret opens no other and dies with it', async () => {
    const { ours, theirs } = world;
    const make = async (side: Side): Promise<{ id: string; token: string }> => {
      const answer = await side.admin.post<{ id: string; token: string }>('/calendar-feeds', {
        ...{ name: side.word, content: 'visible' },
      });
      await side.admin.post('/work-orders', {
        ...{ title: side.word, type: 'inspection', dueAt: new Date(Date.now() + 86_400_000).toISOString() },
      });
      return answer.body;
    };
    const [mine, other] = [await make(ours), await make(theirs)];
    const read = (token: string): Promise<{ status: number; text: string }> =>
      ours.admin.as('').get(`/calendar.ics?token=${token}`);
    const { text } = await read(mine.token);
    expect(text).toContain(ours.word);
    expect(text).not.toContain(theirs.word);
    expect((text.match(UUID) ?? []).filter((id) => theirIds.has(id))).toEqual([]);
    expect((await read(other.token)).text).toContain(theirs.word);
    expect((await read(mine.token.replace(ours.workspaceId, theirs.workspaceId))).status).toBe(401);
    expect((await read(mine.token.replace(mine.id, other.id))).status).toBe(401);
    expect((await ours.admin.call('DELETE', `/calendar-feeds/${mine.id}`)).status).toBe(204);
    expect((await read(mine.token)).status).toBe(401);
  });

  it('count our rows alone', async () => {
    const { ours, theirs } = world;
    const numbers = async (side: Side): Promise<number> => {
      const { body } = await side.admin.get<{ data: { number: string }[] }>('/work-orders?limit=200');
      return Math.max(...body.data.map(({ number }) => Number(number.replace('WO-', ''))));
    };
    const before = await numbers(ours);
    for (let order = 0; order < 3; order += 1)
      await theirs.admin.post('/work-orders', { title: 'theirs', type: 'inspection' });
    await ours.admin.post('/work-orders', { title: 'ours', type: 'inspection' });
    expect(await numbers(ours)).toBe(before + 1);
  });
});
