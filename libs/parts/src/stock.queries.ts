import { withinSites } from '@siyana/assets';
import type { Keyset } from '@siyana/http';
import { likePattern, searchWords } from '@siyana/kernel';
import type { ListMovementsDto, ListStockDto } from './stock.dto';

interface Query {
  readonly text: string;
  readonly params: unknown[];
}

/**
 * What orders that are under way plan for the place of the balance `b` in the store `st` and have not used yet: `held` from the store's
 * reservation time before they are due (or when they have no date), `later` before. The boundary is the clock's at `now`, a parameter: nothing has to run for a
 * soft reservation to become a hard one, and what frees it (a cancellation, a completion, an issue) is read where it is written.
 * Index: planned_parts_store_id_part_id_idx.
 */
const reservedAt = (now: string): string => `LEFT JOIN LATERAL (
    SELECT sum(need.quantity) FILTER (WHERE need.hard) AS held, sum(need.quantity) FILTER (WHERE NOT need.hard) AS later
    FROM (
      SELECT greatest(pl.quantity + coalesce((
          SELECT sum(m.quantity) FROM stock_movements m WHERE m.tenant_id = $1 AND m.work_order_id = pl.work_order_id AND m.part_id = pl.part_id), 0), 0) AS quantity,
        w.due_at IS NULL OR w.due_at <= ${now}::timestamptz + st.reservation_days * interval '24 hours' AS hard
      FROM planned_parts pl JOIN work_orders w ON w.tenant_id = $1 AND w.id = pl.work_order_id
      WHERE pl.tenant_id = $1 AND pl.store_id = b.store_id AND pl.part_id = b.part_id AND w.status IN ('open', 'in_progress', 'on_hold')
    ) need
  ) r ON true`;

export interface StockRow {
  id: string;
  partId: string;
  sku: string;
  partName: string;
  unit: string;
  storeId: string;
  storeCode: string;
  binId: string | null;
  binCode: string | null;
  onHand: string;
  reserved: string;
  plannedLater: string;
  available: string;
  value: string;
  movedAt: string;
}

export const STOCK_SORTS = {
  sku: { sql: 'p.sku', type: 'text' },
  movedAt: { sql: 'b.moved_at', type: 'timestamptz' },
} as const;

/** A page of balances. Indexes: stock_balances_{store_id_part_id_key,part_id_idx}. */
export function stockPage(
  query: ListStockDto,
  now: string,
  keysetAt: (next: number) => Keyset,
): Query & { page: Keyset } {
  const params: unknown[] = [];
  const add = (value: unknown): string => `$${params.push(value) + 1}`;
  const reserved = reservedAt(add(now));
  let where = 'b.tenant_id = $1';
  if (query.partId) where += ` AND b.part_id = ${add(query.partId)}`;
  if (query.storeId) where += ` AND b.store_id = ${add(query.storeId)}`;
  for (const word of searchWords(query.q ?? '')) where += ` AND p.search_text LIKE ${add(likePattern(word))}`;
  const sites = withinSites('st.location_id', params.length + 2);
  params.push(...sites.params);
  const page = keysetAt(params.length + 2);
  params.push(...page.params);
  const text = `SELECT b.id, b.part_id AS "partId", p.sku, p.name AS "partName", p.unit, b.store_id AS "storeId", st.code AS "storeCode",
      b.bin_id AS "binId", bi.code AS "binCode", b.quantity AS "onHand", coalesce(r.held, 0) AS reserved, coalesce(r.later, 0) AS "plannedLater",
      b.quantity - coalesce(r.held, 0) AS available, b.value, b.moved_at AS "movedAt", ${page.sortExpression} AS "sortKey"
    FROM stock_balances b
    JOIN parts p ON p.tenant_id = $1 AND p.id = b.part_id
    JOIN stores st ON st.tenant_id = $1 AND st.id = b.store_id
    LEFT JOIN bins bi ON bi.tenant_id = $1 AND bi.id = b.bin_id
    ${reserved}
    WHERE ${where}${sites.condition}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`;
  return { text, params, page };
}

const MOVEMENT_COLUMNS = `m.id, m.document_id AS "documentId", m.kind, m.store_id AS "storeId", st.code AS "storeCode", m.part_id AS "partId", p.sku,
  p.name AS "partName", m.seq, m.quantity, m.value, m.document_quantity AS "documentQuantity", m.document_unit AS "documentUnit",
  m.unit_cost AS "unitCost", m.price_variance AS "priceVariance", m.work_order_id AS "workOrderId", m.kit_id AS "kitId", m.source_id AS "sourceId",
  m.reverses_id AS "reversesId", m.reference, m.reason, m.occurred_at AS "occurredAt", m.principal`;
const MOVEMENTS = `FROM stock_movements m
    JOIN parts p ON p.tenant_id = $1 AND p.id = m.part_id
    JOIN stores st ON st.tenant_id = $1 AND st.id = m.store_id`;

