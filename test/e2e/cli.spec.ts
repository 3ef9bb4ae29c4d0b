import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../support/client';
import { receive } from '../support/receiver';
import { startSiyana, type Siyana } from '../support/siyana';

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

let siyana: Siyana;
let admin: Client & { workspaceId: string; email: string };
let home: string;
let key: { id: string; key: string };

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WEBHOOK_LOOPBACK: '1', SIYANA_WEBHOOK_HURRY: '50' });
  admin = await new Client(siyana.url).signUp('Intégrateur');
  const scopes = ['work_orders:read', 'work_orders:write', 'work_orders:complete', 'locations:read'];
  const more = [
    'locations:write',
    'assets:write',
    'imports:read',
    'imports:write',
    'exports:read',
    'exports:write',
    'webhooks:write',
  ];
  key = (await admin.post<{ id: string; key: string }>('/api-keys', { name: 'cli', scopes: [...scopes, ...more] }))
    .body;
  home = mkdtempSync(join(tmpdir(), 'siyana-cli-'));
}, 60_000);
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await siyana.stop();
});

/** The real process, as a script would call it. */
function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input = '',
  heard: (errors: string) => void = () => undefined,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      env: { ...process.env, XDG_CONFIG_HOME: home, SIYANA_URL: '', SIYANA_KEY: '', ...env },
    });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => heard((errors += chunk.toString())));
    child.once('close', (code) => resolve({ code, out, errors }));
    child.stdin.end(input);
  });
}
const api = (...args: string[]): Promise<Ended> =>
  run(['api', ...args], { SIYANA_URL: siyana.url, SIYANA_KEY: key.key });
const file = (name: string, text = ''): string => {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
};

/** A line to a port of this machine that can be cut for a while. */
async function cuttable(
  to: number,
): Promise<{ port: number; cut(milliseconds: number): Promise<void>; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  });
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close,
    cut: async (milliseconds) => {
      await close();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await listen(port);
    },
  };
}

