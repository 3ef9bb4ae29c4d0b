import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Client, type Tokens } from '../support/client';
import { startSiyana, testSecret, type Siyana } from '../support/siyana';

interface Line {
  readonly msg?: string;
  readonly url?: string;
  readonly route?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly workspaceId?: string;
  readonly memberId?: string;
  readonly ms?: number;
}
interface Finding {
  readonly name: string;
  readonly status: string;
  readonly detail: string;
}

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const PASSWORD = 'Kénitra 1912 harbour';
const WRONG = 'not-the-harbour-5150';

const linesOf = ({ logFile }: Siyana): Line[] =>
  readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

/** Answers end a moment before their line is written. */
async function eventually<T>(read: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = await read();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not come');
}

describe('what an operator sees of a running instance', () => {
  let siyana: Siyana;
  let admin: Client & { workspaceId: string; email: string };
  const secrets = new Map<string, string>();

  beforeAll(async () => {
    siyana = await startSiyana({ SIYANA_LOG: 'trace', SIYANA_REQUEST_LOG: '1', SIYANA_METRICS_PORT: '0' });
    const nobody = new Client(siyana.url);
    admin = await nobody.signUp('Conserverie', undefined, PASSWORD);
    const log = async (path: string, body: unknown): Promise<Tokens> => (await nobody.post<Tokens>(path, body)).body;
    const first = await log('/auth/login', { email: admin.email, password: PASSWORD });
    expect((await nobody.post('/auth/login', { email: admin.email, password: WRONG })).status).toBe(401);
    const second = await log('/auth/refresh', { refreshToken: first.refreshToken });
    const key = (await admin.post<{ key: string }>('/api-keys', { name: 'ERP', scopes: ['assets:read'] })).body.key;
    expect((await nobody.as(key).get('/assets')).status).toBe(200);
    expect((await nobody.as(`${key}x`).get('/assets')).status).toBe(401);
    const asset = await admin.post<{ id: string; qrToken: string }>('/assets', { code: 'P-1', name: 'Pompe' });
    expect(asset.status).toBe(201);
    const { qrToken } = (await admin.get<{ qrToken: string }>(`/assets/${asset.body.id}`)).body;
    expect((await nobody.get(`/public/assets/${qrToken}/requests`)).status).toBe(200);
    const { body: me } = await admin.post<{ id: string }>('/members', {
      ...{ name: 'Samira', login: 'samira', role: 'technician', password: PASSWORD },
    });
    const { body: link } = await admin.post<{ token: string }>('/invitations', { memberId: me.id });
    expect((await nobody.post('/auth/password-resets', { token: `${link.token}x`, password: WRONG })).status).toBe(401);
    await nobody.get(`/nowhere/${second.refreshToken}?token=${second.accessToken}`);
    for (const [name, value] of Object.entries({
      ...{ password: PASSWORD, 'wrong password': WRONG, 'API key': key, 'QR token': qrToken, 'e-mail': admin.email },
      ...{
        'sign-up access token': admin.token!,
        'access token': first.accessToken,
        'refresh token': first.refreshToken,
      },
      ...{ 'next access token': second.accessToken, 'next refresh token': second.refreshToken },
      ...{ "instance's secret": testSecret(), "database's password": new URL(siyana.databaseUrl).password },
      'password link': link.token,
    }))
      secrets.set(name, value);
    await eventually(() => linesOf(siyana).find(({ route }) => route === 'unmatched'));
  }, 60_000);
  afterAll(() => siyana.stop());

  it('is one line for each request: template, status, time, who and where', () => {
    const line = linesOf(siyana).find(({ route }) => route === '/api/v1/api-keys')!;
    expect(line).toMatchObject({ msg: 'request', method: 'POST', status: 201, workspaceId: admin.workspaceId });
    expect(line.requestId).toMatch(UUID);
    expect(line.memberId).toMatch(UUID);
    expect(line.ms).toBeGreaterThan(0);
    const routes = linesOf(siyana).map(({ route }) => route);
    expect(routes).toContain('/api/v1/public/assets/:token/requests');
    expect(routes).toContain('unmatched');
  });

  it('holds no secret that was issued or sent, whole or in its telling part', () => {
    const log = readFileSync(siyana.logFile, 'utf8');
    expect(log).toContain('"request"');
    const found = [...secrets].filter(
      ([, secret]) => log.includes(secret) || (secret.length > 24 && log.includes(secret.slice(-20))),
    );
    expect(found.map(([name]) => name)).toEqual([]);
  });

  it('counts requests by route and names nobody', async () => {
    const { url } = linesOf(siyana).find(({ msg }) => msg === 'metrics')!;
    const text = await (await fetch(url!)).text();
    const count = (labels: string): string | undefined =>
      new RegExp(`^siyana_http_request_duration_seconds_count\\{${labels}\\} (\\d+)$`, 'm').exec(text)?.[1];
    expect(count('method="POST",route="/api/v1/auth/login",status="2xx"')).toBe('1');
    expect(count('method="POST",route="/api/v1/auth/login",status="4xx"')).toBe('1');
    expect(count('method="any",route="unmatched",status="4xx"')).toBe('1');
    expect(text).toMatch(/^siyana_http_requests_in_flight 0$/m);
    expect(text).toMatch(/^siyana_pg_pool_connections\{state="idle"\} [1-9]/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).not.toMatch(UUID);
    expect((await fetch(`${siyana.url}/metrics`)).status).toBe(404);
  });

  it('counts a caller that went away, and no longer as in flight', async () => {
    const { url } = linesOf(siyana).find(({ msg }) => msg === 'metrics')!;
    const leaving = new AbortController();
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"email":')) });
    const going = fetch(`${siyana.url}/api/v1/auth/login`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: leaving.signal },
      ...({ duplex: 'half' } as object),
    });
    const inFlight = async (): Promise<string | undefined> =>
      /^siyana_http_requests_in_flight (\d+)$/m.exec(await (await fetch(url!)).text())?.[1];
    await eventually(async () => ((await inFlight()) === '1' ? true : undefined));
    leaving.abort();
    await expect(going).rejects.toThrow();
    await eventually(async () => ((await inFlight()) === '0' ? true : undefined));
  });

  describe('by `cli doctor`', () => {
    const doctor = async (): Promise<Finding[]> => JSON.parse(await siyana.cli('doctor', '--json')) as Finding[];
    const execute = async (statement: string): Promise<void> => {
      const client = new pg.Client({ connectionString: siyana.databaseUrl });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    };

    // The command reads it, as it would in the api's own environment.
    beforeAll(() => {
      process.env['PORT'] = new URL(siyana.url).port;
    });
    afterAll(() => {
      delete process.env['PORT'];
    });

    it('finds nothing wrong with a healthy instance', async () => {
      const findings = await doctor();
      expect(findings.filter(({ status }) => status === 'fail')).toEqual([]);
      const detail = Object.fromEntries(findings.map(({ name, status, detail }) => [name, `${status} ${detail}`]));
      expect(detail).toMatchObject({
        settings: 'ok DATABASE_URL',
        'zone table': 'ok 2026f',
        secret: 'ok given by SIYANA_SECRET',
        port: expect.stringContaining('Siyana answers and is ready'),
        database: expect.stringMatching(/^ok PostgreSQL 1[5-8]/),
        'owner role': expect.stringMatching(/^ok siyana_owner/),
        'app role': 'ok siyana_app logs in',
        'login role': 'ok siyana_login logs in',
        'jobs role': 'ok siyana_jobs logs in',
        migrations: expect.stringMatching(/^ok up to /),
        catalogue: 'ok every wall between workspaces stands',
        'wall 5': 'ok on',
      });
      expect(findings.map(({ name }) => name)).toEqual(expect.arrayContaining(['node', 'clock', 'disk', 'files']));
    }, 60_000);

    it('fails, with 1, while the row security of one table is off', async () => {
      await execute('ALTER TABLE assets DISABLE ROW LEVEL SECURITY');
      try {
        await expect(siyana.cli('doctor')).rejects.toThrow(
          /ended with 1: [^]*fail {2}catalogue: 1 findings[^\n]*row security is not enabled \(assets\)/,
        );
      } finally {
        await execute('ALTER TABLE assets ENABLE ROW LEVEL SECURITY');
      }
    }, 60_000);

    it('fails while a column that the program knows is missing', async () => {
      await execute('ALTER TABLE assets RENAME COLUMN name TO label');
      try {
        await expect(siyana.cli('doctor')).rejects.toThrow(/fail {2}migrations: last was/);
      } finally {
        await execute('ALTER TABLE assets RENAME COLUMN label TO name');
      }
    }, 60_000);

    it('sees a secret that others could read and a database that is not there, and makes none', async () => {
      const home = mkdtempSync(join(tmpdir(), 'siyana-doctor-'));
      const run = (): Promise<string> =>
        new Promise((resolve) => {
          const env = { ...process.env, SIYANA_HOME: home, SIYANA_SECRET: '', DATABASE_URL: '' };
          execFile(process.execPath, [CLI, 'doctor'], { env }, (error, stdout) =>
            resolve(`${error?.code ?? 0}\n${stdout}`),
          );
        });
      try {
        const empty = await run();
        expect(empty).toMatch(/^1\n/);
        expect(empty).toMatch(/^fail {2}secret: no SIYANA_SECRET and no /m);
        expect(empty).toMatch(/^fail {2}database: the embedded database is made at the first start/m);
        expect(readdirSync(home)).toEqual([]);
        writeFileSync(join(home, 'secret'), testSecret(), { mode: 0o644 });
        expect(await run()).toMatch(/^fail {2}secret: .* has the rights 644/m);
        expect(readdirSync(home)).toEqual(['secret']);
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    }, 60_000);
  });
});
