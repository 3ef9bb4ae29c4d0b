import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { conflict, newId, notFound, refuseField } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { CreateStoreDto, ListStoresDto, PatchStoreDto, StoreDto } from './store.dto';
import { Store } from './store.entity';

const SORTS = {
  code: { sql: 'st.code', type: 'text' },
  name: { sql: 'st.name', type: 'text' },
} as const;
const COLUMNS = `st.id, st.code, st.name, st.location_id AS "locationId", st.reservation_days AS "reservationDays", st.archived_at AS "archivedAt",
  st.version, st.created_at AS "createdAt", st.updated_at AS "updatedAt"`;

@Injectable()
export class StoresService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: ListStoresDto): Promise<Page<StoreDto>> {
    const sites = withinSites('st.location_id', 3);
    const page = keyset(query, SORTS, 'code', 'st.id', 3 + sites.params.length);
    const rows = await this.database.read<StoreDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, ${page.sortExpression} AS "sortKey" FROM stores st
       WHERE st.tenant_id = $1 AND st.archived_at IS ${query.archived === 'true' ? 'NOT NULL' : 'NULL'}${sites.condition}${page.condition}
       ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...sites.params,
      ...page.params,
    );
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => row);
  }

  async get(id: string): Promise<StoreDto> {
    const sites = withinSites('st.location_id', 3);
    const [row] = await this.database.read<StoreDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM stores st WHERE st.tenant_id = $1 AND st.id = $2${sites.condition}`,
      id,
      ...sites.params,
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreateStoreDto): Promise<StoreDto> {
    const { id = newId(), code, name, locationId = null, reservationDays = 7 } = request;
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'stores', id, () => this.get(id)));
      if (known) return known;
      await assertOwnSite(tx, locationId);
      tx.insert(Store, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ code, name, locationId, reservationDays, archivedAt: null },
      });
      await this.events.publish(tx, { type: 'store.created', resourceId: id });
      return this.get(id);
    });
  }

  change(id: string, request: PatchStoreDto, expected: number | undefined): Promise<StoreDto> {
    return this.database.transaction(async (tx) => {
      const store = await this.lock(tx, id, expected);
      if (request.locationId !== undefined) await assertOwnSite(tx, request.locationId);
      Object.assign(store, request);
      tx.save(Store, store);
      await this.events.publish(tx, { type: 'store.changed', resourceId: id });
      return this.get(id);
    });
  }

  /** Sets an empty store aside, or takes it back. */
  archive(id: string, archived: boolean, expected: number | undefined): Promise<StoreDto> {
    return this.database.transaction(async (tx) => {
      const store = await this.lock(tx, id, expected);
      const held = await tx.query(
        `SELECT 1 FROM stock_balances WHERE tenant_id = $1 AND store_id = $2 AND quantity > 0 LIMIT 1`,
        id,
      );
      if (archived && held.length) throw conflict('stock_left');
      store.archivedAt = archived ? (store.archivedAt ?? tx.now) : null;
      tx.save(Store, store);
      await this.events.publish(tx, { type: archived ? 'store.archived' : 'store.restored', resourceId: id });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { locationId } = await this.lock(tx, id, expected);
      tx.delete(Store, id);
      await this.events.publish(tx, { type: 'store.deleted', resourceId: id, payload: { locationId } });
    });
  }

  /** The store's row, locked, when the caller sees it. */
  async lock(tx: Tx, id: string, expected?: number): Promise<Store> {
    await this.get(id);
    return tx.lock(Store, id, expected);
  }
}

/** A member who is limited to sites makes stores there and nowhere else. */
async function assertOwnSite(tx: Tx, locationId: string | null): Promise<void> {
  if (currentScope().siteIds === null) return;
  const { condition, params } = withinSites('l.id', 3);
  const found = await tx.query(
    `SELECT l.id FROM locations l WHERE l.tenant_id = $1 AND l.id = $2${condition}`,
    locationId,
    ...params,
  );
  if (found.length === 0) throw refuseField('/locationId', 'not_found');
}
