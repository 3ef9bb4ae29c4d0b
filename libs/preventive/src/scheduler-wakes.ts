import type { Tx } from '@siyana/database';

/**
 * There is something to look at in this workspace at `at`: said with COMMIT, in the transaction of the cause, so that no crash loses it.
 * Last of all: the workspace's one row is a lock.
 */
export function wakeScheduler(tx: Tx, at: string): void {
  tx.last(`SELECT wake_scheduler(tenant_id => $1, at => $2)`, at);
}
