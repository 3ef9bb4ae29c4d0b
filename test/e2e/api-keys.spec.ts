import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../isolation/support/database';
import { Client } from '../support/client';
import { follow } from '../support/follow';
import { startSiyana, type Siyana } from '../support/siyana';

interface Key {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly previousKeyUntil: string | null;
  readonly lastUsedAt: string | null;
}
interface Usage {
  readonly data: { readonly day: string; readonly calls: number; readonly lastAt: string }[];
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Clés');
});
afterAll(() => siyana.stop());

const make = async (extra: object = {}): Promise<Key> => {
  const answer = await admin.post<Key>('/api-keys', { name: 'ERP', scopes: ['teams:read', 'events:read'], ...extra });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};
const rotate = async ({ id }: Key, overlapMinutes?: number): Promise<Key> =>
  (await admin.post<Key>(`/api-keys/${id}/rotate`, overlapMinutes === undefined ? {} : { overlapMinutes })).body;
const opens = async ({ key }: Key): Promise<number> => (await admin.as(key).get('/teams')).status;
/** Longer than a token is believed without another look. */
const forgotten = (): Promise<unknown> => wait(2_100);

describe('a key that has an end', () => {
  it('is good until then, and opens nothing afterwards, however often it was used before', async () => {
    const key = await make({ expiresAt: new Date(Date.now() + 4_000).toISOString() });
    expect(await opens(key)).toBe(200);
    expect(await opens(await make())).toBe(200);
    for (let look = 0; look < 40 && (await opens(key)) === 200; look += 1) await wait(200);
    expect(await opens(key)).toBe(401);
    const past = await admin.post('/api-keys', {
      name: 'Hier',
      scopes: ['teams:read'],
      expiresAt: '2020-01-01T00:00:00Z',
    });
    expect(past.status === 422 || (await opens(past.body as unknown as Key)) === 401).toBe(true);
  });
});

describe('a key that is rotated', () => {
  it('is good beside its successor until its time has come, and is the same key', async () => {
    const old = await make();
    const next = await rotate(old, 60);
    expect(next.id).toBe(old.id);
    expect(Date.parse(next.previousKeyUntil!) - Date.now()).toBeGreaterThan(59 * 60_000);
    expect([await opens(old), await opens(next)]).toEqual([200, 200]);
    expect((await admin.get<Key>(`/api-keys/${old.id}`)).body).toMatchObject({ version: old.version + 1 });
  });

  it('is dead at once where no time was given, and two rotations later', async () => {
    const [first, other] = [await make(), await make()];
    const [second, onlyOne] = [await rotate(first), await rotate(other, 0)];
    const third = await rotate(second);
    await forgotten();
    expect([await opens(first), await opens(second), await opens(third)]).toEqual([401, 200, 200]);
    expect([await opens(other), await opens(onlyOne)]).toEqual([401, 200]);
  });

  it('is dead when its time has come, and so is the stream that it has opened', async () => {
    const old = await make();
    const next = await rotate(old, 60);
    // The hour passes in the row, not on the clock.
    const superuser = await connect(siyana.databaseUrl);
    const soon = new Date(Date.now() + 2_500).toISOString();
    await superuser.query('UPDATE api_keys SET previous_until = $2 WHERE id = $1', [old.id, soon]);
    await superuser.end();
    await forgotten();
    const stream = await follow(admin.as(old.key));
    await Promise.race([stream.ended, wait(5_000).then(() => Promise.reject(new Error('it goes on')))]);
    expect([await opens(old), await opens(next)]).toEqual([401, 200]);
  });

  it('is rotated by members alone, within what they may, and never when it was revoked', async () => {
    const old = await make({ scopes: ['api_keys:write', 'api_keys:read'] });
    expect((await admin.as(old.key).post(`/api-keys/${old.id}/rotate`, {})).status).toBe(403);
    await admin.call('DELETE', `/api-keys/${old.id}`);
    const refused = await admin.post(`/api-keys/${old.id}/rotate`, {});
    expect([refused.status, refused.body['code']]).toEqual([409, 'key_revoked']);
  });

  it('shows the new secret once: a replay has none', async () => {
    const old = await make();
    const headers = { 'idempotency-key': 'rotation-1' };
    const first = await admin.post<Key>(`/api-keys/${old.id}/rotate`, {}, headers);
    const again = await admin.post<Key>(`/api-keys/${old.id}/rotate`, {}, headers);
    expect([again.body.key, again.body.version]).toEqual([null, first.body.version]);
    expect(await opens(first.body)).toBe(200);
  });
});

