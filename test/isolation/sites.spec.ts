import { newId } from '@siyana/kernel';
import type { Client } from '../support/client';
import { exchangeOf, guarded } from './support/story';
import { makeWorld, type World } from './support/world';

/** Things stand in places. A member who is limited to one site is asked about everything of another. */
const WORD = 'tangerword';

let world: World;
let limited: Client;
let everywhere: Client;
/** Ids of the other site's rows, by the path of one of them. */
const theirs: string[] = [];

async function make(client: Client, path: string, body: unknown): Promise<{ id: string }> {
  const answer = await client.post<{ id: string }>(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
}

beforeAll(async () => {
  world = await makeWorld();
  const { admin, workspaceId } = world.ours;
  const here = await make(admin, '/locations', { code: 'CAS', name: 'Casablanca' });
  const there = await make(admin, '/locations', { code: WORD, name: `Site ${WORD}` });
  const line = await make(admin, '/locations', { code: `${WORD}-1`, name: `Ligne ${WORD}`, parentId: there.id });
  limited = await admin.addMember(workspaceId, 'manager', { locationIds: [here.id] });
  everywhere = await admin.addMember(workspaceId, 'manager');
  const asset = await make(admin, '/assets', { code: `${WORD}-A`, name: WORD, locationId: line.id });
  const order = await make(admin, '/work-orders', {
    ...{ title: WORD, type: 'inspection', assetId: asset.id, dueAt: '2026-01-07T10:00:00Z' },
  });
  const request = await make(admin, '/work-requests', { title: WORD, assetId: asset.id });
  const file = newId();
  const form = new FormData();
  form.append('workOrderId', order.id);
  form.append('file', new Blob([WORD], { type: 'text/plain' }), `${WORD}.txt`);
  expect((await admin.call('PUT', `/attachments/${file}`, form)).status).toBe(200);
  theirs.push(
    ...[`/locations/${line.id}`, `/assets/${asset.id}`, `/assets/${asset.id}/tree`, `/assets/${asset.id}/history`],
    ...[`/assets/${asset.id}/moves`, `/assets/${asset.id}/downtimes`, `/work-orders/${order.id}`],
    ...['activity', 'labour', 'links', 'costs', 'guests'].map((part) => `/work-orders/${order.id}/${part}`),
    ...[`/work-requests/${request.id}`, `/attachments/${file}`, `/attachments/${file}/content`],
  );
}, 60_000);
afterAll(() => world.stop());

/** Every list and every search of the router, as this caller; those that name the other site's things. */
async function whatNames(client: Client): Promise<string[]> {
  const found: string[] = [];
  for (const operation of guarded(world.api)) {
    const { method, path, pathIds, queries } = operation;
    if (method !== 'GET' || pathIds.length > 0) continue;
    for (const query of [
      exchangeOf(operation).query ?? '?limit=200',
      ...(queries.includes('q') ? [`?q=${WORD}`] : []),
    ]) {
      const { text } = await client.get(`${path}${query}`);
      if (text.includes(WORD)) found.push(`${path}${query}`);
    }
  }
  return found;
}

describe("a member's sites", () => {
  it('limit every list and every search alike', async () => {
    expect(await whatNames(limited)).toEqual([]);
  });

  it('limit what is read by its id, as if it were not there', async () => {
    const statuses = await Promise.all(theirs.map(async (path) => [path, (await limited.get(path)).status]));
    expect(statuses).toEqual(theirs.map((path) => [path, 404]));
  });

  it('keep from what speaks of all sites at once', async () => {
    for (const path of ['/events', '/events/stream']) {
      const { status, body } = await limited.get(path);
      expect([path, status, body['code']]).toEqual([path, 403, 'whole_workspace_only']);
      expect((await everywhere.get(path)).status).toBe(200);
    }
  });

  it('limit nobody else, or this suite would prove nothing', async () => {
    expect(await whatNames(everywhere)).toEqual([
      ...[
        '/assets?limit=200',
        `/assets?q=${WORD}`,
        '/attachments?limit=200',
        '/calendar?from=2026-01-05&to=2026-01-12',
      ],
      '/locations?limit=200',
      ...['/work-orders?limit=200', `/work-orders?q=${WORD}`, '/work-requests?limit=200', `/work-requests?q=${WORD}`],
    ]);
    for (const path of theirs) expect((await everywhere.get(path)).status).toBe(200);
  });
});
