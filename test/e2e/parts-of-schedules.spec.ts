import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Occurrence {
  readonly dueAt: string;
  readonly decision: string;
  readonly workOrderId: string | null;
}
interface Planned {
  readonly partId: string;
  readonly storeId: string;
  readonly quantity: string;
}

let siyana: Siyana;
let admin: Client & { readonly workspaceId: string };
let storeId: string;
let assetIds: string[];
let parts = 0;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_CLOCK: '2026-03-02T06:00:00Z' });
  admin = await new Client(siyana.url).signUp('Cimenterie');
  storeId = await made('/stores', { code: 'MAG', name: 'Magasin', reservationDays: 0 });
  assetIds = [
    await made('/assets', { code: 'B-1', name: 'Broyeur' }),
    await made('/assets', { code: 'B-2', name: 'Broyeur' }),
  ];
}, 60_000);
afterAll(() => siyana.stop());

async function made(path: string, body: unknown): Promise<string> {
  const answer = await admin.post<{ id: string }>(path, body);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
  return answer.body.id;
}

const newPart = (more: object = {}): Promise<string> => {
  parts += 1;
  return made('/parts', { sku: `P-${parts}`, name: 'Filtre', unit: 'pièce', ...more });
};

/** Due on 5, 12, 19 and 26 March, and on. */
const weekly = (plannedParts: readonly object[], more: object = {}): object => ({
  name: 'Changement des filtres',
  assetIds,
  triggers: [{ kind: 'calendar', rrule: 'FREQ=WEEKLY', startsAt: '2026-03-05T08:00', mode: 'fixed' }],
  leadDays: 0,
  template: { title: 'Changer les filtres', type: 'predetermined', plannedParts },
  ...more,
});

async function expected(partId: string, horizonDays: number): Promise<string | undefined> {
  const { body } = await admin.get<{ data: { partId: string; expectedDemand: string }[] }>(
    `/stock/reorder-suggestions?limit=200&horizonDays=${horizonDays}`,
  );
  return body.data.find((each) => each.partId === partId)?.expectedDemand;
}

/** Asks until the scheduler has made so many orders of the schedule. */
async function orders(scheduleId: string, many: number): Promise<string[]> {
  const end = performance.now() + 15_000;
  for (;;) {
    const { body } = await admin.get<{ data: Occurrence[] }>(
      `/preventive-schedules/${scheduleId}/occurrences?from=2026-03-01&to=2026-04-30`,
    );
    const ids = body.data.flatMap(({ workOrderId }) => workOrderId ?? []);
    if (ids.length >= many || performance.now() > end) return ids;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const plannedOf = async (orderId: string): Promise<Planned[]> =>
  (await admin.get<{ data: Planned[] }>(`/work-orders/${orderId}/planned-parts`)).body.data;

describe('the parts of a schedule', () => {
  it('are planned by each of its orders, kits as what they are made of', async () => {
    const [seal, bolt, kit] = [await newPart(), await newPart(), await newPart()];
    const components = [
      { partId: seal, quantity: '1' },
      { partId: bolt, quantity: '4' },
    ];
    await admin.call('PUT', `/parts/${kit}/components`, { components });
    const scheduleId = await made('/preventive-schedules', weekly([{ partId: kit, quantity: '2' }], { leadDays: 4 }));
    const { body } = await admin.get<{ template: { plannedParts: Planned[] } }>(`/preventive-schedules/${scheduleId}`);
    const needs = [
      { storeId, partId: seal, quantity: '2' },
      { storeId, partId: bolt, quantity: '8' },
    ];
    expect(body.template.plannedParts).toEqual(expect.arrayContaining(needs));
    const ids = await orders(scheduleId, 2);
    expect(ids).toHaveLength(2);
    for (const id of ids) {
      const planned = await plannedOf(id);
      expect(planned).toHaveLength(2);
      expect(planned).toEqual(expect.arrayContaining(needs.map((need) => expect.objectContaining(need) as unknown)));
    }
    const { body: stock } = await admin.get(`/stock?partId=${bolt}`);
    expect(stock['data']).toMatchObject([{ onHand: '0', plannedLater: '16' }]);
  });

  it('are there, or the schedule is refused; and stay there while it names them', async () => {
    const ghost = '01920000-0000-7000-8000-000000000000';
    const refused = await admin.post('/preventive-schedules', weekly([{ partId: ghost, storeId, quantity: '1' }]));
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/template/plannedParts/0/partId', code: 'not_found' }] },
    });
    const partId = await newPart();
    const id = await made('/preventive-schedules', weekly([{ partId, quantity: '1' }]));
    const remove = (): Promise<Answer> => admin.call('DELETE', `/parts/${partId}`);
    expect(await remove()).toMatchObject({ status: 409, body: { code: 'in_use' } });
    const template = { title: 'Contrôler', type: 'inspection' };
    const changed = await admin.call('PATCH', `/preventive-schedules/${id}`, { template });
    expect(changed).toMatchObject({ status: 200, body: { template: { plannedParts: [] } } });
    expect((await remove()).status).toBe(204);
  });
});

