import type { Operation } from './support/document';
import { bodyOf, exchangeOf, guarded } from './support/story';
import { makeWorld, pathWith, type World } from './support/world';

/** Whoever has an older version in hand overwrites nothing, whatever the operation: api.md, "Concurrency". */
const OLD = '"999999"';

/** Changes that take no version, each with its reason. A new one has to give its own. */
const WITHOUT: Readonly<Record<string, string>> = {
  'DELETE /assets/{id}/parts/{lineId}': 'a line of a bill is made and taken away, never changed',
  'DELETE /calendar-feeds/{id}': 'a feed is made and ended, never changed',
  'DELETE /holidays/{id}': 'a date is said and taken back, never changed',
  'DELETE /invitations/{id}': 'an invitation is made and ended, never changed',
  'DELETE /sessions/{id}': 'a session ends, whatever it was last used for',
  'PUT /attachments/{id}': 'the same file under the same id, or 409 `id_taken`',
  'PUT /stores/{id}/parts/{partId}': 'a place on a shelf has no row that others read',
  'POST /assets/{id}/downtimes': 'adds a row of its own',
  'POST /assets/{id}/parts': 'adds a row of its own',
  'POST /stores/{id}/bins': 'adds a row of its own',
  'POST /suppliers/{id}/parts': 'adds a row of its own',
  'POST /work-orders/{id}/comments': 'adds a row of its own',
  'POST /work-orders/{id}/copy': 'makes another order',
  'POST /work-orders/{id}/guests': 'adds a row of its own',
  'POST /stock/movements/{id}/reverse': 'the ledger is never changed: a movement has no version',
  'POST /webhooks/{id}/test': 'sends a message and changes nothing',
  'POST /weekly-plans/{isoWeek}/freeze': 'a plan is frozen once and for good',
};

let world: World;
beforeAll(async () => {
  world = await makeWorld();
}, 60_000);
afterAll(() => world.stop());

/** PATCH, PUT, DELETE and actions: what changes a row that is there. */
const isChange = ({ method, path }: Operation): boolean =>
  ['PATCH', 'PUT', 'DELETE'].includes(method) || (method === 'POST' && path.includes('{'));

describe('an operation that changes what is there', () => {
  it('takes If-Match, or stands in the list with its reason', () => {
    const without = guarded(world.api).filter((operation) => isChange(operation) && !operation.takesVersion);
    expect(without.map(({ key }) => key).sort()).toEqual(Object.keys(WITHOUT).sort());
  });

  it('refuses another version with 412 and does nothing, and is done without one', async () => {
    const { api, ours } = world;
    const problems: string[] = [];
    const operations = guarded(api).filter(({ takesVersion }) => takesVersion);
    for (const operation of operations) {
      const { ids, query = '' } = exchangeOf(operation);
      const path = pathWith(operation, (await ids?.(ours)) ?? {}) + query;
      const body = await bodyOf(operation, ours);
      const refused = await ours.admin.call(operation.method, path, body, { 'if-match': OLD });
      if (refused.status !== 412 || refused.body['code'] !== 'version_mismatch')
        problems.push(`${operation.key}, another version: ${refused.status} ${refused.text}`);
      const done = await ours.admin.call(operation.method, path, body, { 'if-match': '*' });
      if (done.status >= 300) problems.push(`${operation.key}, any version: ${done.status} ${done.text}`);
    }
    expect(operations.length).toBeGreaterThan(60);
    expect(problems).toEqual([]);
  }, 120_000);

  it('is done with the version that is there, weak or strong', async () => {
    const { admin } = world.ours;
    const { body } = await admin.post<{ id: string; version: number }>('/teams', { name: 'Versions' });
    const path = `/teams/${body.id}`;
    expect((await admin.call('PATCH', path, { name: 'A' }, { 'if-match': `W/"${body.version}"` })).status).toBe(200);
    expect((await admin.call('PATCH', path, { name: 'B' }, { 'if-match': `"${body.version}"` })).status).toBe(412);
    expect((await admin.call('PATCH', path, { name: 'B' }, { 'if-match': `"${body.version + 1}"` })).status).toBe(200);
  });
});
