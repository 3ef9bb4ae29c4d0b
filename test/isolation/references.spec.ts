import { newId } from '@siyana/kernel';
import type { Answer } from '../support/client';
import { idPointers, withValueAt, type Operation } from './support/document';
import { EXCHANGES } from './support/exchanges';
import { bodyOf, cursorOf, exchangeOf, guarded, tellStory } from './support/story';
import { orderedParts } from './support/purchasing-exchanges';
import { fingerprint, makeWorld, pathWith, type Ids, type World } from './support/world';

let world: World;
/** The other workspace's rows by what they are. */
let foreignIds: Readonly<Record<string, string>>;

/** What an id in a body or a query stands for, by the name of its field. A new name must be told here. */
const KINDS: Readonly<Record<string, string>> = {
  parentId: '',
  locationId: '/locations',
  locationIds: '/locations',
  assetId: '/assets',
  categoryId: '/asset-categories',
  memberId: '/members',
  memberIds: '/members',
  assigneeId: '/members',
  assigneeIds: '/members',
  teamId: '/teams',
  teamIds: '/teams',
  procedureId: '/procedures',
  stepId: 'step',
  workOrderId: '/work-orders',
  partId: '/parts',
  partIds: '/parts',
  storeId: '/stores',
  supplierId: '/suppliers',
  lineId: 'purchase line',
  fromStoreId: '/stores',
  toStoreId: '/stores',
  binId: 'bin',
  movementId: '/stock/movements',
  documentId: 'document',
  workRequestId: '/work-requests',
  toId: '/work-orders',
  ofId: '/work-orders',
  ids: '/work-orders',
  assetIds: '/assets',
  resourceId: '/work-orders',
  calendarId: '/calendars',
  shiftId: '/shifts',
  after: 'operation',
  id: '',
};

/** The caller's own choice, free in each workspace. */
const CHOSEN = ['/id', '/operations/0/operationId'];

beforeAll(async () => {
  world = await makeWorld();
  const { theirs, api } = world;
  expect(await tellStory(api, theirs)).toEqual([]);
  const found: Record<string, string> = {};
  for (const { key, path } of api.operations.filter((each) => each.method === 'GET' && each.path.endsWith('/{id}'))) {
    found[path.replace('/{id}', '')] = (await EXCHANGES[key]!.ids!(theirs))['id']!;
  }
  found['step'] = (await EXCHANGES['PUT /work-orders/{id}/steps/{stepId}']!.ids!(theirs))['stepId']!;
  found['bin'] = (await EXCHANGES['GET /stores/{id}/bins/{binId}']!.ids!(theirs))['binId']!;
  for (const { key, path, method } of api.operations.filter((each) => each.path.startsWith('/stock/'))) {
    const body = method === 'POST' && ((await EXCHANGES[key]!.body?.(theirs)) as object | undefined);
    if (!body || !('lines' in body)) continue;
    found[path] = found['document'] = newId();
    await theirs.admin.post(path, { ...body, id: found[path] });
  }
  const operationId = newId();
  await theirs.admin.post('/batch', {
    operations: [{ operationId, method: 'POST', path: '/teams', body: { name: 'T' } }],
  });
  found['operation'] = operationId;
  found['purchase line'] = (await orderedParts(theirs)).lineId;
  foreignIds = found;
}, 60_000);
afterAll(() => world.stop());