describe('what schedules are going to need', () => {
  it('is expected inside the horizon: so many for each due of each asset', async () => {
    const partId = await newPart({ reorderPoint: '0', maximum: '500' });
    const id = await made('/preventive-schedules', weekly([{ partId, quantity: '3' }]));
    // 5 and 12 March; then 19 and 26 March too; the 2 April lies beyond 30 days. Two assets, three pieces each.
    expect(await expected(partId, 14)).toBe('12');
    expect(await expected(partId, 30)).toBe('24');
    expect(await expected(partId, 2)).toBe('0');
    await admin.post(`/preventive-schedules/${id}/pause`, { reason: 'Arrêt' });
    expect(await expected(partId, 30)).toBe('0');
    await admin.post(`/preventive-schedules/${id}/resume`);
    expect(await expected(partId, 30)).toBe('24');
  });

  it('is expected once, by the forecast or by the order that has been made of it', async () => {
    const partId = await newPart({ reorderPoint: '0', maximum: '500' });
    const id = await made('/preventive-schedules', weekly([{ partId, quantity: '1.5' }], { leadDays: 4 }));
    expect(await expected(partId, 30)).toBe('12');
    const [first] = await orders(id, 2);
    expect(await expected(partId, 30)).toBe('12');
    await admin.post(`/work-orders/${first}/cancel`, { reason: 'Machine vendue' });
    expect(await expected(partId, 30)).toBe('10.5');
  });

  it('follows each change of a machine and of a schedule at once', async () => {
    const partId = await newPart({ reorderPoint: '0', maximum: '500' });
    const id = await made('/preventive-schedules', weekly([{ partId, quantity: '3' }], { whenStandby: 'hold' }));
    expect(await expected(partId, 30)).toBe('24');
    const status = async (to: string): Promise<void> => {
      expect(await admin.call('PATCH', `/assets/${assetIds[0]}`, { status: to })).toMatchObject({ status: 200 });
    };
    await status('standby');
    expect(await expected(partId, 30)).toBe('12');
    await status('in_service');
    expect(await expected(partId, 30)).toBe('24');
    const template = {
      ...{ title: 'Changer les filtres', type: 'predetermined' },
      plannedParts: [{ partId, storeId, quantity: '5' }],
    };
    const { status: changed } = await admin.call('PATCH', `/preventive-schedules/${id}`, { template });
    expect({ changed, expected: await expected(partId, 30) }).toEqual({ changed: 200, expected: '40' });
    const gone = await admin.call('DELETE', `/preventive-schedules/${id}`);
    expect({ gone: gone.status, expected: await expected(partId, 30) }).toEqual({ gone: 204, expected: '0' });
  });

  it('leaves a holiday out from the moment that it is announced', async () => {
    const partId = await newPart({ reorderPoint: '0', maximum: '500' });
    await made('/preventive-schedules', weekly([{ partId, quantity: '3' }], { holidayPolicy: 'skip' }));
    expect(await expected(partId, 30)).toBe('24');
    await made('/holidays', { date: '2026-03-12', name: 'Fête de l’usine' });
    expect(await expected(partId, 30)).toBe('18');
  });

  it('is what is ordered', async () => {
    const partId = await newPart({ reorderPoint: '10', maximum: '20' });
    const supplierId = await made('/suppliers', { name: 'Filtres du Sud' });
    await admin.post(`/suppliers/${supplierId}/parts`, { partId, price: '2' });
    await made('/stock/receipts', { storeId, lines: [{ partId, quantity: '20', unitCost: '1' }] });
    expect(await expected(partId, 30)).toBeUndefined();
    await made('/preventive-schedules', weekly([{ partId, quantity: '2' }]));
    const { status, body } = await admin.post<{ data: { lines: { quantity: string }[] }[] }>(
      '/purchase-orders/from-suggestions',
      { storeId, partIds: [partId] },
    );
    // Twenty there, sixteen expected: four ahead, sixteen missing.
    expect({ status, lines: body.data[0]!.lines }).toMatchObject({ status: 201, lines: [{ quantity: '16' }] });
  });
});
