import { exchange, keep, decide, takeCopy, type Keeper, type Kept } from '../../../../apps/web/src/sync/exchange';
import { isOpen, needsPerson, type Answer, type Copy, type Entry, type Log } from '../../../../apps/web/src/sync/log';
import type { Action, FieldValue, Operation, Wire } from '../../../../apps/web/src/sync/operation';
import type { ModelServer } from './model-server';

/** What happens to one request, and where the device is cut off. */
export type Fault = 'none' | 'lost request' | 'lost answer' | 'half an answer' | 'put off' | 'crash before keeping';

class LineDown extends Error {}

/** A device: the product's own sync engine on a model of its storage and of a bad line. */
export class Device {
  readonly copies = new Map<string, Copy>();
  /** Every operation that was ever recorded here, and every one that stands for another. */
  readonly written = new Map<string, Operation>();
  log: Log = [];
  private readonly screen = new Map<string, Record<string, FieldValue>>();
  private crashesAt: number | undefined;

  constructor(
    private readonly name: string,
    private readonly server: ModelServer,
    private readonly newId: () => string,
    /** Requests that the network will deliver once more, later. */
    private readonly late: (readonly Wire[])[],
  ) {}

  private readonly keeper: Keeper = {
    update: async (change): Promise<Log> => {
      if (this.crashesAt !== undefined && this.crashesAt-- === 0) throw new LineDown('crash');
      const { log, copy }: Kept = change(this.log, (subject) => this.copies.get(subject));
      this.log = log;
      if (copy) this.copies.set(copy.subject, copy);
      for (const { operation } of log) this.written.set(operation.id, operation);
      return log;
    },
  };

  /** Reads a subject as the person does when they open it. */
  async pull(subject: string): Promise<void> {
    const copy = this.server.copy(subject);
    if (copy) await takeCopy(this.keeper, copy, this.newId);
    this.look(subject);
  }

  /** What is on the screen: the copy, with what waits on it. It stands still while the copy is renewed behind it. */
  private look(subject: string): void {
    const fields: Record<string, FieldValue> = { ...this.copies.get(subject)?.fields };
    for (const entry of this.log.filter((each) => isOpen(each) && each.operation.subject === subject))
      for (const [field, { mine }] of Object.entries(entry.operation.fields)) fields[field] = mine;
    this.screen.set(subject, fields);
  }

  /** Does something with what is on the screen. */
  async act(subject: string, action: Action, mine: Readonly<Record<string, string>>): Promise<string> {
    const seen = this.screen.get(subject) ?? {};
    const fields = Object.fromEntries(
      Object.entries(mine).map(([field, value]) => [field, { base: seen[field] ?? null, mine: value }]),
    );
    const operation = { id: this.newId(), subject, recordedAt: this.name, action, fields };
    await keep(this.keeper, operation, this.newId);
    this.screen.set(subject, { ...seen, ...mine });
    return operation.id;
  }

  /** One try to send, on a line that does what `faults` say, request by request. */
  async sync(faults: readonly Fault[], crashAfter?: number): Promise<void> {
    const plan = [...faults];
    this.crashesAt = crashAfter;
    try {
      await exchange(
        this.keeper,
        {
          batch: async (operations) => this.send(operations, plan.shift() ?? 'none'),
          read: async (subject) => this.server.copy(subject),
        },
        this.newId,
      );
    } catch (error) {
      if (!(error instanceof LineDown)) throw error;
    } finally {
      this.crashesAt = undefined;
    }
  }

  private send(operations: readonly Wire[], fault: Fault): { answers: readonly Answer[]; copies: readonly Copy[] } {
    this.late.push(operations);
    if (fault === 'lost request') throw new LineDown(fault);
    if (fault === 'put off')
      return { answers: operations.map(({ operationId }) => ({ operationId, status: 503 })), copies: [] };
    const answers = this.server.batch(operations);
    if (fault === 'lost answer') throw new LineDown(fault);
    if (fault === 'crash before keeping') throw new LineDown(fault);
    const told = fault === 'half an answer' ? answers.slice(0, Math.ceil(answers.length / 2)) : answers;
    const subjects = new Set(operations.map(({ path }) => path.split('/')[2]).filter((id) => id !== undefined));
    return { answers: told, copies: [...subjects].flatMap((subject) => this.server.copy(subject) ?? []) };
  }

  get forPerson(): Entry[] {
    return this.log.filter(needsPerson);
  }

  get open(): Entry[] {
    return this.log.filter(isOpen);
  }

  /** The person decides one conflict or refusal; answers whether a value of theirs was given up. */
  async decide(entry: Entry, takesMine: boolean): Promise<void> {
    if (entry.state === 'refused') {
      await decide(this.keeper, entry.operation.id, { kind: 'discard' }, this.newId);
      return;
    }
    const choices = Object.fromEntries(
      (entry.conflicts ?? []).map(({ field }) => [field, takesMine ? ('mine' as const) : ('theirs' as const)]),
    );
    await decide(this.keeper, entry.operation.id, { kind: 'resolve', choices }, this.newId);
  }
}
