import type { Tx } from '@siyana/database';

/** A purchase order whose row this transaction holds, and one of its deliveries' lines. */
export interface OpenDelivery {
  /** Lowers what the order counts as received: so much of the `whole` line was a mistake, both in stock units. */
  takeBack(quantity: string, whole: string): Promise<void>;
}

/**
 * Purchase orders as the stock knows them: what a receipt may have come from. They stand above parts, so they come here by themselves. Their rows
 * are locked before work orders and balances, as a delivery does.
 */
export abstract class Deliveries {
  /** Locks the order that this line of the ledger is a delivery of; undefined where it came without one. */
  abstract open(tx: Tx, movementId: string): Promise<OpenDelivery | undefined>;
}
