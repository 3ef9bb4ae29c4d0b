import type { Tx } from '@siyana/database';
import { Counter } from './event.entity';

const COUNTERS = ['event', 'work_order'] as const;

/** Makes a new workspace's counter rows. */
export function createCounters(tx: Tx): void {
  tx.insert(
    Counter,
    COUNTERS.map((name) => ({ name, value: 0 })),
  );
}
