import type { Tx } from '@siyana/database';

/** Orders whose rows this transaction holds. What is booked is written by `save`. */
export interface OpenAccounts {
  /** 409 for an order on which nothing is booked any more. */
  assertBookable(orderId: string): void;
  /** Adds to the order's cost of parts (negative for what comes back), and to the number of lines whose cost is still to come. */
  book(orderId: string, amount: string, pending?: number): void;
  /** Writes what was booked, with a stream entry and an event an order. */
  save(): Promise<void>;
}

/**
 * Work orders as the stock knows them: what parts are used for and cost. Orders stand above parts, so they come here by themselves. Their rows are
 * locked before any balance, in the order of their ids.
 */
export abstract class OrderAccounts {
  /** 422 at `pointer` for an order that the caller does not see, and for a technician one that is somebody else's to do. */
  abstract assertUsable(tx: Tx, orderId: string, pointer: string): Promise<void>;
  /** Locks the orders, whoever sees them. */
  abstract open(tx: Tx, orderIds: readonly string[]): Promise<OpenAccounts>;
}
