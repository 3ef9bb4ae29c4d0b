import pg from 'pg';
import { newId } from '@siyana/kernel';
import { cloneDatabase, connect, type TestDatabase } from './support/database';
import { plant } from './support/rows';

/** Tables whose lines are written once: nobody who works as the app changes or removes one. */
const LEDGERS = ['stock_movements', 'purchase_receipts', 'purchase_receipt_lines'];

describe("the app's role", () => {
  const tenantId = newId();
  let database: TestDatabase;
  let app: pg.Client | undefined;

  beforeAll(async () => {
    database = await cloneDatabase();
    const superuser = await connect(database.url);
    for (const table of LEDGERS) await plant(superuser, table, tenantId);
    await superuser.end();
    app = await connect(database.appUrl);
  });
  afterAll(async () => {
    await app?.end();
    await database.drop();
  });

  it.each(LEDGERS)('reads %s and can neither change nor remove a line of it', async (table) => {
    const attempt = async (statement: string): Promise<pg.QueryResult> => {
      await app!.query('BEGIN');
      try {
        await app!.query(`SET LOCAL app.tenant_id = '${tenantId}'`);
        return await app!.query(statement);
      } finally {
        await app!.query('ROLLBACK');
      }
    };
    expect((await attempt(`SELECT id FROM ${table}`)).rowCount).toBe(1);
    for (const statement of [
      `UPDATE ${table} SET id = id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `SELECT id FROM ${table} FOR UPDATE`,
    ])
      await expect(attempt(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