export const MOVEMENT_SORTS = { occurredAt: { sql: 'm.occurred_at', type: 'timestamptz' } } as const;

/** A page of the ledger. Indexes: stock_movements_{occurred_at,part_id_occurred_at}_id_idx. */
export function movementPage(query: ListMovementsDto, keysetAt: (next: number) => Keyset): Query & { page: Keyset } {
  const params: unknown[] = [];
  const add = (value: unknown): string => `$${params.push(value) + 1}`;
  let where = 'm.tenant_id = $1';
  if (query.partId) where += ` AND m.part_id = ${add(query.partId)}`;
  if (query.storeId) where += ` AND m.store_id = ${add(query.storeId)}`;
  if (query.workOrderId) where += ` AND m.work_order_id = ${add(query.workOrderId)}`;
  if (query.documentId) where += ` AND m.document_id = ${add(query.documentId)}`;
  if (query.kind) where += ` AND m.kind = ${add(query.kind)}`;
  const sites = withinSites('st.location_id', params.length + 2);
  params.push(...sites.params);
  const page = keysetAt(params.length + 2);
  params.push(...page.params);
  const text = `SELECT ${MOVEMENT_COLUMNS}, ${page.sortExpression} AS "sortKey" ${MOVEMENTS}
    WHERE ${where}${sites.condition}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`;
  return { text, params, page };
}

/** The lines of document `$2` in their order. Index: stock_movements_document_id_line_key. */
export function documentLines(): Query {
  const sites = withinSites('st.location_id', 3);
  return {
    text: `SELECT ${MOVEMENT_COLUMNS} ${MOVEMENTS} WHERE m.tenant_id = $1 AND m.document_id = $2${sites.condition} ORDER BY m.line`,
    params: sites.params,
  };
}

/** The movement `$2`. Index: stock_movements_pkey. */
export function oneMovement(): Query {
  const sites = withinSites('st.location_id', 3);
  return {
    text: `SELECT ${MOVEMENT_COLUMNS} ${MOVEMENTS} WHERE m.tenant_id = $1 AND m.id = $2${sites.condition}`,
    params: sites.params,
  };
}

/**
 * Where balance and ledger differ, where a sum of the ledger was below zero at any moment, where a line is missing, and where nothing is worth
 * something; with the counts of both. Index: stock_movements_store_id_part_id_seq_key.
 */
export const SELF_CHECK = `
  WITH running AS (
    SELECT m.store_id, m.part_id, m.seq, sum(m.quantity) OVER line AS quantity, sum(m.value) OVER line AS value, row_number() OVER line AS place
    FROM stock_movements m WHERE m.tenant_id = $1
    WINDOW line AS (PARTITION BY m.store_id, m.part_id ORDER BY m.seq)
  ), ledger AS (
    SELECT store_id, part_id, count(*) AS lines, (array_agg(quantity ORDER BY seq DESC))[1] AS quantity, (array_agg(value ORDER BY seq DESC))[1] AS value,
      bool_or(quantity < 0 OR value < 0 OR (quantity = 0 AND value <> 0)) AS negative, bool_or(seq <> place) AS gap
    FROM running GROUP BY store_id, part_id
  ), compared AS (
    SELECT coalesce(b.part_id, l.part_id) AS part_id, coalesce(b.store_id, l.store_id) AS store_id, coalesce(b.quantity, 0) AS balance_quantity,
      coalesce(l.quantity, 0) AS ledger_quantity, coalesce(b.value, 0) AS balance_value, coalesce(l.value, 0) AS ledger_value,
      coalesce(l.negative, false) AS negative, coalesce(l.gap, false) OR coalesce(b.last_seq, 0) <> coalesce(l.lines, 0) AS gap,
      coalesce(l.lines, 0) AS lines
    FROM (SELECT * FROM stock_balances WHERE tenant_id = $1) b FULL JOIN ledger l ON l.store_id = b.store_id AND l.part_id = b.part_id
  )
  SELECT (SELECT count(*) FROM compared)::int AS balances, (SELECT coalesce(sum(lines), 0) FROM compared)::int AS movements,
    (SELECT coalesce(json_agg(json_build_object('partId', c.part_id, 'storeId', c.store_id, 'balanceQuantity', c.balance_quantity::text,
      'ledgerQuantity', c.ledger_quantity::text, 'balanceValue', c.balance_value::text, 'ledgerValue', c.ledger_value::text,
      'wasNegative', c.negative, 'hasGap', c.gap)), '[]')
     FROM (SELECT * FROM compared WHERE balance_quantity <> ledger_quantity OR balance_value <> ledger_value OR negative OR gap LIMIT 1000) c) AS findings
  FROM workspaces o WHERE o.tenant_id = $1`;
