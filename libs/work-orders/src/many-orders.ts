import type { PlaceClocks } from '@siyana/assets';
import { AROUND_THE_CLOCK } from '@siyana/calendar';
import { bareList, type Tx } from '@siyana/database';
import { currentScope } from '@siyana/tenancy';
import { TAKE_NUMBERS } from './order-numbers';
import { rowOf, stepsOf, type Unnumbered } from './order-rows';
import { searchNumber, searchTailOf } from './order-search';
import { noteCreated } from './alike-notes';
import { hasTargets } from './sla.rules';
import { WorkOrder, WorkOrderAssignee, WorkOrderTeam } from './work-order.entity';
import { WorkOrderStep } from './work-order-lines.entity';

/** What orders that are made together have in common. */
export type OrderKind = Omit<Unnumbered, 'id' | 'assetId' | 'locationId' | 'dueAt' | 'follows'>;

/** One of them, and what it has of its own. */
export interface OrderOfKind {
  readonly id: string;
  /** Index of its kind. */
  readonly kind: number;
  readonly assetId: string | null;
  readonly locationId: string | null;
  readonly dueAt: string | null;
}

/** In which rows of orders that are made together differ; their other columns are the same for all. */
const DIFFERING: readonly (keyof WorkOrder)[] = [
  ...(['title', 'description', 'type', 'priority', 'origin', 'procedureId', 'procedureNumber'] as const),
  ...(['estimatedMinutes', 'externalId', 'plannedStartAt', 'plannedEndAt', 'signatureRequired'] as const),
  ...(['responseDueAt', 'resolutionDueAt', 'slaNextAt'] as const),
];
const NUMBER = 'taken.before + u.ordinal';
/** The rows of these orders, later; answers when the first of their targets is due. */
export async function insertOrders(
  tx: Tx,
  places: PlaceClocks,
  kinds: readonly OrderKind[],
  orders: readonly OrderOfKind[],
): Promise<string | null> {
  const { drafts, numbers } = await draftsOf(tx, places, kinds, orders);
  insertRows(tx, drafts, numbers, orders);
  const of = <T>(name: 'assigneeIds' | 'teamIds', make: (workOrderId: string, each: string) => T): T[] =>
    orders.flatMap(({ id, kind }) => (kinds[kind]![name] ?? []).map((each) => make(id, each)));
  if (kinds.some(({ procedure }) => procedure))
    tx.insert(
      WorkOrderStep,
      orders.flatMap(({ id, kind }) => stepsOf({ ...kinds[kind]!, id })),
    );
  tx.insert(
    WorkOrderAssignee,
    of('assigneeIds', (workOrderId, memberId) => ({ workOrderId, memberId })),
  );
  tx.insert(
    WorkOrderTeam,
    of('teamIds', (workOrderId, teamId) => ({ workOrderId, teamId })),
  );
  noteCreated(
    tx,
    orders.map(({ id }) => id),
  );
  return earliest(drafts.map((draft) => draft.slaNextAt));
}

/**
 * A row for each kind; where a kind has targets, for each place of it, since each has its own working time. And for each order the number of its
 * row, from 1 on.
 */
async function draftsOf(
  tx: Tx,
  places: PlaceClocks,
  kinds: readonly OrderKind[],
  orders: readonly OrderOfKind[],
): Promise<{ drafts: readonly WorkOrder[]; numbers: readonly number[] }> {
  const { sla } = currentScope().settings;
  const timed = kinds.map(({ priority = 'normal' }) => hasTargets(sla[priority]));
  const clockAt = timed.includes(true) ? await places.of(orders.filter(({ kind }) => timed[kind])) : undefined;
  const drafts: WorkOrder[] = [];
  const known = new Map<number | string, number>();
  const numbers: number[] = [];
  for (const { kind, assetId, locationId } of orders) {
    const name = timed[kind] ? `${kind} ${assetId} ${locationId}` : kind;
    let number = known.get(name);
    if (number === undefined) {
      const clock = timed[kind] ? clockAt!({ assetId, locationId }) : AROUND_THE_CLOCK;
      number = drafts.push(rowOf(tx, { ...kinds[kind]!, id: '', number: 0 }, clock));
      known.set(name, number);
    }
    numbers.push(number);
  }
  return { drafts, numbers };
}

/** The counter's lock is taken in the statement that needs the numbers. Dues are sent once, however many orders have them. */
function insertRows(
  tx: Tx,
  drafts: readonly WorkOrder[],
  numbers: readonly number[],
  orders: readonly OrderOfKind[],
): void {
  const dues = new Map<string | null, number>();
  for (const { dueAt } of orders) if (!dues.has(dueAt)) dues.set(dueAt, dues.size + 1);
  tx.insertAlike(WorkOrder, {
    kinds: drafts,
    differing: DIFFERING,
    own: {
      id: 'u.id',
      number: NUMBER,
      assetId: 'u.asset_id',
      locationId: 'u.location_id',
      dueAt: '($6::timestamptz[])[u.due]',
      searchText: `${searchNumber(NUMBER)} || ($9::text[])[u.kind]`,
    },
    before: TAKE_NUMBERS,
    from: `taken, unnest($3::uuid[], $4::uuid[], $5::uuid[], $7::integer[], $8::integer[])
      WITH ORDINALITY AS u (id, asset_id, location_id, due, kind, ordinal)`,
    params: [
      orders.length,
      bareList(orders.map(({ id }) => id)),
      bareList(orders.map(({ assetId }) => assetId)),
      bareList(orders.map(({ locationId }) => locationId)),
      bareList([...dues.keys()]),
      bareList(orders.map(({ dueAt }) => dues.get(dueAt)!)),
      bareList(numbers),
      drafts.map(searchTailOf),
    ],
  });
}

const earliest = (times: readonly (string | null)[]): string | null =>
  times.reduce((first, time) => (time !== null && (first === null || time < first) ? time : first), null);
