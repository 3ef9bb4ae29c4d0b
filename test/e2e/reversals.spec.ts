import { newId } from '@siyana/kernel';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Movement {
  readonly id: string;
  readonly kind: string;
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };
let storeId: string;
let annexId: string;

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Magasin');
  storeId = await made('/stores', { code: 'MAG', name: 'Magasin' });
  annexId = await made('/stores', { code: 'ANX', name: 'Annexe' });
});
afterAll(async () => {
  const { body } = await admin.get('/stock/self-check');
  await siyana.stop();
  expect(body).toMatchObject({ ok: true, findings: [] });
});

async function made(path: string, body: unknown): Promise<string> {
  const answer = await admin.post<{ id: string }>(path, body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

async function posted(path: string, body: unknown): Promise<string> {
  const answer = await admin.post<{ movements: Movement[] }>(path, body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.movements[0]!.id;
}

const reverse = (id: string): Promise<Answer> => admin.post(`/stock/movements/${id}/reverse`, { reason: 'Erreur' });

/** A part of which twenty pieces are in both stores, so that taking something back twice would find enough. */
async function newPart(): Promise<string> {
  const partId = await made('/parts', { sku: `P-${newId()}`, name: 'Courroie', unit: 'pièce' });
  for (const store of [storeId, annexId])
    await posted('/stock/receipts', { storeId: store, lines: [{ partId, quantity: '20', unitCost: '3' }] });
  return partId;
}

const stockOf = async (partId: string): Promise<string[]> => {
  const { body } = await admin.get<{ data: { storeId: string; onHand: string }[] }>(`/stock?partId=${partId}`);
  return [storeId, annexId].map((id) => body.data.find((row) => row.storeId === id)!.onHand);
};

const KINDS: readonly [string, (partId: string) => Promise<string>][] = [
  ['receipt', (partId) => posted('/stock/receipts', { storeId, lines: [{ partId, quantity: '4', unitCost: '3' }] })],
  ['issue', (partId) => posted('/stock/issues', { storeId, lines: [{ partId, quantity: '4' }] })],
  ['scrap', (partId) => posted('/stock/scraps', { storeId, reason: 'Usée', lines: [{ partId, quantity: '4' }] })],
  [
    'adjustment downwards',
    (partId) => posted('/stock/adjustments', { storeId, reason: 'Écart', lines: [{ partId, quantity: '-4' }] }),
  ],
  [
    'adjustment upwards',
    (partId) => posted('/stock/adjustments', { storeId, reason: 'Écart', lines: [{ partId, quantity: '4' }] }),
  ],
  [
    'transfer',
    (partId) =>
      posted('/stock/transfers', { fromStoreId: storeId, toStoreId: annexId, lines: [{ partId, quantity: '4' }] }),
  ],
];

describe.each(KINDS)('a movement that was a mistake, of the kind %s', (_kind, move) => {
  it('is taken back once: later it is 409 already_reversed, and the stock is as before', async () => {
    const partId = await newPart();
    const id = await move(partId);
    expect((await reverse(id)).status).toBe(201);
    expect(await stockOf(partId)).toEqual(['20', '20']);
    expect(await reverse(id)).toMatchObject({ status: 409, body: { code: 'already_reversed' } });
    expect(await stockOf(partId)).toEqual(['20', '20']);
  });

  it('is taken back once by six who ask in the same moment', async () => {
    const partId = await newPart();
    const id = await move(partId);
    const answers = await Promise.all(Array.from({ length: 6 }, () => reverse(id)));
    expect(answers.map(({ status, body }) => (status === 409 ? body['code'] : status)).sort()).toEqual([
      201,
      ...Array.from({ length: 5 }, () => 'already_reversed'),
    ]);
    expect(await stockOf(partId)).toEqual(['20', '20']);
  });
});

it('says of a reversal that it cannot be taken back itself', async () => {
  const partId = await newPart();
  const answer = await admin.post<{ movements: Movement[] }>(`/stock/movements/${await KINDS[1]![1](partId)}/reverse`, {
    reason: 'Erreur',
  });
  expect(await reverse(answer.body.movements[0]!.id)).toMatchObject({ status: 409, body: { code: 'not_reversible' } });
});
