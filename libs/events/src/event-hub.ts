import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Credentials, type Examined } from '@siyana/access';
import { Database } from '@siyana/database';
import { AppError, unavailable } from '@siyana/kernel';
import { currentScope, runInTenant, type Scope } from '@siyana/tenancy';
import { EventStream } from './event-stream';
import type { EventDto } from './feed.dto';
import { writeFeedCursor, type FeedPosition } from './feed-cursor';
import { FeedService } from './feed.service';
import { Positions } from './positions';

const LOOK_MS = 300;
const BEAT_MS = 10_000;
/** Every credential of an open stream is looked at this often, for what no event has told. */
const RECHECK_MS = 30_000;
const PAGE = 500;
const MOST_STREAMS = 50;
const RETRY_AFTER_SECONDS = 10;

/** What ends or changes credentials. */
const TOUCHES_CREDENTIALS: ReadonlySet<string> = new Set(['session', 'member', 'api_key', 'workspace']);

interface Opening {
  readonly token: string;
  readonly from: FeedPosition;
  readonly types: readonly string[] | null;
}

interface Listener {
  readonly stream: EventStream;
  readonly token: string;
  /** Unix milliseconds. */
  until: number;
  /** False while it reads what has happened before it came. */
  live: boolean;
}

interface Room {
  /** Of one of its listeners: all of them may read all events. */
  readonly scope: Scope;
  readonly listeners: Set<Listener>;
}

/**
 * All open streams of this process. One question finds the workspaces with news, whatever the number of streams, and each workspace's news are
 * read once for all of its listeners.
 */
@Injectable()
export class EventHub implements OnModuleDestroy {
  private readonly rooms = new Map<string, Room>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;
  private closed = false;
  private beatenAt = performance.now();
  private checkedAt = performance.now();

  constructor(
    private readonly feed: FeedService,
    private readonly positions: Positions,
    private readonly credentials: Credentials,
    private readonly database: Database,
  ) {}

  /** How many streams are open. */
  get size(): number {
    return [...this.rooms.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
  }

  /** A stream of the caller's workspace. 410 for a cursor that has ended, 429 `too_many_streams`. */
  async open({ token, from, types }: Opening): Promise<EventStream> {
    const scope = currentScope();
    if (this.closed) throw unavailable();
    const first = await this.feed.behind(from, types, PAGE);
    const { expiresAt: until } = await this.credentials.examine(token);
    const room = this.rooms.get(scope.tenantId) ?? { scope, listeners: new Set() };
    if (room.listeners.size >= MOST_STREAMS)
      throw new AppError('rate_limited', 'too_many_streams', { retryAfter: RETRY_AFTER_SECONDS });
    this.rooms.set(scope.tenantId, room);
    const stream = new EventStream(from, types);
    const listener: Listener = { stream, token, until, live: false };
    room.listeners.add(listener);
    stream.once('close', () => this.leave(scope.tenantId, listener));
    stream.say(first.events, first.next, writeFeedCursor);
    void this.catchUp(scope, listener, first.hasMore);
    this.timer ??= setInterval(() => void this.look(), LOOK_MS).unref();
    return stream;
  }

  onModuleDestroy(): void {
    this.closed = true;
    clearInterval(this.timer);
    for (const { listeners } of this.rooms.values()) for (const { stream } of listeners) stream.end();
  }

  /** Page by page to the present; what is waiting for a slow reader is not read yet. */
  private async catchUp(scope: Scope, listener: Listener, hasMore: boolean): Promise<void> {
    const { stream } = listener;
    try {
      for (let more = hasMore; more && !stream.destroyed;) {
        if (stream.readableLength >= stream.readableHighWaterMark) {
          await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref());
          continue;
        }
        const page = await runInTenant(scope, () => this.feed.behind(stream.position, stream.types, PAGE));
        this.tell(scope, [listener], page.events, page.next);
        more = page.hasMore;
      }
      listener.live = true;
    } catch {
      // The reader comes again and is told what is wrong.
      stream.end();
    }
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      this.beat();
      const heads = await this.positions.of([...this.rooms.keys()]);
      for (const [tenantId, room] of this.rooms) await this.serve(room, heads.get(tenantId) ?? 0);
      await this.recheck();
    } catch {
      // Without the database there are no news; it is asked again.
    } finally {
      this.looking = false;
    }
  }

  private async serve({ scope, listeners }: Room, head: number): Promise<void> {
    const live = [...listeners].filter((listener) => listener.live);
    const behind = Math.min(...live.map(({ stream }) => stream.position.position));
    if (live.length === 0 || behind === head) return;
    const from = { ...live[0]!.stream.position, position: behind };
    try {
      const { events, next } = await runInTenant(scope, () => this.feed.behind(from, null, PAGE));
      this.tell(scope, live, events, next);
      if (events.some(({ resource }) => TOUCHES_CREDENTIALS.has(resource))) await this.check([...listeners]);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // Positions were counted anew: each reader is told so when it comes again.
      for (const { stream } of live) stream.end();
    }
  }

  private tell(scope: Scope, listeners: readonly Listener[], events: readonly EventDto[], next: FeedPosition): void {
    runInTenant(scope, () => {
      for (const { stream } of listeners) stream.say(events, next, writeFeedCursor);
    });
  }

  private beat(): void {
    const now = Date.parse(this.database.now());
    const beats = performance.now() - this.beatenAt >= BEAT_MS;
    if (beats) this.beatenAt = performance.now();
    for (const { listeners } of this.rooms.values())
      for (const { stream, until } of listeners) {
        if (until <= now) stream.end();
        else if (beats) stream.beat();
      }
  }

  private async recheck(): Promise<void> {
    if (performance.now() - this.checkedAt < RECHECK_MS) return;
    this.checkedAt = performance.now();
    for (const { listeners } of [...this.rooms.values()]) await this.check([...listeners]);
  }

  /** Ends the streams whose credential is gone, or may no longer. */
  private async check(listeners: readonly Listener[]): Promise<void> {
    for (const listener of listeners) {
      try {
        const examined = await this.credentials.examine(listener.token);
        if (mayFollow(examined)) listener.until = examined.expiresAt;
        else listener.stream.end();
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        listener.stream.end();
      }
    }
  }

  private leave(tenantId: string, listener: Listener): void {
    const room = this.rooms.get(tenantId);
    if (!room?.listeners.delete(listener) || room.listeners.size > 0) return;
    this.rooms.delete(tenantId);
    if (this.rooms.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}

const mayFollow = ({ scope }: Examined): boolean => scope.siteIds === null && scope.permissions.has('events:read');
