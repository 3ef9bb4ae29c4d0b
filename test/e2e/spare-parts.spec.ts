import { Client } from '../support/client';
import { readPdf } from '../support/pdf';
import { readCode } from '../support/read-code';
import { startSiyana, type Siyana } from '../support/siyana';

const PUBLIC_URL = 'https://gmao.example.ma';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
interface Rows {
  readonly data: Row[];
}

let siyana: Siyana;
let keeper: Client;
let manager: Client & { memberId: string };

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_PUBLIC_URL: PUBLIC_URL });
  const admin = await new Client(siyana.url).signUp('Papeterie du Sebou');
  keeper = await admin.addMember(admin.workspaceId, 'storekeeper');
  manager = await admin.addMember(admin.workspaceId, 'manager');
});
afterAll(() => siyana.stop());

async function made(path: string, body: unknown, client: Client = keeper): Promise<Row> {
  const answer = await client.post<Row>(path, body);
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.text}`);
  return answer.body;
}
const rows = async (path: string): Promise<Row[]> => (await keeper.get<Rows>(path)).body.data;
const change = (
  method: string,
  path: string,
  body: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> => keeper.call(method, path, body);

/** The first line of what the store is to be, word by word, by its storekeeper. */
describe('the store of a plant', () => {
  it('holds parts, stores, bins, suppliers and all that joins them, from the first part to its label', async () => {
    // Stores and bins.
    const store = await made('/stores', { code: 'MAG', name: 'Magasin central' });
    const bin = await made(`/stores/${store.id}/bins`, { code: 'A-03-2', name: 'Roulements' });
    expect(await rows(`/stores/${store.id}/bins`)).toMatchObject([{ id: bin.id, code: 'A-03-2' }]);

    // Parts: criticality, ABC class, units with an exact factor.
    const bearing = await made('/parts', {
      ...{
        sku: 'RLT-6205-2RS',
        name: 'Roulement 6205-2RS',
        unit: 'pièce',
        purchaseUnit: 'boîte',
        purchaseFactor: '12',
      },
      ...{ criticality: 'A', abcClass: 'B', manufacturer: 'SKF', manufacturerReference: '6205-2RSH' },
      ...{ minimum: '4', maximum: '48', reorderPoint: '8' },
    });
    const [other, seal, kit] = [
      await made('/parts', { sku: 'RLT-6205-ZZ', name: 'Roulement 6205-ZZ', unit: 'pièce' }),
      await made('/parts', { sku: 'JNT-25', name: 'Joint 25', unit: 'pièce', criticality: 'C' }),
      await made('/parts', { sku: 'KIT-P1', name: 'Kit palier', unit: 'kit' }),
    ];
    expect((await rows('/parts?criticality=A')).map(({ sku }) => sku)).toEqual(['RLT-6205-2RS']);
    expect((await rows('/parts?abcClass=B&q=6205-2RSH')).map(({ sku }) => sku)).toEqual(['RLT-6205-2RS']);
    expect((await change('PUT', `/stores/${store.id}/parts/${bearing.id}`, { binId: bin.id })).status).toBe(204);

    // Suppliers and their part numbers.
    const supplier = await made('/suppliers', { code: 'F-1', name: 'Roulements de l’Atlas', ice: '001561191000066' });
    const sold = await made(`/suppliers/${supplier.id}/parts`, {
      ...{ partId: bearing.id, reference: 'RA 6205/12', price: '540.00', pack: '1', leadDays: 3, preferred: true },
    });
    expect(await rows(`/parts/${bearing.id}/suppliers`)).toMatchObject([
      { id: sold.id, supplierId: supplier.id, reference: 'RA 6205/12', price: '540.00', unit: 'boîte', leadDays: 3 },
    ]);
    expect((await rows('/parts?supplierReference=RA%206205/12')).map(({ id }) => id)).toEqual([bearing.id]);
    expect(await rows('/parts?supplierReference=RA%206205')).toEqual([]);

    // Alternatives, and a kit.
    const alternatives = await change('PUT', `/parts/${bearing.id}/alternatives`, { partIds: [other.id] });
    expect(alternatives.body).toMatchObject({ alternatives: [{ id: other.id, sku: 'RLT-6205-ZZ' }] });
    const components = [
      { partId: bearing.id, quantity: '2' },
      { partId: seal.id, quantity: '1' },
    ];
    const asKit = await change('PUT', `/parts/${kit.id}/components`, { components });
    expect(asKit.body).toMatchObject({
      kit: true,
      components: expect.arrayContaining([expect.objectContaining(components[0]!)]) as unknown,
    });
    expect((await rows('/parts?kit=true')).map(({ id }) => id)).toEqual([kit.id]);

    // Two boxes of twelve are twenty-four pieces, to the last decimal; the kit is issued as what it is made of.
    const lines = [
      { partId: bearing.id, quantity: '2', unitCost: '540', inPurchaseUnits: true },
      { partId: seal.id, quantity: '3', unitCost: '7.5' },
    ];
    await made('/stock/receipts', { storeId: store.id, lines });
    expect(await rows(`/stock?partId=${bearing.id}`)).toMatchObject([
      { onHand: '24', averageCost: '45.000000', value: '1080.00', binCode: 'A-03-2' },
    ]);
    await made('/stock/issues', { storeId: store.id, lines: [{ partId: kit.id, quantity: '3' }] });
    expect((await rows('/stock')).map(({ sku, onHand }) => [sku, onHand]).sort()).toEqual([
      ['JNT-25', '0'],
      ['RLT-6205-2RS', '18'],
    ]);

    // A machine's bill of parts, and where a part is used.
    const pump = await made('/assets', { code: 'POMPE-1', name: 'Pompe' }, manager);
    await made(`/assets/${pump.id}/parts`, { partId: bearing.id, quantity: '2', note: 'palier côté moteur' });
    expect(await rows(`/assets/${pump.id}/parts`)).toMatchObject([{ sku: 'RLT-6205-2RS', quantity: '2' }]);
    expect(await rows(`/parts/${bearing.id}/where-used`)).toMatchObject([
      { assetId: pump.id, assetCode: 'POMPE-1', quantity: '2', note: 'palier côté moteur' },
    ]);

    // A label with a bar code for a hand scanner and a QR code that opens the part.
    const label = await fetch(`${siyana.url}/api/v1/parts/${bearing.id}/label.pdf`, {
      headers: { authorization: `Bearer ${keeper.token!}` },
    });
    const [page] = readPdf(Buffer.from(await label.arrayBuffer()));
    const bars = page!.bars.filter(({ height }) => height > 20);
    const top = Math.min(...bars.map(({ y }) => y));
    const below = { x: 0, y: top, width: page!.width, height: page!.height - top };
    expect(await readCode(bars, below)).toBe('RLT-6205-2RS');
    expect(await readCode(page!.bars, { ...below, y: 0, height: top })).toBe(`${PUBLIC_URL}/parts/${bearing.id}`);
  });

  it('has limits of its classes of its own, which a call may set aside', async () => {
    const admin = await new Client(siyana.url).signUp('Filature');
    const store = await made('/stores', { code: 'MAG', name: 'Magasin' }, admin);
    // 60, 25 and 15 percent of what is issued.
    for (const [sku, value] of Object.entries({ R: '60', S: '25', T: '15' })) {
      const part = await made('/parts', { sku, name: sku, unit: 'kg' }, admin);
      const lines = [{ partId: part.id, quantity: value, unitCost: '1' }];
      await made('/stock/receipts', { storeId: store.id, lines }, admin);
      await made('/stock/issues', { storeId: store.id, lines: [{ partId: part.id, quantity: value }] }, admin);
    }
    const classes = async (query = ''): Promise<string> =>
      (await admin.get<Rows>(`/stock/abc-classes${query}`)).body.data.map((row) => row['computedClass']).join('');
    const limit = (abcLimits: object): Promise<{ status: number; body: Record<string, unknown> }> =>
      admin.call('PATCH', '/workspace', { stock: { abcLimits } });
    expect(await classes()).toBe('AAB');
    expect((await limit({ aPercent: 50, bPercent: 70 })).body).toMatchObject({
      stock: { abcLimits: { aPercent: 50, bPercent: 70 } },
    });
    expect([await classes(), await classes('?aPercent=80&bPercent=95')]).toEqual(['ABC', 'AAB']);
    const given = await admin.post('/stock/abc-classes', {});
    expect(given.body).toMatchObject({ a: 1, b: 1, c: 1, changed: 3 });
    // One limit alone goes with the standard of the other.
    expect((await limit({ bPercent: 60 })).body).toMatchObject({
      errors: [{ pointer: '/stock/abcLimits/bPercent', code: 'too_small' }],
    });
    expect((await limit({ aPercent: 0 })).status).toBe(422);
  });
});
