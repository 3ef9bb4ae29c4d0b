import {
  absorb,
  amend,
  discard,
  nextBatch,
  record,
  resolve,
  settle,
  trim,
  type Answer,
  type Copy,
  type Log,
} from './log';
import type { Operation, Wire } from './operation';

export type CopyOf = (subject: string) => Copy | undefined;
export interface Kept {
  readonly log: Log;
  /** To be kept with the log, in one step: a version is never used before all that waits was compared with it. */
  readonly copy?: Copy;
}

/** What a device keeps through crashes. An update happens as a whole or not at all; it is given the copies of what waits and of `subject`. */
export interface Keeper {
  update(change: (log: Log, copyOf: CopyOf) => Kept, subject?: string): Promise<Log>;
}

export interface Server {
  /** The answers, as far as there are any; throws when nothing came back. */
  batch(operations: readonly Wire[]): Promise<{ answers: readonly Answer[]; copies: readonly Copy[] }>;
  /** Undefined when the subject is no longer there for us. */
  read(subject: string): Promise<Copy | undefined>;
}

/** A server that refuses without end is asked again another time. */
const MOST_ROUNDS = 200;

/** Keeps what a person did. What they saw may be older than what is here: it is compared at once. */
export function keep(keeper: Keeper, operation: Operation, newId: () => string): Promise<Log> {
  const { subject } = operation;
  return keeper.update(
    (log, copyOf) => ({ log: compareAgain(record(log, operation), copyOf(subject), newId) }),
    subject,
  );
}

export type Decision =
  | { readonly kind: 'resolve'; readonly choices: Readonly<Record<string, 'mine' | 'theirs'>> }
  | { readonly kind: 'discard' }
  | { readonly kind: 'amend'; readonly operation: Operation };

/** Keeps what a person decided about a conflict or a refusal. */
export function decide(keeper: Keeper, id: string, decision: Decision, newId: () => string): Promise<Log> {
  return keeper.update((log, copyOf) => {
    const subject = log.find(({ operation }) => operation.id === id)?.operation.subject;
    return { log: compareAgain(decided(log, id, decision, newId), subject ? copyOf(subject) : undefined, newId) };
  });
}

function decided(log: Log, id: string, decision: Decision, newId: () => string): Log {
  if (decision.kind === 'resolve') return resolve(log, id, decision.choices, newId);
  return decision.kind === 'discard' ? discard(log, id) : amend(log, id, decision.operation);
}

const compareAgain = (log: Log, copy: Copy | undefined, newId: () => string): Log =>
  copy ? absorb(log, copy, newId) : log;

/** Takes a copy in, unless there is a newer one. */
export function takeCopy(keeper: Keeper, copy: Copy, newId: () => string): Promise<Log> {
  return keeper.update((log, copyOf) => {
    const present = copyOf(copy.subject);
    return present && present.version > copy.version ? { log } : { log: absorb(log, copy, newId), copy };
  }, copy.subject);
}

/**
 * Sends what waits until nothing more can go, and settles what comes back. It may be cut off anywhere and run again, and any answer may
 * be lost: what is sent is kept first, and what was sent is repeated word for word.
 */
export async function exchange(keeper: Keeper, server: Server, newId: () => string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let batch: readonly Wire[] = [];
    await keeper.update((log, copyOf) => {
      const next = nextBatch(log, (subject) => copyOf(subject)?.version ?? 0);
      batch = next.batch;
      return { log: next.log };
    });
    if (batch.length > 0) {
      const { answers, copies } = await server.batch(batch);
      await keeper.update((log) => ({ log: settle(log, answers) }));
      for (const copy of copies) await takeCopy(keeper, copy, newId);
    }
    const renewed = await renewStale(keeper, server, newId);
    const log = await keeper.update((old) => ({ log: trim(old) }));
    // What is still "sent" was put off by the server: that is for a later time.
    if (log.some(({ state }) => state === 'sent')) return;
    if (batch.length === 0 && !renewed) return;
  }
}

/** Whether anything was stale and could be compared anew. */
async function renewStale(keeper: Keeper, server: Server, newId: () => string): Promise<boolean> {
  const log = await keeper.update((same) => ({ log: same }));
  const subjects = new Set(log.filter(({ state }) => state === 'stale').map(({ operation }) => operation.subject));
  for (const subject of subjects) {
    const copy = await server.read(subject);
    if (copy) await takeCopy(keeper, copy, newId);
    else await keeper.update((old) => ({ log: refuseGone(old, subject) }));
  }
  return subjects.size > 0;
}

function refuseGone(log: Log, subject: string): Log {
  return log.map((entry) =>
    entry.state === 'stale' && entry.operation.subject === subject
      ? { ...entry, state: 'refused', refusal: entry.refusal && { ...entry.refusal, status: 404 } }
      : entry,
  );
}
