import type pg from 'pg';
import { conflict, newId } from '@siyana/kernel';
import { runInTenant } from '@siyana/tenancy';
import { Client } from '../support/client';
import { startSiyana } from '../support/siyana';
import { cloneDatabase, connect, type TestDatabase } from './support/database';
import { openDoor, scopeOf, type Door } from './support/door';
import { plant } from './support/rows';

const REQUESTS = 20_000;
const CONNECTIONS = 4;
const AT_ONCE = 24;
const TENANTS = [newId(), newId(), newId()];

/** Names the workspace, as it must, and then asks for everything: only the wall itself narrows it. */
const EVERYTHING = `SELECT tenant_id AS "tenantId", current_setting('app.tenant_id') AS entered FROM teams WHERE tenant_id = $1 OR true`;

interface Seen {
  readonly tenantId: string;
  readonly entered: string;
}

/** Runs `count` numbered pieces of work, so many at a time. */
async function interleave(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

describe('interleaved requests of three workspaces over four connections', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let door: Door;
  let foreign = 0;
  let answered = 0;
  const refusals = new Map<string, number>();

  const look = (tenant: string, rows: readonly Seen[]): void => {
    answered += 1;
    if (rows.length === 0) throw new Error('a workspace did not see its own rows');
    for (const row of rows) if (row.tenantId !== tenant || row.entered !== tenant) foreign += 1;
  };
  const refused = async (kind: string, work: Promise<unknown>): Promise<void> => {
    await expect(work).rejects.toThrow();
    refusals.set(kind, (refusals.get(kind) ?? 0) + 1);
  };

  /** What a request can do: read, ask twice in a transaction, fail in SQL, be abandoned, be refused with effect, lose its connection. */
  function request(index: number): Promise<void> {
    const tenant = TENANTS[index % 3]!;
    const { database: sql } = door;
    return runInTenant(scopeOf(tenant), async () => {
      if (index % 2_500 === 2_499)
        return refused(
          'cut',
          sql.transaction(async (tx) => {
            const [row] = await tx.query<{ pid: number }>(
              'SELECT pg_backend_pid() AS pid FROM teams WHERE tenant_id = $1',
            );
            await superuser.query('SELECT pg_terminate_backend($1)', [row!.pid]);
            await tx.query(EVERYTHING);
          }),
        );
      if (index % 20 === 7) return refused('sql', sql.read('SELECT 1 / 0 FROM teams WHERE tenant_id = $1'));
      if (index % 20 === 11)
        return refused(
          'abandoned',
          sql.transaction(async (tx) => {
            look(tenant, await tx.query<Seen>(EVERYTHING));
            throw new Error('abandoned');
          }),
        );
      if (index % 20 === 13)
        return refused(
          'late',
          sql.transaction(async (tx) => {
            look(tenant, await tx.query<Seen>(EVERYTHING));
            tx.later('INSERT INTO teams (tenant_id, id) VALUES ($1, NULL)');
          }),
        );
      if (index % 20 === 17)
        return refused(
          'kept',
          sql.transaction(async (tx) => {
            look(tenant, await tx.query<Seen>(EVERYTHING));
            // What is to be kept may itself be refused at the end.
            if (index % 200 === 17) tx.later('INSERT INTO teams (tenant_id, id) VALUES ($1, NULL)');
            throw Object.assign(conflict('conflict'), { keepsEffect: true });
          }),
        );
      if (index % 4 === 1)
        return sql.transaction(async (tx) => {
          look(tenant, await tx.query<Seen>(EVERYTHING));
          tx.later('UPDATE teams SET version = version + 1 WHERE tenant_id = $1');
          look(tenant, await tx.query<Seen>(EVERYTHING));
        });
      look(tenant, await sql.read<Seen>(EVERYTHING));
    });
  }

  beforeAll(async () => {
    database = await cloneDatabase();
    superuser = await connect(database.url);
    for (const tenant of TENANTS) for (let row = 0; row < 3; row += 1) await plant(superuser, 'teams', tenant);
    door = await openDoor(database.appUrl, CONNECTIONS);
  });
  afterAll(async () => {
    await door.close();
    await superuser.end();
    await database.drop();
  });

  it(`show no foreign row in ${REQUESTS} requests, errors and cut connections among them`, async () => {
    await interleave(REQUESTS, request);
    expect(foreign).toBe(0);
    expect(answered).toBeGreaterThan(REQUESTS * 0.9);
    expect([...refusals.keys()].sort()).toEqual(['abandoned', 'cut', 'kept', 'late', 'sql']);
  }, 60_000);

  it('leave no connection with a workspace on', async () => {
    const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => door.pool.connect()));
    try {
      const left = await Promise.all(
        clients.map((client) =>
          client.query<{ tenant: string | null; rows: string }>(
            `SELECT current_setting('app.tenant_id', true) AS tenant, (SELECT count(*) FROM teams)::text AS rows`,
          ),
        ),
      );
      const found = left.map(({ rows }) => ({ tenant: rows[0]!.tenant ?? '', rows: Number(rows[0]!.rows) }));
      expect(found).toEqual(clients.map(() => ({ tenant: '', rows: 0 })));
    } finally {
      for (const client of clients) client.release();
    }
  });

  it('refuse a statement that does not name its workspace before it is sent', async () => {
    await runInTenant(scopeOf(TENANTS[0]!), async () => {
      for (const text of ['SELECT * FROM teams', 'SELECT * FROM teams WHERE tenant_id = $12', 'DELETE FROM teams'])
        await expect((async () => door.database.read(text))()).rejects.toThrow('does not name its workspace');
    });
  });
});

describe('interleaved HTTP calls of three workspaces, a part of which is given up', () => {
  it('answer with their own rows only', async () => {
    const siyana = await startSiyana({ SIYANA_POOL: String(CONNECTIONS) });
    try {
      const callers = await Promise.all(
        TENANTS.map(async (_, index) => {
          const word = `canary${index}`;
          const admin = await new Client(siyana.url).signUp(`Workspace ${word}`);
          const made = await admin.post<{ id: string }>('/locations', { code: `L-${index}`, name: word });
          return { word, token: admin.token!, path: `/api/v1/locations`, id: made.body.id };
        }),
      );
      let whole = 0;
      let givenUp = 0;
      let foreign = 0;
      await interleave(2_000, async (index) => {
        const { word, token, path, id } = callers[index % 3]!;
        const signal = index % 5 === 4 ? AbortSignal.timeout(index % 4) : null;
        const where = [path, `${path}/${id}`, `${path}/${callers[(index + 1) % 3]!.id}`, '/api/v1/workspace'][
          index % 4
        ]!;
        try {
          const answer = await fetch(siyana.url + where, { headers: { authorization: `Bearer ${token}` }, signal });
          const text = await answer.text();
          const words = new Set(text.match(/canary\d/g) ?? []);
          whole += 1;
          if ([...words].some((each) => each !== word)) foreign += 1;
          if (index % 4 === 2 ? answer.status !== 404 : words.size !== 1) foreign += 1;
        } catch (error) {
          if (!signal?.aborted) throw error;
          givenUp += 1;
        }
      });
      expect(foreign).toBe(0);
      expect(whole).toBeGreaterThanOrEqual(1_600);
      expect(whole + givenUp).toBe(2_000);
    } finally {
      await siyana.stop();
    }
  }, 60_000);
});
