import { isProblem, type Siyana } from '@siyana/api-client';
import type { Me } from '../app/api';
import { allOf } from '../app/lists';
import type { Order, StockRow, Surroundings } from './database';
import { nowMs } from '../app/clock';

const DETAILS_AT_MOST = 150;
const SURROUNDINGS_EVERY_MS = 10 * 60_000;
const ACTIVE = 'open,in_progress,on_hold';

type Listed = Pick<Order, 'id' | 'version' | 'assigneeIds' | 'teamIds' | 'locationId'>;

/** An order that was kept and is no longer this member's to see. */
export interface Gone {
  readonly gone: string;
}

/**
 * The orders that this member may need without a network, when they are newer than the kept ones: assigned to them or their teams first,
 * then what nobody has taken. What was kept and is no longer listed is read once more: it was completed or given to somebody else.
 */
export async function* pullOrders(api: Siyana, me: Me, kept: ReadonlyMap<string, Order>): AsyncGenerator<Order | Gone> {
  const listed: Listed[] = [];
  for await (const row of api.list('/work-orders', { query: { status: ACTIVE, sort: 'dueAt', limit: 200 } })) {
    listed.push(row);
    if (listed.length === 1_000) break;
  }
  const wanted = [...listed].sort((a, b) => nearness(a, me) - nearness(b, me)).slice(0, DETAILS_AT_MOST);
  const active = new Set(listed.map(({ id }) => id));
  const ended = [...kept.values()].filter(({ id, status }) => !active.has(id) && ACTIVE.includes(status));
  for (const { id, version } of [...wanted, ...ended.map((order) => ({ ...order, version: Infinity }))]) {
    if ((kept.get(id)?.version ?? 0) >= version) continue;
    const order = await readOrder(api, id);
    if (order) yield order;
    else if (kept.has(id)) yield { gone: id };
  }
}

/** 0 mine, 1 my teams', 2 nobody's, 3 somebody else's. */
export function nearness({ assigneeIds, teamIds }: Pick<Listed, 'assigneeIds' | 'teamIds'>, { member }: Me): number {
  if (assigneeIds.includes(member.id)) return 0;
  if (assigneeIds.length > 0) return 3;
  if (teamIds.length === 0) return 2;
  return teamIds.some((id) => member.teamIds.includes(id)) ? 1 : 3;
}

async function readOrder(api: Siyana, id: string): Promise<Order | undefined> {
  try {
    return await api.get('/work-orders/{id}', { path: { id } });
  } catch (error) {
    if (isProblem(error) && error.status === 404) return undefined;
    throw error;
  }
}

/** Machines, codes and names; undefined while what is kept is fresh enough. */
export async function pullSurroundings(
  api: Siyana,
  { permissions }: Me,
  kept: Surroundings | undefined,
): Promise<Surroundings | undefined> {
  const at = nowMs();
  if (kept && at - kept.readAt < SURROUNDINGS_EVERY_MS) return undefined;
  const assets = await allOf(api.list('/assets'));
  return {
    assets: assets.map(({ id, code, name, locationId }) => ({ id, code, name, locationId })),
    failureCodes: await allOf(api.list('/failure-codes')),
    members: (await allOf(api.list('/members'))).map(({ id, name }) => ({ id, name })),
    stock: permissions.includes('stock:read') ? (await allOf(api.list('/stock'))).map(stockRow) : [],
    readAt: at,
  };
}

const stockRow = ({ id, partId, sku, partName, unit, storeId, storeCode, available }: StockRow): StockRow => ({
  ...{ id, partId, sku, partName, unit },
  ...{ storeId, storeCode, available },
});
