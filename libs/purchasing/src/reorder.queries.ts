import { withinSites } from '@siyana/assets';
import type { Need } from '@siyana/parts';
import { AWAITED } from './purchase-order.rules';

/** One part that is due, its levels in stock units. */
export interface DueRow {
  readonly id: string;
  readonly sku: string;
  readonly partName: string;
  readonly stockUnit: string;
  readonly available: string;
  readonly onOrder: string;
  readonly expectedDemand: string;
  readonly reorderPoint: string;
  readonly maximum: string | null;
  readonly unit: string;
  readonly factor: string;
  readonly supplierId: string | null;
  readonly supplierName: string | null;
  readonly reference: string | null;
  readonly leadDays: number | null;
  readonly unitPrice: string | null;
  readonly pack: string | null;
  readonly minimumQuantity: string | null;
}

export interface DueQuery {
  readonly text: string;
  readonly params: unknown[];
}

const REORDERED = 'p.archived_at IS NULL AND NOT p.kit AND p.reorder_point IS NOT NULL';

/**
 * The parts of the stores that the caller sees whose available + on order - expected demand is at or below the reorder point. What orders plan is
 * reserved inside the store's reservation time before they are due, and expected inside the horizon, as is the `forecast` of orders that are still to
 * be made. All of it is put together and summed once, and each part looked up by its key (LIMIT keeps it so): a planner that does
 * not know the tables yet has no way to read all parts for each part. Indexes: stock_balances_part_id_idx, supplier_parts_part_id_idx.
 */
export function dueParts(
  now: string,
  horizonDays: number,
  forecast: readonly Need[],
): DueQuery & { add: (value: unknown) => string } {
  const params: unknown[] = [];
  const add = (value: unknown): string => `$${params.push(value) + 1}`;
  const sites = withinSites('st.location_id', 2);
  params.push(...sites.params);
  const at = add(now);
  const days = add(horizonDays);
  const stores = add(forecast.map(({ storeId }) => storeId));
  const parts = add(forecast.map(({ partId }) => partId));
  const quantities = add(forecast.map(({ quantity }) => quantity));
  const text = `
    WITH seen AS (SELECT st.id, st.reservation_days FROM stores st WHERE st.tenant_id = $1${sites.condition}),
    -- What there is, what is reserved, ordered and expected, line by line; and each part once, so that those without any are there.
    lines (part_id, available, on_order, expected) AS (
      SELECT p.id, 0::numeric, 0::numeric, 0::numeric FROM parts p WHERE p.tenant_id = $1 AND ${REORDERED}
      UNION ALL
      SELECT b.part_id, b.quantity, 0, 0 FROM stock_balances b JOIN seen ON seen.id = b.store_id WHERE b.tenant_id = $1
      UNION ALL
      SELECT n.part_id, CASE WHEN n.reserved THEN -n.quantity ELSE 0 END, 0,
        CASE WHEN NOT n.reserved AND n.due_at <= ${at}::timestamptz + ${days}::int * interval '24 hours' THEN n.quantity ELSE 0 END
      FROM (
        SELECT pl.part_id, w.due_at, w.due_at IS NULL OR w.due_at <= ${at}::timestamptz + seen.reservation_days * interval '24 hours' AS reserved,
          greatest(pl.quantity + coalesce((SELECT sum(m.quantity) FROM stock_movements m
            WHERE m.tenant_id = $1 AND m.work_order_id = pl.work_order_id AND m.part_id = pl.part_id), 0), 0) AS quantity
        FROM planned_parts pl JOIN seen ON seen.id = pl.store_id JOIN work_orders w ON w.tenant_id = $1 AND w.id = pl.work_order_id
        WHERE pl.tenant_id = $1 AND w.status IN ('open', 'in_progress', 'on_hold')
      ) n
      UNION ALL
      SELECT l.part_id, 0, greatest(l.quantity - l.received, 0) * CASE WHEN l.unit = p.purchase_unit THEN p.purchase_factor ELSE 1 END, 0
      FROM purchase_orders o JOIN seen ON seen.id = o.store_id
      JOIN purchase_order_lines l ON l.tenant_id = $1 AND l.purchase_order_id = o.id
      JOIN parts p ON p.tenant_id = $1 AND p.id = l.part_id
      WHERE o.tenant_id = $1 AND o.status IN (${AWAITED.map((status) => `'${status}'`).join(', ')})
      UNION ALL
      SELECT f.part_id, 0, 0, f.quantity FROM unnest(${stores}::uuid[], ${parts}::uuid[], ${quantities}::numeric[]) AS f (store_id, part_id, quantity)
      JOIN seen ON seen.id = f.store_id
    ),
    levels AS (
      SELECT p.*, sums.available, sums.on_order, sums.expected
      FROM (
        SELECT part_id, sum(available) AS available, sum(on_order) AS on_order, sum(expected) AS expected FROM lines GROUP BY part_id
      ) sums
      CROSS JOIN LATERAL (SELECT p.* FROM parts p WHERE p.tenant_id = $1 AND p.id = sums.part_id AND ${REORDERED} LIMIT 1) p
    )
    SELECT p.id, p.sku, p.name AS "partName", p.unit AS "stockUnit", p.available, p.on_order AS "onOrder", p.expected AS "expectedDemand",
      p.reorder_point AS "reorderPoint", p.maximum, coalesce(p.purchase_unit, p.unit) AS unit, coalesce(p.purchase_factor, 1) AS factor,
      v.supplier_id AS "supplierId", v.name AS "supplierName", v.reference, v.lead_days AS "leadDays", v.price AS "unitPrice", v.pack,
      v.minimum_quantity AS "minimumQuantity", p.sku AS "sortKey"
    FROM levels p
    LEFT JOIN LATERAL (
      SELECT x.supplier_id, s.name, x.reference, coalesce(x.lead_days, s.lead_days) AS lead_days, x.price, x.pack, x.minimum_quantity
      FROM supplier_parts x JOIN suppliers s ON s.tenant_id = $1 AND s.id = x.supplier_id AND s.archived_at IS NULL
      WHERE x.tenant_id = $1 AND x.part_id = p.id ORDER BY x.preferred DESC, x.price NULLS LAST, x.id LIMIT 1
    ) v ON true
    WHERE p.available + p.on_order - p.expected <= p.reorder_point
      AND (p.maximum IS NULL OR p.maximum > p.available + p.on_order - p.expected)`;
  return { text, params, add };
}
