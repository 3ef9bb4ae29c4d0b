import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { assertSameEpoch, readFeedCursor, type FeedPosition } from './feed-cursor';
import type { EventDto } from './feed.dto';
import { eventsBehind, HEAD, WINDOW, type FeedRow } from './feed.queries';

export interface FeedPage {
  readonly events: readonly EventDto[];
  /** Everything up to here was looked at. */
  readonly next: FeedPosition;
  readonly hasMore: boolean;
}

/** Reads a workspace's events in the order of their positions, without a gap. */
@Injectable()
export class FeedService {
  constructor(private readonly database: Database) {}

  /** Where a reader begins who says `after`: a cursor, `now`, or nothing for the first event of all. */
  async start(after: string | undefined): Promise<FeedPosition> {
    if (after && after !== 'now') return readFeedCursor(after);
    const [row] = await this.database.read<{ head: number; epoch: number }>(HEAD);
    const { head, epoch } = row!;
    return { epoch, position: after === 'now' ? head : 0 };
  }

  /** One page behind a position. 410 `cursor_expired` when positions were counted anew since. */
  async behind(from: FeedPosition, types: readonly string[] | null, limit: number): Promise<FeedPage> {
    const { text, params } = eventsBehind(from.position, types, limit);
    const rows = await this.database.read<FeedRow>(text, ...params);
    const { head, epoch } = rows[0]!;
    assertSameEpoch(from, { epoch, position: head });
    const events = rows.filter((row): row is FeedRow & EventDto => row.id !== null);
    // A full page has seen no further than its last event, the others as far as the window reaches.
    const last = events.length === limit ? events[limit - 1]!.position : Math.min(head, from.position + WINDOW);
    return { events, next: { epoch, position: last }, hasMore: last < head };
  }
}

/** `a.b,c.*` as a list; null for all. */
export const wantedTypes = (types: string | undefined): string[] | null => types?.split(',') ?? null;
