import { newId } from '@siyana/kernel';
import type { Answer } from '../../support/client';
import type { Api, Operation } from './document';
import type { Exchange } from './exchange';
import { EXCHANGES } from './exchanges';
import { pathWith, type Ids, type Side } from './world';

/** How the operation is called. Throws for a route that nobody has said it of. */
export function exchangeOf({ key }: Operation): Exchange {
  const exchange = EXCHANGES[key];
  if (!exchange) throw new Error(`${key} is new: say in test/isolation/support/exchanges.ts how it is called`);
  return exchange;
}

/** The parameter that asks for what comes next. */
export const cursorOf = ({ queries }: Operation): 'after' | 'cursor' =>
  queries.includes('after') ? 'after' : 'cursor';

/** Operations that ask for a credential. */
export function guarded({ operations }: Api): Operation[] {
  return operations.filter(({ access }) => access !== 'public');
}

/** The body with which the operation succeeds; undefined when it takes none. */
export async function bodyOf(operation: Operation, side: Side): Promise<unknown> {
  return exchangeOf(operation).body?.(side);
}

/** Calls one operation as the side's admin, on rows of its own: with an id of its choice and a key where they are taken. */
async function perform(api: Api, operation: Operation, side: Side): Promise<Answer> {
  const { ids, query = '' } = exchangeOf(operation);
  const path = pathWith(operation, (await ids?.(side)) ?? {});
  const given = await bodyOf(operation, side);
  const chooses = operation.body && api.resolve(operation.body).properties?.['id'];
  const body = chooses ? { ...(given as object), id: newId() } : given;
  const headers: Record<string, string> = operation.takesKey ? { 'idempotency-key': newId() } : {};
  return side.admin.call(operation.method, path + query, body, headers);
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
    const { status, text } = await perform(api, operation, side);
    if (status >= 300) problems.push(`${operation.key}: ${status} ${text}`);
  }
  return problems;
}
