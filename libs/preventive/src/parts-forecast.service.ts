import { Injectable } from '@nestjs/common';
import { HolidaysService } from '@siyana/calendar';
import type { Tx } from '@siyana/database';
import { addDecimals } from '@siyana/kernel';
import type { Need } from '@siyana/parts';
import { preview } from './engine';
import { pairsToShow } from './pairs.queries';

/** What orders that are still to be made are going to need: the forecast is the generator's own function. */
@Injectable()
export class PartsForecastService {
  constructor(private readonly holidays: HolidaysService) {}

  /** Of every schedule, due until `until` and not decided yet, summed up by store and part. */
  async demand(tx: Tx, until: Date): Promise<readonly Need[]> {
    const pairs = await pairsToShow(tx, this.holidays, null, null, { condition: PLANS_PARTS, params: [] });
    if (pairs.length === 0) return [];
    const decided = await this.decided(tx);
    const now = new Date(tx.now);
    const sums = new Map<string, Need>();
    for (const { scheduleId, assetId, stored, version, state } of pairs) {
      const made = preview(version, state, now, until).filter(
        ({ action, dueAt, key }) =>
          action === 'created' && dueAt <= until && !decided.has(`${scheduleId}/${assetId}/${key}`),
      );
      if (made.length === 0) continue;
      for (const { storeId, partId, quantity } of stored.template.plannedParts ?? []) {
        const key = `${storeId} ${partId}`;
        const sum = addDecimals(sums.get(key)?.quantity ?? '0', ...made.map(() => quantity));
        sums.set(key, { storeId, partId, quantity: sum });
      }
    }
    return [...sums.values()];
  }

  /** What has its decision although it lies ahead: an order made before its due plans its parts itself. */
  private async decided(tx: Tx): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ name: string }>(
      `SELECT o.schedule_id || '/' || o.asset_id || '/' || o.key AS name FROM preventive_occurrences o
       WHERE o.tenant_id = $1 AND o.due_at >= $2 AND o.action <> 'withdrawn'`,
      tx.now,
    );
    return new Set(rows.map(({ name }) => name));
  }
}

/** Index: preventive_references_schedule_id_idx. */
const PLANS_PARTS = ` AND EXISTS (SELECT 1 FROM preventive_references r
  WHERE r.tenant_id = $1 AND r.schedule_id = p.schedule_id AND r.part_id IS NOT NULL)`;
