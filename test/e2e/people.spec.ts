import { Client, type Answer, type Tokens } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Row {
  id: string;
  [field: string]: unknown;
}
type Admin = Client & { workspaceId: string; email: string };

const PASSWORDS = ['first long password', 'second long password', 'third long password'] as const;

describe('people, their log-ins and their links', () => {
  let siyana: Siyana;
  let nobody: Client;

  beforeAll(async () => {
    siyana = await startSiyana();
    nobody = new Client(siyana.url);
  });
  afterAll(() => siyana.stop());

  const logIn = (
    email: string,
    password: string,
    workspace?: string,
  ): Promise<Answer<Tokens & { workspace: { id: string } }>> =>
    nobody.post('/auth/login', { email, password, ...(workspace ? { workspace } : {}) });
  const invite = async (admin: Admin, email: string): Promise<{ id: string; token: string }> => {
    const made = await admin.post<Row & { invitation: { token: string } }>('/members', {
      name: 'M',
      email,
      role: 'technician',
      invite: true,
    });
    if (made.status !== 201) throw new Error(made.text);
    return { id: made.body.id, token: made.body.invitation.token };
  };
  const setPassword = (token: string, password: string): Promise<Answer<Tokens & { workspace: { id: string } }>> =>
    nobody.post('/auth/password-resets', { token, password });

  describe('one e-mail in two workspaces', () => {
    /** Every order in which the two can come to know the address, and then log in, reset and log in again. */
    it.each([
      ['signs up twice', 'signUp', 'signUp'],
      ['signs up, then is invited', 'signUp', 'invitation'],
      ['is invited, then signs up', 'invitation', 'signUp'],
      ['is invited twice', 'invitation', 'invitation'],
      ['signs up, then is added with a password', 'signUp', 'member'],
      ['is added with a password, then invited', 'member', 'invitation'],
    ])('%s: two memberships, two passwords, no way from one to the other', async (_story, ...ways) => {
      const email = `${crypto.randomUUID()}@two.example`;
      const sides: { workspace: string; password: string; admin: Admin; memberId?: string }[] = [];
      for (const [index, way] of ways.entries()) {
        const password = PASSWORDS[index]!;
        if (way === 'signUp') {
          const admin = await nobody.signUp(`W${index}`, email, password);
          sides.push({ workspace: admin.workspaceId, password, admin });
          continue;
        }
        const admin = await nobody.signUp(`W${index}`);
        const workspace = admin.workspaceId;
        if (way === 'member') {
          const made = await admin.post<Row>('/members', { name: 'M', email, role: 'viewer', password });
          sides.push({ workspace, password, admin, memberId: made.body.id });
          continue;
        }
        const { id, token } = await invite(admin, email);
        expect((await logIn(email, password, workspace)).status).toBe(401);
        expect((await setPassword(token, password)).body.workspace.id).toBe(workspace);
        sides.push({ workspace, password, admin, memberId: id });
      }
      const [a, b] = sides as [(typeof sides)[0], (typeof sides)[0]];
      for (const side of sides) {
        const opened = await logIn(email, side.password);
        expect([opened.status, opened.body.workspace.id]).toEqual([200, side.workspace]);
      }
      for (const [side, other] of [[a, b] as const, [b, a] as const])
        expect((await logIn(email, other.password, side.workspace)).status).toBe(401);
      // A reset in the one leaves the other as it was.
      const resettable = sides.find(({ memberId }) => memberId);
      if (resettable) {
        const link = await resettable.admin.post<{ token: string }>('/invitations', { memberId: resettable.memberId });
        expect((await setPassword(link.body.token, PASSWORDS[2])).status).toBe(200);
        expect((await logIn(email, resettable.password, resettable.workspace)).status).toBe(401);
        const other = resettable === a ? b : a;
        expect((await logIn(email, other.password, other.workspace)).status).toBe(200);
        expect((await logIn(email, PASSWORDS[2])).body.workspace.id).toBe(resettable.workspace);
      }
    });

    it('is nothing that an admin elsewhere can find out by adding it', async () => {
      const [known, unknown] = [`${crypto.randomUUID()}@known.example`, `${crypto.randomUUID()}@known.example`];
      await nobody.signUp('Theirs', known);
      const admin = await nobody.signUp('Ours');
      const answers = await Promise.all(
        [known, unknown].map((email) => admin.post('/members', { name: 'M', email, role: 'viewer', invite: true })),
      );
      const masked = answers.map(({ status, text }) => [
        status,
        text.replace(/[0-9a-f-]{36}|[\w.-]+@|siyl_\S+?"|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…'),
      ]);
      expect(masked[0]).toEqual(masked[1]);
    });
  });

  describe('a one-time link', () => {
    it('works once, and not after a newer one, a revocation or its end', async () => {
      const admin = await nobody.signUp('Liens');
      const { id, token } = await invite(admin, `${crypto.randomUUID()}@link.example`);
      const newer = await admin.post<{ id: string; token: string; kind: string }>('/invitations', { memberId: id });
      expect(newer.body.kind).toBe('invitation');
      expect((await setPassword(token, PASSWORDS[0])).body).toMatchObject({ code: 'invalid_link' });
      expect((await setPassword(newer.body.token, PASSWORDS[0])).status).toBe(200);
      expect((await setPassword(newer.body.token, PASSWORDS[1])).status).toBe(401);
      const reset = await admin.post<{ id: string; token: string; kind: string }>('/invitations', { memberId: id });
      expect(reset.body.kind).toBe('password_reset');
      await admin.call('DELETE', `/invitations/${reset.body.id}`);
      expect((await setPassword(reset.body.token, PASSWORDS[1])).status).toBe(401);
      const flipped = newer.body.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
      for (const forged of [flipped, 'siyl_x', `siyl_${crypto.randomUUID()}_${crypto.randomUUID()}_${'a'.repeat(43)}`])
        expect((await setPassword(forged, PASSWORDS[1])).status).toBe(401);
    });

    it('is shown once, and ends every session of the member when it is used', async () => {
      const admin = await nobody.signUp('Séances');
      const member = await admin.addMember(admin.workspaceId, 'technician');
      const key = { 'idempotency-key': 'reset-1' };
      const first = await admin.post<{ token: string }>('/invitations', { memberId: member.memberId }, key);
      const replay = await admin.post<{ token: null; secretShown: boolean }>(
        '/invitations',
        { memberId: member.memberId },
        key,
      );
      expect([replay.body.token, replay.body.secretShown]).toEqual([null, false]);
      expect((await member.get('/me')).status).toBe(200);
      expect((await setPassword(first.body.token, PASSWORDS[0])).status).toBe(200);
      expect((await member.get('/me')).status).toBe(401);
    });
  });

  it("sees the own sessions and ends them; an admin ends anybody's", async () => {
    const admin = await nobody.signUp('Sessions');
    const member = await admin.addMember(admin.workspaceId, 'technician');
    const { body: me } = await member.get<{ member: { login: string } }>('/me');
    const second = await nobody.post<Tokens>(
      '/auth/login',
      { login: me.member.login, password: 'a long password', workspace: admin.workspaceId },
      { 'user-agent': 'Telephone' },
    );
    const { body } = await member.get<{ data: Row[] }>('/sessions');
    expect(body.data.map(({ device, current }) => [device, current])).toContainEqual(['Telephone', false]);
    expect(body.data.filter(({ current }) => current)).toHaveLength(1);
    const other = body.data.find(({ current }) => !current)!;
    const stranger = await admin.addMember(admin.workspaceId, 'manager');
    expect((await stranger.call('DELETE', `/sessions/${other.id}`)).status).toBe(404);
    expect((await stranger.get(`/sessions?memberId=${member.memberId}`)).status).toBe(403);
    expect((await member.call('DELETE', `/sessions/${other.id}`)).status).toBe(204);
    expect((await nobody.as(second.body.accessToken).get('/me')).status).toBe(401);
    expect((await nobody.post('/auth/refresh', { refreshToken: second.body.refreshToken })).status).toBe(401);
    const mine = body.data.find(({ current }) => current)!;
    expect((await admin.call('DELETE', `/sessions/${mine.id}`)).status).toBe(204);
    expect((await member.get('/me')).status).toBe(401);
  });

  it('meets growing delays after wrong passwords, known or not, and is never locked out for good', async () => {
    const admin = await nobody.signUp('Délais');
    for (const email of [admin.email, `${crypto.randomUUID()}@nobody.example`]) {
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 7; attempt += 1) statuses.push((await logIn(email, 'a wrong password')).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    }
    // Not even the right one is looked at while the delay lasts; then it opens, and all is forgotten.
    const refused = await logIn(admin.email, 'a long password');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await logIn(admin.email, 'a wrong password')).status).toBe(401);
    expect((await logIn(admin.email, 'a long password')).headers.get('retry-after')).toBe('2');
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect((await logIn(admin.email, 'a long password')).status).toBe(200);
    expect((await logIn(admin.email, 'a wrong password')).status).toBe(401);
    expect((await logIn(admin.email, 'a long password')).status).toBe(200);
  });

  it('lets the operator look only while the workspace consents, reading only, and writes down each look', async () => {
    const admin = await nobody.signUp('Consentement');
    await expect(siyana.cli('support', 'open', admin.workspaceId, '--operator', 'Omar')).rejects.toThrow();
    const grant = await admin.post<Row>('/support-grants', { reason: 'Import', hours: 2 });
    const [token] = (await siyana.cli('support', 'open', admin.workspaceId, '--operator', 'Omar')).split('\n');
    const operator = nobody.as(token!);
    expect((await operator.get('/assets')).status).toBe(200);
    expect((await operator.get('/work-orders')).status).toBe(200);
    for (const path of ['/assets', '/locations', '/work-orders', '/members'])
      expect((await operator.post(path, {})).status).toBe(403);
    for (const path of ['/api-keys', '/invitations', '/audit']) expect((await operator.get(path)).status).toBe(403);
    const trail = await admin.get<{ data: Row[] }>('/audit?type=support_grant.used');
    expect(trail.body.data.length).toBeGreaterThanOrEqual(2);
    expect(trail.body.data[0]).toMatchObject({ principal: 'support:Omar', resourceId: grant.body.id });
    await admin.call('DELETE', `/support-grants/${grant.body.id}`);
    expect((await operator.get('/assets')).status).toBe(401);
  });

  describe('where sign-up is by invitation', () => {
    let closed: Siyana;
    beforeAll(async () => (closed = await startSiyana({ SIYANA_OPEN_SIGNUP: '0' })));
    afterAll(() => closed.stop());

    it('one invitation makes one workspace', async () => {
      const visitor = new Client(closed.url);
      const signUp = (invitation?: string): Promise<Answer> =>
        visitor.post('/workspaces', {
          name: 'W',
          admin: { name: 'A', email: `${crypto.randomUUID()}@x.example`, password: PASSWORDS[0] },
          ...(invitation ? { invitation } : {}),
        });
      expect((await signUp()).body['code']).toBe('signup_closed');
      const [invitation] = (await closed.cli('workspace', 'invite', '--days', '1')).split('\n');
      // Not the last sign: some of its bits say nothing.
      expect((await signUp(invitation!.replace(/.(?=.{9}$)/, (sign) => (sign === 'A' ? 'B' : 'A')))).body['code']).toBe(
        'invalid_link',
      );
      expect((await signUp(invitation)).status).toBe(201);
      expect((await signUp(invitation)).body['code']).toBe('invitation_used');
      const [ended] = (await closed.cli('workspace', 'invite', '--days', '0')).split('\n');
      expect((await signUp(ended)).body['code']).toBe('invalid_link');
    });
  });

  describe('limits of a workspace', () => {
    let limited: Siyana;
    beforeAll(
      async () => (limited = await startSiyana({ SIYANA_REQUESTS_PER_MINUTE: '60', SIYANA_REQUESTS_IN_FLIGHT: '3' })),
    );
    afterAll(() => limited.stop());

    it('are told before they bite, bite with Retry-After, and leave other workspaces alone', async () => {
      const visitor = new Client(limited.url);
      const [flood, calm] = [await visitor.signUp('A'), await visitor.signUp('B')];
      const answers: Answer[] = [];
      for (let call = 0; call < 70; call += 1) answers.push(await flood.get('/workspace'));
      expect(answers[0]!.headers.get('ratelimit-policy')).toBe('"workspace";q=60;w=60');
      expect(answers[0]!.headers.get('ratelimit')).toMatch(/^"workspace";r=59;t=\d+$/);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThanOrEqual(8);
      expect(refused[0]!.body['code']).toBe('rate_limited');
      expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await calm.get('/workspace')).status).toBe(200);
    });

    it('hold for a key by itself: half of the workspace', async () => {
      const admin = await new Client(limited.url).signUp('K');
      const { body } = await admin.post<{ key: string }>('/api-keys', { name: 'ERP', scopes: ['workspace:read'] });
      const key = admin.as(body.key);
      const statuses: number[] = [];
      for (let call = 0; call < 40; call += 1) statuses.push((await key.get('/workspace')).status);
      expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(31);
      expect((await admin.get('/workspace')).status).toBe(200);
    });

    it('cap what is under way at once, and count what has ended, refused or not, no more', async () => {
      const admin = await new Client(limited.url).signUp('F');
      await Promise.all(Array.from({ length: 4 }, () => admin.post('/assets', {})));
      await admin.get('/assets/not-an-id');
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => admin.post('/locations', { code: `L${index}`, name: 'L' })),
      );
      const codes = answers.map(({ status, body }) => (status === 201 ? 'made' : body['code']));
      expect(new Set(codes)).toEqual(new Set(['made', 'too_many_in_flight']));
      expect((await admin.get('/workspace')).status).toBe(200);
    });
  });
});
