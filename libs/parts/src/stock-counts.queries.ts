export const COUNT_COLUMNS = `c.id, c.store_id AS "storeId", st.code AS "storeCode", c.abc_class AS "abcClass", c.status, c.note, n.lines, n.counted,
  CASE WHEN c.status IN ('submitted', 'approved') THEN n.exact END AS exact, c.created_by AS "createdBy", c.submitted_at AS "submittedAt",
  c.approved_by AS "approvedBy", c.approved_at AS "approvedAt", c.version, c.created_at AS "createdAt", c.updated_at AS "updatedAt"`;

/** Index: stock_count_lines_count_id_part_id_key. */
export const COUNT_FROM = `FROM stock_counts c
  JOIN stores st ON st.tenant_id = $1 AND st.id = c.store_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS lines, count(x.counted)::int AS counted, (count(*) FILTER (WHERE x.counted = x.expected))::int AS exact
    FROM stock_count_lines x WHERE x.tenant_id = $1 AND x.count_id = c.id) n`;

/** What whoever counts may not know is null while the count `c` is open. */
export const LINE_COLUMNS = `x.id, x.part_id AS "partId", p.sku, p.name AS "partName", p.unit, bi.code AS "binCode", x.counted AS "countedQuantity",
  x.counted_at AS "countedAt", x.counted_by AS "countedBy", CASE WHEN c.status IN ('submitted', 'approved') THEN x.expected END AS "expectedQuantity",
  x.movement_id AS "movementId"`;

export const LINE_FROM = `FROM stock_count_lines x
  JOIN stock_counts c ON c.tenant_id = $1 AND c.id = x.count_id
  JOIN parts p ON p.tenant_id = $1 AND p.id = x.part_id
  LEFT JOIN stock_balances b ON b.tenant_id = $1 AND b.store_id = c.store_id AND b.part_id = x.part_id
  LEFT JOIN bins bi ON bi.tenant_id = $1 AND bi.id = b.bin_id`;

/** The snapshot of store `$3` for count `$2`: of class `$4`, or of the parts `$5`, or of all. */
export const SNAPSHOT = `
  INSERT INTO stock_count_lines (tenant_id, id, count_id, part_id, snapshot, snapshot_seq)
  SELECT $1::uuid, gen_random_uuid(), $2::uuid, p.id, coalesce(b.quantity, 0), coalesce(b.last_seq, 0)
  FROM parts p LEFT JOIN stock_balances b ON b.tenant_id = $1 AND b.store_id = $3 AND b.part_id = p.id
  WHERE p.tenant_id = $1 AND p.archived_at IS NULL AND NOT p.kit AND ($4::text IS NULL OR p.abc_class = $4)
    AND CASE WHEN $5::uuid[] IS NULL THEN b.id IS NOT NULL ELSE p.id = ANY($5) END
  RETURNING part_id AS "partId"`;

/** The variances of count `$2`. */
export const VARIANCES = `SELECT x.id, x.part_id AS "partId", p.sku, x.counted - x.expected AS variance FROM stock_count_lines x
  JOIN parts p ON p.tenant_id = $1 AND p.id = x.part_id
  WHERE x.tenant_id = $1 AND x.count_id = $2 AND x.counted <> x.expected ORDER BY x.part_id`;

/** What the last movement of the place was worth: of what is found where the stock says that nothing is. */
export const LAST_WORTH = `SELECT m.quantity, m.value FROM stock_movements m
  WHERE m.tenant_id = $1 AND m.store_id = $2 AND m.part_id = $3 AND m.quantity <> 0 ORDER BY m.seq DESC LIMIT 1`;
