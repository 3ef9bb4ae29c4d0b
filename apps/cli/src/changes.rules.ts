import type { Breach } from '@siyana/http';

/** A breaking change that is meant: as the command prints it, and why callers have to bear it. */
export interface Declaration {
  readonly change: string;
  readonly reason: string;
}

/** Changes that nobody has given a reason for, and reasons for changes that there are not. */
export function undeclared(
  breaches: readonly Breach[],
  declarations: readonly Declaration[],
): { open: string[]; idle: string[] } {
  const changes = breaches.map(({ rule, at }) => `${rule} ${at}`);
  const reasoned = declarations.filter(({ reason }) => reason.trim().length >= 10).map(({ change }) => change);
  return {
    open: changes.filter((change) => !reasoned.includes(change)),
    idle: declarations.map(({ change }) => change).filter((change) => !changes.includes(change)),
  };
}
