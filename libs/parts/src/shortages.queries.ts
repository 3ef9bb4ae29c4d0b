export const UNPOSTED_COLUMNS = `u.id, u.work_order_id AS "workOrderId", 'WO-' || lpad(w.number::text, greatest(6, length(w.number::text)), '0') AS "workOrderNumber", u.part_id AS "partId", p.sku, p.name AS "partName",
  p.unit, u.store_id AS "storeId", st.code AS "storeCode", u.quantity, coalesce(b.quantity, 0) AS "onHand", u.status, u.movement_id AS "movementId",
  u.reason, u.created_by AS "createdBy", u.version, u.created_at AS "createdAt", u.updated_at AS "updatedAt"`;

export const UNPOSTED_FROM = `FROM unposted_parts u
  JOIN work_orders w ON w.tenant_id = $1 AND w.id = u.work_order_id
  JOIN parts p ON p.tenant_id = $1 AND p.id = u.part_id
  JOIN stores st ON st.tenant_id = $1 AND st.id = u.store_id
  LEFT JOIN stock_balances b ON b.tenant_id = $1 AND b.store_id = u.store_id AND b.part_id = u.part_id`;

/** Orders with lines that wait at the places of `$2` and `$3`. Index: unposted_parts_store_id_part_id_status_idx. */
export const WAITING_ORDERS = `SELECT DISTINCT u.work_order_id AS id FROM unposted_parts u
  WHERE u.tenant_id = $1 AND u.status = 'open' AND (u.store_id, u.part_id) IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))`;

/** Those lines of the orders `$4`, the oldest first, locked. */
export const WAITING = `SELECT u.id, u.version, u.created_at AS "createdAt", u.updated_at AS "updatedAt", u.work_order_id AS "workOrderId",
    u.store_id AS "storeId", u.part_id AS "partId", u.kit_id AS "kitId", u.quantity, u.status, u.movement_id AS "movementId", u.reason,
    u.created_by AS "createdBy"
  FROM unposted_parts u
  WHERE u.tenant_id = $1 AND u.status = 'open' AND (u.store_id, u.part_id) IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))
    AND u.work_order_id = ANY($4::uuid[])
  ORDER BY u.created_at, u.id FOR NO KEY UPDATE`;

/** What orders other than `$4` hold at the places of `$2` and `$3` at `$5`. */
export const HELD_FOR_OTHERS = `
  SELECT need.store_id AS "storeId", need.part_id AS "partId", sum(need.quantity) AS quantity FROM (
    SELECT pl.store_id, pl.part_id, greatest(pl.quantity + coalesce((
        SELECT sum(m.quantity) FROM stock_movements m WHERE m.tenant_id = $1 AND m.work_order_id = pl.work_order_id AND m.part_id = pl.part_id), 0), 0) AS quantity
    FROM planned_parts pl
    JOIN work_orders w ON w.tenant_id = $1 AND w.id = pl.work_order_id
    JOIN stores st ON st.tenant_id = $1 AND st.id = pl.store_id
    WHERE pl.tenant_id = $1 AND (pl.store_id, pl.part_id) IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))
      AND pl.work_order_id IS DISTINCT FROM $4::uuid AND w.status IN ('open', 'in_progress', 'on_hold')
      AND (w.due_at IS NULL OR w.due_at <= $5::timestamptz + st.reservation_days * interval '24 hours')
  ) need GROUP BY need.store_id, need.part_id`;
