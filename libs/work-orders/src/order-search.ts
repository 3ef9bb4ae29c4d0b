import { normaliseForSearch } from '@siyana/kernel';
import type { WorkOrder } from './work-order.entity';
import { orderNumber } from './work-order.mapper';

type Texts = Pick<WorkOrder, 'title' | 'description' | 'note' | 'externalId'>;

/** What `q` looks into, beside the asset's code and name. */
export function searchTextOf(order: Texts & Pick<WorkOrder, 'number'>): string {
  return normaliseForSearch(
    [orderNumber(order.number), order.title, order.description, order.note, order.externalId].filter(Boolean).join(' '),
  );
}

/** The same without the number, for orders that get theirs in SQL: `searchNumber` and this are the text. */
export function searchTailOf({ title, description, note, externalId }: Texts): string {
  const tail = normaliseForSearch([title, description, note, externalId].filter(Boolean).join(' '));
  return tail === '' ? '' : ` ${tail}`;
}

/** The number as it stands in front of a search text, in SQL. */
export const searchNumber = (number: string): string =>
  `'wo-' || lpad((${number})::text, greatest(6, length((${number})::text)), '0')`;
