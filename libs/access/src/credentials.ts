import type { TokenAccess } from './allow';
import type { Scope } from '@siyana/tenancy';

export interface Examined {
  readonly scope: Scope;
  /** Unix milliseconds at which the token ends; Infinity when it does not. */
  readonly expiresAt: number;
}

/** Turns a bearer token into a scope. The identity feature provides it; the guard knows no more of it than this. */
export abstract class Credentials {
  /** Answers at once when the token was checked in the last seconds. Undefined: ask `verify`. */
  abstract cached(token: string): Scope | undefined;
  /** Throws `unauthenticated` or `token_expired`. */
  abstract verify(token: string): Promise<Scope>;
  /** The same, whatever is believed: for what stays open. */
  abstract examine(token: string): Promise<Examined>;
  /** A token of the path. Throws `not_found`: nobody learns whether it ever was good. */
  abstract verifyToken(kind: TokenAccess, token: string): Promise<Scope>;
  /** The secret of a member's calendar feed: the member's sight, and no permission. Throws `unauthenticated`. */
  abstract verifyFeed(token: string): Promise<Scope>;
  /** Somebody has called with this credential. */
  abstract used(scope: Scope): void;
}
