import { isOpen, type Copy, type Entry, type Log } from '../sync/log';
import { stepField, type FieldValue } from '../sync/operation';
import type { Order } from './database';

/** An order as the sync engine compares it. */
export function copyOfOrder(order: Order): Copy {
  const fields: Record<string, FieldValue> = {
    title: order.title,
    description: order.description,
    priority: order.priority,
    dueAt: order.dueAt,
    note: order.note,
    'failure.mode': order.failure.mode ?? null,
    'failure.mechanism': order.failure.mechanism ?? null,
    'failure.cause': order.failure.cause ?? null,
  };
  for (const step of order.steps) fields[stepField(step.id)] = step.value;
  return { subject: order.id, version: order.version, fields };
}

export type SyncState = 'synced' | 'waiting' | 'decision';

export interface ShownOrder {
  readonly order: Order;
  readonly sync: SyncState;
}

const AFTER = { start: 'in_progress', resume: 'in_progress', hold: 'on_hold', complete: 'completed' } as const;

/** The order as its person left it: the server's copy, with what is not yet sent on it. */
export function showOrder(order: Order, log: Log): ShownOrder {
  const entries = log.filter((entry) => isOpen(entry) && entry.operation.subject === order.id);
  return { order: entries.reduce(applyEntry, order), sync: syncOf(entries) };
}

function syncOf(entries: readonly Entry[]): SyncState {
  if (entries.length === 0) return 'synced';
  return entries.some(({ state }) => state === 'conflict' || state === 'refused') ? 'decision' : 'waiting';
}

function applyEntry(order: Order, { operation: { action, fields }, state }: Entry): Order {
  if (state === 'refused') return order;
  const valueOf = (field: string): FieldValue | undefined => fields[field]?.mine;
  const steps = order.steps.map((step) => {
    const value = valueOf(stepField(step.id));
    return value === undefined ? step : { ...step, value: value as boolean | string | null };
  });
  const status = action.kind in AFTER ? AFTER[action.kind as keyof typeof AFTER] : order.status;
  return {
    ...order,
    steps,
    status,
    title: (valueOf('title') as string | undefined) ?? order.title,
    note: (valueOf('note') as string | undefined) ?? order.note,
    holdReason: action.kind === 'hold' ? action.reason : order.holdReason,
    failure: {
      mode: (valueOf('failure.mode') as string | undefined) ?? order.failure.mode ?? null,
      mechanism: (valueOf('failure.mechanism') as string | undefined) ?? order.failure.mechanism ?? null,
      cause: (valueOf('failure.cause') as string | undefined) ?? order.failure.cause ?? null,
    },
  };
}

/** Orders that were made here and have not reached the server: enough of them to be listed. */
export function madeHere(
  log: Log,
  known: ReadonlySet<string>,
): readonly { id: string; title: string; state: SyncState }[] {
  return log.flatMap((entry) => {
    const { action, subject } = entry.operation;
    if (action.kind !== 'create' || !isOpen(entry) || known.has(subject)) return [];
    return [{ id: subject, title: String(action.body['title']), state: syncOf([entry]) }];
  });
}
