import pg from 'pg';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

const ROWS = 8_000;
const MACHINES = 300;
/** Index entries and rows that are looked at for one row of the file; a plan from the days of an empty table looks at half of all rows. */
const LOOKS = 100;

describe('a file of thousands of orders', () => {
  let siyana: Siyana;
  beforeAll(async () => {
    siyana = await startSiyana();
  });
  afterAll(() => siyana.stop());

  const sendFile = async (workspace: string): Promise<number> => {
    const admin = await new Client(siyana.url).signUp(workspace);
    const lines = Array.from(
      { length: ROWS },
      (_, index) => `N${index},Ordre ${index},M-${index % MACHINES},${index % 9}.50`,
    );
    const form = new FormData();
    form.append(
      'mapping',
      JSON.stringify({
        columns: { externalId: 'ref', title: 'titre', assetCode: 'machine', otherCost: 'cout' },
        defaults: { type: 'inspection' },
        create: ['assets'],
      }),
    );
    form.append('file', new Blob([`ref,titre,machine,cout\n${lines.join('\n')}\n`]), 'ordres.csv');
    const before = await looks(siyana.databaseUrl);
    const { body } = await admin.post<{ created: number }>('/imports?type=work-orders', form);
    expect(body.created).toBe(ROWS);
    return ((await looks(siyana.databaseUrl)) - before) / ROWS;
  };

  it('does not have every order and every machine looked at for every row, on an instance that knows of none yet', async () => {
    expect(await sendFile('Neuf')).toBeLessThan(LOOKS);
  }, 60_000);

  it('nor where the server’s statistics know all of the other workspaces and not this one', async () => {
    await growAndAnalyse(siyana.databaseUrl);
    expect(await sendFile('Second')).toBeLessThan(LOOKS);
  }, 60_000);
});

/** So many orders of the first workspace that the index of its keys is higher than that of a column which they leave empty. */
async function growAndAnalyse(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO work_orders SELECT (jsonb_populate_record(w, jsonb_build_object(
         'id', gen_random_uuid(), 'number', w.number + g * 100000, 'external_id', NULL))).* FROM work_orders w, generate_series(1, 5) g`,
    );
    await client.query('ANALYZE work_orders (tenant_id)');
  } finally {
    await client.end();
  }
}

/** Of orders and of machines. A session tells the server's statistics of its work when it ends or has rested for a second. */
async function looks(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await client.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await client.query<{ looks: string }>(
      `SELECT (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname IN ('work_orders', 'assets'))
         + (SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname IN ('work_orders', 'assets')) AS looks`,
    );
    return Number(rows[0]!.looks);
  } finally {
    await client.end();
  }
}
