import type { Socket } from 'node:net';
import { newId } from '@siyana/kernel';
import pg from 'pg';
import { SiyanaClient } from './siyana-client';
import type { Statement } from './sync-batch';

const connectionString = process.env['TEST_SERVER_URL'];
const clients: pg.Client[] = [];

async function connect(prepared = true): Promise<SiyanaClient> {
  const client = new SiyanaClient({ connectionString }, { prepared });
  clients.push(client);
  await client.connect();
  return client;
}

/** Every socket write from here on, as the letters of its messages: P is Parse, B Bind, D Describe, E Execute, S Sync. */
function recordWrites(client: SiyanaClient): string[] {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const writes: string[] = [];
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  stream.write = (...args: unknown[]) => {
    writes.push(letters(args[0] as Buffer));
    return write(...args);
  };
  return writes;
}

function letters(bytes: Buffer): string {
  let found = '';
  for (let at = 0; at < bytes.length; at += 1 + bytes.readUInt32BE(at + 1)) found += String.fromCharCode(bytes[at]!);
  return found;
}

async function only(client: SiyanaClient, text: string, ...values: unknown[]): Promise<unknown> {
  const [result] = await client.batch([{ text, values }]);
  return Object.values(result!.rows[0] ?? {})[0];
}

const tenantOn = (client: SiyanaClient): Promise<unknown> =>
  only(client, `SELECT nullif(current_setting('app.tenant_id', true), '')`);

const inTransaction = (tenantId: string, ...statements: Statement[]): Statement[] => [
  { text: 'BEGIN' },
  { text: `SET LOCAL app.tenant_id = '${tenantId}'`, name: false },
  ...statements,
  { text: 'COMMIT' },
];

afterEach(() => Promise.all(clients.splice(0).map((client) => client.end())));

describe('a stacked statement', () => {
  const stacked = 'CREATE TEMP TABLE stacked (); SELECT 2';

  it.each([
    ['query', (client: SiyanaClient) => client.query(stacked) as Promise<unknown>],
    ['batch', (client: SiyanaClient) => client.batch([{ text: stacked }])],
  ])('is refused by %s before any of it has run', async (_, send) => {
    const client = await connect();
    await expect(send(client)).rejects.toMatchObject({ code: '42601' });
    expect(await only(client, `SELECT to_regclass('pg_temp.stacked')`)).toBeNull();
  });
});

describe('a batch', () => {
  it('is one socket write with one Sync, whatever it holds', async () => {
    const client = await connect();
    const writes = recordWrites(client);
    const results = await client.batch(inTransaction(newId(), { text: 'SELECT $1::int AS n', values: [7] }));
    expect(writes).toEqual(['PBDEPBDEPBDEPBDES']);
    expect(results).toHaveLength(4);
    expect(results[2]).toEqual({ rows: [{ n: 7 }], rowCount: 1 });
  });

  it('neither parses nor describes again what the connection has prepared', async () => {
    const client = await connect();
    const question = { text: 'SELECT $1::int AS n', values: [7] };
    await client.batch([question]);
    const writes = recordWrites(client);
    expect(await client.batch([question, { ...question, values: [8] }])).toEqual([
      { rows: [{ n: 7 }], rowCount: 1 },
      { rows: [{ n: 8 }], rowCount: 1 },
    ]);
    expect(writes).toEqual(['BEBES']);
  });

  it('sets the workspace inside of its transaction only', async () => {
    const client = await connect();
    const tenantId = newId();
    const asked = { text: `SELECT current_setting('app.tenant_id') AS tenant` };
    const results = await client.batch(inTransaction(tenantId, asked));
    expect(results[2]!.rows).toEqual([{ tenant: tenantId }]);
    expect(await tenantOn(client)).toBeNull();
  });

  it('skips what stands behind an error, says which one failed, and leaves a usable connection without a workspace', async () => {
    const client = await connect();
    await only(client, 'CREATE TEMP TABLE kept (n int)');
    const insert = { text: 'INSERT INTO kept VALUES ($1)', values: [1] };
    const failing = client.batch(inTransaction(newId(), insert, { text: 'SELECT 1 / $1::int', values: [0] }, insert));
    await expect(failing).rejects.toMatchObject({ code: '22012', statementIndex: 3 });
    await client.batch([{ text: 'ROLLBACK' }]);
    expect(await only(client, 'SELECT count(*) FROM kept')).toBe(0);
    expect(await tenantOn(client)).toBeNull();
  });

  it('answers each of several batches that were sent at once with its own rows', async () => {
    const client = await connect();
    const numbers = [1, 2, 3, 4, 5];
    const asked = numbers.map((n) => (n === 3 ? only(client, 'SELECT 1 / 0') : only(client, 'SELECT $1::int', n)));
    const settled = await Promise.allSettled(asked);
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([1, 2, 'failed', 4, 5]);
  });

  it('rejects a value that cannot be encoded without a word to the server, and goes on', async () => {
    const client = await connect();
    const writes = recordWrites(client);
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    await expect(client.batch([{ text: 'BEGIN' }, { text: 'SELECT $1', values: [circular] }])).rejects.toThrow(
      'circular',
    );
    expect(writes).toEqual([]);
    expect(await only(client, 'SELECT 1')).toBe(1);
  });

  it('tells the callback of a value that cannot be encoded instead of throwing past it', async () => {
    const client = await connect();
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const told = await new Promise((resolve) => {
      client.send([{ text: 'SELECT $1', values: [circular] }], (error) => {
        resolve(error);
      });
    });
    expect(told).toBeInstanceOf(TypeError);
  });

  it('rejects a value that the server refuses, and goes on', async () => {
    const client = await connect();
    await expect(only(client, 'SELECT $1::text', 'nul \0 byte')).rejects.toMatchObject({ code: '22021' });
    expect(await only(client, 'SELECT 1')).toBe(1);
  });

  it('refuses COPY from the client, and goes on', async () => {
    const client = await connect();
    await only(client, 'CREATE TEMP TABLE copied (n int)');
    await expect(only(client, 'COPY copied FROM STDIN')).rejects.toMatchObject({ code: '57014' });
    expect(await only(client, 'SELECT 1')).toBe(1);
  });

  it('answers an empty statement, and one that has no rows', async () => {
    const client = await connect();
    await only(client, 'CREATE TEMP TABLE counted (n int)');
    expect(
      await client.batch([
        { text: '' },
        { text: 'INSERT INTO counted SELECT generate_series(1, 3)' },
        { text: 'SELECT n FROM counted WHERE n > 3' },
      ]),
    ).toEqual([
      { rows: [], rowCount: 0 },
      { rows: [], rowCount: 3 },
      { rows: [], rowCount: 0 },
    ]);
  });
});

