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
    /** Which of these the caller sees: ` AND …` of the lists, with parameters from `$<next>` on; an empty condition for all of them. */
    readonly visible: (next: number) => { readonly condition: string; readonly params: readonly unknown[] };
    /**
     * In what a thing was that is gone: the resource, by the field of its `deleted` event that holds the id or ids. Whoever sees one of these saw the
     * thing. Without it, whoever sees only some of them is not told of an end.
     */
    readonly partOf?: Readonly<Record<string, string>>;
  };
}

type Thing = Pick<EventDto, 'resource' | 'resourceId'>;
type Seen = ReadonlyMap<string, ReadonlySet<string> | 'all'>;

/** Who hears that a thing has changed: each feature says it of its own things, by the predicate of its lists. */
@Injectable()
export class Sights {
  private readonly known = new Map<string, Sight>();

  constructor(private readonly database: Database) {}

  register(sights: Readonly<Record<string, Sight>>): void {
    for (const [resource, sight] of Object.entries(sights)) this.known.set(resource, sight);
  }

  /**
   * Of these events, those about things that the caller sees now, or would see if they were not gone. A resource that nobody has spoken for is seen by nobody:
   * an event that is not told costs a page some seconds, one that is told to the wrong one cannot be taken back.
   */
  async seen(events: readonly EventDto[]): Promise<readonly EventDto[]> {
    const { siteIds, permissions } = currentScope();
    if (siteIds === null && permissions.has('events:read')) return events;
    const there = await this.visible(events);
    const around = await this.visible(events.flatMap((event) => this.around(event)));
    return events.filter((event) => isSeen(there, event) || this.around(event).some((thing) => isSeen(around, thing)));
  }

  private async visible(things: readonly Thing[]): Promise<Seen> {
    const { permissions } = currentScope();
    const visible = new Map<string, ReadonlySet<string> | 'all'>();
    for (const resource of new Set(things.map((thing) => thing.resource))) {
      const sight = this.known.get(resource);
      if (!sight || !permissions.has(sight.permission)) continue;
      const ids = things.filter((thing) => thing.resource === resource).map(({ resourceId }) => resourceId);
      visible.set(resource, sight.among ? await this.among(sight.among, ids) : 'all');
    }
    return visible;
  }

  private async among({ rows, visible }: NonNullable<Sight['among']>, ids: string[]): Promise<Set<string> | 'all'> {
    const { condition, params } = visible(3);
    if (condition === '') return 'all';
    const seen = await this.database.read<{ id: string }>(`${rows}${condition}`, [...new Set(ids)], ...params);
    return new Set(seen.map(({ id }) => id));
  }

  /** What the thing was part of whose end this event tells, if the caller may read things of its kind at all. */
  private around({ type, resource, payload }: EventDto): readonly Thing[] {
    const sight = this.known.get(resource);
    if (!type.endsWith('.deleted') || !sight || !currentScope().permissions.has(sight.permission)) return [];
    return Object.entries(sight.among?.partOf ?? {}).flatMap(([field, whole]) =>
      [payload[field]].flat().flatMap((id) => (typeof id === 'string' ? { resource: whole, resourceId: id } : [])),
    );
  }
}

function isSeen(seen: Seen, { resource, resourceId }: Thing): boolean {
  const those = seen.get(resource);
  return those === 'all' || those?.has(resourceId) === true;
}
