import { JobsDoor } from '@siyana/events';
import { DeliveryWakeups, type WakeupClaim } from '@siyana/integrations';
import { newId } from '@siyana/kernel';
import { cloneDatabase, jobsUrlOf, type TestDatabase } from './support/database';

const NOW = '2026-11-23T08:00:00.000Z';
const LATER = '2026-11-23T08:01:00.000Z';
const MUCH_LATER = '2026-11-23T08:05:00.000Z';

let database: TestDatabase;
let jobs: JobsDoor;
let wakeups: DeliveryWakeups;

beforeEach(async () => {
  database = await cloneDatabase();
  jobs = new JobsDoor(jobsUrlOf(database.url));
  wakeups = new DeliveryWakeups(jobs);
});
afterEach(async () => {
  await jobs.close();
  await database.drop();
});

const ids = (count: number): string[] => Array.from({ length: count }, () => newId());
const due = (webhooks: readonly string[], nextAt = NOW): { webhookId: string; nextAt: string }[] =>
  webhooks.map((webhookId) => ({ webhookId, nextAt }));
const perWorkspace = (claims: readonly WakeupClaim[], tenantId: string): number =>
  claims.filter((claim) => claim.tenantId === tenantId).length;

describe('turns of webhooks', () => {
  it('are two of a workspace at a time, so that one with a hundred webhooks leaves places for others', async () => {
    const [flooder, other] = [newId(), newId()];
    await wakeups.ask(flooder, due(ids(100)));
    await wakeups.ask(other, due(ids(1), NOW));
    const claims = await wakeups.claim(NOW, LATER, 16);
    expect([perWorkspace(claims, flooder), perWorkspace(claims, other)]).toEqual([2, 1]);
    expect(await wakeups.claim(NOW, LATER, 16)).toEqual([]);
    await wakeups.release(
      claims.find(({ tenantId }) => tenantId === flooder)!,
      null,
    );
    expect(await wakeups.claim(NOW, LATER, 16)).toHaveLength(1);
  });

  it('go to one worker each, however many ask at once', async () => {
    const tenants = ids(10);
    for (const tenantId of tenants) await wakeups.ask(tenantId, due(ids(3)));
    const claims = (await Promise.all(Array.from({ length: 6 }, () => wakeups.claim(NOW, LATER, 8)))).flat();
    expect(claims).toHaveLength(20);
    expect(new Set(claims.map(({ webhookId }) => webhookId)).size).toBe(20);
    expect(Math.max(...tenants.map((tenantId) => perWorkspace(claims, tenantId)))).toBe(2);
  });

  it('are not given before they are due, and again after a worker has died with them', async () => {
    await wakeups.ask(newId(), due(ids(1), LATER));
    expect(await wakeups.claim(NOW, LATER, 16)).toEqual([]);
    expect(await wakeups.claim(LATER, MUCH_LATER, 16)).toHaveLength(1);
    expect(await wakeups.claim(LATER, MUCH_LATER, 16)).toEqual([]);
    expect(await wakeups.claim(MUCH_LATER, MUCH_LATER, 16)).toHaveLength(1);
  });

  it('come again at once when somebody has asked meanwhile, although there was nothing left', async () => {
    const [tenantId, webhookId] = [newId(), newId()];
    await wakeups.ask(tenantId, due([webhookId]));
    const [first] = await wakeups.claim(NOW, LATER, 16);
    await wakeups.ask(tenantId, due([webhookId]));
    await wakeups.release(first!, null);
    const [second] = await wakeups.claim(NOW, LATER, 16);
    expect(second).toMatchObject({ tenantId, webhookId });
    await wakeups.release(second!, null);
    expect(await wakeups.claim(NOW, LATER, 16)).toEqual([]);
  });
});
