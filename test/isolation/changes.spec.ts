import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@siyana/kernel';
import type { Client } from '../support/client';
import { follow, type Follower } from '../support/follow';
import { makeWorld, type World } from './support/world';

/** Everybody may follow what changes, and nobody hears of what they may not see. */
type Member = Client & { memberId: string };

let world: World;
let admin: Client;
let here: string;
let there: string;
const open: Follower[] = [];

beforeAll(async () => {
  world = await makeWorld();
  admin = world.ours.admin;
  here = await make('/locations', { code: 'CAS', name: 'Casablanca' });
  there = await make('/locations', { code: 'TNG', name: 'Tanger' });
}, 60_000);
afterAll(() => world.stop());
afterEach(async () => {
  for (const follower of open.splice(0)) await follower.close();
});

async function make(path: string, body: unknown, by: Client = admin): Promise<string> {
  const answer = await by.post<{ id: string }>(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body.id;
}

const member = (role: string, extra: Record<string, unknown> = {}): Promise<Member> =>
  admin.addMember(world.ours.workspaceId, role, extra);

async function listen(client: Client, lastEventId?: string): Promise<Follower> {
  const follower = await follow(client, '', lastEventId, '/changes/stream');
  open.push(follower);
  return follower;
}

const order = (more: Record<string, unknown> = {}): Promise<string> =>
  make('/work-orders', { title: 'Graissage', type: 'inspection', ...more });

/** The ids that were told up to and with this one, which its reader may see: what is hidden and came before it was not. */
async function toldUntil(follower: Follower, last: string): Promise<string[]> {
  await follower.until((events) => events.some(({ resourceId }) => resourceId === last));
  return [...new Set(follower.events.map(({ resourceId }) => resourceId))];
}

async function techniciansSeeAll(value: boolean): Promise<void> {
  expect((await admin.call('PATCH', '/workspace', { techniciansSeeAll: value })).status).toBe(200);
}

describe('what a member hears of changes', () => {
  it('is which thing to read again, and nothing of what happened or who did it', async () => {
    const follower = await listen(await member('technician'));
    const id = await order();
    await toldUntil(follower, id);
    expect(follower.events[0]).toEqual({ resource: 'work_order', resourceId: id });
  });

  it('is no order of another technician where technicians see their own', async () => {
    const [mine, other] = [await member('technician'), await member('technician')];
    await techniciansSeeAll(false);
    const [first, second] = [await listen(mine), await listen(other)];
    const ofMine = await order({ assigneeIds: [mine.memberId] });
    const ofOther = await order({ assigneeIds: [other.memberId] });
    await admin.post(`/work-orders/${ofOther}/comments`, { text: 'vu' });
    const nobodys = await order();
    expect(await toldUntil(first, nobodys)).toEqual([ofMine, nobodys]);
    expect(await toldUntil(second, nobodys)).toEqual([ofOther, nobodys]);
    await techniciansSeeAll(true);
  });

  it('is nothing of another site: no order, request, machine, place, stop, store, stock, count or purchase', async () => {
    const [limited, everywhere] = [await member('technician', { locationIds: [here] }), await member('technician')];
    const [deaf, hearing] = [await listen(limited), await listen(everywhere)];
    const part = await make('/parts', { sku: 'TNG-1', name: 'Joint', unit: 'u' });
    const supplier = await make('/suppliers', { name: 'Joints du Nord' });
    const line = await make('/locations', { code: 'TNG-1', name: 'Ligne', parentId: there });
    const asset = await make('/assets', { code: 'TNG-A', name: 'Presse', locationId: line });
    const store = await make('/stores', { code: 'TNG', name: 'Magasin', locationId: there });
    const hidden = [
      ...[line, asset, store],
      await make('/stock/receipts', { storeId: store, lines: [{ partId: part, quantity: '4', unitCost: '2' }] }),
      await make('/stock/counts', { storeId: store, partIds: [part] }),
      await make('/purchase-orders', {
        ...{ supplierId: supplier, storeId: store },
        lines: [{ partId: part, quantity: '1', unitPrice: '2' }],
      }),
      await make(`/assets/${asset}/downtimes`, { kind: 'failure', startedAt: '2026-01-05T08:00:00Z' }),
      await make('/work-requests', { title: 'Fuite', assetId: asset }),
      await order({ assetId: asset }),
    ];
    const mine = await order({ locationId: here });
    expect(await toldUntil(deaf, mine)).toEqual([part, supplier, mine]);
    expect(await toldUntil(hearing, mine)).toEqual([part, supplier, ...hidden, mine]);
  });

  it('is for a requester one’s own requests, and no order', async () => {
    const [mine, other] = [await member('requester'), await member('requester')];
    const follower = await listen(mine);
    await make('/work-requests', { title: 'Bruit' }, other);
    await order();
    const own = await make('/work-requests', { title: 'Fumée' }, mine);
    expect(await toldUntil(follower, own)).toEqual([own]);
  });

  it('is for a key what its scopes may read', async () => {
    const { body } = await admin.post<{ key: string }>('/api-keys', { name: 'Étagère', scopes: ['parts:read'] });
    const follower = await listen(admin.as(body.key));
    await order();
    const part = await make('/parts', { sku: 'CLE-1', name: 'Vis', unit: 'u' });
    expect(await toldUntil(follower, part)).toEqual([part]);
  });

  it('is cut to a smaller sight while the stream is open', async () => {
    const technician = await member('technician');
    const follower = await listen(technician);
    const before = await order({ locationId: there });
    await toldUntil(follower, before);
    await admin.call('PATCH', `/members/${technician.memberId}`, { locationIds: [here] });
    await order({ locationId: there });
    const after = await order({ locationId: here });
    expect(await toldUntil(follower, after)).toEqual([before, technician.memberId, after]);
  });
});

/** What can be deleted in a place: a file and a stop of a machine that stays, a machine, a store, a schedule and a place below. */
async function furnish(place: string): Promise<{ paths: string[]; ids: string[] }> {
  const code = newId().slice(-8);
  const asset = (more: string): Promise<string> =>
    make('/assets', { code: `${code}${more}`, name: 'Presse', locationId: place });
  const stays = await asset('');
  const trigger = { kind: 'calendar', rrule: 'FREQ=YEARLY', startsAt: '2031-03-01T08:00', mode: 'fixed' };
  const file = await attach({ assetId: stays });
  const stop = await make(`/assets/${stays}/downtimes`, { kind: 'failure', startedAt: '2026-01-05T08:00:00Z' });
  const rest = {
    schedules: await make('/preventive-schedules', {
      ...{ name: 'Graissage', assetIds: [stays], triggers: [trigger], leadDays: 0 },
      template: { title: 'Graisser', type: 'predetermined' },
    }),
    assets: await asset('-B'),
    stores: await make('/stores', { code, name: 'Magasin', locationId: place }),
    locations: await make('/locations', { code, name: 'Ligne', parentId: place }),
  };
  return {
    ids: [file, stop, ...Object.values(rest)],
    paths: [
      `/attachments/${file}`,
      `/assets/${stays}/downtimes/${stop}`,
      `/preventive-schedules/${rest.schedules}`,
      `/assets/${rest.assets}`,
      `/stores/${rest.stores}`,
      `/locations/${rest.locations}`,
    ],
  };
}

async function attach(to: Record<string, string>, by: Client = admin): Promise<string> {
  const id = newId();
  const form = new FormData();
  for (const [field, value] of Object.entries(to)) form.append(field, value);
  form.append('file', new Blob(['notice'], { type: 'text/plain' }), 'notice.txt');
  expect((await by.call('PUT', `/attachments/${id}`, form)).status).toBe(200);
  return id;
}

async function remove(...paths: readonly string[]): Promise<void> {
  for (const path of paths) expect([path, (await admin.call('DELETE', path)).status]).toEqual([path, 204]);
}

describe('the end of a thing', () => {
  it('is told to whoever saw it: all to those without limits, what was in their sites to the others', async () => {
    const [limited, everywhere] = [await member('technician', { locationIds: [here] }), await member('technician')];
    const [ours, others] = [await furnish(here), await furnish(there)];
    const [deaf, hearing] = [await listen(limited), await listen(everywhere)];
    await remove(...others.paths, ...ours.paths);
    const last = await order({ locationId: here });
    expect(await toldUntil(deaf, last)).toEqual([...ours.ids, last]);
    expect(await toldUntil(hearing, last)).toEqual([...others.ids, ...ours.ids, last]);
  });

  it('says no more than that it is to be read again', async () => {
    const { paths, ids } = await furnish(here);
    const follower = await listen(await member('technician', { locationIds: [here] }));
    await remove(paths[3]!);
    await toldUntil(follower, ids[3]!);
    expect(follower.events.at(-1)).toEqual({ resource: 'asset', resourceId: ids[3] });
  });

  it('is not told to a key that may read where it was, and not it', async () => {
    const { paths } = await furnish(here);
    const { body } = await admin.post<{ key: string }>('/api-keys', { name: 'Plan', scopes: ['locations:read'] });
    const follower = await listen(admin.as(body.key));
    await remove(paths[3]!);
    const place = await make('/locations', { code: newId().slice(-8), name: 'Atelier' });
    expect(await toldUntil(follower, place)).toEqual([place]);
  });

  it('of a file is told to whoever sees what it hung on, and to nobody else', async () => {
    const [mine, other] = [await member('requester'), await member('requester')];
    const request = await make('/work-requests', { title: 'Odeur' }, mine);
    const file = await attach({ workRequestId: request }, mine);
    const [first, second] = [await listen(mine), await listen(other)];
    await remove(`/attachments/${file}`);
    const after = await make('/work-requests', { title: 'Bruit' }, mine);
    const ofOther = await make('/work-requests', { title: 'Choc' }, other);
    expect(await toldUntil(first, after)).toEqual([file, after]);
    expect(await toldUntil(second, ofOther)).toEqual([ofOther]);
  });

  it('of a file of another technician’s order is not told where technicians see their own', async () => {
    const [mine, other] = [await member('technician'), await member('technician')];
    await techniciansSeeAll(false);
    const file = await attach({ workOrderId: await order({ assigneeIds: [mine.memberId] }) });
    const [first, second] = [await listen(mine), await listen(other)];
    await remove(`/attachments/${file}`);
    const nobodys = await order();
    expect(await toldUntil(first, nobodys)).toEqual([file, nobodys]);
    expect(await toldUntil(second, nobodys)).toEqual([nobodys]);
    await techniciansSeeAll(true);
  });
});

describe('a stream of changes', () => {
  it('goes on behind the last one that was heard, with the same limits', async () => {
    const technician = await member('technician', { locationIds: [here] });
    const first = await listen(technician);
    await toldUntil(first, await order({ locationId: here }));
    await first.close();
    const missed = await order({ locationId: here });
    await order({ locationId: there });
    const second = await listen(technician, first.ids.at(-1));
    const next = await order({ locationId: here });
    expect(await toldUntil(second, next)).toEqual([missed, next]);
  });

  it('asks for a new beginning when too much has happened, and after a restore', async () => {
    const technician = await member('technician');
    const first = await listen(technician);
    const id = await order();
    await toldUntil(first, id);
    const last = first.ids.at(-1)!;
    for (let round = 0; round < 26; round += 1)
      await Promise.all(Array.from({ length: 20 }, () => admin.post(`/work-orders/${id}/comments`, { text: 'vu' })));
    const late = await technician.get('/changes/stream', { 'last-event-id': last });
    expect([late.status, late.body['code']]).toEqual([410, 'cursor_expired']);
    await first.until((events) => events.length > 520);
    const fresh = first.ids.at(-1)!;
    await world.siyana.cli('events', 'begin-epoch', '--workspace', world.ours.workspaceId);
    const gone = await technician.get('/changes/stream', { 'last-event-id': fresh });
    expect([gone.status, gone.body['code']]).toEqual([410, 'cursor_expired']);
  }, 60_000);

  it('ends with its credential', async () => {
    const { body } = await admin.post<{ id: string; key: string }>('/api-keys', {
      name: 'Écran',
      scopes: ['parts:read'],
    });
    const follower = await listen(admin.as(body.key));
    await admin.call('DELETE', `/api-keys/${body.id}`);
    await Promise.race([follower.ended, wait(5_000).then(() => Promise.reject(new Error('it goes on')))]);
  });

  it('takes no cursor of another workspace', async () => {
    const follower = await listen(await member('technician'));
    await toldUntil(follower, await order());
    const foreign = await world.theirs.admin.get('/changes/stream', { 'last-event-id': follower.ids[0]! });
    expect([foreign.status, foreign.body['code']]).toEqual([400, 'cursor_mismatch']);
  });
});
