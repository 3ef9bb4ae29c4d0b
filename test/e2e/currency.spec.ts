import type pg from 'pg';
import { connect } from '../isolation/support/database';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Plant {
  readonly admin: Client & { workspaceId: string };
  /** Books the first amount of this workspace. */
  readonly receive: () => Promise<Answer>;
  readonly change: (currency: string) => Promise<Answer>;
}

let siyana: Siyana;
let nobody: Client;
let superuser: pg.Client;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WORKER: '0' });
  nobody = new Client(siyana.url);
  superuser = await connect(siyana.databaseUrl);
});
afterAll(async () => {
  await superuser.end();
  await siyana.stop();
});

async function plant(): Promise<Plant> {
  const admin = await nobody.signUp('Devise');
  const { body: store } = await admin.post<{ id: string }>('/stores', { code: 'S', name: 'S' });
  const { body: part } = await admin.post<{ id: string }>('/parts', { sku: 'P', name: 'P', unit: 'kg' });
  const lines = [{ partId: part.id, quantity: '1', unitCost: '1' }];
  return {
    admin,
    receive: () => admin.post('/stock/receipts', { storeId: store.id, lines }),
    change: (currency) => admin.call('PATCH', '/workspace', { currency }),
  };
}

/** How many of the app's sessions wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await superuser.query<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return Number(rows[0]!.count);
}

async function untilWaiting(count: number): Promise<void> {
  for (const end = performance.now() + 10_000; (await waiting()) < count;) {
    if (performance.now() > end) throw new Error(`${await waiting()} wait`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Both at the same moment: the row that all of them need at their very end is held until both have come that far. */
async function together(
  { workspaceId }: { workspaceId: string },
  first: () => Promise<Answer>,
  second: () => Promise<Answer>,
): Promise<[Answer, Answer]> {
  const holder = await connect(siyana.databaseUrl);
  await holder.query('BEGIN');
  await holder.query(`SELECT 1 FROM counters WHERE tenant_id = $1 AND name = 'event' FOR UPDATE`, [workspaceId]);
  const answers: Promise<Answer>[] = [first()];
  await untilWaiting(1);
  answers.push(second());
  await untilWaiting(2);
  await holder.query('ROLLBACK');
  await holder.end();
  return Promise.all(answers) as Promise<[Answer, Answer]>;
}

describe('the currency of a workspace', () => {
  it('is changed while nothing is booked, and never again', async () => {
    const { change, receive } = await plant();
    expect((await change('EUR')).status).toBe(200);
    expect((await receive()).status).toBe(201);
    expect(await change('MAD')).toMatchObject({ status: 409, body: { code: 'currency_in_use' } });
    expect((await change('EUR')).status).toBe(200);
  });

  it('stays when the first receipt comes in the same moment, and was first', async () => {
    const { admin, change, receive } = await plant();
    const [received, changed] = await together(admin, receive, () => change('EUR'));
    expect([received.status, changed.status, changed.body['code']]).toEqual([201, 409, 'currency_in_use']);
  });

  it('changes when it was first, and the receipt that was reckoned in the old one is to be sent again', async () => {
    const { admin, change, receive } = await plant();
    const [changed, received] = await together(admin, () => change('EUR'), receive);
    expect([changed.status, received.status, received.body['code']]).toEqual([200, 503, 'unavailable']);
    expect(received.headers.get('retry-after')).not.toBeNull();
    expect((await admin.get<{ data: unknown[] }>('/stock/movements')).body.data).toEqual([]);
    expect((await receive()).status).toBe(201);
    expect((await change('MAD')).body['code']).toBe('currency_in_use');
  });

  it.each([
    [
      'hours that cost something',
      async ({ admin }: Plant): Promise<Answer> => {
        const { body: order } = await admin.post<{ id: string }>('/work-orders', { title: 'X', type: 'inspection' });
        const worker = await admin.addMember(admin.workspaceId, 'technician', { hourlyRate: '60' });
        const labour = { memberId: worker.memberId, startedAt: '2026-01-05T08:00:00Z', minutes: 30 };
        return admin.post(`/work-orders/${order.id}/labour`, labour);
      },
    ],
    [
      'another cost',
      async ({ admin }: Plant): Promise<Answer> => {
        const { body: order } = await admin.post<{ id: string }>('/work-orders', { title: 'X', type: 'inspection' });
        return admin.post(`/work-orders/${order.id}/complete`, { otherCosts: [{ label: 'Taxi', amount: '120' }] });
      },
    ],
  ])('stays from the first amount on: %s', async (_name, book) => {
    const all = await plant();
    const booked = await book(all);
    expect({ status: booked.status < 300, text: booked.text }).toMatchObject({ status: true });
    const { rows } = await superuser.query<{ booked: boolean }>(
      'SELECT money_booked AS booked FROM workspaces WHERE tenant_id = $1',
      [all.admin.workspaceId],
    );
    expect(rows[0]!.booked).toBe(true);
    expect((await all.change('EUR')).body['code']).toBe('currency_in_use');
  });
});
