/**
 * Every part that is in use with the value of its issues from `$2` to `$3`, ranked. A part is A while those before it have less than `$4` percent of
 * the whole value, B while they have less than `$5`, else C; so the first is A, however much it is alone. What was not issued is C.
 * Exact: shares are compared as products, nothing is divided. Index: stock_movements_occurred_at_id_idx.
 */
export const classified = (sites: string): string => `
  WITH used AS (
    SELECT m.part_id, greatest(-sum(m.value), 0) AS value FROM stock_movements m JOIN stores st ON st.tenant_id = $1 AND st.id = m.store_id
    WHERE m.tenant_id = $1 AND m.kind IN ('issue', 'return') AND m.occurred_at > $2::timestamptz AND m.occurred_at <= $3::timestamptz${sites}
    GROUP BY m.part_id
  ), valued AS (
    SELECT p.id, p.sku, p.name, p.abc_class, coalesce(used.value, 0) AS value FROM parts p LEFT JOIN used ON used.part_id = p.id
    WHERE p.tenant_id = $1 AND p.archived_at IS NULL AND NOT p.kit
  ), ranked AS (
    SELECT valued.*, row_number() OVER line AS rank, sum(value) OVER line AS reached, sum(value) OVER () AS whole
    FROM valued WINDOW line AS (ORDER BY value DESC, sku, id)
  )
  SELECT r.id, r.sku, r.name AS "partName", r.rank::int AS rank, r.value AS "issueValue", r.reached, r.whole, r.abc_class AS "abcClass",
    CASE WHEN r.value > 0 AND (r.reached - r.value) * 100 < r.whole * $4::int THEN 'A'
      WHEN r.value > 0 AND (r.reached - r.value) * 100 < r.whole * $5::int THEN 'B' ELSE 'C' END AS "computedClass"
  FROM ranked r`;

/** Parts whose class is another one: held in the order of their ids, as everybody who holds several. */
export const HOLD_PARTS = `SELECT p.id FROM parts p WHERE p.tenant_id = $1 AND p.id = ANY($2::uuid[]) ORDER BY p.id FOR NO KEY UPDATE`;

export const SET_CLASSES = `UPDATE parts p SET abc_class = u.class, version = p.version + 1, updated_at = $2
  FROM unnest($3::uuid[], $4::text[]) AS u (id, class) WHERE p.tenant_id = $1 AND p.id = u.id`;
