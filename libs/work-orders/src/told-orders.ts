import type { Tx } from '@siyana/database';
import { newId } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { TAKE_NUMBERS } from './order-numbers';
import { draftOrder } from './order-rows';
import { searchNumber, searchTailOf } from './order-search';
import { CostLine } from './work-order-lines.entity';
import { WorkOrder } from './work-order.entity';

/** What a file may tell of an order. */
const TOLD = [
  ...([
    'externalId',
    'importDigest',
    'title',
    'description',
    'type',
    'status',
    'priority',
    'assetId',
    'locationId',
  ] as const),
  ...(['reportedAt', 'startedAt', 'completedAt', 'closedAt', 'dueAt', 'estimatedMinutes'] as const),
  ...(['failureMode', 'otherCost', 'note'] as const),
];

/** Instants are ISO 8601 in UTC, amounts decimal text. Everything else is as of a new order. */
export type ToldOrder = Pick<WorkOrder, (typeof TOLD)[number] | 'id' | 'dateOnly'>;

const NUMBER = 'taken.before + rows.ordinal';

/** Orders that a file tells of, with the next numbers, later. The first entry of their streams is read from them. */
export function insertTold(tx: Tx, orders: readonly ToldOrder[]): void {
  const own = ['id', 'number', 'dateOnly', 'searchText', ...TOLD];
  const draft = draftOrder(tx.now, currentScope().principal, {
    ...{ id: '', number: 0, title: '', type: 'inspection', origin: 'import', importVersion: 1 },
  });
  tx.insertColumns(WorkOrder, {
    same: Object.fromEntries(Object.entries(draft).filter(([property]) => !own.includes(property))),
    lists: {
      id: orders.map(({ id }) => id),
      dateOnly: orders.map(({ dateOnly }) => JSON.stringify(dateOnly)),
      searchText: orders.map(searchTailOf),
      ...Object.fromEntries(TOLD.map((property) => [property, orders.map((order) => order[property])])),
    },
    through: { searchText: (tail) => `${searchNumber(NUMBER)} || ${tail}` },
    computed: { number: NUMBER },
    ...{ before: TAKE_NUMBERS, from: ['taken'], params: [orders.length] },
  });
}

/** One line for what a file says that an order has cost, later. */
export function insertToldCosts(tx: Tx, orders: readonly Pick<WorkOrder, 'id' | 'otherCost'>[]): void {
  const dear = orders.filter(({ otherCost }) => Number(otherCost) !== 0);
  if (dear.length === 0) return;
  tx.insertColumns(CostLine, {
    same: { label: 'Import', reason: 'import', createdAt: tx.now },
    lists: {
      id: dear.map(() => newId()),
      workOrderId: dear.map(({ id }) => id),
      amount: dear.map(({ otherCost }) => otherCost),
    },
  });
}
