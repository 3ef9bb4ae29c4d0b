import { newId } from '@siyana/kernel';
import type { Ids, Side } from './world';

/** How an operation is called with success: the rows it needs and the body it takes, with the side's word in every text. */
export interface Exchange {
  /** Makes fresh rows in the state that the operation asks for; answers the ids of its path. */
  readonly ids?: (side: Side) => Promise<Ids>;
  readonly query?: string;
  /** No key does it, whatever its scopes. */
  readonly membersOnly?: boolean;
  /** Callers to whom an admin's row is refused: they have it for their own. */
  readonly ownFor?: readonly string[];
  /** The id is the caller's choice: one of nothing is as good as any. */
  readonly chosen?: boolean;
  readonly body?: (side: Side) => unknown;
  /** Takes the row away again, so that its id stands for nothing. */
  readonly erase?: (side: Side, ids: Ids) => Promise<void>;
}

export type Body = Record<string, unknown>;

export const unique = (): string => newId().slice(-12);
export const text = ({ word }: Side): string => `${word} ${unique()}`;
export const code = ({ word }: Side): string => `${word}-${unique()}`;

export async function make(side: Side, path: string, body: unknown): Promise<Ids> {
  const answer = await side.admin.post<{ id: string }>(path, body);
  if (answer.status >= 300) throw new Error(`POST ${path} was refused: ${answer.text}`);
  return { id: answer.body.id };
}

export const making =
  (path: string, body: (side: Side) => unknown): ((side: Side) => Promise<Ids>) =>
  (side) =>
    make(side, path, body(side));

export const erasing =
  (path: string): Exchange['erase'] =>
  async ({ admin }, { id }) => {
    const answer = await admin.call('DELETE', `${path}/${id}`);
    if (answer.status !== 204) throw new Error(`DELETE ${path} was refused: ${answer.text}`);
  };

/** The five operations of a plain resource. `patch` is a body that changes something. */
export function resource(
  path: string,
  body: (side: Side) => Body,
  patch: readonly string[],
  removable = true,
): Record<string, Exchange> {
  const erase = removable ? { erase: erasing(path) } : {};
  const one: Exchange = { ids: making(path, body), ...erase };
  return {
    [`GET ${path}`]: {},
    [`POST ${path}`]: { body },
    [`GET ${path}/{id}`]: one,
    [`PATCH ${path}/{id}`]: {
      ...one,
      body: (side) => Object.fromEntries(patch.map((name) => [name, body(side)[name]])),
    },
    ...(removable ? { [`DELETE ${path}/{id}`]: one } : {}),
  };
}
