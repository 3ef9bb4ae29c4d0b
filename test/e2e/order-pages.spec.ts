import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface OrderPage {
  readonly data: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

let siyana: Siyana;
let admin: Client;

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Sucrerie');
}, 60_000);
afterAll(() => siyana.stop());

async function made(path: string, body: unknown): Promise<{ id: string }> {
  const answer = await admin.post<{ id: string }>(path, body);
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.body;
}

it('a page of orders, which is written from the wire, says of each what its own address says', async () => {
  const { body: me } = await admin.get<{ member: { id: string } }>('/me');
  const asset = await made('/assets', { code: 'C-1', name: 'Centrifugeuse \\ "nord"' });
  const team = await made('/teams', { name: 'Jour' });
  const { id } = await made('/work-orders', {
    ...{
      title: 'Fuite "grave"\n\tau joint صيانة 🛠',
      description: 'a\\b',
      type: 'corrective_deferred',
      priority: 'high',
    },
    ...{ assetId: asset.id, assigneeIds: [me.member.id], teamIds: [team.id], estimatedMinutes: 90, externalId: 'E-1' },
    ...{ dueAt: '2026-12-01T08:00:00Z', plannedStartAt: '2026-12-01T07:00:00.250Z', signatureRequired: true },
  });
  await made(`/work-orders/${id}/start`, {});
  await made(`/work-orders/${id}/complete`, {
    ...{ labour: [{ startedAt: '2026-11-27T08:00:00Z', minutes: 75 }], otherCosts: [{ label: 'Location', amount: '12.5' }], note: 'RAS' },
    ...{ signature: { name: 'N. "El" Amrani' }, failure: { mode: 'UNK' } },
  });
  for (let n = 0; n < 3; n += 1) await made('/work-orders', { title: `Ordre ${n}`, type: 'inspection' });

  const seen: string[] = [];
  for (const query of ['limit=2', 'limit=200', 'limit=200&sort=dueAt', 'limit=200&q=fuite']) {
    for (let next: string | null = `/work-orders?${query}`; next !== null;) {
      const { body, headers }: Answer<OrderPage> = await admin.get<OrderPage>(next);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      for (const order of body.data) {
        const { body: alone } = await admin.get<{ steps: unknown }>(`/work-orders/${order.id}`);
        const { steps: _steps, ...rest } = alone;
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
});
