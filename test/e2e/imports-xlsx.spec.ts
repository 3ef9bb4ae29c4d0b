import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';
import { workbookOf, zipOf, type SheetCell } from '../../libs/integrations/src/import/xlsx/testing';

interface Run {
  id: string;
  status: string;
  rows: number;
  created: number;
  unchanged: number;
  rejected: number;
  detected: Record<string, string | null>;
  errors: { row: number; column: string | null; code: string }[];
}

const SHEET = 'xl/worksheets/sheet1.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let siyana: Siyana;
let admin: Client;
beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Classeurs');
});
afterAll(() => siyana.stop());

async function send(type: string, file: Buffer | Promise<Buffer>, mapping?: object): Promise<Answer<Run>> {
  const form = new FormData();
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  form.append('file', new Blob([new Uint8Array(await file)], { type: TYPE }), `${type}.xlsx`);
  return admin.post<Run>(`/imports?type=${type}`, form, { 'accept-language': 'en' });
}

async function list<T>(path: string): Promise<T[]> {
  return (await admin.get<{ data: T[] }>(path)).body.data;
}

const cell = (xml: string): SheetCell => ({ xml });

describe('a workbook that is imported', () => {
  it('gives dates by their style, amounts by their value, formulas by their result and codes as they are shown', async () => {
    const rows: SheetCell[][] = [
      ['Repère', 'Désignation', 'Acquis', 'Valeur', 'Inconnue'],
      [cell('<c @ s="2"><v>42</v></c>'), 'Pompe à eau', cell('<c @ s="1"><v>43509</v></c>'), 12500.5, 'x'],
      [
        'P-02',
        cell('<c @ t="str"><f>"Pompe "&amp;"2"</f><v>Pompe 2</v></c>'),
        null,
        cell('<c @><f>A1</f><v>8000</v></c>'),
      ],
      ['P-03', 'Trois', 'le 3 mars', 1],
      ['P-04', cell('<c @ t="e"><v>#REF!</v></c>'), null, 1],
    ];
    const file = await workbookOf(rows, { formats: ['dd/mm/yyyy', '00000'] });
    const mapping = {
      columns: { code: 'Repère', name: 'Désignation', acquiredOn: 'Acquis', replacementValue: 'Valeur' },
      // Of the texts of the file; its numbers and dates are what their cells say.
      decimalSeparator: ',',
      dateFormat: 'MM/DD/YYYY',
    };
    const { status, body } = await send('assets', file, mapping);
    expect([status, body.status, body.rows, body.created, body.rejected]).toEqual([201, 'succeeded', 4, 2, 2]);
    expect(body.detected).toMatchObject({ format: 'xlsx', encoding: null, delimiter: null });
    expect(body.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, 'Acquis', 'not_a_date'],
      [5, 'Désignation', 'invalid_format'],
    ]);
    expect(await list('/assets?sort=code')).toMatchObject([
      { code: '00042', name: 'Pompe à eau', acquiredOn: '2019-02-13', replacementValue: '12500.50' },
      { code: 'P-02', name: 'Pompe 2', acquiredOn: null, replacementValue: '8000.00' },
    ]);
    expect((await send('assets', file, mapping)).body).toMatchObject({ created: 0, unchanged: 2, rejected: 2 });
    const refused = await admin.get(`/imports/${body.id}/errors.csv`);
    expect(refused.text.split('\r\n')).toHaveLength(4);
  });

  it('reads a code that stands there as a number, and refuses one that has passed through one', async () => {
    const { body } = await send(
      'parts',
      workbookOf([
        ['sku', 'name', 'unit'],
        [495000600, 'Joint', 'pc'],
        ['495000601.0', 'Bague', 'pc'],
        [cell('<c @><v>1561191000066123456</v></c>'), 'Roulement', 'pc'],
      ]),
    );
    expect(body).toMatchObject({ created: 1, rejected: 2 });
    expect(body.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'sku', 'code_as_number'],
      [4, 'sku', 'code_as_number'],
    ]);
    expect(await list('/parts')).toMatchObject([{ sku: '495000600', name: 'Joint' }]);
  });

  it('may have its headers below lines of its writer', async () => {
    const file = workbookOf([['Export du 5 janvier'], [], ['code', 'name'], ['SUITE', 'Sous le titre']]);
    const { body } = await send('suppliers', file, { columns: { code: 'code', name: 'name' }, headerRow: 2 });
    expect(body).toMatchObject({ rows: 1, created: 1, rejected: 0 });
  });

  const sheet = (xml: string): Promise<Buffer> => workbookOf([], { parts: { [SHEET]: xml } });
  const rows = (xml: string): Promise<Buffer> => sheet(`<worksheet><sheetData>${xml}</sheetData></worksheet>`);
  const head = '<row r="1"><c r="A1" t="str"><v>code</v></c><c r="B1" t="str"><v>name</v></c></row>';

  it.each([
    ['unzips to far more than it is', () => rows(' '.repeat(20 * 1024 * 1024)), 'file_unsafe'],
    ['declares entities', () => sheet('<!DOCTYPE x [<!ENTITY a "ha">]><worksheet>&a;</worksheet>'), 'file_unsafe'],
    ['has more rows than a sheet may have', () => rows('<row r="200001"><c><v>1</v></c></row>'), 'too_many'],
    ['has more columns than may be', () => rows('<row r="1"><c r="ZZ1"><v>1</v></c></row>'), 'too_many'],
    ['has nothing in it', () => rows(''), 'required'],
    ['is a zip of something else', () => zipOf({ 'word/document.xml': '<w/>' }), 'invalid_format'],
    ['only begins like one', () => Promise.resolve(Buffer.from('PK\u0003\u0004 and then text')), 'invalid_format'],
    ['is a workbook of old', () => Promise.resolve(Buffer.from('d0cf11e0a1b11ae10000', 'hex')), 'file_type_refused'],
  ])('is refused before any row when it %s', async (_, file, code) => {
    const { status, body } = await send('locations', file(), { columns: { code: 'code', name: 'name' } });
    expect([status, (body as unknown as { code: string }).code]).toEqual([422, 'import_refused']);
    expect((body as unknown as { errors: object[] }).errors).toMatchObject([{ pointer: '/file', code }]);
    expect(await list('/locations')).toEqual([]);
  });

  it('that goes bad behind its first rows is a failed import that says why, keeps those, and the server goes on', async () => {
    const good = Array.from(
      { length: 3_000 },
      (_, index) =>
        `<row r="${index + 2}"><c t="str"><v>P${index}</v></c><c t="str"><v>Lieu ${index} ${crypto.randomUUID()}</v></c></row>`,
    );
    const { status, body } = await send(
      'locations',
      rows(`${head}${good.join('')}<row r="200001"><c><v>1</v></c></row>`),
    );
    expect([status, body]).toMatchObject([201, { status: 'failed', failure: { code: 'too_many' } }]);
    expect(body.created).toBeGreaterThanOrEqual(500);
    expect(body.created % 500).toBe(0);
    expect((await admin.get('/workspace')).status).toBe(200);
  });
});
