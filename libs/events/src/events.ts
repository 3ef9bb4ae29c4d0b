import { Injectable } from '@nestjs/common';
import { newId } from '@siyana/kernel';
import { bareList, heldNumber, type Tx } from '@siyana/database';
import { currentScope } from '@siyana/tenancy';

/** A fact: `<resource>.<past verb>`. People by member id only, no free text. */
export interface DomainEvent {
  readonly type: `${string}.${string}`;
  readonly resourceId: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

type Subscriber = (tx: Tx, event: DomainEvent) => Promise<void>;

/**
 * Writes facts in the transaction of their cause. The position comes from the workspace's counter row, which is locked last of all, at
 * COMMIT: positions are dense and in the order of commits, and a reader that asks for `position > cursor` loses nothing.
 */
@Injectable()
export class Events {
  private readonly subscribers = new Map<string, Subscriber[]>();

  /** For what must not come apart: the subscriber runs in the publisher's transaction. */
  inSameTransaction(type: DomainEvent['type'], subscriber: Subscriber): void {
    this.subscribers.set(type, [...(this.subscribers.get(type) ?? []), subscriber]);
  }

  async publish(tx: Tx, event: DomainEvent): Promise<void> {
    await this.publishAll(tx, [event]);
  }

  /** The same for many at once, with one lock of the counter row. */
  async publishAll(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
    this.record(tx, events);
    for (const event of events)
      for (const subscriber of this.subscribers.get(event.type) ?? []) await subscriber(tx, event);
  }

  /** Writes many facts of one transaction with one lock of the counter row; nobody subscribes to these. */
  record(tx: Tx, events: readonly DomainEvent[]): void {
    if (events.length === 0) return;
    const now = Date.parse(tx.now);
    const first = events[0]!.type;
    const alike = events.every(({ type }) => type === first);
    tx.last(
      `WITH taken AS (
         UPDATE counters SET value = value + $2 WHERE tenant_id = $1 AND name = 'event' RETURNING value - $2 AS before
       )
       INSERT INTO events (tenant_id, id, position, type, resource, resource_id, occurred_at, principal, payload)
       SELECT $1, e.id, ${heldNumber('taken.before')} + e.ordinal, coalesce(e.type, ($6::text[])[1]), split_part(coalesce(e.type, ($6::text[])[1]), '.', 1), e.resource_id, $3, $4, e.payload
       FROM ROWS FROM (unnest($5::uuid[], $6::text[], $7::uuid[]), jsonb_array_elements($8::jsonb))
         WITH ORDINALITY AS e (id, type, resource_id, payload, ordinal)
       LEFT JOIN taken ON true`,
      events.length,
      tx.now,
      currentScope().principal,
      bareList(events.map(() => newId(now))),
      // Once, where all are of one type.
      alike ? [first] : events.map(({ type }) => type),
      bareList(events.map(({ resourceId }) => resourceId)),
      // One document for all: thousands of payloads are neither encoded nor read one by one.
      JSON.stringify(events.map(({ payload }) => payload ?? {})),
    );
  }
}
