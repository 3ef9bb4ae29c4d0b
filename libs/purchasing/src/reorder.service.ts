import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { keyset, type Page } from '@siyana/http';
import { currencyDigits, moneyText, newId, unprocessable, type FieldError } from '@siyana/kernel';
import { quantityText } from '@siyana/parts';
import { PartsForecastService } from '@siyana/preventive';
import { currentScope } from '@siyana/tenancy';
import type { PurchaseOrderDetailDto } from './purchase-order.dto';
import { lineNet } from './purchase-order.rules';
import { PurchaseOrdersService } from './purchase-orders.service';
import type { ListReorderSuggestionsDto, OrderSuggestionsDto, ReorderSuggestionDto } from './reorder.dto';
import { dueParts, type DueQuery, type DueRow } from './reorder.queries';
import { inPacks, missing } from './reorder.rules';

const HORIZON_DAYS = 30;
/** Lines of one order, and parts of one call. */
const MOST_LINES = 200;
const BY_SKU = { sku: { sql: 'p.sku', type: 'text' } } as const;

/** What has to be bought, and the orders that are made of it. */
@Injectable()
export class ReorderService {
  constructor(
    private readonly database: Database,
    private readonly orders: PurchaseOrdersService,
    private readonly forecast: PartsForecastService,
  ) {}

  list(query: ListReorderSuggestionsDto): Promise<Page<ReorderSuggestionDto>> {
    return this.database.transaction((tx) => this.page(tx, query));
  }

  /**
   * One requested order for each supplier. The parts are held before they are looked at again, so that two calls at the same time order once: the second
   * sees what the first has on order.
   */
  order({ storeId, partIds, horizonDays }: OrderSuggestionsDto): Promise<PurchaseOrderDetailDto[]> {
    return this.database.transaction(async (tx) => {
      const held = await holdParts(tx, partIds);
      const { text, params, add } = await this.due(tx, horizonDays);
      const rows = await tx.query<DueRow>(
        `${text} AND p.id = ANY(${add(held)}::uuid[]) ORDER BY p.sku, p.id LIMIT ${add(MOST_LINES)}`,
        ...params,
      );
      if (partIds) assertAllDue(partIds, new Set(held), rows);
      const bySupplier = new Map<string, Buyable[]>();
      for (const row of rows.filter(isBuyable))
        bySupplier.set(row.supplierId, [...(bySupplier.get(row.supplierId) ?? []), row]);
      const made: PurchaseOrderDetailDto[] = [];
      for (const [supplierId, due] of bySupplier) {
        const id = newId();
        const lines = due.map((row) => ({ partId: row.id, quantity: suggestionOf(row).quantity }));
        await this.orders.insert(tx, id, { supplierId, storeId, lines });
        made.push(await this.orders.get(id));
      }
      return made;
    });
  }

  private async page(tx: Tx, query: ListReorderSuggestionsDto): Promise<Page<ReorderSuggestionDto>> {
    const { text, params, add } = await this.due(tx, query.horizonDays);
    const supplier = query.supplierId ? ` AND v.supplier_id = ${add(query.supplierId)}` : '';
    const page = keyset(query, BY_SKU, 'sku', 'p.id', params.length + 2);
    params.push(...page.params);
    const rows = await tx.query<DueRow & { sortKey: unknown }>(
      `${text}${supplier}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`,
      ...params,
    );
    return page.toPage(rows, suggestionOf);
  }

  private async due(tx: Tx, horizonDays = HORIZON_DAYS): Promise<DueQuery & { add: (value: unknown) => string }> {
    return dueParts(tx.now, horizonDays, await this.forecast.demand(tx, horizonDays));
  }
}

type Buyable = DueRow & { readonly supplierId: string; readonly unitPrice: string };

const isBuyable = (row: DueRow): row is Buyable => row.supplierId !== null && row.unitPrice !== null;

/** In the order of their ids, as everybody who holds several. */
async function holdParts(tx: Tx, partIds: readonly string[] | undefined): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT p.id FROM parts p WHERE p.tenant_id = $1 AND p.archived_at IS NULL AND p.reorder_point IS NOT NULL
       AND ($2::uuid[] IS NULL OR p.id = ANY($2::uuid[])) ORDER BY p.id FOR NO KEY UPDATE`,
    partIds ?? null,
  );
  return rows.map(({ id }) => id);
}

function assertAllDue(partIds: readonly string[], held: ReadonlySet<string>, rows: readonly DueRow[]): void {
  const due = new Map(rows.map((row) => [row.id, row]));
  const errors = partIds.flatMap((id, index): FieldError[] => {
    const pointer = `/partIds/${index}`;
    const row = due.get(id);
    if (row) return isBuyable(row) ? [] : [{ pointer, code: 'no_supplier' }];
    return [{ pointer, code: held.has(id) ? 'not_suggested' : 'not_found' }];
  });
  if (errors.length > 0) throw unprocessable(errors);
}

function suggestionOf(row: DueRow): ReorderSuggestionDto {
  const digits = currencyDigits(currentScope().settings.currency);
  const quantity = quantityText(inPacks(missing(row) ?? '0', row));
  const { unitPrice } = row;
  return {
    ...{ id: row.id, partId: row.id, sku: row.sku, partName: row.partName, stockUnit: row.stockUnit },
    ...{ available: quantityText(row.available), onOrder: quantityText(row.onOrder) },
    ...{ expectedDemand: quantityText(row.expectedDemand), reorderPoint: quantityText(row.reorderPoint) },
    ...{
      maximum: row.maximum && quantityText(row.maximum),
      supplierId: row.supplierId,
      supplierName: row.supplierName,
    },
    ...{ reference: row.reference, leadDays: row.leadDays, quantity, unit: row.unit },
    unitPrice: unitPrice && moneyText(unitPrice, digits),
    net: unitPrice && lineNet({ quantity, unitPrice }, digits),
  };
}
