import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { currencyDigits, moneyText } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { UsedPartDto } from './part-use.dto';
import { quantityText } from './stock.rules';

const SORTS = { usedAt: { sql: 'l.used_at', type: 'timestamptz' } } as const;

/** What orders have used, in the ledger and not yet in it. */
@Injectable()
export class PartsUsageService {
  constructor(private readonly database: Database) {}

  /** The caller has seen that the order is there. Indexes: stock_movements_work_order_id_part_id_idx, unposted_parts_work_order_id_idx. */
  async ofOrder(workOrderId: string, query: PageQuery): Promise<Page<UsedPartDto>> {
    const page = keyset(query, SORTS, 'usedAt', 'l.id', 4);
    const rows = await this.database.read<UsedPartDto & { sortKey: unknown }>(
      `SELECT l.id, l.part_id AS "partId", p.sku, p.name AS "partName", p.unit, l.store_id AS "storeId", st.code AS "storeCode",
         l.kit_id AS "kitId", l.quantity, l.cost, l.cost IS NULL AS pending, l.used_at AS "usedAt", l.used_at AS "sortKey"
       FROM (
         SELECT m.id, m.part_id, m.store_id, m.kit_id, -m.quantity AS quantity, -m.value AS cost, m.occurred_at AS used_at
         FROM stock_movements m WHERE m.tenant_id = $1 AND m.work_order_id = $2 AND m.kind <> 'price_variance'
         UNION ALL
         SELECT u.id, u.part_id, u.store_id, u.kit_id, u.quantity, NULL, u.created_at
         FROM unposted_parts u WHERE u.tenant_id = $1 AND u.work_order_id = $2 AND u.status = 'open'
       ) l
       JOIN parts p ON p.tenant_id = $1 AND p.id = l.part_id
       JOIN stores st ON st.tenant_id = $1 AND st.id = l.store_id
       WHERE l.id IS NOT NULL${page.condition} ORDER BY ${page.orderBy} LIMIT $3`,
      workOrderId,
      page.limit + 1,
      ...page.params,
    );
    const digits = currencyDigits(currentScope().settings.currency);
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => ({
      ...row,
      quantity: quantityText(row.quantity),
      cost: row.cost === null ? null : moneyText(row.cost, digits),
    }));
  }
}
