import { compare, type Conflict, type Fields } from './merge';
import { wire, type FieldChange, type Operation, type Wire } from './operation';

/**
 * waiting: never sent. sent: it may or may not have arrived, and goes again, unchanged, until there is an answer. stale: refused
 * because the subject has changed; a fresh copy decides. conflict, refused: a person decides. The other three are ends.
 */
export type EntryState = 'waiting' | 'sent' | 'stale' | 'conflict' | 'refused' | 'done' | 'discarded' | 'replaced';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly messages: readonly string[];
}

export interface Entry {
  readonly operation: Operation;
  readonly state: EntryState;
  readonly sent?: Wire | undefined;
  readonly conflicts?: readonly Conflict[];
  readonly refusal?: Refusal | undefined;
}

export type Log = readonly Entry[];

/** The server's state of a subject, as far as this device knows. */
export interface Copy {
  readonly subject: string;
  readonly version: number;
  readonly fields: Fields;
}

export interface Answer {
  readonly operationId: string;
  readonly status: number;
  readonly refusal?: Refusal;
}

const OPEN: ReadonlySet<EntryState> = new Set(['waiting', 'sent', 'stale', 'conflict', 'refused']);
const FOR_A_PERSON: ReadonlySet<EntryState> = new Set(['conflict', 'refused']);
const BATCH_LIMIT = 100;
const KEPT_ENDS = 60;

const hasFields = ({ fields }: Operation): boolean => Object.keys(fields).length > 0;

export const isOpen = ({ state }: Entry): boolean => OPEN.has(state);
export const needsPerson = ({ state }: Entry): boolean => FOR_A_PERSON.has(state);

/** Adds what a person has just done. Answers that still wait are folded into the completion that follows them: one call, all or nothing. */
export function record(log: Log, operation: Operation): Log {
  if (operation.action.kind !== 'complete') return [...log, { operation, state: 'waiting' }];
  const isFolded = ({ operation: earlier, state }: Entry): boolean =>
    state === 'waiting' && earlier.subject === operation.subject && earlier.action.kind === 'answer';
  const folded = log.filter(isFolded).map(({ operation: earlier }) => earlier.fields);
  const fields: Record<string, FieldChange> = {};
  for (const [field, { base, mine }] of [...folded, operation.fields].flatMap((each) => Object.entries(each)))
    fields[field] = { base: fields[field]?.base ?? base, mine };
  return [...log.filter((entry) => !isFolded(entry)), { operation: { ...operation, fields }, state: 'waiting' }];
}

/**
 * What is to be sent now, in the order in which it was done; the log remembers it as sent. An operation follows the one before it on its
 * subject, and waits while that one waits for a person. `versionOf` answers the version of the present copy, 0 where there is none.
 *
 * An operation with fields is the first of its subject in a batch: the version that the ones before it lead to can only be guessed, and a
 * guess that fits by chance would overwrite somebody.
 */
export function nextBatch(log: Log, versionOf: (subject: string) => number): { log: Log; batch: readonly Wire[] } {
  const batch: Wire[] = [];
  const blocked = new Set<string>();
  const before = new Map<string, string>();
  const next = log.map((entry): Entry => {
    const { operation, state } = entry;
    const { subject } = operation;
    if (!isOpen(entry)) return entry;
    const previous = before.get(subject);
    const comesTooEarly = state === 'waiting' && previous !== undefined && hasFields(operation);
    const canGo = (state === 'waiting' || state === 'sent') && !comesTooEarly && batch.length < BATCH_LIMIT;
    if (blocked.has(subject) || !canGo) {
      blocked.add(subject);
      return entry;
    }
    const sent = entry.sent ?? wire(operation, versionOf(subject), previous);
    batch.push(sent);
    before.set(subject, operation.id);
    return { ...entry, state: 'sent', sent };
  });
  return { log: next, batch };
}