describe('the use of a key', () => {
  it('is counted by day, without a write for each call, and outlives the process', async () => {
    const [used, idle] = [await make(), await make()];
    for (let call = 0; call < 20; call += 1) await opens(used);
    expect((await admin.as(used.key).get('/assets')).status).toBe(403);
    const usage = await admin.get<Usage>(`/api-keys/${used.id}/usage`);
    const today = new Date().toISOString().slice(0, 10);
    expect(usage.body.data).toEqual([{ day: today, calls: 21, lastAt: expect.any(String) as string }]);
    const { body } = await admin.get<Key>(`/api-keys/${used.id}`);
    expect(Date.now() - Date.parse(body.lastUsedAt!)).toBeLessThan(30_000);
    expect((await admin.get<Key>(`/api-keys/${idle.id}`)).body.lastUsedAt).toBeNull();
    expect((await admin.get<Usage>(`/api-keys/${idle.id}/usage`)).body.data).toEqual([]);
    expect((await admin.get<Usage>(`/api-keys/${used.id}/usage?from=2099-01-01`)).body.data).toEqual([]);
  });

  it('is kept for four hundred days, and taken away after them, in every workspace', async () => {
    const own = await startSiyana();
    const superuser = await connect(own.databaseUrl);
    const today = new Date().toISOString().slice(0, 10);
    const dayBefore = (days: number): string =>
      new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
    const sides: { admin: Client; id: string }[] = [];
    for (const name of ['Un', 'Deux']) {
      const side = await new Client(own.url).signUp(name);
      const { body } = await side.post<Key>('/api-keys', { name: 'BI', scopes: ['teams:read'] });
      sides.push({ admin: side, id: body.id });
      for (const days of [1, 399, 400, 401, 1_000])
        await superuser.query(
          `INSERT INTO api_key_usage (tenant_id, key_id, day, calls, last_at) VALUES ($1, $2, $3, 5, $3::date)`,
          [side.workspaceId, body.id, dayBefore(days)],
        );
    }
    await superuser.end();
    own.process.kill('SIGTERM');
    await new Promise((resolve) => own.process.once('exit', resolve));
    const again = await own.startAgain();
    const days = async ({ admin: client, id }: (typeof sides)[0]): Promise<string[]> =>
      (await client.at(again.url).get<Usage>(`/api-keys/${id}/usage`)).body.data.map(({ day }) => day);
    for (const end = performance.now() + 20_000; performance.now() < end;) {
      if ((await Promise.all(sides.map(days))).every(({ length }) => length === 3)) break;
      await wait(200);
    }
    for (const side of sides) expect(await days(side)).toEqual([1, 399, 400].map(dayBefore));
    await again.stop();
  }, 60_000);

  it('is written when the process ends', async () => {
    const own = await startSiyana();
    const side = await new Client(own.url).signUp('Fin');
    const { body } = await side.post<Key>('/api-keys', { name: 'BI', scopes: ['teams:read'] });
    for (let call = 0; call < 3; call += 1) await side.as(body.key).get('/teams');
    own.process.kill('SIGTERM');
    await new Promise((resolve) => own.process.once('exit', resolve));
    const again = await own.startAgain();
    const usage = await side.at(again.url).get<Usage>(`/api-keys/${body.id}/usage`);
    expect(usage.body.data.map(({ calls }) => calls)).toEqual([3]);
    await again.stop();
  });
});
