import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { currentScope } from '@siyana/tenancy';
import type { EventDto } from './feed.dto';

/** To whom the things of one resource are shown. */
export interface Sight {
  readonly permission: string;
  /** Without it whoever has the permission sees all. */
  readonly among?: {
    /** SQL that answers, as `id`, those of the ids `$2` that are there. */
    readonly rows: string;
    /** Which of these the caller sees: ` AND …` of the lists, with parameters from `$<next>` on. */
    readonly visible: (next: number) => { readonly condition: string; readonly params: readonly unknown[] };
  };
}

/** Who hears that a thing has changed: each feature says it of its own things, by the predicate of its lists. */
@Injectable()
export class Sights {
  private readonly known = new Map<string, Sight>();

  constructor(private readonly database: Database) {}

  register(sights: Readonly<Record<string, Sight>>): void {
    for (const [resource, sight] of Object.entries(sights)) this.known.set(resource, sight);
  }

  /**
   * Of these events, those about things that the caller sees now. What is gone is seen by nobody, and neither is a resource that nobody has spoken for: an event
   * that is not told costs a page some seconds, one that is told to the wrong one cannot be taken back.
   */
  async seen(events: readonly EventDto[]): Promise<readonly EventDto[]> {
    const { siteIds, permissions } = currentScope();
    if (siteIds === null && permissions.has('events:read')) return events;
    const visible = new Map<string, ReadonlySet<string> | 'all'>();
    for (const resource of new Set(events.map((event) => event.resource))) {
      const sight = this.known.get(resource);
      if (!sight || !permissions.has(sight.permission)) continue;
      const ids = events.filter((event) => event.resource === resource).map(({ resourceId }) => resourceId);
      visible.set(resource, sight.among ? await this.among(sight.among, ids) : 'all');
    }
    return events.filter(({ resource, resourceId }) => {
      const those = visible.get(resource);
      return those === 'all' || those?.has(resourceId);
    });
  }

  private async among({ rows, visible }: NonNullable<Sight['among']>, ids: string[]): Promise<Set<string>> {
    const { condition, params } = visible(3);
    const seen = await this.database.read<{ id: string }>(`${rows}${condition}`, [...new Set(ids)], ...params);
    return new Set(seen.map(({ id }) => id));
  }
}
