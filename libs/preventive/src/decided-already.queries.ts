import type { Tx } from '@siyana/database';
import type { Outcome } from './engine';
import type { LoadedPair } from './pairs.queries';

/** What the engine says of a pair. */
export interface Settlement {
  readonly pair: LoadedPair;
  readonly outcome: Outcome;
}

export interface PairName {
  readonly scheduleId: string;
  readonly assetId: string;
  /** Of one of its occurrences. */
  readonly key?: string;
}

export const nameOf = ({ scheduleId, assetId, key }: PairName): string => `${scheduleId}/${assetId}/${key ?? ''}`;

/** Occurrences that have their decision, each with its order if that is open. */
export type Known = ReadonlyMap<string, string | null>;
export const NOTHING_KNOWN: Known = new Map();

/** What of these decisions another generator has stored. One that was withdrawn is decided anew. */
export async function decidedAlready(tx: Tx, settlements: readonly Settlement[]): Promise<Known> {
  const asked = settlements.flatMap(({ pair, outcome }) =>
    outcome.decisions.map(({ key }) => ({ scheduleId: pair.scheduleId, assetId: pair.assetId, key })),
  );
  const params = [
    asked.map(({ scheduleId }) => scheduleId),
    asked.map(({ assetId }) => assetId),
    asked.map(({ key }) => key),
  ];
  tx.later(
    `DELETE FROM preventive_occurrences o USING unnest($2::uuid[], $3::uuid[], $4::text[]) AS u (schedule_id, asset_id, key)
     WHERE o.tenant_id = $1 AND o.schedule_id = u.schedule_id AND o.asset_id = u.asset_id AND o.key = u.key AND o.action = 'withdrawn'`,
    ...params,
  );
  const rows = await tx.query<{ scheduleId: string; assetId: string; key: string; orderId: string | null }>(
    `SELECT o.schedule_id AS "scheduleId", o.asset_id AS "assetId", o.key,
       CASE WHEN w.status IN ('open', 'in_progress', 'on_hold') THEN w.id END AS "orderId"
     FROM preventive_occurrences o
     JOIN unnest($2::uuid[], $3::uuid[], $4::text[]) AS u (schedule_id, asset_id, key)
       ON o.schedule_id = u.schedule_id AND o.asset_id = u.asset_id AND o.key = u.key
     LEFT JOIN work_orders w ON w.tenant_id = $1 AND w.id = o.work_order_id
     WHERE o.tenant_id = $1`,
    ...params,
  );
  return new Map(rows.map((row) => [nameOf(row), row.orderId]));
}
