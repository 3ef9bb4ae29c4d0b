import pg from 'pg';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

let siyana: Siyana;
beforeAll(async () => {
  siyana = await startSiyana();
});
afterAll(() => siyana.stop());

interface PersonalData {
  memberId: string;
  records: { table: string; truncated: boolean; rows: Record<string, unknown>[] }[];
}

const NAME = 'Nadia Unique-Benali';
const EMAIL = 'nadia.unique@usine.example';

/** Tables of the workspace in which this text stands anywhere. */
async function tablesWith(workspaceId: string, text: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: siyana.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(
        `SELECT 1 FROM ${pg.escapeIdentifier(name)} t WHERE tenant_id = $1 AND to_jsonb(t)::text LIKE '%' || $2 || '%' LIMIT 1`,
        [workspaceId, text],
      );
      if (rowCount) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}

describe("a person's data", () => {
  it('is shown whole, and goes with the name while hours, costs and history stay', async () => {
    const admin = await new Client(siyana.url).signUp('CNDP');
    const nadia = await admin.addMember(admin.workspaceId, 'technician', {
      name: NAME,
      email: EMAIL,
      hourlyRate: '80',
    });
    const order = await nadia.post<{ id: string }>('/work-orders', { title: 'Graissage', type: 'inspection' });
    const done = await nadia.post<{ costs: { labour: string } }>(`/work-orders/${order.body.id}/complete`, {
      ...{ labour: [{ startedAt: '2026-01-05T08:00:00Z', minutes: 30 }], signature: { name: NAME } },
    });
    expect([done.status, done.body.costs.labour]).toEqual([200, '40.00']);

    const told = await admin.get<PersonalData>(`/members/${nadia.memberId}/personal-data`);
    expect(told.status).toBe(200);
    const byTable = new Map(told.body.records.map((record) => [record.table, record.rows]));
    expect(byTable.get('members')).toEqual([expect.objectContaining({ name: NAME, email: EMAIL })]);
    expect([...byTable.keys()]).toEqual(
      expect.arrayContaining(['labour_entries', 'sessions', 'work_order_activities', 'work_orders', 'events']),
    );
    expect(told.text).not.toMatch(/password_hash|secret_hash|\$argon2/);

    const erased = await admin.post(`/members/${nadia.memberId}/erase`);
    expect(erased.status).toBe(204);
    expect(await tablesWith(admin.workspaceId, NAME)).toEqual([]);
    expect(await tablesWith(admin.workspaceId, EMAIL)).toEqual([]);
    const after = await admin.get<{ costs: { labour: string }; signature: { name: string } }>(
      `/work-orders/${order.body.id}`,
    );
    expect(after.body).toMatchObject({
      costs: { labour: '40.00' },
      signature: { name: `#${nadia.memberId.slice(-8)}` },
    });
    expect((await nadia.get('/me')).status).toBe(401);
    const login = await new Client(siyana.url).post('/auth/login', { email: EMAIL, password: 'a long password' });
    expect(login.status).toBe(401);
  });

  it('of the last admin stays: nobody could let anybody in', async () => {
    const admin = await new Client(siyana.url).signUp('Seul');
    const { body } = await admin.get<{ member: { id: string } }>('/me');
    expect((await admin.post(`/members/${body.member.id}/erase`)).body['code']).toBe('last_admin');
  });

  it('is for admins', async () => {
    const admin = await new Client(siyana.url).signUp('Droits');
    const manager = await admin.addMember(admin.workspaceId, 'manager');
    expect((await manager.get(`/members/${manager.memberId}/personal-data`)).status).toBe(403);
    expect((await manager.post(`/members/${manager.memberId}/erase`)).status).toBe(403);
  });
});
