import type { Me } from '../../app/api';
import { dateOf } from '../../i18n/format';
import { nearness } from '../../store/pull';
import type { ShownOrder } from '../../store/orders';

export type GroupName = 'running' | 'late' | 'today' | 'later' | 'undated' | 'free';
export const GROUPS: readonly GroupName[] = ['running', 'late', 'today', 'later', 'undated', 'free'];

const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const ACTIVE = ['open', 'in_progress', 'on_hold'];

/** The day of a technician: what runs first, then what is late, of today and later; what nobody has taken comes last. */
export function groupWork(orders: readonly ShownOrder[], me: Me, now: Date): ReadonlyMap<GroupName, ShownOrder[]> {
  const groups = new Map<GroupName, ShownOrder[]>();
  const today = dateOf(now, me.workspace.timeZone);
  for (const shown of orders) {
    if (!ACTIVE.includes(shown.order.status) && shown.sync === 'synced') continue;
    const name = groupOf(shown, me, now, today);
    if (name) groups.set(name, [...(groups.get(name) ?? []), shown]);
  }
  for (const list of groups.values()) list.sort(byUrgency);
  return groups;
}

function groupOf({ order }: ShownOrder, me: Me, now: Date, today: string): GroupName | undefined {
  const near = nearness(order, me);
  if (near === 3) return undefined;
  if (order.status === 'in_progress' || order.status === 'on_hold') return 'running';
  if (near === 2) return 'free';
  if (order.dueAt === null) return 'undated';
  if (new Date(order.dueAt) < now) return 'late';
  return dateOf(new Date(order.dueAt), me.workspace.timeZone) === today ? 'today' : 'later';
}

function byUrgency({ order: a }: ShownOrder, { order: b }: ShownOrder): number {
  const byPriority = PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority);
  return byPriority || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || a.number.localeCompare(b.number);
}
