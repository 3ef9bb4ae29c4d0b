import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSiyana } from '../support/siyana';

const ROOT = join(__dirname, '../..');

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

/** The api on its embedded database, as `npm start` runs it. */
function startEmbedded(home: string): Promise<Started> {
  const env = { ...process.env, SIYANA_HOME: home, SIYANA_DEMO: '0', SIYANA_SECRET: '', DATABASE_URL: '', PORT: '0' };
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], { cwd: ROOT, env });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /Siyana on (\S+)/.exec(output)?.[1];
      if (url && /^ready$/m.test(output)) resolve({ child, url });
    });
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));

/** PostgreSQL takes it away as the last thing that it does. */
const pidFile = (home: string): string => join(realpathSync(join(home, 'postgres')), 'postmaster.pid');

describe('the process', () => {
  it('says that it lives and that it can serve', async () => {
    const siyana = await startSiyana();
    const health = async (path: string): Promise<unknown> => (await fetch(`${siyana.url}/health/${path}`)).json();
    expect(await health('live')).toEqual({ status: 'ok' });
    expect(await health('ready')).toEqual({ status: 'ok', wall5: 'on', zoneTable: '2026f' });
    await siyana.stop();
  });

  it('survives kill -9 with its data, and takes the database along, as the last, when it is told to stop', async () => {
    const home = mkdtempSync(join(tmpdir(), 'siyana-home-'));
    try {
      const first = await startEmbedded(home);
      const body = JSON.stringify({
        name: 'W',
        admin: { name: 'A', email: 'a@test.example', password: 'a long password' },
      });
      const post = (url: string, path: string, text: string): Promise<Response> =>
        fetch(`${url}/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text });
      expect((await post(first.url, '/workspaces', body)).status).toBe(201);
      first.child.kill('SIGKILL');
      await ended(first.child);
      const second = await startEmbedded(home);
      expect(
        (
          await post(
            second.url,
            '/auth/login',
            JSON.stringify({ email: 'a@test.example', password: 'a long password' }),
          )
        ).status,
      ).toBe(200);
      const file = pidFile(home);
      expect(existsSync(file)).toBe(true);
      // Half a request is there when the process is told to stop, and the other half comes later: it needs the database to the end.
      const late = Buffer.from(JSON.stringify({ email: 'a@test.example', password: 'a long password' }));
      const { hostname, port } = new URL(second.url);
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      const answered = new Promise((resolve) => socket.once('end', resolve));
      const head = `POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${late.length}\r\n\r\n`;
      socket.write(Buffer.concat([Buffer.from(head), late.subarray(0, 9)]));
      await new Promise((resolve) => setTimeout(resolve, 200));
      const begun = performance.now();
      second.child.kill('SIGTERM');
      await new Promise((resolve) => setTimeout(resolve, 700));
      socket.write(late.subarray(9));
      const exit = ended(second.child);
      await answered;
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      await exit;
      expect(second.child.exitCode).toBe(0);
      expect(performance.now() - begun).toBeLessThan(3_000);
      expect(existsSync(file)).toBe(false);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }, 60_000);

  it('refuses a played clock in production', async () => {
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      SIYANA_CLOCK: '+1',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x',
    };
    const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await ended(child);
    expect(output).toContain('SIYANA_CLOCK');
  });
});
