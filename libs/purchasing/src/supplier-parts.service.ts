import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { currencyDigits, moneyText, newId, notFound } from '@siyana/kernel';
import { quantityText } from '@siyana/parts';
import { currentScope } from '@siyana/tenancy';
import type { CreateSupplierPartDto, PatchSupplierPartDto, SupplierPartDto } from './supplier.dto';
import { Supplier, SupplierPart } from './supplier.entity';

const SORTS = { createdAt: { sql: 'x.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `x.id, x.supplier_id AS "supplierId", s.name AS "supplierName", x.part_id AS "partId", p.sku, p.name AS "partName",
  coalesce(p.purchase_unit, p.unit) AS unit, x.reference, x.price, x.pack, x.minimum_quantity AS "minimumQuantity", x.lead_days AS "leadDays",
  x.preferred, x.version, x.created_at AS "createdAt", x.updated_at AS "updatedAt"`;
const FROM = `FROM supplier_parts x
  JOIN suppliers s ON s.tenant_id = $1 AND s.id = x.supplier_id
  JOIN parts p ON p.tenant_id = $1 AND p.id = x.part_id`;

/** What suppliers sell, under their own numbers and prices. */
@Injectable()
export class SupplierPartsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /** Of a supplier. Index: supplier_parts_supplier_id_part_id_key. */
  async ofSupplier(supplierId: string, query: PageQuery): Promise<Page<SupplierPartDto>> {
    await this.assertThere('suppliers', supplierId);
    return this.page('supplier_id', supplierId, query);
  }

  /** From whom a part comes. Index: supplier_parts_part_id_idx. */
  async ofPart(partId: string, query: PageQuery): Promise<Page<SupplierPartDto>> {
    await this.assertThere('parts', partId);
    return this.page('part_id', partId, query);
  }

  async get(supplierId: string, id: string): Promise<SupplierPartDto> {
    const [row] = await this.database.read<SupplierPartDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} ${FROM} WHERE x.tenant_id = $1 AND x.supplier_id = $2 AND x.id = $3`,
      supplierId,
      id,
    );
    if (!row) throw notFound();
    return shown(row);
  }

  create(supplierId: string, request: CreateSupplierPartDto): Promise<SupplierPartDto> {
    const id = newId();
    return this.database.transaction(async (tx) => {
      await tx.lock(Supplier, supplierId);
      if (request.preferred) preferNoOther(tx, request.partId);
      tx.insert(SupplierPart, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now, supplierId, partId: request.partId },
        ...{ reference: request.reference ?? null, price: request.price ?? null, pack: request.pack ?? null },
        ...{ minimumQuantity: request.minimumQuantity ?? null, leadDays: request.leadDays ?? null },
        preferred: request.preferred ?? false,
      });
      await this.publish(tx, supplierId, request.partId);
      return this.get(supplierId, id);
    });
  }

  change(
    supplierId: string,
    id: string,
    request: PatchSupplierPartDto,
    expected: number | undefined,
  ): Promise<SupplierPartDto> {
    return this.database.transaction(async (tx) => {
      const row = await this.locked(tx, supplierId, id, expected);
      if (request.preferred && !row.preferred) preferNoOther(tx, row.partId);
      Object.assign(row, request);
      tx.save(SupplierPart, row);
      await this.publish(tx, supplierId, row.partId);
      return this.get(supplierId, id);
    });
  }

  remove(supplierId: string, id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await this.locked(tx, supplierId, id, expected);
      tx.delete(SupplierPart, id);
      await this.publish(tx, supplierId, row.partId);
    });
  }

  private async page(column: string, id: string, query: PageQuery): Promise<Page<SupplierPartDto>> {
    const page = keyset(query, SORTS, 'createdAt', 'x.id', 4);
    const rows = await this.database.read<SupplierPartDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, x.created_at AS "sortKey" ${FROM} WHERE x.tenant_id = $1 AND x.${column} = $2${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      id,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => shown(row));
  }

  private async locked(tx: Tx, supplierId: string, id: string, expected: number | undefined): Promise<SupplierPart> {
    const row = await tx.lock(SupplierPart, id, expected);
    if (row.supplierId !== supplierId) throw notFound();
    return row;
  }

  private async assertThere(table: 'suppliers' | 'parts', id: string): Promise<void> {
    const found = await this.database.read(`SELECT 1 FROM ${table} t WHERE t.tenant_id = $1 AND t.id = $2`, id);
    if (found.length === 0) throw notFound();
  }

  private publish(tx: Tx, supplierId: string, partId: string): Promise<void> {
    return this.events.publish(tx, {
      type: 'supplier.prices_changed',
      resourceId: supplierId,
      payload: { partIds: [partId] },
    });
  }
}

/** The row's own flag is written after this. */
function preferNoOther(tx: Tx, partId: string): void {
  tx.later(
    `UPDATE supplier_parts SET preferred = false, version = version + 1, updated_at = $3
     WHERE tenant_id = $1 AND part_id = $2 AND preferred`,
    partId,
    tx.now,
  );
}

function shown(row: SupplierPartDto): SupplierPartDto {
  const digits = currencyDigits(currentScope().settings.currency);
  const orNull = (quantity: string | null): string | null => quantity && quantityText(quantity);
  return {
    ...row,
    price: row.price && moneyText(row.price, digits),
    pack: orNull(row.pack),
    minimumQuantity: orNull(row.minimumQuantity),
  };
}
