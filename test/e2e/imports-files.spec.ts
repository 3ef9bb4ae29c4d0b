import { Client } from '../support/client';
import { listOf, sendImport, type ImportRun } from '../support/imports';
import { startSiyana, type Siyana } from '../support/siyana';

let siyana: Siyana;
beforeAll(async () => {
  siyana = await startSiyana();
});
afterAll(() => siyana.stop());

const workspace = (name: string): ReturnType<Client['signUp']> => new Client(siyana.url).signUp(name);

interface Place {
  code: string;
  name: string;
}

describe('a template', () => {
  it('of each type has the headers of its fields, and needs no mapping', async () => {
    const admin = await workspace('Modèles');
    await admin.post('/custom-fields', { key: 'power', names: { fr: 'Puissance' }, type: 'number' });
    const { body } = await admin.get<{ types: { type: string; fields: { name: string; needed: boolean }[] }[] }>(
      '/imports/templates',
    );
    expect(body.types.map(({ type }) => type)).toEqual([
      ...['assets', 'downtimes', 'locations', 'members', 'opening-stock', 'parts', 'procedures', 'schedules'],
      ...['suppliers', 'work-orders'],
    ]);
    for (const { type, fields } of body.types) {
      const template = await admin.get(`/imports/templates/${type}`);
      expect([type, template.headers.get('content-type')]).toEqual([type, 'text/csv; charset=utf-8']);
      const headers = template.text.trim().split(',');
      const names = fields.map(({ name }) => name);
      expect({ type, strange: headers.filter((header) => !names.includes(header)) }).toEqual({ type, strange: [] });
      for (const { name, needed } of fields) if (needed) expect(headers).toContain(name);
      const run = await sendImport(admin, type, template.text);
      expect({ type, run: run.body }).toMatchObject({ type, run: { status: 'succeeded', rows: 0 } });
    }
    expect((await admin.get('/imports/templates/assets')).text).toContain('custom.power');
    expect((await admin.get('/imports/templates/dreams')).status).toBe(404);
  });
});

describe('a file with lines of its writer above the headers', () => {
  const mapping = { columns: { code: 'Code', name: 'Libellé' }, headerRow: 3 };
  const sent = 'Export du 28/11\n\nSite, Berrechid\nCode;Libellé\nFES;Fès\nOUJ;\n';

  it('is read below them, its errors are of its own rows, and its error file goes by the same mapping', async () => {
    const admin = await workspace('Titres');
    const run = await sendImport(admin, 'locations', sent, mapping);
    expect(run.body).toMatchObject({ rows: 2, created: 1, rejected: 1, detected: { delimiter: ';' } });
    expect(run.body.errors).toMatchObject([{ row: 6, column: 'Libellé', code: 'required' }]);
    const { text } = await admin.get(`/imports/${run.body.id}/errors.csv`);
    const again = await sendImport(admin, 'locations', text.replace('OUJ,', 'OUJ,Oujda'), mapping);
    expect(again.body).toMatchObject({ status: 'succeeded', rows: 1, created: 1, rejected: 0 });
    expect((await listOf<Place>(admin, '/locations')).map(({ name }) => name).sort()).toEqual(['Fès', 'Oujda']);
  });

  it('is read the same by a worker, and by nothing without saying so', async () => {
    const admin = await workspace('Titres, file');
    let { body } = await sendImport(admin, 'locations', sent, mapping, '&mode=queued');
    expect(body.status).toBe('queued');
    while (body.status === 'queued' || body.status === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ({ body } = await admin.get<ImportRun>(`/imports/${body.id}`));
    }
    expect(body).toMatchObject({ status: 'succeeded', rows: 2, created: 1, rejected: 1 });
    const without = await sendImport(admin, 'locations', sent, { columns: mapping.columns });
    expect([without.status, without.text.includes('column_missing')]).toEqual([422, true]);
  });
});

describe('the rows that were refused', () => {
  it('come back as a file that is corrected and sent again', async () => {
    const admin = await workspace('Corriger');
    const run = await sendImport(
      admin,
      'assets',
      'code,name,criticality,note\nA,Un,A,x\nB,"=cmd|"" /C calc""!A0",Z,"y, z"\n',
    );
    expect(run.body).toMatchObject({ created: 1, rejected: 1 });
    const { text, headers } = await admin.get(`/imports/${run.body.id}/errors.csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n')).toEqual([
      // The byte order mark, which Excel wants, is taken off by whoever reads the body as text.
      'code,name,criticality,note,siyana_errors',
      `B,"'=cmd|"" /C calc""!A0",Z,"y, z","criticality: This value stands for none of ours: Z; add it to values."`,
      '',
    ]);
    const again = await sendImport(admin, 'assets', text.replace(',Z,', ',B,'));
    expect(again.body).toMatchObject({ created: 1, rejected: 0 });
    expect((await listOf<Place>(admin, '/assets'))[1]!.name).toBe('=cmd|" /C calc"!A0');
  });
});
