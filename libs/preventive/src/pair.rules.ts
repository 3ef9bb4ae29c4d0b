import { NEW_CURSOR, type Baseline, type Cursor, type Decision, type OrderSpan } from './engine';

/** `local` is of a first form, which did not say whether it was work or a due. */
type StoredBaseline =
  | { readonly doneAt: string }
  | { readonly due: string; readonly since: string }
  | { readonly local: string; readonly since: string };

/** A cursor as JSON holds it. */
export type StoredCursor = Omit<Cursor, 'baseline'> & {
  readonly baseline: StoredBaseline | null;
};

/** From when to when an order of the pair was open, by the history of its status; one that was reopened has several. */
export interface OpenOrder {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly dueAt: string;
}

/** A due that a person has put elsewhere. */
export interface Rescheduled {
  readonly localDueAt: string;
  readonly reason: string;
  readonly principal: string;
}

/** How long the end of an order is remembered for decisions that are taken late. */
const KEPT_MS = 92 * 86_400_000;

export function cursorFrom(stored: StoredCursor | undefined): Cursor {
  if (!stored) return NEW_CURSOR;
  const { baseline } = stored;
  return { ...stored, baseline: baseline && baselineFrom(baseline) };
}

function baselineFrom(stored: StoredBaseline): Baseline {
  if ('doneAt' in stored) return { doneAt: new Date(stored.doneAt) };
  return { due: 'due' in stored ? stored.due : stored.local, since: new Date(stored.since) };
}

export function spanFrom({ from, to, dueAt }: OpenOrder): OrderSpan {
  return { from: new Date(from), to: to === null ? null : new Date(to), dueAt: new Date(dueAt) };
}

/** An order counts as open from its own t_k, whenever it was really made. */
export function openFrom(decision: Decision, id: string): OpenOrder {
  return { id, from: decision.createAt.toISOString(), to: null, dueAt: decision.dueAt.toISOString() };
}

/** What of the history no decision from `decidedTo` on can ask for any more is forgotten. */
export function remembered(orders: readonly OpenOrder[], decidedTo: Date): readonly OpenOrder[] {
  if (orders.length === 0) return orders;
  const since = new Date(decidedTo.getTime() - KEPT_MS).toISOString();
  return orders.filter(({ to }) => to === null || to >= since);
}

/** The order has ended at `at`, by completion or cancellation. */
export function ended(orders: readonly OpenOrder[], id: string, at: string): readonly OpenOrder[] {
  return orders.map((order) =>
    order.id === id && order.to === null ? { ...order, to: later(order.from, at) } : order,
  );
}

/** The order is open again since `at`. */
export function reopened(orders: readonly OpenOrder[], id: string, at: string, dueAt: string): readonly OpenOrder[] {
  return [...orders, { id, from: at, to: null, dueAt }];
}

const later = (a: string, b: string): string => (a > b ? a : b);
