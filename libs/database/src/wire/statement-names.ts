import { createHash } from 'node:crypto';
import type { RowShape } from './row-shape';

/** A server keeps a plan per name and connection: beyond this many, statements go unnamed. */
const MOST_NAMES = 500;
/** SELECT, INSERT, UPDATE, DELETE, WITH: what has a plan that is worth keeping. */
const PLANNED = /^\s*(?:select|insert|update|delete|with)\b/i;
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    if (hashes.size < 10_000) hashes.set(text, hash);
  }
  return hash;
}

export interface Prepared {
  readonly name: string;
  /** The shape of its rows, once the server has described it. */
  shape: RowShape | null | undefined;
}

/** Which statements one connection has prepared. */
export class StatementNames {
  private readonly byText = new Map<string, Prepared>();
  private generation = 0;

  constructor(private readonly enabled: boolean) {}

  known(text: string): Prepared | undefined {
    return this.byText.get(text);
  }

  /** A name for a statement that is about to be parsed, or undefined for one that goes unnamed. */
  take(text: string): Prepared | undefined {
    if (!this.enabled || this.byText.size >= MOST_NAMES || !PLANNED.test(text)) return undefined;
    const name = this.generation === 0 ? hashOf(text) : `${hashOf(text)}_${this.generation}`;
    const prepared: Prepared = { name, shape: undefined };
    this.byText.set(text, prepared);
    return prepared;
  }

  /** The server does not know it, or knows another shape of it: its next name is a new one. */
  forget(text: string): void {
    if (this.byText.delete(text)) this.generation += 1;
  }
}
