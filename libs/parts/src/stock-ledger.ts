import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import type { Tx } from '@siyana/database';
import { newId } from '@siyana/kernel';
import { OpenStock, type Balance, type KnownPlace, type Place } from './open-stock';

type Question = readonly [text: string, ...params: unknown[]];

/**
 * The one way to the ledger: whoever moves stock opens the places first. Opening locks their balances in the order of (store, part), the
 * second lock of the product's order (work orders before, counters and events after), so that no two movements wait for each other
 * in a circle.
 */
@Injectable()
export class StockLedger {
  async open(tx: Tx, places: readonly Place[], creating: 'creating' | 'as_it_is' = 'as_it_is'): Promise<OpenStock> {
    return this.opened(tx, await tx.queries(...this.questions(tx.now, places, creating)));
  }

  /** The places as they are, without holding them: nothing can be moved there. */
  async look(tx: Tx, places: readonly Place[]): Promise<OpenStock> {
    const [known] = this.questions(tx.now, places);
    return new OpenStock(tx, await tx.query<KnownPlace & Record<string, unknown>>(...known!), []);
  }

  /** Makes places that have had nothing yet known to the stock, later. */
  prepare(tx: Tx, places: readonly Place[]): void {
    const [, missing] = this.questions(tx.now, places, 'creating');
    tx.later(...missing!);
  }

  /** What `open` asks, for a use case that has more to ask in the same message; its answers go to `opened`. */
  questions(now: string, places: readonly Place[], creating: 'creating' | 'as_it_is' = 'as_it_is'): Question[] {
    const stores = places.map(({ storeId }) => storeId);
    const parts = places.map(({ partId }) => partId);
    const sites = withinSites('st.location_id', 4);
    const known: Question = [knownPlaces(sites.condition), stores, parts, ...sites.params];
    const balances: Question = [LOCK_BALANCES, stores, parts];
    if (creating === 'as_it_is') return [known, balances];
    const missing: Question = [MAKE_BALANCES, places.map(() => newId()), stores, parts, now];
    return [known, missing, balances];
  }

  opened(tx: Tx, answers: readonly Record<string, unknown>[][]): OpenStock {
    return new OpenStock(
      tx,
      answers[0] as unknown as KnownPlace[],
      answers[answers.length - 1] as unknown as Balance[],
    );
  }
}

/** The places of `$2` (stores) and `$3` (parts) one by one, empty where the caller sees no such thing. */
const knownPlaces = (sites: string): string => `
  SELECT q.ordinal::int - 1 AS index, st.id AS "storeId", st.archived_at IS NOT NULL AS "storeArchived", p.id AS "partId", p.sku, p.unit,
    p.purchase_unit AS "purchaseUnit", p.purchase_factor AS "purchaseFactor", p.archived_at IS NOT NULL AS "partArchived", p.kit,
    CASE WHEN p.kit THEN (SELECT json_agg(json_build_object('partId', k.part_id, 'sku', c.sku, 'quantity', k.quantity::text) ORDER BY k.part_id)
      FROM kit_components k JOIN parts c ON c.tenant_id = $1 AND c.id = k.part_id WHERE k.tenant_id = $1 AND k.kit_id = p.id) END AS components
  FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS q (store_id, part_id, ordinal)
  LEFT JOIN stores st ON st.tenant_id = $1 AND st.id = q.store_id${sites}
  LEFT JOIN parts p ON p.tenant_id = $1 AND p.id = q.part_id
  ORDER BY q.ordinal`;

/** Rows for places that have had nothing yet. In the order of the locks: a concurrent insert of the same place is waited for. */
const MAKE_BALANCES = `
  INSERT INTO stock_balances (tenant_id, id, store_id, part_id, quantity, value, last_seq, moved_at)
  SELECT $1::uuid, q.id, st.id, p.id, 0, 0, 0, $5::timestamptz FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS q (id, store_id, part_id)
  JOIN stores st ON st.tenant_id = $1 AND st.id = q.store_id
  JOIN parts p ON p.tenant_id = $1 AND p.id = q.part_id
  ORDER BY st.id, p.id
  ON CONFLICT (tenant_id, store_id, part_id) DO NOTHING`;

/** With those of the kits' components. Index: stock_balances_store_id_part_id_key. */
const LOCK_BALANCES = `
  SELECT b.id, b.store_id AS "storeId", b.part_id AS "partId", b.quantity, b.value, b.last_seq AS "lastSeq", b.moved_at AS "movedAt"
  FROM stock_balances b
  WHERE b.tenant_id = $1 AND (b.store_id, b.part_id) IN (
    SELECT q.store_id, q.part_id FROM unnest($2::uuid[], $3::uuid[]) AS q (store_id, part_id)
    UNION
    SELECT q.store_id, k.part_id FROM unnest($2::uuid[], $3::uuid[]) AS q (store_id, part_id)
    JOIN kit_components k ON k.tenant_id = $1 AND k.kit_id = q.part_id)
  ORDER BY b.store_id, b.part_id FOR NO KEY UPDATE OF b`;
