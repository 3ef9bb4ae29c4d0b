import { InstanceSecret, readSettings } from '@siyana/config';
import { openInstance } from '@siyana/database';
import pg from 'pg';
import { startSiyana } from '../support/siyana';
import { zipf } from './data';
import { compare, type Figure } from './measure';
import type { LoadPlan, LoadRequest } from './load';
import { openSeeded, seed, zipfPlans, type Seeded, type SeedPlan } from './seed';

const LIST = '/api/v1/work-orders?status=open&sort=dueAt&limit=50';
const ACTIVE = 50;
const SECONDS = 2;
const CONNECTIONS = 16;

interface Side {
  readonly url: string;
  readonly workspaces: readonly Seeded[];
}

const bearer = ({ token }: Seeded): Record<string, string> => ({ authorization: `Bearer ${token}` });
const load = ({ url }: Side, requests: readonly LoadRequest[]): LoadPlan => ({
  ...{ url, requests, keyed: false, seconds: SECONDS, connections: CONNECTIONS },
});

function gets({ workspaces }: Side): LoadRequest[] {
  return zipf(workspaces, 2_000).map((workspace, index) => ({
    method: 'GET',
    path: `/api/v1/work-orders/${workspace.orderIds[index % workspace.orderIds.length]!}`,
    headers: bearer(workspace),
  }));
}

const lists = ({ workspaces }: Side): LoadRequest[] =>
  zipf(workspaces, 500).map((workspace) => ({ method: 'GET', path: LIST, headers: bearer(workspace) }));

async function both(name: string, goal: number, large: Side, small: Side): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, requests] of [
    ['get', gets],
    ['list', lists],
  ] as const) {
    const [ours, base] = [requests(large), requests(small)];
    figures.push(
      await compare(
        `${name} ${what}`,
        goal,
        () => load(large, ours),
        () => load(small, base),
      ),
    );
  }
  return figures;
}

async function withDatabase<T>(url: string, work: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}

/** Reads at 840 and at 10,000 workspaces of 100 orders against the same with one: two servers, each with its database. */
export async function measureTenants(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const plans = (count: number): SeedPlan[] =>
    Array.from({ length: count }, (_, index) => ({ name: `plant ${index}`, assets: 20, orders: 100 }));
  const [one, many] = [await startSiyana(), await startSiyana()];
  try {
    const side = async (count: number, { url, databaseUrl }: { url: string; databaseUrl: string }): Promise<Side> =>
      withDatabase(databaseUrl, async (database) => {
        await seed(database, plans(count));
        return { url, workspaces: await openSeeded(database, plans(Math.min(count, ACTIVE))) };
      });
    const alone = await side(1, one);
    for (const count of [840, 10_000])
      figures.push(...(await both(`tenants ${count}`, 0.9, await side(count, many), alone)));
  } finally {
    await one.stop();
    await many.stop();
  }
  return figures;
}

/** Reads in a workspace of 10,000 and of 1,000,000 orders against one of 100; and its search, in seconds at worst. */
export async function measureGrowth(names: readonly string[]): Promise<Figure[]> {
  const siyana = await startSiyana();
  try {
    const sizes = [100, 10_000, 1_000_000];
    const plans = sizes.map((orders) => ({ name: `grown ${orders}`, assets: 40, orders }));
    const seeded = await withDatabase(siyana.databaseUrl, async (database) => {
      await seed(database, plans);
      return openSeeded(database, plans);
    });
    const sides = seeded.map((workspace): Side => ({ url: siyana.url, workspaces: [workspace] }));
    const figures: Figure[] = [];
    if (names.includes('growth'))
      for (const [index, orders] of sizes.entries())
        if (index > 0) figures.push(...(await both(`growth ${orders}`, 0.85, sides[index]!, sides[0]!)));
    if (names.includes('search'))
      for (const [index, orders] of sizes.entries())
        if (index > 0) figures.push(await search(`search ${orders}`, sides[index]!));
    return figures;
  } finally {
    await siyana.stop();
  }
}

const SLOWEST = 2;

/** The slowest of some words, common and rare, over what it may take at most: 2 s, or the word that asks for more. */
async function search(name: string, { url, workspaces }: Side): Promise<Figure> {
  let slowest = 0;
  for (const word of ['ordre', 'ordre 77', 'machine 7', 'nowhere', 'wo-000042', 'e']) {
    const begun = performance.now();
    const answer = await fetch(`${url}/api/v1/work-orders?q=${encodeURIComponent(word)}`, {
      headers: bearer(workspaces[0]!),
    });
    const { code } = (await answer.json()) as { code?: string };
    if (answer.status !== 200 && code !== 'narrow_the_search') throw new Error(`${name}: ${answer.status} ${code}`);
    slowest = Math.max(slowest, (performance.now() - begun) / 1000);
  }
  const side = (seconds: number): Figure['ours'] => ({
    perSecond: 1 / seconds,
    p50: seconds * 1000,
    p99: seconds * 1000,
    failed: 0,
  });
  return {
    name,
    goal: 1,
    ratio: Math.min(SLOWEST / slowest, 9.99),
    ours: side(slowest),
    floor: side(SLOWEST),
    unit: '/s',
  };
}

/** `bench seed`: 840 workspaces into the instance of this environment; a tenth of the whole unless `--full`. */
export async function seedInstance(full: boolean): Promise<string> {
  const settings = readSettings();
  const instance = await openInstance(settings, InstanceSecret.load(settings.home));
  try {
    const share = full ? 1 : 0.1;
    await withDatabase(instance.ownerUrl, (database) =>
      seed(database, zipfPlans(840, 420_000 * share, 4_200_000 * share)),
    );
    return `${settings.home}: 840 workspaces, ${4_200_000 * share} orders`;
  } finally {
    await instance.stop();
  }
}