describe('an integrator at a shell', () => {
  it('makes, lists and reads, and a repeated key makes nothing twice', async () => {
    const data = '{"title":"Fuite d’huile","type":"inspection","externalId":"ERP-1"}';
    const make = (): Promise<Ended> =>
      api('create', 'work-orders', '--data', data, '--idempotency-key', 'erp-1', '--json');
    const [first, again] = [await make(), await make()];
    expect([first.code, again.out]).toEqual([0, first.out]);
    const { id } = JSON.parse(first.out) as { id: string };
    const list = await api('list', 'work-orders', '--query', 'externalId=ERP-1', '--json');
    const rows = list.out.trim().split('\n');
    expect(rows.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([id]);
    expect((await api('list', '/work-orders')).out).toMatch(/^\S{36}\tWO-\d+\t.*Fuite d’huile$/m);
    expect(JSON.parse((await api('get', `work-orders/${id}`)).out)).toMatchObject({ id, title: 'Fuite d’huile' });
    expect((await api('create', `work-orders/${id}/start`)).code).toBe(0);
  }, 60_000);

  it('gets exit codes that a script can branch on, and the field that was refused', async () => {
    const refused = await api('create', 'work-orders', '--data', '{"title":""}');
    expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('/type: ')]);
    expect((await api('create', 'work-orders', '--data', '{')).code).toBe(2);
    expect((await api('list', 'work-orders', '--query', 'status')).code).toBe(2);
    expect((await api('get', 'members')).errors).toContain('members:read');
    const away = await run(['api', 'get', 'me'], { SIYANA_URL: 'http://127.0.0.1:9', SIYANA_KEY: key.key });
    expect(away.code).toBe(3);
    expect((await run(['api', 'get', 'me'])).code).toBe(4);
    const wrong = await run(['api', 'get', 'me'], { SIYANA_URL: siyana.url, SIYANA_KEY: `${key.key.slice(0, -1)}_` });
    expect(wrong.code).toBe(4);
  }, 60_000);

  it('logs in with a password from standard input, keeps it for nobody else, and logs out', async () => {
    const login = await run(['api', 'login', '--url', siyana.url, '--email', admin.email], {}, 'a long password\n');
    expect([login.code, login.errors]).toEqual([0, '']);
    expect(statSync(login.out.trim()).mode & 0o777).toBe(0o600);
    expect(readFileSync(login.out.trim(), 'utf8')).not.toContain('a long password');
    expect(JSON.parse((await run(['api', 'get', 'me'])).out)).toMatchObject({ member: { email: admin.email } });
    expect((await run(['api', 'logout'])).code).toBe(0);
    expect((await run(['api', 'get', 'me'])).code).toBe(4);
  }, 60_000);

  it('tries an import, sees what is wrong, imports and exports the same', async () => {
    const good = file('places.csv', 'code,name\nFES,Fès\nCAS,Casablanca\n');
    const bad = file('bad.csv', 'code,name\nRAB,\n');
    const dry = await api('import', 'locations', good, '--dry-run');
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('2 rows, 2 created')]);
    expect((await admin.get<{ data: unknown[] }>('/locations')).body.data).toEqual([]);
    const wrong = await api('import', 'locations', bad);
    expect([wrong.code, wrong.out]).toEqual([1, expect.stringMatching(/^row 2, name: /m)]);
    expect((await api('import', 'locations', good, '--json')).code).toBe(0);
    const target = join(home, 'out.csv');
    expect((await api('export', 'locations', target)).code).toBe(0);
    const again = await api('import', 'locations', target);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('0 created, 0 updated, 2 unchanged')]);
  }, 60_000);

  /** So many that the worker is not done between two looks at the progress. */
  const MANY = 15_000;

  it('leaves an import to a worker, tells of its progress beside the answer, and keeps the rows to correct', async () => {
    const rows = Array.from({ length: MANY }, (_, index) => `L${index},${index === 7 ? '' : `Lieu ${index}`}`);
    const [sent, bad] = [file('many.csv', ['code,name', ...rows].join('\n')), join(home, 'rejected.csv')];
    const first = await api('import', 'locations', sent, '--errors', bad);
    expect(first.code).toBe(1);
    expect(first.out.trim().split('\n')).toEqual([
      `succeeded: ${MANY} rows, ${MANY - 1} created, 0 updated, 0 unchanged, 1 rejected`,
      expect.stringMatching(/^row 9, name: required: /),
    ]);
    const id = /^import (\S{36}); if this wait is cut: api import --resume \1$/m.exec(first.errors)![1]!;
    expect(first.errors).toMatch(/^queued$/m);
    expect(first.errors).toMatch(new RegExp(`^running: \\d+ of ${MANY} rows`, 'm'));
    const queued = await admin.get<{ data: { resourceId: string }[] }>('/events?types=import.queued&limit=200');
    expect(queued.body.data.map(({ resourceId }) => resourceId)).toContain(id);
    const kept = readFileSync(bad, 'utf8');
    expect(kept.trim().split('\r\n')).toHaveLength(2);
    const corrected = file('corrected.csv', kept.replace('L7,', 'L7,Lieu 7'));
    const second = await api('import', 'locations', corrected, '--json');
    expect([second.code, JSON.parse(second.out)]).toMatchObject([0, { status: 'succeeded', created: 1, rejected: 0 }]);
  }, 60_000);

  it('waits for an import that was sent before, or not at all', async () => {
    const sent = file('later.csv', 'code,name\nTNG,Tanger\n');
    const away = await api('import', 'locations', sent, '--no-wait');
    expect([away.code, away.out]).toEqual([0, expect.stringMatching(/^[0-9a-f-]{36}\n$/)]);
    const resumed = await api('import', '--resume', away.out.trim(), '--json');
    expect([resumed.code, JSON.parse(resumed.out)]).toMatchObject([0, { id: away.out.trim(), created: 1 }]);
    expect(JSON.parse(resumed.out)).toMatchObject({ status: 'succeeded', finishedAt: expect.any(String) as unknown });
    const mapped = await api(
      'import',
      'assets',
      file('peer.csv', 'ASSETNUM,DESCRIPTION\n11,Pump\n'),
      '--preset',
      'nobody',
    );
    expect([mapped.code, mapped.errors]).toEqual([1, expect.stringContaining('/preset')]);
    expect((await api('import', '--resume', '01900000-0000-7000-8000-000000000000')).code).toBe(1);
    expect((await api('import', 'locations')).code).toBe(2);
    expect((await api('import', 'locations', sent, '--resume', away.out.trim())).code).toBe(2);
    const all = file('all.json', '{"columns":{"code":"code","name":"name"},"onError":"abort"}');
    const torn = file('torn.csv', 'code,name\nAGA,Agadir\nX,\n');
    const failed = await api('import', 'locations', torn, '--mapping', all, '--json');
    expect([failed.code, JSON.parse(failed.out)]).toMatchObject([1, { status: 'failed', created: 0, rejected: 1 }]);
  }, 60_000);

  it('goes on waiting while the instance cannot be reached', async () => {
    const line = await cuttable(Number(new URL(siyana.url).port));
    const rows = Array.from({ length: 6_000 }, (_, index) => `C${index},Lieu ${index}`);
    const sent = file('cut.csv', ['code,name', ...rows].join('\n'));
    let cut: Promise<void> | undefined;
    const ended = await run(
      ['api', 'import', 'locations', sent],
      { SIYANA_URL: `http://127.0.0.1:${line.port}`, SIYANA_KEY: key.key },
      '',
      (errors) => {
        // Longer than a call of the client's own is patient for.
        if (errors.includes('queued')) cut ??= line.cut(6_000);
      },
    );
    await cut;
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining('6000 rows, 6000 created')]);
    await line.close();
  }, 60_000);

  it('has a message sent once more', async () => {
    const receiver = await receive();
    const hook = await admin.post<{ id: string }>('/webhooks', { url: receiver.url, eventTypes: ['team.*'] });
    await admin.post('/teams', { name: 'Nuit' });
    await receiver.until((received) => received.length === 1);
    let delivery: { id: string; status: string } | undefined;
    while (delivery?.status !== 'succeeded')
      delivery = (await admin.get<{ data: { id: string; status: string }[] }>(`/webhooks/${hook.body.id}/deliveries`))
        .body.data[0];
    const replay = await run(['webhook', 'replay', hook.body.id, delivery.id], {
      SIYANA_URL: siyana.url,
      SIYANA_KEY: key.key,
    });
    expect([replay.code, replay.out.trim()]).toEqual([0, receiver.received[0]!.id]);
    await receiver.until((received) => received.length === 2);
    expect(receiver.received[1]!.id).toBe(receiver.received[0]!.id);
    await receiver.close();
  }, 60_000);
});