describe('a prepared statement', () => {
  it('fails once when its table has changed under the kept plan, and answers the new shape from then on', async () => {
    const client = await connect();
    const all = { text: 'SELECT * FROM altered' };
    await client.batch([{ text: 'CREATE TEMP TABLE altered AS SELECT 1 AS a' }]);
    await client.batch([all]);
    await client.batch([{ text: `ALTER TABLE altered ADD COLUMN b text DEFAULT 'new'` }]);
    await expect(client.batch([all])).rejects.toMatchObject({ code: '0A000' });
    for (let time = 0; time < 2; time += 1) expect((await client.batch([all]))[0]!.rows).toEqual([{ a: 1, b: 'new' }]);
  });

  it('is parsed again after its parse has failed', async () => {
    const client = await connect();
    const text = 'SELECT count(*) FROM made_later';
    await expect(only(client, text)).rejects.toMatchObject({ code: '42P01' });
    await only(client, 'CREATE TEMP TABLE made_later ()');
    expect(await only(client, text)).toBe(0);
  });

  it('is parsed again when an error before it kept the server from seeing it', async () => {
    const client = await connect();
    await expect(client.batch([{ text: 'SELECT 1 / 0' }, { text: 'SELECT 2' }])).rejects.toMatchObject({
      code: '22012',
    });
    expect(await only(client, 'SELECT 2')).toBe(2);
  });

  it('is described again when it was parsed but failed before its first answer', async () => {
    const client = await connect();
    const text = 'SELECT 6 / $1::int AS n';
    await expect(only(client, text, 0)).rejects.toMatchObject({ code: '22012' });
    expect(await only(client, text, 2)).toBe(3);
  });

  it('is parsed again after the server has forgotten it', async () => {
    const client = await connect();
    await only(client, 'SELECT 2');
    await only(client, 'DEALLOCATE ALL');
    await expect(only(client, 'SELECT 2')).rejects.toMatchObject({ code: '26000' });
    expect(await only(client, 'SELECT 2')).toBe(2);
  });

  it('is kept for 500 texts of a connection; the 501st and later are answered all the same', async () => {
    const client = await connect();
    const texts = Array.from({ length: 503 }, (_, n) => ({ text: `SELECT ${n}::int AS n` }));
    for (let time = 0; time < 2; time += 1) {
      const results = await client.batch(texts);
      expect(results.map(({ rows }) => rows[0]!['n'])).toEqual(texts.map((_, n) => n));
    }
    expect(await only(client, 'SELECT count(*) FROM pg_prepared_statements')).toBe(500);
  });

  it('is not kept where prepared statements are off, nor for a text that asks not to be', async () => {
    const off = await connect(false);
    await only(off, 'SELECT 2');
    expect(await only(off, 'SELECT count(*) FROM pg_prepared_statements')).toBe(0);
    const on = await connect();
    await on.batch([{ text: 'SELECT 2', name: false }]);
    expect(await only(on, `SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT 2'`)).toBe(0);
  });
});

describe('a connection', () => {
  it('that is cut while it rests inside a transaction fails the next statement, not the process', async () => {
    const [client, other] = [await connect(), await connect()];
    const pid = await only(client, 'SELECT pg_backend_pid()');
    await client.batch([{ text: 'BEGIN' }]);
    const ended = new Promise((resolve) => client.once('end', resolve));
    await only(other, 'SELECT pg_terminate_backend($1)', pid);
    await ended;
    await expect(client.batch([{ text: 'COMMIT' }])).rejects.toThrow('not queryable');
  });

  it('that is cut under a statement rejects it', async () => {
    const [client, other] = [await connect(), await connect()];
    const pid = await only(client, 'SELECT pg_backend_pid()');
    const sleeping = only(client, 'SELECT pg_sleep(20)');
    const cut = expect(sleeping).rejects.toMatchObject({ code: '57P01' });
    await only(other, 'SELECT pg_terminate_backend($1)', pid);
    await cut;
  });

  it('does not go with pipelining', () => {
    expect(() => new SiyanaClient({ pipeline: true })).toThrow('pipelining');
  });
});
