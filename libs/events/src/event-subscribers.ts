import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import type { EventDto } from './feed.dto';

/** Who makes something of events after they were committed. Both run in the workspace's scope, as the system. */
export interface EventSubscriber {
  /** In the dispatcher's transaction: exactly once for each event, in the order of positions. */
  take(tx: Tx, events: readonly EventDto[]): Promise<void>;
  /** Behind it, and once more after a crash: for what lies outside of the workspace. */
  afterwards(): Promise<void>;
}

@Injectable()
export class EventSubscribers {
  private readonly known: EventSubscriber[] = [];

  add(subscriber: EventSubscriber): void {
    this.known.push(subscriber);
  }

  all(): readonly EventSubscriber[] {
    return this.known;
  }
}
