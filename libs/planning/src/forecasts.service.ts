import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { OccurrencesService } from '@siyana/preventive';
import { currentScope } from '@siyana/tenancy';
import type { WindowFilter } from './calendar.queries';

/** A due for which an order will be made. */
export interface Forecast {
  readonly scheduleId: string;
  readonly occurrenceKey: string;
  readonly dueAt: string;
  readonly title: string;
  readonly type: string;
  readonly priority: string;
  readonly estimatedMinutes: number | null;
  readonly assigneeIds: string[];
  readonly teamIds: string[];
  readonly assetId: string;
  readonly assetCode: string;
  readonly assetName: string;
  readonly locationId: string | null;
  /** In the place that was asked for, or no place was. */
  readonly inPlace: boolean;
}

type Template = Pick<Forecast, 'title' | 'type'> &
  Partial<Pick<Forecast, 'priority' | 'estimatedMinutes' | 'assigneeIds' | 'teamIds'>>;

type AssetRow = Pick<Forecast, 'assetId' | 'assetCode' | 'assetName' | 'locationId' | 'inPlace'>;

/** What preventive schedules will ask for: the generator's own look ahead, with what the orders will say. */
@Injectable()
export class ForecastsService {
  constructor(
    private readonly database: Database,
    private readonly occurrences: OccurrencesService,
  ) {}

  /** All that the caller would see as orders, in the order of their dues; those outside of the place are marked, since they are load all the same. */
  async between(from: string, to: string, { locationId }: WindowFilter): Promise<Forecast[]> {
    const all = await this.occurrences.between({ from, to }, null, null);
    const ahead = all.filter(({ forecast, decision }) => forecast && decision === 'created');
    if (ahead.length === 0) return [];
    const templates = await this.templates(ahead.map(({ scheduleId }) => scheduleId));
    const assets = await this.assets(
      ahead.map(({ assetId }) => assetId),
      locationId,
    );
    return ahead
      .flatMap(({ scheduleId, assetId, key, dueAt }): Forecast[] => {
        const [template, asset] = [templates.get(scheduleId), assets.get(assetId)];
        if (!template || !asset) return [];
        const { title, type, priority = 'normal', estimatedMinutes = null, assigneeIds = [], teamIds = [] } = template;
        const work = { title, type, priority, estimatedMinutes, assigneeIds, teamIds };
        return [{ scheduleId, occurrenceKey: key, dueAt, ...work, ...asset }];
      })
      .filter(wouldBeSeen);
  }

  private async templates(scheduleIds: readonly string[]): Promise<Map<string, Template>> {
    const rows = await this.database.read<{ id: string; template: Template }>(
      `SELECT s.id, v.template FROM preventive_schedules s
       JOIN preventive_versions v ON v.tenant_id = $1 AND v.schedule_id = s.id AND v.number = s.current_number
       WHERE s.tenant_id = $1 AND s.id = ANY($2::uuid[])`,
      [...new Set(scheduleIds)],
    );
    return new Map(rows.map(({ id, template }) => [id, template]));
  }

  private async assets(assetIds: readonly string[], locationId: string | undefined): Promise<Map<string, AssetRow>> {
    const rows = await this.database.read<AssetRow & Record<string, unknown>>(
      `SELECT a.id AS "assetId", a.code AS "assetCode", a.name AS "assetName", a.location_id AS "locationId",
         $3::uuid IS NULL OR coalesce(a.location_id IN (WITH RECURSIVE below AS (
           SELECT l.id FROM locations l WHERE l.tenant_id = $1 AND l.id = $3
           UNION SELECT c.id FROM locations c JOIN below b ON c.parent_id = b.id WHERE c.tenant_id = $1) SELECT id FROM below), false) AS "inPlace"
       FROM assets a WHERE a.tenant_id = $1 AND a.id = ANY($2::uuid[])`,
      [...new Set(assetIds)],
      locationId ?? null,
    );
    return new Map(rows.map((row) => [row.assetId, row]));
  }
}

/** As `visibleOrders` has it of orders; places are seen to by the occurrences themselves. */
function wouldBeSeen({ assigneeIds, teamIds }: Forecast): boolean {
  const { role, memberId, teamIds: own, settings } = currentScope();
  if (role !== 'technician' || settings.techniciansSeeAll) return true;
  if (assigneeIds.length === 0 && teamIds.length === 0) return true;
  return (memberId !== null && assigneeIds.includes(memberId)) || teamIds.some((id) => own.includes(id));
}