/** Takes the answers in. What got none, or "later", is sent again; 424 has not been tried, and may be written anew. */
export function settle(log: Log, answers: readonly Answer[]): Log {
  const byId = new Map(answers.map((answer) => [answer.operationId, answer]));
  return log.map((entry): Entry => {
    const answer = byId.get(entry.operation.id);
    if (!answer || entry.state !== 'sent') return entry;
    const { status, refusal } = answer;
    if (status < 300) return { ...entry, state: 'done' };
    if (status === 424) return { ...entry, state: hasFields(entry.operation) ? 'stale' : 'waiting', sent: undefined };
    if (isForLater(answer)) return entry;
    return { ...entry, state: status === 412 ? 'stale' : 'refused', refusal };
  });
}

const isForLater = ({ status, refusal }: Answer): boolean =>
  status === 429 || status === 401 || status >= 500 || refusal?.code === 'idempotency_in_progress';

/**
 * Compares all that is not yet sent about a subject with a fresh copy of it. What only this device has changed goes on, standing on the
 * copy; a field with two new values becomes a conflict. An operation that the server has refused goes on under a new id.
 */
export function absorb(log: Log, copy: Copy, newId: () => string): Log {
  const own: Record<string, FieldChange['mine']> = {};
  return log.flatMap((entry): Entry[] => {
    const { operation, state } = entry;
    if (operation.subject !== copy.subject || !isOpen(entry)) return [entry];
    const compared = compare(operation.fields, { ...copy.fields, ...own });
    for (const [field, { mine }] of Object.entries(operation.fields)) own[field] = mine;
    if (state === 'sent' || state === 'refused') return [entry];
    if (compared.conflicts.length > 0) return [{ ...entry, state: 'conflict', conflicts: compared.conflicts }];
    if (state === 'waiting') return [{ ...entry, operation: { ...operation, fields: compared.fields } }];
    return replace(entry, { ...operation, id: newId(), fields: compared.fields });
  });
}

/** A person has chosen, field by field: their own value stands on the other's from now on, or gives way to it. */
export function resolve(
  log: Log,
  id: string,
  choices: Readonly<Record<string, 'mine' | 'theirs'>>,
  newId: () => string,
): Log {
  return change(log, id, (entry) => {
    const { operation, conflicts = [] } = entry;
    const theirs = new Map(conflicts.map((conflict) => [conflict.field, conflict.theirs]));
    const fields = Object.entries(operation.fields).flatMap(([field, { base, mine }]): [string, FieldChange][] => {
      if (!theirs.has(field)) return [[field, { base, mine }]];
      return choices[field] === 'mine' ? [[field, { base: theirs.get(field)!, mine }]] : [];
    });
    const isEmpty = fields.length === 0 && (operation.action.kind === 'answer' || operation.action.kind === 'change');
    if (isEmpty) return [{ ...entry, state: 'discarded' }];
    return replace(entry, { ...operation, id: newId(), fields: Object.fromEntries(fields) });
  });
}

/** A person has decided that it shall not be. What may have arrived already cannot be taken back so. */
export function discard(log: Log, id: string): Log {
  return change(log, id, (entry) => [{ ...entry, state: 'discarded' }]);
}

/** A person has put right what was refused, or wants it tried again as it is. */
export function amend(log: Log, id: string, operation: Operation): Log {
  return change(log, id, (entry) => replace(entry, operation));
}

function change(log: Log, id: string, to: (entry: Entry) => Entry[]): Log {
  return log.flatMap((entry) => (entry.operation.id === id && needsPerson(entry) ? to(entry) : [entry]));
}

function replace(entry: Entry, operation: Operation): Entry[] {
  return [
    { ...entry, state: 'replaced' },
    { operation, state: 'waiting' },
  ];
}

/** Drops the oldest of what has ended; what is open is never dropped. */
export function trim(log: Log): Log {
  const ended = log.filter((entry) => !isOpen(entry));
  const dropped = new Set(ended.slice(0, Math.max(0, ended.length - KEPT_ENDS)));
  return dropped.size === 0 ? log : log.filter((entry) => !dropped.has(entry));
}
