import { newId } from '@siyana/kernel';
import { ACTUAL_PERMISSIONS, EXPECTED_PERMISSIONS, makeCallers, type Caller, type Callers } from './support/callers';
import type { Operation } from './support/document';
import { EXCHANGES } from './support/exchanges';
import { bodyOf, erased, exchangeOf, guarded } from './support/story';
import { fingerprint, makeWorld, openSide, pathWith, suspend, type Ids, type Side, type World } from './support/world';
import { Client } from '../support/client';

let world: World;
let callers: Callers;

beforeAll(async () => {
  world = await makeWorld();
  callers = await makeCallers(world);
}, 60_000);
afterAll(() => world.stop());

const REFUSED = { unauthenticated: 401, forbidden: 403 } as const;
const everyone = (access: string): readonly Caller[] => [
  ...callers.roles,
  ...callers.keys(access),
  ...callers.strangers,
];

/** Calls and answers the fingerprint, so that two ids can be told apart only by what a caller sees. */
async function ask(
  operation: Operation,
  caller: Caller,
  ids: Ids,
  side: Side,
): Promise<{ status: number; seen: string }> {
  const path = pathWith(operation, ids) + (exchangeOf(operation).query ?? '');
  const answer = await caller.client.call(operation.method, path, await bodyOf(operation, side));
  return { status: answer.status, seen: fingerprint(answer) };
}

const random = (operation: Operation): Ids => Object.fromEntries(operation.pathIds.map((name) => [name, newId()]));

interface Absent {
  readonly name: string;
  readonly ids: Ids;
  /** What an answer may say of it. */
  readonly statuses: readonly number[];
}

/**
 * The ids that stand for nothing in this workspace, in groups whose answers must be one to the byte: another's rows, rows that are gone and ids of nothing
 * at all; and foreign and random parts of a row of one's own.
 */
async function absentIds(operation: Operation, ours: Side, theirs: Side): Promise<Absent[][]> {
  const { ids, chosen } = exchangeOf(operation);
  if (!ids || chosen) return [];
  const foreign = await ids(theirs);
  const gone = await erased(operation, ours);
  const rows = [
    { name: 'random', ids: random(operation) },
    { name: 'foreign', ids: foreign },
    ...(gone ? [{ name: 'deleted', ids: gone }] : []),
  ];
  const own = await ids(ours);
  const parts = operation.pathIds.slice(1).map((name) => [
    { name: `own with a random ${name}`, ids: { ...own, [name]: newId() }, statuses: [404] },
    { name: `own with a foreign ${name}`, ids: { ...own, [name]: foreign[name]! }, statuses: [404] },
  ]);
  return [rows.map((row) => ({ ...row, statuses: [404] })), ...parts];
}

function isWrong(
  verdict: keyof typeof REFUSED | 'allowed',
  caller: Caller,
  status: number,
  ownFor: readonly string[] = [],
): boolean {
  if (verdict !== 'allowed') return status !== REFUSED[verdict];
  if (ownFor.includes(caller.name)) return ![403, 404].includes(status);
  // A role may be refused by a rule of the resource; the admin of this story never is.
  return caller.name === 'admin' ? status >= 300 : [401, 403, 404].includes(status) || status >= 500;
}

async function problemsOf(operation: Operation): Promise<string[]> {
  const { ours, theirs } = world;
  const { ids, membersOnly, ownFor } = exchangeOf(operation);
  const groups = await absentIds(operation, ours, theirs);
  const problems: string[] = [];
  for (const caller of everyone(operation.access)) {
    const verdict = membersOnly && caller.isKey ? 'forbidden' : caller.verdict(operation.access);
    const own = await ask(operation, caller, (await ids?.(ours)) ?? {}, ours);
    if (isWrong(verdict, caller, own.status, ownFor)) problems.push(`${caller.name}, own id: ${own.seen}`);
    for (const group of groups) {
      // Whoever may not learns nothing from an id either: the refusal is that of an own row.
      let first = verdict === 'allowed' ? undefined : own;
      for (const { name, ids: these, statuses } of group) {
        const answer = await ask(operation, caller, these, ours);
        const expected = verdict === 'allowed' ? statuses : [REFUSED[verdict]];
        if (!expected.includes(answer.status) || (first && answer.seen !== first.seen))
          problems.push(`${caller.name}, ${name} id: ${answer.seen}`);
        first ??= answer;
      }
    }
  }
  return problems;
}

describe('every operation × every caller × every kind of id', () => {
  it('is said how to call, and nothing else is', () => {
    const keys = guarded(world.api).map(({ key }) => key);
    expect([...keys].sort()).toEqual(Object.keys(EXCHANGES).sort());
    expect(keys.length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.keys(EXCHANGES))('%s', async (key) => {
    const operation = world.api.operations.find((each) => each.key === key);
    expect(operation).toBeDefined();
    expect(await problemsOf(operation!)).toEqual([]);
  });

  it('shows a foreign admin our rows as ids of nothing', async () => {
    const { ours, theirs } = world;
    const problems: string[] = [];
    const admin: Caller = { name: 'foreign admin', client: theirs.admin, isKey: false, verdict: () => 'allowed' };
    for (const operation of guarded(world.api)) {
      const { ids, chosen } = exchangeOf(operation);
      if (!ids || chosen) continue;
      const [ourRow, nothing] = [
        await ask(operation, admin, await ids(ours), theirs),
        await ask(operation, admin, random(operation), theirs),
      ];
      if (ourRow.status !== 404 || ourRow.seen !== nothing.seen) problems.push(`${operation.key}: ${ourRow.seen}`);
    }
    expect(problems).toEqual([]);
  });

  it('takes a foreign id for one of nothing where the caller chooses it, and shows nothing of the foreign file', async () => {
    const { ours, theirs } = world;
    const foreign = (await EXCHANGES['GET /attachments/{id}']!.ids!(theirs))['id']!;
    const state = await ours.admin.get(`/attachments/${foreign}/upload`);
    expect(state.body).toEqual({ id: foreign, receivedBytes: 0, complete: false, attachment: null });
    const put = await ours.admin.call(
      'PUT',
      `/attachments/${foreign}`,
      await EXCHANGES['PUT /attachments/{id}']!.body!(ours),
    );
    expect(put.status).toBe(200);
    expect((await ours.admin.get(`/attachments/${foreign}/content`)).text).toContain(ours.word);
    expect((await theirs.admin.get(`/attachments/${foreign}/content`)).text).toContain(theirs.word);
  });

  it('leaves a suspended workspace readable, and refuses every write', async () => {
    const side = { ...world.theirs, word: 'suspendedword' };
    const other = await openSide(new Client(side.admin.url), side.word);
    const made = new Map<string, Ids>();
    for (const operation of guarded(world.api))
      made.set(operation.key, (await exchangeOf(operation).ids?.(other)) ?? {});
    await suspend(world, other.workspaceId);
    const problems: string[] = [];
    for (const operation of guarded(world.api)) {
      const path = pathWith(operation, made.get(operation.key)!) + (exchangeOf(operation).query ?? '');
      const answer = await other.admin.call(operation.method, path, operation.method === 'GET' ? undefined : {});
      const isRight =
        operation.method === 'GET' ? answer.status === 200 : answer.body['code'] === 'workspace_suspended';
      if (!isRight) problems.push(`${operation.key}: ${answer.text}`);
    }
    expect(problems).toEqual([]);
  }, 60_000);

  it('goes by the permissions that were written down', () => {
    expect(ACTUAL_PERMISSIONS).toEqual(EXPECTED_PERMISSIONS);
  });
});
