import { Injectable } from '@nestjs/common';
import { HolidaysService } from '@siyana/calendar';
import type { Tx } from '@siyana/database';
import type { Need } from '@siyana/parts';
import { currentScope } from '@siyana/tenancy';
import { LRUCache } from 'lru-cache';
import { preview } from './engine';
import { pairsToShow } from './pairs.queries';
import { decidedAhead, PLANS_PARTS, stampOf } from './parts-forecast.queries';
import { aheadOf, demandOf, horizonOf, isGood, needsOf, steadyUntil, type Ahead } from './parts-forecast.rules';

/** Sums and needs that are kept of all workspaces together, some 50 MB. */
const MOST_KEPT = 300_000;

/** What orders that are still to be made are going to need: the forecast is the generator's own function. */
@Injectable()
export class PartsForecastService {
  private readonly kept = new LRUCache<string, Ahead & { readonly stamp: string }>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ sums, later }) => 1 + sums.size + later.length,
  });

  constructor(private readonly holidays: HolidaysService) {}

  /**
   * Of every schedule, due inside the next `days` days and not decided yet, summed up by store and part. Whoever leafs through what has to be bought asks with
   * each page, so it is reckoned anew only when something has changed that it hangs on.
   */
  async demand(tx: Tx, days: number): Promise<readonly Need[]> {
    const key = `${currentScope().tenantId} ${days}`;
    const now = Date.parse(tx.now);
    const stamp = await stampOf(tx);
    const kept = this.kept.get(key);
    if (kept?.stamp === stamp && isGood(kept, now)) return demandOf(kept, now);
    const ahead = await this.reckon(tx, now, days);
    this.kept.set(key, { ...ahead, stamp });
    return demandOf(ahead, now);
  }

  private async reckon(tx: Tx, now: number, days: number): Promise<Ahead> {
    const pairs = await pairsToShow(tx, this.holidays, null, null, { condition: PLANS_PARTS, params: [] });
    const decided = pairs.length === 0 ? new Set<string>() : await decidedAhead(tx);
    const [from, to] = [new Date(now), new Date(horizonOf(now, days))];
    const needs = pairs.flatMap(({ scheduleId, assetId, stored, version, state }) => {
      const made = preview(version, state, from, to).filter(
        ({ action, key }) => action === 'created' && !decided.has(`${scheduleId}/${assetId}/${key}`),
      );
      return needsOf(made, stored.template.plannedParts ?? []);
    });
    return aheadOf(needs, now, days, Math.min(...pairs.map(({ version, state }) => steadyUntil(version, state))));
  }
}
