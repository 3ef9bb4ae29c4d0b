import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';
import { connect } from './support/database';

/** P18: a workspace that arrives is planned for as one that has been there for years (decision 0076). */
const ORDERS = 600;
const FILLED = ['assets', 'events', 'work_orders'];

describe('a workspace that arrives', () => {
  let ours: Siyana;
  let other: Siyana;
  let folder: string;
  beforeAll(async () => {
    [ours, other] = await Promise.all([startSiyana(), startSiyana({ SIYANA_WORKER: '0' })]);
    folder = mkdtempSync(join(tmpdir(), 'siyana-arrival-'));
  }, 60_000);
  afterAll(async () => {
    await Promise.all([ours.stop(), other.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is known to the planner at once, and not when the server’s own round comes by', async () => {
    const admin = await new Client(ours.url).signUp('Usine');
    const mapping = {
      columns: { externalId: 'id', title: 'titre', assetCode: 'machine' },
      defaults: { type: 'inspection' },
      create: ['assets'],
    };
    const rows = Array.from({ length: ORDERS }, (_, row) => `${row},Ordre ${row},M${row % 200}`);
    const form = new FormData();
    form.append('mapping', JSON.stringify(mapping));
    form.append('file', new Blob([['id,titre,machine', ...rows].join('\n')]), 'ordres.csv');
    expect((await admin.post('/imports?type=work-orders', form)).body).toMatchObject({ created: ORDERS });
    const archive = join(folder, 'ours.zip');
    await ours.cli('workspace', 'export', admin.workspaceId, archive);
    await other.cli('workspace', 'import', archive);

    const database = await connect(other.databaseUrl);
    // Of the command's own asking: `last_autoanalyze` is the server's.
    const { rows: known } = await database.query<{ name: string }>(
      'SELECT relname AS name FROM pg_stat_user_tables WHERE relname = ANY($1) AND last_analyze IS NOT NULL ORDER BY 1',
      [FILLED],
    );
    await database.end();
    expect(known.map(({ name }) => name)).toEqual(FILLED);
  }, 60_000);
});
