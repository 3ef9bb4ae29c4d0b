import { Injectable } from '@nestjs/common';
import { WorkingTimesService, type WorkingClock } from '@siyana/calendar';
import { Database } from '@siyana/database';

/** Where something is: the asset, and the location where it was when that was written down. */
interface Place {
  readonly assetId: string | null;
  readonly locationId: string | null;
}

type CalendarIds = Readonly<Record<string, string>>;

/** The calendars of some assets (`$2`), and of some locations (`$3`) or the nearest place above that has one. Indexes: assets_pkey, locations_pkey. */
const CALENDARS = `WITH RECURSIVE above AS (
    SELECT l.id AS place, l.parent_id, l.calendar_id FROM locations l WHERE l.tenant_id = $1 AND l.id = ANY($3::uuid[])
    UNION ALL
    SELECT a.place, p.parent_id, p.calendar_id FROM locations p JOIN above a ON p.id = a.parent_id
    WHERE p.tenant_id = $1 AND a.calendar_id IS NULL
  )
  SELECT o.calendar_id AS workspace,
    (SELECT coalesce(json_object_agg(a.id, a.calendar_id), '{}') FROM assets a
     WHERE a.tenant_id = $1 AND a.id = ANY($2::uuid[]) AND a.calendar_id IS NOT NULL) AS assets,
    (SELECT coalesce(json_object_agg(a.place, a.calendar_id), '{}') FROM above a WHERE a.calendar_id IS NOT NULL) AS locations
  FROM workspaces o WHERE o.tenant_id = $1`;

/** Working time of places: the asset's calendar, else its location's or the nearest one's above, else the workspace's. */
@Injectable()
export class PlaceClocks {
  constructor(
    private readonly database: Database,
    private readonly workingTimes: WorkingTimesService,
  ) {}

  async at(place: Place): Promise<WorkingClock> {
    return (await this.of([place]))(place);
  }

  /** The clocks of these places: one question, and one for each calendar that they go by. */
  async of(places: readonly Place[]): Promise<(place: Place) => WorkingClock> {
    const ids = (name: keyof Place): string[] => [...new Set(places.flatMap((place) => place[name] ?? []))];
    const [row] = await this.database.read<{ workspace: string | null; assets: CalendarIds; locations: CalendarIds }>(
      CALENDARS,
      ids('assetId'),
      ids('locationId'),
    );
    const { workspace, assets, locations } = row!;
    const calendarOf = ({ assetId, locationId }: Place): string | null =>
      (assetId && assets[assetId]) ?? (locationId && locations[locationId]) ?? workspace;
    const clocks = new Map<string | null, WorkingClock>();
    for (const id of new Set(places.map(calendarOf))) clocks.set(id, await this.workingTimes.clockOf(id));
    return (place) => clocks.get(calendarOf(place))!;
  }
}
