import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Made {
  readonly id: string;
  readonly version: number;
  readonly steps: readonly { readonly id: string }[];
}
interface OrderPage {
  readonly data: readonly Made[];
  readonly nextCursor: string | null;
}

let siyana: Siyana;
let admin: Client;

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Sucrerie');
}, 60_000);
afterAll(() => siyana.stop());

async function made(path: string, body: unknown): Promise<Made> {
  const answer = await admin.post<Made>(path, body);
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.body;
}

it('a page of orders and an order alone, which are written from the wire, say what the call that made the order has said', async () => {
  const { body: me } = await admin.get<{ member: { id: string } }>('/me');
  const asset = await made('/assets', { code: 'C-1', name: 'Centrifugeuse \\ "nord"' });
  const team = await made('/teams', { name: 'Jour' });
  const steps = [
    { kind: 'number', label: 'Jeu "radial"', required: false, minimum: '0.1', maximum: '0.35', unit: 'mm' },
    { kind: 'choice', label: 'État', required: false, choices: ['bon', 'à revoir'] },
  ];
  const procedure = await made('/procedures', { name: 'Contrôle', steps });
  const { id } = await made('/work-orders', {
    ...{ title: 'Fuite "grave"\n\tau joint صيانة 🛠', description: 'a\\b', type: 'corrective_deferred' },
    ...{ priority: 'high', procedureId: procedure.id, assetId: asset.id, assigneeIds: [me.member.id] },
    ...{ teamIds: [team.id], estimatedMinutes: 90, externalId: 'E-1', dueAt: '2026-12-01T08:00:00Z' },
    ...{ plannedStartAt: '2026-12-01T07:00:00.250Z', signatureRequired: true },
  });
  const { steps: begun } = await made(`/work-orders/${id}/start`, {});
  const completed = await made(`/work-orders/${id}/complete`, {
    ...{
      labour: [{ startedAt: '2026-11-27T08:00:00Z', minutes: 75 }],
      steps: [{ stepId: begun[0]!.id, value: '0.2' }],
    },
    ...{ otherCosts: [{ label: 'Location', amount: '12.5' }], note: 'RAS', failure: { mode: 'UNK' } },
    ...{ signature: { name: 'N. "El" Amrani' } },
  });
  expect(completed).toMatchObject({ status: 'completed', costs: { other: '12.50' } });
  const told = new Map([[id, completed]]);
  for (let n = 0; n < 3; n += 1) {
    const order = await made('/work-orders', { title: `Ordre ${n}`, type: 'inspection' });
    told.set(order.id, order);
  }

  const seen: string[] = [];
  for (const query of ['limit=2', 'limit=200', 'limit=200&sort=dueAt', 'limit=200&q=fuite']) {
    for (let next: string | null = `/work-orders?${query}`; next !== null;) {
      const { body, headers }: Answer<OrderPage> = await admin.get<OrderPage>(next);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      for (const order of body.data) {
        const { steps: _steps, ...rest } = told.get(order.id)!;
        expect(order).toEqual(rest);
        seen.push(order.id);
      }
      const link = headers.get('link');
      expect(link).toBe(body.nextCursor && `</api/v1/work-orders?${query}&cursor=${body.nextCursor}>; rel="next"`);
      next = body.nextCursor && `/work-orders?${query}&cursor=${body.nextCursor}`;
    }
  }
  expect(seen).toHaveLength(4 + 4 + 4 + 1);
  expect(seen.filter((each) => each === id)).toHaveLength(4);

  for (const [orderId, order] of told) {
    const alone = await admin.get(`/work-orders/${orderId}`);
    expect(alone.body).toEqual(order);
    expect(alone.headers.get('etag')).toBe(`"${order.version}"`);
    expect(alone.headers.get('content-type')).toBe('application/json; charset=utf-8');
  }
});