/** A row of the other workspace that the field could stand for; '' is a row of the operation's own resource. */
function foreignFor({ path, key }: Operation, field: string): string {
  const kind = KINDS[field];
  if (kind === undefined) throw new Error(`${key} has a new id field, ${field}: say in KINDS what it stands for`);
  return foreignIds[kind === '' ? path.replace(/\/\{.*$/, '') : kind]!;
}

const fieldOf = (pointer: string): string =>
  pointer
    .split('/')
    .filter((part) => !/^\d*$/.test(part))
    .pop()!;

/** One call with the id of our choice at the pointer of the body. */
async function withBodyId(operation: Operation, pointer: string, id: string, ids: Ids): Promise<Answer> {
  const base = await bodyOf(operation, world.ours);
  const body = withValueAt(world.api, operation.body!, base, pointer, id);
  return world.ours.admin.call(operation.method, pathWith(operation, ids), body);
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Refusals that would say that the id was never looked for. */
const UNREAD = ['required', 'unknown_field', 'not_a_uuid', 'not_an_array', 'wrong_type', 'not_unique'];

describe('an id of another workspace in a body', () => {
  it('is refused as an id of nothing is, to the byte, wherever one can stand', async () => {
    const problems: string[] = [];
    let fields = 0;
    for (const operation of guarded(world.api)) {
      const pointers = operation.body ? idPointers(world.api, operation.body) : [];
      for (const pointer of pointers.filter((each) => !CHOSEN.includes(each))) {
        fields += 1;
        const ids = async (): Promise<Ids> => (await exchangeOf(operation).ids?.(world.ours)) ?? {};
        const [foreignId, nothingId] = [foreignFor(operation, fieldOf(pointer)), newId()];
        const foreign = await withBodyId(operation, pointer, foreignId, await ids());
        const nothing = await withBodyId(operation, pointer, nothingId, await ids());
        const seen = ({ text }: Answer): string => text.replace(UUID, 'id');
        if (foreign.status === 207) {
          const items = (foreign.body['data'] ?? foreign.body['results']) as { status: number }[];
          if (!items.every(({ status }) => [404, 422, 424].includes(status)) || seen(foreign) !== seen(nothing))
            problems.push(`${operation.key} ${pointer}: ${foreign.text} / ${nothing.text}`);
          continue;
        }
        const errors = (foreign.body['errors'] ?? []) as { pointer: string; code: string }[];
        const read =
          foreign.status === 404 || (errors.length > 0 && errors.every(({ code }) => !UNREAD.includes(code)));
        if (![404, 422].includes(foreign.status) || !read || fingerprint(foreign) !== fingerprint(nothing))
          problems.push(`${operation.key} ${pointer}: ${fingerprint(foreign)} / ${fingerprint(nothing)}`);
      }
    }
    expect(problems).toEqual([]);
    expect(fields).toBeGreaterThanOrEqual(20);
  }, 60_000);

  it('carries no file, as a field of a form', async () => {
    const { ours } = world;
    for (const field of ['workOrderId', 'workRequestId', 'assetId']) {
      const send = (target: string): Promise<Answer> => {
        const form = new FormData();
        form.append(field, target);
        form.append('file', new Blob(['text'], { type: 'text/plain' }), 'a.txt');
        return ours.admin.call('PUT', `/attachments/${newId()}`, form);
      };
      const [foreign, nothing] = [await send(foreignIds[KINDS[field]!]!), await send(newId())];
      expect(foreign.status).toBe(422);
      expect(fingerprint(foreign)).toBe(fingerprint(nothing));
    }
  });

  it('opens no other workspace at log-in', async () => {
    const { ours, theirs, siyana } = world;
    const member = await ours.admin.addMember(ours.workspaceId, 'viewer');
    const { body } = await ours.admin.get<{ login: string }>(`/members/${member.memberId}`);
    const logIn = (workspace: string): Promise<Answer> =>
      ours.admin.as('').post('/auth/login', { login: body.login, password: 'a long password', workspace });
    expect(siyana.url).toBe(ours.admin.url);
    expect((await logIn(ours.workspaceId)).status).toBe(200);
    const [foreign, nothing] = [await logIn(theirs.workspaceId), await logIn(newId())];
    expect(foreign.status).toBe(401);
    expect(fingerprint(foreign)).toBe(fingerprint(nothing));
  });
});

describe('an id of another workspace in a query', () => {
  it('is answered as an id of nothing is, to the byte', async () => {
    const problems: string[] = [];
    let fields = 0;
    for (const operation of guarded(world.api)) {
      for (const name of operation.queryIds) {
        fields += 1;
        const ids = (await exchangeOf(operation).ids?.(world.ours)) ?? {};
        const ask = (id: string): Promise<Answer> => world.ours.admin.get(`${pathWith(operation, ids)}?${name}=${id}`);
        const [foreign, nothing] = [await ask(foreignFor(operation, name)), await ask(newId())];
        if (foreign.status >= 500 || fingerprint(foreign) !== fingerprint(nothing))
          problems.push(`${operation.key} ${name}: ${fingerprint(foreign)} / ${fingerprint(nothing)}`);
      }
    }
    expect(problems).toEqual([]);
    expect(fields).toBeGreaterThanOrEqual(8);
  });

  it("makes no use of another workspace's cursor", async () => {
    const problems: string[] = [];
    let cursors = 0;
    for (const operation of guarded(world.api).filter(
      ({ method, pathIds }) => method === 'GET' && pathIds.length === 0,
    )) {
      const theirPage = await world.theirs.admin.get<{ nextCursor?: string | null }>(`${operation.path}?limit=1`);
      if (!theirPage.body.nextCursor) continue;
      cursors += 1;
      const answer = await world.ours.admin.get(
        `${operation.path}?limit=1&${cursorOf(operation)}=${theirPage.body.nextCursor}`,
      );
      if (answer.status !== 400 || answer.body['code'] !== 'cursor_mismatch')
        problems.push(`${operation.key}: ${answer.text}`);
    }
    expect(problems).toEqual([]);
    expect(cursors).toBeGreaterThanOrEqual(8);
  });
});

describe('a header of another workspace', () => {
  it('replays nothing: keys of idempotency are kept apart', async () => {
    const key = newId();
    const send = (side: World['ours']): Promise<Answer<{ id: string; name: string }>> =>
      side.admin.post('/locations', { code: 'KEY', name: side.word }, { 'idempotency-key': key });
    const [theirs, ours] = [await send(world.theirs), await send(world.ours)];
    expect([theirs.status, ours.status]).toEqual([201, 201]);
    expect(ours.body.name).toBe(world.ours.word);
    expect(ours.body.id).not.toBe(theirs.body.id);
    expect((await send(world.ours)).text).toBe(ours.text);
  });
});

/** Last: from here on, some of the other workspace's ids are ours too. */
describe('an id of another workspace for a new row', () => {
  it('is free to be chosen as the id of a new row', async () => {
    const problems: string[] = [];
    for (const operation of guarded(world.api)) {
      if (!operation.body || !idPointers(world.api, operation.body).includes('/id')) continue;
      const id = foreignFor(operation, 'id');
      const answer = await withBodyId(operation, '/id', id, (await exchangeOf(operation).ids?.(world.ours)) ?? {});
      // An action answers the row that it is done to, with what it has made in it.
      const isMade = operation.pathIds.length > 0 ? answer.text.includes(id) : answer.body['id'] === id;
      if (answer.status >= 300 || !isMade) problems.push(`${operation.key}: ${answer.text}`);
      if (answer.text.includes(world.theirs.word))
        problems.push(`${operation.key} shows the other row: ${answer.text}`);
    }
    expect(problems).toEqual([]);
  });
});
