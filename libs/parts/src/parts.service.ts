import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import {
  compareDecimals,
  conflict,
  likePattern,
  newId,
  normaliseForSearch,
  notFound,
  refuseField,
  searchWords,
} from '@siyana/kernel';
import type { CreatePartDto, ListPartsDto, PartDetailDto, PartDto, PatchPartDto } from './part.dto';
import { Part } from './part.entity';
import { ONE_PART, PART_COLUMNS } from './parts.queries';
import { quantityText } from './stock.rules';

const SORTS = {
  sku: { sql: 'p.sku', type: 'text' },
  name: { sql: 'p.name', type: 'text' },
  createdAt: { sql: 'p.created_at', type: 'timestamptz' },
  updatedAt: { sql: 'p.updated_at', type: 'timestamptz' },
} as const;

@Injectable()
export class PartsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: ListPartsDto): Promise<Page<PartDto>> {
    const params: unknown[] = [];
    const add = (value: unknown): string => `$${params.push(value) + 1}`;
    let where = `p.tenant_id = $1 AND p.archived_at IS ${query.archived === 'true' ? 'NOT NULL' : 'NULL'}`;
    if (query.sku) where += ` AND p.sku = ${add(query.sku)}`;
    // Suppliers belong to a later feature: named, not imported.
    if (query.supplierReference)
      where += ` AND EXISTS (SELECT 1 FROM supplier_parts sp WHERE sp.tenant_id = $1 AND sp.part_id = p.id AND sp.reference = ${add(query.supplierReference)})`;
    if (query.criticality) where += ` AND p.criticality = ${add(query.criticality)}`;
    if (query.abcClass) where += ` AND p.abc_class = ${add(query.abcClass)}`;
    if (query.kit) where += ` AND p.kit = ${add(query.kit === 'true')}`;
    for (const word of searchWords(query.q ?? '')) where += ` AND p.search_text LIKE ${add(likePattern(word))}`;
    const page = keyset(query, SORTS, 'sku', 'p.id', params.length + 2);
    params.push(...page.params);
    const rows = await this.database.read<PartDto & { sortKey: unknown }>(
      `SELECT ${PART_COLUMNS}, ${page.sortExpression} AS "sortKey" FROM parts p
       WHERE ${where}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`,
      ...params,
    );
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => shown(row));
  }

  async get(id: string): Promise<PartDetailDto> {
    const [row] = await this.database.read<PartDetailDto & Record<string, unknown>>(ONE_PART, id);
    if (!row) throw notFound();
    const components = row.components.map((component) => ({
      ...component,
      quantity: quantityText(component.quantity),
    }));
    return { ...shown(row), components };
  }

  create(request: CreatePartDto): Promise<PartDetailDto> {
    const id = request.id ?? newId();
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'parts', id, () => this.get(id)));
      if (known) return known;
      const row = draftPart({ ...request, id }, tx.now);
      assertLevels(row);
      assertPurchaseUnit(row);
      tx.insert(Part, row);
      await this.events.publish(tx, { type: 'part.created', resourceId: id });
      return this.get(id);
    });
  }

  change(id: string, request: PatchPartDto, expected: number | undefined): Promise<PartDetailDto> {
    return this.database.transaction(async (tx) => {
      const part = await tx.lock(Part, id, expected);
      if (request.unit !== undefined && request.unit !== part.unit) {
        if (await this.hasMoved(tx, id)) throw conflict('unit_in_use', { unit: part.unit });
      }
      Object.assign(part, request);
      assertLevels(part);
      assertPurchaseUnit(part);
      part.searchText = searchTextOf(part);
      tx.save(Part, part);
      const fields = Object.keys(request);
      await this.events.publish(tx, { type: 'part.changed', resourceId: id, payload: { fields } });
      return this.get(id);
    });
  }

  /** Sets aside, or takes back. Its movements stay; nothing new moves. */
  archive(id: string, archived: boolean, expected: number | undefined): Promise<PartDetailDto> {
    return this.database.transaction(async (tx) => {
      const part = await tx.lock(Part, id, expected);
      const held = await tx.query(
        `SELECT 1 FROM stock_balances WHERE tenant_id = $1 AND part_id = $2 AND quantity > 0 LIMIT 1`,
        id,
      );
      if (archived && held.length) throw conflict('stock_left');
      part.archivedAt = archived ? (part.archivedAt ?? tx.now) : null;
      tx.save(Part, part);
      await this.events.publish(tx, { type: archived ? 'part.archived' : 'part.restored', resourceId: id });
      return this.get(id);
    });
  }

  /** New parts, and their events, in the caller's transaction. */
  async insertMany(
    tx: Tx,
    rows: readonly (Pick<Part, 'id' | 'sku' | 'name' | 'unit'> & Partial<Omit<Part, 'tenantId'>>)[],
  ): Promise<void> {
    tx.insert(
      Part,
      rows.map((row) => draftPart(row, tx.now)),
    );
    await this.events.publishAll(
      tx,
      rows.map(({ id }) => ({ type: 'part.created', resourceId: id })),
    );
  }

  /** Changes rows that are locked here; what the rules say of them is asked before. */
  async changeMany(tx: Tx, changes: readonly { row: Part; set: Partial<Part> }[]): Promise<void> {
    for (const { row, set } of changes) {
      Object.assign(row, set);
      row.searchText = searchTextOf(row);
      tx.save(Part, row);
    }
    await this.events.publishAll(
      tx,
      changes.map(({ row, set }) => ({
        type: 'part.changed',
        resourceId: row.id,
        payload: { fields: Object.keys(set) },
      })),
    );
  }

  async removeMany(tx: Tx, ids: readonly string[]): Promise<void> {
    tx.later(`DELETE FROM parts WHERE tenant_id = $1 AND id = ANY($2::uuid[])`, ids);
    await this.events.publishAll(
      tx,
      ids.map((id) => ({ type: 'part.deleted', resourceId: id })),
    );
  }

  /** Whether the ledger knows it: then its unit stays. */
  async hasMoved(tx: Tx, id: string): Promise<boolean> {
    const moved = await tx.query(`SELECT 1 FROM stock_movements WHERE tenant_id = $1 AND part_id = $2 LIMIT 1`, id);
    return moved.length > 0;
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.lock(Part, id, expected);
      tx.later(`DELETE FROM part_alternatives WHERE tenant_id = $1 AND part_id = $2`, id);
      tx.later(`DELETE FROM kit_components WHERE tenant_id = $1 AND kit_id = $2`, id);
      tx.delete(Part, id);
      await this.events.publish(tx, { type: 'part.deleted', resourceId: id });
    });
  }
}

