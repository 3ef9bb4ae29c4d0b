import { Injectable } from '@nestjs/common';
import { AssetsService } from '@siyana/assets';
import { Database } from '@siyana/database';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { currencyDigits, moneyText } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { visibleOrders } from './visibility';
import { orderNumber } from './work-order.mapper';
import type { HistoryEntryDto } from './work-order-answers.dto';

const BY_TIME = { at: { sql: 'h.at', type: 'timestamptz' } } as const;

type Row = HistoryEntryDto & { sortKey: unknown; number: number | null };

/** What has happened to one asset. Indexes: work_orders_asset_id_idx, asset_downtimes_…_idx, asset_moves_…_idx. */
@Injectable()
export class AssetHistoryService {
  constructor(
    private readonly database: Database,
    private readonly assets: AssetsService,
  ) {}

  async list(assetId: string, query: PageQuery): Promise<Page<HistoryEntryDto>> {
    await this.assets.assertThere(assetId);
    const visible = visibleOrders(4);
    const page = keyset(query, BY_TIME, '-at', 'h.id', 4 + visible.params.length);
    const rows = await this.database.read<Row & Record<string, unknown>>(
      `SELECT h.*, h.at AS "sortKey" FROM (
         SELECT w.id, 'work_order' AS kind, coalesce(w.completed_at, w.reported_at) AS at, w.number, w.title AS text, w.status,
           w.completed_at AS "endedAt", w.labour_cost + w.parts_cost + w.other_cost AS cost
         FROM work_orders w WHERE w.tenant_id = $1 AND w.asset_id = $2${visible.condition}
         UNION ALL
         SELECT d.id, 'downtime', d.started_at, NULL, d.kind, CASE WHEN d.ended_at IS NULL THEN 'open' ELSE 'ended' END, d.ended_at, NULL
         FROM asset_downtimes d WHERE d.tenant_id = $1 AND d.asset_id = $2
         UNION ALL
         SELECT m.id, 'move', m.moved_at, NULL, m.reason, NULL, NULL, NULL FROM asset_moves m WHERE m.tenant_id = $1 AND m.asset_id = $2
       ) h WHERE true${page.condition} ORDER BY ${page.orderBy} LIMIT $3`,
      assetId,
      page.limit + 1,
      ...visible.params,
      ...page.params,
    );
    const digits = currencyDigits(currentScope().settings.currency);
    return page.toPage(rows, ({ sortKey: _sortKey, number, ...row }) => ({
      ...row,
      text: number === null ? row.text : `${orderNumber(number)} ${row.text ?? ''}`,
      cost: row.cost === null ? null : moneyText(row.cost, digits),
    }));
  }
}
