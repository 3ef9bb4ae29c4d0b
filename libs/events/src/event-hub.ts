import { Injectable } from '@nestjs/common';
import { Credentials, type Examined } from '@siyana/access';
import { Database } from '@siyana/database';
import { Drain } from '@siyana/http';
import { AppError } from '@siyana/kernel';
import { currentScope, runInTenant, type Scope } from '@siyana/tenancy';
import { EventStream, type Telling } from './event-stream';
import type { EventDto } from './feed.dto';
import { writeFeedCursor, type FeedPosition } from './feed-cursor';
import { FeedService, type FeedPage } from './feed.service';
import { Positions } from './positions';
import { Sights } from './sights';

const LOOK_MS = 300;
const BEAT_MS = 10_000;
/** Every credential of an open stream is looked at this often, for what no event has told. */
const RECHECK_MS = 30_000;
const PAGE = 500;
const MOST_STREAMS: Readonly<Record<Telling, number>> = { events: 50, changes: 200 };
const RETRY_AFTER_SECONDS = 10;
/** When readers come again whose process has ended: the others of the instance get them one after the other. */
const SOONEST_MS = 1_000;
const SPREAD_MS = 3_000;

/** What ends or changes credentials, or what their holders see; that somebody came in, or could not, does neither. */
const TOUCHES_CREDENTIALS: ReadonlySet<string> = new Set(['session', 'member', 'team', 'api_key', 'workspace']);
const TOUCHES_NOTHING: ReadonlySet<string> = new Set(['session.opened', 'member.login_failed']);

interface Opening {
  readonly token: string;
  readonly from: FeedPosition;
  readonly types: readonly string[] | null;
  readonly what: Telling;
}

interface Listener {
  readonly stream: EventStream;
  readonly token: string;
  /** As whom it listens; read again when an event has touched it. */
  scope: Scope;
  /** Unix milliseconds. */
  until: number;
  /** False while it reads what has happened before it came. */
  live: boolean;
}

interface Room {
  /** Of one of its listeners: it is the workspace's events that are read in it, and each listener is told its own. */
  readonly scope: Scope;
  readonly listeners: Set<Listener>;
}

/**
 * All open streams of this process. One question finds the workspaces with news, whatever the number of streams, and each workspace's news are
 * read once for all of its listeners.
 */
@Injectable()
export class EventHub {
  private readonly rooms = new Map<string, Room>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;
  private beatenAt = performance.now();
  private checkedAt = performance.now();

  constructor(
    private readonly feed: FeedService,
    private readonly positions: Positions,
    private readonly credentials: Credentials,
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly drain: Drain,
  ) {
    drain.leaving.addEventListener('abort', () => this.dismiss());
  }

  /** How many streams are open. */
  get size(): number {
    return [...this.rooms.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
  }

  /** A stream of the caller's workspace. 410 for a cursor that has ended, 429 `too_many_streams`. */
  async open({ token, from, types, what }: Opening): Promise<EventStream> {
    const { tenantId } = currentScope();
    const first = await this.feed.behind(from, types, PAGE);
    // Whoever has missed so much reads everything again: that is less work than to ask of each change whether it is theirs.
    if (what === 'changes' && first.hasMore) throw new AppError('gone', 'cursor_expired');
    const { expiresAt: until, scope } = await this.credentials.examine(token);
    const room = this.rooms.get(tenantId) ?? { scope, listeners: new Set() };
    if ([...room.listeners].filter(({ stream }) => stream.what === what).length >= MOST_STREAMS[what])
      throw new AppError('rate_limited', 'too_many_streams', { retryAfter: RETRY_AFTER_SECONDS });
    const stream = new EventStream(from, types, what);
    // An answer that is no stream is the end of it for a browser: this one brings it back, to another process.
    if (this.drain.leaving.aborted) return stream.dismiss(SOONEST_MS);
    this.rooms.set(tenantId, room);
    const listener: Listener = { stream, token, scope, until, live: false };
    room.listeners.add(listener);
    stream.once('close', () => this.leave(tenantId, listener));
    void this.catchUp(listener, first);
    this.timer ??= setInterval(() => void this.look(), LOOK_MS).unref();
    return stream;
  }

  /** All are to come again, and not all at once. */
  private dismiss(): void {
    clearInterval(this.timer);
    const listeners = [...this.rooms.values()].flatMap((room) => [...room.listeners]);
    for (const [index, { stream }] of listeners.entries())
      stream.dismiss(SOONEST_MS + Math.round((index / listeners.length) * SPREAD_MS));
  }

  /** Page by page to the present; what is waiting for a slow reader is not read yet. */
  private async catchUp(listener: Listener, first: FeedPage): Promise<void> {
    const { stream, scope } = listener;
    try {
      await this.tell([listener], first.events, first.next);
      for (let more = first.hasMore; more && !stream.destroyed;) {
        if (stream.readableLength >= stream.readableHighWaterMark) {
          await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref());
          continue;
        }
        const page = await runInTenant(scope, () => this.feed.behind(stream.position, stream.types, PAGE));
        await this.tell([listener], page.events, page.next);
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
      const touches = ({ resource, type }: EventDto): boolean =>
        TOUCHES_CREDENTIALS.has(resource) && !TOUCHES_NOTHING.has(type);
      if (events.some(touches)) await this.check([...listeners]);
      await this.tell(live, events, next);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // Positions were counted anew: each reader is told so when it comes again.
      for (const { stream } of live) stream.end();
    }
  }

  /** Each listener as who it is: whoever hears of changes hears of what they see. */
  private async tell(listeners: readonly Listener[], events: readonly EventDto[], next: FeedPosition): Promise<void> {
    for (const { stream, scope } of listeners)
      await runInTenant(scope, async () => {
        const news = events.filter(({ position }) => position > stream.position.position);
        const told = stream.what === 'changes' ? await this.sights.seen(news) : news;
        stream.say(told, next, writeFeedCursor);
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
        listener.until = examined.expiresAt;
        listener.scope = examined.scope;
        if (listener.stream.what === 'events' && !mayFollow(examined)) listener.stream.end();
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
