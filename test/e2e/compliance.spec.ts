import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

/** PM compliance (domain.md 6) from outside: on 2 March, of what was due in February. */
interface Figure {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: string | null;
}
interface Compliance extends Figure {
  readonly data: readonly (Figure & { readonly month: string })[];
}

let siyana: Siyana;
let admin: Client & { readonly workspaceId: string };

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_CLOCK: '2026-03-02T06:00:00Z' });
  admin = await new Client(siyana.url).signUp('Sucrerie du Gharb');
}, 60_000);
afterAll(() => siyana.stop());

async function make<T = { id: string }>(path: string, body: unknown, expected = 201): Promise<T> {
  const answer = await admin.post<T>(path, body);
  if (answer.status !== expected) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** A visit on each Monday of February and on 2 March, a day early or late at most; answers the orders of February. */
async function visits(assetId: string): Promise<string[]> {
  const { id } = await make('/preventive-schedules', {
    ...{ name: 'Visite', assetIds: [assetId], stacking: true, leadDays: 3, toleranceDays: 1 },
    activeFrom: '2026-02-01T00:00:00Z',
    triggers: [{ kind: 'calendar', rrule: 'FREQ=WEEKLY', startsAt: '2026-02-02T08:00', mode: 'fixed' }],
    template: { title: 'Visite', type: 'predetermined' },
  });
  const path = `/preventive-schedules/${id}/occurrences?from=2026-02-01&to=2026-03-01`;
  for (const end = performance.now() + 15_000; performance.now() < end;) {
    const { body } = await admin.get<{ data: { workOrderId: string | null }[] }>(path);
    const orders = body.data.flatMap(({ workOrderId }) => workOrderId ?? []);
    if (orders.length === 4) return orders;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the orders were not made in time');
}

const done = (id: string, completedAt: string): Promise<unknown> =>
  make(`/work-orders/${id}/complete`, { completedAt }, 200);

async function compliance(by: Client = admin, months = 2): Promise<Compliance> {
  const answer = await by.get<Compliance>(`/preventive-schedules/compliance?months=${months}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('the compliance of preventive plans', () => {
  let north: string;

  it('is null where nothing was due', async () => {
    expect(await compliance()).toEqual({
      ...{ numerator: 0, denominator: 0, value: null },
      data: [
        { month: '2026-02', numerator: 0, denominator: 0, value: null },
        { month: '2026-03', numerator: 0, denominator: 0, value: null },
      ],
    });
  });

  it('is what was done inside its tolerance of all whose tolerance has closed', async () => {
    north = (await make('/locations', { code: 'N', name: 'Nord' })).id;
    const press = (await make('/assets', { code: 'P-1', name: 'Presse', locationId: north })).id;
    const [inTime, late, , alsoInTime] = await visits(press);
    await done(inTime!, '2026-02-03T17:00:00Z');
    await done(late!, '2026-02-11T08:00:00Z');
    await done(alsoInTime!, '2026-02-22T08:00:00Z');
    // The third was not done at all; the visit of 2 March can still be done.
    expect(await compliance()).toEqual({
      ...{ numerator: 2, denominator: 4, value: '0.5000' },
      data: [
        { month: '2026-02', numerator: 2, denominator: 4, value: '0.5000' },
        { month: '2026-03', numerator: 0, denominator: 0, value: null },
      ],
    });
  });

  it('is of the machines that its reader sees', async () => {
    const south = (await make('/locations', { code: 'S', name: 'Sud' })).id;
    const oven = (await make('/assets', { code: 'F-1', name: 'Four', locationId: south })).id;
    await visits(oven);
    const limited = await admin.addMember(admin.workspaceId, 'technician', { locationIds: [north] });
    expect(await compliance(limited)).toMatchObject({ numerator: 2, denominator: 4 });
    expect(await compliance()).toMatchObject({ numerator: 2, denominator: 8, value: '0.2500' });
  });

  it('leaves out what lies before the months that were asked for, and refuses none and too many', async () => {
    expect(await compliance(admin, 1)).toMatchObject({ denominator: 0, data: [{ month: '2026-03' }] });
    for (const months of ['0', '37', 'all'])
      expect((await admin.get(`/preventive-schedules/compliance?months=${months}`)).status).toBe(400);
  });
});
