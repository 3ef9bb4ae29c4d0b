import { withinSites } from '@siyana/assets';
import type { Keyset } from '@siyana/http';
import { likePattern, searchWords } from '@siyana/kernel';
import type { ListPurchaseOrdersDto, PurchaseOrderDetailDto, PurchaseOrderDto } from './purchase-order.dto';

interface Query {
  readonly text: string;
  readonly params: unknown[];
}

export const PURCHASE_ORDER_SORTS = {
  createdAt: { sql: 'o.created_at', type: 'timestamptz' },
  updatedAt: { sql: 'o.updated_at', type: 'timestamptz' },
} as const;

export type OrderRow = Omit<PurchaseOrderDto, 'number' | 'grossTotal'> & { number: number };
export type DetailRow = OrderRow &
  Pick<PurchaseOrderDetailDto, 'receipts'> & {
    lines: Omit<PurchaseOrderDetailDto['lines'][number], 'net'>[];
  };

const COLUMNS = `o.id, o.number, o.status, o.supplier_id AS "supplierId", s.name AS "supplierName", o.store_id AS "storeId", st.code AS "storeCode",
  o.expected_on AS "expectedOn", o.note, o.net_total AS "netTotal", o.vat_total AS "vatTotal", o.requested_by AS "requestedBy",
  o.approved_by AS "approvedBy", o.approved_at AS "approvedAt", o.sent_at AS "sentAt", o.received_at AS "receivedAt", o.ended_at AS "endedAt",
  o.end_reason AS "endReason", o.version, o.created_at AS "createdAt", o.updated_at AS "updatedAt"`;

const FROM = `FROM purchase_orders o
  JOIN suppliers s ON s.tenant_id = $1 AND s.id = o.supplier_id
  JOIN stores st ON st.tenant_id = $1 AND st.id = o.store_id`;

/** A page of orders for stores of the caller's sites. Index: purchase_orders_created_at_id_idx, purchase_orders_status_created_at_id_idx. */
export function purchaseOrderPage(
  query: ListPurchaseOrdersDto,
  keysetAt: (next: number) => Keyset,
): Query & { page: Keyset } {
  const params: unknown[] = [];
  const add = (value: unknown): string => `$${params.push(value) + 1}`;
  let where = 'o.tenant_id = $1';
  if (query.status) where += ` AND o.status = ANY(${add(query.status.split(','))}::text[])`;
  if (query.supplierId) where += ` AND o.supplier_id = ${add(query.supplierId)}`;
  if (query.storeId) where += ` AND o.store_id = ${add(query.storeId)}`;
  if (query.partId)
    where += ` AND EXISTS (SELECT 1 FROM purchase_order_lines l
      WHERE l.tenant_id = $1 AND l.purchase_order_id = o.id AND l.part_id = ${add(query.partId)})`;
  for (const word of searchWords(query.q ?? '')) where += ` AND o.search_text LIKE ${add(likePattern(word))}`;
  const sites = withinSites('st.location_id', params.length + 2);
  params.push(...sites.params);
  const page = keysetAt(params.length + 2);
  params.push(...page.params);
  const text = `SELECT ${COLUMNS}, ${page.sortExpression} AS "sortKey" ${FROM}
    WHERE ${where}${sites.condition}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`;
  return { text, params, page };
}

const LINES = `(SELECT coalesce(json_agg(json_build_object('id', l.id, 'partId', l.part_id, 'sku', p.sku, 'partName', p.name, 'reference', l.reference,
    'unit', l.unit, 'quantity', l.quantity::text, 'received', l.received::text, 'unitPrice', l.unit_price::text, 'vatRate', l.vat_rate::text)
    ORDER BY l.position), '[]')
  FROM purchase_order_lines l JOIN parts p ON p.tenant_id = $1 AND p.id = l.part_id
  WHERE l.tenant_id = $1 AND l.purchase_order_id = o.id)`;

const RECEIPTS = `(SELECT coalesce(json_agg(json_build_object('id', r.id, 'storeId', r.store_id, 'reference', r.reference,
    'receivedAt', to_char(r.received_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'principal', r.principal, 'lines', (
      SELECT coalesce(json_agg(json_build_object('lineId', x.line_id, 'movementId', x.movement_id, 'quantity', x.quantity::text,
        'unitPrice', x.unit_price::text) ORDER BY l.position, x.id), '[]')
      FROM purchase_receipt_lines x JOIN purchase_order_lines l ON l.tenant_id = $1 AND l.id = x.line_id
      WHERE x.tenant_id = $1 AND x.receipt_id = r.id)) ORDER BY r.received_at, r.id), '[]')
  FROM purchase_receipts r WHERE r.tenant_id = $1 AND r.purchase_order_id = o.id)`;

/** One order of a store that the caller sees, with its lines and deliveries. */
export function onePurchaseOrder(): Query {
  const { condition, params } = withinSites('st.location_id', 3);
  const text = `SELECT ${COLUMNS}, ${LINES} AS lines, ${RECEIPTS} AS receipts ${FROM}
    WHERE o.tenant_id = $1 AND o.id = $2${condition}`;
  return { text, params };
}

/** What lines need to know of their parts, and of the supplier's price for them; by place in the request. */
export const ORDERED_PARTS = `
  SELECT q.ordinal::int - 1 AS index, p.id AS "partId", coalesce(p.purchase_unit, p.unit) AS unit, p.kit, p.archived_at IS NOT NULL AS archived,
    x.price, x.reference
  FROM unnest($2::uuid[]) WITH ORDINALITY AS q (part_id, ordinal)
  LEFT JOIN parts p ON p.tenant_id = $1 AND p.id = q.part_id
  LEFT JOIN supplier_parts x ON x.tenant_id = $1 AND x.part_id = p.id AND x.supplier_id = $3
  ORDER BY q.ordinal`;

export interface OrderedPart {
  readonly index: number;
  readonly partId: string | null;
  readonly unit: string;
  readonly kit: boolean;
  readonly archived: boolean;
  readonly price: string | null;
  readonly reference: string | null;
}

/** Supplier and store of a new order, empty where the caller sees no such thing. */
export function orderedFrom(): Query {
  const { condition, params } = withinSites('st.location_id', 4);
  const text = `SELECT s.name AS "supplierName", s.archived_at IS NOT NULL AS "supplierArchived", st.id AS "storeId",
      st.archived_at IS NOT NULL AS "storeArchived"
    FROM (SELECT 1) AS one
    LEFT JOIN suppliers s ON s.tenant_id = $1 AND s.id = $2
    LEFT JOIN stores st ON st.tenant_id = $1 AND st.id = $3${condition}`;
  return { text, params };
}

export interface OrderedFrom {
  readonly supplierName: string | null;
  readonly supplierArchived: boolean;
  readonly storeId: string | null;
  readonly storeArchived: boolean;
}
