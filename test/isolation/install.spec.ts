import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { InstanceSecret } from '@siyana/config';
import { createDatabaseFromTemplate, startTestServer, type TestServer } from '../support/postgres';
import { install, roleAddresses } from '@siyana/database';

const INSTANCES = 6;

describe('instances that share one server', () => {
  let server: TestServer;
  const home = mkdtempSync(join(tmpdir(), 'siyana-install-'));
  const secret = InstanceSecret.load(home, {});

  // Its own server, also where the other suites use a given one: roles that are not there yet are part of the matter.
  beforeAll(async () => (server = await startTestServer({})), 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true });
  });

  it('start for the first time, and again, all at once, and their roles can log in', async () => {
    const urls: string[] = [];
    for (let i = 0; i < INSTANCES; i++)
      urls.push(await createDatabaseFromTemplate(server.url, 'template0', `instance_${i}`));
    const first = await Promise.all(urls.map((url) => install(url, secret)));
    expect(first.every((migrations) => migrations.length > 0)).toBe(true);
    for (let round = 0; round < 3; round++)
      expect(await Promise.all(urls.map((url) => install(url, secret)))).toEqual(urls.map(() => []));

    for (const address of Object.values(roleAddresses(urls[0]!, secret, {}))) {
      const client = new pg.Client({ connectionString: address as string });
      await client.connect();
      await client.end();
    }
  }, 120_000);
});
