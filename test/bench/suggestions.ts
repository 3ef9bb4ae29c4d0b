import { Client } from '../support/client';
import { startSiyana } from '../support/siyana';
import type { LoadPlan } from './load';
import { compare, type Figure } from './measure';

const PARTS = 1_000;
const SCHEDULES = 2_000;
const AT_ONCE = 8;
const PATH = '/api/v1/stock/reorder-suggestions?limit=50&horizonDays=90';
/** What the forecast may cost: the answer of a workspace without any schedule, over this. */
const GOAL = 0.25;

async function each(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function made(client: Client, path: string, body: object): Promise<string> {
  const answer = await client.post<{ id: string }>(path, body);
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.text}`);
  return answer.body.id;
}

/** A store of so many parts, half of them due; and schedules that plan two of them each, from weekly to half-yearly. */
async function plant(nobody: Client, schedules: number): Promise<Client> {
  const admin = await nobody.signUp('Plant');
  const storeId = await made(admin, '/stores', { code: 'MAG', name: 'Magasin', reservationDays: 0 });
  const supplierId = await made(admin, '/suppliers', { name: 'Fournisseur' });
  const partIds: string[] = [];
  await each(PARTS, async (index) => {
    const levels = { minimum: '1', reorderPoint: '5', maximum: '50' };
    const id = await made(admin, '/parts', { sku: `P-${index}`, name: `Pièce ${index}`, unit: 'pièce', ...levels });
    partIds[index] = id;
    await made(admin, `/suppliers/${supplierId}/parts`, { partId: id, price: '10', preferred: true });
  });
  for (let from = 0; from < PARTS; from += 100)
    await made(admin, '/stock/receipts', {
      storeId,
      lines: partIds.slice(from, from + 100).map((partId, index) => ({
        ...{ partId, quantity: index % 2 ? '3' : '500', unitCost: '10' },
      })),
    });
  const assetIds: string[] = [];
  await each(Math.min(500, schedules), async (index) => {
    assetIds[index] = await made(admin, '/assets', { code: `M-${index}`, name: `Machine ${index}` });
  });
  const rules = ['FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=3', 'FREQ=MONTHLY;INTERVAL=6'];
  const startsAt = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T08:00`;
  await each(schedules, (index) =>
    made(admin, '/preventive-schedules', {
      ...{ name: `Visite ${index}`, assetIds: [assetIds[index % assetIds.length]], leadDays: 0 },
      triggers: [{ kind: 'calendar', rrule: rules[index % rules.length], startsAt, mode: 'fixed' }],
      template: {
        ...{ title: `Visite ${index}`, type: 'predetermined' },
        plannedParts: [index % PARTS, (index * 7 + 1) % PARTS].map((part) => ({
          ...{ partId: partIds[part]!, storeId, quantity: '2' },
        })),
      },
    }),
  );
  return admin;
}

/** What has to be bought, with the forecast of all schedules, against the same store without any. */
export async function measureSuggestions(): Promise<Figure[]> {
  const siyana = await startSiyana();
  try {
    const nobody = new Client(siyana.url);
    const [ours, floor] = [await plant(nobody, SCHEDULES), await plant(nobody, 0)];
    const plan = ({ token }: Client): LoadPlan => ({
      url: siyana.url,
      requests: [{ method: 'GET', path: PATH, headers: { authorization: `Bearer ${token!}` } }],
      ...{ keyed: false, seconds: 4, connections: 1 },
    });
    return [
      await compare(
        'suggestions',
        GOAL,
        () => plan(ours),
        () => plan(floor),
      ),
    ];
  } finally {
    await siyana.stop();
  }
}
