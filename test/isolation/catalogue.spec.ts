import pg from 'pg';
import { checkCatalogue, isSetConfigClosed } from '@siyana/database';
import { newId } from '@siyana/kernel';
import { breachesOf, OTHER_BREACHES, type Breach } from './support/breaches';
import { cloneDatabase, connect, tenantTables, type TestDatabase } from './support/database';
import { openDoor } from './support/door';
import { insertRow, plant, plausibleRow } from './support/rows';

let database: TestDatabase;
let superuser: pg.Client;
let tables: string[];

beforeAll(async () => {
  database = await cloneDatabase();
  superuser = await connect(database.url);
  tables = await tenantTables(superuser);
});

afterAll(async () => {
  await superuser.end();
  await database.drop();
});

/** Makes the hole in a transaction that is undone, so that nothing else ever sees it. */
async function findingsWith({ sql }: Breach): Promise<{ rule: string; object: string }[]> {
  await superuser.query('BEGIN');
  try {
    for (const statement of sql) await superuser.query(statement);
    return await checkCatalogue(superuser);
  } finally {
    await superuser.query('ROLLBACK');
  }
}

describe('the catalogue check', () => {
  it('finds nothing in a migrated database, in under a second', async () => {
    const begun = performance.now();
    expect(await checkCatalogue(superuser)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(tables.length).toBeGreaterThanOrEqual(26);
  });

  it('finds each of the four openings in each table, and names the table', async () => {
    for (const breach of tables.flatMap(breachesOf)) {
      const found = await findingsWith(breach);
      expect({ breach: breach.name, found }).toEqual({
        breach: breach.name,
        found: expect.arrayContaining([
          { rule: breach.rule, object: expect.stringMatching(new RegExp(`^${breach.object}(\\.|$)`)) },
        ]),
      });
    }
  });

  it.each(OTHER_BREACHES)('finds $name', async (breach) => {
    expect(await findingsWith(breach)).toContainEqual({
      rule: breach.rule,
      object: expect.stringContaining(breach.object),
    });
  });
});

describe("the app's role", () => {
  const ours = newId();
  const theirs = newId();
  let app: pg.Client;

  beforeAll(async () => {
    for (const table of tables) for (const tenant of [ours, theirs]) await plant(superuser, table, tenant);
    app = await connect(database.appUrl);
  });
  afterAll(() => app.end());

  async function asOurs<T>(work: () => Promise<T>): Promise<T> {
    await app.query('BEGIN');
    try {
      await app.query(`SET LOCAL app.tenant_id = '${ours}'`);
      return await work();
    } finally {
      await app.query('ROLLBACK');
    }
  }

  /** Tables that the app may not only read. */
  async function withPrivilege(privilege: string): Promise<string[]> {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT name FROM unnest($1::text[]) name WHERE has_table_privilege('siyana_app', name, $2)`,
      [tables, privilege],
    );
    return rows.map(({ name }) => name);
  }

  it('sees no row of any table without a workspace', async () => {
    for (const table of tables) {
      const { rows } = await app.query(`SELECT * FROM ${pg.escapeIdentifier(table)}`);
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
  });

  it("sees its workspace's rows and no other's, without any predicate", async () => {
    await asOurs(async () => {
      for (const table of tables) {
        const { rows } = await app.query<{ tenant_id: string }>(`SELECT tenant_id FROM ${pg.escapeIdentifier(table)}`);
        expect({ table, rows }).toEqual({ table, rows: [{ tenant_id: ours }] });
      }
    });
  });

  it('is refused a row for another workspace, in every table', async () => {
    for (const table of await withPrivilege('INSERT')) {
      const row = await plausibleRow(superuser, table, theirs);
      await expect(asOurs(() => insertRow(app, table, row))).rejects.toMatchObject({
        message: expect.stringContaining(`row-level security policy for table "${table}"`),
      });
    }
  });

  it('cannot hand a row over to another workspace, in any table', async () => {
    for (const table of await withPrivilege('UPDATE')) {
      const update = `UPDATE ${pg.escapeIdentifier(table)} SET tenant_id = '${theirs}'`;
      await expect(asOurs(() => app.query(update))).rejects.toMatchObject({
        message: expect.stringContaining(`row-level security policy for table "${table}"`),
      });
    }
  });

  it('changes and deletes no row of another workspace, whatever it asks for', async () => {
    for (const table of await withPrivilege('DELETE')) {
      const { rowCount } = await asOurs(() =>
        app.query(`DELETE FROM ${pg.escapeIdentifier(table)} WHERE tenant_id = '${theirs}'`),
      );
      expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
    }
  });

  it('may not choose its workspace by a function', async () => {
    await expect(app.query(`SELECT set_config('app.tenant_id', '${theirs}', false)`)).rejects.toMatchObject({
      code: '42501',
    });
    expect(await isSetConfigClosed(superuser)).toBe(true);
  });

  it('may not become another role', async () => {
    for (const role of ['siyana_owner', 'siyana_login', 'siyana_jobs'])
      await expect(app.query(`SET ROLE ${role}`)).rejects.toMatchObject({ code: '42501' });
  });

  it("has its pool's connections refuse a stacked statement", async () => {
    const door = await openDoor(database.appUrl, 2);
    try {
      await expect(door.pool.query(`SELECT 1; SET app.tenant_id = '${theirs}'`)).rejects.toMatchObject({
        code: '42601',
      });
    } finally {
      await door.close();
    }
  });
});
