import { Injectable } from '@nestjs/common';
import { WorkingTimesService, type WorkingClock } from '@siyana/calendar';
import { Database } from '@siyana/database';

/** Where something is: the asset, and the location where it was when that was written down. */
export interface Place {
  readonly assetId: string | null;
  readonly locationId: string | null;
}

/** Working time of places: the asset's calendar, else its location's or the nearest one's above, else the workspace's. */
@Injectable()
export class PlaceClocks {
  constructor(
    private readonly database: Database,
    private readonly workingTimes: WorkingTimesService,
  ) {}

  /** Two questions; indexes: assets_pkey, locations_pkey. */
  async at({ assetId, locationId }: Place): Promise<WorkingClock> {
    const [row] = await this.database.read<{ calendarId: string | null }>(
      `WITH RECURSIVE above AS (
         SELECT l.id, l.parent_id, l.calendar_id, 0 AS height FROM locations l WHERE l.tenant_id = $1 AND l.id = $3
         UNION ALL
         SELECT p.id, p.parent_id, p.calendar_id, a.height + 1 FROM locations p JOIN above a ON p.id = a.parent_id
         WHERE p.tenant_id = $1 AND a.calendar_id IS NULL
       )
       SELECT coalesce((SELECT a.calendar_id FROM assets a WHERE a.tenant_id = $1 AND a.id = $2),
         (SELECT above.calendar_id FROM above WHERE above.calendar_id IS NOT NULL), o.calendar_id) AS "calendarId"
       FROM workspaces o WHERE o.tenant_id = $1`,
      assetId,
      locationId,
    );
    return this.workingTimes.clockOf(row?.calendarId ?? null);
  }
}
