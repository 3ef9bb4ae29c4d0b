import { AsyncLocalStorage } from 'node:async_hooks';

/** What a call is when it is one operation of a batch. */
export interface Part {
  /** Its permanent idempotency key. */
  readonly operationId: string;
  /** Place in the batch: the first is paid for by the envelope. */
  readonly index: number;
}

const parts = new AsyncLocalStorage<Part>();

/** Everything that `work` injects into the router is this part of a batch. Nothing that comes over a socket ever is. */
export const asPart = <T>(part: Part, work: () => T): T => parts.run(part, work);

export const currentPart = (): Part | undefined => parts.getStore();
