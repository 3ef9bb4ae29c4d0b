import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { InstanceSecret } from '../../libs/config/src/settings';
import { roleAddresses } from '../../libs/database/src/install';
import { startTestServer } from '../support/postgres';
import { makeTemplate, startSiyana, testSecret, type Siyana } from '../support/siyana';
import { makeData, readTexts, zipf, type BenchWorkspace } from './data';
import { compare, type Figure } from './measure';
import type { LoadPlan, LoadRequest } from './load';
import { measureStart } from './boot';
import { measureImport } from './import';
import { measureSchedule } from './schedule';
import { measureSuggestions } from './suggestions';
import { measureGrowth, measureTenants, seedInstance } from './scale';

const SCALED = ['tenants', 'growth', 'search', 'import', 'schedule', 'suggestions'];
const SECONDS = 2;
const CONNECTIONS = 16;
const LIST = '/api/v1/work-orders?status=open&sort=dueAt&limit=50';
const CHECK_AT = 0.8;
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

interface World {
  readonly app: string;
  readonly floor: string;
  readonly workspaces: readonly BenchWorkspace[];
}

const json = { 'content-type': 'application/json' };
const plan = (url: string, requests: readonly LoadRequest[], keyed = false): LoadPlan => ({
  url,
  requests,
  keyed,
  seconds: SECONDS,
  connections: CONNECTIONS,
});
const bearer = ({ token }: BenchWorkspace): Record<string, string> => ({ authorization: `Bearer ${token}` });
const tenant = ({ tenantId }: BenchWorkspace): Record<string, string> => ({ 'x-tenant': tenantId });

/** Each returns ours against the floor. `round` keeps consumed rows apart. */
const BENCHES: Readonly<Record<string, (world: World) => Promise<Figure[]>>> = {
  get: async ({ app, floor, workspaces }) => {
    const picks = zipf(workspaces, 2_000).map((workspace, index) => ({
      workspace,
      id: workspace.orderIds[index % workspace.orderIds.length]!,
    }));
    const ours = picks.map(
      ({ workspace, id }) =>
        ({ method: 'GET', path: `/api/v1/work-orders/${id}`, headers: bearer(workspace) }) as const,
    );
    const theirs = picks.map(
      ({ workspace, id }) => ({ method: 'GET', path: `/one/${id}`, headers: tenant(workspace) }) as const,
    );
    return [
      await compare(
        'get',
        0.75,
        () => plan(app, ours),
        () => plan(floor, theirs),
      ),
    ];
  },
  list: async ({ app, floor, workspaces }) => {
    const picks = zipf(workspaces, 500);
    const ours = picks.map((workspace) => ({ method: 'GET', path: LIST, headers: bearer(workspace) }) as const);
    const theirs = picks.map((workspace) => ({ method: 'GET', path: '/list', headers: tenant(workspace) }) as const);
    return [
      await compare(
        'list',
        0.9,
        () => plan(app, ours),
        () => plan(floor, theirs),
      ),
    ];
  },
  create: async ({ app, floor, workspaces }) => {
    const body = (workspace: BenchWorkspace, index: number): string =>
      JSON.stringify({
        title: `Fuite ${index}`,
        type: 'corrective_deferred',
        assetId: workspace.assetIds[index % 40],
        assigneeIds: [workspace.memberId],
      });
    const requests = (path: string, headers: (workspace: BenchWorkspace) => Record<string, string>): LoadRequest[] =>
      Array.from({ length: 2_000 }, (_, index) => {
        const workspace = workspaces[index % workspaces.length]!;
        return { method: 'POST', path, headers: { ...headers(workspace), ...json }, body: body(workspace, index) };
      });
    return [
      await compare(
        'create',
        0.6,
        () => plan(app, requests('/api/v1/work-orders', bearer), true),
        () => plan(floor, requests('/create', tenant), true),
      ),
    ];
  },
  complete: async ({ app, floor, workspaces }) => {
    const slices = 12; // five rounds and a warm-up for each side, none completes an order twice
    const requests = (
      slice: number,
      path: (id: string) => string,
      headers: (workspace: BenchWorkspace) => Record<string, string>,
    ): LoadRequest[] => {
      const size = Math.floor(workspaces[0]!.toComplete.length / slices);
      return Array.from({ length: size }, (_, index) =>
        workspaces.map((workspace): LoadRequest => {
          const { id, stepIds } = workspace.toComplete[slice * size + index]!;
          const body = {
            note: 'Roulement remplacé',
            failure: { mode: 'VIB', mechanism: '2.4', cause: '3.4' },
            labour: [{ memberId: workspace.memberId, startedAt: '2026-01-05T08:00:00.000Z', minutes: 30 }],
            steps: stepIds.map((stepId) => ({ stepId, value: true })),
            parts: [index % 20, 20 + (index % 20)].map((part) => ({
              ...{ partId: workspace.partIds[part]!, storeId: workspace.storeId, quantity: '2' },
            })),
          };
          return {
            method: 'POST',
            path: path(id),
            headers: { ...headers(workspace), ...json },
            body: JSON.stringify(body),
          };
        }),
      ).flat();
    };
    return [
      await compare(
        'complete',
        0.5,
        (round) =>
          plan(
            app,
            requests(round, (id) => `/api/v1/work-orders/${id}/complete`, bearer),
            true,
          ),
        (round) =>
          plan(
            floor,
            requests(6 + round, (id) => `/complete/${id}`, tenant),
            true,
          ),
      ),
    ];
  },
};

