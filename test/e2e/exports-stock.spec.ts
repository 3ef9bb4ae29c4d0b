import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

let siyana: Siyana;
let from: Client & { readonly workspaceId: string };

beforeAll(async () => {
  siyana = await startSiyana();
  from = await workspace('De');
});
afterAll(() => siyana.stop());

const workspace = (name: string): ReturnType<Client['signUp']> => new Client(siyana.url).signUp(name);

async function exported(client: Client, type: string, filters: object = {}): Promise<string> {
  const made = await client.post<{ id: string }>('/exports', { type, filters });
  if (made.status !== 201) throw new Error(made.text);
  return (await client.get(`/exports/${made.body.id}/file`)).text;
}

async function imported(client: Client, type: string, file: string): Promise<Record<string, unknown>> {
  const form = new FormData();
  form.append('file', new Blob([file]), `${type}.csv`);
  const { body, status, text } = await client.post(`/imports?type=${type}`, form);
  if (status !== 201) throw new Error(text);
  return body;
}

const PARTS =
  'sku,name,description,unit,purchaseUnit,purchaseFactor,minimum,reorderPoint,maximum,criticality,abcClass,manufacturer,manufacturerReference\n' +
  'RLT-6204,=Roulement,"Deux\nlignes; ""et""",pièce,boîte,12.5,2,4.000001,10,A,B,@SKF,6204-2RS\n' +
  '-12,حلقة,,م,,,,,,,,,\n';
const SUPPLIERS =
  'code,name,ice,taxId,contactName,email,phone,address,city,locale,paymentTerms,leadDays,note\n' +
  'F-1,+Atlas,001561191000066,123,Ali,a@atlas.example,+212 5 22 00 00 00,"1, rue",Fès,ar,60 jours,7,@note\nF-2,Rif,,,,,,,,,,,\n';
const STOCK = 'sku,storeCode,quantity,unitCost\nRLT-6204,MAG,12.5,48.5\n-12,MAG,3,0.333333\n-12,LOIN,700,1.428571\n';

describe('an export of the store', () => {
  it('makes the same parts, suppliers and stock of an empty workspace, and finds nothing to do in its own', async () => {
    const to = await workspace('Vers');
    const files = [
      ['parts', PARTS],
      ['suppliers', SUPPLIERS],
      ['opening-stock', STOCK],
    ] as const;
    for (const side of [from, to]) {
      for (const code of ['MAG', 'LOIN']) await side.post('/stores', { code, name: code });
    }
    for (const [type, file] of files)
      expect(await imported(from, type, file)).toMatchObject({ rejected: 0, errors: [] });
    for (const [type, file] of files) {
      const text = await exported(from, type);
      const run = await imported(to, type, text);
      expect({ type, run }).toMatchObject({
        type,
        run: { created: file.trim().split(/\n(?!lignes)/).length - 1, rejected: 0 },
      });
      expect(await exported(to, type)).toBe(text);
      for (const side of [from, to])
        expect({ type, run: await imported(side, type, text) }).toMatchObject({
          type,
          run: { created: 0, updated: 0, rejected: 0 },
        });
    }
    const values = async (client: Client): Promise<unknown[]> => {
      const { body } = await client.get<{ data: Record<string, unknown>[] }>('/stock?sort=sku&limit=200');
      return body.data.map(({ sku, storeCode, onHand, value }) => [sku, storeCode, onHand, value]);
    };
    expect(await values(to)).toEqual(await values(from));
    expect((await to.get('/stock/self-check')).body).toMatchObject({ ok: true });
  });

  it('holds nothing that a spreadsheet would run', async () => {
    expect(await exported(from, 'parts')).toContain(`'=Roulement`);
    expect(await exported(from, 'parts')).toContain(`'@SKF`);
    const text = await exported(from, 'suppliers');
    for (const cell of [`'+Atlas`, `'+212 5 22`, `'@note`]) expect(text).toContain(cell);
  });

  it('knows a supplier without a code by its own id, and gives it none', async () => {
    const admin = await workspace('Sans code');
    const { body } = await admin.post<{ id: string }>('/suppliers', { name: 'Souss' });
    const text = await exported(admin, 'suppliers');
    expect(text).toContain(`\r\n${body.id},Souss`);
    expect(await imported(admin, 'suppliers', text)).toMatchObject({ unchanged: 1, created: 0, updated: 0 });
    expect(await imported(admin, 'suppliers', text.replace('Souss', 'Souss SA'))).toMatchObject({ updated: 1 });
    expect((await admin.get(`/suppliers/${body.id}`)).body).toMatchObject({ name: 'Souss SA', code: null });
  });

  it('leaves archived parts and suppliers behind, and goes by its filters', async () => {
    const admin = await workspace('Filtres');
    await imported(admin, 'parts', 'sku,name,unit,abcClass\nA,Un,pièce,A\nB,Deux,pièce,B\nC,Trois,pièce,A\n');
    const { body } = await admin.get<{ data: { id: string }[] }>('/parts?sku=C');
    await admin.post(`/parts/${body.data[0]!.id}/archive`);
    const lines = (text: string): string[] =>
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.slice(0, 1));
    expect(lines(await exported(admin, 'parts'))).toEqual(['A', 'B']);
    expect(lines(await exported(admin, 'parts', { abcClass: 'A' }))).toEqual(['A']);
  });

  it('of stock goes no further than the sites of whoever fetches it', async () => {
    const admin = await workspace('Sites');
    const site = async (code: string): Promise<string> =>
      (await admin.post<{ id: string }>('/locations', { code, name: code })).body.id;
    const [here, there] = [await site('ICI'), await site('LA')];
    await admin.post('/stores', { code: 'PRES', name: 'Près', locationId: here });
    await admin.post('/stores', { code: 'LOIN', name: 'Loin', locationId: there });
    await imported(admin, 'parts', 'sku,name,unit\nA,Un,pièce\n');
    await imported(admin, 'opening-stock', 'sku,storeCode,quantity,unitCost\nA,PRES,1,2\nA,LOIN,3,4\n');
    const keeper = await admin.addMember(admin.workspaceId, 'manager', { locationIds: [here] });
    const made = await admin.post<{ id: string; rows: number }>('/exports', { type: 'opening-stock' });
    expect(made.body.rows).toBe(2);
    const text = (await keeper.get(`/exports/${made.body.id}/file`)).text;
    expect(text).toBe('sku,storeCode,quantity,unitCost\r\nA,PRES,1,2\r\n');
  });

  it('asks for the permission to read what the rows are', async () => {
    const { body } = await from.post<{ key: string }>('/api-keys', {
      name: 'k',
      scopes: ['exports:write', 'exports:read'],
    });
    for (const type of ['parts', 'suppliers', 'opening-stock'])
      expect((await from.as(body.key).post('/exports', { type })).status).toBe(403);
  });
});
