import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import { Database } from '@siyana/database';
import { keyset } from '@siyana/http';
import { badRequest, currencyDigits, divideHalfEven, moneyText, roundHalfEven } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type {
  FiguresQueryDto,
  StockFiguresDto,
  ValuationDto,
  ValuationLineDto,
  ValuationQueryDto,
} from './stock-figures.dto';
import { averageCost, isZero, quantityText } from './stock.rules';

const BY_SKU = { sku: { sql: 'p.sku', type: 'text' } } as const;

/** What the ledger says of money: at a moment, and over a time. */
@Injectable()
export class StockFiguresService {
  constructor(private readonly database: Database) {}

  /** The ledger's sums up to a moment. Index: stock_movements_occurred_at_id_idx. */
  async valuation(query: ValuationQueryDto): Promise<ValuationDto> {
    const at = query.at ?? this.database.now();
    const params: unknown[] = [at, query.storeId ?? null];
    const sites = withinSites('st.location_id', params.length + 2);
    params.push(...sites.params);
    const page = keyset(query, BY_SKU, 'sku', 'b.id', params.length + 2);
    params.push(...page.params);
    params.push(page.limit + 1);
    const held = `WITH held AS (
        SELECT m.store_id, m.part_id, sum(m.quantity) AS quantity, sum(m.value) AS value
        FROM stock_movements m JOIN stores st ON st.tenant_id = $1 AND st.id = m.store_id
        WHERE m.tenant_id = $1 AND m.occurred_at <= $2 AND ($3::uuid IS NULL OR m.store_id = $3)${sites.condition}
        GROUP BY m.store_id, m.part_id HAVING sum(m.quantity) <> 0)`;
    const rows = await this.database.read<ValuationLineDto & { sortKey: unknown; total: string }>(
      `${held} SELECT b.id, h.part_id AS "partId", p.sku, p.name AS "partName", h.store_id AS "storeId", st.code AS "storeCode", h.quantity, h.value,
         (SELECT sum(value) FROM held) AS total, p.sku AS "sortKey"
       FROM held h
       JOIN stock_balances b ON b.tenant_id = $1 AND b.store_id = h.store_id AND b.part_id = h.part_id
       JOIN parts p ON p.tenant_id = $1 AND p.id = h.part_id
       JOIN stores st ON st.tenant_id = $1 AND st.id = h.store_id
       WHERE b.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $${params.length + 1}`,
      ...params,
    );
    const { currency } = currentScope().settings;
    const money = (amount: string): string => moneyText(amount, currencyDigits(currency));
    const shown = page.toPage(rows, ({ sortKey: _sortKey, total: _total, ...row }) => ({
      ...row,
      averageCost: averageCost(row),
      quantity: quantityText(row.quantity),
      value: money(row.value),
    }));
    return { at: query.at ?? null, currency, value: money(rows[0]?.total ?? '0'), ...shown };
  }

  /** Stock turn and stock-outs. */
  async figures({ from, to, storeId }: FiguresQueryDto): Promise<StockFiguresDto> {
    if (from >= to) throw badRequest('malformed_query', {}, [{ pointer: '#query/to', code: 'ends_before_start' }]);
    const sites = withinSites('st.location_id', 5);
    const [row] = await this.database.read<{ issued: string; mean: string; asked: number; refused: number }>(
      figuresText(sites.condition),
      from,
      to,
      storeId ?? null,
      ...sites.params,
    );
    const { issued, mean, asked, refused } = row!;
    const { currency } = currentScope().settings;
    const digits = currencyDigits(currency);
    const meanStockValue = roundHalfEven(mean, 4);
    return {
      ...{ from, to, currency, issueValue: moneyText(issued, digits) },
      meanStockValue: moneyText(meanStockValue, digits),
      stockTurn: isZero(meanStockValue) ? null : divideHalfEven(issued, meanStockValue, 4),
      ...{ asked, refused },
      stockOutRate: asked === 0 ? null : divideHalfEven(String(refused), String(asked), 4),
    };
  }
}

/**
 * Over the half-open `$2` to `$3`, of store `$4` or of all. The mean is the value at the start and each later change of it for as long as it lasted. A line
 * that was refused and recorded, and posted later, was asked for once.
 */
const figuresText = (sites: string): string => `
  WITH visible AS (SELECT st.id FROM stores st WHERE st.tenant_id = $1 AND ($4::uuid IS NULL OR st.id = $4)${sites}),
  moved AS (
    SELECT m.id, m.kind, m.quantity, m.value, m.occurred_at, m.reverses_id FROM stock_movements m
    WHERE m.tenant_id = $1 AND m.occurred_at < $3 AND m.store_id IN (SELECT id FROM visible)
  )
  SELECT
    (SELECT coalesce(-sum(value), 0) FROM moved WHERE kind IN ('issue', 'return') AND occurred_at >= $2) AS issued,
    (SELECT coalesce(sum(value * extract(epoch FROM $3::timestamptz - greatest(occurred_at, $2::timestamptz))), 0)
       / extract(epoch FROM $3::timestamptz - $2::timestamptz) FROM moved) AS mean,
    (SELECT count(*) FROM moved WHERE kind = 'issue' AND reverses_id IS NULL AND occurred_at >= $2 AND NOT EXISTS (
       SELECT 1 FROM unposted_parts u WHERE u.tenant_id = $1 AND u.movement_id = moved.id))::int
      + refusals.number AS asked,
    refusals.number AS refused
  FROM (SELECT count(*)::int AS number FROM stock_refusals f
    WHERE f.tenant_id = $1 AND f.occurred_at >= $2 AND f.occurred_at < $3 AND f.store_id IN (SELECT id FROM visible)) refusals`;
