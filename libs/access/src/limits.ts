import type { Scope } from '@siyana/tenancy';

/** How much a workspace may ask for at a time. The http ring provides it; the guard knows no more of it than this. */
export abstract class Limits {
  /** Counts one call of this scope. Throws `rate_limited` or `too_many_in_flight`. */
  abstract admit(scope: Scope): void;
}
