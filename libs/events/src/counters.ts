import { randomInt } from 'node:crypto';
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

/** The next number of a counter that need not be there yet. Just before the insert: the row is a lock. */
export async function nextOf(tx: Tx, name: string): Promise<number> {
  const [row] = await tx.query<{ value: number }>(
    `INSERT INTO counters (tenant_id, name, value) VALUES ($1, $2, 1)
     ON CONFLICT (tenant_id, name) DO UPDATE SET value = counters.value + 1 RETURNING value`,
    name,
  );
  return row!.value;
}

/**
 * Says that this workspace's events are no longer those that readers have seen: after a restore, and after an import of a whole workspace. Old
 * cursors answer 410. The number is random, since a database that was set back would count to the same one again.
 */
export function beginEpoch(tx: Tx): void {
  tx.later(BEGIN_EPOCH, newEpoch());
}

/** The same where there is no Tx: `$1` is the workspace, `$2` a `newEpoch()`. */
export const BEGIN_EPOCH = `INSERT INTO counters (tenant_id, name, value) VALUES ($1, 'epoch', $2)
  ON CONFLICT (tenant_id, name) DO UPDATE SET value = excluded.value`;

export const newEpoch = (): number => randomInt(1, 2 ** 47);
