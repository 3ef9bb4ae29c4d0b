import type { Answer } from '../../support/client';
import type { Api, Operation } from './document';
import { EXCHANGES, type Exchange } from './exchanges';
import { pathWith, type Ids, type Side } from './world';

/** How the operation is called. Throws for a route that nobody has said it of. */
export function exchangeOf({ key }: Operation): Exchange {
  const exchange = EXCHANGES[key];
  if (!exchange) throw new Error(`${key} is new: say in test/isolation/support/exchanges.ts how it is called`);
  return exchange;
}

/** Operations that ask for a credential. */
export function guarded({ operations }: Api): Operation[] {
  return operations.filter(({ access }) => access !== 'public');
}

/** Calls one operation as the side's admin, on rows of its own. */
export async function perform(operation: Operation, side: Side): Promise<Answer> {
  const { ids, body, query = '' } = exchangeOf(operation);
  const path = pathWith(operation, (await ids?.(side)) ?? {});
  return side.admin.call(operation.method, path + query, await body?.(side));
}

/** An id that stands for nothing: a row that was there. */
export async function erased(operation: Operation, side: Side): Promise<Ids | undefined> {
  const { ids, erase } = exchangeOf(operation);
  if (!ids || !erase) return undefined;
  const made = await ids(side);
  await erase(side, made);
  return made;
}

/** The wide story: every operation once, with success. Answers what went wrong, which is nothing. */
export async function tellStory(api: Api, side: Side): Promise<string[]> {
  const problems: string[] = [];
  for (const operation of guarded(api)) {
    const { status, text } = await perform(operation, side);
    if (status >= 300) problems.push(`${operation.key}: ${status} ${text}`);
  }
  return problems;
}
