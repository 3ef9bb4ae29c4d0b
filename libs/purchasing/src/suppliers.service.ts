import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { likePattern, newId, normaliseForSearch, notFound, searchWords } from '@siyana/kernel';
import type { CreateSupplierDto, ListSuppliersDto, PatchSupplierDto, SupplierDto } from './supplier.dto';
import { Supplier } from './supplier.entity';
import { iceWarnings } from './supplier.rules';

const SORTS = {
  name: { sql: 's.name', type: 'text' },
  createdAt: { sql: 's.created_at', type: 'timestamptz' },
  updatedAt: { sql: 's.updated_at', type: 'timestamptz' },
} as const;

const COLUMNS = `s.id, s.code, s.name, s.ice, s.tax_id AS "taxId", s.contact_name AS "contactName", s.email, s.phone, s.address, s.city, s.locale,
  s.payment_terms AS "paymentTerms", s.lead_days AS "leadDays", s.note, s.archived_at AS "archivedAt", s.version, s.created_at AS "createdAt",
  s.updated_at AS "updatedAt"`;

type Row = Omit<SupplierDto, 'warnings'>;

@Injectable()
export class SuppliersService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: ListSuppliersDto): Promise<Page<SupplierDto>> {
    const params: unknown[] = [];
    const add = (value: unknown): string => `$${params.push(value) + 1}`;
    let where = `s.tenant_id = $1 AND s.archived_at IS ${query.archived === 'true' ? 'NOT NULL' : 'NULL'}`;
    if (query.code) where += ` AND s.code = ${add(query.code)}`;
    for (const word of searchWords(query.q ?? '')) where += ` AND s.search_text LIKE ${add(likePattern(word))}`;
    const page = keyset(query, SORTS, 'name', 's.id', params.length + 2);
    params.push(...page.params);
    const rows = await this.database.read<Row & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, ${page.sortExpression} AS "sortKey" FROM suppliers s
       WHERE ${where}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`,
      ...params,
    );
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => shown(row));
  }

  async get(id: string): Promise<SupplierDto> {
    const [row] = await this.database.read<Row & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM suppliers s WHERE s.tenant_id = $1 AND s.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return shown(row);
  }

  create(request: CreateSupplierDto): Promise<SupplierDto> {
    const id = request.id ?? newId();
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'suppliers', id, () => this.get(id)));
      if (known) return known;
      tx.insert(Supplier, draftSupplier({ ...request, id }, tx.now));
      await this.events.publish(tx, { type: 'supplier.created', resourceId: id });
      return this.get(id);
    });
  }

  change(id: string, request: PatchSupplierDto, expected: number | undefined): Promise<SupplierDto> {
    return this.database.transaction(async (tx) => {
      const supplier = await tx.lock(Supplier, id, expected);
      Object.assign(supplier, request);
      supplier.searchText = searchTextOf(supplier);
      tx.save(Supplier, supplier);
      const fields = Object.keys(request);
      await this.events.publish(tx, { type: 'supplier.changed', resourceId: id, payload: { fields } });
      return this.get(id);
    });
  }

  /** Sets aside, or takes back. Its orders stay; new ones are refused. */
  archive(id: string, archived: boolean, expected: number | undefined): Promise<SupplierDto> {
    return this.database.transaction(async (tx) => {
      const supplier = await tx.lock(Supplier, id, expected);
      supplier.archivedAt = archived ? (supplier.archivedAt ?? tx.now) : null;
      tx.save(Supplier, supplier);
      await this.events.publish(tx, { type: archived ? 'supplier.archived' : 'supplier.restored', resourceId: id });
      return this.get(id);
    });
  }

  /** New suppliers, and their events, in the caller's transaction. */
  async insertMany(
    tx: Tx,
    rows: readonly (Pick<Supplier, 'id' | 'name'> & Partial<Omit<Supplier, 'tenantId'>>)[],
  ): Promise<void> {
    tx.insert(
      Supplier,
      rows.map((row) => draftSupplier(row, tx.now)),
    );
    await this.events.publishAll(
      tx,
      rows.map(({ id }) => ({ type: 'supplier.created', resourceId: id })),
    );
  }

  /** Changes rows that are locked here. */
  async changeMany(tx: Tx, changes: readonly { row: Supplier; set: Partial<Supplier> }[]): Promise<void> {
    for (const { row, set } of changes) {
      Object.assign(row, set);
      row.searchText = searchTextOf(row);
      tx.save(Supplier, row);
    }
    await this.events.publishAll(
      tx,
      changes.map(({ row, set }) => ({
        type: 'supplier.changed',
        resourceId: row.id,
        payload: { fields: Object.keys(set) },
      })),
    );
  }

  async removeMany(tx: Tx, ids: readonly string[]): Promise<void> {
    tx.later(`DELETE FROM suppliers WHERE tenant_id = $1 AND id = ANY($2::uuid[])`, ids);
    await this.events.publishAll(
      tx,
      ids.map((id) => ({ type: 'supplier.deleted', resourceId: id })),
    );
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.lock(Supplier, id, expected);
      tx.later(`DELETE FROM supplier_parts WHERE tenant_id = $1 AND supplier_id = $2`, id);
      tx.delete(Supplier, id);
      await this.events.publish(tx, { type: 'supplier.deleted', resourceId: id });
    });
  }
}

/** A row with every column. */
function draftSupplier(
  request: Omit<CreateSupplierDto, 'id'> & { readonly id: string },
  now: string,
): Omit<Supplier, 'tenantId'> {
  const row = {
    ...{ id: request.id, version: 1, createdAt: now, updatedAt: now, code: request.code ?? null, name: request.name },
    ...{ ice: request.ice ?? null, taxId: request.taxId ?? null, contactName: request.contactName ?? null },
    ...{ email: request.email ?? null, phone: request.phone ?? null, address: request.address ?? null },
    ...{ city: request.city ?? null, locale: request.locale ?? null, paymentTerms: request.paymentTerms ?? null },
    ...{ leadDays: request.leadDays ?? null, note: request.note ?? null, archivedAt: null },
  };
  return { ...row, searchText: searchTextOf(row) };
}

const searchTextOf = ({ code, name, ice, city }: Pick<Supplier, 'code' | 'name' | 'ice' | 'city'>): string =>
  normaliseForSearch([code, name, ice, city].filter(Boolean).join(' '));

const shown = (row: Row): SupplierDto => ({ ...row, warnings: iceWarnings(row.ice) });