/** A row with every column, for use cases that make many parts. */
export function draftPart(
  request: Omit<CreatePartDto, 'id'> & { readonly id: string },
  now: string,
): Omit<Part, 'tenantId'> {
  const row = {
    ...{ id: request.id, version: 1, createdAt: now, updatedAt: now },
    ...{ sku: request.sku, name: request.name, description: request.description ?? null, unit: request.unit },
    ...{ purchaseUnit: request.purchaseUnit ?? null, purchaseFactor: request.purchaseFactor ?? null },
    ...{ minimum: request.minimum ?? null, maximum: request.maximum ?? null },
    ...{ reorderPoint: request.reorderPoint ?? null, criticality: request.criticality ?? null },
    ...{ abcClass: request.abcClass ?? null, manufacturer: request.manufacturer ?? null },
    ...{ manufacturerReference: request.manufacturerReference ?? null, kit: false, archivedAt: null },
  };
  return { ...row, searchText: searchTextOf(row) };
}

const searchTextOf = (part: Pick<Part, 'sku' | 'name' | 'manufacturerReference'>): string =>
  normaliseForSearch([part.sku, part.name, part.manufacturerReference].filter(Boolean).join(' '));

/** 422 where the maximum lies below the minimum or the reorder point. */
function assertLevels({ minimum, maximum, reorderPoint }: Pick<Part, 'minimum' | 'maximum' | 'reorderPoint'>): void {
  for (const below of [minimum, reorderPoint]) {
    if (maximum !== null && below !== null && compareDecimals(maximum, below) < 0)
      throw refuseField('/maximum', 'too_small', { min: quantityText(below) });
  }
}

/** A purchase unit and its factor come together. */
function assertPurchaseUnit({ purchaseUnit, purchaseFactor }: Pick<Part, 'purchaseUnit' | 'purchaseFactor'>): void {
  if (purchaseUnit !== null && purchaseFactor === null) throw refuseField('/purchaseFactor', 'required');
  if (purchaseUnit === null && purchaseFactor !== null) throw refuseField('/purchaseUnit', 'required');
}

function shown<T extends PartDto>(row: T): T {
  const orNull = (quantity: string | null): string | null => (quantity === null ? null : quantityText(quantity));
  return {
    ...row,
    purchaseFactor: orNull(row.purchaseFactor),
    minimum: orNull(row.minimum),
    maximum: orNull(row.maximum),
    reorderPoint: orNull(row.reorderPoint),
  };
}
