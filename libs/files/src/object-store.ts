import type { Readable } from 'node:stream';

/** What is in the store after a write. */
export interface Stored {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * Where files lie, on disk or in an S3-compatible store. Keys are `<workspace>/<file>` and ours alone: a caller's name is never part of one.
 */
export abstract class ObjectStore {
  /** Writes the whole or nothing; what was there under the key is replaced. */
  abstract write(key: string, content: Buffer): Promise<Stored>;
  /** Throws `not_found` where nothing is. */
  abstract read(key: string): Promise<Readable>;
  /** Harmless where nothing is. */
  abstract remove(key: string): Promise<void>;
  /** Every file of one workspace. */
  abstract removeAll(workspace: string): Promise<void>;
  /** The keys of one workspace. */
  abstract keys(workspace: string): Promise<string[]>;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const KEY = new RegExp(`^${UUID}/${UUID}(?:-[a-z]{1,16})?$`);
const WORKSPACE = new RegExp(`^${UUID}$`);

/** A key that could climb out of the store is a mistake of ours, not of the caller's. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new Error('a key of the store is <workspace>/<file>');
}

export function assertWorkspace(workspace: string): void {
  if (!WORKSPACE.test(workspace)) throw new Error('a workspace id is a UUID');
}
