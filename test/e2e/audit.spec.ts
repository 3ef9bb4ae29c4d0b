import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { connect } from '../isolation/support/database';
import { Client, type Tokens } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');

interface Entry {
  readonly id: string;
  readonly position: number;
  readonly type: string;
  readonly resourceId: string;
  readonly occurredAt: string;
  readonly principal: string;
  readonly payload: Record<string, unknown>;
  readonly seal: { hash: string; previous: string; payloadDigest: string; payloadText: string } | null;
}
type Side = Client & { workspaceId: string; email: string };

let siyana: Siyana;
let nobody: Client;
let database: pg.Client;

beforeAll(async () => {
  siyana = await startSiyana();
  nobody = new Client(siyana.url);
  database = await connect(siyana.databaseUrl);
});
afterAll(async () => {
  await database.end();
  await siyana.stop();
});

/** The whole trail from its beginning, page by page. */
async function trail(admin: Client, query = ''): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let cursor = ''; ;) {
    const answer = await admin.get<{ data: Entry[]; nextCursor: string | null }>(
      `/audit?sort=position&limit=50${query}${cursor && `&cursor=${cursor}`}`,
    );
    if (answer.status !== 200) throw new Error(answer.text);
    all.push(...answer.body.data);
    if (answer.body.nextCursor === null) return all;
    cursor = answer.body.nextCursor;
  }
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 10_000; !(await holds());) {
    if (performance.now() > end) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const sealed = (admin: Client): Promise<void> =>
  eventually(async () => (await trail(admin)).every(({ seal }) => seal !== null));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Positions at which the chain does not hold: by the words of the reference, and no code of the product. */
function broken(entries: readonly Entry[]): number[] {
  const wrong: number[] = [];
  let previous = '0'.repeat(64);
  entries.forEach(({ seal, ...entry }, index) => {
    const { position, id, type, resourceId, occurredAt, principal } = entry;
    const digest = seal?.payloadDigest;
    const hash = sha256(JSON.stringify([previous, position, id, type, resourceId, occurredAt, principal, digest]));
    const holds =
      position === index + 1 &&
      seal?.previous === previous &&
      seal.hash === hash &&
      sha256(seal.payloadText) === digest &&
      JSON.stringify(JSON.parse(seal.payloadText)) === JSON.stringify(entry.payload);
    if (!holds) wrong.push(position);
    previous = seal?.hash ?? previous;
  });
  return wrong;
}

const logIn = (email: string, password = 'a long password'): ReturnType<Client['post']> =>
  nobody.post('/auth/login', { email, password });

describe('log-ins', () => {
  const types = async (admin: Client): Promise<[string, Record<string, unknown>, string][]> =>
    (await trail(admin))
      .filter(({ type }) => type.startsWith('session.') || type === 'member.login_failed')
      .map(({ type, payload, principal }) => [type, payload, principal]);

  it('that succeed, fail, end and are stolen stand in the trail, with who it was', async () => {
    const admin: Side = await nobody.signUp('Journal');
    const { body: me } = await admin.get<{ member: { id: string } }>('/me');
    const memberId = me.member.id;
    const principal = `member:${memberId}`;
    const first = (await logIn(admin.email)).body as Tokens;
    expect((await logIn(admin.email, 'a wrong password')).status).toBe(401);
    expect((await logIn(admin.email, 'another wrong one')).status).toBe(401);
    expect((await logIn(`nobody-${admin.email}`, 'a wrong password')).status).toBe(401);
    await nobody.post('/auth/logout', { refreshToken: first.refreshToken });
    const second = (await logIn(admin.email)).body as Tokens;
    const refresh = async (refreshToken: string): Promise<Tokens> =>
      (await nobody.post<Tokens>('/auth/refresh', { refreshToken })).body;
    const third = await refresh(second.refreshToken);
    await refresh(third.refreshToken);
    await refresh(second.refreshToken);
    const own = await nobody.as(((await logIn(admin.email)).body as Tokens).accessToken).get<{
      data: { id: string; current: boolean }[];
    }>('/sessions');
    await admin.call('DELETE', `/sessions/${own.body.data.find(({ current }) => current)!.id}`);
    await eventually(async () => (await types(admin)).some(([type]) => type === 'member.login_failed'));
    const opened = (by: string): unknown => ['session.opened', { memberId, by }, principal];
    const ended = (reason: string, who = 'system:login'): unknown => ['session.revoked', { memberId, reason }, who];
    const seen = await types(admin);
    expect(seen.filter(([type]) => type !== 'member.login_failed')).toEqual([
      ...[opened('sign_up'), opened('password'), ended('log_out'), opened('password')],
      ...[ended('refresh_reused'), opened('password'), ended('revoked', principal)],
    ]);
    // Two wrong ones, whether they were written together or apart; nothing of the address that nobody has.
    const failures = (await trail(admin, '&type=member.login_failed')).map((entry) => entry);
    expect(failures.every(({ resourceId }) => resourceId === memberId)).toBe(true);
    await eventually(async () => {
      const entries = await trail(admin, '&type=member.login_failed');
      return entries.reduce((sum, { payload }) => sum + Number(payload['attempts']), 0) === 2;
    });
  });

  it('by a login of the workspace and by a one-time link stand there too, and a failure in every workspace that knows the address', async () => {
    const [one, two] = [await nobody.signUp('Un'), await nobody.signUp('Deux')];
    const email = `${crypto.randomUUID()}@deux.example`;
    const made = await one.post<{ invitation: { token: string } }>('/members', {
      ...{ name: 'M', email, role: 'viewer', invite: true },
    });
    await two.post('/members', { name: 'M', email, role: 'viewer', password: 'yet another password' });
    await nobody.post('/auth/password-resets', { token: made.body.invitation.token, password: 'a first password' });
    await logIn(email, 'neither of them');
    for (const side of [one, two])
      await eventually(async () => (await trail(side, '&type=member.login_failed')).length === 1);
    expect((await trail(one, '&type=session.opened')).map(({ payload }) => payload['by'])).toEqual([
      'sign_up',
      'one_time_link',
    ]);
    // Who is let in by one of two memberships has failed nowhere.
    expect((await logIn(email, 'yet another password')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    for (const side of [one, two]) expect(await trail(side, '&type=member.login_failed')).toHaveLength(1);
  });
});

describe('the trail as somebody outside sees it', () => {
  let admin: Side;
  beforeAll(async () => {
    admin = await nobody.signUp('Dehors');
    for (let index = 0; index < 60; index += 1) await admin.post('/locations', { code: `L${index}`, name: 'Lieu' });
    await sealed(admin);
  }, 60_000);

  const outside = async (...args: string[]): Promise<{ code: number; output: string }> => {
    const env = { ...process.env, SIYANA_URL: siyana.url, SIYANA_KEY: key };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'api', 'verify-audit', ...args], { env });
      return { code: 0, output: stdout };
    } catch (error) {
      const { code, stdout } = error as { code: number; stdout: string };
      return { code, output: stdout };
    }
  };
  let key: string;
  beforeAll(async () => {
    key = (await admin.post<{ key: string }>('/api-keys', { name: 'Audit', scopes: ['audit:read'] })).body.key;
    await sealed(admin);
  });

  it('shows each entry’s seal and the one before, so that the chain can be reckoned again by anybody', async () => {
    const entries = await trail(admin);
    expect(entries.length).toBeGreaterThan(60);
    expect(broken(entries)).toEqual([]);
    expect(entries[0]!.seal!.previous).toBe('0'.repeat(64));
    const newest = (await admin.get<{ data: Entry[] }>('/audit?limit=1')).body.data[0]!;
    expect(newest.seal).toEqual(entries[entries.length - 1]!.seal);
  });

  it('says null for what is not sealed yet', async () => {
    const own = await startSiyana({ SIYANA_WORKER: '0' });
    const side = await new Client(own.url).signUp('Sans');
    expect((await trail(side)).map(({ seal }) => seal)).toEqual([null, null]);
    await own.stop();
  });

  const run = (text: string): Promise<unknown> => database.query(text, [admin.workspaceId]);
  it.each([
    ['a payload', `UPDATE events SET payload = '{"x": 1}' WHERE tenant_id = $1 AND position = 20`],
    ['who it was', `UPDATE events SET principal = 'member:x' WHERE tenant_id = $1 AND position = 20`],
    [
      'when it was',
      `UPDATE events SET occurred_at = occurred_at + interval '1 hour' WHERE tenant_id = $1 AND position = 20`,
    ],
    ['an entry that is gone', `DELETE FROM events WHERE tenant_id = $1 AND position = 20`],
    ['a seal', `UPDATE event_seals SET seal = repeat('a', 64) WHERE tenant_id = $1 AND position = 20`],
    ['a digest', `UPDATE event_seals SET payload_digest = repeat('a', 64) WHERE tenant_id = $1 AND position = 20`],
  ])('shows that somebody has changed %s, to anybody and to the command', async (_what, statement) => {
    for (const table of ['events', 'event_seals'])
      await database.query(
        `CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table} WHERE tenant_id = '${admin.workspaceId}'`,
      );
    try {
      await run(statement);
      expect(broken(await trail(admin)).length).toBeGreaterThan(0);
      expect((await outside()).code).toBe(1);
    } finally {
      for (const table of ['events', 'event_seals']) {
        await run(`DELETE FROM ${table} WHERE tenant_id = $1`);
        await database.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
        await database.query(`DROP TABLE kept_${table}`);
      }
    }
    expect(broken(await trail(admin))).toEqual([]);
  });

  it('is checked by a command with a key alone, which also knows a seal again that was kept', async () => {
    const before = await outside('--json');
    expect(before.code).toBe(0);
    const report = JSON.parse(before.output) as { sealed: number; seal: string; findings: string[] };
    expect(report).toMatchObject({ waiting: 0, erased: 0, findings: [] });
    await admin.post('/locations', { code: 'APRES', name: 'Lieu' });
    await sealed(admin);
    expect((await outside('--seal', report.seal)).code).toBe(0);
    const anew = await outside('--seal', 'f'.repeat(64));
    expect([anew.code, anew.output]).toEqual([1, expect.stringContaining('made anew')]);
  });
});
