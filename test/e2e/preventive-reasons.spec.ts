import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

/** Rule 14 as a manager meets it: whatever was decided about an occurrence, the API says what and why. */
interface Occurrence {
  readonly decision: string;
  readonly reason: string;
  readonly explanation: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly workOrderId: string | null;
  readonly forecast: boolean;
}

let siyana: Siyana;
let admin: Client;

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

async function schedule(trigger: object, more: object): Promise<string> {
  const template = { title: 'Visite', type: 'predetermined' };
  return (await make('/preventive-schedules', { name: 'Visite', triggers: [trigger], template, ...more })).id;
}

async function occurrences(id: string, language = 'fr'): Promise<Occurrence[]> {
  const path = `/preventive-schedules/${id}/occurrences?from=2026-01-01&to=2026-03-10`;
  const answer = await admin.get<{ data: Occurrence[] }>(path, { 'accept-language': language });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.data;
}

/** The occurrence that was decided like this, once it is. */
async function decided(id: string, as: string, language?: string): Promise<Occurrence> {
  const end = performance.now() + 15_000;
  for (;;) {
    const all = await occurrences(id, language);
    const found = all.find(({ decision, reason, forecast }) => !forecast && `${decision} ${reason}` === as);
    if (found) return found;
    if (performance.now() > end) throw new Error(`nothing was decided as ${as}: ${JSON.stringify(all)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const calendar = (rrule: string, startsAt: string): object => ({
  ...{ kind: 'calendar', rrule, startsAt, mode: 'fixed', timeZone: 'Africa/Casablanca' },
});

describe('why an order was or was not made', () => {
  interface Asked {
    readonly reason: string;
    readonly trigger?: object;
    readonly more?: object;
    /** What becomes of the machine before, and of the schedule or its order behind. */
    readonly status?: string;
    readonly then?: (id: string) => Promise<unknown>;
  }
  const yearly = (date: string): object => calendar('FREQ=YEARLY', `${date}T08:00`);
  const order = async (id: string): Promise<string> => (await decided(id, 'created due')).workOrderId!;
  const say = { reason: 'Arrêt de la ligne' };
  const CASES: readonly Asked[] = [
    { reason: 'created due' },
    { reason: 'suppressed_open order_open', trigger: calendar('FREQ=WEEKLY;COUNT=2', '2026-01-20T08:00') },
    { reason: 'skipped_holiday holiday', trigger: yearly('2026-01-11'), more: { holidayPolicy: 'skip' } },
    { reason: 'created moved_for_holiday', trigger: yearly('2026-01-11'), more: { holidayPolicy: 'after' } },
    {
      reason: 'merged same_date_as_next',
      trigger: calendar('FREQ=DAILY;COUNT=2', '2026-01-11T08:00'),
      more: { holidayPolicy: 'after' },
    },
    { reason: 'out_of_season out_of_season', more: { season: [{ from: '06-01', to: '08-31' }] } },
    { reason: 'missed before_start', more: { activeFrom: '2026-02-01T00:00:00Z' } },
    { reason: 'asset_inactive standby', status: 'standby', more: { whenStandby: 'hold' } },
    { reason: 'asset_inactive decommissioned', status: 'decommissioned' },
    {
      reason: 'paused paused',
      trigger: yearly('2026-06-01'),
      then: async (id) => {
        await make(`/preventive-schedules/${id}/pause`, say, 200);
        await make(`/preventive-schedules/${id}/generate`, say, 200);
      },
    },
    {
      reason: 'manual generated_now',
      trigger: yearly('2026-06-01'),
      then: (id) => make(`/preventive-schedules/${id}/generate`, say, 200),
    },
    {
      reason: 'cancelled order_cancelled',
      then: async (id) => make(`/work-orders/${await order(id)}/cancel`, say, 200),
    },
    {
      reason: 'created rescheduled',
      then: async (id) => {
        await order(id);
        const body = { ...say, localDueAt: '2026-03-03T08:00' };
        await make(`/preventive-schedules/${id}/occurrences/2026-01-20T08:00/reschedule`, body, 200);
      },
    },
  ];

  it.each(CASES)('is answered for "$reason", in three languages', async ({ reason, trigger, more, status, then }) => {
    const machine = { code: `E-${crypto.randomUUID().slice(0, 8)}`, name: 'Presse', ...(status && { status }) };
    const { id: own } = await make('/assets', machine);
    const rules = { activeFrom: '2026-01-01T00:00:00Z', ...more, assetIds: [own] };
    const id = await schedule(trigger ?? yearly('2026-01-20'), rules);
    await then?.(id);
    const answers: Occurrence[] = [];
    for (const language of ['fr', 'ar', 'en']) answers.push(await decided(id, reason, language));
    const explanations = answers.map(({ explanation }) => explanation);
    expect(new Set(explanations).size).toBe(3);
    for (const explanation of explanations) expect(explanation).toMatch(/^[^{}[\]]{8,}$/);
    expect(answers[1]!.explanation).toMatch(/\p{Script=Arabic}/u);
    // What it was decided from is kept with it.
    expect(Object.keys(answers[0]!.inputs)).toContain(
      reason.includes('manual') || reason.includes('paused') ? 'note' : 'rule',
    );
    expect(answers[0]).toMatchObject({ versionNumber: 1, forecast: false });
  });
});