async function startFloor(siyana: Siyana, workspace: BenchWorkspace): Promise<{ child: ChildProcess; url: string }> {
  const secret = InstanceSecret.load('', { SIYANA_SECRET: testSecret() });
  const env = {
    ...process.env,
    FLOOR_URL: roleAddresses(siyana.databaseUrl, secret, {}).app,
    FLOOR_READS: JSON.stringify(await readTexts(siyana, workspace)),
  };
  const child = fork(join(__dirname, 'floor.js'), { env });
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number }));
    child.once('exit', (code) => reject(new Error(`the floor ended with ${code}`)));
  });
  return { child, url: `http://127.0.0.1:${port}` };
}

async function run(names: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  const overHttp = names.filter((name) => name in BENCHES);
  const scaled = names.filter((name) => SCALED.includes(name));
  if (overHttp.length + scaled.length === 0) return names.includes('start') ? measureStart() : [];
  const server = await startTestServer();
  process.env['TEST_SERVER_URL'] = server.url;
  try {
    await makeTemplate(server.url);
    if (overHttp.length) figures.push(...(await overFloor(overHttp)));
    if (names.includes('import')) figures.push(...(await measureImport()));
    if (names.includes('suggestions')) figures.push(...(await measureSuggestions()));
    if (names.includes('schedule')) figures.push(...(await measureSchedule()));
    if (names.includes('tenants')) figures.push(...(await measureTenants()));
    if (names.includes('growth') || names.includes('search')) figures.push(...(await measureGrowth(names)));
  } finally {
    await server.stop();
  }
  if (names.includes('start')) figures.push(...(await measureStart()));
  return figures;
}

async function overFloor(names: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  const siyana = await startSiyana();
  try {
    const workspaces = await makeData(siyana);
    const floor = await startFloor(siyana, workspaces[0]!);
    for (const name of names)
      figures.push(...(await BENCHES[name]!({ app: siyana.url, floor: floor.url, workspaces })));
    floor.child.kill();
  } finally {
    await siyana.stop();
  }
  return figures;
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args[0] === 'seed') {
    print(await seedInstance(args.includes('--full')));
    return;
  }
  const known = [...Object.keys(BENCHES), 'start', ...SCALED];
  const asked = args.filter((arg) => !arg.startsWith('--'));
  for (const name of asked)
    if (!known.includes(name)) throw new Error(`no bench is named ${name}; there are ${known.join(', ')}`);
  const figures = await run(asked.length ? asked : known);
  if (args.includes('--json')) print(JSON.stringify(figures));
  else print('name                goal  ratio     ours      floor   p50/p99 ms ours   floor');
  for (const { name, goal, ratio, ours, floor, unit } of args.includes('--json') ? [] : figures) {
    const side = (value: number): string => `${value.toFixed(0)}${unit}`.padStart(9);
    print(
      `${name.padEnd(18)} ${goal.toFixed(2).padStart(5)} ${ratio.toFixed(2).padStart(6)} ${side(ours.perSecond)} ${side(floor.perSecond)}   ${ours.p50.toFixed(0)}/${ours.p99.toFixed(0)}   ${floor.p50.toFixed(0)}/${floor.p99.toFixed(0)}`,
    );
  }
  const missed = figures.filter(({ ratio, goal }) => ratio < (args.includes('--check') ? CHECK_AT * goal : 0));
  for (const { name } of missed) print(`${name} is below ${CHECK_AT} of its goal`);
  print(`${figures.length - missed.length} passed, ${missed.length} failed`);
  process.exitCode = missed.length ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
