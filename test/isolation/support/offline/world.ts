import { Device, type Fault } from './device';
import { ModelServer } from './model-server';

const SUBJECTS = ['a', 'b'] as const;
const FIELDS = ['title', 'dueAt', 'note'] as const;

/** One thing that happens; `device` is 0 to 2. */
export type Event =
  | { readonly kind: 'answer' | 'change'; readonly device: number; readonly subject: number; readonly field: number }
  | { readonly kind: 'labour' | 'comment' | 'pull'; readonly device: number; readonly subject: number }
  | { readonly kind: 'create'; readonly device: number }
  | {
      readonly kind: 'sync';
      readonly device: number;
      readonly faults: readonly Fault[];
      readonly crashAfter: number | undefined;
    }
  | { readonly kind: 'late delivery'; readonly which: number }
  | { readonly kind: 'decide'; readonly device: number; readonly mine: boolean };

/** Three devices, one server, and a network that repeats old requests. */
export class World {
  readonly server = new ModelServer();
  readonly late: (readonly never[])[] = [];
  readonly devices: readonly Device[];
  /** Operations with an effect that must be there exactly once, unless their person has taken them back. */
  readonly countable: string[] = [];
  private count = 0;

  constructor() {
    const newId = (): string => `op${(this.count += 1)}`;
    this.devices = ['x', 'y', 'z'].map((name) => new Device(name, this.server, newId, this.late as never));
    for (const subject of SUBJECTS) this.server.add(subject, { title: 'first', dueAt: null, note: null });
  }

  async open(): Promise<void> {
    for (const device of this.devices) for (const subject of SUBJECTS) await device.pull(subject);
  }

  async play(event: Event): Promise<void> {
    if (event.kind === 'late delivery') {
      const request = this.late[event.which % Math.max(1, this.late.length)];
      if (request) this.server.batch(request);
      return;
    }
    const device = this.devices[event.device]!;
    const value = `v${(this.count += 1)}`;
    switch (event.kind) {
      case 'answer':
        await device.act(SUBJECTS[event.subject]!, { kind: 'answer' }, { [`step:${event.field}`]: value });
        return;
      case 'change':
        await device.act(SUBJECTS[event.subject]!, { kind: 'change' }, { [FIELDS[event.field]!]: value });
        return;
      case 'labour':
        this.countable.push(
          await device.act(SUBJECTS[event.subject]!, { kind: 'labour', startedAt: value, minutes: 5 }, {}),
        );
        return;
      case 'comment':
        this.countable.push(await device.act(SUBJECTS[event.subject]!, { kind: 'comment', text: value }, {}));
        return;
      case 'create': {
        const body = { title: value };
        await device.act(`new-${value}`, { kind: 'create', collection: 'work-orders', body }, {});
        this.countable.push(await device.act(`new-${value}`, { kind: 'labour', startedAt: value, minutes: 5 }, {}));
        return;
      }
      case 'pull':
        await device.pull(SUBJECTS[event.subject]!);
        return;
      case 'sync':
        await device.sync(event.faults, event.crashAfter);
        return;
      case 'decide':
        for (const entry of device.forPerson.slice(0, 1)) await device.decide(entry, event.mine);
    }
  }

  /** The line is good again: everybody sends and decides until nothing is left, then looks. */
  async comeToRest(): Promise<void> {
    for (let round = 0; round < 60; round += 1) {
      for (const device of this.devices) {
        await device.sync([]);
        for (const entry of device.forPerson) await device.decide(entry, round % 2 === 0);
      }
      if (this.devices.every(({ open }) => open.length === 0)) break;
    }
    for (const device of this.devices) for (const subject of this.server.subjects.keys()) await device.pull(subject);
  }

  /** What went wrong, in words; empty when nothing was lost, doubled or overwritten unseen. */
  faults(): string[] {
    const found: string[] = [];
    for (const [index, { open, copies }] of this.devices.entries()) {
      for (const { operation, state } of open) found.push(`device ${index}: ${operation.id} is ${state} for ever`);
      for (const subject of this.server.subjects.keys())
        if (JSON.stringify(copies.get(subject)) !== JSON.stringify(this.server.copy(subject)))
          found.push(`device ${index} does not see ${subject} as it is`);
    }
    const effects = [...this.server.subjects.values()].flatMap(({ labour, comments }) => [...labour, ...comments]);
    for (const id of this.countable) {
      const times = effects.filter((effect) => effect === id).length;
      if (times !== 1) found.push(`${id} had its effect ${times} times`);
    }
    for (const { log } of this.devices)
      for (const { refusal } of log)
        if (refusal && refusal.status !== 412) found.push(`the server refused: ${refusal.code}`);
    return [...found, ...this.overwritten()];
  }

  /** A write is honest when whoever wrote had seen the value that it replaced, or wrote the same. */
  private overwritten(): string[] {
    const written = new Map(this.devices.flatMap((device) => [...device.written]));
    return this.server.writes.flatMap(({ operationId, field, before, after }) => {
      const change = written.get(operationId)?.fields[field];
      if (!change) return [`${operationId} wrote ${field} unasked`];
      return change.base === before || after === before
        ? []
        : [`${operationId} overwrote ${String(before)} of ${field} unseen`];
    });
  }
}
