import { Readable } from 'node:stream';
import type { EventDto } from './feed.dto';
import type { FeedPosition } from './feed-cursor';

/** A reader that lets more than this lie is let go: it begins again where it was. */
const MOST_WAITING_BYTES = 1_048_576;
const RETRY_MS = 2_000;

/** What a reader is told: all that an event says, or that a thing has changed. */
export type Telling = 'events' | 'changes';

/** One open answer of server-sent events (WHATWG HTML, 9.2). It knows how far its reader has been served. */
export class EventStream extends Readable {
  private over = false;

  constructor(
    public position: FeedPosition,
    readonly types: readonly string[] | null,
    readonly what: Telling,
  ) {
    super({ highWaterMark: 65_536 });
    this.push(`retry: ${RETRY_MS}\n\n`);
  }

  override _read(): void {
    // Events are pushed as they come.
  }

  /** Says the events that are new to this reader and wanted by it. `cursorOf` names each. */
  say(events: readonly EventDto[], next: FeedPosition, cursorOf: (position: FeedPosition) => string): void {
    for (const event of events) {
      if (event.position <= this.position.position || !this.wants(event)) continue;
      const id = cursorOf({ ...this.position, position: event.position });
      this.write(`id: ${id}\ndata: ${JSON.stringify(SHOWN[this.what](event))}\n\n`);
    }
    if (next.position > this.position.position) this.position = next;
  }

  /** Keeps proxies from taking the silence for an end. */
  beat(): void {
    this.write(': \n\n');
  }

  /** Ends it for a reader that is to come again after so long. */
  dismiss(retryMs: number): this {
    this.write(`retry: ${retryMs}\n\n`);
    this.end();
    return this;
  }

  end(): void {
    if (this.over || this.destroyed) return;
    this.over = true;
    this.push(null);
  }

  private write(text: string): void {
    if (this.over || this.destroyed) return;
    this.push(text);
    if (this.readableLength > MOST_WAITING_BYTES) this.destroy();
  }

  private wants({ type, resource }: EventDto): boolean {
    return this.types === null || this.types.includes(type) || this.types.includes(`${resource}.*`);
  }
}

const SHOWN: Readonly<Record<Telling, (event: EventDto) => object>> = {
  events: ({ id, position, type, resource, resourceId, occurredAt, principal, payload }) => ({
    ...{ id, position, type, resource, resourceId, occurredAt, principal, payload },
  }),
  changes: ({ resource, resourceId }) => ({ resource, resourceId }),
};
