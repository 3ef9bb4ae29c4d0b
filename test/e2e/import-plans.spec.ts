import pg from 'pg';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

const ROWS = 4_000;
/** Index entries and rows that are looked at for one row of the file; a plan from the days of an empty table looks at half of all rows. */
const LOOKS = 100;

describe('the first import of a new instance', () => {
  let siyana: Siyana;
  beforeAll(async () => {
    siyana = await startSiyana();
  });
  afterAll(() => siyana.stop());

  it('does not look at every order for every row', async () => {
    const admin = await new Client(siyana.url).signUp('Neuf');
    const lines = Array.from(
      { length: ROWS },
      (_, index) => `N${index},Ordre ${index},M-${index % 50},${index % 9}.50`,
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
    const { body } = await admin.post<{ created: number }>('/imports?type=work-orders', form);
    expect(body.created).toBe(ROWS);
    expect((await looks(siyana.databaseUrl)) / ROWS).toBeLessThan(LOOKS);
  }, 60_000);
});

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
