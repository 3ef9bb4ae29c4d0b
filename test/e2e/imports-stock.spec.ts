import { Client, type Answer } from '../support/client';
import { sendImport, type ImportRun } from '../support/imports';
import { startSiyana, type Siyana } from '../support/siyana';

interface Part {
  id: string;
  sku: string;
  name: string;
  description: string | null;
  maximum: string | null;
  purchaseFactor: string | null;
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Reprise');
});
afterAll(() => siyana.stop());

const send = (type: string, file: string, mapping?: object, by: Client = admin): Promise<Answer<ImportRun>> =>
  sendImport(by, type, file, mapping);
const partBySku = async (sku: string): Promise<Part | undefined> =>
  (await admin.get<{ data: Part[] }>(`/parts?sku=${encodeURIComponent(sku)}`)).body.data[0];

describe('an import of parts', () => {
  it('takes cells of several lines and decimal commas as they are', async () => {
    const file =
      'Réf;Désignation;Unité;Maxi;Achat;Facteur;Notes\r\n' +
      'HUI-100;"Huile VDL\n100";litre;120,5;fût;20,25;"Premier rang\r\n  ; avec point-virgule\n""entre guillemets"""\r\n';
    const columns = {
      ...{ sku: 'Réf', name: 'Désignation', unit: 'Unité', maximum: 'Maxi', description: 'Notes' },
      ...{ purchaseUnit: 'Achat', purchaseFactor: 'Facteur' },
    };
    const { body } = await send('parts', file, { columns, decimalSeparator: ',' });
    expect(body).toMatchObject({ status: 'succeeded', created: 1, rejected: 0, errors: [] });
    const part = (await partBySku('HUI-100'))!;
    expect(part).toMatchObject({ name: 'Huile VDL\n100', maximum: '120.5', purchaseFactor: '20.25' });
    expect(part.description).toContain('; avec point-virgule\n"entre guillemets"');
    expect((await send('parts', file, { columns, decimalSeparator: ',' })).body).toMatchObject({ unchanged: 1 });
  });

  it('flags a code that a spreadsheet has made a number, and changes none in silence', async () => {
    const file =
      'sku,name,unit\n495000600.0,Joint,pièce\n4.95E+08,Joint,pièce\n495000600,Joint,pièce\n1.2,Norme,pièce\n';
    const { body } = await send('parts', file);
    expect(body).toMatchObject({ created: 2, rejected: 2 });
    expect(body.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'sku', 'code_as_number'],
      [3, 'sku', 'code_as_number'],
    ]);
    expect(await partBySku('495000600.0')).toBeUndefined();
    expect((await partBySku('495000600'))!.sku).toBe('495000600');
    // Whoever knows what it was says so.
    const values = { sku: { '495000600.0': '0495000600', '4.95E+08': '495000601' } };
    const columns = { sku: 'sku', name: 'name', unit: 'unit' };
    expect((await send('parts', file, { columns, values })).body).toMatchObject({
      created: 2,
      unchanged: 2,
      rejected: 0,
    });
    expect(await partBySku('0495000600')).toBeDefined();
  });

  it('keeps codes apart that look alike', async () => {
    const { body } = await send('parts', 'sku,name,unit\nE503A,Bague,pièce\nE-503A,Bague,pièce\ne503a,Bague,pièce\n');
    expect(body).toMatchObject({ created: 3, rejected: 0 });
    const ids = await Promise.all(['E503A', 'E-503A', 'e503a'].map(async (sku) => (await partBySku(sku))!.id));
    expect(new Set(ids).size).toBe(3);
  });

  it('refuses what the rules refuse, row by row, and leaves what the file does not have alone', async () => {
    await send('parts', 'sku,name,unit,description\nCOU-1,Courroie,pièce,gardée\n');
    const { body } = await send(
      'parts',
      'sku,name,unit,minimum,maximum\nCOU-1,Courroie A,pièce,2,10\nCOU-2,Courroie,pièce,5,4\n',
    );
    expect(body).toMatchObject({ updated: 1, created: 0, rejected: 1 });
    expect(body.errors[0]).toMatchObject({ row: 3, column: 'maximum', code: 'too_small' });
    expect(await partBySku('COU-1')).toMatchObject({ name: 'Courroie A', description: 'gardée', maximum: '10' });
  });
});

describe('an import of suppliers', () => {
  it('wants an ICE of 15 digits, and knows a supplier by its code', async () => {
    const file =
      'code;name;ice;city;leadDays\nF-1;Atlas;001561191000066;Fès;7\nF-2;Rif;1561191000066.0;;\nF-3;Souss;;Agadir;3\n';
    const first = await send('suppliers', file);
    expect(first.body).toMatchObject({ created: 2, rejected: 1 });
    expect(first.body.errors[0]).toMatchObject({ row: 3, column: 'ice', code: 'invalid_format' });
    const again = await send('suppliers', file.replace('Agadir', 'Tiznit'));
    expect(again.body).toMatchObject({ updated: 1, unchanged: 1, rejected: 1 });
    const { body } = await admin.get<{ data: object[] }>('/suppliers?code=F-3');
    expect(body.data).toEqual([expect.objectContaining({ name: 'Souss', city: 'Tiznit', leadDays: 3 })]);
  });

  it('is not for those who may not write suppliers', async () => {
    const { body } = await admin.post<{ key: string }>('/api-keys', {
      name: 'k',
      scopes: ['imports:write', 'imports:read'],
    });
    expect((await send('suppliers', 'code,name\nF-9,X\n', undefined, admin.as(body.key))).status).toBe(403);
  });
});

describe('an import of the opening stock', () => {
  it('receives each place once: the same file is unchanged, another quantity is refused', async () => {
    await admin.post('/stores', { code: 'MAG', name: 'Magasin' });
    await send('parts', 'sku,name,unit\nRLT-1,Roulement,pièce\nRLT-2,Roulement,pièce\n');
    const columns = { sku: 'Article', storeCode: 'Dépôt', quantity: 'Qté', unitCost: 'PU' };
    const mapping = { columns, decimalSeparator: ',' };
    const file = 'Article;Dépôt;Qté;PU\nRLT-1;MAG;12,5;48,5\nRLT-2;MAG;0;10\nINCONNU;MAG;1;1\nRLT-1;AILLEURS;1;1\n';
    const first = await send('opening-stock', file, mapping);
    expect(first.body).toMatchObject({ status: 'succeeded', created: 1, unchanged: 1, rejected: 2 });
    expect(first.body.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, 'Article', 'not_found'],
      [5, 'Dépôt', 'not_found'],
    ]);
    const { id } = (await partBySku('RLT-1'))!;
    const stock = async (): Promise<object> =>
      (await admin.get<{ data: object[] }>(`/stock?partId=${id}`)).body.data[0]!;
    expect(await stock()).toMatchObject({ onHand: '12.5', value: '606.25' });
    expect((await send('opening-stock', file, mapping)).body).toMatchObject({ created: 0, unchanged: 2, rejected: 2 });
    const other = await send('opening-stock', 'Article;Dépôt;Qté;PU\nRLT-1;MAG;13;48,5\n', mapping);
    expect(other.body.errors).toEqual([expect.objectContaining({ row: 2, column: 'Qté', code: 'changed_here' })]);
    expect(await stock()).toMatchObject({ onHand: '12.5' });
    expect((await admin.get('/stock/self-check')).body).toMatchObject({ ok: true });
  });
});
